import { describe, expect, test } from 'vitest';
import { readAny } from '../../lib/sources/read-any';
import { readList } from '../../lib/sources/read-list';
import { fakeEnvironment } from '../fakes/environment';

const TITLE = '[2026/08/03 ~ 08/09] Papers of the week';
const CACHE = 'https://arxiv.org/abs/2608.01234';
const RIVER = 'https://arxiv.org/abs/2608.02345';
const POST = 'https://orchard.example/posts/w32';
const WARM = 'Each row of trees has a sensor, and the cache is warmed when the night is cold. ';

async function read(text: string, name = /^\s*</.test(text) ? 'a.html' : 'a.md') {
  const found = await readAny({ text, name, url: null }, fakeEnvironment());
  if ('refusal' in found) throw new Error(found.refusal.en);
  return found;
}

/** Two entries in the same way, below the title. */
function twice(write: (name: string, url: string) => string): string {
  return [write('An Invented Cache', CACHE), write('River Sensors', RIVER)].join('\n\n');
}

function inMarkdown(write: (name: string, url: string) => string): string {
  return `# ${TITLE}\n\n${twice((name, url) => `## ${name}\n\n${write(name, url)}`)}\n`;
}

function inPage(write: (name: string, url: string) => string): string {
  const body = `<main><h1>${TITLE}</h1>${twice(write)}</main>`;
  return `<!doctype html><title>${TITLE}</title><body>${body}`;
}

