import { parseStatusId } from '../paper/status-id';
import { couldNamePaper, findNamedPapers, withoutInvisible } from './named-papers';

/** What one post on the page says of itself, as far as it bears on papers. */
export interface PostFacts {
  statusId: string;
  /** whole addresses of what it links, and of papers that its text names without a link */
  links: string[];
  /** a link preview: the domain it names and its title, which X cuts at 70 characters */
  card: { domain: string; title: string; isCut: boolean } | null;
  /** the post it quotes: no id is shown, only the author and the second it was made */
  quote: { handle: string; secondMs: number } | null;
}

/** Posts; advertisements and posts that cannot be shown are sorted out by `locatePost`. */
export const POST_SELECTOR = 'article[data-testid="tweet"]';

/**
 * Of X itself without a host; other extensions write whole addresses, and those of other readers, which
 * may add a query or a fragment. What stands behind the id is about the post: its photos, who likes it.
 * The first group is the id.
 */
export const STATUS_LINK =
  /^(?:(?:https?:)?\/\/[\w.-]+)?\/(?:i\/web|\w{1,20})\/status(?:es)?\/(\d+)\/?(?:[?#].*)?$/i;
const DOMAIN = /\.[a-z]{2,}$/;
const SHORT_LINK = /^https?:\/\/t\.co\//i;
/** The text of a post, and of a long article; pages of X show one or the other. */
const TEXT_IDS = new Set(['tweetText', 'twitterArticleReadView']);
const CARD_ID = 'card.wrapper';
/** Links that name a host. */
const OUTWARD = 'a[href*="//"]';
/** All that is read of a post, found in one walk: this runs for every post that scrolls by. */
const PARTS = [
  'time',
  'article',
  OUTWARD,
  ...[...TEXT_IDS, CARD_ID].map((id) => `[data-testid="${id}"]`),
].join();

/** The parts of a post that say something, in the order of the page. */
interface Parts {
  times: Element[];
  links: Element[];
  texts: Element[];
  card: Element | null;
}

/**
 * Reads one post. Class names are generated and labels are in the reader's language, so only
 * `data-testid`, roles and `time` are trusted.
 *
 * @param article - an element that matches `POST_SELECTOR`
 * @returns `null` for a post without an id of its own, as advertisements are
 */
export function locatePost(article: Element): PostFacts | null {
  const parts = findParts(article);
  const statusId = readStatusId(parts.times);
  if (statusId === null) return null;
  const boxes = parts.times.map((time) => time.closest('div[role="link"]'));
  const quoted = boxes.find((box) => box !== null);
  const texts = parts.texts.filter((text) => !quoted?.contains(text));
  return {
    statusId,
    links: [
      ...parts.links.flatMap((link) => readLink(link, texts, parts.card) ?? []),
      ...texts.flatMap(readNamed),
    ],
    card: parts.card && readCard(parts.card),
    quote: quoted ? readQuote(quoted) : null,
  };
}

/**
 * Finds where something of ours may stand in a post: below the row of buttons, the one container that
 * every kind of post has and keeps.
 *
 * @returns `null` in an advertisement
 */
export function locatePlace(article: Element): Element | null {
  // The same test id occurs inside ordinary posts, around video; only one outside marks an ad.
  if (article.closest('[data-testid="placementTracking"]')) return null;
  const groups = [...article.querySelectorAll('[role="group"]')];
  const own = groups.filter((group) => group.closest(POST_SELECTOR) === article);
  return own.at(-1)?.parentElement ?? article;
}

/** Of the post itself, not of another post embedded in it. */
function findParts(article: Element): Parts {
  const found = [...article.querySelectorAll(PARTS)];
  const isAlone = found.every((part) => part.localName !== 'article');
  const own = isAlone ? found : found.filter((part) => part.closest(POST_SELECTOR) === article);
  const parts: Parts = { times: [], links: [], texts: [], card: null };
  for (const part of own) {
    const testId = part.getAttribute('data-testid') ?? '';
    if (TEXT_IDS.has(testId)) parts.texts.push(part);
    else if (testId === CARD_ID) parts.card ??= part;
    else if (part.localName === 'time') parts.times.push(part);
    else if (part.localName === 'a') parts.links.push(part);
  }
  return parts;
}

/** The link around the time is the post's own; links to its photos, statistics and quotes are not. */
function readStatusId(times: Element[]): string | null {
  for (const time of times) {
    const href = time.closest('a')?.getAttribute('href') ?? '';
    const [, id = ''] = STATUS_LINK.exec(href) ?? [];
    if (id) return parseStatusId(id);
  }
  return null;
}

/**
 * Where a link leads. What it says counts only where X has shortened it: articles have whole links,
 * and other extensions put the whole address back, at once or when the pointer comes near.
 */
function readLink(link: Element, texts: Element[], card: Element | null): string | null {
  const isInText = texts.some((text) => text.contains(link));
  if (!isInText && !card?.contains(link)) return null; // a community note, or somebody else's
  const { href } = link as HTMLAnchorElement; // by its selector
  if (!SHORT_LINK.test(href)) return href;
  return isInText ? readWholeUrl(link) : null;
}

/**
 * What a shortened link stands for. Its text holds the whole address, partly in hidden spans; an
 * address that ends in an ellipsis without a hidden rest is cut, and what is left may name another
 * paper.
 */
function readWholeUrl(anchor: Element): string | null {
  const text = withoutInvisible(anchor.textContent ?? '').trim();
  const isShortened = text.endsWith('…');
  const hidden = [...anchor.querySelectorAll('span[aria-hidden]')].map((span) => span.textContent);
  const hasRest = hidden.some((part) => part && part !== '…' && !/^https?:\/\//.test(part));
  if (text === '' || (isShortened && !hasRest)) return null;
  const url = isShortened ? text.slice(0, -1) : text;
  return /^https?:\/\//.test(url) ? url : `https://${url}`;
}

/** Papers that a text names in words; what its links say is not part of that. */
function readNamed(text: Element): string[] {
  return couldNamePaper(text.textContent ?? '') ? findNamedPapers(wordsOf(text)) : [];
}

/** Everything else begins a line or is a picture. */
const INLINE = /^(?:SPAN|A|B|I|EM|STRONG|FONT)$/;
/** Read for themselves; a mark that no id goes across stands in their place. */
const APART = `article,${OUTWARD}`;

function wordsOf(node: Node): string {
  let words = '';
  for (const child of node.childNodes) {
    if (child instanceof Text) words += child.data;
    if (!(child instanceof Element)) continue;
    const inside = child.matches(APART) ? '|' : wordsOf(child);
    words += INLINE.test(child.tagName) ? inside : `\n${inside}\n`;
  }
  return words;
}

/** A card links to t.co: its domain and its title tell what it leads to. */
function readCard(card: Element): PostFacts['card'] {
  const small = card.querySelector('[data-testid="card.layoutSmall.detail"]');
  const [domain, title] = small ? readSmallCard(small) : readLargeCard(card);
  if (!domain || !title) return null;
  const whole = title.replace(/(?:\.\.\.|…)$/, '');
  return { domain, title: whole, isCut: whole !== title };
}

/** Domain, which words of any language may surround, title and description, one below the other. */
function readSmallCard(detail: Element): [string | undefined, string | undefined] {
  const [above = '', title] = [...detail.children].map((line) => line.textContent?.trim());
  return [domainIn(above), title];
}

/** The title over the picture; the domain below, outside the wrapper. */
function readLargeCard(card: Element): [string | undefined, string | undefined] {
  const title = card.querySelector('[data-testid="card.layoutLarge.media"]')?.textContent?.trim();
  const below = card.parentElement?.textContent?.replace(card.textContent ?? '', '') ?? '';
  return [domainIn(below), title];
}

/** Cut into words first: looking for a domain at every letter takes the square of the time. */
function domainIn(text: string): string | undefined {
  const words = text.toLowerCase().match(/[a-z0-9-]+(?:\.[a-z0-9-]+)*/g) ?? [];
  return words.find((word) => DOMAIN.test(word));
}

function readQuote(box: Element): PostFacts['quote'] {
  const spans = box.querySelectorAll('[data-testid="User-Name"] span');
  // The handle comes after the display name, which may be made to look like somebody's handle.
  const texts = [...spans].map((span) => span.textContent ?? '');
  const handle = texts.findLast((text) => /^@\w{1,20}$/.test(text))?.slice(1);
  const secondMs = Date.parse(box.querySelector('time')?.getAttribute('datetime') ?? '');
  return handle && Number.isFinite(secondMs) ? { handle, secondMs } : null;
}
