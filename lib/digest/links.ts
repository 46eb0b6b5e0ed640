/** One address found in running text. */
export interface FoundUrl {
  url: string;
  /** where it stands, end excluded */
  start: number;
  end: number;
}

const LONGEST_URL = 2_000;
const TRACKING = /^(?:utm_\w+|ref_src|fbclid|gclid|igshid|mc_[ce]id)(?:=|$)/;
/** The forum's theme puts its own name on every link that leads out. */
const THEME_REF = /^ref=pytorchkr$/i;
/** Not the address inside another: `blob:https://…`. */
const URL_IN_TEXT =
  /(?<![\w-])(?<!(?:blob|filesystem|view-source|jar|feed):)https?:\/\/[^\s<>"'`“”‘’「」|\\^{}\u1100-\u11ff\u3000-\u318f\uac00-\ud7af]+/gi;
const AFTER_URL = new Set('.,;:!?…*_~');
const BRACKETS: Record<string, string> = { ')': '(', ']': '[' };

/**
 * An address as we keep it: `https:` or `http:`, absolute, no user name in it, and without what only
 * tells where the reader came from.
 *
 * @param base - address of the page it stands on; `null` when unknown, then only absolute ones count
 * @returns `null` when it is not such an address
 */
export function cleanUrl(href: string, base: string | null = null): string | null {
  if (href.length > LONGEST_URL) return null;
  const url = parse(href.trim(), base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  const query = url.search.slice(1).split('&');
  const kept = query.filter((part) => !TRACKING.test(part) && !THEME_REF.test(part));
  // Written back only when changed: a query is not always of the form name=value.
  if (kept.length < query.length) url.search = kept.join('&');
  return url.href.length <= LONGEST_URL ? url.href : null;
}

/** The addresses that stand in plain text, without the punctuation or Hangul that follows them. */
export function findUrls(text: string): FoundUrl[] {
  return [...text.matchAll(URL_IN_TEXT)].flatMap(({ 0: match, index }) => {
    const written = trimEnd(match);
    const url = cleanUrl(written);
    return url ? { url, start: index, end: index + written.length } : [];
  });
}

function parse(href: string, base: string | null): URL | null {
  if (URL.canParse(href)) return new URL(href);
  return base !== null && URL.canParse(href, base) ? new URL(href, base) : null;
}

/** A sentence's full stop or closing bracket is not the address's; a bracket opened inside it is. */
function trimEnd(match: string): string {
  let end = match.length;
  const counts = new Map<string, number>();
  for (const sign of match) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  for (; end > 0; end -= 1) {
    const last = match[end - 1] ?? '';
    const opening = BRACKETS[last];
    const isUnopened = opening && (counts.get(last) ?? 0) > (counts.get(opening) ?? 0);
    if (!AFTER_URL.has(last) && !isUnopened) break;
    counts.set(last, (counts.get(last) ?? 0) - 1);
  }
  return match.slice(0, end);
}
