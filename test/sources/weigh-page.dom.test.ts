import { describe, expect, test } from 'vitest';
import { readAny } from '../../lib/sources/read-any';
import { REFUSALS } from '../../lib/sources/refusals.words';
import { weighPage } from '../../lib/sources/weigh-page';
import { runSync } from '../../lib/text/slices';
import { fakeEnvironment } from '../fakes/environment';

test.each([
  ['a page', '<html><body><div><p>a</p></div></body></html>', false],
  ['a long page', '<div><b>a</b></div>'.repeat(5_000), false],
  ['paragraphs and items that are not closed', '<p>a<li>b<br><img>'.repeat(5_000), false],
  ['tags in a script', `<script>${'<div>'.repeat(5_000)}</SCRIPT><p>a`, false],
  ['tags in a comment', `<!--${'<div>'.repeat(5_000)}--><p>a`, false],
  ['boxes without end', '<div>'.repeat(5_000), true],
  ['letters that are never closed', '<b><p>a</p>'.repeat(5_000), true],
  ['a drawing of many shapes', `<svg>${'<path d="M0 0"/>'.repeat(5_000)}</svg><p>a`, false],
  ['many tags deep inside', `${'<div>'.repeat(300)}${'<p>a</p>'.repeat(18_000)}`, true],
  ['a tag in an attribute', '<p title="<div><div>">a</p>'.repeat(2_000), false],
  ['boxes after a script', `<script></SCRIPT>${'<div>'.repeat(5_000)}`, true],
  ['elements of any name', '<x-y>'.repeat(5_000), true],
])('%s: whether the page is refused as too deeply nested', (_, html, expected) => {
  expect(runSync(weighPage(html)).excess === 'depth').toBe(expected);
});

test.each([
  ['a page', 'a.html', '<div>'.repeat(5_000)],
  [
    'a topic',
    'a.json',
    JSON.stringify({ id: 1, post_stream: { posts: [{ cooked: '<div>'.repeat(5_000) }] } }),
  ],
])('%s nested without end is refused before it is parsed', async (_, name, text) => {
  const parseHtml = () => {
    throw new Error('parsed');
  };
  const read = await readAny({ text, name, url: null }, fakeEnvironment({ parseHtml }));
  expect(read).toMatchObject({ refusal: REFUSALS.unreadable });
});

describe('parts of a page', () => {
  test.each([
    ['a long page', '<div class="a" id=b><b>a</b></div>'.repeat(10_000), null],
    ['comments', '<!-- x -->'.repeat(400_000), null],
    ['text of a year', 'word, '.repeat(400_000), null],
    ['text without end', 'word, '.repeat(800_000), 'text'],
    [
      'a picture in an attribute',
      `<img src="data:image/png;base64,${'A'.repeat(4_000_000)}">`,
      null,
    ],
    ['a script', `<script>${'a < b;'.repeat(500_000)}</script>`, null],
    ['formatting that is closed', '<p><b><i>a</i></b></p>'.repeat(20_000), null],
    ['one word that is left bold', `<b>a${'<p>b</p>'.repeat(20_000)}`, null],
    ['elements', '<p>'.repeat(600_000), 'parts'],
    ['headings', '<h2>a</h2>'.repeat(7_000), 'parts'],
    ['headings of a long page', '<h2>a</h2><p>b</p>'.repeat(4_000), null],
    ['line breaks', 'a<br>'.repeat(60_000), 'parts'],
    ['line breaks of a long page', 'a<br>'.repeat(40_000), null],
    [
      'a list of 181 weeks, each with ten papers and five links',
      `<h2 id="w"><a href="#w"></a>Week</h2><table>${`<tr><td><b>1</b></td><td>${'<a href="https://a.example/1" rel="nofollow">x</a>'.repeat(5)}</td></tr>`.repeat(10)}</table>`.repeat(
        181,
      ),
      null,
    ],
    ['fewer links', '<a href="https://a.example/1">x</a>'.repeat(15_000), 'parts'],
    ['links', '<a href="https://a.example/1">x</a>'.repeat(60_000), 'parts'],
    ['attributes of one tag', `<p ${'a=1 '.repeat(200_000)}>`, 'parts'],
    ['attributes of many', '<i a=1 b="2" c=\'3\' d>x</i>'.repeat(30_000), 'parts'],
    ['instructions', '<?x?>'.repeat(200_000), 'parts'],
    ['comments of another kind', '</ x>'.repeat(200_000), 'parts'],
    [
      'formatting that every paragraph opens again',
      `${Array.from({ length: 200 }, (_, n) => `<font size=${n}>`).join('')}${'<p>a'.repeat(5_000)}`,
      'parts',
    ],
  ] as const)('are counted in %s', (_, html, excess) => {
    expect(runSync(weighPage(html)).excess).toBe(excess);
  });

  test('are refused before a parser sees them where there are too many', async () => {
    const parseHtml = () => {
      throw new Error('parsed');
    };
    const text = '<p>'.repeat(600_000);
    const read = await readAny({ text, name: 'a.html', url: null }, fakeEnvironment({ parseHtml }));
    expect(read).toMatchObject({ refusal: REFUSALS.tooManyParts });
  });
});

