import { beforeEach, describe, expect, test } from 'vitest';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { readHashes, writeMirror } from '../../../lib/background/mirror/writer';
import { StoreError, toUserMessage } from '../../../lib/browser/errors';
import type { Digest } from '../../../lib/digest/format';
import { outlineOf } from '../../../lib/lookup/digest-outline';
import { MIRROR_LAYOUT, type MirrorImage } from '../../../lib/lookup/mirror-image';
import type { PaperRecord } from '../../../lib/lookup/paper-record';
import { planMirrorInSteps } from '../../../lib/lookup/plan-mirror';
import { identifyPaper } from '../../../lib/sites/papers';
import { identifyPost } from '../../../lib/sites/registry';
import { runSync } from '../../../lib/text/slices';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { buildMirrorImage } from '../../fakes/mirror';
import { type FakeStorage, fakeStorage } from '../../fakes/storage';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

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

/** Names of what is stored, but for the buckets of hashes. */
function namesBut(items: object): string[] {
  return Object.keys(items).filter((name) => !name.startsWith('prints:'));
}

beforeEach(() => {
  setUiBundle(UI_BUNDLE);
  storage = fakeStorage({ settings: { mode: 'ko' }, 'my:notes': 'kept' });
});

describe('writing the mirror', () => {
  test('puts texts first, then keys, then the table of contents', async () => {
    expect([...((await writeMirror(ONE)) ?? [])]).not.toEqual([]);
    const kinds = storage.writes.map(({ names }) =>
      [...new Set(names.map((name) => name.split(':')[0]))].sort(),
    );
    const isRepeated = (kind: unknown[], at: number) => `${kind}` === `${kinds[at - 1]}`;
    expect(kinds.filter((kind, at) => !isRepeated(kind, at))).toEqual([
      ['prints'],
      ['paper', 'post', 'skin', 'week'],
      ['keys'],
      ['mirror'],
      ['prints'],
    ]);
  });

  test('stores what the image holds and nothing else', async () => {
    await writeMirror(ONE);
    const items = await storage.items();
    for (const [name, item] of ONE.items) expect(items[name], name).toEqual(item);
    expect(items.mirror).toEqual(ONE.head);
    expect(items['skin:0.1.0']).toEqual(UI_BUNDLE);
    expect(namesBut(items).length).toBe(ONE.items.size + 5);
  });

  test('writes nothing when the store agrees', async () => {
    await writeMirror(ONE);
    storage.writes.length = 0;
    expect(await writeMirror(ONE)).toBeNull();
    expect(storage.writes).toEqual([]);
  });

  test.each([
    ['the digests', OTHER, UI_BUNDLE],
    ['the layout', { ...ONE, head: { ...ONE.head, layout: 99 } }, UI_BUNDLE],
    ['our words', ONE, { ...UI_BUNDLE, css: { ...UI_BUNDLE.css, chip: 'b{}' } }],
  ])('writes again when %s changed', async (_, wanted, uiBundle) => {
    await writeMirror(ONE);
    setUiBundle(uiBundle);
    expect(await writeMirror(wanted)).not.toBeNull();
    expect((await storage.items()).mirror).toEqual(wanted.head);
  });

  test('removes last what is no longer named, and only what is ours', async () => {
    await writeMirror(ONE);
    await writeMirror(OTHER);
    const ours = storage.writes.filter(({ names }) => !names.every((name) => /^prints/.test(name)));
    expect(ours.at(-1)).toMatchObject({ kind: 'remove' });
    const items = await storage.items();
    const expected = [
      ...OTHER.items.keys(),
      'mirror',
      'my:notes',
      'prints',
      'settings',
      'skin:0.1.0',
    ];
    expect(namesBut(items).sort()).toEqual(expected.sort());
    expect(items.settings).toEqual({ mode: 'ko' });
  });

  test.each([true, false])(
    'removes the words of an earlier version (getKeys: %s)',
    async (hasGetKeys) => {
      storage = fakeStorage({ 'skin:0.0.9': UI_BUNDLE }, { hasGetKeys });
      await writeMirror(ONE);
      expect(Object.keys(await storage.items())).not.toContain('skin:0.0.9');
    },
  );
});

describe('what is made while it is written', () => {
  const { papers, ...plan } = runSync(
    planMirrorInSteps({
      ...{
        digests: [outlineOf(makeDigest())],
        broken: [],
        fingerprint: 'one',
        identifyPaper,
        identifyPost,
      },
    }),
  );
  const names = papers.map(({ name }) => name);
  const row = ['paper:arxiv:2410.05258', ONE.items.get('paper:arxiv:2410.05258')] as [
    string,
    PaperRecord,
  ];

  test('is stored with the texts, before the keys', async () => {
    async function* rows() {
      expect(Object.keys(await storage.items())).not.toContain('keys:arxiv:2410');
      yield [row];
    }
    await writeMirror(plan, { names, rows: rows() });
    const items = await storage.items();
    for (const [name, item] of ONE.items) expect(items[name], name).toEqual(item);
  });

  test('keeps the old table of contents when it cannot be made, and is made the next time', async () => {
    await writeMirror(OTHER);
    // biome-ignore lint/correctness/useYield: it fails before
    async function* rows(): AsyncGenerator<[string, PaperRecord][]> {
      throw new Error('the database went away');
    }
    await expect(writeMirror(plan, { names, rows: rows() })).rejects.toThrow();
    expect((await storage.items()).mirror).toEqual(OTHER.head);
    const known = await readHashes(MIRROR_LAYOUT);
    expect(known.get('paper:arxiv:2410.05258')).not.toBe(plan.hashes.get('paper:arxiv:2410.05258'));
  });
});

