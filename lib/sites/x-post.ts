import { parseStatusId } from '../paper/status-id';

/** What one post on the page says of itself, as far as it bears on papers. */
export interface PostFacts {
  statusId: string;
  /** whole addresses of the links in its text, as they were before X shortened them */
  links: string[];
  /** a link preview: the domain it names and its title, which X cuts at 70 characters */
  card: { domain: string; title: string; isCut: boolean } | null;
  /** the post it quotes: no id is shown, only the author and the second it was made */
  quote: { handle: string; secondMs: number } | null;
}

/** Posts; advertisements and posts that cannot be shown are sorted out by `locatePost`. */
export const POST_SELECTOR = 'article[data-testid="tweet"]';

const STATUS_PATH = /^\/\w{1,20}\/status\/(\d+)$/;
const DOMAIN = /\b((?:[a-z0-9-]+\.)+[a-z]{2,})\b/;

/**
 * Reads one post. Class names are generated and labels are in the reader's language, so only
 * `data-testid`, roles and `time` are trusted. This runs for every post that scrolls by: it walks
 * the links and times of a post, which browsers keep at hand, and searches only where those lead.
 *
 * @param article - an element that matches `POST_SELECTOR`
 * @returns `null` for a post without an id of its own, as advertisements are
 */
export function locatePost(article: Element): PostFacts | null {
  const times = ownElements(article, 'time');
  const statusId = readStatusId(times);
  if (statusId === null) return null;
  const links = ownElements(article, 'a').filter(isShortLink);
  const isInText = (link: Element) => link.closest('[data-testid="tweetText"]') !== null;
  const quoted = times.map((time) => time.closest('div[role="link"]')).find((box) => box !== null);
  return {
    statusId,
    links: links.filter(isInText).flatMap((link) => readWholeUrl(link) ?? []),
    card: links.every(isInText) ? null : readCard(article),
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

/** Elements of the post itself, not of another post embedded in it. */
function ownElements(article: Element, name: 'a' | 'time'): Element[] {
  const elements = [...article.getElementsByTagName(name)];
  if (article.getElementsByTagName('article').length === 0) return elements;
  return elements.filter((element) => element.closest(POST_SELECTOR) === article);
}

/** The link around the time is the post's own; links to its photos, statistics and quotes are not. */
function readStatusId(times: Element[]): string | null {
  for (const time of times) {
    const path = time.closest('a')?.getAttribute('href') ?? '';
    const [, id = ''] = STATUS_PATH.exec(path) ?? [];
    if (id) return parseStatusId(id);
  }
  return null;
}

function isShortLink(link: Element): boolean {
  return link.getAttribute('href')?.startsWith('https://t.co/') === true;
}

/**
 * What a shortened link stands for. Its text holds the whole address, partly in hidden spans; an
 * address that ends in an ellipsis without a hidden rest is cut, and what is left may name another
 * paper.
 */
function readWholeUrl(anchor: Element): string | null {
  const text = anchor.textContent?.trim() ?? '';
  const isShortened = text.endsWith('…');
  const hidden = [...anchor.querySelectorAll('span[aria-hidden]')].map((span) => span.textContent);
  const hasRest = hidden.some((part) => part && part !== '…' && !/^https?:\/\//.test(part));
  if (text === '' || (isShortened && !hasRest)) return null;
  const url = isShortened ? text.slice(0, -1) : text;
  return /^https?:\/\//.test(url) ? url : `https://${url}`;
}

/** A card links to t.co only: its domain and its title are all that tell what it leads to. */
function readCard(article: Element): PostFacts['card'] {
  const cards = [...article.querySelectorAll('[data-testid="card.wrapper"]')];
  const card = cards.find((one) => one.closest(POST_SELECTOR) === article);
  if (!card) return null;
  const small = card.querySelector('[data-testid="card.layoutSmall.detail"]');
  const [domain, title] = small ? readSmallCard(small) : readLargeCard(card);
  if (!domain || !title) return null;
  const whole = title.replace(/(?:\.\.\.|…)$/, '');
  return { domain, title: whole, isCut: whole !== title };
}

/** Domain, title and description, one below the other. */
function readSmallCard(detail: Element): [string | undefined, string | undefined] {
  const [domain, title] = [...detail.children].map((line) => line.textContent?.trim());
  return [domain?.toLowerCase(), title];
}

/** The title over the picture; the domain below, outside the wrapper, amid words of any language. */
function readLargeCard(card: Element): [string | undefined, string | undefined] {
  const title = card.querySelector('[data-testid="card.layoutLarge.media"]')?.textContent?.trim();
  const below = card.parentElement?.textContent?.replace(card.textContent ?? '', '') ?? '';
  return [DOMAIN.exec(below.toLowerCase())?.[1], title];
}

function readQuote(box: Element): PostFacts['quote'] {
  const spans = box.querySelectorAll('[data-testid="User-Name"] span');
  // The handle comes after the display name, which may be made to look like somebody's handle.
  const texts = [...spans].map((span) => span.textContent ?? '');
  const handle = texts.findLast((text) => /^@\w{1,20}$/.test(text))?.slice(1);
  const secondMs = Date.parse(box.querySelector('time')?.getAttribute('datetime') ?? '');
  return handle && Number.isFinite(secondMs) ? { handle, secondMs } : null;
}