test.each([
  ['a<!-- b -->c', 'ac'],
  ['a<!-->c', 'ac'],
  ['a<!--->c', 'ac'],
  ['a<!-- b --!>c', 'ac'],
  ['a<!-- b', 'a'],
  ['<p title="<!-- b -->">c</p>', '<p title="<!-- b -->">c</p>'],
  ['<script>a < b</SCRIPT>c', '<script></SCRIPT>c'],
  ['<script>a</script', '<script></script'],
  ['<script>a', '<script>'],
  ['<style><!-- b --></style>c', '<style></style>c'],
  ['<svg><style>b</style></svg>c', '<svg><style>b</style></svg>c'],
  ['<title>a <b></title>c', '<title>a <b></title>c'],
  ['<textarea><!-- b --></textarea>c', '<textarea><!-- b --></textarea>c'],
  ['<!doctype html><p>c', '<!doctype html><p>c'],
])('scripts, styles and comments are left out of a page: %s', (html, expected) => {
  expect(runSync(weighPage(html)).html).toBe(expected);
});

test('an attribute longer than any address is left out', () => {
  const html = `<img alt="a" src="data:${'A'.repeat(5_000)}" title='b'>c`;
  expect(runSync(weighPage(html)).html).toBe(`<img alt="a" title='b'>c`);
});

test('nested text is weighed once per element around it', () => {
  const size = (html: string) => runSync(weighPage(html)).sizeByDepth;
  expect(size('abc')).toBe(3);
  expect(size('<div><div>abc</div></div>') - size('<div><div></div></div>')).toBe(9);
});

test('weighing goes over the page in small steps', () => {
  const work = weighPage('<p class="a">b</p><!-- c -->'.repeat(5_000));
  let steps = 0;
  while (!work.next().done) steps += 1;
  expect(steps).toBeGreaterThan(20);
});

test('a page too large to look for its article is read where it marks one', async () => {
  const entry = (n: number) =>
    `<h2>과수원 ${n} / Orchard ${n}</h2><p>We invent orchard ${n}.</p><p><a href="https://arxiv.org/abs/2606.0000${n}">논문</a></p>`;
  const menu = `<nav>${'<li><a href="/x">메뉴</a></li>'.repeat(1_500)}</nav>`;
  const text = `<!doctype html><title>[2026/06/08 ~ 14] 이번 주 논문</title>${menu}<article>${entry(1)}${entry(2)}</article>`;
  const read = await readAny(
    { text, name: 'a.html', url: 'https://a.example/' },
    fakeEnvironment(),
  );
  const titles = 'digest' in read ? read.digest.entries.map(({ title }) => title.en) : read.refusal;
  expect(titles).toEqual(['Orchard 1', 'Orchard 2']);
});
