import { splitSentences } from '../align/sentences';
import type { DigestEntry, DigestExtra, DigestLink } from '../digest/format';
import { cleanUrl } from '../digest/links';
import { findPaperLink } from '../digest/paper-links';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';
import { cleanText } from '../text/clean-text';
import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { UPSTREAM_WORDS } from './upstream.words';
import { type FoundLink, MOST_LINKS, readCells } from './upstream-cells';
import { plainLinks, plainRank } from './upstream-notation';

/** One row as it was read: `null` when it has no name, and what was wrong with it. */
interface ReadRow {
  entry: DigestEntry | null;
  problems: LocalizedText[];
}

const MARK = /^\|?\s{0,8}(\d{1,3})\s?[).]\s{0,8}/;
/** In a cell a rank may be written in more ways: `(1)`, `[1]`, `#1`, `**1.**`, or have its own. */
const MARK_IN_CELL =
  /^\|\s{0,8}(?:\*\*)?(?:[([#](\d{1,3})\s?[).\]:]?|(\d{1,3})\s?[).\]:](?!\d)|(\d{1,3})\s{0,8}(?=\|))(?:\*\*(?=[\s|]))?\s{0,8}(?:\|(?=\s{0,8}[^\s[|]))?/;
const PAPER_LABEL = /^(?:paper|report|blog|article)\b/i;
/** Not a sign that parts links, nor a picture before one. */
const STRAY = /[^\s,;&|*./·•–—\p{So}\p{M}-]/u;
const LONGEST = { row: 40_000, name: 300, unsureName: 100 };
const BOLD_TAG = /<\/?(?:b|strong)>/gi;
const BULLET = /^[\s●•▪◦·*-]+/;
const BREAK = /<br ?\/?>/gi;
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** Is this the first line of a row? `| 3) **Name** - text | [Paper](…) |` */
export function startsRow(line: string): boolean {
  if (!/^[|\d]/.test(line)) return false;
  const start = plainRank(line.slice(0, 80)).slice(0, 40);
  return MARK.test(start) || MARK_IN_CELL.test(start);
}

/**
 * Reads one row of the list, whatever is wrong with it.
 *
 * @param columns - what the table's head calls its columns; empty when it has none
 */
export function readRow(line: string, columns: readonly string[] = []): ReadRow {
  const problems: LocalizedText[] = [];
  if (line.length > LONGEST.row) problems.push(UPSTREAM_WORDS.tooLong);
  const row = plainRank(line.slice(0, LONGEST.row));
  const { mark, rank } = readMark(row);
  const cells = plainLinks(row.slice(mark.length));
  const { text: beginning, others, links, stray } = readCells(cells);
  if (links.length >= MOST_LINKS) problems.push(UPSTREAM_WORDS.tooManyLinks);
  if (STRAY.test(stray)) problems.push(straySigns(stray));
  const { name, text, isSure } = splitName(beginning);
  if (!name) return { entry: null, problems: [...problems, UPSTREAM_WORDS.noName] };
  if (!isSure) problems.push(UPSTREAM_WORDS.unsureName);
  if (!text) problems.push(UPSTREAM_WORDS.noText);
  const sorted = sortLinks(links, problems);
  if (sorted.papers.length === 0) problems.push(UPSTREAM_WORDS.noPaper);
  const extras = others.flatMap(({ column, text: cell }): DigestExtra[] => {
    const label = columns[column];
    if (!label) problems.push(cellLeftOut(cell));
    return label ? [{ label, text: { ko: null, en: [cell] } }] : [];
  });
  const entry: DigestEntry = {
    rank,
    title: { ko: null, en: name },
    summary: toProse(text),
    abstract: { ko: null, en: null },
    ...sorted,
    ...(extras.length > 0 && { extras }),
  };
  return { entry, problems };
}

function readMark(line: string): { mark: string; rank: number } {
  const [mark = '', ...ranks] = MARK.exec(line) ??
    MARK_IN_CELL.exec(line) ?? [/^\|?\s*/.exec(line)?.[0]];
  return { mark, rank: Number(ranks.find(Boolean) ?? 0) };
}

/**
 * The name ends where its stars close, or at the first dash or gap of two blanks. Stars come in any
 * number (`****Name****`), and as `__` or `<b>` too.
 */
function splitName(row: string): { name: string; text: string; isSure: boolean } {
  const text = row
    .replace(BOLD_TAG, '**')
    .replace(/^\s*__(.{1,300}?)__/, '**$1**')
    .replace(/^\s*_\*\*([^*]{1,300})\*\*_/, '**$1**')
    .replace(/^(?:\s|\p{Extended_Pictographic}|\ufe0f)+(?=\S)/u, '')
    .replace(/^\s*~~(.{1,300}?)~~/, '$1')
    .replace(/^(\s*\*\*[^*]{1,200})\*\*(\s?)\*\*(?=[^\s*])/, '$1$2')
    .trimStart();
  const [open = ''] = /^\*{2,}(?!\s*[-–—:])/.exec(text) ?? [];
  const closing = open ? text.indexOf('**', open.length) : -1;
  const isBold = closing > 0 && closing <= LONGEST.name;
  const end = isBold ? closing : endOfPlainName(text);
  const isSure = end >= 0;
  const to = isSure ? end : endOfUnsureName(text);
  const signs = /[*`]+/g;
  const name = cleanText(decode(text.slice(open.length, to)).replace(signs, '')).replace(
    /[\s:–—-]+$/,
    '',
  );
  return { name, text: text.slice(to).replace(/^(?:<br ?\/?>|[\s*:–—|→⟶⇒-])+/i, ''), isSure };
}

/** At the first dash, gap or line break, else at a colon; -1 where nothing says that a name ends. */
function endOfPlainName(text: string): number {
  const start = text.slice(0, LONGEST.name);
  const gap = start.search(
    /\s[-–—:]\s|(?<![ \u00a0])[ \u00a0]{2,}(?=[\p{Lu}\p{N}“"])|\t|<br ?\/?>/u,
  );
  return gap >= 0 ? gap : start.search(/:\s(?=\S)/);
}

/** Up to where a text is seen to begin, else so many words that they can stand for a name. */
function endOfUnsureName(text: string): number {
  const start = text.slice(0, LONGEST.name).search(/ (?:This (?:paper|work|study)|We) /);
  return start > 0 ? start : Math.max(0, text.lastIndexOf(' ', LONGEST.unsureName));
}

/** Each line of the cell is a paragraph; those after the first are bullets. */
function toProse(text: string): DigestEntry['summary'] {
  const sentences: string[] = [];
  const breaks: number[] = [];
  for (const line of text.split(BREAK)) {
    const paragraph = cleanText(decode(line).replace(/\*\*/g, '').replace(BULLET, ''));
    const found = splitSentences(paragraph, 'en');
    if (found.length > 0 && sentences.length > 0) breaks.push(sentences.length);
    sentences.push(...found);
  }
  const prose = { ko: null, en: sentences.length > 0 ? sentences : null };
  return breaks.length > 0 ? { ...prose, breaks: { ko: null, en: breaks } } : prose;
}

function decode(text: string): string {
  return text
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll('\\|', '|');
}

/** A blog post is the paper only where nothing is called one. */
function isPaper({ label }: FoundLink, found: readonly FoundLink[]): boolean {
  const words = label.trim();
  if (!PAPER_LABEL.test(words)) return false;
  return /^(?:paper|report)/i.test(words) || !found.some((one) => /^paper/i.test(one.label.trim()));
}

function sortLinks(
  found: readonly FoundLink[],
  problems: LocalizedText[],
): Pick<DigestEntry, 'papers' | 'discussions' | 'links'> {
  const papers = new Set<string>();
  const discussions = new Set<string>();
  const others = new Map<string, DigestLink>();
  for (const link of found) {
    const { label, url } = link;
    const address = url && cleanUrl(url);
    if (!address) problems.push(url ? noAddress(label) : emptyLink(label));
    else if (identifyPost(address)) discussions.add(address);
    else if (isPaper(link, found)) papers.add(address);
    else if (/^tweet/i.test(label.trim())) {
      problems.push(UPSTREAM_WORDS.noPost);
      if (papers.size === 0 && identifyPaper(address)) papers.add(address);
    } else
      others.set(address, { label: cleanText(label) || new URL(address).hostname, url: address });
  }
  const links = [...others.values()];
  const instead = papers.size === 0 ? findPaper(links) : null;
  return {
    papers: instead ? [instead.url] : [...papers],
    discussions: [...discussions],
    links: links.filter((link) => link !== instead),
  };
}

/** The row's paper where no link is called one. */
function findPaper(links: readonly DigestLink[]): DigestLink | null {
  const known = links.find(({ url }) => (identifyPaper(url)?.scheme ?? 'url') !== 'url');
  return known ?? findPaperLink(links);
}

function emptyLink(label: string): LocalizedText {
  return localize(UPSTREAM_WORDS.emptyLink, { label });
}

function noAddress(label: string): LocalizedText {
  return localize(UPSTREAM_WORDS.noAddress, { label });
}

function straySigns(text: string): LocalizedText {
  const words = cleanText(text.replace(/[\s,;&|*.()_]+/g, ' ')).slice(0, 80);
  return words === '' ? UPSTREAM_WORDS.straySigns : localize(UPSTREAM_WORDS.strayWords, { words });
}

function cellLeftOut(text: string): LocalizedText {
  const cell = cleanText(text).slice(0, 80);
  return localize(UPSTREAM_WORDS.cellLeftOut, { cell });
}
