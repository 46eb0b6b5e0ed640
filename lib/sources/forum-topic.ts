import { type Fields, toArray, toFields } from '../text/json';
import { describeTopic, HOME, readTopicUrl, type Topic } from './forum';
import { isDigestTitle } from './forum-listing';
import type { ParseHtml, Post } from './post';

/**
 * What to ask a Discourse forum for to read a topic: its JSON, with the Markdown it was written in.
 *
 * @param url - the topic's address, with or without slug and post number
 * @returns `null` when the address is no topic's
 */
export function topicRequest(url: string): string | null {
  const topic = readTopicUrl(url);
  return topic && `${topic.origin}/t/${topic.id}.json?include_raw=1`;
}

/**
 * Reads a topic's JSON. Only the first post is the digest; replies can be shaped like entries.
 *
 * @param data - parsed JSON of `/t/ID.json`
 * @param url - where it came from; the JSON itself does not name its forum
 * @returns `null` when it is no topic with its first post
 */
export function readForumTopic(
  data: unknown,
  url: string | null,
  parseHtml: ParseHtml,
): Post | null {
  const fields = toFields(data);
  const first = findFirstPost(fields);
  if (!first) return null;
  const title = toText(fields.title) ?? toText(first.topic_title);
  const topic = findTopic(fields, first, title, url);
  const { raw, cooked } = first;
  const base = topic?.origin ?? null;
  return {
    title,
    ...(topic ? describeTopic(topic) : { url, sourceName: null, id: null }),
    bodies: [
      () => (toText(raw) ? { form: 'markdown', text: String(raw) } : null),
      () => (toText(cooked) ? { form: 'html', root: parseHtml(String(cooked)).body, base } : null),
    ],
  };
}

/** Does it have the shape of a topic, be it without its first post? */
export function isTopic(data: unknown): boolean {
  return Array.isArray(toFields(toFields(data).post_stream).posts);
}

function findFirstPost(fields: Fields): Fields | null {
  const { posts } = toFields(fields.post_stream);
  const list = Array.isArray(posts) ? posts.slice(0, 1_000).map(toFields) : [fields];
  const first = list.find(({ post_number: number }) => number === 1 || number === undefined);
  return first && (toText(first.cooked) || toText(first.raw)) ? first : null;
}

function findTopic(
  fields: Fields,
  first: Fields,
  title: string | null,
  url: string | null,
): Topic | null {
  const given = url ? readTopicUrl(url) : null;
  const id = toId(first.topic_id) ?? toId(fields.id) ?? given?.id;
  const slug = toSlug(fields.slug) ?? toSlug(first.topic_slug) ?? given?.slug ?? null;
  if (given) return { origin: given.origin, id: id ?? given.id, slug };
  if (!id) return null;
  if (url) return URL.canParse(url) ? { origin: new URL(url).origin, id, slug } : null;
  // A file alone: the series is known by its title.
  return title && isDigestTitle(title, toTags(fields.tags)) ? { origin: HOME, id, slug } : null;
}

function toTags(data: unknown): string[] {
  return toArray(data).filter((tag) => typeof tag === 'string');
}

function toText(data: unknown): string | null {
  return typeof data === 'string' && data.trim() !== '' ? data : null;
}

function toId(data: unknown): string | null {
  return typeof data === 'number' && Number.isSafeInteger(data) && data > 0 ? String(data) : null;
}

function toSlug(data: unknown): string | null {
  return typeof data === 'string' && /^[\w-]{1,200}$/.test(data) ? data : null;
}
