import { describe, expect, test } from 'vitest';
import { KeyCache } from '../../../lib/content/chips/key-cache';
import type { MirrorHead } from '../../../lib/lookup/mirror-image';
import type { ShardName } from '../../../lib/lookup/shards';
import { fakeStorage } from '../../fakes/storage';

const KB = 1024;

/** A cache over shards of the sizes given, and the log of what it reads. */
async function open(shards: Record<string, number>) {
  const storage = fakeStorage(
    Object.fromEntries(Object.keys(shards).map((name) => [name, `${name}!`])),
  );
  const head: MirrorHead = { layout: 1, fingerprint: '', weeks: [], broken: [], shards };
  return { cache: await KeyCache.open(head), storage };
}

function month(year: number, size: number): [ShardName, number][] {
  return Array.from({ length: 12 }, (_, index) => {
    const name =
      `keys:arxiv:${String(year).padStart(2, '0')}${String(index + 1).padStart(2, '0')}` as const;
    return [name, size];
  });
}

describe('the key cache at the start', () => {
  test('reads everything at once when it is little', async () => {
    const { cache, storage } = await open({
      'keys:arxiv:2410': 16,
      'keys:post:2024-10': 23,
      'keys:title:7': 40,
    });
    expect(storage.reads.length).toBe(1);
    expect(cache.has('keys:arxiv:2410')).toBe(true);
    expect(cache.get('keys:arxiv:2410')).toBe('keys:arxiv:2410!');
    expect(cache.get('keys:title:7')).toBe('keys:title:7!');
  });

  test('reads the newest months as far as there is room', async () => {
    const { storage } = await open({
      'keys:title:1': 10 * KB,
      'keys:arxiv:9901': 100 * KB,
      'keys:arxiv:2409': 100 * KB,
      'keys:post:2024-10': 100 * KB,
      'keys:arxiv:2411': 100 * KB,
    });
    expect(storage.reads).toEqual([['keys:arxiv:2411', 'keys:post:2024-10']]);
  });

  test('reads nothing when there is nothing', async () => {
    const { storage } = await open({});
    expect(storage.reads).toEqual([]);
  });
});

describe('the key cache later', () => {
  test('knows without reading that a shard is empty that does not exist', async () => {
    const { cache, storage } = await open({ 'keys:arxiv:2410': 16 });
    expect(cache.has('keys:arxiv:2411')).toBe(true);
    expect(cache.get('keys:arxiv:2411')).toBeUndefined();
    await cache.read(['keys:arxiv:2411', 'keys:arxiv:2410']);
    expect(storage.reads.length).toBe(1);
  });

  test('reads an older shard once, when it is asked for', async () => {
    const { cache, storage } = await open({
      'keys:arxiv:2410': 250 * KB,
      'keys:arxiv:2401': 100 * KB,
    });
    expect(cache.has('keys:arxiv:2401')).toBe(false);
    await cache.read(['keys:arxiv:2401', 'keys:arxiv:2410']);
    expect(cache.get('keys:arxiv:2401')).toBe('keys:arxiv:2401!');
    await cache.read(['keys:arxiv:2401']);
    expect(storage.reads.slice(1)).toEqual([['keys:arxiv:2401']]);
  });

  test('forgets what was unused longest when it grows too large, and reads it again', async () => {
    const { cache, storage } = await open(Object.fromEntries([...month(24, 100 * KB)]));
    expect(storage.reads[0]).toEqual(['keys:arxiv:2412', 'keys:arxiv:2411']);
    await cache.read(['keys:arxiv:2401', 'keys:arxiv:2402', 'keys:arxiv:2403']);
    expect(cache.has('keys:arxiv:2412')).toBe(true);
    await cache.read(['keys:arxiv:2404']);
    expect(cache.has('keys:arxiv:2412')).toBe(false);
    expect(cache.has('keys:arxiv:2404')).toBe(true);
    await cache.read(['keys:arxiv:2412']);
    expect(cache.get('keys:arxiv:2412')).toBe('keys:arxiv:2412!');
  });

  test('never forgets what was just asked for, however large', async () => {
    const names: ShardName[] = month(23, 0).map(([name]) => name);
    const { cache } = await open(Object.fromEntries(month(23, 100 * KB)));
    await cache.read(names.slice(0, 8));
    for (const name of names.slice(0, 8)) expect(cache.has(name), name).toBe(true);
  });
});
