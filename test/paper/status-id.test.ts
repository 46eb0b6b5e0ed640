import { describe, expect, test } from 'vitest';
import { firstStatusIdAt, parseStatusId, statusTimeMs } from '../../lib/paper/status-id';

/** Posts whose time the page showed, cut to the second. */
const KNOWN: [string, string][] = [
  ['1844429536353714427', '2024-10-10T17:27:23Z'],
  ['1843694897020150216', '2024-10-08T16:48:12Z'],
];

describe('the id of a post', () => {
  test.each(['20', '1844429536353714427', '9223372036854775807'])('can be %s', (text) => {
    expect(parseStatusId(text)).toBe(text);
  });

  test.each([
    '',
    '0',
    '020',
    '9223372036854775808',
    '9999999999999999999',
    '18446744073709551615',
    '-20',
    '+20',
    '2e1',
    '0x14',
    ' 20',
    '20\n',
    '20n',
    '１２',
  ])('cannot be %j', (text) => {
    expect(parseStatusId(text)).toBeNull();
  });

  test.each(KNOWN)('%s holds the time %s', (id, shown) => {
    expect(Math.floor(statusTimeMs(id) / 1000) * 1000).toBe(Date.parse(shown));
  });

  test('of the old scheme gives the first day of the new one', () => {
    expect(new Date(statusTimeMs('20')).toISOString()).toBe('2010-11-04T01:42:54.657Z');
  });

  test.each(KNOWN)('%s lies between the first ids of its millisecond and the next', (id) => {
    const time = statusTimeMs(id);
    expect(BigInt(firstStatusIdAt(time))).toBeLessThanOrEqual(BigInt(id));
    expect(BigInt(firstStatusIdAt(time + 1))).toBeGreaterThan(BigInt(id));
    expect(statusTimeMs(firstStatusIdAt(time))).toBe(time);
  });

  test('is 0 for an instant before the scheme began', () => {
    expect(firstStatusIdAt(0)).toBe('0');
    expect(firstStatusIdAt(Date.parse('2010-11-04T01:42:54.657Z'))).toBe('0');
  });
});