test('a small change writes few of the hashes', async () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    makeDigest({
      id: `c:${at}`,
      entries: [makeEntry({ papers: [`https://arxiv.org/abs/2501.${10_000 + at}`] })],
    }),
  );
  await writeMirror(image('many', ...many));
  const known = await readHashes(MIRROR_LAYOUT);
  storage.writes.length = 0;
  const next = buildMirrorImage({
    ...{ digests: [...many, makeDigest()], broken: [], fingerprint: 'more' },
    ...{ identifyPaper, identifyPost, known },
  });
  await writeMirror(next);
  const buckets = storage.writes
    .flatMap(({ names }) => names)
    .filter((name) => /^prints:/.test(name));
  expect(new Set(buckets).size).toBeLessThan(12);
  expect(await readHashes(MIRROR_LAYOUT)).toEqual(next.hashes);
});

describe('a mirror whose storage gives out', () => {
  test.each([0, 1, 2, 3])(
    'keeps the old table of contents and its papers after %i writes',
    async (left) => {
      await writeMirror(ONE);
      storage.fillUpAfter(left);
      await expect(writeMirror(OTHER)).rejects.toThrow(StoreError);
      const items = await storage.items();
      expect(items.mirror).toEqual(ONE.head);
      expect(items['paper:arxiv:2410.05258']).toEqual(ONE.items.get('paper:arxiv:2410.05258'));
    },
  );

  test('is written again at the next start', async () => {
    await writeMirror(ONE);
    storage.fillUpAfter(1);
    await expect(writeMirror(OTHER)).rejects.toThrow();
    storage.fillUpAfter(99);
    expect(await writeMirror(OTHER)).not.toBeNull();
    expect((await storage.items()).mirror).toEqual(OTHER.head);
  });

  test('is reported in words for people, with the cause', async () => {
    storage.fillUpAfter(0);
    const error = await writeMirror(ONE).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreError', operation: 'write' });
    expect(toUserMessage(error).en).toMatch(/Storage is full/);
    expect(toUserMessage(error).ko).toMatch(/저장 공간이 가득/);
    expect((error as Error).cause).toBeInstanceOf(Error);
  });

  test('is not called full when it cannot be read', async () => {
    storage.breakReads();
    const error = await writeMirror(ONE).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreError' });
    expect(toUserMessage(error).en).not.toMatch(/full/);
  });
});

test('the mirror writes only what differs from what is stored', async () => {
  await writeMirror(ONE);
  const both = [
    makeDigest(),
    makeDigest({
      id: 'c:1',
      entries: [makeEntry({ papers: ['https://arxiv.org/abs/2501.00002'] })],
    }),
  ];
  const known = await readHashes(ONE.head.layout);
  const next = buildMirrorImage({
    ...{ digests: both, broken: [], fingerprint: 'both', identifyPaper, identifyPost },
    known,
  });
  expect([...next.items.keys()]).not.toContain('paper:arxiv:2410.05258');
  storage.writes.length = 0;
  await writeMirror(next);
  expect(storage.writes.flatMap(({ names }) => names)).not.toContain('paper:arxiv:2410.05258');
  const whole = buildMirrorImage({
    ...{ digests: both, broken: [], fingerprint: 'both', identifyPaper, identifyPost },
  });
  const items = await storage.items();
  for (const [name, item] of whole.items) expect(items[name], name).toEqual(item);
});

test('after any interruption the next start leaves exactly what a start from nothing would', async () => {
  for (let left = 0; left < 40; left += 1) {
    storage = fakeStorage();
    await writeMirror(ONE);
    const build = async (other: MirrorImage, ...digests: Digest[]) =>
      buildMirrorImage({
        ...{ digests, broken: [], fingerprint: other.head.fingerprint },
        ...{ identifyPaper, identifyPost, known: await readHashes(ONE.head.layout) },
      });
    const changed = makeDigest({ entries: [makeEntry({ title: { ko: '다른 제목', en: null } })] });
    storage.fillUpAfter(left);
    await writeMirror(await build(OTHER, changed)).catch(() => null);
    storage.fillUpAfter(99);
    // Back to the first: what was half written must not be taken for what it was.
    await writeMirror(await build(ONE, makeDigest()));
    const items = await storage.items();
    for (const [name, item] of ONE.items) expect(items[name], `${name}, ${left}`).toEqual(item);
    expect(namesBut(items).length, `after ${left}`).toBe(ONE.items.size + 3);
  }
});

test('at every moment of a change, every key leads to a text', async () => {
  await writeMirror(ONE);
  for (let left = 0; left < 20; left += 1) {
    storage.fillUpAfter(left);
    await writeMirror(OTHER).catch(() => null);
    const items = await storage.items();
    const papers = ['2410.05258', '2501.00001'].filter((id) => {
      const shard = String(items[`keys:arxiv:${id.slice(0, 4)}`] ?? '');
      return shard.startsWith(id.slice(5));
    });
    for (const id of papers)
      expect(items[`paper:arxiv:${id}`], `${id} after ${left} writes`).toBeDefined();
  }
});
