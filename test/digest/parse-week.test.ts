import { describe, expect, test } from 'vitest';
import type { ParseInput } from '../../lib/digest/parse-week';
import { readMarkdown } from '../../lib/digest/read-markdown';
import { readText } from '../../lib/digest/read-text';
import { runSync } from '../../lib/text/slices';
import { parseWeek } from '../fakes/run-sync';

const GIVEN: ParseInput = {
  title: '[2024/04/22 ~ 04/28] 이번 주의 주요 ML 논문 (Top ML Papers of the Week)',
  url: 'https://discuss.pytorch.kr/t/x/4237',
  sourceName: 'PyTorchKR',
  id: 'pytorchkr:4237',
  identifyPaper: (url) => {
    const { hostname, pathname } = new URL(url);
    return hostname === 'arxiv.org'
      ? { scheme: 'arxiv', id: pathname.slice(5) }
      : { scheme: 'url', id: hostname + pathname };
  },
  identifyPost: (url) =>
    url.startsWith('https://x.com/') ? { statusId: url.slice(-1), handle: null } : null,
  splitSentences: (text) => text.split(/(?<=\.) /),
};

function parse(source: string, given: Partial<ParseInput> = {}) {
  return parseWeek(runSync(readMarkdown(source)), { ...GIVEN, ...given });
}

function parsePlain(source: string) {
  return parseWeek(runSync(readText(source)), GIVEN);
}

/** One entry with these lines below its title. */
function entryWith(lines: string) {
  return parse(`## 제목 / Title\n\n${lines}`).digest?.entries[0];
}

function titlesOf({ digest }: ReturnType<typeof parse>) {
  return digest?.entries.map(({ title }) => title.ko);
}

function saidIn({ problems }: ReturnType<typeof parse>): string[] {
  return problems.map(({ where, what }) => `${where.en}: ${what.en}`);
}

test('a heading that says only 링크 has the paper and other links, told apart by their sites', () => {
  const { digest } = parse(
    [
      '## 배 센서 / Pear Sensors',
      '### 요약',
      '배를 셉니다.',
      '### 링크',
      '- 코드: https://github.com/pear/sensor',
      '- https://arxiv.org/abs/2606.03303',
    ].join('\n\n'),
  );
  expect(digest?.entries).toMatchObject([
    {
      summary: { ko: ['배를 셉니다.'] },
      papers: ['https://arxiv.org/abs/2606.03303'],
      links: [{ url: 'https://github.com/pear/sensor' }],
    },
  ]);
});

describe('the frame of a digest', () => {
  const source = '## 제목 / Title\n\n### 논문 소개\n\n글.';

  test('is made of the given title, week and source', () => {
    expect(parse(source).digest).toMatchObject({
      id: 'pytorchkr:4237',
      week: { start: '2024-04-22', end: '2024-04-28' },
      title: { ko: GIVEN.title, en: 'Top ML Papers of the Week' },
      source: { name: 'PyTorchKR', url: GIVEN.url, notice: { ko: null, en: null } },
      trends: [],
    });
  });

  test('is found in the text where nothing is given', () => {
    const lone = { title: null, url: null, sourceName: null, id: null };
    const result = parse(`# [2024/12/30 ~ 01/05] 주간 논문\n\n${source}`, lone);
    expect(result.digest).toMatchObject({
      id: expect.stringMatching(/^unknown:2024-12-30:\w+$/),
      week: { start: '2024-12-30', end: '2025-01-05' },
      title: { ko: '[2024/12/30 ~ 01/05] 주간 논문', en: null },
      source: { name: 'unknown', url: 'https://unknown.invalid/' },
    });
    expect(saidIn(result)[0]).toBe(
      'source: The text does not say where it was posted; its source is unknown.',
    );
  });

  test('takes the week from the address when no title tells', () => {
    const url = 'https://discuss.pytorch.kr/t/2026-06-08-14-ai-ml/10709';
    expect(parse(source, { title: null, url }).digest?.week).toEqual({
      start: '2026-06-08',
      end: '2026-06-14',
    });
  });

  test.each([
    ['no week', source, { title: '주간 논문', url: null }, 'week'],
    ['no entry', '글만 있습니다.', {}, 'text'],
    ['one heading over a paper', '## 논문\n\nhttps://arxiv.org/abs/2404.1', {}, 'text'],
  ])('cannot be found with %s', (_, text, given, where) => {
    const result = parse(text, given);
    expect(result.digest).toBeNull();
    expect(result.problems.map((problem) => problem.where.en)).toEqual([where]);
  });
});

