import { normalizeTitle } from '../paper/title';
import type { Problem } from '../text/localized';
import { localize } from '../text/sentences';
import type { Block } from './block';
import type { DigestSource } from './format';
import { cleanUrl } from './links';
import { isFooter, isNotice } from './notices';
import type { Outline } from './outline-writer';
import { PARSE_WORDS } from './parse-week.words';
import { isGeneric } from './title-cut';
import { UNKNOWN_SOURCE } from './unknown-source';

/** The series the format comes from. A copy of its posts names it at the top, without an address. */
const SERIES = { name: 'PyTorchKR', url: 'https://discuss.pytorch.kr/c/news/14' };
const NAMES_SERIES = /^[^\p{L}]{0,10}(?:pytorch ?kr|파이토치 한국 사용자 모임)(?!\p{L})/iu;
/** `큐레이션 출처: …`, `Source: …`, `Originally published at …`. */
const NAMES_SOURCE =
  /^[^\p{L}]{0,6}(?:[\p{L} ]{0,20}(?:출처|원문|원글)|(?:original |news)?source|(?:originally |first )?(?:published|posted|appeared) (?:at|on|in)|via|curated by)\s*[:：]?\s*/iu;
/** Nothing that one entry would say of its paper. */
const OF_POST = /^[^\p{L}]{0,6}(?:원문 ?출처|원글|이 글의 출처|originally )/iu;
/** As far as notice and original are looked for before and after the entries. */
export const EDGE_BLOCKS = 200;
const LONGEST_LINE = 300;
const LONGEST_NAME = 80;

interface Named {
  name: string;
  /** `null` where it is named without an address */
  url: string | null;
}

/** Who a post is of: where it was posted, else what it names as its source, else nobody we know. */
export function findSource(
  beginning: readonly Block[],
  { closing }: Pick<Outline, 'closing'>,
  given: { url: string | null; sourceName: string | null },
  problems: Problem[],
): Omit<DigestSource, 'notice'> {
  const named = firstNamed(beginning) ?? firstNamed(closing.slice(0, 1));
  const original = originalOf(closing);
  const isLost = original === null && closing.slice(0, EDGE_BLOCKS).some(isSourceHeading);
  // The format links its source by https only; a forum reached by http answers there too, or not.
  const posted = toHttps(given.url);
  const source = posted
    ? { name: given.sourceName || new URL(posted).hostname, url: posted }
    : ofText(beginning, given.sourceName, named, problems);
  if (isLost) problems.push(NO_ORIGINAL);
  const from = original ?? (posted ? (named?.url ?? null) : null);
  return from && from !== source.url ? { ...source, original: from } : source;
}

function toHttps(url: string | null): string | null {
  return cleanUrl(url ?? '')?.replace(/^http:/, 'https:') ?? null;
}

function ofText(
  beginning: readonly Block[],
  sourceName: string | null,
  named: Named | null,
  problems: Problem[],
): Pick<DigestSource, 'name' | 'url'> {
  const name = sourceName || named?.name;
  const url = toHttps(named?.url ?? null);
  if (name && url) return { name, url };
  if (name) {
    problems.push(noAddress(name));
    return { name, url: UNKNOWN_SOURCE.url };
  }
  const isSeries = beginning.slice(0, EDGE_BLOCKS).some(isSeriesLine);
  problems.push(isSeries ? NO_SOURCE : UNKNOWN);
  return isSeries ? SERIES : UNKNOWN_SOURCE;
}

/** Whether a line is the name of the series, as it stands at the top of its posts. */
export function isSeriesLine(block: Block): boolean {
  return 'text' in block && NAMES_SERIES.test(block.text.slice(0, 60));
}

/** Whether a line names where the text comes from. */
export function readNamedSource(block: Block): Named | null {
  if (!('text' in block) || block.kind === 'heading' || block.text.length > LONGEST_LINE)
    return null;
  const [label] = NAMES_SOURCE.exec(block.text) ?? [];
  if (label === undefined) return null;
  const [link] = block.links;
  const rest = block.text.slice(label.length);
  if (!link) {
    const isName = /[:：]\s*$/.test(label) && rest !== '' && rest.length <= LONGEST_NAME;
    return isName ? { name: rest.replace(/[\s.]+$/, ''), url: null } : null;
  }
  const isAddress = /^https?:/i.test(link.text) || isGeneric(link.text);
  return { name: isAddress ? new URL(link.url).hostname : link.text, url: link.url };
}

/** Where a post ends: before its last line, if that alone, behind a rule or in so many words, names the source of it all. */
export function sourceLine(blocks: readonly Block[], end: number): number {
  const last = end - 1;
  const block = blocks[last];
  if (!block || !readNamedSource(block)?.url) return end;
  const isOfPost =
    blocks[last - 1]?.kind === 'rule' || ('text' in block && OF_POST.test(block.text));
  if (!isOfPost) return end;
  const others = blocks.slice(0, last).filter((one) => readNamedSource(one) !== null);
  return others.length === 0 ? last : end;
}

function firstNamed(beginning: readonly Block[]): Named | null {
  for (const block of beginning.slice(0, EDGE_BLOCKS)) {
    const named = readNamedSource(block);
    if (named) return named;
  }
  return null;
}

function isSourceHeading(block: Block): boolean {
  return 'text' in block && normalizeTitle(block.text).startsWith('원문') && block.text.length < 20;
}

function originalOf(closing: readonly Block[]): string | null {
  const [first] = closing;
  const isReferences =
    first && 'text' in first && /^\W*(?:참고|각주|ref|bib|cit|foot|cred)/i.test(first.text);
  if (isReferences) return null;
  for (const block of closing.slice(0, EDGE_BLOCKS)) {
    if (block.kind === 'link') return block.url;
    if (!('text' in block)) continue;
    if (isNotice(block.text) || isFooter(block.text)) return null;
    if (block.links[0]) return block.links[0].url;
  }
  return null;
}

const NO_SOURCE: Problem = {
  where: PARSE_WORDS.source,
  what: localize(PARSE_WORDS.noSource, { series: SERIES.name }),
};
const UNKNOWN: Problem = {
  where: PARSE_WORDS.source,
  what: PARSE_WORDS.unknownSource,
};
const NO_ORIGINAL: Problem = {
  where: PARSE_WORDS.source,
  what: PARSE_WORDS.noOriginal,
};

function noAddress(name: string): Problem {
  return {
    where: PARSE_WORDS.source,
    what: localize(PARSE_WORDS.noAddress, { name }),
  };
}