describe('papers are found', () => {
  test.each<[string, string]>([
    [
      'below headings that Readability takes out by their class',
      inPage(
        (name, url) =>
          `<h2 class="header-anchor-post">${name}</h2><p>${WARM.repeat(6)}</p><ul><li><p><strong>Results</strong> – 12% better.</p></li></ul><p><a href="${url}">Paper</a></p>`,
      ),
    ],
    [
      'in a footer of each entry',
      inPage(
        (name, url) =>
          `<h2>${name}</h2><p>${WARM.repeat(6)}</p><footer><a href="${url}">Paper</a></footer>`,
      ),
    ],
    [
      'in a list of links that is marked as navigation',
      inPage(
        (name, url) =>
          `<h2>${name}</h2><p>${WARM.repeat(6)}</p><nav><a href="${url}">arXiv</a> <a href="https://github.com/a/b">code</a></nav>`,
      ),
    ],
    [
      'in a box to share it',
      inPage(
        (name, url) =>
          `<h2>${name}</h2><p>${WARM.repeat(6)}</p><div class="share-links social"><a href="${url}">Paper</a></div>`,
      ),
    ],
    [
      'in a card as Medium draws it',
      inPage(
        (name, url) =>
          `<h2>${name}</h2><p>${WARM.repeat(6)}</p><div class="mixtapeEmbed"><a href="${url}"><div><h2>A Page</h2><h3>What it says.</h3><p>arxiv.org</p></div></a></div>`,
      ),
    ],
    [
      'in quotes that are the entries',
      `# ${TITLE}\n\n${twice((name, url) => `> **${name}** ([arXiv](${url}))\n> It is warm.`)}`,
    ],
    [
      'in a list of tasks',
      `# ${TITLE}\n\n${twice((name, url) => `- [ ] [${name}](${url}) - It is warm.`)}`.replace(
        '\n\n- [ ] [Ri',
        '\n- [x] [Ri',
      ),
    ],
    [
      'in brackets of a heading',
      `# ${TITLE}\n\n${twice((name, url) => `## ${name} ([paper](${url}), [code](https://github.com/a/b))\n\nIt is warm.`)}`,
    ],
    [
      'in brackets behind a title',
      `# ${TITLE}\n\n${twice((name, url) => `1. ${name} (${url})\n   It is warm.`)}`,
    ],
    [
      'in a list of keys',
      `# ${TITLE}\n\n- [Kim26] An Invented Cache. ${CACHE}\n- [Lee26] River Sensors. ${RIVER}\n`,
    ],
    [
      'in angle brackets in plain text',
      `*${TITLE}*\n1. *An Invented Cache*\nIt is warm.\n<${CACHE}>\n2. *River Sensors*\nIt reads.\n<${RIVER}>\n`,
    ],
    [
      'below headings with an anchor of their own, and tags',
      inPage(
        (name, url) =>
          `<h2 id="a"><a href="#a">#</a> ${name}</h2><p>${WARM.repeat(6)}</p><p class="tags"><a href="/tags/nlp">nlp</a></p><p><a href="${url}">Paper</a></p>`,
      ),
    ],
    [
      'below headings with a place in HTML',
      inMarkdown((_, url) => `It is warm. [Paper](${url})`).replaceAll(
        '## ',
        '## <a name="1"></a>',
      ),
    ],
    [
      'beside a link that counts clicks',
      inMarkdown(
        (_, url) =>
          `It is warm.\n\n[Paper](https://click.example/${url.slice(-1)}) · [arXiv](${url})`,
      ),
    ],
    [
      'in tables whose columns are called as parts of an entry',
      `# ${TITLE}\n\n## Fields\n\n| 논문 | 요약 |\n|---|---|\n${twice((name, url) => `| [${name}](${url}) | 따뜻합니다. |`).replace('\n\n', '\n')}`,
    ],
    [
      'in the rows of a short table',
      inPage((name, url) => name && url).replace(
        /<h1>.*/s,
        `<table><thead><tr><th>No</th><th>Paper</th><th>What it does</th></tr></thead><tbody><tr><td>1</td><td><a href="${CACHE}">An Invented Cache</a></td><td>It keeps apples warm.</td></tr><tr><td>2</td><td><a href="${RIVER}">River Sensors</a></td><td>It reads rivers.</td></tr></tbody></table>`,
      ),
    ],
    [
      'behind badges in Markdown',
      inMarkdown(
        (_, url) =>
          `[![arXiv](https://img.shields.io/badge/arXiv-2608-b31b1b.svg)](${url}) [![](https://img.shields.io/badge/code-x.svg)](https://github.com/a/b)\n\nIt is warm.`,
      ),
    ],
    [
      'behind badges in HTML',
      inMarkdown(
        (_, url) =>
          `<a href="${url}"><img alt="arXiv" src="https://img.shields.io/badge/a-b.svg"></a>\n\nIt is warm.`,
      ),
    ],
    [
      'behind an abstract below its label',
      inMarkdown((name, url) => `**Abstract**\n\nWe are ${name}.\n\n[arXiv](${url})`),
    ],
    [
      'below a heading of another name',
      inMarkdown((_, url) => `### 논문 소개\n\n따뜻합니다.\n\n### Links\n\n- [arXiv](${url})`),
    ],
    [
      'in footnotes',
      `${inMarkdown((name) => `It is warm.[^${name.slice(0, 2).trim()}]`)}\n[^An]: ${CACHE}\n[^Ri]: Kim et al., [Sensors](${RIVER}).\n`,
    ],
    [
      'in points of a chat',
      `*${TITLE}*\n\n${twice((name, url) => `• <${url}|${name}> — It is warm.`).replace('\n\n', '\n')}\n`,
    ],
  ])('%s', async (_, text) => {
    const { entries } = (await read(text)).digest;
    expect(entries.map(({ title, papers }) => [title.en, ...papers])).toEqual([
      ['An Invented Cache', CACHE],
      ['River Sensors', RIVER],
    ]);
  });

  test.each([
    ['an address where papers are published', 'https://www.nature.com/articles/s41586-026-01234-5'],
    ['another in the post', 'https://cdn.example/r.pdf'],
  ])('at %s, where no other link of the entry is a paper’s', async (_, url) => {
    const text = inMarkdown((name) =>
      name.startsWith('An') ? `It is warm.\n\n[Link](${url})` : `It reads.\n\n[arXiv](${RIVER})`,
    ).replaceAll('## ', '## 1. ');
    const third = '\n\n## Counting Clouds\n\nIt counts. [arXiv](https://arxiv.org/abs/2608.03456)';
    const [first] = (await read(`${text}${third}`)).digest.entries;
    expect(first?.papers ?? []).toEqual([url]);
  });
});

