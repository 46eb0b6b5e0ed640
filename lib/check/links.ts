import type { Digest, DigestEntry } from '../digest/format';
import { type IdentifyPaper, type PaperKey, type PaperRef, paperKey } from '../paper/ref';
import { statusTimeMs } from '../paper/status-id';
import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import { type Finding, type Identify, NO_PASSAGE, type Severity } from './finding';
import { atEntry } from './places';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Posts come within days of a paper; one from another season belongs to another paper. */
const MOST_DAYS = 60;
/** Of so many papers it is no chance that most are from after the week. */
const LEAST_PAPERS = 3;

/** Entries without a paper, said once where no entry has one. Not every paper has a post. */
export function checkMissingLinks({ entries }: Digest): Finding[] {
  const noPaper = entries.filter(({ papers }) => papers.length === 0);
  if (noPaper.length > 1 && noPaper.length === entries.length)
    return [toFinding('link-missing', 'error', CHECK_WORDS.paperLinks, CHECK_WORDS.noPapers)];
  return noPaper.map((entry) =>
    toFinding('link-missing', 'error', atEntry(entry), CHECK_WORDS.noPaper),
  );
}

/**
 * Links to a known site that name no paper there, and papers from long after the week. Some are announced
 * weeks before they are on arXiv, and lists add the link later.
 */
export function checkPapers({ entries, week }: Digest, { identifyPaper }: Identify): Finding[] {
  const times = entries.map((entry) => monthOfPaper(entry, identifyPaper));
  if (areMostLater(times, Date.parse(week.end)))
    return [toFinding('paper-date', 'error', CHECK_WORDS.paperLinks, toMostLater(week))];
  const latest = Date.parse(week.end) + MOST_DAYS * DAY_MS;
  return entries.flatMap((entry) =>
    entry.papers.flatMap((url): Finding[] => {
      const ref = identifyPaper(url);
      if (!ref && isPdf(url)) return []; // a paper, if one without an id
      if (!ref) return [toFinding('link-unknown', 'warning', atEntry(entry), toUnknown(url))];
      return (monthOf(ref) ?? 0) > latest
        ? [toFinding('paper-date', 'error', atEntry(entry), toLater(ref.id, week))]
        : [];
    }),
  );
}

/** When the month of an arXiv number began. */
function monthOf({ scheme, id }: PaperRef): number | null {
  const [, year, month] = (scheme === 'arxiv' && /^(\d\d)(\d\d)\./.exec(id)) || [];
  return year === undefined ? null : Date.parse(`20${year}-${month}-01`);
}

function monthOfPaper({ papers }: DigestEntry, identifyPaper: IdentifyPaper): number | null {
  const months = papers.flatMap((url) => {
    const ref = identifyPaper(url);
    return (ref && monthOf(ref)) ?? [];
  });
  return months.length > 0 ? Math.min(...months) : null;
}

/** One paper may be late; where most are from months that had not begun, the week is wrong. */
function areMostLater(times: readonly (number | null)[], end: number): boolean {
  const known = times.filter((time) => time !== null);
  const later = known.filter((time) => time > end);
  return known.length >= LEAST_PAPERS && later.length * 2 > known.length;
}

function isPdf(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.toLowerCase().endsWith('.pdf');
}

/** Posts made long before or after the week: the link is most likely another paper's. */
export function checkPosts({ entries, week }: Digest, { identifyPost }: Identify): Finding[] {
  const earliest = Date.parse(week.start) - MOST_DAYS * DAY_MS;
  const latest = Date.parse(week.end) + (MOST_DAYS + 1) * DAY_MS;
  return entries.flatMap((entry) =>
    entry.discussions.flatMap((url) => {
      const post = identifyPost(url);
      const timeMs = post && statusTimeMs(post.statusId);
      const isNear = timeMs === null || (timeMs >= earliest && timeMs < latest);
      if (isNear) return [];
      return [toFinding('post-date', 'error', atEntry(entry), toFar(url, timeMs))];
    }),
  );
}

/** One paper or one post under two entries, or twice under one. */
export function checkListedTwice({ entries }: Digest, identify: Identify): Finding[] {
  const { identifyPaper, identifyPost } = identify;
  const keyOfPaper = (url: string): PaperKey | null => {
    const ref = identifyPaper(url);
    return ref && paperKey(ref);
  };
  return [
    ...findTwice(entries, ({ papers }) => papers.map(keyOfPaper)),
    ...findTwice(entries, ({ discussions }) =>
      discussions.map((url) => identifyPost(url)?.statusId ?? url),
    ),
  ];
}

function findTwice(
  entries: readonly DigestEntry[],
  keysOf: (entry: DigestEntry) => readonly (string | null)[],
): Finding[] {
  const first = new Map<string, DigestEntry>();
  return entries.flatMap((entry) =>
    keysOf(entry).flatMap((key) => {
      if (key === null) return [];
      const earlier = first.get(key);
      if (!earlier) first.set(key, entry);
      return earlier ? [toTwice(key, entry, earlier)] : [];
    }),
  );
}

function toTwice(key: string, entry: DigestEntry, earlier: DigestEntry): Finding {
  const isSame = entry === earlier;
  const there = isSame ? CHECK_WORDS.thisEntry : atEntry(earlier);
  const what = localize(CHECK_WORDS.listedTwice, { key, there });
  return toFinding('listed-twice', isSame ? 'warning' : 'error', atEntry(entry), what);
}

function toUnknown(url: string): LocalizedText {
  return localize(CHECK_WORDS.noPaperAddress, { url });
}

function toLater(id: string, { end }: Digest['week']): LocalizedText {
  return localize(CHECK_WORDS.laterPaper, { id, end });
}

function toMostLater({ end }: Digest['week']): LocalizedText {
  return localize(CHECK_WORDS.laterPapers, { end });
}

function toFar(url: string, timeMs: number): LocalizedText {
  const day = new Date(timeMs).toISOString().slice(0, 10);
  return localize(CHECK_WORDS.farPost, { day, url });
}

function toFinding(
  rule: string,
  severity: Severity,
  where: LocalizedText,
  what: LocalizedText,
): Finding {
  return { rule, severity, where, what, ...NO_PASSAGE };
}