describe('entries are found', () => {
  test.each<[string, string, string[]]>([
    [
      'below titles of any level',
      '### 하나 / One\n\n##### 논문 소개\n\n글.\n\n### 둘 / Two\n\n##### 초록\n\n글.',
      ['하나', '둘'],
    ],
    [
      'where sections stand on the level of titles',
      '## 하나 / One\n\n## 논문 소개\n\n글.\n\n## 둘 / Two\n\n## 논문 소개\n\n글.',
      ['하나', '둘'],
    ],
    [
      'where sections are lines alone',
      '## 하나 / One\n\n**논문 소개**\n\n글.\n\n**초록**\n\n글.\n\n## 둘 / Two\n\n논문 소개:\n\n글.',
      ['하나', '둘'],
    ],
    [
      'where sections of ours are unknown',
      '## 하나 / One\n\n### 한 줄 평\n\n글.\n\n### 논문 소개\n\n글.\n\n## 둘 / Two\n\n### 논문 소개\n\n글.\n\n### 한계\n\n글.\n\n### 초록\n\n글.',
      ['하나', '둘'],
    ],
    [
      'without any section between others',
      '## 하나 / One\n\n### 논문 소개\n\n글.\n\n## 둘 / Two\n\n글만.\n\n## 셋 / Three\n\n### 초록\n\n글.',
      ['하나', '둘', '셋'],
    ],
    [
      'in a post without sections, over links to papers',
      '## 하나 / One\n\nhttps://arxiv.org/abs/2404.1\n\n## 둘 / Two\n\n[논문](https://arxiv.org/abs/2404.2)',
      ['하나', '둘'],
    ],
    [
      'not in the list before them',
      '## 논문별 핵심 요약\n\n* **하나** / One: 글.\n\n### 참고 / Note\n\n글.\n\n## 하나 / One\n\n### 논문 소개\n\n글.',
      ['하나'],
    ],
    [
      'not below the original',
      '## 하나 / One\n\n### 논문 소개\n\n글.\n\n## 원문\n\nhttps://a.example\n\n## 덧글 / Reply\n\n### 논문 소개\n\n글.',
      ['하나'],
    ],
    [
      'not below suggested topics',
      '## 하나 / One\n\n### 논문 소개\n\n글.\n\n### 추천 글\n\n## 덧글 / Reply\n\n### 논문 소개\n\n글.',
      ['하나'],
    ],
  ])('%s', (_, source, titles) => {
    expect(titlesOf(parse(source))).toEqual(titles);
  });

  test('in plain text, by the line above the first section', () => {
    const text =
      '하나 / One\n\n논문 소개\n\n글.\n\n초록\n\n긴 글.\n\n더 읽어보기\n\nhttps://x.com/a/status/1\n\n둘\n\n논문 소개\n\n글.';
    expect(titlesOf(parsePlain(text))).toEqual(['하나', '둘']);
  });

  test('up to 500', () => {
    const source = Array.from(
      { length: 501 },
      (_, at) => `## 논문 ${at} / Paper ${at}\n\n### 논문 링크\n\nhttps://arxiv.org/abs/${at}\n`,
    ).join('\n');
    const result = parse(source);
    expect(result.digest?.entries.length).toBe(500);
    expect(saidIn(result)).toEqual([
      'text: There are too many entries; only the first 500 were read.',
    ]);
  });
});

