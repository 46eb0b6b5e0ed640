import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateDigest } from '../../lib/digest/validate';
import { parseUpstreamInSteps } from '../../lib/sources/upstream';
import { parseUpstream } from '../fakes/run-sync';
import { timeWork } from '../fakes/work-time';

const LIST = readFileSync('test/fixtures/sources/upstream.md', 'utf8');
const { digests, problems } = parseUpstream(LIST);
const week = (start: string) => digests.find((digest) => digest.week.start === start);
const october = week('2024-10-07')?.entries ?? [];

function complaintsAbout(where: string): string[] {
  return problems.filter((problem) => problem.where.en.includes(where)).map(({ what }) => what.en);
}

/** One week of one row. */
function listOf(heading: string, row: string): string {
  return `## Top AI Papers of the Week ${heading}\n| 1) ${row}`;
}

describe('the list of DAIR.AI', () => {
  test('becomes one digest a week, known by its first day', () => {
    expect(digests.map(({ id }) => id)).toEqual([
      'dair-ai:2024-12-30',
      'dair-ai:2024-10-07',
      'dair-ai:2024-08-26',
      'dair-ai:2023-12-25',
      'dair-ai:2023-05-29',
      'dair-ai:2023-05-22',
    ]);
  });

  test('names its source, and every digest is in the format', () => {
    for (const digest of digests) {
      expect(digest.source.url).toBe('https://github.com/dair-ai/AI-Papers-of-the-Week');
      expect(validateDigest(digest)).toEqual({ digest, problems: [] });
    }
  });

  test('is English only, in sentences and paragraphs', () => {
    expect(week('2024-12-30')?.entries[0]).toEqual({
      rank: 1,
      title: { ko: null, en: 'Agents Are Not Enough' },
      summary: {
        ko: null,
        en: [
          'argues that agents need more than skill; they need trust.',
          'Ecosystem: Agents, sims and assistants share one world.',
          'Limits: Fig. 2 lists five of them.',
        ],
        breaks: { ko: null, en: [1, 2] },
      },
      abstract: { ko: null, en: null },
      papers: ['https://arxiv.org/abs/2412.16241'],
      discussions: ['https://x.com/omarsar0/status/1874095049834803442'],
      links: [],
    });
  });

  test('may have two posts about a paper', () => {
    expect(week('2024-12-30')?.entries[1]?.discussions).toEqual([
      'https://x.com/soldni/status/1875266934943649808?s=20',
      'https://x.com/soldni/status/1875266934943649809',
    ]);
  });

  test('without any week is reported as a problem', () => {
    expect(parseUpstream('# Hello\n\nNothing here.')).toMatchObject({
      digests: [],
      problems: [{ what: { en: 'No “Papers of the Week” heading was found.' } }],
    });
  });
});

