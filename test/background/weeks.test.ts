import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { refreshMirror, refreshStaleMirror } from '../../lib/background/mirror/refresh';
import { setUiBundle } from '../../lib/background/mirror/ui-bundle';
import { addWeek, addWeeks, removeWeeks, stopAdding } from '../../lib/background/weeks';
import { opaqueDigestId } from '../../lib/lookup/public-head';
import { paperKey } from '../../lib/paper/ref';
import { readHead, readPapers, readWeek } from '../../lib/storage/mirror';
import { newSource } from '../../lib/storage/source-record';
import {
  MIRROR_STALE,
  readMeta,
  readSource,
  readWeekNames,
  type StoredWeek,
} from '../../lib/storage/store';
import { writeStore } from '../../lib/storage/write-store';
import { freshDatabases } from '../fakes/database';
import { makeDigest, makeEntry } from '../fakes/digest';
import { fakePackedDigests } from '../fakes/packed-files';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeScripting } from '../fakes/scripting';
import { type FakeStorage, fakeStorage } from '../fakes/storage';
import { UI_BUNDLE } from '../fakes/ui-bundle';

const FORUM = 'forum:discuss.pytorch.kr';
const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
let storage: FakeStorage;

beforeEach(() => {
  setUiBundle(UI_BUNDLE);
  storage = fakeStorage();
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
  fakePackedDigests({});
});

const from = (origin: StoredWeek['origin'], ko = '제목', id = 'pytorchkr:7'): StoredWeek => ({
  origin,
  digest: makeDigest({ id, entries: [makeEntry({ title: { ko, en: 'Title' } })] }),
  addedAt: `2026-11-21T00:00:00.000Z ${ko}`,
  from: 'a.json',
});
const shown = async () => (await readHead()).head?.weeks.map(({ id }) => id) ?? [];
const titles = async () => {
  const [record] = await readPapers([KEY]);
  return record?.texts.map(({ title, digest }) => [digest.way, title.ko]);
};

describe('one week from several places', () => {
  test('is shown from each, the reader’s own first', async () => {
    await addWeeks([from(FORUM, '포럼'), from('own', '내 것')]);
    expect(await titles()).toEqual([
      ['own', '내 것'],
      ['forum', '포럼'],
    ]);
    const mark = opaqueDigestId(FORUM, 'pytorchkr:7');
    expect(await shown()).toEqual(['pytorchkr:7', `forum/${mark}`]);
    expect(await readWeek(`forum/${mark}`)).toMatchObject({ way: 'forum', mark });
  });

  test('is shown in the order the reader chose', async () => {
    storage = fakeStorage({ settings: { preference: ['forum', 'own'] } });
    fakeScripting();
    await addWeeks([from(FORUM, '포럼'), from('own', '내 것')]);
    expect((await titles())?.map(([origin]) => origin)).toEqual(['forum', 'own']);
  });

  test('loses only the text of the source it is removed from', async () => {
    await addWeeks([from(FORUM, '포럼'), from('own', '내 것')]);
    const removed = await removeWeeks([{ origin: 'own', id: 'pytorchkr:7' }]);
    expect(removed).toEqual([from('own', '내 것')]);
    expect(await titles()).toEqual([['forum', '포럼']]);
    expect(await shown()).toEqual(['pytorchkr:7']);
  });
});

test('adding the same week again writes nothing', async () => {
  await addWeek(from('own'));
  storage.writes.length = 0;
  expect(await addWeek({ ...from('own'), addedAt: 'later' })).toEqual({
    kind: 'unchanged',
  });
  expect(storage.writes).toEqual([]);
});

test('adding a week rewrites no paper of the other weeks', async () => {
  await addWeek(from('own'));
  storage.writes.length = 0;
  const digest = makeDigest({
    id: 'b:1',
    entries: [makeEntry({ papers: ['https://arxiv.org/abs/2411.00001'] })],
  });
  await addWeek({ ...from('own'), digest });
  const names = storage.writes.flatMap((write) => write.names);
  expect(names).toContain('paper:arxiv:2411.00001');
  expect(names).not.toContain(`paper:${KEY}`);
});

test('a source remembers which of its weeks were taken away', async () => {
  const source = newSource(
    'forum',
    { id: FORUM, name: 'PyTorchKR', url: 'https://discuss.pytorch.kr/c/news/14', publicKey: null },
    '2026-11-21T00:00:00.000Z',
  );
  const revision = { updatedAt: null, version: null, hash: null, isRemoved: false };
  const known = ['7', '17'].map((id) => ({ id, start: '2024-10-07', ...revision }));
  const state = { kind: 'forum' as const, known, job: null };
  await writeStore({ putWeeks: [from(FORUM)], putSources: [{ ...source, state }] });
  await removeWeeks([{ origin: FORUM, id: 'pytorchkr:7' }]);
  expect((await readSource(FORUM))?.state).toMatchObject({
    known: [
      { id: '7', isRemoved: true },
      { id: '17', isRemoved: false },
    ],
  });
});