describe('texts of an entry', () => {
  test.each<[string, string, object]>([
    ['in one language', '글.', { ko: ['글.'], en: null }],
    ['in two', '글.\n\nText.', { ko: ['글.'], en: ['Text.'] }],
    ['quoted', '글.\n\n> Text.', { ko: ['글.'], en: ['Text.'] }],
    ['in one paragraph', '글.\nText.', { ko: ['글.'], en: ['Text.'] }],
    [
      'of several paragraphs',
      '하나. 둘.\n\n셋.\n\nOne.\n\nTwo. Three.',
      { ko: ['하나.', '둘.', '셋.'], en: ['One.', 'Two.', 'Three.'], breaks: { ko: [2], en: [1] } },
    ],
    [
      'with a formula alone',
      '글.\n\n$$x = 1$$',
      { ko: ['글.', '$$x = 1$$'], en: null, breaks: undefined },
    ],
    ['with lists', '글.\n\n- 하나.\n- 둘.', { ko: ['글.', '하나.', '둘.'], en: null }],
    ['none', '', { ko: null, en: null }],
  ])('%s', (_, text, expected) => {
    const { breaks, ...rest } = expected as { breaks?: unknown };
    const summary = entryWith(`### 논문 소개\n\n${text}`)?.summary;
    expect(summary).toMatchObject(rest);
    if (breaks) expect(summary?.breaks).toEqual(breaks);
  });

  test('are the same when their sentences are joined again', () => {
    const text = '첫 문장입니다.둘째 문장입니다. 셋째 문장입니다.';
    const splitSentences = () => ['첫 문장입니다.', '둘째 문장입니다.', '셋째 문장입니다.'];
    const { digest } = parse(`## 제목 / Title\n\n### 논문 소개\n\n${text}`, { splitSentences });
    expect(digest?.entries[0]?.summary.ko).toEqual([
      '첫 문장입니다.둘째 문장입니다.',
      '셋째 문장입니다.',
    ]);
  });

  test('of a third language are left out and reported', () => {
    const japanese = '今週の論文を紹介します。注意機構についての研究が多く見られました。'.repeat(2);
    const result = parse(`## 제목 / Title\n\n### 논문 소개\n\n글.\n\n${japanese}`);
    expect(result.digest?.entries[0]?.summary).toEqual({ ko: ['글.'], en: null });
    expect(saidIn(result)).toContain(
      'entry 1: A paragraph is neither Korean nor English and was left out.',
    );
  });

  test('without a heading belong to the summary', () => {
    expect(entryWith('앞글.\n\n### 논문 소개\n\n글.')?.summary.ko).toEqual(['앞글.', '글.']);
  });

  test('under other headings are kept with their labels', () => {
    expect(entryWith('### 논문 소개\n\n글.\n\n### 한계\n\n한계 글.\n\nLimits.')?.extras).toEqual([
      { label: '한계', text: { ko: ['한계 글.'], en: ['Limits.'] } },
    ]);
  });
});

describe('addresses in an entry', () => {
  const paper = 'https://arxiv.org/abs/2404.11111';

  test.each<[string, string, { papers?: string[]; discussions?: string[]; links?: object[] }]>([
    ['of the paper', `### 논문 링크\n\n${paper}`, { papers: [paper] }],
    ['of the paper with words', `### 논문 링크\n\n[논문](${paper})`, { papers: [paper] }],
    [
      'of a paper elsewhere',
      '### 논문 링크\n\nhttps://a.example/p.pdf',
      { papers: ['https://a.example/p.pdf'] },
    ],
    ['of the paper in the title', '### 논문 소개\n\n글.', {}],
    [
      'of posts',
      '### 더 읽어보기\n\nhttps://x.com/a/status/1?s=20',
      { discussions: ['https://x.com/a/status/1'] },
    ],
    [
      'of posts among papers',
      `### 논문 링크\n\n${paper}\nhttps://x.com/a/status/1`,
      { papers: [paper], discussions: ['https://x.com/a/status/1'] },
    ],
    [
      'with labels',
      '### 더 읽어보기\n\n- [코드](https://a.example/code)\n- 데이터: https://a.example/data\n- https://a.example/',
      {
        links: [
          { label: '코드', url: 'https://a.example/code' },
          { label: '데이터', url: 'https://a.example/data' },
          { label: 'a.example', url: 'https://a.example/' },
        ],
      },
    ],
    [
      'in running text',
      '### 초록\n\n코드는 [여기](https://a.example/code)에 있습니다.',
      { links: [{ label: '여기', url: 'https://a.example/code' }] },
    ],
    [
      'of other papers in running text, which are not this one',
      `### 초록\n\n[앞선 연구](${paper})를 잇습니다.`,
      { links: [{ label: '앞선 연구', url: paper }] },
    ],
    [
      'given twice',
      `### 논문 링크\n\n${paper}\n\n${paper}\n\n### 더 읽어보기\n\n${paper}`,
      { papers: [paper] },
    ],
  ])('%s', (_, lines, expected) => {
    const entry = entryWith(lines);
    const { papers, discussions, links } = entry ?? {};
    expect({ papers, discussions, links }).toEqual({
      papers: [],
      discussions: [],
      links: [],
      ...expected,
    });
  });

  test('count as the paper when they stand in the title', () => {
    const { digest } = parse(`## [제목 / Title](${paper})\n\n### 논문 소개\n\n글.`);
    expect(digest?.entries[0]).toMatchObject({ title: { ko: '제목' }, papers: [paper] });
  });
});

