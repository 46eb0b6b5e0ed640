import { beforeEach, describe, expect, test } from 'vitest';
import { StoreError, sayFailure } from '../../lib/browser/errors';
import { readPrints, writeMirror } from '../../lib/browser/mirror-writer';
import type { Digest } from '../../lib/digest/format';
import { buildMirrorImage, type MirrorImage } from '../../lib/paper-index/mirror-image';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { makeDigest, makeEntry } from '../fakes/digest';
import { SKIN } from '../fakes/skin';
import { type FakeStorage, fakeStorage } from '../fakes/storage';

function image(fingerprint: string, ...digests: Digest[]) {
  return buildMirrorImage({ digests, broken: [], fingerprint, identifyPaper, identifyPost });
}

const ONE = image('one', makeDigest());
const OTHER = image(
  'other',
  makeDigest({
    id: 'b:2024-10-14',
    entries: [makeEntry({ papers: ['https://arxiv.org/abs/2501.00001'] })],
  }),
);

let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage({ settings: { mode: 'ko' }, 'my:notes': 'kept' });
});

describe('writing the mirror', () => {
  test('puts texts first, then keys, then the table of contents', async () => {
    expect(await writeMirror(ONE, SKIN)).toBe(true);
    const kinds = storage.writes.map(({ names }) =>
      [...new Set(names.map((name) => name.split(':')[0]))].sort(),
    );
    expect(kinds).toEqual([
      ['prints'],
      ['paper', 'post', 'skin', 'week'],
      ['keys'],
      ['mirror'],
      ['prints'],
    ]);
  });

  test('stores what the image holds and nothing else', async () => {
    await writeMirror(ONE, SKIN);
    const items = await storage.items();
    for (const [name, item] of ONE.items) expect(items[name], name).toEqual(item);
    expect(items.mirror).toEqual(ONE.head);
    expect(items['skin:0.1.0']).toEqual(SKIN);
    expect(Object.keys(items).length).toBe(ONE.items.size + 5);
  });

  test('writes nothing when the store agrees', async () => {
    await writeMirror(ONE, SKIN);
    storage.writes.length = 0;
    expect(await writeMirror(ONE, SKIN)).toBe(false);
    expect(storage.writes).toEqual([]);
  });

  test.each([
    ['the digests', OTHER, SKIN],
    ['the layout', { ...ONE, head: { ...ONE.head, layout: 99 } }, SKIN],
    ['our words', ONE, { ...SKIN, css: { ...SKIN.css, chip: 'b{}' } }],
  ])('writes again when %s changed', async (_, wanted, skin) => {
    await writeMirror(ONE, SKIN);
    expect(await writeMirror(wanted, skin)).toBe(true);
    expect((await storage.items()).mirror).toEqual(wanted.head);
  });

  test('removes last what is no longer named, and only what is ours', async () => {
    await writeMirror(ONE, SKIN);
    await writeMirror(OTHER, SKIN);
    expect(storage.writes.at(-2)).toMatchObject({ kind: 'remove' });
    const items = await storage.items();
    const expected = [
      ...OTHER.items.keys(),
      'mirror',
      'my:notes',
      'prints',
      'settings',
      'skin:0.1.0',
    ];
    expect(Object.keys(items).sort()).toEqual(expected.sort());
    expect(items.settings).toEqual({ mode: 'ko' });
  });

  test.each([true, false])(
    'removes the words of an earlier version (getKeys: %s)',
    async (hasGetKeys) => {
      storage = fakeStorage({ 'skin:0.0.9': SKIN }, { hasGetKeys });
      await writeMirror(ONE, SKIN);
      expect(Object.keys(await storage.items())).not.toContain('skin:0.0.9');
    },
  );
});

