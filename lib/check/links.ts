import type { Digest, DigestEntry } from '../digest/format';
import { type PaperKey, paperKey } from '../paper/ref';
import { statusTimeMs } from '../paper/status-id';
import type { LocalizedText } from '../text/localized';
import { type Finding, type Identify, NO_PASSAGE, type Severity } from './finding';
import { atEntry } from './places';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Posts come within days of a paper; one from another season belongs to another paper. */
const MOST_DAYS = 60;

/** Entries without a paper, said once where no entry has one, and without a post where most have. */
export function checkMissingLinks({ entries }: Digest): Finding[] {
  const noPaper = entries.filter(({ papers }) => papers.length === 0);
  const noPost = entries.filter(({ discussions }) => discussions.length === 0);
  const missing =
    noPaper.length > 1 && noPaper.length === entries.length
      ? [toFinding('link-missing', 'error', { ko: '논문 링크', en: 'papers' }, NO_PAPERS)]
      : noPaper.map((entry) => toFinding('link-missing', 'error', atEntry(entry), NO_PAPER));
  if (noPost.length * 2 >= entries.length) return missing;
  return [
    ...missing,
    ...noPost.map((one) => toFinding('link-missing', 'info', atEntry(one), NO_POST)),
  ];
}

const NO_PAPER: LocalizedText = { ko: '논문 링크가 없어요.', en: 'There is no link to the paper.' };
const NO_PAPERS: LocalizedText = {
  ko: '논문 링크가 하나도 없어요.',
  en: 'No entry has a link to its paper.',
};
const NO_POST: LocalizedText = {
  ko: '소개 게시물의 링크가 없어요.',
  en: 'There is no link to a post.',
};

/** Links to a known site that name no paper there, and papers from after the week. */
export function checkPapers({ entries, week }: Digest, { identifyPaper }: Identify): Finding[] {
  return entries.flatMap((entry) =>
    entry.papers.flatMap((url): Finding[] => {
      const ref = identifyPaper(url);
      if (!ref && isPdf(url)) return []; // a paper, if one without an id
      if (!ref) return [toFinding('link-unknown', 'warning', atEntry(entry), toUnknown(url))];
      const [, year, month] = (ref.scheme === 'arxiv' && /^(\d\d)(\d\d)\./.exec(ref.id)) || [];
      const isLater = year !== undefined && `20${year}-${month}-01` > week.end;
      return isLater
        ? [toFinding('paper-date', 'error', atEntry(entry), toLater(ref.id, week))]
        : [];
    }),
  );
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
  const there = isSame ? { ko: '이 항목', en: 'this entry' } : atEntry(earlier);
  const what = {
    ko: `${key}: ${there.ko}에 이미 나왔어요.`,
    en: `${key} is already in ${there.en}.`,
  };
  return toFinding('listed-twice', isSame ? 'warning' : 'error', atEntry(entry), what);
}

function toUnknown(url: string): LocalizedText {
  return { ko: `논문 주소가 아니에요: ${url}`, en: `This is not a paper’s address: ${url}` };
}

function toLater(id: string, { end }: Digest['week']): LocalizedText {
  return {
    ko: `${id}: 이 주가 끝난 ${end} 뒤에 나온 논문이에요.`,
    en: `${id} is from after the week, which ended on ${end}.`,
  };
}

function toFar(url: string, timeMs: number): LocalizedText {
  const day = new Date(timeMs).toISOString().slice(0, 10);
  return {
    ko: `${day}에 올라온 글이라 이 주와 멀어요: ${url}`,
    en: `The post is from ${day}, far from the week: ${url}`,
  };
}

function toFinding(
  rule: string,
  severity: Severity,
  where: LocalizedText,
  what: LocalizedText,
): Finding {
  return { rule, severity, where, what, ...NO_PASSAGE };
}
