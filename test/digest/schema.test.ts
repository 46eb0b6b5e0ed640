// Comes with web-ext; only this test uses it.
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import bundled from '../../digests/2024/2024-10-07.json';
import schema from '../../lib/digest/digest.schema.json';
import { validateDigest } from '../../lib/digest/validate';
import { makeDigest, makeEntry } from '../fakes/digest';

/** Formats are notes for people; what must hold is said by patterns. */
const satisfies = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  validateFormats: false,
}).compile(schema);

function digestWith(changes: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify({ ...makeDigest(), ...changes }));
}

function entryWith(changes: Record<string, unknown>): unknown {
  return digestWith({ entries: [{ ...makeEntry(), ...changes }] });
}

describe('schema and validator both accept', () => {
  const paragraphs = { ko: ['하나.', '둘.'], en: ['One.', 'Two.'] };
  test.each<[string, unknown]>([
    ['the bundled week', bundled],
    ['the fake of the tests', digestWith({})],
    ['a title in one language', entryWith({ title: { ko: null, en: 'A' } })],
    ['a title without the other language', entryWith({ title: { ko: '제목' } })],
    ['no texts', entryWith({ summary: { ko: null, en: null }, abstract: undefined })],
    ['paragraphs', entryWith({ summary: { ...paragraphs, breaks: { ko: [1], en: null } } })],
    ['other headings', entryWith({ extras: [{ label: '코드', text: paragraphs }] })],
    ['an address by http', entryWith({ papers: ['http://example.org/paper.pdf'] })],
    ['a link without a label', entryWith({ links: [{ url: 'https://a.example/' }] })],
    ['no trends and no title', digestWith({ trends: undefined, title: undefined })],
    ['fields of another time', digestWith({ colour: 'red' })],
    [
      'the original of the source',
      digestWith({
        source: { name: 'A', url: 'https://a.example/', original: 'https://b.example/' },
      }),
    ],
  ])('%s', (_, data) => {
    expect(satisfies(data), JSON.stringify(satisfies.errors)).toBe(true);
    const { digest, problems } = validateDigest(data);
    expect(problems).toEqual([]);
    expect(digest).not.toBeNull();
  });
});

describe('schema and validator both refuse', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a list', [makeDigest()]],
    ['another format', digestWith({ format: 'rss' })],
    ['a newer version', digestWith({ version: 2 })],
    ['a version in a text', digestWith({ version: '1' })],
    ['no id', digestWith({ id: undefined })],
    ['an empty id', digestWith({ id: ' ' })],
    ['an endless id', digestWith({ id: 'x'.repeat(201) })],
    ['a week without an end', digestWith({ week: { start: '2024-10-07' } })],
    ['a day with a time', digestWith({ week: { start: '2024-10-07T00:00', end: '2024-10-13' } })],
    ['a month that is none', digestWith({ week: { start: '2024-13-01', end: '2024-13-07' } })],
    ['no source', digestWith({ source: null })],
    ['a source by http', digestWith({ source: { name: 'A', url: 'http://a.example/' } })],
    ['a source without a name', digestWith({ source: { name: '', url: 'https://a.example/' } })],
    ['no entries', digestWith({ entries: [] })],
    ['entries that are no list', digestWith({ entries: { 0: makeEntry() } })],
    ['a rank in a text', entryWith({ rank: '2' })],
    ['a rank of 0', entryWith({ rank: 0 })],
    ['a broken rank', entryWith({ rank: 1.5 })],
    ['a rank of 1000', entryWith({ rank: 1000 })],
    ['an entry without a title', entryWith({ title: null })],
    ['a title that says nothing', entryWith({ title: { ko: null, en: null } })],
    ['a summary that is one text', entryWith({ summary: { ko: '한 문장.', en: null } })],
    ['a script for a paper', entryWith({ papers: ['javascript:alert(1)'] })],
    ['a user name before the host', entryWith({ papers: ['https://me@a.example/'] })],
    ['an address without a host', entryWith({ discussions: ['https://'] })],
    ['a number for a post', entryWith({ discussions: [1843694897020150216n.toString().length] })],
    ['a link that is a text', entryWith({ links: ['https://a.example/'] })],
    ['a link to a file', entryWith({ links: [{ label: 'x', url: 'file:///etc/passwd' }] })],
  ])('%s', (_, data) => {
    expect(satisfies(data)).toBe(false);
    const { problems } = validateDigest(data);
    expect(problems).not.toEqual([]);
  });
});
