import { describe, expect, test } from 'vitest';
import bundled from '../../digests/2024/2024-10-07.json';
import { checkDigest } from '../../lib/check/check-digest';
import type { Digest, DigestEntry, Prose } from '../../lib/digest/format';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { makeDigest, makeEntry } from '../fakes/digest';
import bad from '../fixtures/check/bad.json';
import good from '../fixtures/check/good.json';

function check(digest: Digest) {
  return checkDigest(digest, { identifyPaper, identifyPost });
}

/** What is found in a week of one entry, and where. */
function findIn(entry: Partial<DigestEntry>): string[] {
  const digest = makeDigest({ entries: [makeEntry(entry)] });
  return check(digest).map(({ rule, where }) => `${rule} in ${where.en}`);
}

/** Two entries that are otherwise good. */
function findInTwo(first: Partial<DigestEntry>, second: Partial<DigestEntry>) {
  const other = {
    rank: 2,
    title: { ko: '덧셈이면 충분하다', en: 'Addition is All You Need' },
    papers: ['https://arxiv.org/abs/2410.00907'],
    discussions: ['https://x.com/omarsar0/status/1844043652966072742'],
  };
  const entries = [makeEntry(first), makeEntry({ ...other, ...second })];
  return check(makeDigest({ entries }));
}

describe('good text has no finding', () => {
  test('in the bundled week', () => {
    expect(check(bundled as Digest)).toEqual([]);
  });

  test('in a digest as it should be', () => {
    expect(check(makeDigest())).toEqual([]);
  });

  test.each(good)('$title.en', (entry) => {
    expect(check(makeDigest({ entries: [makeEntry(entry)] }))).toEqual([]);
  });
});

test.each(bad)('finds $rule in $entry', ({ rule, entry }) => {
  const found = check(makeDigest({ entries: [makeEntry(entry as Partial<DigestEntry>)] }));
  // One mistake is told once: nothing else is found beside it.
  expect([...new Set(found.map((one) => one.rule))]).toEqual([rule]);
});

test('a finding says where it is, what it is, and quotes both passages', () => {
  const summary = {
    ko: ['첫 문장입니다.', '도구는 4만 개입니다.'],
    en: ['A first sentence.', 'There are 47,000 tools.'],
  };
  expect(check(makeDigest({ entries: [makeEntry({ rank: 7, summary })] }))).toEqual([
    {
      rule: 'number-differs',
      severity: 'error',
      where: { ko: '7번째 항목, 요약', en: 'entry 7, summary' },
      what: {
        ko: '숫자가 서로 달라요: 한국어는 4만, 영어는 47,000.',
        en: 'The numbers differ: 4만 in Korean, 47,000 in English.',
      },
      ko: '도구는 4만 개입니다.',
      en: 'There are 47,000 tools.',
    },
  ]);
});

test('every finding has a sentence in both languages', () => {
  for (const { entry } of bad) {
    const digest = makeDigest({ entries: [makeEntry(entry as Partial<DigestEntry>)] });
    for (const { where, what } of check(digest)) {
      expect(where.ko).toMatch(/[가-힣]/);
      expect(what.ko).toMatch(/[가-힣]/);
      expect(where.en).not.toMatch(/[가-힣]/);
    }
  }
});

describe('a Korean title that is a name', () => {
  const rulesOf = (entry: Partial<DigestEntry>) =>
    check(makeDigest({ entries: [makeEntry(entry)] })).map(({ rule }) => rule);

  test.each([
    ['OrchardCache', 'OrchardCache: Keeping 3 Million Apples Warm'],
    ['Orchard 2', 'Orchard 2'],
    ['Orchard Cache', 'Orchard Cache: Keeping Apples Warm'],
    ['Orchard 3.1', 'The Orchard 3 Family'],
  ])('stands for the title: %s', (ko, en) => {
    expect(rulesOf({ title: { ko, en } })).toEqual([]);
  });

  test.each([
    ['Keeping Apples Warm', 'Keeping Apples Warm'],
    ['Keeping Apples Warm in Orchards', 'Keeping Apples Warm in Orchards'],
  ])('is not what was left in English: %s', (ko, en) => {
    expect(rulesOf({ title: { ko, en } })).toEqual(['no-hangul']);
  });
});

