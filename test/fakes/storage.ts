import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stableJson } from '../../lib/text/stable-json';

type Items = Record<string, unknown>;

export interface FakeStorage {
  /** every write, in order: `set` with the names it wrote, or `remove` */
  writes: { kind: 'set' | 'remove'; names: string[] }[];
  /** every read, by the names asked for; `null` for all */
  reads: (string[] | null)[];
  /** all that is stored */
  items(): Promise<Items>;
  /** from now on a write is refused once `left` more have been done */
  fillUpAfter(left: number): void;
  /** from now on this hears what was written; one listener at a time */
  onWrite(listener: (items: Items) => void): void;
  /** from now on every read is refused */
  breakReads(): void;
}

/**
 * Starts `fakeBrowser` afresh, with a storage.local that keeps a log and answers as browsers do: a
 * name that is not stored is absent from the answer, and fields are sorted by name, as in Chromium. Older
 * browsers have no `getKeys`.
 */
export function fakeStorage(seed: Items = {}, { hasGetKeys = true } = {}): FakeStorage {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({
    manifest_version: 3,
    name: 'Paper Duet',
    version: '0.1.0',
  });
  const data = new Map<string, string>(
    Object.entries(seed).map(([name, value]) => [name, stableJson(value)]),
  );
  const writes: FakeStorage['writes'] = [];
  const reads: FakeStorage['reads'] = [];
  let left = Number.POSITIVE_INFINITY;
  let isReadable = true;
  let heard: (items: Items) => void = () => {};

  const change = async (
    kind: 'set' | 'remove',
    names: string[],
    apply: (name: string) => unknown,
  ) => {
    if (left === 0) throw new Error('QUOTA_BYTES quota exceeded');
    left -= 1;
    writes.push({ kind, names });
    const changeOf = (name: string) => {
      const before = data.get(name);
      return {
        ...(before !== undefined && { oldValue: JSON.parse(before) as unknown }),
        newValue: apply(name),
      };
    };
    const changes = Object.fromEntries(names.map((name) => [name, changeOf(name)]));
    await fakeBrowser.storage.local.onChanged.trigger(changes);
  };
  const area = {
    async get(asked: string | string[] | null) {
      if (!isReadable) throw new Error('IO error: corrupted');
      const names = typeof asked === 'string' ? [asked] : asked;
      reads.push(names);
      const found = (names ?? [...data.keys()]).filter((name) => data.has(name));
      return Object.fromEntries(found.map((name) => [name, JSON.parse(data.get(name) ?? '')]));
    },
    async set(items: Items) {
      await change('set', Object.keys(items), (name) => {
        data.set(name, stableJson(items[name]));
        return items[name];
      });
      heard(items);
    },
    remove(names: string | string[]) {
      return change('remove', [names].flat(), (name) => void data.delete(name));
    },
  };
  const getKeys = async () => [...data.keys()];
  Object.assign(fakeBrowser.storage.local, area, { getKeys: hasGetKeys ? getKeys : undefined });
  return {
    writes,
    reads,
    items: async () =>
      Object.fromEntries([...data].map(([name, text]) => [name, JSON.parse(text)])),
    fillUpAfter: (more) => {
      left = more;
    },
    onWrite: (listener) => {
      heard = listener;
    },
    breakReads: () => {
      isReadable = false;
    },
  };
}
