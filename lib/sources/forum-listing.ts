import type { Digest } from '../digest/format';
import { readWeek } from '../digest/week-dates';
import { cleanText } from '../text/clean-text';
import { isObject, toArray, toFields } from '../text/json';
import { HOME } from './forum';

/**
 * The lists of a Discourse forum in which weekly topics are found.
 *
 * - `tag`: one request has the newest thirty, but only those that were given the tag: 2026's.
 * - `search`: by words of the titles, which all years share, and by date: fifty to a page, so that a
 *   year of any age is one or two requests. It has a limit of its own, by default eight a minute,
 *   and robots are asked to leave it alone: for what a reader wishes, not for every day.
 * - `recent`: every topic, weekly or not, thirty to a page; from 2026 back to 2024 that would be
 *   hundreds of pages. The last resort where the other two fail, and only a few pages of it.
 *
 * @see https://docs.discourse.org
 */
export type ListName = 'tag' | 'search' | 'recent';

/** When the topics were made that a search is to find; ISO days, `null` for open ends. */
export interface Span {
  after: string | null;
  before: string | null;
}

/** A topic whose title says that it is a weekly digest. */
interface ListedTopic {
  id: string;
  slug: string | null;
  title: string;
  week: Digest['week'];
  /** ISO instants */
  createdAt: string | null;
  bumpedAt: string | null;
}

/** One page of a list. */
export interface Listing {
  topics: ListedTopic[];
  /** when the last topic of the page was made, weekly or not: those on later pages are older */
  oldestAt: string | null;
  /** address of the next page; `null` on the last */
  next: string | null;
}

/** Page limit per list. The forum's search ends there by itself; the other lists reach back years. */
export const MOST_PAGES: Readonly<Record<ListName, number>> = { tag: 10, search: 10, recent: 5 };

const TAG = 'ai-ml-papers-of-the-week';
const CATEGORY = '/c/news/14/l/latest.json';
/** Both title forms have these words; a search takes them for beginnings of words. */
const QUERY = '이번 논문 in:title order:latest_topic';
/** `이번 주의 주요 ML 논문 (Top ML Papers of the Week)`, `이번 주에 살펴볼 만한 AI/ML 논문 모음`. */
const SERIES = /이번\s?주.{0,40}논문들?(?:\s?(?:모음|정리|소개|목록))?\s*(?:[([]|$)/;
const SERIES_EN = /papers? of the week/i;
const STARTS_WITH_DATE = /^[[(【]?\s?20\d\d/;
const MOST_TOPICS = 200;
const LONGEST_TITLE = 500;

/** Address of a list's first page, newest topics first. */
export function listUrl(origin: string, list: ListName, { after, before }: Span): string {
  if (list === 'tag') return `${origin}/tag/${TAG}.json?order=created`;
  // Without an order pinned topics come first, and old ones with a new reply.
  if (list === 'recent')
    return `${origin}${isHome(origin) ? CATEGORY : '/latest.json'}?order=created`;
  const dates = [after && `after:${after}`, before && `before:${before}`].filter(Boolean);
  return `${origin}/search.json?q=${encodeURIComponent([QUERY, ...dates].join(' '))}`;
}

/** Whether a forum is the one with the series' tag and category. */
function isHome(origin: string): boolean {
  return origin === HOME;
}

/**
 * Reads a page of a list, of topics or of what a search found.
 *
 * @param data - parsed JSON
 * @param url - where it came from
 * @returns `null` when it is neither
 */
export function readListing(data: unknown, url: string): Listing | null {
  const list = toFields(data).topic_list;
  const found = toFields(data).grouped_search_result;
  if (!isObject(list) && !isObject(found)) return null;
  // A search that found nothing has no `topics` at all.
  const given = list ? toFields(list).topics : toFields(data).topics;
  const topics = toArray(given).slice(0, MOST_TOPICS);
  const more = list ? toFields(list).more_topics_url : toFields(found).more_full_page_results;
  return {
    topics: topics.flatMap((topic) => readTopic(topic) ?? []),
    oldestAt: toInstant(toFields(topics.at(-1)).created_at),
    next: list ? nextOfList(more, url) : nextOfSearch(more, url),
  };
}

/** A search answers, under load, that it did not search. */
export function isOverloaded(data: unknown): boolean {
  const { error } = toFields(toFields(data).grouped_search_result);
  return typeof error === 'string' && error !== '';
}

/**
 * Whether a topic is a week of the series: its title begins with the week and goes on with the
 * series' words, or it begins with a week and has the series' tag.
 */
export function isDigestTitle(title: string, tags: readonly string[] = []): boolean {
  const text = title.trim().slice(0, LONGEST_TITLE);
  if (!readWeek(text)) return false;
  if (SERIES_EN.test(text)) return true;
  return STARTS_WITH_DATE.test(text) && (SERIES.test(text) || tags.includes(TAG));
}

function readTopic(data: unknown): ListedTopic | null {
  const { id, slug, title, tags, created_at, bumped_at } = toFields(data);
  if (typeof title !== 'string' || typeof id !== 'number') return null;
  const text = cleanText(title.slice(0, LONGEST_TITLE));
  const week = readWeek(text);
  // Addresses of topics have at most nine digits.
  const isTopic = Number.isSafeInteger(id) && id > 0 && id < 1e9;
  if (!isTopic || !week || !isDigestTitle(text, readTags(tags))) return null;
  return {
    id: String(id),
    slug: typeof slug === 'string' && /^[\w-]{1,200}$/.test(slug) ? slug : null,
    title: text,
    week,
    createdAt: toInstant(created_at),
    bumpedAt: toInstant(bumped_at),
  };
}

/** Names; newer forums give each with its number. */
function readTags(data: unknown): string[] {
  return toArray(data)
    .slice(0, MOST_TOPICS)
    .map((tag) => (typeof tag === 'string' ? tag : toFields(tag).name))
    .filter((name) => typeof name === 'string');
}

/**
 * The forum says where the next page is, but without the `.json` and with whatever it likes in it.
 * It is taken for a "there is more" if it is the forum's own; the address is ours.
 */
function nextOfList(more: unknown, url: string): string | null {
  if (typeof more !== 'string' || more === '' || !URL.canParse(more, url)) return null;
  return new URL(more, url).origin === new URL(url).origin ? withPage(url, 1) : null;
}

function nextOfSearch(more: unknown, url: string): string | null {
  return more === true ? withPage(url, 2) : null;
}

/** Lists count pages from 0, a search from 1. */
function withPage(url: string, second: number): string {
  const next = new URL(url);
  const page = next.searchParams.get('page');
  next.searchParams.set('page', String(page ? Number(page) + 1 : second));
  return next.href;
}

function toInstant(data: unknown): string | null {
  const time = typeof data === 'string' && data.length < 40 ? Date.parse(data) : Number.NaN;
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}
