import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NEWS_WORDS } from '../../../lib/view/library/news.words';
import { newsView } from '../../../lib/view/library/news-view';

const NEWEST = '0.2.0';

test.each([
  ['0.1.0', NEWEST, true],
  ['0.1.0', '0.2.1', true],
  ['0.1.9.9', '0.10.0', true],
  ['0.0.10', '1.0', true],
  // no version is stored: no sign of an update
  [null, NEWEST, false],
  // a new reader, or one who has dismissed the line
  [NEWEST, NEWEST, false],
  ['0.2', NEWEST, false],
  ['0.10.0', '0.10.1', false],
  // older than the version of the news
  ['0.1.0', '0.1.5', false],
  // an older version was installed over a newer one
  [NEWEST, '0.1.0', false],
])('a reader who has seen version %s is shown the news in %s: %s', (seen, current, isTold) => {
  const view = newsView(seen, current, 'en');
  expect(view?.title ?? null).toBe(isTold ? 'New in version 0.2.0' : null);
});

test('the news are in the reader’s language', () => {
  expect(newsView('0.1.0', NEWEST, 'ko')).toEqual({
    title: '0.2.0 버전에서 새로워진 점',
    text: NEWS_WORDS.versions['0.2.0'].ko,
    dismiss: '닫기',
  });
});

test('every version that was released after the first has its news', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const released = [...changelog.matchAll(/^## (\d[\d.]*)/gm)].map(([, version]) => version);
  expect(released).toContain('0.1.0');
  const later = released.filter((version) => version !== '0.1.0');
  expect(Object.keys(NEWS_WORDS.versions)).toEqual(expect.arrayContaining(later));
});
