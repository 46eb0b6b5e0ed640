import { describe, expect, test } from 'vitest';
import { badgeView } from '../../lib/view/badge-view';
import { dayText } from '../../lib/view/dates';
import { WORDS } from '../../lib/view/paper.words';
import { makeDigest, makeEntry } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const ENGLISH = makeEntry({
  ...{ rank: 3, title: { ko: null, en: 'DIFF Transformer' } },
  ...{ summary: { ko: null, en: ['One.'] }, abstract: { ko: null, en: null } },
});
const newer = makeDigest({
  ...{ id: 'list', week: { start: '2024-10-14', end: '2024-10-20' } },
  entries: [ENGLISH],
});

describe('a badge', () => {
  test.each([
    [
      'ko',
      {
        text: '10/07 주 · 1',
        title: { text: '차등 트랜스포머', lang: 'ko' },
        label: '차등 트랜스포머, 10/07 주 · 1, 요약 열기',
      },
    ],
    [
      'en',
      {
        text: '7 Oct · no. 1',
        title: { text: 'Differential Transformer', lang: 'en' },
        label: 'Differential Transformer, 7 Oct · no. 1, open summary',
      },
    ],
  ] as const)('names its paper in %s', (locale, view) => {
    const record = makeRecord(makeDigest());
    expect(badgeView(record, WORDS[locale], { mode: 'pairs', locale })).toEqual(view);
  });

  test.each([
    ['ko', '10/07 주 · 1', '차등 트랜스포머'],
    ['en', '10/14 주 · 3', '차등 트랜스포머'],
  ] as const)('stands for the text that it opens: mode %s', (mode, text, title) => {
    const record = makeRecord(newer, makeDigest());
    const view = badgeView(record, WORDS.ko, { mode, locale: 'ko' });
    expect([view?.text, view?.title.text]).toEqual([text, title]);
  });

  test('is not shown for a paper without text', () => {
    const { key } = makeRecord(makeDigest());
    expect(badgeView({ key, texts: [] }, WORDS.ko, { mode: 'ko', locale: 'ko' })).toBeNull();
  });
});

test.each([
  ['2024-10-07', '10월 7일', '7 October'],
  ['2026-01-31', '1월 31일', '31 January'],
])('the day %s is read out as %s and %s', (day, ko, en) => {
  expect([dayText(day, 'ko'), dayText(day, 'en')]).toEqual([ko, en]);
});