test('what was kept when the worker ended is shown at its next start', async () => {
  await refreshMirror();
  await writeStore({ putWeeks: [from('own')] });
  expect(await shown()).toEqual([]);
  await refreshStaleMirror();
  expect(await shown()).toEqual(['pytorchkr:7']);
  expect(await readMeta(MIRROR_STALE)).toBe(false);
});

test('a stored week that no version can read is named, and the others are shown', async () => {
  const broken = { ...from('own'), digest: { ...makeDigest({ id: 'c:1' }), version: 9 } as never }; // from a newer one
  await writeStore({ putWeeks: [broken, from('own')] });
  await refreshMirror();
  expect(await shown()).toEqual(['pytorchkr:7']);
  expect((await readHead()).head?.broken).toMatchObject([{ name: 'c:1' }]);
});

test('what pages can read says nothing of private sources, and shows their texts all the same', async () => {
  const SECRET = 'https://feed.example.org/CAPABILITY-TOKEN/';
  const INTRANET = 'https://intranet.example/secret/';
  const digest = makeDigest({
    id: 'intranet:secret-week',
    title: { ko: '비밀 주간', en: 'Secret weekly' },
    source: { name: 'Secret team', url: INTRANET, notice: { ko: null, en: null } },
    entries: [makeEntry({ title: { ko: '보일 제목', en: 'Title' } })],
  });
  const addedAt = '2026-11-21T00:00:00.000Z';
  await addWeeks([
    { origin: 'own', digest, addedAt, from: `${INTRANET}week.html` },
    { origin: `feed:${SECRET}`, digest, addedAt, from: SECRET },
    from(FORUM, '포럼'),
  ]);
  const everything = JSON.stringify(await browser.storage.local.get(null));
  for (const private_ of ['CAPABILITY', 'intranet', 'Secret', '비밀', 'feed.example'])
    expect(everything, private_).not.toContain(private_);
  expect(everything).toContain('discuss.pytorch.kr');
  const [record] = await readPapers([KEY]);
  expect(
    record?.texts.map(({ digest: { way, source }, title }) => [way, source.name, title.ko]),
  ).toEqual([
    ['own', '', '보일 제목'],
    ['forum', 'PyTorchKR', '포럼'],
    ['feed', '', '보일 제목'],
  ]);
});

describe('adding that is stopped while papers are laid out', () => {
  const stopAtFirstWrite = () =>
    storage.onWrite(() => {
      storage.onWrite(() => {});
      stopAdding();
    });

  test('leaves the library without the week', async () => {
    await addWeek(from('own', '먼저', 'pytorchkr:1'));
    stopAtFirstWrite();
    expect(await addWeek(from('own', '나중', 'pytorchkr:2'))).toBeNull();
    expect((await readWeekNames()).map(({ id }) => id)).toEqual(['pytorchkr:1']);
    expect(await shown()).toEqual(['pytorchkr:1']);
    expect(await titles()).toEqual([['own', '먼저']]);
    expect(await readMeta(MIRROR_STALE)).toBe(false);
  });

  test('takes the week back that was laid out already', async () => {
    storage.onWrite(({ mirror }) => {
      if (!mirror) return;
      storage.onWrite(() => {});
      stopAdding();
    });
    expect(await addWeek(from('own'))).toBeNull();
    expect(await readWeekNames()).toEqual([]);
    expect(await shown()).toEqual([]);
  });

  test('leaves the earlier version of a week in its place', async () => {
    await addWeek(from('own', '먼저'));
    stopAtFirstWrite();
    expect(await addWeek(from('own', '나중'))).toBeNull();
    expect(await titles()).toEqual([['own', '먼저']]);
  });

  test('leaves the library without any of many weeks', async () => {
    await addWeek(from('own', '먼저', 'pytorchkr:1'));
    stopAtFirstWrite();
    const weeks = [from('own', '나중', 'pytorchkr:1'), from('own', '나중', 'pytorchkr:2')];
    expect(await addWeeks(weeks)).toBeNull();
    expect(await titles()).toEqual([['own', '먼저']]);
    expect(await shown()).toEqual(['pytorchkr:1']);
  });

  test('is given up before it begins, and what comes later is added', async () => {
    const [first, second] = [addWeek(from('own', '하나')), addWeek(from('own', '둘'))];
    stopAdding();
    expect(await Promise.all([first, second])).toEqual([null, null]);
    expect(await addWeek(from('own', '셋'))).toEqual({ kind: 'added' });
  });
});

test('adding that takes longer than a moment says how many papers are laid out', async () => {
  let nowMs = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => {
    nowMs += 400;
    return nowMs;
  });
  const told: unknown[] = [];
  browser.storage.session.onChanged.addListener(({ laying }) =>
    told.push(laying?.newValue ?? null),
  );
  const entries = Array.from({ length: 120 }, (_, at) =>
    makeEntry({ rank: at + 1, papers: [`https://arxiv.org/abs/2410.${10_000 + at}`] }),
  );
  const digest = makeDigest({ id: 'pytorchkr:9', entries });
  await addWeek({ ...from('own'), digest });
  vi.restoreAllMocks();
  expect(told).toContainEqual({ done: 50, total: 120 });
  expect(told.at(-1)).toBeNull();
});
