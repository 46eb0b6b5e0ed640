import { StoreError } from '../browser/errors';
import { SCHEDULER } from '../browser/scheduler';
import { kindOfOrigin, type Origin } from '../digest/origin';
import { type Validated, validateInSteps } from '../digest/validate';
import { type DigestOutline, outlineOf } from '../lookup/digest-outline';
import { BROKEN_DATABASE } from '../lookup/mirror-image';
import { isPublic, opaqueDigestId } from '../lookup/public-head';
import { comparePreferred, readPreference } from '../settings/preference';
import { hashOf } from '../text/hash';
import type { Problem } from '../text/localized';
import { inSlices } from '../text/slices';
import { readWeekRows, type StoredWeek } from './store';
import { WEEKS_WORDS } from './weeks.words';

/** A week as it is laid out: under an id of its own, however many places have it. */
export interface LoadedWeek {
  origin: Origin;
  /** of the digest where it came from */
  digestId: string;
  digest: DigestOutline;
  /** changes whenever the week is stored again */
  hash: string;
}

export interface LoadedWeeks {
  weeks: LoadedWeek[];
  broken: { name: string; problems: Problem[] }[];
  /** why nothing could be read */
  failure: StoreError | null;
}

/** Whether a week was found good before by this version, by its hash. */
export type WasChecked = (hash: string) => boolean;

/**
 * Reads every week that is kept, in no order, without the texts: years of them would not have to be
 * in memory together. What was not checked by this version is checked: it may come from an older one.
 * A database that cannot be read is reported and costs nothing else.
 */
export async function loadWeeks(wasChecked: WasChecked): Promise<LoadedWeeks> {
  const loaded: LoadedWeeks = { weeks: [], broken: [], failure: null };
  try {
    for await (const part of readWeekRows()) await addWeeks(part, wasChecked, loaded);
    return loaded;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const where = WEEKS_WORDS.addedWeeks;
    const broken = [{ name: BROKEN_DATABASE, problems: [{ where, what: error.userMessage }] }];
    return { weeks: [], broken, failure: error };
  }
}

async function addWeeks(
  stored: readonly StoredWeek[],
  wasChecked: WasChecked,
  loaded: LoadedWeeks,
): Promise<void> {
  for (const week of stored) {
    const { digest, problems } = await checkWeek(week, wasChecked);
    const { origin } = week;
    if (digest)
      loaded.weeks.push({
        origin,
        digestId: digest.id,
        hash: hashOfWeek(week),
        digest: outlineOf(digest),
      });
    else loaded.broken.push({ name: String(week.digest?.id), problems });
  }
}

/** A week as it may be used; in slices. */
export async function checkWeek(week: StoredWeek, wasChecked: WasChecked): Promise<Validated> {
  if (wasChecked(hashOfWeek(week))) return { digest: week.digest, problems: [] };
  return inSlices(validateInSteps(week.digest), SCHEDULER);
}

/** Hidden as well: what was checked is noted beside the mirror. */
function hashOfWeek({ origin, digest, addedAt }: StoredWeek): string {
  return `${opaqueDigestId(origin, digest?.id)} ${addedAt}`;
}

/**
 * Brings weeks into the reader's order and gives each an id of its own: the first keeps its digest's,
 * one with the same from elsewhere, or from where only the
 * reader may know, gets a hash.
 *
 * @param preference - a stored order of origins, of whatever version
 */
export function arrange(weeks: readonly LoadedWeek[], preference: unknown): LoadedWeek[] {
  const compare = comparePreferred(readPreference(preference));
  const taken = new Set<string>();
  const sorted = weeks.toSorted((a, b) => compare(preferable(a), preferable(b)));
  return sorted.map((week) => {
    const { id } = week.digest;
    const isTold = isPublic(kindOfOrigin(week.origin), week.digest.source);
    if (!taken.has(id) && isTold) {
      taken.add(id);
      return week;
    }
    const own = `${kindOfOrigin(week.origin)}/${opaqueDigestId(week.origin, id)}`;
    taken.add(own);
    return { ...week, digest: { ...week.digest, id: own } };
  });
}

function preferable({ origin, digest }: LoadedWeek) {
  return { origin, week: digest.week };
}

/** What tells one loaded from another, in the order it stands. */
export function hashOfWeeks(weeks: readonly LoadedWeek[]): string {
  const text = weeks.map(({ hash }) => hash).join('\n');
  return `${weeks.length}-${hashOf(text).toString(36)}-${hashOf(`#${text}`).toString(36)}`;
}