describe('a row of the list', () => {
  test.each([
    [1, 'MLE-Bench', ['https://arxiv.org/abs/2410.07095'], []],
    [
      2,
      'Stray',
      ['https://arxiv.org/abs/2305.08298'],
      ['Stray characters next to the links were ignored.', 'The link is empty: Tweet'],
    ],
    [3, 'GigaTIME', ['https://www.cell.com/cell/fulltext/S0092-8674(25)01312-1'], []],
    [4, 'Kimi K2', [], ['The row has no link to the paper.']],
    [
      5,
      'Continual Multimodal Pretraining',
      ['https://arxiv.org/abs/2408.14471'],
      ['The tweet link does not point to a post on X.'],
    ],
    [6, 's1: Simple test-time scaling', ['http://arxiv.org/abs/2501.19393'], []],
    [7, 'ToolGen', [], ['The row has no link to the paper.']],
    [8, 'A row in two lines', ['https://arxiv.org/abs/2410.05258'], []],
    [9, 'No bars', ['https://arxiv.org/abs/2410.05229'], []],
    [
      10,
      'Rank again',
      ['https://arxiv.org/abs/2410.08115'],
      ['Another entry already has this rank; this one was moved to the end.'],
    ],
  ])('numbered %i is read as far as it is well formed: %s', (rank, name, papers, complaints) => {
    const entry = october.find((one) => one.rank === rank);
    expect(entry?.title.en).toBe(name);
    expect(entry?.papers).toEqual(papers);
    const place = `(October 7 - October 13) - 2024, entry ${rank}`;
    expect(complaintsAbout(place).slice(0, complaints.length)).toEqual(complaints);
  });

  test('without a name costs only itself', () => {
    expect(october.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(complaintsAbout('2024, entry 11')).toEqual(['The row has no name and was left out.']);
  });

  test('whose name does not end keeps its text', () => {
    expect(october[10]?.title.en).toBe('A Name That Never Ends');
    expect(october[10]?.summary.en?.[0]).toMatch(/^This paper presents/);
    expect(complaintsAbout('2024, entry 12')).toEqual(['It is not clear where the name ends.']);
  });

  test('keeps bars and the labels of links in its text', () => {
    expect(october[1]?.summary.en).toEqual(['signs - models p(x | y) with bars in the text.']);
    expect(october[6]?.summary.en).toEqual(['turns tools into tokens as code']);
    expect(october[7]?.summary.en).toEqual(['begins here and ends here.']);
    expect(october[8]?.summary.en).toEqual(['text before links']);
  });

  test('may have other links', () => {
    expect(october[5]?.links).toEqual([
      { label: 'Code & Data', url: 'https://github.com/simplescaling/s1' },
    ]);
  });

  test('never leads to a script', () => {
    const { digests } = parseUpstream(
      listOf('(May 1 - May 7) - 2024', '**X** - y. | [Paper](javascript:alert(1)) |'),
    );
    expect(digests[0]?.entries[0]?.papers).toEqual([]);
  });
});

describe('a row in another form', () => {
  const PAPER = '[Paper](https://arxiv.org/abs/2608.02345)';

  test.each([
    ['four stars', '| 2) ****River Sensors**** - - reads rivers.'],
    ['three stars', '| 2) ***River Sensors*** reads rivers.'],
    ['stars with blanks', '| 2) ** River Sensors ** - reads rivers.'],
    ['lines', '| 2) __River Sensors__ - reads rivers.'],
    ['tags', '| 2) <b>River Sensors</b>: reads rivers.'],
    ['a colon in the stars', '| 2) **River Sensors:** reads rivers.'],
    ['brackets', '| (2) **River Sensors** - reads rivers.'],
    ['square brackets', '| [2] **River Sensors** - reads rivers.'],
    ['a full stop', '| 2. **River Sensors** - reads rivers.'],
    ['a number sign', '| #2 **River Sensors** - reads rivers.'],
    ['a colon', '| 2: **River Sensors** - reads rivers.'],
    ['a rank in the stars', '| **2) River Sensors** - reads rivers.'],
    ['a cell for the rank', '| 2 | **River Sensors** - reads rivers.'],
    ['a dash alone', '| 2) River Sensors – reads rivers.'],
    ['a colon alone', '| 2) River Sensors: reads rivers.'],
    ['a tab', '| 2) River Sensors\treads rivers.'],
    ['a line break', '| 2) River Sensors<br>reads rivers.'],
    ['stars twice', '| 2) **River** **Sensors** - reads rivers.'],
    ['signs of code', '| 2) `River Sensors` - reads rivers.'],
    ['lines through it', '| 2) ~~**River Sensors**~~ - reads rivers.'],
    ['an escaped bracket', '| 2\\) **River Sensors** - reads rivers.'],
    ['a number sign as an entity', '| &#35;2 **River Sensors** - reads rivers.'],
    ['“No.”', '| No. 2 **River Sensors** - reads rivers.'],
    ['a rank in signs of code', '| `2` **River Sensors** - reads rivers.'],
    ['a Korean rank', '| 2위 **River Sensors** - reads rivers.'],
    ['a Korean number', '| 2번. **River Sensors** - reads rivers.'],
    ['a keycap', '| 2\ufe0f\u20e3 **River Sensors** - reads rivers.'],
    ['a picture before it', '| 2) 🍎 **River Sensors** - reads rivers.'],
    ['slanted stars', '| 2) _**River Sensors**_ - reads rivers.'],
    ['an arrow', '| 2) **River Sensors** → reads rivers.'],
    ['a cell for the text', '| 2) **River Sensors** | reads rivers.'],
    ['a wide bracket', '| 2） **River Sensors** - reads rivers.'],
    ['an ordinal', '| 2nd **River Sensors** - reads rivers.'],
    ['a medal', '| 🥈 **River Sensors** - reads rivers.'],
    ['“Paper 2:”', '| Paper 2: **River Sensors** - reads rivers.'],
    ['a small number', '| <sub>2</sub> **River Sensors** - reads rivers.'],
    ['a number in the stars', '| **2 · River Sensors** - reads rivers.'],
    ['a full stop behind brackets', '| (2). **River Sensors** - reads rivers.'],
    ['a circled number', '| ② **River Sensors** - reads rivers.'],
    ['a dash behind the rank', '| 2 - **River Sensors** - reads rivers.'],
  ])('may part rank, name and text by %s', (_, row) => {
    const list = `## Top AI Papers of the Week (August 3 - August 9) - 2026\n${row} | ${PAPER} |`;
    const { digests, problems } = parseUpstream(list);
    expect(problems).toEqual([]);
    expect(digests[0]?.week).toEqual({ start: '2026-08-03', end: '2026-08-09' });
    expect(digests[0]?.entries).toMatchObject([
      {
        rank: 2,
        title: { en: 'River Sensors' },
        summary: { en: ['reads rivers.'] },
        papers: ['https://arxiv.org/abs/2608.02345'],
      },
    ]);
  });

  test('may part its columns by two blanks', () => {
    const { digests, problems } = parseUpstream(
      listOf(
        '(May 1 - May 7) - 2024',
        `Orchard Cache  Introduces a cache - of apples. | ${PAPER} |`,
      ),
    );
    expect(digests[0]?.entries[0]).toMatchObject({
      title: { en: 'Orchard Cache' },
      summary: { en: ['Introduces a cache - of apples.'] },
    });
    expect(problems).toEqual([]);
  });

  test.each([
    ['_|', 'Stray characters next to the links were ignored.'],
    ['; |', null],
    [' thanks |', 'Words next to the links were left out: thanks'],
  ])('does not take what stands behind the links, %j, for its text', (rest, complaint) => {
    const { digests, problems } = parseUpstream(
      listOf(
        '(May 1 - May 7) - 2024',
        `**X** - counts. | ${PAPER}, [Tweet](https://x.com/a/status/1787000000000000000)${rest}`,
      ),
    );
    expect(digests[0]?.entries[0]?.summary.en).toEqual(['counts.']);
    expect(problems.map(({ what }) => what.en)).toEqual(complaint ? [complaint] : []);
  });

  test.each([
    '[Paper](<https://arxiv.org/abs/2608.02345>); [Tweet](https://x.com/a/status/1787000000000000000 "post")',
    '[[Paper]](https://arxiv.org/abs/2608.02345), [[Tweet]](https://x.com/a/status/1787000000000000000)',
    '[[Paper](https://arxiv.org/abs/2608.02345)] [[Tweet](https://x.com/a/status/1787000000000000000)]',
    'https://arxiv.org/abs/2608.02345, https://x.com/a/status/1787000000000000000',
    '<ul><li>[Paper](https://arxiv.org/abs/2608.02345)</li><li>[Tweet](https://x.com/a/status/1787000000000000000)</li></ul>',
    '![](https://img.example/x.svg) [Paper](https://arxiv.org/abs/2608.02345), [Tweet](https://x.com/a/status/1787000000000000000)',
    '[![Paper](https://img.example/p.svg)](https://arxiv.org/abs/2608.02345) [![X](https://img.example/x.svg)](https://x.com/a/status/1787000000000000000)',
    'arXiv:2608.02345, [Tweet](https://x.com/a/status/1787000000000000000)',
    'Paper: <https://arxiv.org/abs/2608.02345> / Tweet: <https://x.com/a/status/1787000000000000000>',
    '<a href="https://arxiv.org/abs/2608.02345">Paper</a>, <a href="https://x.com/a/status/1787000000000000000">Tweet</a>',
  ])('may write its links in another way: %s', (links) => {
    const list = listOf('(May 1 - May 7) - 2024', `**X** - counts. | ${links} |`);
    const { digests, problems } = parseUpstream(list);
    expect(digests[0]?.entries[0]).toMatchObject({
      summary: { en: ['counts.'] },
      papers: ['https://arxiv.org/abs/2608.02345'],
      discussions: ['https://x.com/a/status/1787000000000000000'],
      links: [],
    });
    expect(problems).toEqual([]);
  });

  test('keeps an address that is written in its text', () => {
    const { digests } = parseUpstream(
      listOf('(May 1 - May 7) - 2024', `**X** - counts, see https://counts.example. | ${PAPER} |`),
    );
    expect(digests[0]?.entries[0]?.summary.en).toEqual(['counts, see https://counts.example.']);
  });

  test('keeps a cell between text and links under its heading, or reports it', () => {
    const row = `| (1) **X** - counts. | 2024-05-02 | ${PAPER} |`;
    const heading = '## Papers of the Week (May 1 - May 7) - 2024\n';
    const named = parseUpstream(`${heading}| Paper | Date | Links |\n|---|---|---|\n${row}`);
    expect(named.problems).toEqual([]);
    expect(named.digests[0]?.entries[0]).toMatchObject({
      summary: { en: ['counts.'] },
      extras: [{ label: 'Date', text: { ko: null, en: ['2024-05-02'] } }],
    });
    const { digests, problems } = parseUpstream(heading + row);
    expect(digests[0]?.entries[0]?.summary.en).toEqual(['counts.']);
    expect(problems.map(({ what }) => what.en)).toEqual([
      'A cell without a heading was left out: 2024-05-02',
    ]);
  });

  test.each([
    ['Project', 'https://arxiv.org/abs/2608.01234'],
    ['Book', 'https://arxiv.org/abs/2608.01234'],
    ['Technical Report', 'https://cdn.example/r.pdf'],
    ['System Card', 'https://cdn.example/card'],
    ['Details', 'https://cdn.example/r.pdf'],
    ['Nature', 'https://www.nature.com/articles/s41586-026-01234-5'],
    ['bioRxiv', 'https://www.biorxiv.org/content/10.1101/2026.08.01.123456v1'],
    ['ICML', 'https://proceedings.mlr.press/v202/apple26a.html'],
  ])('takes the only possible link for the paper, though it is called %s', (label, url) => {
    const row = `**X** - y. | [${label}](${url}), [Code](https://github.com/a/b) |`;
    const { digests, problems } = parseUpstream(listOf('(May 1 - May 7) - 2024', row));
    expect(digests[0]?.entries[0]).toMatchObject({
      papers: [url],
      links: [{ label: 'Code', url: 'https://github.com/a/b' }],
    });
    expect(problems).toEqual([]);
  });

  test('does not take a blog post for the paper beside one', () => {
    const row = `**X** - y. | ${PAPER}, [Blog](https://x.example/blog) |`;
    const { digests } = parseUpstream(listOf('(May 1 - May 7) - 2024', row));
    expect(digests[0]?.entries[0]).toMatchObject({
      papers: ['https://arxiv.org/abs/2608.02345'],
      links: [{ label: 'Blog', url: 'https://x.example/blog' }],
    });
  });

  test('keeps the name of another link beside the paper', () => {
    const project = { label: 'Project', url: 'https://arxiv.org/abs/2608.09999' };
    const row = `**X** - y. | ${PAPER}, [Project](${project.url}) |`;
    const { digests } = parseUpstream(listOf('(May 1 - May 7) - 2024', row));
    expect(digests[0]?.entries[0]).toMatchObject({
      papers: ['https://arxiv.org/abs/2608.02345'],
      links: [project],
    });
  });
});

describe('a row that cannot be read is reported', () => {
  const WEEK = '## Papers of the Week (May 1 - May 7) - 2024\n';
  const ROW = '| 1) **X** - y. | [Paper](https://arxiv.org/abs/2410.05258) |\n';

  test.each([
    [
      'text before the rows',
      `${WEEK}Hello, readers.\n${ROW}`,
      'Text outside the table was not read: Hello, readers.',
    ],
    [
      'text behind them',
      `${WEEK}${ROW}\nSee you next week.`,
      'Text outside the table was not read: See you next week.',
    ],
    [
      'rows of no week',
      `${WEEK}${ROW}\n## More papers\n${ROW}`,
      'The heading is not the name of a week; the rows below it were left out.',
    ],
    [
      'more rows than are read',
      WEEK + ROW.repeat(501),
      'There are too many rows; only the first 500 were read.',
    ],
  ])('%s', (_, list, said) => {
    expect(parseUpstream(list).problems.map(({ what }) => what.en)).toContain(said);
  });

  test('except a row without a rank, which is the next one', () => {
    const { digests, problems } = parseUpstream(
      `${WEEK}${ROW}${ROW.replace('1) ', '').replace('05258', '05259')}`,
    );
    expect(digests[0]?.entries.map(({ rank, papers }) => [rank, papers[0]])).toEqual([
      [1, 'https://arxiv.org/abs/2410.05258'],
      [2, 'https://arxiv.org/abs/2410.05259'],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('a year that no heading names', () => {
  const row = (id: string) => `| 1) **X** - y. | [Paper](https://arxiv.org/abs/${id}) |\n`;
  const startsOf = (list: string, nameYear?: number) =>
    parseUpstream(list, nameYear ? { nameYear } : {}).digests.map(({ week }) => week.start);

  test('is not the one in the name of the file where the list tells', () => {
    const list = `# Papers\n\n## Papers of the Week (December 23 - December 29) - 2024\n${row('2412.01234')}\n## Papers of the Week (Jan 9-15)\n`;
    expect(startsOf(list + row('2401.02345'), 2025)).toEqual(['2024-12-23', '2024-01-09']);
    expect(startsOf(list + row('hep-th/9901001'), 2025)).toEqual(['2024-12-23', '2024-01-09']);
    expect(startsOf(`## Papers of the Week (Jan 9-15)\n${row('2501.02345')}`, 2026)).toEqual([
      '2025-01-09',
    ]);
    expect(startsOf(`## Papers of the Week (Jan 9-15)\n${row('hep-th/9901001')}`, 2026)).toEqual([
      '2026-01-09',
    ]);
  });

  test.each([
    ['# AI Papers — 2023', '# AI Papers — 2026'],
    ['# 2023', '# 2026'],
    ['# Papers of 2023', '# Other papers'],
  ])('is the one of the title above: %s, %s', (first, second) => {
    const list = `${first}\n\n## Papers of the Week (Jan 9-15)\n${row('2301.02345')}\n${second}\n\n## Papers of the Week (Feb 2-8)\n${row('2602.01234')}`;
    expect(startsOf(list)).toEqual(['2023-01-09', '2026-02-02']);
  });

  test('may be the one after the first day, around the turn of a year', () => {
    const list = `## Papers of the Week (Jan 5 - Jan 11)\n${row('2601.01234')}\n## Papers of the Week (Dec 29 - Jan 4)\n${row('2512.01234')}\n## Papers of the Week (Dec 22-28)\n${row('2512.00234')}`;
    expect(startsOf(list, 2020)).toEqual(['2026-01-05', '2025-12-29', '2025-12-22']);
  });
});

describe('a heading of the list', () => {
  test.each([
    ['(October 7 - October 13) - 2024', '2024-10-07', '2024-10-13'],
    ['(December 30 - January 5) - 2025', '2024-12-30', '2025-01-05'],
    ['(Aug 26 - Sep 1) - 2024', '2024-08-26', '2024-09-01'],
    ['(Sept. 2 – Sept. 8) - 2024', '2024-09-02', '2024-09-08'],
    ['(June 21 - June 28) - 2026', '2026-06-21', '2026-06-28'],
    ['(March 4 - March 9) - 2024', '2024-03-04', '2024-03-09'],
    ['(May 22-28) - 2023', '2023-05-22', '2023-05-28'],
    ['(May 29-June 4), 2023', '2023-05-29', '2023-06-04'],
    ['(Dec 30, 2024 - Jan 5, 2025)', '2024-12-30', '2025-01-05'],
  ])('%s is a week', (heading, start, end) => {
    const [digest] = parseUpstream(listOf(heading, '**X** - y. |')).digests;
    expect(digest?.week).toEqual({ start, end });
    expect(digest?.title.en).toBe(`Top AI Papers of the Week ${heading}`);
  });

  test.each([
    '(Whenever)',
    '(May 8 - May 1) - 2024',
    '(February 30 - March 5) - 2024',
    '(May 1 - June 30) - 2024',
  ])('%s is a problem and costs its week', (heading) => {
    const read = parseUpstream(
      listOf(heading, '**X** - y. | [Paper](https://arxiv.org/abs/2410.05258) |'),
    );
    expect(read.digests).toEqual([]);
    expect(read.problems.map(({ what }) => what.en)).toContain(
      /\d/.test(heading)
        ? 'The dates of the heading cannot be read; the week was left out.'
        : 'No “Papers of the Week” heading was found.',
    );
  });

  test('without a year takes it from the options, the title or its posts', () => {
    const list = listOf(
      '(May 22 - May 28)',
      '**X** - y. | [Tweet](https://x.com/a/status/1661379354507476994) |',
    );
    const startOf = (text: string, year?: number) =>
      parseUpstream(text, year ? { year } : {}).digests[0]?.week.start;
    expect(startOf(list)).toBe('2023-05-22');
    expect(startOf(list, 2024)).toBe('2024-05-22');
    expect(startOf(`# AI Papers of the Week — 2025\n${list}`)).toBe('2025-05-22');
  });

  test('may share a day with the next, but not its first', () => {
    const row = '**X** - y. | [Paper](https://arxiv.org/abs/2410.05258) |';
    const read = parseUpstream(
      [
        listOf('(June 21 - June 28) - 2026', row),
        listOf('(June 14 - June 21) - 2026', row),
        listOf('(June 14 - June 20) - 2026', row),
      ].join('\n\n'),
    );
    expect(read.digests.map(({ week }) => week.start)).toEqual(['2026-06-21', '2026-06-14']);
    expect(read.problems.map(({ what }) => what.en)).toEqual([
      'Another week starts on the same day; this one was left out.',
    ]);
  });
});

test.each([
  ['rows', '| 1) **X** - y. | [Paper](https://arxiv.org/abs/2410.05258) |\n'],
  [
    'blanks in a row',
    `| 1) Deep${' '.repeat(39_000)}x | [Paper](https://arxiv.org/abs/2410.05258) |\n`,
  ],
  ['bars', '| | | '],
  ['brackets', '[a]('],
  ['brackets without an end', '['],
  ['stars', '**'],
  ['headings', '## Top AI Papers of the Week (May 1 - May 7) - 2024\n'],
  ['lines that belong to a row', 'x\n'],
])('five million characters of %s take no time to speak of', (_, unit) => {
  const list = listOf('(May 1 - May 7) - 2024', `**X** - ${unit.repeat(5_000_000 / unit.length)}`);
  expect(timeWork(() => parseUpstream(list))).toBeLessThan(10_000);
});

test('a week of any number of rows is read in one step per row', () => {
  const row = (n: number) =>
    `| ${n}) **Pear ${n}** - counts pears. | [Paper](https://arxiv.org/abs/2608.${10_000 + n}) |`;
  const rows = Array.from({ length: 400 }, (_, n) => row(n + 1));
  const text = ['## Top ML Papers of the Week (August 3 - August 9) - 2026', ...rows].join('\n');
  const work = parseUpstreamInSteps(text);
  let steps = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) steps += 1;
  expect(step.value.digests[0]?.entries.length).toBe(400);
  expect(steps).toBeGreaterThan(400);
});

test.each([
  ['rows', '| 1) **Pear** - counts pears. | [Paper](https://arxiv.org/abs/2410.05258) |\n'],
  ['words in one row', 'word word, '],
  ['sentences in one row', 'It is. '],
  ['rows on one line', '| 1) **X** - word word. '],
  ['links in one row', '[Paper](https://arxiv.org/abs/2410.05258), '],
  ['tags in one row', '<a href="'],
  ['lines that go on', 'x\n'],
  ['headings', '## Top AI Papers of the Week (May 1 - May 7) - 2024\n'],
])(
  '400 KB of %s are read in steps that are no longer than a few passes over the text',
  (_, unit) => {
    const row = '| 1) **X** - ';
    const head = '## Top AI Papers of the Week (May 1 - May 7) - 2024\n';
    const text = `${head}${row}${unit.repeat(400_000 / unit.length)}`;
    const longestStep = () => {
      const work = parseUpstreamInSteps(text);
      let longest = 0;
      for (let isDone = false; !isDone; ) {
        const took = timeWork(() => {
          isDone = work.next().done === true;
        });
        longest = Math.max(longest, took);
      }
      return longest;
    };
    const pass = () => timeWork(() => text.normalize('NFC').toLowerCase().split(/\s+/));
    longestStep(); // the first time, code is compiled
    const [steps, passes] = [[1, 2, 3].map(longestStep), [1, 2, 3].map(pass)];
    expect(Math.min(...steps)).toBeLessThan(20 * Math.min(...passes) + 5);
  },
);
