import { describe, expect, test } from 'vitest';
import type { Origin, OriginKind } from '../../lib/digest/origin';
import {
  comparePreferred,
  DEFAULT_PREFERENCE,
  type Preferable,
  readPreference,
} from '../../lib/settings/preference';

describe('a stored order', () => {
  const usual = ['own', 'forum', 'feed', 'upstream', 'bundled'];
  test.each<[string, unknown, string[]]>([
    ['is kept', ['bundled', 'upstream', 'feed', 'forum', 'own'], usual.toReversed()],
    ['that is missing is the usual one', undefined, usual],
    ['that is a text is the usual one', 'bundled', usual],
    ['that is an object is the usual one', { 0: 'bundled', length: 1 }, usual],
    ['loses what is unknown', ['rss', 'constructor', null, 7, ['own'], ...usual], usual],
    ['gets what it misses', ['feed', 'bundled'], ['feed', 'bundled', 'own', 'forum', 'upstream']],
    ['names each once', ['feed', 'feed', 'own'], ['feed', 'own', 'forum', 'upstream', 'bundled']],
  ])('%s', (_, data, expected) => {
    expect(readPreference(data)).toEqual(expected);
  });
});

describe('the order of weeks', () => {
  const [OCTOBER, NOVEMBER] = ['2024-10-07', '2024-11-04'];
  const from = (origin: Origin, start: string): Preferable => ({ origin, week: { start } });
  const weeks = [
    from('bundled', OCTOBER),
    from('feed:https://b.example/', OCTOBER),
    from('feed:https://a.example/', OCTOBER),
    from('upstream:dair-ai', NOVEMBER),
    from('own', OCTOBER),
    from('forum:discuss.pytorch.kr', NOVEMBER),
  ];

  test.each<[string, readonly OriginKind[], number[]]>([
    [
      'is by week, then as usual, and of one kind as they stood',
      DEFAULT_PREFERENCE,
      [5, 3, 4, 1, 2, 0],
    ],
    [
      'follows what the reader prefers',
      readPreference(['upstream', 'bundled']),
      [3, 5, 0, 4, 1, 2],
    ],
  ])('%s', (_, order, expected) => {
    expect(weeks.toSorted(comparePreferred(order))).toEqual(expected.map((at) => weeks[at]));
  });
});