describe('a title may say more in one language, but nothing else', () => {
  test.each<[string, string, string[]]>([
    ['CWM: 코드 실행을 익힌 32B 공개 가중치 모델', 'Code World Model', []],
    ['코딩 에이전트는 어디까지 왔는가', 'AI Agents for Coding in 2025', []],
    ['3만 쌍으로 충분하다', 'Two Million Pairs Are Enough', ['number-differs']],
  ])('%s / %s', (ko, en, rules) => {
    const found = findIn({ title: { ko, en } });
    expect(found.filter((one) => one.startsWith('number'))).toEqual(
      rules.map((rule) => `${rule} in entry 1, title`),
    );
  });
});

describe('bounds that both languages give', () => {
  const find = (ko: string, en: string) =>
    findIn({ summary: { ko: [ko], en: [en] } }).map((one) => one.split(' ')[0]);

  test.each([
    ['점수는 65%를 넘지 못합니다.', 'Scores stay below 65%.'],
    ['점수는 65%를 넘지 않습니다.', 'Scores are at most 65%.'],
    ['50스텝까지 안정적입니다.', 'It stays stable over 50 steps.'],
    ['학습은 30일까지 이어집니다.', 'Training runs over 30 days.'],
    ['점수는 최대 14.8% 오릅니다.', 'Gains reach 14.8%.'],
  ])('%s / %s', (ko, en) => {
    expect(find(ko, en)).toEqual([]);
  });

  test.each([
    ['점수는 65%를 넘습니다.', 'Scores stay below 65%.'],
    ['점수는 65%를 넘지 못합니다.', 'Scores exceed 65%.'],
    ['점수는 50점까지 오릅니다.', 'Scores are over 50 points.'],
  ])('are told where they point apart: %s / %s', (ko, en) => {
    expect(find(ko, en)).toEqual(['bound-reversed']);
  });
});

describe('a comparison with a decimal number in it', () => {
  const find = (ko: string, en: string) =>
    findIn({ summary: { ko: [ko], en: [en] } }).map((one) => one.split(' ')[0]);

  test.each([
    ['지연 시간은 GEPA보다 82.3% 짧았습니다.', 'It has 82.3% less latency than GEPA.'],
    ['PyTorch보다 1.7배 느립니다.', 'It runs 1.7x slower than PyTorch.'],
  ])('goes on behind the point: %s / %s', (ko, en) => {
    expect(find(ko, en)).toEqual([]);
  });

  test('is told where it is turned round', () => {
    const found = find('GEPA보다 82.3% 길었습니다.', 'It has 82.3% less latency than GEPA.');
    expect(found).toEqual(['comparison-reversed']);
  });
});

describe('links', () => {
  test.each([
    ['https://huggingface.co/blog/orchard2', []],
    ['https://huggingface.co/orchard/pear-7b', []],
    ['https://aclanthology.org/volumes/2030.orchard-1/', []],
    ['https://huggingface.co/papers/trending', ['link-unknown']],
    ['https://arxiv.org/list/cs.CL/recent', ['link-unknown']],
  ])('to a release’s own page are as good as a paper’s: %s', (url, rules) => {
    expect(findInTwo({}, { papers: [url] }).map(({ rule }) => rule)).toEqual(rules);
  });

  test('may be to a paper that was on arXiv weeks after it was announced', () => {
    expect(findInTwo({}, { papers: ['https://arxiv.org/abs/2411.00001'] })).toEqual([]);
  });

  test('say that the week is wrong, where most papers are from months after it', () => {
    const of = (...ids: string[]) =>
      check(
        makeDigest({
          entries: ids.map((id, at) =>
            makeEntry({ rank: at + 1, papers: [`https://arxiv.org/abs/${id}`], discussions: [] }),
          ),
        }),
      )
        .filter(({ rule }) => rule === 'paper-date')
        .map(({ where, what }) => `${where.en}: ${what.en}`);
    expect(of('2411.00001', '2411.00002', '2410.00003')).toEqual([
      'papers: Most papers are from after the week, which ended on 2024-10-13: its dates are likely wrong.',
    ]);
    expect(of('2501.00001', '2501.00002', '2501.00003')).toHaveLength(1);
    expect(of('2411.00001', '2410.00002', '2410.00003')).toEqual([]);
    expect(of('2411.00001', '2411.00002')).toEqual([]);
  });

  test('to posts may be missing: not every paper has one', () => {
    expect(findInTwo({}, { discussions: [] })).toEqual([]);
  });
});