describe('no part of a text is', () => {
  test.each<[string, string]>([
    ['a shortcode of Hugo', '{{< figure src="/a.png" caption="One" >}}\n\nIt is warm.'],
    ['a tag of Liquid', 'It is warm.\n\n{% include footer.html %}'],
    ['an attribute of kramdown', 'It is warm.{: .lead}'],
    ['an icon of a site', ':material-file: It is warm.'],
    ['a box of Docusaurus', ':::note\n\nIt is warm.\n\n:::'],
    ['the mark of a footnote', 'It is warm.[^1]'],
    [
      'a line of authors with the paper’s id',
      '*Kim Apple, Lee Pear* — arXiv:2608.01234\n\nIt is warm.',
    ],
    ['who posted it, and when', 'Kim · Aug 3\n\nIt is warm.'],
    ['a label as notes have it', 'Summary:: It is warm.'],
    ['the label of a language', '**English summary**\n\nIt is warm.'],
  ])('%s', async (_, words) => {
    const text = inMarkdown((__, url) => `${words}\n\n[arXiv](${url})`);
    const { digest } = await read(`${text}\n[^1]: https://example.org/a\n`);
    expect(digest.entries[0]?.summary).toEqual({ ko: null, en: ['It is warm.'] });
  });

  test('a template that is written about', async () => {
    const { digest } = await read(
      inMarkdown((_, url) => `It writes \`{% x %}\` well.\n\n[arXiv](${url})`),
    );
    expect(digest.entries[0]?.summary.en).toEqual(['It writes {% x %} well.']);
  });
});

test('a box of MkDocs is the abstract, and the text below it is not', async () => {
  const { digest } = await read(
    inMarkdown(
      (name, url) =>
        `!!! abstract "Abstract"\n    We are ${name}.\n\n과수원 캐시를 제안합니다.\n\n[arXiv](${url})`,
    ),
  );
  expect(digest.entries[0]).toMatchObject({
    summary: { ko: ['과수원 캐시를 제안합니다.'], en: null },
    abstract: { ko: null, en: ['We are An Invented Cache.'] },
    papers: [CACHE],
  });
});

describe('a source is', () => {
  const entries = inMarkdown((_, url) => `It is warm.\n\n[arXiv](${url})`);
  const page = inPage(
    (name, url) => `<h2>${name}</h2><p>It is warm. <a href="${url}">arXiv</a></p>`,
  );

  test.each<[string, string, string]>([
    [
      'in the last line, in so many words',
      `${entries}\n원문 출처: [Orchard](${POST})\n`,
      'Orchard',
    ],
    ['in its front matter as a link', `---\nlink: ${POST}\n---\n${entries}`, 'orchard.example'],
    ['in the last line, behind a rule', `${entries}\n---\n\n출처: [Orchard](${POST})\n`, 'Orchard'],
    [
      'where a browser saved the page from',
      page.replace('<title>', `<!-- saved from url=(0033)${POST} -->\n<title>`),
      'orchard.example',
    ],
    [
      'where SingleFile saved the page from',
      page.replace('<title>', `<!--\n Page saved with SingleFile \n url: ${POST} \n-->\n<title>`),
      'orchard.example',
    ],
  ])('%s', async (_, text, name) => {
    const { digest, problems } = await read(text);
    expect(digest.source).toMatchObject({ name, url: POST });
    expect(problems).toEqual([]);
  });

  test('not what each entry names as its own', async () => {
    const text = inMarkdown((_, url) => `It is warm.\n\n---\n\n출처: [arXiv](${url})`);
    const { digest } = await read(text);
    expect(digest.source.name).toBe('unknown');
    expect(digest.entries.map(({ papers }) => papers)).toEqual([[CACHE], [RIVER]]);
  });
});

test('marks behind a title and tags of a page are no text', async () => {
  const list = `# ${TITLE}\n\n${twice((name, url) => `1. **[${name}](${url})** \`NEW\`\n   > 따뜻합니다.`)}`;
  const page = inPage(
    (name, url) =>
      `<h2>${name}</h2><p>따뜻합니다. <a href="${url}">논문</a></p><p class="tags"><a href="/tags/nlp">nlp</a></p>`,
  );
  for (const text of [list, page])
    expect((await read(text)).digest.entries.map(({ summary }) => summary)).toEqual(
      [1, 2].map(() => ({ ko: ['따뜻합니다.'], en: null })),
    );
});

test('code and formulas are of the language of the text around them', async () => {
  const { digest } = await read(
    inMarkdown(
      (_, url) =>
        `따뜻합니다.\n\n\`\`\`\nwarm(apples)\n\`\`\`\n\n$$\n\\sum_i r_i\n$$\n\n[arXiv](${url})`,
    ),
  );
  expect(digest.entries[0]?.summary.en).toBeNull();
});