describe('problems are at their place', () => {
  const entry = (name: string, url: string) =>
    `## 논문 ${name} / Paper ${name}\n\n### 논문 링크\n\n${url}\n`;

  test('an entry without a link to its paper is kept', () => {
    const result = parse(
      `${entry('A', 'https://arxiv.org/abs/1')}\n## 둘 / Two\n\n### 논문 소개\n\n글.`,
    );
    expect(titlesOf(result)).toEqual(['논문 A', '둘']);
    expect(result.problems).toEqual([
      {
        where: { ko: '2번째 항목', en: 'entry 2' },
        what: { ko: '논문 링크가 없어요.', en: 'There is no paper link.' },
      },
    ]);
  });

  test('a paper given twice is kept once, and places are counted without it', () => {
    const source = ['1', '2', '1', '3'].map((id, at) =>
      entry(`${at}`, `https://arxiv.org/abs/${id}`),
    );
    const result = parse(source.join('\n'));
    expect(result.digest?.entries.map(({ rank, title }) => [rank, title.ko])).toEqual([
      [1, '논문 0'],
      [2, '논문 1'],
      [3, '논문 3'],
    ]);
    expect(saidIn(result)).toEqual(['entry 3: It is the same paper as entry 1 and was left out.']);
  });

  test('without links, papers are the same by their titles', () => {
    const text =
      '## 하나 / One\n\n### 논문 소개\n\n글.\n\n## 다른 하나 / ONE!\n\n### 논문 소개\n\n글.';
    expect(titlesOf(parse(text))).toEqual(['하나']);
  });

  test('a text without end is cut', () => {
    const long = `${'긴 문장입니다. '.repeat(1_000)}\n\n`.repeat(20);
    const result = parse(`## 제목 / Title\n\n### 논문 소개\n\n${long}`);
    expect(result.digest?.entries[0]?.summary.ko?.length).toBe(400);
    expect(saidIn(result)).toContain('entry 1: A text is too long; only its beginning was read.');
  });
});

describe('around the entries of a digest,', () => {
  const entry = '## 제목 / Title\n\n### 논문 소개\n\n글.';

  test('points and paragraphs before the first entry are trends', () => {
    const { digest } = parse(
      `# ${GIVEN.title}\n\n### PyTorchKR\n\n이번 주의 흐름입니다.\n\n1️⃣ **하나**: 글입니다.\n\n* 둘은 글입니다\n* And an English point\n\n${entry}`,
    );
    expect(digest?.trends).toEqual([
      { ko: '이번 주의 흐름입니다.', en: null },
      { ko: '하나: 글입니다.', en: null },
      { ko: '둘은 글입니다', en: null },
      { ko: null, en: 'And an English point' },
    ]);
  });

  test.each([
    [
      'as one more bullet',
      '* 이 글은 GPT 모델로 정리한 것으로, 틀린 부분이 있을 수 있습니다.* :hugs:',
    ],
    ['as emphasis', '*이 글은 GPT 모델로 정리한 것으로, 틀린 부분이 있을 수 있습니다.*'],
    ['quoted', '> 이 글은 GPT 모델로 정리한 것으로, 틀린 부분이 있을 수 있습니다. 🤗'],
  ])('the notice is taken from the source, %s', (_, notice) => {
    const expected = '이 글은 GPT 모델로 정리한 것으로, 틀린 부분이 있을 수 있습니다.';
    for (const text of [`${entry}\n\n${notice}`, `${notice}\n\n${entry}`]) {
      const { digest } = parse(text);
      expect(digest?.source.notice).toEqual({ ko: expected, en: null });
      expect(digest?.trends).toEqual([]);
      expect(digest?.entries[0]?.summary.ko).toEqual(['글.']);
    }
  });

  test('an abstract about what models write is not a notice', () => {
    const text = '이 글은 언어 모델이 생성한 문장을 다룹니다.';
    const { digest } = parse(
      `## 제목 / Title\n\n### 초록\n\n${text}\n\n### 논문 링크\n\nhttps://arxiv.org/abs/1`,
    );
    expect(digest?.entries[0]).toMatchObject({
      abstract: { ko: [text] },
      papers: ['https://arxiv.org/abs/1'],
    });
  });

  test('the original of a translation is named', () => {
    const { digest } = parse(`${entry}\n\n## 원문\n\nhttps://news.example/?utm_source=x`);
    expect(digest?.source.original).toBe('https://news.example/');
  });

  test('the footer is left out', () => {
    const { digest } = parse(
      `${entry}\n\n회원으로 가입하시면 글을 보내 드립니다.\n\n아래쪽에 좋아요를 눌러 주시면 뉴스 발행에 힘이 됩니다~`,
    );
    expect(digest?.entries[0]?.summary.ko).toEqual(['글.']);
  });

  test('a part that is not an entry is reported', () => {
    const result = parse(
      `${entry}\n\n### 논문 링크\n\nhttps://arxiv.org/abs/1\n\n## 마무리\n\n안녕히 계세요.`,
    );
    expect(titlesOf(result)).toEqual(['제목']);
    expect(saidIn(result)).toEqual([
      '“마무리”: This part does not describe a paper and was skipped.',
    ]);
  });
});
