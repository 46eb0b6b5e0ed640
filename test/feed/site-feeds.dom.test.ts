import { describe, expect, test } from 'vitest';
import type { Digest, Prose } from '../../lib/digest/format';
import { buildSiteFeeds, MOST_ITEMS, type SiteFeedsInput } from '../../lib/feed/site-feeds';
import { readJsonFeed, readXmlFeed } from '../../lib/sources/feed-items';
import { readFeed } from '../../lib/sources/read-feed';
import { parseJson } from '../../lib/text/json';
import type { Bilingual } from '../../lib/text/localized';
import { makeDigest, makeEntry } from '../fakes/digest';
import { fakeEnvironment } from '../fakes/environment';
import { childrenOf, readXml, type Xml } from './read-xml';

const FILES = import.meta.glob<Digest>('../../digests/*/*.json', {
  eager: true,
  import: 'default',
});
const HEAD = { issued: '2026-06-28T00:00:00.000Z' };
const SITE = 'https://feed.example.org/weeks/';
/** RFC 3339, always in UTC */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const TAG_URI = /^tag:[a-z0-9.-]+,\d{4}:[\w.~!$&'()*+,;=:@/?%-]+$/;

function write(given: Partial<SiteFeedsInput>): Record<'atom' | 'json', string> {
  const files = buildSiteFeeds({ digests: [makeDigest()], head: HEAD, site: null, ...given });
  expect([...files.keys()]).toEqual(['feed.atom', 'feed.json']);
  const decode = (path: string) => new TextDecoder().decode(files.get(path));
  return { atom: decode('feed.atom'), json: decode('feed.json') };
}

/** Checks what RFC 4287 requires of the feeds that we write. */
function expectAtom(text: string): Xml {
  const feed = readXml(text);
  expect(feed).toMatchObject({
    name: 'feed',
    attributes: { xmlns: 'http://www.w3.org/2005/Atom' },
  });
  const entries = childrenOf(feed, 'entry');
  for (const element of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) {
      const [only, ...others] = childrenOf(element, name);
      expect(others, name).toEqual([]);
      expect(only?.text.trim(), name).not.toBe('');
    }
    expect(childrenOf(element, 'id')[0]?.text).toMatch(TAG_URI);
    for (const name of ['updated', 'published'])
      for (const { text: time } of childrenOf(element, name)) {
        expect(time).toMatch(INSTANT);
        expect(new Date(time).toJSON()).toBe(time);
      }
    for (const { attributes } of childrenOf(element, 'link')) {
      expect(['self', 'alternate']).toContain(attributes.rel);
      expect(URL.canParse(attributes.href ?? '')).toBe(true);
    }
    expect(element.text.trim()).toBe('');
  }
  const own = ['id', 'title', 'updated', 'link', 'generator', 'entry'];
  for (const { name } of feed.children) expect(own).toContain(name);
  const inEntry = ['id', 'title', 'updated', 'published', 'author', 'link', 'content'];
  for (const entry of entries) {
    for (const { name } of entry.children) expect(inEntry).toContain(name);
    // The feed has no author, so each entry must have one.
    expect(childrenOf(entry, 'author').map((author) => childrenOf(author, 'name').length)).toEqual([
      1,
    ]);
    expect(childrenOf(entry, 'content')).toMatchObject([{ attributes: { type: 'html' } }]);
    expect(childrenOf(entry, 'content')[0]?.children).toEqual([]);
    expect(
      childrenOf(entry, 'link').filter(({ attributes }) => attributes.rel === 'alternate').length,
    ).toBeLessThan(2);
  }
  const ids = [feed, ...entries].map((element) => childrenOf(element, 'id')[0]?.text);
  expect(new Set(ids).size).toBe(ids.length);
  return feed;
}

interface JsonFeed {
  version: string;
  title: string;
  feed_url?: string;
  items: Record<string, unknown>[];
}

/** Checks what JSON Feed 1.1 requires of the feeds that we write. */
function expectJsonFeed(text: string): JsonFeed {
  const feed = JSON.parse(text) as JsonFeed;
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.title).not.toBe('');
  for (const name of Object.keys(feed))
    expect(['version', 'title', 'feed_url', 'items']).toContain(name);
  for (const item of feed.items) {
    expect(item.id).toMatch(TAG_URI);
    expect(item.content_html).toMatch(/^<p>/);
    expect(item.date_published).toMatch(INSTANT);
    expect(item.authors).toEqual([{ name: expect.stringMatching(/./) }]);
    const names = ['id', 'url', 'title', 'content_html', 'date_published', 'authors'];
    for (const name of Object.keys(item)) expect(names).toContain(name);
  }
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  return feed;
}

