import type { Digest } from '../digest/format';
import { parseJson } from '../text/json';
import type { LocalizedText, Problem } from '../text/localized';
import { localize } from '../text/sentences';
import { inSlices, type Scheduler } from '../text/slices';
import { weighJson } from '../text/weigh-json';
import { readAnyPage, readSavedFrom } from './any-page';
import { decode, MOST_BYTES } from './decode';
import { isDigestJson, readDigestJson } from './digest-json';
import { FILE_PROBLEMS } from './file-problems.words';
import { describeTopic, readTopicUrl } from './forum';
import { isForumPage, readForumPage } from './forum-page';
import { isTopic, readForumTopic } from './forum-topic';
import { readMailFile } from './mail';
import { isMarkdown, readMarkdownFile } from './markdown-file';
import { isMail } from './mime';
import type { ParseHtml, Post } from './post';
import { isFeed, readFeed } from './read-feed';
import { readPost, refuse } from './read-post';
import { REFUSALS } from './refusals.words';
import { readTextFile } from './text-file';
import { parseLight, weighPage } from './weigh-page';

/** Something that may hold a digest: a file, a page, an answer. */
export type Input = ({ text: string } | { bytes: Uint8Array }) & {
  /** a file's name or a page's address */
  name: string;
  /** where it was posted, if that is known */
  url: string | null;
};

/** What was understood; or one sentence why nothing was. */
export type Read =
  | { digest: Digest; problems: Problem[] }
  | { refusal: LocalizedText; problems: Problem[] };

/** What the reading code needs from its context. */
export interface Environment {
  parseHtml: ParseHtml;
  scheduler: Scheduler;
}

const HTML_NAME = /\.x?html?$/i;
/** A README may begin with a picture in HTML. */
const MARKDOWN_NAME = /\.(?:md|markdown|mdx)$/i;
const WHOLE_PAGE = /^\s*<(?:!doctype|html|head|body)\b/i;
const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype|!--|html|head|body|meta|title|div|article|section|main|header|h[1-6]|p|table|ul|ol|blockquote|aside|span|a|img|hr|br)\b/i;
const MHTML = /^(?:From: <Saved by|Snapshot-Content-Location: )/im;
const LOGIN =
  'input[type="password"], #login-form, .login-page, .login-required, form[action*="login"]';

/**
 * Reads a digest from whatever form it comes in: our own JSON, a forum topic's JSON, its page live
 * or saved, any other page, Markdown, plain text.
 *
 * Works in slices and rests between; nothing is fetched. Input of any kind gives an answer, never
 * an error.
 */
export async function readAny(input: Input, environment: Environment): Promise<Read> {
  const decoded = 'bytes' in input ? decode(input.bytes) : { text: input.text };
  if ('refusal' in decoded) return refuse(decoded.refusal);
  // Each of these goes over the whole text in one piece, so that none should follow at once.
  await environment.scheduler.yield();
  const text = decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (text.length > MOST_BYTES) return refuse(REFUSALS.tooLarge);
  if (text.trim() === '') return refuse(REFUSALS.empty);
  await environment.scheduler.yield();
  try {
    return await readForm(text, input, environment);
  } catch (error) {
    // Ours, for what is nested too deeply, or the parser's own, which may follow it further.
    if (error instanceof RangeError) return refuse(REFUSALS.unreadable);
    throw error;
  }
}

async function readForm(
  text: string,
  { name, url }: Input,
  environment: Environment,
): Promise<Read> {
  const excess = await inSlices(weighJson(text), environment.scheduler);
  if (excess) return refuse(excess === 'depth' ? REFUSALS.unreadable : REFUSALS.otherJson);
  const data = readData(text);
  await environment.scheduler.yield();
  if (data === BROKEN) return refuse(REFUSALS.brokenJson);
  if (isFeed(text, data)) return readNewest(text, data, environment);
  if (data !== NO_JSON) return readJson(data, url, environment);
  if (isMail(text)) return readMessage(text, url, environment);
  const isNamedMarkdown = MARKDOWN_NAME.test(name) && !WHOLE_PAGE.test(text);
  const isPage = HTML_START.test(text) || (HTML_NAME.test(name) && text.includes('<'));
  if (isPage && !isNamedMarkdown) return readPage(text, url, environment);
  const post = isMarkdown(text) ? readMarkdownFile(text) : readTextFile(text);
  return readPost({ ...describe(url), ...post, fileName: name }, environment);
}

