import { describe, expect, test } from 'vitest';
import { type FeedHead, formatHead, joinHead, parseHead } from '../../lib/feed/feed-format';

const HEAD: FeedHead = {
  format: 'paper-duet/feed',
  version: 1,
  seq: 7,
  issued: '2024-10-13T00:00:00.000Z',
  expires: '2024-11-24T00:00:00.000Z',
  years: [{ year: '2024', hash: 'a'.repeat(64) }],
};
const SIGNATURE = `${'A'.repeat(86)}==`;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function headWith(changes: Record<string, unknown>): Uint8Array {
  return joinHead(null, formatHead({ ...HEAD, ...changes }));
}

test('a head comes back as it was', () => {
  const signed = formatHead(HEAD);
  expect(parseHead(joinHead(SIGNATURE, signed))).toEqual({
    head: HEAD,
    signature: SIGNATURE,
    signed,
  });
  expect(parseHead(joinHead(null, signed))).toEqual({ head: HEAD, signature: null, signed });
});

test('a second signature among the signed bytes counts for nothing', () => {
  const signed = formatHead({ ...HEAD, signature: 'x' } as FeedHead);
  expect(parseHead(joinHead(null, signed))).toMatchObject({ head: HEAD, signature: null });
});

test('unknown fields are dropped', () => {
  expect(parseHead(headWith({ colour: 'red' }))?.head).toEqual(HEAD);
});

test('a head may name its feed', () => {
  expect(parseHead(headWith({ id: 'daily.ai_1:x-2' }))?.head).toEqual({
    ...HEAD,
    id: 'daily.ai_1:x-2',
  });
});

describe('is not read as the head of a feed', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', bytesOf('')],
    ['JSON on one line', bytesOf(JSON.stringify({ signature: null, ...HEAD }))],
    ['JSON set out anew', bytesOf(JSON.stringify({ signature: null, ...HEAD }, null, 2))],
    ['a page', bytesOf('<!doctype html>\n<title>404</title>')],
    ['broken JSON', bytesOf('{"signature":null,\n"format":')],
    ['a signature of another size', bytesOf('{"signature":"AAAA",\n"format":1}')],
    ['another format', headWith({ format: 'rss' })],
    ['a newer version', headWith({ version: 2 })],
    ['a number in a text', headWith({ seq: '7' })],
    ['a number below 1', headWith({ seq: 0 })],
    ['a broken number', headWith({ seq: 1.5 })],
    ['a number too large to count', headWith({ seq: 2 ** 53 })],
    ['a date that is none', headWith({ issued: 'soon' })],
    ['years that are no list', headWith({ years: {} })],
    ['a year with a path', headWith({ years: [{ year: '../x', hash: 'a'.repeat(64) }] })],
    ['a hash with a path', headWith({ years: [{ year: '2024', hash: '../../x' }] })],
    ['an id that is empty', headWith({ id: '' })],
    ['an id that is no text', headWith({ id: null })],
    ['an id of other signs', headWith({ id: '../other feed' })],
    ['an id without end', headWith({ id: 'a'.repeat(101) })],
    ['a head of many megabytes', headWith({ colour: 'x'.repeat(3_000_000) })],
  ])('%s', (_, bytes) => {
    expect(parseHead(bytes)).toBeNull();
  });
});