/** A digest as a post can express it: trends are not paired, and sentence ends are left to the reader. */
function asPosted({ week, title, source, trends, entries }: Digest) {
  const textOf = ({ ko, en, breaks }: Prose) => {
    const join = (lang: keyof Bilingual, sentences: readonly string[] | null) =>
      sentences
        ?.map((one, at) => (breaks?.[lang]?.includes(at) ? '\n' : at > 0 ? ' ' : '') + one)
        .join('') ?? null;
    return { ko: join('ko', ko), en: join('en', en) };
  };
  return {
    ...{ week, title },
    source,
    trends: trends.flatMap(({ ko, en }) => [ko, en]).filter((one) => one !== null),
    entries: entries.map(({ summary, abstract, links, extras = [], ...entry }) => ({
      ...entry,
      // A link that repeats a paper's address counts only as the paper's.
      links: links.filter(({ url }) => !entry.papers.includes(url)),
      summary: textOf(summary),
      abstract: textOf(abstract),
      extras: extras.map(({ label, text }) => ({ label, text: textOf(text) })),
    })),
  };
}

async function readBack(text: string) {
  const { digests, problems } = await readFeed(text, parseJson(text), fakeEnvironment());
  return { digests: digests.map(asPosted), problems };
}

const newestFirst = (digests: readonly Digest[]) =>
  digests.toSorted((a, b) => (`${a.week.start} ${a.id}` < `${b.week.start} ${b.id}` ? 1 : -1));

describe('the bundled weeks', () => {
  const all = Object.values(FILES);
  const names = [...new Set(all.map(({ source }) => source.name))];
  const parts = names.flatMap((name) => {
    const sorted = newestFirst(all.filter(({ source }) => source.name === name));
    const count = Math.ceil(sorted.length / MOST_ITEMS);
    return Array.from({ length: count }, (_, at) =>
      sorted.slice(at * MOST_ITEMS, (at + 1) * MOST_ITEMS),
    );
  });

  test('are all in the parts below', () => {
    expect(parts.flat()).toHaveLength(181);
  });

  test.each(parts.map((part) => [`${part[0]?.source.name} ${part[0]?.week.start}`, part] as const))(
    'are valid feeds, and read back as they were: %s',
    async (_, part) => {
      const { atom, json } = write({ digests: part });
      expectAtom(atom);
      expectJsonFeed(json);
      expect((await readBack(atom)).digests).toEqual(part.map(asPosted));
      // Both feeds contain the same posts, so they are read as the same digests.
      expect(readJsonFeed(JSON.parse(json))).toEqual(readXmlFeed(atom));
    },
    60_000,
  );

  test('are a feed of the newest year', () => {
    const { atom, json } = write({ digests: Object.values(FILES) });
    expect(childrenOf(expectAtom(atom), 'entry')).toHaveLength(MOST_ITEMS);
    const { items } = expectJsonFeed(json);
    expect(items).toHaveLength(MOST_ITEMS);
    expect(items[0]?.date_published).toBe('2026-06-28T00:00:00.000Z');
  });
});

test('a JSON feed is read back without the Atom feed', async () => {
  const notice = { ko: null, en: null };
  const digest = makeDigest({
    title: { ko: '10월 7일–13일의 논문', en: 'Papers of the week' },
    source: { ...makeDigest().source, notice },
  });
  const { digests, problems } = await readBack(write({ digests: [digest, MORE] }).json);
  expect(problems).toEqual([]);
  expect(digests).toEqual([asPosted(MORE), asPosted(digest)]);
});

/** A digest with every field, and with days that only its own field gives. */
const MORE = makeDigest({
  id: 'own:/?#% 한글',
  week: { start: '2024-12-30', end: '2025-01-05' },
  title: { ko: null, en: 'Papers & more <of> the week' },
  source: {
    ...makeDigest().source,
    original: 'https://example.org/original?a=1&b=2',
    notice: { ko: null, en: 'This digest was written by a language model.' },
  },
  trends: [{ ko: '한국어 흐름입니다.', en: 'An English trend follows it.' }],
  entries: [
    makeEntry({
      title: { ko: null, en: 'Less <is> more & “quotes”' },
      summary: {
        ko: null,
        en: ['It compares a < b & c > d.', 'It is <b>not</b> markup.', 'A new paragraph begins.'],
        breaks: { ko: null, en: [2] },
      },
      links: [{ label: 'Code & data', url: 'https://github.com/example/a?b=1&c=2' }],
      extras: [{ label: 'Limitations', text: { ko: null, en: ['It is slow.'] } }],
    }),
    makeEntry({
      rank: 2,
      title: { ko: '둘째 논문', en: 'The Second Paper' },
      papers: ['https://arxiv.org/abs/2412.00001'],
      discussions: [],
    }),
  ],
});

