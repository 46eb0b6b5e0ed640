import type { WeekRecord } from '../../lookup/mirror-image';
import type { PaperKey } from '../../paper/ref';
import { tagKey } from '../../paper/tags';
import type { Locale } from '../../settings/settings';
import { weekText } from '../dates';
import type { CollectionName } from '../library-address';
import type { MarkFlags } from '../marks/mark-view';

/** The papers of a collection in one week. Their texts are read once they come into view. */
export interface CollectionGroup {
  weekId: string;
  /** the week in words */
  title: string;
  keys: PaperKey[];
}

/** Decides whether a paper belongs to a collection. */
export type Belongs = (flags: MarkFlags) => boolean;

/** The condition for each collection. */
export const BELONGS: Readonly<Record<CollectionName, Belongs>> = {
  starred: ({ isStarred }) => isStarred,
  unread: ({ isRead }) => !isRead,
  started: ({ isStarted }) => isStarted,
  notes: ({ hasNote }) => hasNote,
  all: () => true,
};

/** Accepts papers with one of the reader's own tags, ignoring case. */
export function hasTag(tag: string): Belongs {
  const wanted = tagKey(tag);
  return ({ tags }) => tags.some((one) => tagKey(one) === wanted);
}

/**
 * Gathers the papers of a collection, each in the newest week that has it.
 *
 * @param weeks - newest first
 */
export function collectionGroups(
  weeks: readonly Pick<WeekRecord, 'id' | 'week' | 'papers'>[],
  flagsOf: (key: PaperKey) => MarkFlags,
  belongs: Belongs,
  locale: Locale,
): CollectionGroup[] {
  const seen = new Set<PaperKey>();
  const groups: CollectionGroup[] = [];
  for (const { id, week, papers } of weeks) {
    const keys = papers.filter((key) => !seen.has(key) && belongs(flagsOf(key)));
    for (const key of keys) seen.add(key);
    if (keys.length > 0) groups.push({ weekId: id, title: weekText(week, locale), keys });
  }
  return groups;
}

/** Counts the papers of each collection. */
export function countCollections(
  weeks: readonly Pick<WeekRecord, 'papers'>[],
  flagsOf: (key: PaperKey) => MarkFlags,
): Record<CollectionName, number> {
  const counts = { starred: 0, unread: 0, started: 0, notes: 0, all: 0 };
  const names = Object.keys(counts) as CollectionName[]; // the keys of the literal above
  for (const key of new Set(weeks.flatMap(({ papers }) => papers))) {
    const flags = flagsOf(key);
    for (const name of names) if (BELONGS[name](flags)) counts[name] += 1;
  }
  return counts;
}
