import { cleanText } from '../digest/clean-text';
import type { DigestEntry, DigestLink, Said } from '../digest/format';
import { cleanUrl } from '../digest/links';
import { splitSentences } from '../digest/sentences';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';

/** One row as it was read: `null` when it has no name, and what was wrong with it. */
export interface ReadRow {
  entry: DigestEntry | null;
  complaints: Said[];
}

interface FoundLink {
  label: string;
  /** as written; `null` for empty brackets */
  url: string | null;
  start: number;
  end: number;
}

const MARK = /^\|?\s{0,8}(\d{1,3})\s?[).]\s{0,8}/;
/** Nothing but links and what stands between them. */
const BETWEEN_LINKS = /^[\s,;&|*.()]*$/;
const STRAY = /[^\s,;&|*.]/;
const LONGEST = { row: 40_000, name: 300, unsureName: 100, url: 2_000 };
const MOST_LINKS = 50;
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
  return MARK.test(line.slice(0, 40));
}

/** Reads one row of the list, whatever is wrong with it. */
export function readRow(line: string): ReadRow {
  const complaints: Said[] = [];
  if (line.length > LONGEST.row) complaints.push(TOO_LONG);
  const [mark = '', rank = '0'] = MARK.exec(line) ?? [];
  const row = line.slice(mark.length, LONGEST.row);
  const links = findLinks(row);
  const end = endOfText(row, links);
  if (STRAY.test(withoutLinks(row, links, end))) complaints.push(STRAY_SIGNS);
  const { name, text, isSure } = splitName(unlink(row, links, end));
  if (!name) return { entry: null, complaints: [...complaints, NO_NAME] };
  if (!isSure) complaints.push(UNSURE_NAME);
  if (!text) complaints.push(NO_TEXT);
  const sorted = sortLinks(links, complaints);
  if (sorted.papers.length === 0) complaints.push(NO_PAPER);
  const entry: DigestEntry = {
    rank: Number(rank),
    title: { ko: null, en: name },
    summary: toProse(text),
    abstract: { ko: null, en: null },
    ...sorted,
  };
  return { entry, complaints };
}

