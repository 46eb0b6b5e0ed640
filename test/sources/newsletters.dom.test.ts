import { describe, expect, test } from 'vitest';
import { type Input, readAny } from '../../lib/sources/read-any';
import { readList } from '../../lib/sources/read-list';
import { fakeEnvironment } from '../fakes/environment';

const TITLE = '# [2026/08/03 ~ 08/09] Papers of the week\n\n';
const CACHE = 'https://arxiv.org/abs/2608.01234';
const RIVER = 'https://arxiv.org/abs/2608.02345';
const CLOUD = 'https://arxiv.org/abs/2608.03456';
const TWO = [
  ['An Invented Cache for Orchards', CACHE],
  ['River Sensors That Learn', RIVER],
];
const THREE = [...TWO, ['A Counter of Clouds', CLOUD]];

async function read(text: string, more: Partial<Input> = {}) {
  const name = /^\s*</.test(text) ? 'a.html' : 'a.md';
  const found = await readAny({ text, name, url: null, ...more } as Input, fakeEnvironment());
  if ('refusal' in found) throw new Error(found.refusal.en);
  return found;
}

async function entriesOf(text: string) {
  return (await read(text)).digest.entries;
}

/** Name and paper of each entry. */
async function namesOf(text: string) {
  return (await entriesOf(text)).map(({ title, papers }) => [title.en ?? title.ko, ...papers]);
}

async function saidOf(text: string, more: Partial<Input> = {}): Promise<string[]> {
  const { problems } = await read(text, more);
  return problems
    .filter(({ where }) => where.en !== 'source')
    .map(({ where, what }) => `${where.en}: ${what.en}`);
}

