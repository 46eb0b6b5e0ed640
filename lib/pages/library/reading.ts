import { checkInSteps } from '../../check/check-digest';
import { diffDigests } from '../../digest/diff';
import type { Digest } from '../../digest/format';
import { isNamedByContents, withEarlierIds } from '../../digest/same-week';
import { keyOfEntry } from '../../lookup/plan-mirror';
import type { Locale } from '../../settings/settings';
import { identifyPaper } from '../../sites/papers';
import { identifyPost } from '../../sites/registry';
import type { World } from '../../sources/read-any';
import { readPapers } from '../../storage/own-mirror';
import { readStoredWeek, readStoredWeeks, readWeekNames } from '../../storage/store';
import type { Problem } from '../../text/localized';
import { phrase } from '../../text/phrase';
import { inSlices, type Pace } from '../../text/slices';
import { libraryWords } from '../../view/library/library.words';
import { type PreviewView, previewView } from '../../view/library/library-view';

/** Parsed documents load and run nothing; between two slices the page gets its turn. */
const WORLD: World = {
  parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
  pace: {
    now: () => performance.now(),
    rest: () => new Promise((resolve) => setTimeout(resolve)),
  },
};

/** After this long a reader wonders how far it is. */
const TELL_AFTER_MS = 1_000;

/** The reader gave up on what is being read, or gave another thing. */
export class StoppedError extends Error {}

/** The world, until nobody waits for it any more: the next rest then ends the work. */
export function worldUntil(isOver: () => boolean): World {
  const rest = async () => {
    await WORLD.pace.rest();
    if (isOver()) throw new StoppedError();
  };
  return { ...WORLD, pace: { ...WORLD.pace, rest } };
}

/** Digests of unknown sources under the ids of the versions that are kept already, to replace them. */
export async function asCorrections(digests: readonly Digest[]): Promise<Digest[]> {
  if (!digests.some(isNamedByContents)) return [...digests];
  const starts = new Set(digests.map(startOfId));
  const names = (await readWeekNames()).filter(
    (name) => name.origin === 'own' && starts.has(startOfId(name)),
  );
  const kept = await readStoredWeeks(names);
  return withEarlierIds(
    digests,
    kept.map(({ digest }) => digest),
  );
}

/** Source and week, which the ids of all versions begin with. */
function startOfId({ id }: { id: string }): string {
  return id.split(':', 2).join(':');
}

/**
 * Looks at a digest before it is kept: what is known of it, what would change, what an editor would
 * notice.
 *
 * @param say - is told how far it is, ten times at most, where it takes long enough to ask
 */
export async function lookAt(
  digest: Digest,
  problems: readonly Problem[],
  locale: Locale,
  pace: Pace,
  say: (progress: string) => void,
): Promise<PreviewView> {
  const words = libraryWords(locale);
  const keys = digest.entries.map((entry) => keyOfEntry(entry, identifyPaper));
  const known = new Set((await readPapers(keys)).map(({ key }) => key));
  const before = await readStoredWeek({ origin: 'own', id: digest.id });
  const diff = before ? diffDigests(before.digest, digest) : undefined;
  const work = checkInSteps(digest, { identifyPaper, identifyPost });
  const tell = tellShare(pace, (percent) => say(phrase(words.checking, { percent })));
  const findings = await inSlices(work, pace, tell);
  return previewView({ digest, problems, findings, keys, known, diff }, words, locale);
}

function tellShare(pace: Pace, say: (percent: number) => void): (share: number) => void {
  const startedMs = pace.now();
  let told = 0;
  return (share) => {
    const percent = Math.floor(share * 10) * 10;
    if (percent <= told || pace.now() - startedMs < TELL_AFTER_MS) return;
    told = percent;
    say(percent);
  };
}
