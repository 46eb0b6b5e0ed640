import { eachLine } from '../text/lines';
import { cleanUrl } from './links';
import { nameOfPictureLink } from './picture-links';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** A table is taken apart as far as this. */
const MOST_TABLE = { lines: 2_000, characters: 200_000 };
const LINK_START = /<a\s[^<>]{0,500}?href\s?=\s?["']?(https?:[^\s"'<>]{1,2000})["']?[^<>]{0,500}>/i;
/** Slack writes links so: `<https://…|name>`. */
const SLACK_LINK = /<(https?:\/\/[^\s<>|]{1,2000})\|([^<>\n]{1,500})>/g;
const BOLD = /<(b|strong)>\s?([^<>\n]{1,500}?)\s?<\/\1>/gi;
const BREAK = /<br\s?\/?>/gi;
/** Right behind a word or its punctuation it breaks the line; apart, or quoted, it is written about. */
const BREAK_BEHIND_WORD =
  /(?<=[\p{L}\p{N}.,!?:;*)\]。])(?:<br\s?\/?>){1,3}(?=[ \t]?[\p{L}\p{N}([*“"‘'])/giu;
const HEADING = /<h([1-6])(?:\s[^<>]{0,500})?>/gi;
const ITEM = /<li(?:\s[^<>]{0,500})?>/gi;
const SUMMARY = /<summary(?:\s[^<>]{0,500})?>([^\n]{0,2000}?)<\/summary>/gi;
/** They box text in, or begin and end it, and say nothing themselves. */
const FRAME =
  /<\/?(?:a|p|div|span|center|font|details|summary|section|article|figure|picture|source|ul|ol|li|dl|table|tbody|thead|tfoot|tr|colgroup|col|h[1-6])(?:\s[^<>]{0,2000})?\/?>/gi;
/** A place that a table of contents leads to. */
const ANCHOR = /<a\s{1,5}(?:name|id)\s?=\s?["']?[^\s"'<>]{0,200}["']?\s?>\s{0,5}<\/a>/gi;
const PICTURE_TAG = /<img\s[^<>]{0,2000}>/i;
const PICTURE = /<img\s[^<>]{0,2000}>/gi;
const BEGINS_WITH_TAG = /^[\s>*_+-]{0,20}(?:\d{1,3}[.)]\s)?<\/?[a-z]/i;
const MARKUP =
  /<(?:\/?(?:ul|ol|dl|p|div|span|center|a|details)\b|a\s|br|table|summary|details|h[1-6]|li|ul|ol|dl|d[td]|p|div|img|b>|strong>|span|center|https?:\/\/[^\s<>|]{1,2000}\|)/i;

/** Characters of about a millisecond's work. */
const STEP = 10_000;
/** Lines that are collected or joined at once. */
const MOST_LINES = 1_000;
/** Characters of a line that are no sentence any more. */
const LONG = 20_000;

/**
 * Writes what Markdown files hold in HTML as Markdown: tables, links, headings, lists, what opens
 * below a line; and the links of Slack. Other tags stay the characters they are, code does too.
 */
export function* markupToMarkdown(source: string): Generator<void, string> {
  if (!source.includes('<')) return source;
  const lines = yield* listLines(source);
  const pieces: string[] = [];
  let written: string[] = [];
  let fence: string | null = null;
  let characters = STEP;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    characters += line.length;
    if (characters >= STEP || at % 200 === 0) {
      yield;
      characters = 0;
    }
    if (written.length >= MOST_LINES) {
      pieces.push(written.join('\n'));
      written = [];
    }
    const [, mark] = FENCE.exec(line.slice(0, 100)) ?? [];
    const isEnd: boolean = fence !== null && line.trim().startsWith(fence);
    const isCode = fence !== null || mark !== undefined;
    fence = isEnd ? null : (fence ?? mark ?? null);
    const end = !isCode && /<table[\s>]/i.test(line) ? endOfTable(lines, at) : null;
    if (end !== null) {
      written.push('', tableOf(lines.slice(at, end + 1).join('\n')), '');
      at = end;
    } else if (isCode || !MARKUP.test(line)) written.push(line);
    else if (line.length <= LONG) written.push(lineOf(line));
    else written.push(yield* longLineOf(line));
  }
  return [...pieces, written.join('\n')].join('\n');
}

function* listLines(source: string): Generator<void, string[]> {
  const lines: string[] = [];
  for (const line of eachLine(source)) {
    if (lines.length % MOST_LINES === 0) yield;
    lines.push(line);
  }
  return lines;
}

/** @returns index of its last line; `null` where it does not end */
function endOfTable(lines: readonly string[], start: number): number | null {
  let characters = 0;
  for (let at = start; at < lines.length && at - start < MOST_TABLE.lines; at += 1) {
    const line = lines[at] ?? '';
    characters += line.length;
    if (characters > MOST_TABLE.characters) return null;
    if (/<\/table>/i.test(line)) return at;
  }
  return null;
}

/** Rows of one cell are there for the looks: they are text. */
function tableOf(html: string): string {
  const rows = html
    .split(/<tr(?:\s[^<>]{0,500})?>/i)
    .slice(1)
    .map((row) => ({ isHead: /<th[\s>]/i.test(row), cells: cellsOf(row) }))
    .filter(({ cells }) => cells.length > 0);
  const width = Math.max(...rows.map(({ cells }) => cells.length), 0);
  if (width < 2) return rows.map(({ cells }) => cells.join('')).join('\n\n');
  const line = (cells: readonly string[]) => {
    const filled = Array.from({ length: width }, (_, index) => cells[index] ?? '');
    return `| ${filled.join(' | ')} |`;
  };
  const [first, ...others] = rows;
  const isHead = first?.isHead === true;
  const body = isHead ? others : rows;
  const head = isHead ? (first?.cells ?? []) : [];
  const rule = `|${' --- |'.repeat(width)}`;
  return [line(head), rule, ...body.map(({ cells }) => line(cells))].join('\n');
}

function cellsOf(row: string): string[] {
  return row
    .split(/<t[dh](?:\s[^<>]{0,500})?>/i)
    .slice(1)
    .map((cell) =>
      lineOf(cell.replace(/<\/t[dh]>[\s\S]{0,2000}$/i, '').replaceAll('\n', ' '))
        .replace(/\s+/g, ' ')
        .replaceAll('|', '\\|')
        .trim(),
    );
}

/** A page without line breaks: tag by tag, in parts that are cut before a tag. */
function* longLineOf(line: string): Generator<void, string> {
  const written: string[] = [];
  for (let at = 0; at < line.length; ) {
    const cut = line.indexOf('<', at + LONG);
    const end = cut < 0 ? line.length : cut;
    written.push(lineOf(line.slice(at, end)));
    at = end;
    yield;
  }
  return written.join('');
}

function lineOf(line: string): string {
  const isRow = /^\s*\|/.test(line);
  const linked = linksOf(line.replace(ANCHOR, '')).replace(
    SLACK_LINK,
    (_, url, name) => `[${name}](${url})`,
  );
  // A tag within a sentence or a title is what they are about.
  if (!isRow && !BEGINS_WITH_TAG.test(line)) {
    const indent = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/.exec(line)?.[0].length ?? 0;
    const isOneLine = /^\s*#/.test(line);
    return linked.replace(BREAK_BEHIND_WORD, isOneLine ? ' ' : `\n${' '.repeat(indent)}`);
  }
  return linked
    .replace(BOLD, '**$2**')
    .replace(BREAK, isRow ? ' ' : '\n')
    .replace(PICTURE, '')
    .replace(SUMMARY, (_, words: string) => `\n\n${bold(words.trim())}\n\n`)
    .replace(HEADING, (_, level: string) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<\/h[1-6]>/gi, '\n\n')
    .replace(ITEM, '\n- ')
    .replace(
      /<dt(?:\s[^<>]{0,500})?>(.{0,1000}?)<\/dt>/gi,
      (_, words: string) => `\n\n${bold(words)}\n\n`,
    )
    .replace(/<\/?d[td](?:\s[^<>]{0,500})?>/gi, '\n')
    .replace(/<\/?(?:p|div)(?:\s[^<>]{0,2000})?>/gi, isRow ? ' ' : '\n\n')
    .replace(FRAME, '');
}

function linksOf(line: string): string {
  const parts = line.split(LINK_START);
  // Every other part is an address; what follows it begins with its words.
  return parts.reduce((text, part, index) => {
    if (index % 2 === 1) return text;
    const url = parts[index - 1];
    const [words = '', ...rest] = part.split(/<\/a>/i);
    const name = words.replace(/<[^<>]{1,500}>/g, '').trim() || nameOfPicture(url ?? '', words);
    if (url === undefined || rest.length === 0) return text + part;
    return `${text}${name ? `[${name}](${url})` : ''}${rest.join('')}`;
  }, '');
}

function nameOfPicture(url: string, words: string): string {
  const [picture] = PICTURE_TAG.exec(words) ?? [];
  const address = picture ? cleanUrl(url) : null;
  if (!picture || !address) return '';
  const [, , alt = ''] = /\salt\s?=\s?(["'])(.{0,500}?)\1/i.exec(picture) ?? [];
  const [, , src = ''] = /\ssrc\s?=\s?(["'])(.{0,2000}?)\1/i.exec(picture) ?? [];
  return nameOfPictureLink(address, alt, src) ?? '';
}

function bold(words: string): string {
  return words.includes('**') || words === '' ? words : `**${words}**`;
}