/** Links in order; brackets inside an address are its own as long as they close. */
function findLinks(row: string): FoundLink[] {
  const links: FoundLink[] = [];
  for (const { 0: head, 1: label = '', index } of row.matchAll(/\[([^[\]|]{1,200})\] ?\(/g)) {
    if (index < (links.at(-1)?.end ?? 0)) continue;
    const from = index + head.length;
    const to = endOfUrl(row, from);
    const url =
      row
        .slice(from, to)
        .trim()
        .replace(/[,;]+$/, '') || null;
    if (links.length === MOST_LINKS) break;
    links.push({ label, url, start: index, end: row[to] === ')' ? to + 1 : to });
  }
  return links;
}

function endOfUrl(row: string, from: number): number {
  const most = Math.min(row.length, from + LONGEST.url);
  let depth = 0;
  for (let at = from; at < most; at++) {
    const sign = row[at] ?? '';
    if (/[\s|]/.test(sign)) return at;
    if (sign === '(') depth += 1;
    if (sign === ')' && depth-- === 0) return at;
  }
  return most;
}

/**
 * Where nothing but links follows. A link that ends a cell of text is the text's, and the bar behind
 * it the end; a row may also have lost its bars.
 */
function endOfText(row: string, links: FoundLink[]): number {
  let end = row.length;
  for (const link of [...links].reverse()) {
    if (!BETWEEN_LINKS.test(row.slice(link.end, end))) break;
    end = link.start;
  }
  const isWholeCell = /(?:^|\|)\s{0,8}$/.test(row.slice(Math.max(0, end - 9), end));
  const bar = isWholeCell ? -1 : findBar(row, links, end);
  return bar < 0 ? end : bar;
}

function findBar(row: string, links: FoundLink[], from: number): number {
  let at = from;
  for (const { start, end } of links) {
    const bar = start < from ? -1 : row.slice(at, start).indexOf('|');
    if (bar >= 0) return at + bar;
    at = Math.max(at, end);
  }
  return row.indexOf('|', at);
}

function withoutLinks(row: string, links: FoundLink[], from: number): string {
  let rest = '';
  let at = from;
  for (const { start, end } of links) {
    if (start < from) continue;
    rest += row.slice(at, start);
    at = end;
  }
  return rest + row.slice(at);
}

/** The text with links as their labels. */
function unlink(row: string, links: FoundLink[], end: number): string {
  let text = '';
  let at = 0;
  for (const link of links) {
    if (link.start >= end) break;
    text += row.slice(at, link.start) + link.label;
    at = link.end;
  }
  return trimBars(text + row.slice(at, Math.max(at, end)));
}

function trimBars(text: string): string {
  let trimmed = text.trimEnd();
  while (/[|,]$/.test(trimmed.slice(-1))) trimmed = trimmed.slice(0, -1).trimEnd();
  return trimmed;
}

function splitName(text: string): { name: string; text: string; isSure: boolean } {
  const from = text.startsWith('**') ? 2 : 0;
  const closing = text.indexOf('**', from);
  const dash = text.search(/ [-–—:] /);
  const isBold = from > 0 && closing > 0 && closing <= LONGEST.name;
  const isSure = isBold || (dash >= 0 && dash <= LONGEST.name);
  const to = isBold ? closing : isSure ? dash : endOfUnsureName(text);
  const name = cleanText(text.slice(from, to).replace(/\*+/g, '')).replace(/[\s:–—-]+$/, '');
  return { name, text: text.slice(to).replace(/^[\s*:–—-]+/, ''), isSure };
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

function sortLinks(
  links: FoundLink[],
  complaints: Said[],
): Pick<DigestEntry, 'papers' | 'discussions' | 'links'> {
  const papers = new Set<string>();
  const discussions = new Set<string>();
  const others = new Map<string, DigestLink>();
  for (const { label, url } of links) {
    const address = url && cleanUrl(url);
    if (!address) complaints.push(url ? noAddress(label) : emptyLink(label));
    else if (identifyPost(address)) discussions.add(address);
    else if (/^(?:paper|report|blog|article)\b/i.test(label.trim())) papers.add(address);
    else if (/^tweet/i.test(label.trim())) {
      complaints.push(NO_POST);
      if (papers.size === 0 && identifyPaper(address)) papers.add(address);
    } else
      others.set(address, { label: cleanText(label) || new URL(address).hostname, url: address });
  }
  return { papers: [...papers], discussions: [...discussions], links: [...others.values()] };
}

const NO_NAME: Said = {
  ko: '논문 이름을 찾지 못해 뺐어요.',
  en: 'The row has no name and was left out.',
};
const UNSURE_NAME: Said = {
  ko: '이름이 어디까지인지 분명하지 않아요.',
  en: 'It is not clear where the name ends.',
};
const NO_TEXT: Said = { ko: '설명이 없어요.', en: 'The row has no text.' };
const NO_PAPER: Said = { ko: '논문 링크가 없어요.', en: 'The row has no link to the paper.' };
const NO_POST: Said = {
  ko: '트윗 링크가 X의 글을 가리키지 않아요.',
  en: 'The link to the tweet leads to no post.',
};
const STRAY_SIGNS: Said = {
  ko: '링크 옆에 남는 글자가 있어 무시했어요.',
  en: 'There are stray signs beside the links; they were ignored.',
};
const TOO_LONG: Said = {
  ko: '줄이 너무 길어 앞부분만 읽었어요.',
  en: 'The row is too long; only its beginning was read.',
};

function emptyLink(label: string): Said {
  return { ko: `빈 링크예요: ${label}`, en: `The link is empty: ${label}` };
}

function noAddress(label: string): Said {
  return { ko: `웹 주소가 아니어서 뺐어요: ${label}`, en: `The link is no web address: ${label}` };
}
