import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../lib/digest/format';
import { readAny } from '../../lib/sources/read-any';
import { readList } from '../../lib/sources/read-list';
import { fakeEnvironment } from '../fakes/environment';

// One invented post of three papers, in the structure of each platform.

const ENGLISH = [
  'Orchard Cache: Warm Memory for Cold Apples',
  'Pear Maps Without Labels',
  'Do Plums Reason?',
];
const SHORT = ['Orchard Cache', 'Pear Maps', 'Doubtful Plums'];
const LOUD = ENGLISH.map((title) => title.toUpperCase());
const KOREAN = ['과수원 캐시', '레이블 없는 배 지도', '자두는 추론하는가'];
const LONG_KOREAN = ['과수원 캐시: 사과를 위한 기억', ...KOREAN.slice(1)];

const IN_ENGLISH = [
  'Every apple gets its own slot. Lookup takes 3 ms.',
  'Drone pictures suffice to count pears in 40 orchards.',
  'Three kinds of plums were tested. None reasons.',
];
const WHAT = [
  'What: Orchard Cache: Warm Memory for Cold Apples gives every apple its own slot. Lookup takes 3 ms.',
  'What: Pear Maps Without Labels counts pears in 40 orchards from drone pictures.',
  'What: Do Plums Reason? tests three kinds of plums. They do not reason.',
];
const IN_KOREAN = [
  '사과마다 자리를 하나씩 주는 기억 구조입니다. 조회에 3ms가 걸립니다.',
  '드론 사진만으로 과수원 40곳의 배를 셉니다.',
  '자두 세 종류를 시험했지만 추론하지 못했습니다.',
];
const NONE = [null, null, null];

async function read(file: string) {
  const text = readFileSync(`test/fixtures/platforms/${file}`, 'utf8');
  const input = { text, name: file, url: null };
  // The library's order: it looks first for many weeks, then for one.
  expect(await readList(input, fakeEnvironment())).toBeNull();
  const found = await readAny(input, fakeEnvironment());
  if ('refusal' in found) throw new Error(found.refusal.en);
  return found;
}

function textsOf({ entries }: Digest) {
  return entries.map(({ summary }) => (summary.ko ?? summary.en)?.join(' ') ?? null);
}

describe('three papers are read from', () => {
  test.each<[file: string, titles: string[], texts: (string | null)[]]>([
    [
      'keyed-references.md',
      ENGLISH,
      [
        'We give every apple its own slot. Lookup takes 3 ms.',
        'Unlabelled drone pictures suffice to count pears in 40 orchards.',
        'They do not.',
      ],
    ],
    ['keyed-references.txt', ENGLISH, NONE],
    ['korean-lines.md', LONG_KOREAN, IN_KOREAN],
    ['korean-list.md', KOREAN, [...IN_KOREAN.slice(0, 2), '자두 세 종류를 시험했습니다.']],
    ['substack.html', SHORT, WHAT],
    ['ghost.html', ['과수원 캐시', '배 지도', '자두와 추론'], IN_KOREAN],
    [
      'velog.md',
      ENGLISH,
      [
        '문제: 사과마다 온도가 달라 기억이 섞인다. 방법: 사과마다 자리를 하나씩 준다. 결과: 조회에 3ms가 걸린다.',
        '문제: 레이블이 없다. 방법: 드론 사진만 쓴다.',
        '결과: 자두는 추론하지 못한다.',
      ],
    ],
    ['notion.html', ENGLISH, IN_ENGLISH],
    ['tistory.html', ENGLISH, IN_KOREAN],
    ['naver.html', ENGLISH, IN_KOREAN],
    [
      'letter.eml',
      LOUD,
      [
        'Every apple gets its own slot, which is kept warm by a small heater. Lookup takes 3 ms.',
        ...IN_ENGLISH.slice(1),
      ],
    ],
    ['merged-cells.html', ENGLISH, IN_ENGLISH],
    [
      'named-links.md',
      ENGLISH,
      [
        'gives every apple its own slot. Lookup takes 3 ms.',
        'counts pears in 40 orchards from drone pictures.',
        'finds that three kinds of plums do not.',
      ],
    ],
    ['medium.html', ENGLISH, IN_ENGLISH],
    ['beehiiv.html', ENGLISH, IN_ENGLISH],
    ['definitions.html', ENGLISH, IN_ENGLISH],
    ['callouts.md', ENGLISH, IN_ENGLISH],
  ])('%s', async (file, titles, texts) => {
    const { digest } = await read(file);
    expect(digest.week).toEqual({ start: '2026-08-03', end: '2026-08-09' });
    expect(digest.entries.map(({ title }) => title.ko ?? title.en)).toEqual(titles);
    expect(textsOf(digest)).toEqual(texts);
    expect(digest.entries.map(({ papers }) => papers[0]?.replace('/pdf/', '/abs/'))).toEqual([
      'https://arxiv.org/abs/2608.01234',
      'https://arxiv.org/abs/2608.02345',
      'https://arxiv.org/abs/2608.03456',
    ]);
    expect(digest.entries.flatMap(({ links }) => links)).toEqual([]);
  });
});

