import { basename } from 'node:path';
import type { Digest } from '../digest/format';
import { decode, MOST_BYTES } from '../sources/decode';
import type { ListRead } from '../sources/list-read';
import type { ParseHtml } from '../sources/post';
import { type Input, type Read, readAny } from '../sources/read-any';
import { isFeed, readFeedJson } from '../sources/read-feed';
import { readList } from '../sources/read-list';
import { FILE_ERROR_WORDS } from './file-errors.words';
import { readBytes } from './read-bytes';
import { codeOf, sayWhy } from './say-why';

/**
 * Reads what a file holds, in any form: one digest, or each week of a list of weeks. A file that is
 * missing is a refusal too. `-` is what is piped in.
 */
export async function readFileInAnyForm(file: string): Promise<[Read, ...Read[]]> {
  if (file === '') return [{ refusal: FILE_ERROR_WORDS.noName, problems: [] }];
  try {
    return await read({
      bytes: await readBytes(file, MOST_BYTES),
      name: basename(file),
      url: null,
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    if (code === 'ENOENT' && /^https?:\/\//i.test(file))
      return [{ refusal: FILE_ERROR_WORDS.address, problems: [] }];
    return [{ refusal: sayWhy(error, 'read'), problems: [] }];
  }
}

async function read(input: Input): Promise<[Read, ...Read[]]> {
  // A command line has no page to keep responsive, so that work never pauses.
  const scheduler = { now: () => 0, yield: () => Promise.resolve() };
  const list = await readList(input, {
    parseHtml: holdsPosts(input) ? await loadDom() : noMarkup,
    scheduler,
  });
  if (list) return splitList(list);
  const parseHtml = hasMarkup(input) ? await loadDom() : noMarkup;
  return [await readAny(input, { parseHtml, scheduler })];
}

/** Each week with the problems at its place; what belongs to none that was kept goes with the first. */
function splitList({ digests, problems }: ListRead): [Read, ...Read[]] {
  const left = new Set(problems);
  const [first, ...others] = digests.map((digest) => {
    const own = problems.filter(
      (problem) => isIn(digest, problem.where.en) && left.delete(problem),
    );
    return { digest, problems: own };
  });
  if (!first) throw new RangeError('A list has at least one week.');
  return [{ digest: first.digest, problems: [...left, ...first.problems] }, ...others];
}

function isIn({ title }: Digest, place: string): boolean {
  return [title.en, title.ko].some((name) => place === name || place.startsWith(`${name}, `));
}

/** Posts in a feed or a mailbox are markup; a list has none, whatever signs it has. */
function holdsPosts(input: Input): boolean {
  const decoded = 'bytes' in input ? decode(input.bytes) : input;
  if (!('text' in decoded)) return false;
  const { text } = decoded;
  return text.startsWith('From ') || isFeed(text, readFeedJson(text));
}

/** The parser takes two seconds to load, so only where there may be something for it to parse. */
function hasMarkup(input: Input): boolean {
  const content = 'bytes' in input ? Buffer.from(input.bytes) : input.text;
  const isEncoded = /^content-transfer-encoding:/im.test(content.slice(0, 50_000).toString());
  return isEncoded || content.includes('<') || content.includes('"cooked"');
}

function noMarkup(): never {
  throw new Error('A text without a tag was taken for a page.');
}

/** A file may be hostile, and is nobody's business: it is read, and nothing it names is fetched. */
const NOTHING_LOADED = {
  disableJavaScriptEvaluation: true,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  disableIframePageLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
};

let parser: Promise<ParseHtml> | null = null;

/** A parser of pages for Node, loaded once; nothing in a page is run. */
function loadDom(): Promise<ParseHtml> {
  parser ??= import('happy-dom').then(({ Window }) => {
    const { DOMParser } = new Window({ settings: NOTHING_LOADED });
    // A document as far as the readers go, but of its own type.
    return (html) => new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  });
  return parser;
}
