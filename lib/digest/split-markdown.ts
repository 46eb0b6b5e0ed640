import { eachLine } from '../text/lines';

/**
 * `marked` is quadratic in runs of signs: measured 80 ms for 4,000 underscores, 2 ms for 600. A real
 * paragraph has 2,000 characters and some sixty signs.
 */
export const MARKDOWN_LIMITS = {
  characters: 4_000,
  signs: 600,
  lines: 40,
  nesting: 6,
  definitions: 200,
};
const SIGNS = /[!-/:-@[-`{-~]/g;
/** Text that is not parsed as Markdown is passed on in parts of this length. */
const PLAIN_PART = 20_000;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Where lists and quotes open, several on a line: each costs `marked` a level of its own call stack. */
const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** Lines that only open or close a box around the text, in HTML or in the forum's own brackets. */
const FRAME_LINE =
  /^\s*(?::{3,}\s*[\w-]{0,30}|<\/?(?:details|div|p|br|center|section|aside|article|main|figure)(?:\s[^<>]{0,200})?\/?>|\[\/?(?:details|quote|poll|wrap)(?:=[^\]]{0,200})?\])\s*$/i;
/** Pictures and boxes in HTML, without a word. */
const TAGS_ONLY = /^\s*(?:<\/?[a-z][^<>]{0,500}>\s*){2,20}$/i;
/** `[[a page]]`, `[[a page|its name]]`: links within a person's notes lead nowhere else. */
const WIKI_LINK = /\[\[(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\](?!\()/g;

/** A part of a Markdown text that the lexer is given at once. */
export interface MarkdownPiece {
  text: string;
  /** code, or more than the lexer should be given */
  isPlain: boolean;
}

/**
 * Splits a text into paragraphs, each with the lists, quotes and headings directly above or below it, none
 * larger than the lexer can take.
 *
 * @yields `null` between pieces, so that the caller can pause
 */
export function* splitMarkdown(source: string): Generator<MarkdownPiece | null> {
  const piece = new PieceMaker();
  let fence: string | null = null;
  let count = 0;
  for (const written of openAdmonitions(openCallouts(eachLine(source)))) {
    if (++count % 100 === 0) yield null;
    const line: string = fence === null ? withoutTemplates(written) : written;
    if (line.trim() === '' && written.trim() !== '') continue;
    const [, mark] = FENCE.exec(line.slice(0, 100)) ?? [];
    const isEnd = fence !== null && line.trim().startsWith(fence);
    if (isEnd || (fence === null && mark) || line.trim() === '') {
      yield* piece.flush(fence !== null);
      if (isEnd) fence = null;
      else fence ??= mark ?? null;
    } else if (
      line.length > MARKDOWN_LIMITS.characters ||
      countSigns(line) > MARKDOWN_LIMITS.signs
    ) {
      yield* piece.flush(fence !== null);
      yield* plainParts(line);
    } else if (!FRAME_LINE.test(line) && !TAGS_ONLY.test(line)) {
      if (!piece.hasRoomFor(line)) yield* piece.flush(fence !== null);
      piece.add(line, fence !== null);
    }
  }
  yield* piece.flush(fence !== null);
}

/** The lines of a paragraph, up to what the lexer may be given. */
class PieceMaker {
  #lines: string[] = [];
  #characters = 0;
  #signs = 0;

  hasRoomFor(line: string): boolean {
    return (
      this.#lines.length < MARKDOWN_LIMITS.lines &&
      this.#characters + line.length <= MARKDOWN_LIMITS.characters &&
      this.#signs + countSigns(line) <= MARKDOWN_LIMITS.signs
    );
  }

  add(line: string, isCode: boolean): void {
    this.#characters += line.length;
    this.#signs += countSigns(line);
    this.#lines.push(isCode ? line : tame(line, this.#lines.length === 0));
  }

  *flush(isPlain: boolean): Generator<MarkdownPiece> {
    if (this.#lines.length > 0) yield { text: this.#lines.join('\n'), isPlain };
    this.#lines = [];
    this.#characters = 0;
    this.#signs = 0;
  }
}

function* plainParts(line: string): Generator<MarkdownPiece> {
  for (let start = 0; start < line.length; start += PLAIN_PART)
    yield { text: line.slice(start, start + PLAIN_PART), isPlain: true };
}

function countSigns(line: string): number {
  return line.match(SIGNS)?.length ?? 0;
}

/** `> [!abstract]+ A title`, the first line of a box in notes; boxes without a title are quotes. */
const CALLOUT = /^ {0,3}> ?\[![a-z][\w-]{0,30}\][+-]?(?:[ \t]+(\S.{0,300}))?$/i;
const QUOTED = /^ {0,3}> ?/;
/** Below any heading around them. */
const CALLOUT_HEADING = '##### ';

/** A titled box is a heading with what is in the box below it. */
function* openCallouts(lines: Iterable<string>): Generator<string> {
  let isInside = false;
  for (const line of lines) {
    const callout = CALLOUT.exec(line);
    isInside = callout ? callout[1] !== undefined : isInside && QUOTED.test(line);
    if (callout?.[1]) yield* ['', CALLOUT_HEADING + callout[1], ''];
    else if (!callout) yield isInside ? line.replace(QUOTED, '') : line;
  }
}

/** `!!! abstract "A title"`, and what is indented below it, as MkDocs has boxes. */
const ADMONITION =
  /^(?:!!!|\?\?\?\+?) ([a-z][\w-]{0,30})(?: [a-z][\w-]{0,30}){0,3}(?: "([^"]{0,300})")?\s*$/i;
const INDENTED = /^(?: {4}|\t)/;

/** A box is a quote that begins with its title in bold. */
function* openAdmonitions(lines: Iterable<string>): Generator<string> {
  let isInside = false;
  for (const line of lines) {
    const found = line.startsWith('!') || line.startsWith('?') ? ADMONITION.exec(line) : null;
    isInside = found !== null || (isInside && (INDENTED.test(line) || line.trim() === ''));
    if (found) yield* ['', `> **${found[2] || toTitle(found[1] ?? '')}**`];
    else if (!isInside) yield line;
    else yield line.trim() === '' ? '' : `> ${line.replace(INDENTED, '')}`;
  }
}

function toTitle(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** What site generators put in place of these: `{{< figure >}}`, `{% include %}`, `{:target="_blank"}`. */
const TEMPLATE =
  /(?<!`)(?:\{\{[<%][^{}\n]{0,500}[>%]\}\}|\{%[^{}\n]{0,500}%\}|\{:[^{}\n]{0,200}\})(?!`)/g;
/** `:material-file:`, pictures that only their site's fonts have. */
const ICON = /:(?:material|fontawesome|octicons|simple)-[a-z0-9-]{1,60}:(?:\{[^{}\n]{0,100}\})?/g;

function withoutTemplates(line: string): string {
  const isPlain = !line.includes('{') && !line.includes(':');
  return isPlain ? line : line.replace(TEMPLATE, '').replace(ICON, '');
}

/** Bullets as chats and word processors write them. */
const BULLET = /^([ \t]{0,12})[•●▪‣◦∙]\s{1,4}(?=\S)/;
/** Its address may stand in a sentence, which a definition of Markdown may not. */
const FOOTNOTE = /^ {0,3}\[\^([\w-]{1,30})\]:\s/;

/** Takes away what would nest too deep, and the indentation that would make a paragraph code. */
function tame(line: string, isFirst: boolean): string {
  const [run = ''] = MARKERS.exec(line) ?? [];
  const depth = run.replace(/[ \t\d]/g, '').length;
  const isTooDeep = depth > MARKDOWN_LIMITS.nesting && !RULE.test(line);
  const cut = isTooDeep ? (run.includes('>') ? '> ' : '- ') + line.slice(run.length) : line;
  const tamed = cut
    .replace(WIKI_LINK, '$1')
    .replace(BULLET, '$1- ')
    .replace(FOOTNOTE, '\\[^$1\\]: ');
  return isFirst ? tamed.trimStart() : tamed;
}
