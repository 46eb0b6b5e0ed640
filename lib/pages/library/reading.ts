import { SCHEDULER } from '../../browser/scheduler';
import { checkInSteps } from '../../check/check-digest';
import { diffDigests } from '../../digest/diff';
import type { Digest } from '../../digest/format';
import { isNamedByContents, withEarlierIds } from '../../digest/same-week';
import { keyOfEntry } from '../../lookup/plan-mirror';
import type { Locale } from '../../settings/settings';
import { identifyPaper } from '../../sites/papers';
import { identifyPost } from '../../sites/registry';
import type { ParseHtml } from '../../sources/post';
import type { Environment } from '../../sources/read-any';
import { readPapers } from '../../storage/own-mirror';
import { readStoredWeek, readStoredWeeks, readWeekNames } from '../../storage/store';
import type { Problem } from '../../text/localized';
import { phrase } from '../../text/phrase';
import { inSlices, type Scheduler } from '../../text/slices';
import { libraryWords } from '../../view/library/library.words';
import { type PreviewView, previewView } from '../../view/library/library-view';

/** A parsed document does not load or run anything. */
const parseHtml: ParseHtml = (html) => new DOMParser().parseFromString(html, 'text/html');

/** After this long a reader wonders how far it is. */
const TELL_AFTER_MS = 1_000;

/** The reader gave up on what is being read, or gave another thing. */
export class StoppedError extends Error {}

/** The environment of the page, until the work is no longer needed: its next yield then ends it. */
export function environmentUntil(isOver: () => boolean): Environment {
  const scheduler: Scheduler = {
    ...SCHEDULER,
    async yield() {
      await SCHEDULER.yield();
      if (isOver()) throw new StoppedError();
    },
  };
  return { parseHtml, scheduler };
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
  scheduler: Scheduler,
  say: (progress: string) => void,
): Promise<PreviewView> {
  const words = libraryWords(locale);
  const keys = digest.entries.map((entry) => keyOfEntry(entry, identifyPaper));
  const known = new Set((await readPapers(keys)).map(({ key }) => key));
  const before = await readStoredWeek({ origin: 'own', id: digest.id });
  const diff = before ? diffDigests(before.digest, digest) : undefined;
  const work = checkInSteps(digest, { identifyPaper, identifyPost });
  const tell = tellShare(scheduler, (percent) => say(phrase(words.checking, { percent })));
  const findings = await inSlices(work, scheduler, tell);
  return previewView({ digest, problems, findings, keys, known, diff }, words, locale);
}

function tellShare(scheduler: Scheduler, say: (percent: number) => void): (share: number) => void {
  const startedMs = scheduler.now();
  let told = 0;
  return (share) => {
    const percent = Math.floor(share * 10) * 10;
    if (percent <= told || scheduler.now() - startedMs < TELL_AFTER_MS) return;
    told = percent;
    say(percent);
  };
}
