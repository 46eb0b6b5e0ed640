import { readDay } from '../digest/week-dates';

/** A link of a row, where it stands. */
export interface FoundLink {
  label: string;
  /** as written; `null` for empty brackets */
  url: string | null;
  start: number;
  end: number;
}

/** A row taken apart. */
interface Cells {
  /** name and text, links as their labels */
  text: string;
  /** cells between the text and the links, by their column */
  others: { column: number; text: string }[];
  links: FoundLink[];
  /** what stands beside the links and is none of them */
  stray: string;
}

/** What comes after so many links of a row is not looked at. */
export const MOST_LINKS = 50;
const LONGEST = { url: 2_000, stray: 40, day: 40 };
/** What stands between links, where a row has lost its bars. */
const BETWEEN_LINKS = /^[^\p{L}\p{N}]*$/u;

/** Takes a row without its rank apart: the text first, links last, whatever the bars are worth. */
export function readCells(row: string): Cells {
  const links = findLinks(row);
  const bars = findBars(row, links);
  const { end, days } = endOfText(row, links, bars);
  const others = days.map(({ column, start, end: to }) => ({
    column,
    text: row.slice(start, to).trim(),
  }));
  const from = Math.max(end, ...days.map((day) => day.end));
  return { text: unlink(row, links, end), others, links, stray: withoutLinks(row, links, from) };
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

/** Bars that may part cells: not written as a sign, and in no link. */
function findBars(row: string, links: readonly FoundLink[]): number[] {
  const bars: number[] = [];
  let next = 0;
  for (let at = row.indexOf('|'); at >= 0; at = row.indexOf('|', at + 1)) {
    while ((links[next]?.end ?? Infinity) <= at) next += 1;
    const isInLink = (links[next]?.start ?? Infinity) < at;
    if (!isInLink && row[at - 1] !== '\\') bars.push(at);
  }
  return bars;
}

interface Cell {
  column: number;
  start: number;
  end: number;
}

/**
 * Where the text ends: before the last cells that are links, days or nothing. A text may have bars
 * of its own; a link that ends it is the text's. Without bars it ends where only links follow.
 */
function endOfText(
  row: string,
  links: readonly FoundLink[],
  bars: readonly number[],
): { end: number; days: Cell[] } {
  const days: Cell[] = [];
  let end: number | null = null;
  let to = row.length;
  let last = links.length;
  for (let column = bars.length; column > 0; column -= 1) {
    const start = (bars[column - 1] ?? 0) + 1;
    const cell = { column, start, end: to };
    const until = last;
    while ((links[last - 1]?.start ?? -1) >= start) last -= 1;
    const isOfLinks = areLinks(row, cell, links.slice(last, until));
    if (!isOfLinks && !isDay(row, cell)) break;
    if (!isOfLinks) days.unshift(cell);
    end = start - 1;
    to = start - 1;
  }
  return { end: end ?? endWithoutBars(row, links), days };
}

/** Links with hardly a word beside them, or an empty cell. */
function areLinks(row: string, { start, end }: Cell, links: readonly FoundLink[]): boolean {
  let beside = '';
  let at = start;
  for (const link of links) {
    beside += row.slice(at, link.start);
    at = link.end;
  }
  beside += row.slice(at, end);
  const isFirst = BETWEEN_LINKS.test(row.slice(start, links[0]?.start ?? end));
  return isFirst && (links.length > 0 ? beside.trim().length <= LONGEST.stray : !beside.trim());
}

function isDay(row: string, { start, end }: Cell): boolean {
  if (end - start > LONGEST.day) return false;
  const text = row.slice(start, end);
  return readDay(text) !== null && !/\p{L}{4,}.*\p{L}{4,}/u.test(text);
}

function endWithoutBars(row: string, links: readonly FoundLink[]): number {
  let end = row.length;
  for (const link of [...links].reverse()) {
    if (!BETWEEN_LINKS.test(row.slice(link.end, end))) break;
    end = link.start;
  }
  return end;
}

function withoutLinks(row: string, links: readonly FoundLink[], from: number): string {
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
function unlink(row: string, links: readonly FoundLink[], end: number): string {
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
