import { expect, test } from 'vitest';
import { ownPaperView } from '../../lib/view/own-paper-view';
import { makeDigest } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const source = { ...makeDigest().source, name: 'Elsewhere' };

test('buttons to other texts of a paper name the source of each', () => {
  const record = makeRecord(makeDigest(), makeDigest({ id: 'other', source }));
  const view = ownPaperView(record, 0, 'en');
  expect(view?.rankLine).toBe('Week of 7 October 2024 · no. 1 of 1');
  expect(view?.others).toEqual([
    { at: 1, text: 'Week of 7 October 2024 · no. 1 of 1 · Elsewhere · Included with Paper Duet' },
  ]);
});

test('a text that the record does not have is not shown', () => {
  expect(ownPaperView(makeRecord(makeDigest()), 0, 'ko')?.others).toEqual([]);
  expect(ownPaperView(makeRecord(makeDigest()), 1, 'ko')).toBeNull();
});
