import { describe, expect, test } from 'vitest';

import {
  DEFAULT_SETTINGS,
  mergeSettings,
  resolveLocale,
  type Settings,
} from '../../lib/settings/settings';

describe('settings from outside', () => {
  test.each<[string, unknown, unknown]>([
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['a text', 'mode', {}],
    ['a list', ['ko'], {}],
    ['a mode', { mode: 'side' }, { mode: 'side' }],
    ['an unknown mode', { mode: 'klingon' }, {}],
    ['a mode in a list', { mode: ['ko'] }, {}],
    ['a mode of the prototype', { mode: 'constructor' }, {}],
    ['a side', { side: 'left' }, { side: 'left' }],
    ['an unknown side', { side: 'top' }, {}],
    ['a language of our words', { uiLocale: 'ko' }, { uiLocale: 'ko' }],
    ['an unknown language', { uiLocale: 'fr' }, {}],
    ['one site', { sites: { x: false } }, { sites: { ...DEFAULT_SETTINGS.sites, x: false } }],
    ['sites that are no flags', { sites: { arxiv: 'no', x: 0 } }, {}],
    ['sites that are no object', { sites: true }, {}],
    [
      'one kind of page',
      { folded: { abs: true } },
      { folded: { abs: true, html: true, pdf: true, other: true } },
    ],
    [
      'the sheet of a narrow window',
      { folded: { sheet: false } },
      { folded: { abs: false, html: true, pdf: true, other: true, sheet: false } },
    ],
    [
      'the panel of a window without room beside the page',
      { folded: { narrow: false } },
      { folded: { abs: false, html: true, pdf: true, other: true, narrow: false } },
    ],
    ['the count at the icon', { count: false }, { count: false }],
    ['a count that is no flag', { count: 3 }, {}],
    ['marks of doubt', { doubts: false }, { doubts: false }],
    ['marks of doubt that are no flag', { doubts: 'no' }, {}],
    ['reading without read marks', { autoRead: false }, { autoRead: false }],
    ['read marks that are no flag', { autoRead: 'no' }, {}],
    ['counts of unread papers', { unreadCounts: true }, { unreadCounts: true }],
    ['counts that are no flag', { unreadCounts: 1 }, {}],
    ['the line in the context menu', { menu: false }, { menu: false }],
    ['a line in the context menu that is no flag', { menu: 'no' }, {}],
    ['a size of the sheet', { sheet: 'full' }, { sheet: 'full' }],
    ['an unknown size', { sheet: 'peek' }, {}],
    ['a sheet that is no flag', { folded: { sheet: 'no' } }, {}],
    ['an unknown kind of page', { folded: { home: true } }, {}],
    ['unknown fields', { theme: 'dark', admin: true }, {}],
    ['__proto__', JSON.parse('{"__proto__":{"mode":"ko","admin":true}}'), {}],
  ])('with %s', (_, data, changed) => {
    expect(mergeSettings(DEFAULT_SETTINGS, data)).toEqual({
      ...DEFAULT_SETTINGS,
      ...(changed as object),
    });
  });

  test('keep what was chosen before', () => {
    const sites = { ...DEFAULT_SETTINGS.sites, arxiv: false, x: false };
    const base: Settings = { ...DEFAULT_SETTINGS, mode: 'ko', sites };
    expect(mergeSettings(base, { side: 'left', sites: { x: true } })).toEqual({
      ...base,
      side: 'left',
      sites: { ...sites, x: true },
    });
  });

  test('change neither what is given nor what they are merged into', () => {
    const before = structuredClone(DEFAULT_SETTINGS);
    mergeSettings(DEFAULT_SETTINGS, { sites: { x: false }, folded: { abs: true } });
    expect(DEFAULT_SETTINGS).toEqual(before);
  });
});

test.each([
  ['auto', 'ko', 'ko'],
  ['auto', 'ko-KR', 'ko'],
  ['auto', 'KO-kr', 'ko'],
  ['auto', 'en-US', 'en'],
  ['auto', 'ja', 'en'],
  ['auto', 'kok-IN', 'en'],
  ['auto', '', 'en'],
  ['ko', 'en-US', 'ko'],
  ['en', 'ko', 'en'],
] as const)('with the choice %s in a browser of %s we speak %s', (choice, browser, locale) => {
  expect(resolveLocale(choice, browser)).toBe(locale);
});
