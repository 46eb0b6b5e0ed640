import type { Digest } from '../digest/format';
import { checkWeek, type LoadedWeek, type WasChecked } from './loaded-weeks';
import { keyOf, nameOf, readStoredWeeks } from './store';

/**
 * Reads digests with their texts, by the id they have in the mirror, so that no more of them are in
 * memory than are worked on.
 */
export class DigestReader {
  readonly #weeks: ReadonlyMap<string, LoadedWeek>;
  readonly #packed: ReadonlyMap<string, Digest>;
  readonly #wasChecked: WasChecked;
  /** what was read last: papers of one week are asked for one after the other */
  #last: ReadonlyMap<string, Digest> = new Map();

  /** @param packed - the digests that need no database, by their own id */
  constructor(
    weeks: readonly LoadedWeek[],
    packed: ReadonlyMap<string, Digest>,
    wasChecked: WasChecked,
  ) {
    this.#weeks = new Map(weeks.map((week) => [week.digest.id, week]));
    this.#packed = packed;
    this.#wasChecked = wasChecked;
  }

  /**
   * Those of these digests that there still are.
   *
   * @throws {StoreError} when the database cannot be read
   */
  async read(ids: Iterable<string>): Promise<ReadonlyMap<string, Digest>> {
    const digests = new Map<string, Digest>();
    const missing: LoadedWeek[] = [];
    for (const id of new Set(ids)) {
      const week = this.#weeks.get(id);
      const known =
        week?.origin === 'bundled' ? this.#packed.get(week.digestId) : this.#last.get(id);
      if (known) digests.set(id, known);
      else if (week) missing.push(week);
    }
    for (const [id, digest] of await this.#readStored(missing)) digests.set(id, digest);
    this.#last = digests;
    return digests;
  }

  async #readStored(weeks: readonly LoadedWeek[]): Promise<[string, Digest][]> {
    if (weeks.length === 0) return [];
    const names = weeks.map(({ origin, digestId }) => ({ origin, id: digestId }));
    const idsInMirror = new Map(
      weeks.map(({ origin, digestId, digest }) => [keyOf({ origin, id: digestId }), digest.id]),
    );
    const found: [string, Digest][] = [];
    for (const stored of await readStoredWeeks(names)) {
      const id = idsInMirror.get(keyOf(nameOf(stored)));
      const { digest } = await checkWeek(stored, this.#wasChecked);
      if (digest && id !== undefined) found.push([id, digest]);
    }
    return found;
  }
}
