import { describe, expect, test } from 'vitest';
import { instantAfter, NEVER, readInstant } from '../../lib/paper/instant';

test.each<[string, unknown, string | null]>([
  ['as we store it', '2026-11-20T03:04:05.678Z', '2026-11-20T03:04:05.678Z'],
  ['without milliseconds', '2026-11-20T03:04:05Z', '2026-11-20T03:04:05.000Z'],
  ['without seconds', '2026-11-20T03:04Z', '2026-11-20T03:04:00.000Z'],
  ['in Korean time', '2026-11-20T03:04:05.678+09:00', '2026-11-19T18:04:05.678Z'],
  ['the first of all', NEVER, NEVER],
  ['without a zone, which differs by reader', '2026-11-20T03:04:05', null],
  ['a day', '2026-11-20', null],
  ['a month that is none', '2026-13-20T03:04:05Z', null],
  ['an hour that is none', '2026-11-20T25:04:05Z', null],
  ['before 1970', '1969-12-31T23:59:59.999Z', null],
  ['before 1970 by its zone', '1970-01-01T00:00:00.000+09:00', null],
  ['after 9999 by its zone', '9999-12-31T23:59:59.999-01:00', null],
  ['a year of six digits', '+012026-11-20T03:04:05.678Z', null],
  ['words', 'yesterday', null],
  ['a number', 1_763_607_845_678, null],
  ['a list', ['2026-11-20T03:04:05.678Z'], null],
  ['nothing', undefined, null],
])('an instant %s: %j is %j', (_, data, expected) => {
  expect(readInstant(data)).toBe(expected);
});

describe('the instant of a change', () => {
  test.each([
    ['is dated now', NEVER, '2026-11-20T03:04:05.678Z', '2026-11-20T03:04:05.678Z'],
    [
      'within one millisecond is after the one before',
      '2026-11-20T03:04:05.678Z',
      '2026-11-20T03:04:05.678Z',
      '2026-11-20T03:04:05.679Z',
    ],
    [
      'by a clock that was set back is after the one before',
      '2026-12-31T23:59:59.999Z',
      '2026-11-20T03:04:05.678Z',
      '2027-01-01T00:00:00.000Z',
    ],
    [
      'at the end of time stays there',
      '9999-12-31T23:59:59.999Z',
      '2026-11-20T03:04:05.678Z',
      '9999-12-31T23:59:59.999Z',
    ],
  ])('%s', (_, previous, now, expected) => {
    expect(instantAfter(previous, now)).toBe(expected);
  });
});
