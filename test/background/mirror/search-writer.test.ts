import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { refreshMirror } from '../../../lib/background/mirror/refresh';
import { searchWritten } from '../../../lib/background/mirror/search-writer';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { entryOf, keysOf, openIndex } from '../../../lib/search/open-index';
import { fromParts, toParts } from '../../../lib/search/search-parts';
import { withDatabase } from '../../../lib/storage/database';
import { readHead } from '../../../lib/storage/mirror';
import type { SearchState } from '../../../lib/storage/search-state';
import { readSearchParts } from '../../../lib/storage/store';
import { writeSearchParts } from '../../../lib/storage/write-store';
import { breakDatabases, freshDatabases } from '../../fakes/database';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { fakePackedDigests } from '../../fakes/packed-files';
import { fakePrivateFiles } from '../../fakes/private-files';
import { fakeScripting } from '../../fakes/scripting';
import { fakeStorage } from '../../fakes/storage';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

const OTHER = makeDigest({
  id: 'pytorchkr:2024-10-14',
  week: { start: '2024-10-14', end: '2024-10-20' },
  entries: [makeEntry({ papers: ['https://arxiv.org/abs/2410.07095'] })],
});

beforeEach(() => {
  setUiBundle(UI_BUNDLE);
  fakeStorage();
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
});

async function refresh(...digests: object[]): Promise<void> {
  fakePackedDigests(Object.fromEntries(digests.map((digest, at) => [`${at}.json`, digest])));
  await refreshMirror();
  await searchWritten();
}

async function stored() {
  const parts = fromParts(await readSearchParts());
  const index = parts && openIndex(parts.bytes);
  return { label: parts?.label, keys: index && [...keysOf(index)], index };
}

/** As a version before this one left it, by label and by the bytes themselves. */
async function writeEarlierVersion(): Promise<void> {
  const parts = fromParts(await readSearchParts());
  if (!parts) throw new Error('There is no index to be an earlier one');
  const version = parts.label.version - 1;
  new Uint32Array(parts.bytes.buffer)[1] = version;
  await writeSearchParts(toParts(parts.bytes, { ...parts.label, version }));
}

async function state(): Promise<SearchState> {
  return (await browser.storage.session.get('search')).search as SearchState;
}

describe('the search index', () => {
  test('is made of the weeks of the mirror, and says of which mirror', async () => {
    await refresh(makeDigest(), OTHER);
    const { label, keys, index } = await stored();
    expect(label?.fingerprint).toBe((await readHead()).head?.fingerprint);
    expect(keys?.toSorted()).toEqual(['arxiv:2410.05258', 'arxiv:2410.07095']);
    expect(index && entryOf(index, 0).titles.ko).toBe('차등 트랜스포머');
    expect(await state()).toMatchObject({ kind: 'ready', fingerprint: label?.fingerprint });
  });

  test('is left alone while the mirror is the same, and pages hear of it all the same', async () => {
    await refresh(makeDigest());
    const before = await state();
    const put = vi.spyOn(IDBObjectStore.prototype, 'clear');
    await refresh(makeDigest());
    expect(put).not.toHaveBeenCalled();
    expect(await state()).toMatchObject({ kind: 'ready' });
    expect(await state()).not.toEqual(before);
  });

  test('follows another mirror', async () => {
    await refresh(makeDigest());
    await refresh(OTHER);
    expect((await stored()).keys).toEqual(['arxiv:2410.07095']);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['is gone', () => writeSearchParts([])],
    ['lost a part', () => withDatabase('write', (database) => database.delete('search', 1))],
    [
      'was changed',
      async () => {
        const [label, part] = await readSearchParts();
        part?.fill(7, 200, 300);
        if (label && part) await writeSearchParts([label, part]);
      },
    ],
    ['was made by an earlier version', writeEarlierVersion],
  ])('is built again when it %s', async (_, damage) => {
    await refresh(makeDigest());
    await damage();
    expect((await stored()).index).toBeNull();
    await refresh(makeDigest());
    expect((await stored()).keys).toEqual(['arxiv:2410.05258']);
  });

  test('that cannot be stored leaves the mirror as it is, and is tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    breakDatabases();
    await refresh(makeDigest());
    expect((await readHead()).head?.weeks.length).toBe(1);
    const failed = await state();
    expect(failed.kind === 'failed' && failed.failure.en).toContain('storage is unavailable');
    freshDatabases();
    await refresh(makeDigest());
    expect((await stored()).keys).toEqual(['arxiv:2410.05258']);
  });
});