describe('a feed for news readers', () => {
  test('has a link to itself and nothing else when its address is known', () => {
    const { atom, json } = write({ site: SITE });
    const links = childrenOf(expectAtom(atom), 'link').map(({ attributes }) => attributes);
    expect(links).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: `${SITE}feed.atom` },
    ]);
    expect(expectJsonFeed(json).feed_url).toBe(`${SITE}feed.json`);
  });

  test('has the same ids at any address, and no link to itself without one', () => {
    const ids = (text: string) => text.match(/<id>.*<\/id>|"id": ".*"/g);
    const [here, there] = [write({}), write({ site: SITE })];
    expect(ids(here.atom)).toEqual(ids(there.atom));
    expect(ids(here.json)).toEqual(ids(there.json));
    expect(childrenOf(expectAtom(here.atom), 'link')).toEqual([]);
    expect(expectJsonFeed(here.json)).not.toHaveProperty('feed_url');
  });

  test('has the id of the signed feed, if that has one', () => {
    const { atom } = write({ head: { ...HEAD, id: 'daily' } });
    expect(atom).toContain('<id>tag:paper-duet.invalid,2026:feed:daily</id>');
  });

  test('lists its weeks newest first, in whatever order they are given', () => {
    const digests = [makeDigest(), MORE];
    expect(write({ digests })).toEqual(write({ digests: digests.toReversed() }));
    const entries = childrenOf(expectAtom(write({ digests }).atom), 'entry');
    expect(entries.map((entry) => childrenOf(entry, 'updated')[0]?.text)).toEqual([
      '2025-01-05T00:00:00.000Z',
      '2024-10-13T00:00:00.000Z',
    ]);
  });

  test('of several sources names all of them, and each week its own', () => {
    const other = { ...MORE, source: { ...MORE.source, name: 'DAIR.AI' } };
    const feed = expectAtom(write({ digests: [makeDigest(), other] }).atom);
    expect(childrenOf(feed, 'title')[0]?.text).toBe('DAIR.AI, PyTorchKR');
    const authors = childrenOf(feed, 'entry').map((entry) => childrenOf(entry, 'author')[0]);
    expect(authors.map((author) => author?.children[0]?.text)).toEqual(['DAIR.AI', 'PyTorchKR']);
  });

  test('has no links if its source has no address', () => {
    const source = { ...MORE.source, url: 'https://unknown.invalid/' };
    const { atom, json } = write({ digests: [{ ...MORE, source }] });
    const [entry] = childrenOf(expectAtom(atom), 'entry');
    expect(entry && childrenOf(entry, 'link')).toEqual([]);
    expect(expectJsonFeed(json).items[0]).not.toHaveProperty('url');
    expect(atom + json).not.toContain('unknown.invalid');
  });
});

describe('hostile text', () => {
  const evil =
    ']]></content><script>alert(1)</script><img src=x onerror="alert(1)"> &lt;b&gt; \u0000\u000b\ud800 \'x\' -->';
  const source = {
    name: evil,
    url: 'https://e.example/"><script>',
    notice: { ko: evil, en: evil },
  };
  const entry = makeEntry({
    title: { ko: evil, en: evil },
    summary: { ko: [evil], en: [evil] },
    links: [{ label: evil, url: 'https://e.example/"onclick="alert(1)' }],
    extras: [{ label: evil, text: { ko: [evil], en: null } }],
  });
  const digest = makeDigest({
    ...{ id: evil, source, title: { ko: evil, en: evil } },
    ...{ trends: [{ ko: evil, en: evil }], entries: [entry] },
  });

  test('is text in every field', () => {
    const { atom, json } = write({ digests: [digest], head: { ...HEAD, id: 'x"><' } });
    const [content] = childrenOf(expectAtom(atom), 'entry').flatMap((one) =>
      childrenOf(one, 'content'),
    );
    const { items } = expectJsonFeed(json);
    for (const html of [content?.text ?? '', String(items[0]?.content_html)]) {
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      const names = new Set([...body.querySelectorAll('*')].map((one) => one.localName));
      expect([...names].toSorted()).toEqual(['a', 'h2', 'h3', 'hr', 'li', 'p', 'ul']);
      for (const one of body.querySelectorAll('*'))
        for (const name of one.getAttributeNames()) expect(['href', 'lang']).toContain(name);
      for (const one of body.querySelectorAll('a'))
        expect(one.getAttribute('href')).toMatch(/^https:/);
      expect(body.textContent).toContain('<script>alert(1)</script>');
      expect(body.textContent).toContain('&lt;b&gt;');
    }
  });
});
