/** One address found in running text. */
interface FoundUrl {
  url: string;
  /** where it stands, end excluded */
  start: number;
  end: number;
}

const LONGEST_URL = 2_000;
const TRACKING = /^(?:utm_\w+|ref_src|fbclid|gclid|igshid|mc_[ce]id)(?:=|$)/;
/** `https://tracking.example/CL0/https:%2F%2Farxiv.org%2Fabs%2F2410.05258/1/…` */
const WRAPPED_IN_PATH = /\/(https?(?::|%3A)%2F%2F[^/?#]+)/i;
const REDIRECT = /\/(?:url|l\.php|redirect(?:s|or)?|redir|click|track(?:ing)?|out|away)(?:\/|$)/i;
const TARGETS = ['url', 'q', 'u', 'to', 'target', 'dest', 'destination', 'redirect'];
/** The forum's theme puts its own name on every link that leads out. */
const THEME_REF = /^ref=pytorchkr$/i;
/** Not the address inside another: `blob:https://…`. */
const URL_IN_TEXT =
  /(?<![\w-])(?<!(?:blob|filesystem|view-source|jar|feed):)https?:\/\/[^\s<>"'`“”‘’「」|\\^{}\u1100-\u11ff\u3000-\u318f\uac00-\ud7af]+/gi;
const ID_IN_TEXT =
  /(?<![\w/.])(?:arxiv:\s?(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?!\d)|doi:\s?(10\.\d{4,9}\/[^\s<>"'“”,;]{1,200}))/gi;
/** An id by itself, where no number stands: at a line's start or in brackets. */
const BARE_ID =
  /(?:(?<=^[\s•*·-]{0,6})(?=\d{4}\.\d{5}(?:v\d{1,2})?(?:[:)]?\s|$))|(?<=[[(])(?=\d{4}\.\d{5}(?:v\d{1,2})?[\])]))((?:0[7-9]|[1-9]\d)(?:0[1-9]|1[0-2])\.\d{5}(?:v\d{1,2})?)/g;
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
  const url = unwrap(parse(href.trim(), base));
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  const query = url.search.slice(1).split('&');
  const kept = query.filter((part) => !TRACKING.test(part) && !THEME_REF.test(part));
  // Written back only when changed: a query is not always of the form name=value.
  if (kept.length < query.length) url.search = kept.join('&');
  return url.href.length <= LONGEST_URL ? url.href : null;
}

/** The addresses that stand in plain text, without the punctuation or Hangul that follows them. */
export function findUrls(text: string): FoundUrl[] {
  return [...findAddresses(text), ...findIds(text), ...findBareIds(text)];
}

function findAddresses(text: string): FoundUrl[] {
  return [...text.matchAll(URL_IN_TEXT)].flatMap(({ 0: match, index }) => {
    const written = trimEnd(match);
    const url = cleanUrl(written);
    return url ? { url, start: index, end: index + written.length } : [];
  });
}

/** Ids of papers that are written out as such: `arXiv:2410.05258`, `doi: 10.1038/…`. */
function findIds(text: string): FoundUrl[] {
  return [...text.matchAll(ID_IN_TEXT)].flatMap(({ 0: match, 1: arxiv, 2: doi, index }) => {
    const id = trimEnd(arxiv ?? doi ?? '');
    const url = cleanUrl(arxiv ? `https://arxiv.org/abs/${id}` : `https://doi.org/${id}`);
    const written = match.slice(0, match.lastIndexOf(id) + id.length);
    return url ? { url, start: index, end: index + written.length } : [];
  });
}

function findBareIds(text: string): FoundUrl[] {
  return [...text.matchAll(BARE_ID)].flatMap(({ 1: id = '', index }) => {
    const url = cleanUrl(`https://arxiv.org/abs/${id}`);
    return url ? { url, start: index, end: index + id.length } : [];
  });
}

/** Where a link leads that counts clicks on its way, if it says so itself. */
function unwrap(url: URL | null): URL | null {
  const [, inPath] = WRAPPED_IN_PATH.exec(url?.pathname ?? '') ?? [];
  const isWay = url !== null && REDIRECT.test(url.pathname);
  const inQuery = isWay ? TARGETS.map((name) => url.searchParams.get(name)).find(isAddress) : null;
  const target = inPath ? decode(inPath) : inQuery;
  return target && URL.canParse(target) ? new URL(target) : url;
}

function isAddress(text: string | null): boolean {
  return text !== null && /^https?:\/\//i.test(text);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a stray percent sign
  }
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