describe('when the storage gives out', () => {
  test.each([0, 1, 2, 3])(
    'after %i writes, the old table of contents and its papers stay',
    async (left) => {
      await writeMirror(ONE, SKIN);
      storage.fillUpAfter(left);
      await expect(writeMirror(OTHER, SKIN)).rejects.toThrow(StoreError);
      const items = await storage.items();
      expect(items.mirror).toEqual(ONE.head);
      expect(items['paper:arxiv:2410.05258']).toEqual(ONE.items.get('paper:arxiv:2410.05258'));
    },
  );

  test('the next start writes again', async () => {
    await writeMirror(ONE, SKIN);
    storage.fillUpAfter(1);
    await expect(writeMirror(OTHER, SKIN)).rejects.toThrow();
    storage.fillUpAfter(99);
    expect(await writeMirror(OTHER, SKIN)).toBe(true);
    expect((await storage.items()).mirror).toEqual(OTHER.head);
  });

  test('says so in words for people, with the cause', async () => {
    storage.fillUpAfter(0);
    const error = await writeMirror(ONE, SKIN).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreError', operation: 'write' });
    expect(sayFailure(error).en).toMatch(/storage.* is full/);
    expect(sayFailure(error).ko).toMatch(/저장 공간이 가득/);
    expect((error as Error).cause).toBeInstanceOf(Error);
  });

  test('a storage that cannot be read is not called full', async () => {
    storage.breakReads();
    const error = await writeMirror(ONE, SKIN).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreError' });
    expect(sayFailure(error).en).not.toMatch(/full/);
  });
});

test('writes only what differs from what is stored', async () => {
  await writeMirror(ONE, SKIN);
  const both = [
    makeDigest(),
    makeDigest({
      id: 'c:1',
      entries: [makeEntry({ papers: ['https://arxiv.org/abs/2501.00002'] })],
    }),
  ];
  const known = await readPrints(ONE.head.layout);
  const next = buildMirrorImage({
    ...{ digests: both, broken: [], fingerprint: 'both', identifyPaper, identifyPost },
    known,
  });
  expect([...next.items.keys()]).not.toContain('paper:arxiv:2410.05258');
  storage.writes.length = 0;
  await writeMirror(next, SKIN);
  expect(storage.writes.flatMap(({ names }) => names)).not.toContain('paper:arxiv:2410.05258');
  const whole = buildMirrorImage({
    ...{ digests: both, broken: [], fingerprint: 'both', identifyPaper, identifyPost },
  });
  const items = await storage.items();
  for (const [name, item] of whole.items) expect(items[name], name).toEqual(item);
});

test('after any interruption the next start leaves exactly what a start from nothing would', async () => {
  for (const left of [0, 1, 2, 3, 4, 5]) {
    storage = fakeStorage();
    await writeMirror(ONE, SKIN);
    const build = async (other: MirrorImage, ...digests: Digest[]) =>
      buildMirrorImage({
        ...{ digests, broken: [], fingerprint: other.head.fingerprint },
        ...{ identifyPaper, identifyPost, known: await readPrints(ONE.head.layout) },
      });
    const changed = makeDigest({ entries: [makeEntry({ title: { ko: '다른 제목', en: null } })] });
    storage.fillUpAfter(left);
    await writeMirror(await build(OTHER, changed), SKIN).catch(() => null);
    storage.fillUpAfter(99);
    // Back to the first: what was half written must not be taken for what it was.
    await writeMirror(await build(ONE, makeDigest()), SKIN);
    const items = await storage.items();
    for (const [name, item] of ONE.items) expect(items[name], `${name}, ${left}`).toEqual(item);
    expect(Object.keys(items).length, `after ${left}`).toBe(ONE.items.size + 3);
  }
});

test('at every moment of a change, every key leads to a text', async () => {
  await writeMirror(ONE, SKIN);
  for (const left of [0, 1, 2, 3, 4, 5]) {
    storage.fillUpAfter(left);
    await writeMirror(OTHER, SKIN).catch(() => null);
    const items = await storage.items();
    const papers = ['2410.05258', '2501.00001'].filter((id) => {
      const shard = String(items[`keys:arxiv:${id.slice(0, 4)}`] ?? '');
      return shard.startsWith(id.slice(5));
    });
    for (const id of papers)
      expect(items[`paper:arxiv:${id}`], `${id} after ${left} writes`).toBeDefined();
  }
});
