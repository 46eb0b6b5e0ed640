import { kindOfOrigin, type Origin, type OriginKind } from '../digest/origin';
import { toArray } from '../text/json';

/** Whose text of a week comes first, unless the reader says otherwise. */
export const DEFAULT_PREFERENCE: readonly OriginKind[] = [
  'own',
  'forum',
  'feed',
  'upstream',
  'bundled',
];

/** Anything that belongs to a week and came from somewhere. */
export interface Preferable {
  origin: Origin;
  week: { start: string };
}

/**
 * Reads a stored order of preference. What it does not name follows in the default order, so that
 * every kind has its place, also one that an older version did not know.
 *
 * @param data - of unknown origin
 */
export function readPreference(data: unknown): OriginKind[] {
  const given = toArray(data);
  const named = given.flatMap((item) => DEFAULT_PREFERENCE.find((kind) => kind === item) ?? []);
  return [...new Set([...named, ...DEFAULT_PREFERENCE])];
}

/**
 * Compares for sorting: the newest week first, within a week by whose text comes first. Two of one
 * kind and week are equal, and a sort leaves them as they stood.
 *
 * @param order - as `readPreference` gives it
 */
export function comparePreferred(
  order: readonly OriginKind[],
): (a: Preferable, b: Preferable) => number {
  const placeOf = ({ origin }: Preferable) => order.indexOf(kindOfOrigin(origin));
  return (a, b) => {
    if (a.week.start !== b.week.start) return a.week.start < b.week.start ? 1 : -1;
    return placeOf(a) - placeOf(b);
  };
}
