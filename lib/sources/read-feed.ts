import type { Digest } from '../digest/format';
import { parseJson } from '../text/json';
import type { LocalizedText, Problem } from '../text/localized';
import { localize } from '../text/sentences';
import { type FeedItem, isJsonFeed, isXmlFeed, readJsonFeed, readXmlFeed } from './feed-items';
import { FILE_PROBLEMS } from './file-problems.words';
import type { ListRead } from './list-read';
import { inWeek, withOwnId } from './list-read';
import { isMarkdown } from './markdown-file';
import type { Body, Post } from './post';
import type { Environment } from './read-any';
import { readPost } from './read-post';
import { parseLight } from './weigh-page';

/** Whether it is a site's feed. @param data - the text's JSON, if it is some */
export function isFeed(text: string, data: unknown): boolean {
  return isXmlFeed(text) || isJsonFeed(data);
}

/** Returns the JSON of a text that is a JSON feed; `null` if it is not one. */
export function readFeedJson(text: string): unknown {
  const isNamed = /^\s*\{/.test(text) && text.includes('jsonfeed.org');
  const data = isNamed ? parseJson(text) : null;
  return isJsonFeed(data) ? data : null;
}

/** Reads every digest among a feed's posts, in its order; what is none of them is said. */
export async function readFeed(
  text: string,
  data: unknown,
  environment: Environment,
): Promise<ListRead> {
  const { name, items, count } = isJsonFeed(data) ? readJsonFeed(data) : readXmlFeed(text);
  const digests: Digest[] = [];
  const problems: Problem[] = [];
  const others: string[] = [];
  for (const item of items) {
    await environment.scheduler.yield();
    const read = await readPost(toPost(item, name, environment), environment);
    if ('refusal' in read) others.push(item.title ?? '?');
    else {
      const digest = withOwnId(read.digest, digests);
      digests.push(digest);
      problems.push(...read.problems.map((problem) => inWeek(digest, problem)));
    }
  }
  if (others.length > 0) problems.push({ where: FILE_PROBLEMS.feed, what: noDigests(others) });
  if (count > items.length)
    problems.push({ where: FILE_PROBLEMS.feed, what: tooMany(items.length, count) });
  return { digests, problems };
}

function toPost(item: FeedItem, name: string | null, environment: Environment): Post {
  const { title, url, postedMs, html } = item;
  return {
    title,
    url,
    sourceName: name,
    id: null,
    postedMs,
    bodies: [() => toBody(html, url, environment)],
  };
}

function toBody(text: string, base: string | null, { parseHtml }: Environment): Body {
  if (!/<[a-z]/i.test(text)) return { form: isMarkdown(text) ? 'markdown' : 'text', text };
  return { form: 'html', root: parseLight(text, parseHtml).body, base };
}

function noDigests(titles: readonly string[]): LocalizedText {
  const names = titles
    .slice(0, 3)
    .map((title) => `“${title.slice(0, 60)}”`)
    .join(', ');
  const more = titles.length - 3;
  const words = more > 0 ? FILE_PROBLEMS.noDigestsAndMore : FILE_PROBLEMS.noDigests;
  return localize(words, { names, more });
}

function tooMany(read: number, count: number): LocalizedText {
  return localize(FILE_PROBLEMS.firstPosts, { count, read });
}
