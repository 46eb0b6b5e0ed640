import { describe, expect, test } from 'vitest';
import { readXmlFeed } from '../../lib/sources/feed-items';
import { readAny } from '../../lib/sources/read-any';
import { readList } from '../../lib/sources/read-list';
import { fakeEnvironment } from '../fakes/environment';
import { timeWork } from '../fakes/work-time';

const page = (id: number) =>
  `<p>Hello.</p><h2>An Invented Cache ${id}</h2><p>It keeps apples warm.</p><p><a href="https://arxiv.org/abs/2608.0${id}">Paper</a></p><h2>River Sensors ${id}</h2><p><a href="https://arxiv.org/abs/2608.1${id}">Paper</a></p>`;
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const OTHER = '<item><title>A new office</title><description>We moved.</description></item>';
const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Orchard &amp; Weekly</title><link>https://letter.example/</link>
${OTHER}
<item><title><![CDATA[Papers (July 27 - August 2)]]></title><link>https://letter.example/p/31</link><pubDate>Mon, 03 Aug 2026 08:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[${page(2222)}]]></content:encoded></item>
<item><title>Papers (August 3 - August 9)</title><link>https://letter.example/p/32</link><pubDate>Mon, 10 Aug 2026 08:00:00 GMT</pubDate><description>${escapeXml(page(3333))}</description></item>
</channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Orchard &amp; Weekly</title>
<entry><title type="html">Papers &lt;b&gt;2026-W32&lt;/b&gt;</title><link rel="self" href="https://letter.example/feed"/><link rel="alternate" href="https://letter.example/p/32?a=1&amp;b=2"/><updated>2026-08-10T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${page(3333)}</div></content></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Orchard & Weekly',
  items: [
    {
      title: 'Papers',
      url: 'https://letter.example/p/32',
      date_published: '2026-08-09T08:00:00Z',
      content_html: page(3333),
    },
  ],
});

test('every digest of a feed becomes one digest, in its order, and the rest is reported', async () => {
  const list = await readList({ text: RSS, name: 'a.rss', url: null }, fakeEnvironment());
  expect(list?.digests.map(({ id, week, source }) => [id, week.start, source.url])).toEqual([
    ['orchardweekly:2026-07-27', '2026-07-27', 'https://letter.example/p/31'],
    ['orchardweekly:2026-08-03', '2026-08-03', 'https://letter.example/p/32'],
  ]);
  expect(list?.digests[0]?.entries[0]).toMatchObject({
    title: { en: 'An Invented Cache 2222' },
    summary: { en: ['It keeps apples warm.'] },
    papers: ['https://arxiv.org/abs/2608.02222'],
  });
  expect(list?.problems.map(({ where, what }) => `${where.en}: ${what.en}`)).toEqual([
    'feed: Posts that are not digests were left out: “A new office”',
  ]);
});

test('two posts of one week in a feed become two digests', async () => {
  const text = RSS.replace('(July 27 - August 2)', '(August 3 - August 9)');
  const list = await readList({ text, name: 'a.rss', url: null }, fakeEnvironment());
  const ids = list?.digests.map(({ id }) => id) ?? [];
  expect(ids[0]).toBe('orchardweekly:2026-08-03');
  expect(ids[1]).toMatch(/^orchardweekly:2026-08-03:\w+$/);
});

describe('a feed that is read as one digest is', () => {
  test.each([
    ['the newest in RSS', RSS, 'feed: It holds 2 digests; the newest was read.'],
    ['the only one in Atom', ATOM, null],
    [
      'the only one in JSON',
      JSON_FEED,
      'Papers, week: No days of a week are named; the seven days up to the post’s date were taken, 2026-08-03 to 2026-08-09.',
    ],
  ])('%s', async (_, text, said) => {
    const read = await readAny({ text, name: 'feed', url: null }, fakeEnvironment());
    if ('refusal' in read) throw new Error(read.refusal.en);
    expect(read.digest.week).toEqual({ start: '2026-08-03', end: '2026-08-09' });
    expect(read.digest.source.name).toBe('Orchard & Weekly');
    expect(read.digest.entries.map(({ papers }) => papers[0])).toEqual([
      'https://arxiv.org/abs/2608.03333',
      'https://arxiv.org/abs/2608.13333',
    ]);
    const problems = read.problems.map(({ where, what }) => `${where.en}: ${what.en}`);
    if (said) expect(problems).toContain(said);
    else expect(problems).toEqual([]);
  });

  test('none without a digest, for its reason', async () => {
    const text = `<rss><channel>${OTHER}</channel></rss>`;
    const input = { text, name: 'a.xml', url: null };
    expect(await readList(input, fakeEnvironment())).toBeNull();
    expect(await readAny(input, fakeEnvironment())).toMatchObject({
      refusal: { en: 'No post in the feed is a weekly digest of papers.' },
    });
  });
});

test('addresses and titles of a feed are read in every form', () => {
  const { items } = readXmlFeed(ATOM);
  expect(items[0]).toMatchObject({
    title: 'Papers 2026-W32',
    url: 'https://letter.example/p/32?a=1&b=2',
  });
});

test.each([
  ['posts', '<item>'],
  ['posts that end', '<item></item>'],
  ['titles', '<title '],
  ['marks', '<![CDATA['],
])('%s without end take no time to speak of', (_, unit) => {
  const feed = `<rss><channel><item>${unit.repeat(5_000_000 / unit.length)}`;
  expect(timeWork(() => readXmlFeed(feed))).toBeLessThan(5_000);
});
