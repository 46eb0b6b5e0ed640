import { report } from '../../browser/report';
import type { PaperKey } from '../../paper/ref';
import { tagKey } from '../../paper/tags';
import type { Reading } from '../../view/languages';
import {
  BELONGS,
  type Belongs,
  type CollectionGroup,
  collectionGroups,
  countCollections,
  hasTag,
} from '../../view/library/collection-view';
import type { CollectionName, LibraryPlace } from '../../view/library-address';
import type { MarkFlags } from '../../view/marks/mark-view';
import { type RowView, rowView } from '../../view/popup/popup-view';
import type { LibraryReader } from '../library-items';

/** A week as the calendar has read it. */
type Week = Awaited<ReturnType<LibraryReader['weeks']>>[number];

/** The rows of a week. */
interface GroupRows {
  /** `null` until they have been read */
  rows: ReadonlyMap<PaperKey, RowView> | null;
  /** whether they have to be reread */
  isStale: boolean;
}

interface Context {
  library(): LibraryReader | null;
  flagsOf(key: PaperKey): MarkFlags;
  onChange(): void;
}

/** The collections: their papers, and the rows of those that came into view. */
export class CollectionModel {
  readonly #context: Context;
  /** by week id */
  readonly #rows = new Map<string, GroupRows>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** The papers of a collection or tag, week by week. */
  groups(
    weeks: readonly Week[],
    place: Extract<LibraryPlace, { kind: 'collection' | 'tag' }>,
    reading: Reading,
  ): CollectionGroup[] {
    const belongs: Belongs = place.kind === 'tag' ? hasTag(place.tag) : BELONGS[place.name];
    return collectionGroups(weeks, this.#context.flagsOf, belongs, reading.locale);
  }

  counts(weeks: readonly Week[]): Record<CollectionName, number> {
    return countCollections(weeks, this.#context.flagsOf);
  }

  /** Returns the tags on papers of these weeks, with the number of papers each; most used first. */
  tags(weeks: readonly Week[]): { tag: string; count: number }[] {
    const counts = new Map<string, { tag: string; count: number }>();
    for (const key of new Set(weeks.flatMap(({ papers }) => papers)))
      for (const tag of this.#context.flagsOf(key).tags) {
        const known = counts.get(tagKey(tag));
        counts.set(tagKey(tag), { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
      }
    return [...counts.values()].toSorted((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
  }

  /**
   * Returns the rows of a group; reads them on the first call.
   *
   * @returns `null` until they have been read
   */
  rowsOf({ weekId, keys }: CollectionGroup): RowView[] | null {
    const known = this.#rows.get(weekId);
    if (!known || known.isStale) this.#read(weekId).catch(report);
    const rows = known?.rows;
    return rows ? keys.flatMap((key) => rows.get(key) ?? []) : null;
  }

  /** Marks all rows as outdated. Displayed rows stay until they are reread, so that nothing jumps. */
  forget(): void {
    for (const [weekId, { rows }] of this.#rows) this.#rows.set(weekId, { rows, isStale: true });
  }

  async #read(weekId: string): Promise<void> {
    const reading: GroupRows = { rows: this.#rows.get(weekId)?.rows ?? null, isStale: false };
    this.#rows.set(weekId, reading);
    const library = this.#context.library();
    const [week] = (await library?.weeks([weekId])) ?? [];
    const papers = (await library?.papers(week?.papers ?? [])) ?? [];
    const rows = papers.flatMap(({ key, texts }) => {
      const at = texts.findIndex(({ digest }) => digest.id === weekId);
      return rowView(key, texts, at).map((row) => [key, { ...row, lead: null }] as const);
    });
    if (this.#rows.get(weekId) !== reading) return; // outdated in the meantime
    this.#rows.set(weekId, { rows: new Map(rows), isStale: false });
    this.#context.onChange();
  }
}
