import { splitSentences } from '../align/sentences';
import type { Digest } from '../digest/format';
import { parseWeekInSteps } from '../digest/parse-week';
import { readMarkdown } from '../digest/read-markdown';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';
import { type Fields, toFields } from '../text/json';
import type { LocalizedText, Problem } from '../text/localized';
import { describeTopic } from './forum';
import { isTopic, readForumTopic } from './forum-topic';
import type { Post } from './post';
import { REFUSALS } from './refusals.words';
import { SYNC_WORDS } from './sync.words';

/** What a topic's JSON tells besides its text. */
export interface TopicHead extends Pick<Post, 'title' | 'url' | 'sourceName' | 'id'> {
  /** of the first post: when it was last edited, as the forum writes it, and how often */
  updatedAt: string | null;
  version: number | null;
}

/** A topic as far as it can be read without a document: a background has none. */
interface TopicResponse {
  head: TopicHead;
  /** what the first post was written in; `null` when the forum did not send it along */
  markdown: string | null;
}

/**
 * Reads a topic's JSON. What the forum made of the Markdown for its pages is left alone.
 *
 * @param data - parsed JSON of `/t/ID.json?include_raw=1`
 * @param id - the topic that was asked for; another one in its place is refused
 */
export function readTopicResponse(
  data: unknown,
  origin: string,
  id: string,
): TopicResponse | { refusal: LocalizedText } {
  const post = readForumTopic(data, `${origin}/t/${id}`, noDocument);
  if (!post) return { refusal: isTopic(data) ? REFUSALS.noFirstPost : REFUSALS.otherJson };
  if (post.id !== describeTopic({ origin, id, slug: null }).id)
    return { refusal: SYNC_WORDS.mergedTopic };
  const { title, url, sourceName } = post;
  const { raw, updated_at, version } = findFirstPost(data);
  const head = {
    title,
    url,
    sourceName,
    id: post.id,
    updatedAt: typeof updated_at === 'string' ? updated_at.slice(0, 40) : null,
    version: typeof version === 'number' && Number.isSafeInteger(version) ? version : null,
  };
  return { head, markdown: typeof raw === 'string' && raw.trim() ? raw : null };
}

/** A digest with what was wrong with it; or why there is none. */
type WeekRead = { digest: Digest; problems: Problem[] } | { refusal: LocalizedText };

/** Reads the first post of a topic, as importing the thread by hand reads it. */
export function* readTopicWeek(markdown: string, head: TopicHead): Generator<void, WeekRead> {
  try {
    const blocks = yield* readMarkdown(markdown);
    const given = { ...head, identifyPaper, identifyPost, splitSentences };
    const { digest, problems } = yield* parseWeekInSteps(blocks, given);
    return digest ? { digest, problems } : { refusal: problems[0]?.what ?? REFUSALS.noDigest };
  } catch (error) {
    // A parser's own, for what is nested too deeply for it.
    if (error instanceof RangeError) return { refusal: REFUSALS.unreadable };
    throw error;
  }
}

function findFirstPost(data: unknown): Fields {
  const { posts } = toFields(toFields(data).post_stream);
  const list = Array.isArray(posts) ? posts.slice(0, 1_000).map(toFields) : [toFields(data)];
  const isFirst = ({ post_number: number }: Fields) => number === 1 || number === undefined;
  return list.find(isFirst) ?? {};
}

/** It is only asked for where a body in HTML is wanted, and none is. */
function noDocument(): never {
  throw new Error('A topic is read without a document.');
}