const EXCESSES = {
  depth: REFUSALS.unreadable,
  parts: REFUSALS.tooManyParts,
  text: REFUSALS.tooMuchText,
} as const;
const NO_JSON = Symbol('no JSON');
const BROKEN = Symbol('broken JSON');

/** A post may begin with a bracket too: `[2024/10/07 ~ 10/13] …`. */
function readData(text: string): unknown {
  const start = text.trimStart();
  if (!/^[[{]/.test(start)) return NO_JSON;
  const data = parseJson(text);
  if (data !== undefined) return data;
  return /^(?:\{\s*["}]|\[\s*[[{"])/.test(start) ? BROKEN : NO_JSON;
}

async function readJson(
  data: unknown,
  url: string | null,
  environment: Environment,
): Promise<Read> {
  if (isDigestJson(data)) {
    const { digest, problems } = await inSlices(readDigestJson(data), environment.scheduler);
    return digest
      ? { digest, problems }
      : refuse(problems.at(-1)?.what ?? REFUSALS.badDigest, problems);
  }
  const post = readForumTopic(data, url, (html) => parseLight(html, environment.parseHtml));
  if (post) return readPost(post, environment);
  return refuse(isTopic(data) ? REFUSALS.noFirstPost : REFUSALS.otherJson);
}

/** Of a feed the newest digest, which is said. */
async function readNewest(text: string, data: unknown, environment: Environment): Promise<Read> {
  const { digests, problems } = await readFeed(text, data, environment);
  const [newest, ...others] = digests.toSorted((a, b) => (a.week.start < b.week.start ? 1 : -1));
  if (!newest) return refuse(REFUSALS.noDigestInFeed, problems);
  const chosen = others.length > 0 ? [newestOf(digests.length)] : [];
  return { digest: newest, problems: [...chosen, ...problems] };
}

function newestOf(count: number): Problem {
  return {
    where: FILE_PROBLEMS.feed,
    what: localize(FILE_PROBLEMS.newestOf, { count }),
  };
}

/** Reads one message; a page saved as a web archive is one too. */
export async function readMessage(
  text: string,
  url: string | null,
  environment: Environment,
): Promise<Read> {
  const { post, problems } = readMailFile(text, (html) => parseLight(html, environment.parseHtml));
  if (post.bodies.length === 0) return refuse(MHTML.test(text) ? REFUSALS.archive : REFUSALS.empty);
  const read = await readPost(url ? { ...post, ...describe(url) } : post, environment);
  return { ...read, problems: [...problems, ...read.problems] };
}

async function readPage(text: string, url: string | null, environment: Environment): Promise<Read> {
  const page = await inSlices(weighPage(text), environment.scheduler);
  if (page.excess) return refuse(EXCESSES[page.excess]);
  await environment.scheduler.yield();
  const document = environment.parseHtml(page.html);
  await environment.scheduler.yield();
  const isLogin = document.querySelector(LOGIN) !== null;
  const post = readForumPage(document, url);
  const read = post
    ? await readPost(post, environment)
    : isForumPage(document) && !isLogin
      ? refuse(REFUSALS.noFirstPost)
      : await readPost(
          readAnyPage(
            { ...page, document, savedFrom: readSavedFrom(text) },
            url,
            environment.parseHtml,
          ),
          environment,
        );
  return 'refusal' in read && isLogin ? refuse(REFUSALS.login, read.problems) : read;
}

/** What the address alone tells of a file that was fetched from it. */
export function describe(url: string | null): Pick<Post, 'url' | 'sourceName' | 'id'> {
  const topic = url ? readTopicUrl(url) : null;
  if (topic) return describeTopic(topic);
  const isWeb = url !== null && URL.canParse(url);
  return { url, sourceName: isWeb ? new URL(url).hostname : null, id: null };
}
