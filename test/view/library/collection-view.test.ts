import { expect, test } from 'vitest';
import type { PaperKey } from '../../../lib/paper/ref';
import {
  BELONGS,
  collectionGroups,
  countCollections,
  hasTag,
} from '../../../lib/view/library/collection-view';

const key = (text: string) => text as PaperKey;
const weekOf = (start: string, papers: string[]) => ({
  id: start,
  week: { start, end: start },
  papers: papers.map(key),
});
const NONE = { isStarred: false, isRead: false, isStarted: false, hasNote: false, tags: [] };
const WEEKS = [weekOf('2024-10-14', ['a', 'b']), weekOf('2024-10-07', ['b', 'c'])];
const flagsOf = (one: PaperKey) => ({
  ...NONE,
  isStarred: one === 'b',
  isRead: one === 'a',
  tags: one === 'c' ? ['Survey', '읽을 것'] : [],
});

test('a paper of several weeks is listed once, in the newest', () => {
  expect(collectionGroups(WEEKS, flagsOf, BELONGS.all, 'ko').map(({ keys }) => keys)).toEqual([
    ['a', 'b'],
    ['c'],
  ]);
});

test('weeks without a paper of the collection are left out', () => {
  const [only, ...others] = collectionGroups(WEEKS, flagsOf, BELONGS.starred, 'en');
  expect(only).toEqual({ weekId: '2024-10-14', title: expect.any(String), keys: ['b'] });
  expect(others).toEqual([]);
});

test('a tag is found regardless of case', () => {
  expect(collectionGroups(WEEKS, flagsOf, hasTag('SURVEY'), 'ko')).toMatchObject([{ keys: ['c'] }]);
  expect(collectionGroups(WEEKS, flagsOf, hasTag('surv'), 'ko')).toEqual([]);
});

test('collections are counted by papers, not by weeks', () => {
  expect(countCollections(WEEKS, flagsOf)).toEqual({
    starred: 1,
    unread: 2,
    started: 0,
    notes: 0,
    all: 3,
  });
});