describe('one paper or post under two entries', () => {
  test('is found by what the addresses name, not by how they are written', () => {
    const found = findInTwo({}, { papers: ['https://arxiv.org/pdf/2410.05258v2'] });
    expect(found.map(({ where, what }) => `${where.en}: ${what.en}`)).toEqual([
      'entry 2: arxiv:2410.05258 is already in entry 1.',
    ]);
  });

  test('is found for posts too', () => {
    const discussions = ['https://twitter.com/i/status/1843694897020150216'];
    expect(findInTwo({}, { discussions }).map(({ rule }) => rule)).toEqual(['listed-twice']);
  });
});

describe('something that a whole digest lacks', () => {
  test('is reported once: links to papers', () => {
    const found = findInTwo({ papers: [] }, { papers: [] });
    expect(found.map(({ rule, where }) => [rule, where.en])).toEqual([['link-missing', 'papers']]);
  });

  test('is a remark, not a warning, where it is English', () => {
    const summary = { ko: ['한국어 문장입니다.'], en: null };
    const found = findInTwo({ summary }, { summary });
    expect(found.map(({ severity, where }) => [severity, where.en])).toEqual([['info', 'summary']]);
  });

  test('is named with its entry where only one text lacks it', () => {
    const summary = { ko: ['한국어 문장입니다.'], en: null };
    const found = findInTwo({}, { summary });
    expect(found.map(({ severity, where }) => [severity, where.en])).toEqual([
      ['warning', 'entry 2, summary'],
    ]);
  });
});

describe('a post in one language', () => {
  const korean = { ko: ['과수원 센서를 읽습니다.'], en: null };
  const english = { ko: null, en: ['It reads the sensors of an orchard.'] };
  const make = (summaries: Prose[], rest: Partial<Digest> = {}) => {
    const entries = summaries.map((summary, at) =>
      makeEntry({
        rank: at + 1,
        title: { ko: `과수원 ${at + 1}호`, en: `Orchard No. ${at + 1}` },
        papers: [`https://arxiv.org/abs/2410.0525${at}`],
        discussions: [],
        summary,
      }),
    );
    return makeDigest({ trends: [], entries, ...rest });
  };
  const gaps = (digest: Digest) =>
    check(digest)
      .filter(({ rule }) => rule === 'language-missing')
      .map(({ severity, where, what }) => `${severity} ${where.en}: ${what.en}`);

  test('that quotes the other now and then lacks no translation', () => {
    const quoting = { ko: ['과수원 센서를 읽습니다.'], en: ['We read the sensors.'] };
    expect(gaps(make([quoting, korean, korean, korean]))).toEqual([
      'info summary: Most are not in English.',
    ]);
  });

  test.each([
    ['Korean', korean, 'ko', 'English'],
    ['English', english, 'en', 'Korean'],
  ] as const)('may have one introduction, in %s too', (_, summary, locale, other) => {
    const trend = { ko: null, en: null, [locale]: 'Hello! 안녕하세요.' };
    expect(gaps(make([summary, summary, summary], { trends: [trend] }))).toEqual([
      `info summary: None is in ${other}.`,
      `info trends: None is in ${other}.`,
    ]);
  });

  test('lacks a translation where most others have one', () => {
    const both = { ko: korean.ko, en: english.en } as Prose;
    expect(gaps(make([both, both, both, korean]))).toEqual([
      'warning entry 4, summary: The English text is missing.',
    ]);
  });

  test.each(['Pear-Owl 2.5', 'Orchard Flamingo Next', 'Muon2'])(
    'may call an entry by its name: %s',
    (en) => {
      const digest = make([korean, korean, korean]);
      const named = digest.entries.map((entry, at) =>
        at === 1 ? { ...entry, title: { ko: null, en } } : entry,
      );
      expect(gaps({ ...digest, entries: named })).toEqual(['info summary: None is in English.']);
    },
  );

  test('should translate a title that is a sentence', () => {
    const digest = make([korean, korean, korean]);
    const title = { ko: null, en: 'Why Pears Fall in the Orchard' };
    const [first, ...others] = digest.entries;
    expect(gaps({ ...digest, entries: [{ ...first, title } as DigestEntry, ...others] })).toEqual([
      'warning entry 1, title: The Korean text is missing.',
      'info summary: None is in English.',
    ]);
  });
});

