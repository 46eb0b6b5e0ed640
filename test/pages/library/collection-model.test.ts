import { expect, test } from 'vitest';
import type { PaperRecord } from '../../../lib/lookup/paper-record';
import { CollectionModel } from '../../../lib/pages/library/collection-model';
import type { LibraryReader } from '../../../lib/pages/library-items';
import { paperKey } from '../../../lib/paper/ref';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { makeRecord } from '../../fakes/record';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const GROUP = { weekId: 'w1', title: 'One', keys: [KEY] };

/** A library that returns its papers when the test says so, with the title set at that time. */
function openLibrary() {
  let title = 'before';
  const waiting: (() => void)[] = [];
  let changes = 0;
  const reader = {
    weeks: async () => [{ id: 'w1', papers: [KEY] }],
    papers: () =>
      new Promise<PaperRecord[]>((resolve) => {
        const entries = [makeEntry({ title: { ko: null, en: title } })];
        const record = makeRecord(makeDigest({ id: 'w1', entries }));
        waiting.push(() => resolve([record]));
      }),
  } as unknown as LibraryReader; // only these fields are used
  const model = new CollectionModel({
    library: () => reader,
    flagsOf: () => ({
      isStarred: false,
      isRead: false,
      isStarted: false,
      hasNote: false,
      tags: [],
    }),
    onChange: () => {
      changes += 1;
    },
  });
  return {
    model,
    rename: (to: string) => {
      title = to;
    },
    arrive: async () => {
      await settle();
      waiting.shift()?.();
      await settle();
    },
    titles: () => model.rowsOf(GROUP)?.map((row) => row.title.en) ?? null,
    changes: () => changes,
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('rows of a collection appear when they have been read', async () => {
  const { arrive, titles, changes } = openLibrary();
  expect(titles()).toBe(null);
  await arrive();
  expect(titles()).toEqual(['before']);
  expect(changes()).toBe(1);
});

test('rows that are shown stay while they are read again', async () => {
  const { model, rename, arrive, titles } = openLibrary();
  titles();
  await arrive();
  rename('after');
  model.forget();
  expect(titles()).toEqual(['before']);
  await arrive();
  expect(titles()).toEqual(['after']);
});

test('rows read before a change do not replace rows read after it', async () => {
  const { model, rename, arrive, titles } = openLibrary();
  titles();
  await settle();
  rename('after');
  model.forget();
  titles();
  await arrive(); // the first request
  expect(titles()).toBe(null);
  await arrive();
  expect(titles()).toEqual(['after']);
});