test('a post is not mistaken for the list that titles its weeks in the same words', async () => {
  expect((await read('korean-lines.md')).digest.source.name).toBe('unknown');
});

test.each([
  ['substack.html', 'Top Papers, August 3–9, 2026'],
  ['tistory.html', '[AI 논문] 8월 1주차 논문 모음 (2026.08.03~08.09)'],
  ['medium.html', 'Three Papers You Should Read This Week (Aug 3–9, 2026)'],
  ['velog.md', '📌 [논문 정리] 2026년 32주차'],
])('the title of %s is without site, author and preface', async (file, expected) => {
  const { title } = (await read(file)).digest;
  expect(title.ko ?? title.en).toBe(expected);
});

test('a cell that spans several rows applies to each of them', async () => {
  const { entries } = (await read('merged-cells.html')).digest;
  expect(entries.map(({ extras }) => extras)).toEqual(
    ['Memory', 'Memory', 'Reasoning'].map((topic) => [
      { label: 'Topic', text: { ko: null, en: [topic] } },
    ]),
  );
});

test('a call to subscribe is not read as a trend of the week', async () => {
  const trends = async (file: string) =>
    (await read(file)).digest.trends.map(({ ko, en }) => ko ?? en);
  expect(await trends('substack.html')).toEqual(['Hello readers, a fine harvest this week.']);
  expect(await trends('ghost.html')).toEqual(['이번 주에도 세 편을 골랐습니다.']);
});

test('an image’s caption is not read as text, but a link in it counts', async () => {
  const picture = (caption: string) =>
    `<h1>Papers of 2026-08-03 to 2026-08-09</h1>${ENGLISH.map(
      (title, at) =>
        `<h2>${title}</h2><p>${IN_ENGLISH[at]}</p><figure><img src="a.png"><figcaption>${caption.replace('N', `${at}`)}</figcaption></figure>`,
    ).join('')}`;
  const linked = picture('From <a href="https://arxiv.org/abs/2608.0123N">the paper</a>');
  const input = { text: linked, name: 'a.html', url: null };
  const found = await readAny(input, fakeEnvironment());
  expect('digest' in found && found.digest.entries.map(({ papers }) => papers.length)).toEqual([
    1, 1, 1,
  ]);
});

test.each([
  ['[ICML 2026] Warm Memory for Cold Apples', 'Warm Memory for Cold Apples'],
  ['[NeurIPS26] Warm Memory for Cold Apples', 'Warm Memory for Cold Apples'],
])('a venue in brackets is not a reference key: %s', async (line, title) => {
  const text = `# Papers of 2026-08-03 to 2026-08-09\n\n- ${line} – It keeps apples warm. https://arxiv.org/abs/2608.01234\n- ${ENGLISH[1]} – It maps. https://arxiv.org/abs/2608.02345\n`;
  const found = await readAny({ text, name: 'a.md', url: null }, fakeEnvironment());
  const [entry] = 'digest' in found ? found.digest.entries : [];
  expect(entry?.title.en).toContain(title);
  expect(JSON.stringify(entry)).toMatch(/ICML 2026|NeurIPS26/);
});