describe('entries are found as', () => {
  test.each<[string, string, unknown[][]]>([
    [
      'points whose titles are links',
      `- [An Invented Cache for Orchards](${CACHE}) – It keeps apples warm.\n- [River Sensors That Learn](${RIVER}): It reads rivers.`,
      TWO,
    ],
    [
      'points with a lab before and points of their own below',
      `- 📜 [Invented Lab] [An Invented Cache for Orchards](${CACHE})\n    - It keeps apples warm.\n- 📜 [Second Lab] [River Sensors That Learn](${RIVER})\n    - It reads rivers.`,
      TWO,
    ],
    [
      'loose points',
      `* **An Invented Cache for Orchards**\n\n  It keeps apples warm.\n\n  ${CACHE}\n\n* **River Sensors That Learn**\n\n  It reads rivers.\n\n  ${RIVER}`,
      TWO,
    ],
    [
      'numbered points',
      `1. **[An Invented Cache for Orchards](${CACHE})** – It keeps apples warm.\n2. **[River Sensors That Learn](${RIVER})** – It reads rivers.\n3. **[A Counter of Clouds](${CLOUD})** – It counts.`,
      THREE,
    ],
    [
      'numbered points with their links at the end',
      `1. An Invented Cache for Orchards – It keeps apples warm. ([paper](${CACHE}))\n2. River Sensors That Learn – It reads rivers. ([paper](${RIVER}))`,
      TWO,
    ],
    [
      'bold lines',
      `**1. An Invented Cache for Orchards**\n\nIt keeps apples warm. ${CACHE}\n\n**2. River Sensors That Learn**\n\nIt reads rivers. ${RIVER}`,
      TWO,
    ],
    [
      'bold words that a paragraph begins with',
      `**An Invented Cache for Orchards**: it keeps apples warm. [Paper](${CACHE})\n\n**River Sensors That Learn**: it reads rivers. [Paper](${RIVER})`,
      TWO,
    ],
    [
      'links that stand above their texts',
      `[An Invented Cache for Orchards](${CACHE}) (5 minute read)\n\nIt keeps apples warm.\n\n[River Sensors That Learn](${RIVER}) (2 minute read)\n\nIt reads rivers.`,
      TWO,
    ],
    [
      'numbered lines',
      `1) An Invented Cache for Orchards\n${CACHE}\nIt keeps apples warm.\n\n2) River Sensors That Learn\n${RIVER}\nIt reads rivers.`,
      TWO,
    ],
    [
      'headings over a line of links',
      `## An Invented Cache for Orchards\n\nIt keeps apples warm.\n\n🔗 [arXiv](${CACHE}) · [PDF](https://arxiv.org/pdf/2608.01234)\n\n## River Sensors That Learn\n\nIt reads rivers.\n\n🔗 [arXiv](${RIVER})`,
      TWO,
    ],
    [
      'headings in groups',
      `## Language\n\n### An Invented Cache for Orchards\n\n[Paper](${CACHE})\n\n### River Sensors That Learn\n\n[Paper](${RIVER})\n\n## Vision\n\n### A Counter of Clouds\n\n[Paper](${CLOUD})`,
      THREE,
    ],
    [
      'headings, then points',
      `## 1. [An Invented Cache for Orchards](${CACHE})\n\nIt keeps apples warm.\n\n## 2. [River Sensors That Learn](${RIVER})\n\nIt reads rivers.\n\n## Also this week\n\n- [A Counter of Clouds](${CLOUD}) – It counts.\n- [Maps That Fold](https://arxiv.org/abs/2608.04567) – It folds.`,
      [...THREE, ['Maps That Fold', 'https://arxiv.org/abs/2608.04567']],
    ],
    [
      'points in groups',
      `## Language\n\n- [An Invented Cache for Orchards](${CACHE})\n- [River Sensors That Learn](${RIVER})\n\n## Vision\n\n- [A Counter of Clouds](${CLOUD})`,
      THREE,
    ],
    [
      'one heading, then points',
      `## Paper of the week: An Invented Cache for Orchards\n\nIt keeps apples warm. [Paper](${CACHE})\n\n## In brief\n\n- [River Sensors That Learn](${RIVER})\n- [A Counter of Clouds](${CLOUD})`,
      [['Paper of the week: An Invented Cache for Orchards', CACHE], ...THREE.slice(1)],
    ],
    [
      'rows of a table',
      `| Title | Summary | Link |\n|---|---|---|\n| An Invented Cache for Orchards | It keeps apples warm. | [arXiv](${CACHE}) |\n| River Sensors That Learn | It reads rivers. | [arXiv](${RIVER}) |`,
      TWO,
    ],
    [
      'rows with their numbers',
      `| # | 논문 | 한 줄 요약 |\n|---|---|---|\n| 1 | [An Invented Cache for Orchards](${CACHE}) | 사과를 따뜻하게 둡니다. |\n| 2 | [River Sensors That Learn](${RIVER}) | 강을 읽습니다. |`,
      TWO,
    ],
    [
      'rows of a table of a page',
      `<h1>[2026/08/03 ~ 08/09] 논문</h1><table><tr><th>제목</th><th>분야</th><th>링크</th></tr><tr><td><p>An Invented Cache for Orchards</p></td><td>기억</td><td><a href="${CACHE}">논문</a></td></tr><tr><td>River Sensors That Learn</td><td>물</td><td><a href="${RIVER}">논문</a></td></tr></table>`,
      TWO,
    ],
    [
      'numbers without a site of papers, in a post about papers',
      '1. **[Orchards in a Box](https://a.example/1)** – a blog post\n2. **[Rivers in a Box](https://a.example/2)** – a blog post\n3. **[Clouds in a Box](https://a.example/3)** – a blog post',
      [
        ['Orchards in a Box', 'https://a.example/1'],
        ['Rivers in a Box', 'https://a.example/2'],
        ['Clouds in a Box', 'https://a.example/3'],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await namesOf(text.startsWith('<') ? text : TITLE + text)).toEqual(expected);
  });

  test('eighty points below others, one entry each', async () => {
    const points = Array.from(
      { length: 80 },
      (_, at) =>
        `- [Invented paper ${at}](https://arxiv.org/abs/2608.${10_000 + at}) – It does ${at}.`,
    );
    const text = `${TITLE}## 1. [An Invented Cache](${CACHE})\n\nText.\n\n## 2. [River Sensors](${RIVER})\n\nText.\n\n## Also this week\n\n${points.join('\n')}`;
    expect((await entriesOf(text)).length).toBe(82);
    expect(await saidOf(text)).toEqual([]);
  });

  test.each([
    [
      'papers that are listed below an entry of its own',
      `## 1. [An Invented Cache](${CACHE})\n\nText.\n\n- Builds on [Earlier Work of Others](https://arxiv.org/abs/2401.00001)\n- Compares with [Other Earlier Work](https://arxiv.org/abs/2401.00002)\n\n## 2. [River Sensors](${RIVER})\n\nText.`,
      ['An Invented Cache', 'River Sensors'],
    ],
    [
      'the links of an entry in a list',
      `## An Invented Cache\n\n- [Paper](${CACHE})\n- [Code](https://github.com/a/b)\n- It keeps apples warm.\n\n## River Sensors\n\n- [Paper](${RIVER})\n- [Code](https://github.com/a/c)`,
      ['An Invented Cache', 'River Sensors'],
    ],
    [
      'a list of the same papers before them',
      `## At a glance\n\n- [An Invented Cache](${CACHE})\n- [River Sensors](${RIVER})\n\n## An Invented Cache\n\nA long text about the cache of apples. [Paper](${CACHE})\n\n## River Sensors\n\nA long text about the rivers and their sensors. [Paper](${RIVER})`,
      ['An Invented Cache', 'River Sensors'],
    ],
    [
      'references at the end',
      `## An Invented Cache\n\n[Paper](${CACHE})\n\n## River Sensors\n\n[Paper](${RIVER})\n\n## References\n\n- [Earlier Work of Others](https://arxiv.org/abs/2401.00001)\n- [Other Earlier Work](https://arxiv.org/abs/2401.00002)`,
      ['An Invented Cache', 'River Sensors'],
    ],
  ])('and not as %s', async (_, text, expected) => {
    expect((await entriesOf(TITLE + text)).map(({ title }) => title.en)).toEqual(expected);
  });
});

describe('an entry of a plain blog', () => {
  const ENTRY = `## 1. An Invented Cache for Orchards

*Kim Inventor, Lee Maker 외 · \`cs.CL\` · 2026-08-03*

과수원 캐시를 제안한다.

> **Abstract.** We invent a cache for orchards.

🔗 [arXiv](${CACHE}v1) · [PDF](https://arxiv.org/pdf/2608.01234v1)

---

## 2. River Sensors That Learn

**TL;DR** It reads rivers.

Abstract: We invent sensors.

Paper: ${RIVER}

---

### 출처

선정은 [다른 블로그](https://other.example.org/topic?id=1)를 따랐다.`;

  test('has its texts, links and people at their places', async () => {
    const { digest } = await read(TITLE + ENTRY);
    expect(digest.entries).toEqual([
      {
        rank: 1,
        title: { ko: null, en: 'An Invented Cache for Orchards' },
        summary: { ko: ['과수원 캐시를 제안한다.'], en: null },
        abstract: { ko: null, en: ['We invent a cache for orchards.'] },
        papers: [`${CACHE}v1`],
        discussions: [],
        links: [{ label: 'PDF', url: 'https://arxiv.org/pdf/2608.01234v1' }],
        extras: [
          {
            label: '서지 정보',
            text: { ko: null, en: ['Kim Inventor, Lee Maker 외 · cs.CL · 2026-08-03'] },
          },
        ],
      },
      {
        rank: 2,
        title: { ko: null, en: 'River Sensors That Learn' },
        summary: { ko: null, en: ['It reads rivers.'] },
        abstract: { ko: null, en: ['We invent sensors.'] },
        papers: [RIVER],
        discussions: [],
        links: [],
      },
    ]);
    expect(digest.source.original).toBe('https://other.example.org/topic?id=1');
    expect(await saidOf(TITLE + ENTRY)).toEqual([
      '“출처”: This part does not describe a paper and was skipped.',
    ]);
  });

  test.each([
    ['a PDF first', `[PDF](https://arxiv.org/pdf/2608.01234) [arXiv](${CACHE})`],
    ['a page first', `[arXiv](${CACHE}) [PDF](https://arxiv.org/pdf/2608.01234)`],
  ])('one paper has one address: %s', async (_, line) => {
    const [entry] = await entriesOf(
      `${TITLE}## An Invented Cache\n\n${line}\n\n## River Sensors\n\n[Paper](${RIVER})`,
    );
    expect(entry?.papers).toEqual([CACHE]);
    expect(entry?.summary).toEqual({ ko: null, en: null });
  });

  test('what a sentence names is not its paper where another is', async () => {
    const [entry] = await entriesOf(
      `${TITLE}## An Invented Cache\n\nIt builds on [earlier work](https://arxiv.org/abs/2401.00001) of others.\n\n[arXiv](${CACHE})\n\n## River Sensors\n\nAs told in [this study](${RIVER}) of rivers.`,
    );
    expect(entry?.papers).toEqual([CACHE]);
    expect(entry?.links).toEqual([
      { label: 'earlier work', url: 'https://arxiv.org/abs/2401.00001' },
    ]);
  });
});

describe('a text in neither language', () => {
  const chinese = `## An Invented Cache for Orchards\n\n[果园缓存：面向苹果保温的记忆框架](${CACHE})\n\n本文提出一种面向果园的缓存方法，并在七百棵树上验证。\n\n## River Sensors\n\n[River-Sensor：通用河流传感语言模型](${RIVER})\n\nIt reads rivers.\n\nモデルは川を読みます。`;

  test('is null, and reported once per entry', async () => {
    const { digest } = await read(TITLE + chinese);
    expect(digest.entries.map(({ summary, papers }) => [summary, ...papers])).toEqual([
      [{ ko: null, en: null }, CACHE],
      [{ ko: null, en: ['It reads rivers.'] }, RIVER],
    ]);
    const said = 'A paragraph is neither Korean nor English and was left out.';
    expect(await saidOf(TITLE + chinese)).toEqual([`entry 1: ${said}`, `entry 2: ${said}`]);
  });

  test.each([
    ['German', 'Der Speicher wird in Äste geteilt.', 'Lange Aufgaben werden damit besser.'],
    [
      'Spanish',
      'La memoria se divide en ramas para ahorrar energía.',
      'No pierde las tareas por el frío.',
    ],
    ['French', 'La mémoire est divisée en branches.', 'Les tâches sont plus courtes avec elle.'],
  ])('%s is null too, and said once an entry', async (_, one, two) => {
    const text = `${TITLE}- [Orchard Cache](${CACHE}): ${one}\n  ${two}\n- [River Sensors](${RIVER}): It reads rivers.`;
    expect((await entriesOf(text)).map(({ summary }) => summary)).toEqual([
      { ko: null, en: null },
      { ko: null, en: ['It reads rivers.'] },
    ]);
    expect(await saidOf(text)).toEqual([
      'entry 1: A paragraph is neither Korean nor English and was left out.',
    ]);
  });

  test('costs its entry where it is the title', async () => {
    const text = `${TITLE}## 果园缓存：记忆框架\n\n[Paper](${CACHE})\n\n## River Sensors\n\n[Paper](${RIVER})`;
    expect(await namesOf(text)).toEqual([['River Sensors', RIVER]]);
    expect(await saidOf(text)).toEqual([
      'entry 1: The title is neither Korean nor English; the entry was left out.',
    ]);
  });
});

describe('the source of a post', () => {
  const ENTRIES = `## An Invented Cache\n\n[Paper](${CACHE})\n\n## River Sensors\n\n[Paper](${RIVER})`;

  test.each<[string, string, Partial<Input>, object]>([
    [
      'it names with an address',
      `${TITLE}> 큐레이션 출처: [Example Blog](https://blog.example.org/p/1).\n\n${ENTRIES}`,
      {},
      { name: 'Example Blog', url: 'https://blog.example.org/p/1' },
    ],
    [
      'it was first published at',
      `${TITLE}Originally published at https://blog.example.org/p/1\n\n${ENTRIES}`,
      {},
      { name: 'blog.example.org', url: 'https://blog.example.org/p/1' },
    ],
    [
      'its front matter names',
      `---\ntitle: "[2026/08/03 ~ 09] Papers"\nsource: Orchard Weekly\ncanonical_url: https://letter.example/32\n---\n\n${ENTRIES}`,
      {},
      { name: 'Orchard Weekly', url: 'https://letter.example/32' },
    ],
    [
      'its address tells',
      TITLE + ENTRIES,
      { url: 'https://letter.example/p/32' },
      { name: 'letter.example', url: 'https://letter.example/p/32' },
    ],
    [
      'is the forum only where its name stands at the top',
      `${TITLE}### PyTorchKR🔥🇰🇷\n\n${ENTRIES}`,
      {},
      { name: 'PyTorchKR', url: 'https://discuss.pytorch.kr/c/news/14' },
    ],
    ['is unknown', TITLE + ENTRIES, {}, { name: 'unknown', url: 'https://unknown.invalid/' }],
  ])('%s', async (_, text, more, source) => {
    const { digest } = await read(text, more);
    expect(digest.source).toMatchObject(source);
    expect(digest.trends).toEqual([]);
  });

  test('two files of one week and an unknown source are two digests, one file is one', async () => {
    const other = ENTRIES.replace('An Invented Cache', 'Another Cache');
    const ids = await Promise.all(
      [ENTRIES, other, ENTRIES].map(async (text) => (await read(TITLE + text)).digest.id),
    );
    expect(ids[0]).toMatch(/^unknown:2026-08-03:\w+$/);
    expect(ids[1]).not.toBe(ids[0]);
    expect(ids[2]).toBe(ids[0]);
  });
});

describe('the week of a post', () => {
  const ENTRIES = `## An Invented Cache\n\n[Paper](${CACHE})\n\n## River Sensors\n\n[Paper](${RIVER})`;

  test.each([
    ['in a title with English months', `# Top Papers (August 3 - August 9, 2026)\n\n${ENTRIES}`],
    ['in a line below the title', `# Top Papers\n\nThe week of August 3 - 9, 2026\n\n${ENTRIES}`],
    ['in brackets, its year outside', `# 2026년 8월 첫째 주 (8/3 ~ 8/9) 논문\n\n${ENTRIES}`],
    ['in front matter', `---\ntitle: Papers\nweek: 2026-08-03 ~ 2026-08-09\n---\n\n${ENTRIES}`],
    ['as two days', `---\ntitle: Papers\nstart: 2026-08-03\nend: 2026-08-09\n---\n\n${ENTRIES}`],
    ['in TOML', `+++\ntitle = "Papers"\nweek = "2026-W32"\n+++\n\n${ENTRIES}`],
    [
      'with the year of its date',
      `---\ntitle: Papers (8/3 ~ 8/9)\ndate: 2026-08-10\n---\n${ENTRIES}`,
    ],
    ['with the year of a line', `# Papers (August 3-9)\n\nAug 10, 2026\n\n${ENTRIES}`],
  ])('is found %s', async (_, text) => {
    expect((await read(text)).digest.week).toEqual({ start: '2026-08-03', end: '2026-08-09' });
    expect(await saidOf(text)).toEqual([]);
  });

  test('is taken from the name of the file where nothing else tells, which is reported', async () => {
    const name = 'papers_2026-08-03_2026-08-09.md';
    expect(await saidOf(ENTRIES, { name })).toEqual([
      'week: The text names no days; those in the file’s name were taken, 2026-08-03 to 2026-08-09.',
    ]);
    const { digest } = await read(`# Papers 2026-W30\n\n${ENTRIES}`, { name });
    expect(digest.week.start).toBe('2026-07-20');
  });

  test.each([
    [
      'is counted in its month',
      `# 2026년 8월 첫째 주 논문\n\n${ENTRIES}`,
      'week: The week is only counted within its month; it was taken as 2026-08-03 to 2026-08-09.',
    ],
    [
      'ends with the day of the post',
      `---\ntitle: Papers\ndate: 2026-08-09\n---\n\n${ENTRIES}`,
      'week: No days of a week are named; the seven days up to the post’s date were taken, 2026-08-03 to 2026-08-09.',
    ],
  ])('%s, which is said', async (_, text, said) => {
    expect((await read(text)).digest.week).toEqual({ start: '2026-08-03', end: '2026-08-09' });
    expect(await saidOf(text)).toEqual([said]);
  });

  test('is the first where a file holds several', async () => {
    const text = `${TITLE}${ENTRIES}\n\n# [2026/07/27 ~ 08/02] Papers\n\n## A Counter of Clouds\n\n[Paper](${CLOUD})\n\n## Maps\n\n[Paper](https://arxiv.org/abs/2608.04567)`;
    expect((await namesOf(text)).length).toBe(2);
    expect(await saidOf(text)).toEqual([
      '“[2026/07/27 ~ 08/02] Papers”: The file holds several weeks; only the first was read, 1 left out.',
    ]);
  });
});

test.each([
  ['an aside in a div', 'div class="content"'],
  ['an aside in an article', 'article'],
])('links to papers in cards count: %s', async (_, tag) => {
  const long =
    '<p>사과나무 줄마다 센서를 달고, 밤마다 온도를 재며, 값이 내려가면 캐시를 데웁니다.</p>'.repeat(
      9,
    );
  const entry = (name: string, url: string) =>
    `<h2>지어낸 논문 / ${name}</h2><h3>논문 소개</h3>${long}<h3>논문 링크</h3><aside class="onebox" data-onebox-src="${url}"><header><a href="${url}">arXiv.org</a></header><article><h3><a href="${url}">${name}</a></h3></article></aside>`;
  const page = `<!DOCTYPE html><html><head><title>[2026/08/03 ~ 08/09] 이번 주 논문</title></head><body><${tag}>${THREE.map(([name = '', url = '']) => entry(name, url)).join('')}</${tag.split(' ')[0]}></body></html>`;
  expect(await namesOf(page)).toEqual(THREE);
});

describe('what cannot be read is reported:', () => {
  const ENTRIES = `## 1. An Invented Cache\n\n[Paper](${CACHE})\n\n## 2. River Sensors\n\n[Paper](${RIVER})`;

  test.each([
    [
      'lines before the entries',
      `${TITLE}By Kim Inventor\n\n${ENTRIES}`,
      'beginning: Text before the entries was left out: “By Kim Inventor”',
    ],
    [
      'a part that is no entry',
      `${TITLE}${ENTRIES}\n\n## Jobs\n\nWe are looking for gardeners.`,
      '“Jobs”: This part does not describe a paper and was skipped.',
    ],
    [
      'words of farewell, which are no text of the last entry',
      `${TITLE}${ENTRIES}\n\nThanks for reading! See you next week.`,
      '“Thanks for reading! See you next week.”: This part does not describe a paper and was skipped.',
    ],
    [
      'what stands behind the rule after the last entry',
      `${TITLE}${ENTRIES}\n\n---\n\nWe also planted a tree.`,
      '“We also planted a tree.”: This part does not describe a paper and was skipped.',
    ],
    [
      'links of an entry beyond fifty',
      `${TITLE}${ENTRIES}\n\n${Array.from({ length: 60 }, (_, at) => `[Note ${at}](https://a.example/${at})`).join(' ')}`,
      'entry 2: There are too many links; only the first 50 of each kind were kept.',
    ],
    [
      'parts of an entry beyond twenty',
      `${TITLE}${ENTRIES}\n\n${Array.from({ length: 21 }, (_, at) => `### Part ${at}\n\nText.`).join('\n\n')}`,
      'entry 2: There are too many parts with headings; only the first 20 were kept.',
    ],
  ])('%s', async (_, text, said) => {
    expect(await saidOf(text)).toEqual([said]);
  });

  test('navigation of a page is not text', async () => {
    const text = `${TITLE}[View in browser](https://a.example/32)\n\nSubscribe | Sign in\n\nAug 10, 2026\n\n${ENTRIES}`;
    expect(await saidOf(text)).toEqual([]);
  });
});

describe('what is none of an entry is left out of it, and said:', () => {
  const part = (name: string) => `“${name}”: This part does not describe a paper and was skipped.`;
  const texts = async (text: string) =>
    (await entriesOf(text)).map(({ summary, extras, links }) => [
      ...(summary.ko ?? []),
      ...(summary.en ?? []),
      ...(extras ?? []),
      ...links,
    ]);
  const post = (aside: string) =>
    `${TITLE}## 1. Orchard Cache\n\nKeeps apples warm. [Paper](${CACHE})\n\n${aside}\n\n## 2. River Sensors\n\nRead rivers. [Paper](${RIVER})\n`;

  test.each([
    [
      'a heading',
      '### 🤝 Sponsored by BrickCo\n\nBuy [bricks](https://brick.example).',
      '🤝 Sponsored by BrickCo',
    ],
    ['a heading of partners', '### Together with BrickCo\n\nBuy bricks.', 'Together with BrickCo'],
    ['a Korean heading', '### 광고\n\n벽돌을 사세요.', '광고'],
    ['a line', '**Sponsored:** buy [bricks](https://brick.example).', 'Sponsored: buy bricks.'],
    [
      'a Korean line',
      '[광고] 벽돌을 사세요. https://brick.example',
      '[광고] 벽돌을 사세요. https://brick.example',
    ],
    ['a button', '[Subscribe now](https://news.example/subscribe)', 'Subscribe now'],
    ['hashtags', '#AI #논문 #LLM', '#AI #논문 #LLM'],
    ['counts', '공감 12 댓글 3', '공감 12 댓글 3'],
  ])('%s', async (_, aside, name) => {
    expect(await texts(post(aside))).toEqual([['Keeps apples warm.'], ['Read rivers.']]);
    expect(await saidOf(post(aside))).toEqual([part(name)]);
  });

  test('a word that announces advertising, with the link below it', async () => {
    const text = post('광고\n\n[벽돌](https://brick.example)\n\nApples stay warm.');
    expect(await texts(text)).toEqual([
      ['Keeps apples warm.', 'Apples stay warm.'],
      ['Read rivers.'],
    ]);
    expect(await saidOf(text)).toEqual([part('광고'), part('벽돌')]);
  });

  test.each([
    'Sponsored search auctions are studied.',
    'Ads are ranked by a model.',
    '광고 모델을 학습합니다.',
    'Ad-hoc networks are learned.',
    'Subscribe functions are discussed in depth.',
    '구독 모형을 제안합니다.',
    'Edits are counted: ten a day.',
  ])('not the text %j', async (line) => {
    const text = `${TITLE}## 1. River Sensors\n\n[Paper](${RIVER})\n\n## 2. Orchard Cache\n\nKeeps apples warm. [Paper](${CACHE})\n\n${line}\n`;
    expect((await texts(text))[1]?.toSorted()).toEqual(['Keeps apples warm.', line].toSorted());
    expect(await saidOf(text)).toEqual([]);
  });

  test.each([
    "That's all for this week!",
    'See you next week 👋',
    'Subscribe for more.',
    '오늘은 여기까지입니다. 다음 주에 만나요!',
    '👉 구독하기: https://news.example/subscribe',
    '구독과 좋아요 부탁드려요.',
    'Follow me for more.',
    'Edit 2: thanks!',
    'AppleFan — 11/22/2026 9:05 AM',
  ])('the farewell %j and what follows it', async (line) => {
    const sections = `${TITLE}## 사과 / Apples\n\n### 논문 소개\n\n사과를 봅니다.\n\n### 논문 링크\n\n${CACHE}\n\n## 강 / Rivers\n\n### 논문 링크\n\n${RIVER}\n\n### 논문 소개\n\n강을 봅니다.\n\n${line}\n\nMore of it.`;
    const list = `${TITLE}- [Apples](${CACHE}) – kept warm.\n- [Rivers](${RIVER}) – read.\n\n${line}\n\nMore of it.`;
    expect(await texts(sections)).toEqual([['사과를 봅니다.'], ['강을 봅니다.']]);
    expect(await texts(list)).toEqual([['kept warm.'], ['read.']]);
    expect((await saidOf(sections)).length).toBe(1);
    expect((await saidOf(list)).length).toBe(1);
  });

  test('an advertisement among the points of a list', async () => {
    const text = `${TITLE}- [Apples](${CACHE}) – kept warm.\n- [BrickCo (sponsor)](https://brick.example): buy bricks.\n- [Rivers](${RIVER}) – read.`;
    expect(await namesOf(text)).toEqual([
      ['Apples', CACHE],
      ['Rivers', RIVER],
    ]);
    expect(await saidOf(text)).toEqual([part('BrickCo (sponsor): buy bricks.')]);
  });
});

describe('entries that only their place tells:', () => {
  const two = [
    ['Orchard Cache', CACHE],
    ['River Sensors', RIVER],
  ];

  test.each([
    [
      'points below their field',
      `- Agents\n  - [Orchard Cache](${CACHE}) — warm.\n  - [River Sensors](${RIVER}) — read.`,
    ],
    [
      'points below their field, with points of their own',
      `- Agents\n  - Orchard Cache\n    - Paper: ${CACHE}\n    - Keeps apples warm.\n- Vision\n  - River Sensors\n    - Paper: ${RIVER}\n    - Reads rivers.`,
    ],
    [
      'points with points about other papers',
      `- [Orchard Cache](${CACHE})\n  - Related: [Old Caches](${CLOUD})\n- [River Sensors](${RIVER})`,
    ],
    [
      'numbers that lead to the end',
      `1. **Orchard Cache** [1] keeps apples warm.\n2. **River Sensors** [2] read rivers.\n\n## References\n\n[1] ${CACHE}\n[2] ${RIVER}`,
    ],
    [
      'headings with such numbers',
      `### Orchard Cache [1]\n\nBetter than [3].\n\n### River Sensors [2]\n\nThey read.\n\n[1] A. Mason. ${CACHE}\n[2] B. Smith. ${RIVER}\n[3] C. Old. ${CLOUD}`,
    ],
    ['ids', '- 2608.01234 — Orchard Cache: warm.\n- 2608.02345 — River Sensors: read.'],
    [
      'ids on lines of one paragraph',
      '2608.01234 Orchard Cache: warm.\n2608.02345 River Sensors: read.',
    ],
    [
      'ids in brackets',
      'Orchard Cache (2608.01234)\nKeeps apples warm.\n\nRiver Sensors (2608.02345)\nThey read.',
    ],
    [
      'links to pages of notes',
      `## [[Orchard Cache]]\n\n[Paper](${CACHE})\n\n## [[notes/r|River Sensors]] #rivers\n\n[Paper](${RIVER})`,
    ],
    [
      'medals',
      `## 🥇 Orchard Cache\n\n[Paper](${CACHE})\n\n## 🥈 River Sensors\n\n[Paper](${RIVER})`,
    ],
  ])('%s', async (_, text) => {
    expect(await namesOf(TITLE + text)).toEqual(two);
    expect(await saidOf(TITLE + text)).toEqual([]);
  });

  test('numbers are no ids', async () => {
    const text = `${TITLE}- [Orchard Cache](${CACHE}) – 2608.12 apples\n- [River Sensors](${RIVER}) – sum 2608.02341 of (2699.12345).`;
    expect(await namesOf(text)).toEqual(two);
    expect((await entriesOf(text)).flatMap(({ links }) => links)).toEqual([]);
  });

  test('cards whose titles only their classes tell', async () => {
    const card = ([name, url]: string[]) =>
      `<div class="card"><div class="card-title">${name}</div><div class="card-text">Text of it.</div><a href="${url}">Read</a></div>`;
    const page = `<!DOCTYPE html><html><head><title>Papers, 2026-08-03 ~ 2026-08-09</title></head><body><h1>Papers</h1>${two.map(card).join('')}</body></html>`;
    expect(await namesOf(page)).toEqual(two);
  });
});

describe('the same paper twice', () => {
  const list = `- [Orchard Cache](${CACHE}) – keeps apples warm.\n- [River Sensors](${RIVER}v2) – read rivers.`;
  const twice = `- [Orchards, Again](${CACHE.replace('abs', 'pdf')}v3) – once more.`;
  const said = 'It is the same paper as entry';

  test.each([
    ['at the end of a list', `${list}\n${twice}`, [`entry 3: ${said} 1 and was left out.`]],
    [
      'within a list',
      `${list}\n${twice}\n- [Clouds](${CLOUD}) – counted.`,
      [`entry 3: ${said} 1 and was left out.`],
    ],
    [
      'two of them',
      `${list}\n${twice}\n- [Rivers](${RIVER}) – as well.`,
      [`entry 3: ${said} 1 and was left out.`, `entry 4: ${said} 2 and was left out.`],
    ],
  ])('is said as such %s', async (_, text, expected) => {
    expect(await saidOf(TITLE + text)).toEqual(expected);
  });

  test('is one entry where one names two papers', async () => {
    const text = `${TITLE}- **Orchard Cache** – keeps apples warm, twice. [Paper 1](${CACHE}), [Paper 2](${RIVER})\n- [Clouds](${CLOUD}) – counted.`;
    expect(await namesOf(text)).toEqual([
      ['Orchard Cache', CACHE, RIVER],
      ['Clouds', CLOUD],
    ]);
  });
});

describe('a digest is refused for', () => {
  const entries = `- [Orchard Cache](${CACHE}) – keeps apples warm.\n- [River Sensors](${RIVER}) – read rivers.`;

  test.each([
    ['days without a year', 'Papers of 11/16-11/22'],
    ['a number without a year', 'Week 3 in papers'],
    ['a number without a year in Korean', '3주차 논문'],
    ['a week of a month without a year', '11월 셋째 주 논문'],
  ])('%s, which is said', async (_, title) => {
    await expect(read(`# ${title}\n\n${entries}`)).rejects.toThrow(
      `“${title}” names no year, so the week is unknown. Write the year, such as 2024, in the first line of the file, or open the page that shows its date.`,
    );
  });

  test('no days at all', async () => {
    await expect(read(`# Some papers\n\n${entries}`)).rejects.toThrow(
      'The title has no dates such as “[2024/10/07 ~ 10/13]”, so the week could not be determined.',
    );
  });
});

describe('in the forms of blogs and letters:', () => {
  const CARD = (url: string, title: string) =>
    `<figure class="kg-bookmark-card"><a class="kg-bookmark-container" href="${url}"><div><div class="kg-bookmark-title">${title}</div><div class="kg-bookmark-description">What its page says.</div></div></a></figure>`;
  const LETTER = (url: string, title: string, text: string) =>
    `<table><tr><td><a href="${url}"><strong>${title} (8 minute read)</strong></a><br><br>${text}</td></tr></table>`;

  test.each<[string, string]>([
    [
      'cards that are one link',
      `<h1>Papers, week 32 of 2026</h1><h2>An Invented Cache for Orchards</h2><p>It keeps apples warm.</p>${CARD(CACHE, 'A cache')}<h2>River Sensors That Learn</h2><p>It reads rivers.</p>${CARD(RIVER, 'Sensors')}`,
    ],
    [
      'letters in tables, whose links count clicks',
      `<h1>Papers 2026-W32</h1>${LETTER(`https://t.example/CL0/${CACHE.replaceAll('/', '%2F')}%3Futm_source=letter/1/x`, 'An Invented Cache for Orchards', 'It keeps apples warm.')}${LETTER(`https://t.example/redirect?url=${encodeURIComponent(RIVER)}`, 'River Sensors That Learn', 'It reads rivers.')}<p>Thanks for reading!</p>`,
    ],
    [
      'lines above addresses',
      `August 3–9, 2026\n\n📄 An Invented Cache for Orchards\n👉 ${CACHE}\nIt keeps apples warm.\n\n📄 River Sensors That Learn\n👉 ${RIVER}\nIt reads rivers.\n\n#AI #Papers`,
    ],
    [
      'plain text with ids',
      `PAPERS OF THE WEEK (3-9 AUGUST 2026)\n=====\n\n[1] An Invented Cache for Orchards\n    K. Inventor, L. Maker\n    arXiv:2608.01234\n\n    It keeps apples warm.\n\n[2] River Sensors That Learn\n    P. River\n    arXiv:2608.02345\n\n    It reads rivers.\n\n--\nSent by the orchard list`,
    ],
    [
      'circled numbers',
      `8/3 ~ 8/9, 2026\n\n① An Invented Cache for Orchards - It keeps apples warm.\n${CACHE}\n\n② River Sensors That Learn - It reads rivers.\n${RIVER}`,
    ],
    [
      'numbered names over points with labels',
      `${TITLE}**Paper 1: An Invented Cache for Orchards**\n- Link: ${CACHE}\n- Authors: Kim Inventor, Lee Maker\n- Summary: It keeps apples warm.\n\n**Paper 2: River Sensors That Learn**\n- Link: ${RIVER}\n- Summary: It reads rivers.`,
    ],
    [
      'labels in the lines of a paragraph',
      `${TITLE}# 📌 An Invented Cache for Orchards\n**논문 링크** : ${CACHE}\n**TL;DR** : It keeps apples warm.\n\n# 📌 River Sensors That Learn\n**논문 링크** : ${RIVER}\n**TL;DR** : It reads rivers.`,
    ],
    [
      'what opens below its name',
      `<h1>2026-08-03 ~ 2026-08-09</h1><details><summary>An Invented Cache for Orchards</summary><p>It keeps apples warm.</p><p><a href="${CACHE}">arXiv</a></p></details><details><summary>River Sensors That Learn</summary><p>It reads rivers.</p><p><a href="${RIVER}">arXiv</a></p></details>`,
    ],
    [
      'places, with links behind the sentences',
      `${TITLE}## 1위. An Invented Cache for Orchards\n\nIt keeps apples warm. [논문](${CACHE})\n\n## 2위. River Sensors That Learn\n\nIt reads rivers. ([paper](${RIVER}), [code](https://github.com/a/b))`,
    ],
    [
      'one bold name below a heading, then numbers',
      `${TITLE}## 🔥 이번 주의 논문\n\n**An Invented Cache for Orchards** ([arXiv](${CACHE}))\n\nIt keeps apples warm.\n\n## 짧게 보기\n\n1. **River Sensors That Learn** ([arXiv](${RIVER})) — It reads rivers.`,
    ],
    [
      'a table whose head is no row of names',
      `<h2>Papers we read, Aug. 3rd–9th 2026</h2><table><thead><tr><td>Paper</td><td>Why it matters</td></tr></thead><tbody><tr><td><a href="${CACHE}">An Invented Cache for Orchards</a></td><td>It keeps apples warm.</td></tr><tr><td><a href="${RIVER}">River Sensors That Learn</a></td><td>It reads rivers.</td></tr></tbody></table>`,
    ],
    [
      'terms and what is said of them',
      `<h1>Reading group: week of August 3, 2026</h1><dl><dt><a href="${CACHE}">An Invented Cache for Orchards</a></dt><dd>It keeps apples warm.</dd><dt><a href="${RIVER}">River Sensors That Learn</a></dt><dd>It reads rivers.</dd></dl>`,
    ],
  ])('%s', async (_, text) => {
    const name = text.startsWith('<') ? 'a.html' : text.startsWith('#') ? 'a.md' : 'a.txt';
    const { digest } = await read(text, { name });
    expect(digest.week).toEqual({ start: '2026-08-03', end: '2026-08-09' });
    const plain = digest.entries.map(({ title, papers, summary }) => [
      title.en?.replace('📌 ', ''),
      papers,
      summary,
    ]);
    expect(plain).toEqual([
      [TWO[0]?.[0], [CACHE], { ko: null, en: ['It keeps apples warm.'] }],
      [TWO[1]?.[0], [RIVER], { ko: null, en: ['It reads rivers.'] }],
    ]);
  });

  test('a README that begins with a picture in HTML and has one table per week', async () => {
    const table = (title: string, url: string) =>
      `| Title | Authors | Links |\n|:--|:--|:--|\n| **${title}** | Kim et al. | [arXiv](${url}) |\n`;
    const text = `<p align="center"><img src="a.png"></p>\n\n# Papers\n\n- [Week 32](#32)\n\n# 2026\n\n## Week 32 (Aug 3 - Aug 9)\n\n${table('An Invented Cache', CACHE)}\n## Week 31 (Jul 27 - Aug 2)\n\n${table('River Sensors', RIVER)}`;
    const list = await readList({ text, name: 'README.md', url: null }, fakeEnvironment());
    expect(list?.digests.map(({ week, entries }) => [week.start, entries[0]?.papers])).toEqual([
      ['2026-08-03', [CACHE]],
      ['2026-07-27', [RIVER]],
    ]);
    expect(list?.digests[0]?.entries[0]?.extras).toEqual([
      { label: 'Authors', text: { ko: null, en: ['Kim et al.'] } },
    ]);
  });

  test('a digest in another language is refused for that', async () => {
    const text = `# 今週の論文 2026-08-03 ~ 2026-08-09\n\n## 果樹園キャッシュ\n\nリンゴを温かく保ちます。\n\n[論文](${CACHE})\n\n## 川センサー\n\n川を読みます。\n\n[論文](${RIVER})`;
    expect(await readAny({ text, name: 'a.md', url: null }, fakeEnvironment())).toMatchObject({
      refusal: {
        en: 'The text is neither Korean nor English. Choose another post.',
      },
    });
  });
});

describe('HTML within Markdown', () => {
  const ROWS = [
    ['An Invented Cache for Orchards', CACHE],
    ['River Sensors That Learn', RIVER],
  ];
  test.each([
    [
      'a table',
      `<table>
<tr><th>#</th><th>Paper</th><th>TL;DR</th></tr>
<tr><td>1</td><td><a href="${CACHE}">An Invented Cache for Orchards</a></td><td>Keeps apples warm.</td></tr>
<tr><td>2</td><td><a href="${RIVER}">River Sensors That Learn</a></td>
<td>Reads rivers.</td></tr>
</table>`,
    ],
    [
      'what opens below a line',
      `<details>
<summary><b>An Invented Cache for Orchards</b> (<a href="${CACHE}">arXiv</a>)</summary>

Keeps apples warm.

</details>
<details>
<summary><b>River Sensors That Learn</b> (<a href="${RIVER}">arXiv</a>)</summary>

Reads rivers.

</details>`,
    ],
    [
      'a list',
      `<ul>
<li><a href="${CACHE}">An Invented Cache for Orchards</a> - Keeps apples warm.</li>
<li><a href="${RIVER}">River Sensors That Learn</a> - Reads rivers.</li>
</ul>`,
    ],
    [
      'terms and what they are',
      `<dl>
<dt><a href="${CACHE}">An Invented Cache for Orchards</a></dt>
<dd>Keeps apples warm.</dd>
<dt><a href="${RIVER}">River Sensors That Learn</a></dt>
<dd>Reads rivers.</dd>
</dl>`,
    ],
    [
      'links of Slack',
      `1. <${CACHE}|An Invented Cache for Orchards> — Keeps apples warm.\n2. <${RIVER}|River Sensors That Learn> — Reads rivers.`,
    ],
    [
      'addresses first',
      `1. <${CACHE}> An Invented Cache for Orchards — Keeps apples warm.\n2. ${RIVER} River Sensors That Learn — Reads rivers.`,
    ],
  ])('%s', async (_, text) => {
    const entries = await entriesOf(TITLE + text);
    expect(entries.map(({ title, papers }) => [title.en, ...papers])).toEqual(ROWS);
    expect(entries.map(({ summary, extras }) => [summary.en, extras])).toEqual([
      [['Keeps apples warm.'], undefined],
      [['Reads rivers.'], undefined],
    ]);
  });

  test.each([
    'A tag such as <b>x</b> or <a> is what the text is about.',
    'Code of <table> is not one.',
  ])('%s', async (line) => {
    const [first] = await entriesOf(
      `${TITLE}## [An Invented Cache](${CACHE})\n\n${line}\n\n## [River Sensors](${RIVER})\n\nReads rivers.`,
    );
    expect(first?.summary.en).toEqual([line]);
  });
});

test('the date in the metadata of a page gives the year of days without one', async () => {
  const { digest } = await read(
    `<html><head><title>이번 주 논문</title><meta property="article:published_time" content="2026-08-07T09:00:00+09:00"></head><body><p>8월 3일부터 9일까지</p><h2><a href="${CACHE}">An Invented Cache</a></h2><p>글.</p><h2><a href="${RIVER}">River Sensors</a></h2><p>글.</p></body></html>`,
  );
  expect(digest.week).toEqual({ start: '2026-08-03', end: '2026-08-09' });
});

describe('texts in both languages', () => {
  const BOTH = [
    { ko: ['사과를 보관합니다.'], en: ['Keeps apples warm.'] },
    { ko: ['강을 읽습니다.'], en: ['Reads rivers.'] },
  ];
  test.each([
    [
      'in columns, with an address as a link',
      `| 순위 | 논문 제목 | 한국어 요약 | English summary | 링크 |
|---|---|---|---|---|
| 1위 | An Invented Cache | 사과를 보관합니다. | Keeps apples warm. | [arxiv.org/abs/2608.01234](${CACHE}) |
| 2위 | River Sensors | 강을 읽습니다. | Reads rivers. | ${RIVER} |`,
    ],
    [
      'below labels, English first',
      `## [An Invented Cache](${CACHE})\n\n**EN:** Keeps apples warm.\n\n**KR:** 사과를 보관합니다.\n\n## [River Sensors](${RIVER})\n\nEnglish: Reads rivers.\n\n내용: 강을 읽습니다.`,
    ],
  ])('%s', async (_, text) => {
    const entries = await entriesOf(TITLE + text);
    expect(entries.map(({ summary: { ko, en } }) => ({ ko, en }))).toEqual(BOTH);
    expect(entries.map(({ papers, extras }) => [...papers, extras])).toEqual([
      [CACHE, undefined],
      [RIVER, undefined],
    ]);
  });
});