describe('an English sentence quoted under a Korean text', () => {
  const ko = [
    '자기 자신을 고치는 로봇에 대한 논문이다.',
    '가지치기, 물 주기, 수확의 3개 작업에서 시험했고 한 작업에서 얻은 것이 다른 작업에서도 통했다.',
    'PearBot은 사다리를 쓰지 않는데, 솔직히 끝없이 나아진다는 말은 아직 과장으로 들린다.',
    '그래도 과수원에서 쓰려면 더 지켜볼 일이다.',
  ];
  const found = (en: string[]) =>
    findIn({ title: { ko: '로봇', en: null }, summary: { ko, en } as Prose }).filter(
      (one) => !/sentence-count|language/.test(one),
    );

  test('need not give its numbers and names', () => {
    expect(found(['Robots in orchards rely on people less when they improve.'])).toEqual([]);
  });

  test('must give them when it is a translation', () => {
    const en = [
      'A paper about a robot in orchards that mends itself and all of its own parts.',
      'It was tried on pruning, watering and picking, and what it gained on one carried to the others.',
      'The robot needs no ladder, but frankly “endless progress” still sounds like a bold claim.',
      'Still, it remains to be seen whether it can be used in orchards.',
    ];
    expect(found(en)).toEqual(['number-missing in entry 1, summary', 'name-missing in entry 1']);
  });
});

describe('trends', () => {
  const trend = { ko: '“Differential Transformer”와 “Tiny Addition”이 돋보입니다.', en: null };

  test('that name a paper are reported where no entry is called so', () => {
    const found = check(makeDigest({ trends: [trend] })).filter(
      ({ rule }) => rule === 'name-unknown',
    );
    expect(found.map(({ where, what }) => `${where.en}: ${what.en}`)).toEqual([
      'trend 1: No entry is called “Tiny Addition”.',
    ]);
  });

  test('are left alone where their quotes name no entry at all', () => {
    const quoting = { ko: '“Attention”이라는 말이 자주 나옵니다.', en: null };
    const rules = check(makeDigest({ trends: [quoting] })).map(({ rule }) => rule);
    expect(rules).not.toContain('name-unknown');
  });
});

test('the title of a digest may give its dates in one language only', () => {
  const title = {
    ko: '[2024/10/07 ~ 10/13] 이번 주의 주요 ML 논문',
    en: 'Top ML Papers of the Week',
  };
  expect(check(makeDigest({ title }))).toEqual([]);
});

test('the same tag in both languages is one finding', () => {
  const summary = { ko: ['<b>새</b> 방법입니다.'], en: ['A <b>new</b> method.'] };
  expect(findIn({ summary })).toEqual(['leftover-markup in entry 1, summary']);
});

test('texts under other headings are checked too', () => {
  const extras = [{ label: 'Code', text: { ko: ['**공개**했습니다.'], en: null } }];
  expect(findIn({ extras })).toEqual(['leftover-markup in entry 1, Code']);
});

/** Names that every plain object has, so that a careless look-up finds something under them. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

describe.each([...INHERITED, 'constructors', 'constructing', 'valueOfs', 'prototype'])(
  'the word %s is a word like any other',
  (word) => {
    test.each(['ko', 'en'] as const)('in %s', (only) => {
      const both = { ko: [`${word} 이야기입니다.`], en: [`It is about the ${word}.`] };
      const title = { ko: `${word} 하나`, en: `A ${word}: One` };
      const trends = [{ ko: `“${word}” 흐름입니다.`, en: `A trend of “${word}”.` }];
      const extras = [{ label: word, text: both }];
      const entry = makeEntry({ title, summary: both, abstract: both, extras });
      expect(check(makeDigest({ trends, entries: [entry] }))).toEqual([]);
      const lone = { ko: null, en: null, [only]: both[only] };
      const half = makeEntry({ title, summary: lone, abstract: lone });
      expect(check(makeDigest({ entries: [half] })).map(({ rule }) => rule)).toEqual([
        'language-missing',
        'language-missing',
      ]);
    });
  },
);

test.each([
  'https://openreview.net/pdf/0123456789abcdef0123456789abcdef01234567.pdf',
  'https://huggingface.co/orchard/Pear-9B/blob/main/assets/Paper.PDF?download=true',
])('a link to a document without an id counts as a paper: %s', (url) => {
  expect(findIn({ papers: [url] })).toEqual([]);
});

test('a post a few weeks older than its digest is not reported', () => {
  const discussions = ['https://x.com/omarsar0/status/1830000000000000000'];
  expect(findIn({ discussions })).toEqual([]);
});