test('points below “More papers” in bold are entries, not of the one above', async () => {
  const text = inMarkdown((_, url) => `It is warm.\n\n[arXiv](${url})`);
  const { digest } = await read(
    `${text}\n<details>\n<summary>More papers</summary>\n\n- [Counting Clouds](https://arxiv.org/abs/2608.03456) – It counts.\n- [Folding Maps](https://arxiv.org/abs/2608.04567) – It folds.\n\n</details>\n`,
  );
  expect(digest.entries.map(({ title, papers }) => [title.en, papers.length])).toEqual([
    ['An Invented Cache', 1],
    ['River Sensors', 1],
    ['Counting Clouds', 1],
    ['Folding Maps', 1],
  ]);
});

test('addresses below “Also read” are no entry, which is said', async () => {
  const text = inMarkdown((_, url) => `It is warm.\n\n[arXiv](${url})`);
  const { digest, problems } = await read(
    `${text}\n## Also read\n\nhttps://arxiv.org/abs/2608.03456\n\nhttps://arxiv.org/abs/2608.04567\n`,
  );
  expect(digest.entries.map(({ title }) => title.en)).toEqual([
    'An Invented Cache',
    'River Sensors',
  ]);
  expect(problems.map(({ where }) => where.en)).toContain('“Also read”');
});

test('weeks below headings that are underlined keep the year above each', async () => {
  const week = (year: number, days: string, id: string) =>
    `Papers ${year}\n===========\n\nTop AI Papers of the Week (${days})\n----------\n| **Paper** | **Links** |\n|---|---|\n| 1) **X** - counts. | [Paper](https://arxiv.org/abs/${id}) |\n`;
  const text = `${week(2023, 'Jan 9-15', '2301.02345')}\n${week(2024, 'Jan 8-14', '2401.02345')}`;
  const list = await readList({ text, name: 'a.md', url: null }, fakeEnvironment());
  expect(list?.digests.map((one) => one.week.start)).toEqual(['2023-01-09', '2024-01-08']);
});

test('a week over the turn of a year is of the year that its first day and its posts tell', async () => {
  const entries = twice((name, url) => `#### ${name}\n\nIt is warm. [arXiv](${url})`);
  const text = `# 주간 논문\n\n## 2025년\n\n### 12월 29일 ~ 1월 4일\n\n${entries}\n\n### 12월 30일 ~ 1월 5일\n\n${entries}\n`;
  const sections = await readList({ text, name: 'a.md', url: null }, fakeEnvironment());
  expect(sections?.digests.map(({ week }) => week)).toEqual([
    { start: '2025-12-29', end: '2026-01-04' },
    { start: '2024-12-30', end: '2025-01-05' },
  ]);
  const rows = (days: string, id: string) =>
    `## Top AI Papers of the Week (${days})\n| 1) **X** - counts. | [Paper](https://arxiv.org/abs/${id}) |\n`;
  const table = `# 2025\n${rows('Dec 29 - Jan 4', '2512.02345')}${rows('Dec 30 - Jan 5', '2412.02345')}`;
  const list = await readList({ text: table, name: 'a.md', url: null }, fakeEnvironment());
  expect(list?.digests.map(({ week }) => week.start)).toEqual(['2025-12-29', '2024-12-30']);
});

describe('a mailbox in one file', () => {
  const letter = (days: string, id: string) =>
    `From a@b Mon Aug 10 09:00:00 2026\nFrom: Orchard <a@b.example>\nSubject: [2026/${days}] Papers\nDate: Mon, 10 Aug 2026 09:00:00 +0900\nContent-Type: text/html; charset=utf-8\n\n<h2>1. An Invented Cache</h2><p>It is warm. <a href="https://arxiv.org/abs/${id}1">arXiv</a></p><h2>2. River Sensors</h2><p>It reads. <a href="https://arxiv.org/abs/${id}2">arXiv</a></p>\n`;

  test('is a digest for each message that holds one, and the others are said', async () => {
    const note = letter('08/10 ~ 08/16', '2608.0333').replace(/<h2>.*/s, 'Hello.\n');
    const text = [letter('08/03 ~ 08/09', '2608.0111'), note, letter('07/27 ~ 08/02', '2607.0222')];
    const list = await readList(
      { text: text.join('\n'), name: 'a.mbox', url: null },
      fakeEnvironment(),
    );
    expect(list?.digests.map(({ week, entries }) => [week.start, entries.length])).toEqual([
      ['2026-08-03', 2],
      ['2026-07-27', 2],
    ]);
    expect(list?.problems.map(({ what }) => what.en)).toContain(
      'Posts that are not digests were left out: “[2026/08/10 ~ 08/16] Papers”',
    );
  });
});
