import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import { type Block, BlockWriter, type Shape } from './block';
import { cleanUrl } from './links';
import { markupToMarkdown } from './markup-in-markdown';

/**
 * `marked` is quadratic in runs of signs: measured 80 ms for 4,000 underscores, 2 ms for 600. A real
 * paragraph has 2,000 characters and some sixty signs.
 */
const MOST = { characters: 4_000, signs: 600, lines: 40, nesting: 6, definitions: 200 };
const SIGNS = /[!-/:-@[-`{-~]/g;
/** What is no Markdown is handed on in parts of this length. */
const PLAIN_PART = 20_000;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Where lists and quotes open, several on a line: each costs `marked` a level of its own call stack. */
const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const DEFINITION = /^ {0,3}\[([^[\]]{1,100})\]:[ \t]{0,10}<?(https?:\/\/[^\s<>]{1,2000})/i;
const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** Lines that only open or close a box around the text, in HTML or in the forum's own brackets. */
const FRAME_LINE =
  /^\s*(?:<\/?(?:details|div|p|br|center|section|aside|article|main|figure)(?:\s[^<>]{0,200})?\/?>|\[\/?(?:details|quote|poll|wrap)(?:=[^\]]{0,200})?\])\s*$/i;
/** Pictures and boxes in HTML, without a word. */
const TAGS_ONLY = /^\s*(?:<\/?[a-z][^<>]{0,500}>\s*){2,20}$/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

type Links = Lexer['tokens']['links'];

/** HTML in a post is the characters it is; Markdown around and inside it still counts. */
class NoHtml extends Tokenizer {
  override html(): undefined {}
  override tag(): undefined {}
}

/**
 * Takes Markdown as a forum keeps it apart. A single line break is a line break.
 *
 * Paragraph by paragraph, so that no step takes long; a paragraph too long for that, or too much
 * for the lexer, is read as plain text.
 */
export function* readMarkdown(file: string): Generator<void, Block[]> {
  const writer = new BlockWriter();
  const source = yield* markupToMarkdown(file);
  const links = yield* findDefinitions(source);
  for (const piece of splitPieces(source)) {
    yield;
    if (writer.isFull) break;
    if (!piece) continue;
    if (piece.isPlain) writePlain(piece.text, writer);
    else writeTokens(lex(piece.text, links), writer);
  }
  return writer.blocks;
}

/** `[[a page]]`, `[[a page|its name]]`: links within a person's notes lead nowhere else. */
const WIKI_LINK = /\[\[(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\](?!\()/g;

interface Piece {
  text: string;
  /** code, or more than the lexer should be given */
  isPlain: boolean;
}

/** Paragraphs, each with the lists, quotes and headings that stand against it; `null` to pause. */
function* splitPieces(source: string): Generator<Piece | null> {
  const piece = new PieceMaker();
  let fence: string | null = null;
  let count = 0;
  for (const line of openCallouts(eachLine(source))) {
    if (++count % 100 === 0) yield null;
    const [, mark] = FENCE.exec(line.slice(0, 100)) ?? [];
    const isEnd = fence !== null && line.trim().startsWith(fence);
    if (isEnd || (fence === null && mark) || line.trim() === '') {
      yield* piece.flush(fence !== null);
      if (isEnd) fence = null;
      else fence ??= mark ?? null;
    } else if (line.length > MOST.characters || countSigns(line) > MOST.signs) {
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
      this.#lines.length < MOST.lines &&
      this.#characters + line.length <= MOST.characters &&
      this.#signs + countSigns(line) <= MOST.signs
    );
  }

  add(line: string, isCode: boolean): void {
    this.#characters += line.length;
    this.#signs += countSigns(line);
    this.#lines.push(isCode ? line : tame(line, this.#lines.length === 0));
  }

  *flush(isPlain: boolean): Generator<Piece> {
    if (this.#lines.length > 0) yield { text: this.#lines.join('\n'), isPlain };
    this.#lines = [];
    this.#characters = 0;
    this.#signs = 0;
  }
}

function* plainParts(line: string): Generator<Piece> {
  for (let start = 0; start < line.length; start += PLAIN_PART)
    yield { text: line.slice(start, start + PLAIN_PART), isPlain: true };
}

function countSigns(line: string): number {
  return line.match(SIGNS)?.length ?? 0;
}

function* eachLine(source: string): Generator<string> {
  for (let start = 0; start < source.length; ) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    yield source.slice(start, end).replace(/\r$/, '');
    start = end + 1;
  }
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

/** Takes away what would nest too deep, and the indentation that would make a paragraph code. */
function tame(line: string, isFirst: boolean): string {
  const [run = ''] = MARKERS.exec(line) ?? [];
  const depth = run.replace(/[ \t\d]/g, '').length;
  const isTooDeep = depth > MOST.nesting && !RULE.test(line);
  const cut = isTooDeep ? (run.includes('>') ? '> ' : '- ') + line.slice(run.length) : line;
  const tamed = cut.replace(WIKI_LINK, '$1');
  return isFirst ? tamed.trimStart() : tamed;
}

/**
 * Addresses that a post names at its end and uses by name: `[1]: https://…`. Found before the
 * paragraphs are read one by one. As in Markdown, the first of a name counts.
 */
function* findDefinitions(source: string): Generator<void, Links> {
  const links: Links = Object.create(null); // names come from the post
  let count = 0;
  let lines = 0;
  for (const line of eachLine(source)) {
    if (++lines % 500 === 0) yield;
    const [, name, href] = DEFINITION.exec(line.slice(0, MOST.characters)) ?? [];
    if (!name || !href || count >= MOST.definitions) continue;
    const known = name.trim().toLowerCase().replace(/\s+/g, ' ');
    if (known in links) continue;
    links[known] = { href, title: null };
    count += 1;
  }
  return links;
}

function lex(text: string, links: Links): Token[] | string {
  try {
    const lexer = new Lexer({ gfm: true, breaks: true, tokenizer: new NoHtml() });
    lexer.tokens.links = links;
    return lexer.lex(text);
  } catch (error) {
    // The lexer calls itself for what is nested; such text is no worse for being read as it stands.
    if (error instanceof RangeError) return text;
    throw error;
  }
}

function writePlain(text: string, writer: BlockWriter): void {
  const shape: Shape = { kind: 'paragraph', isQuoted: false };
  for (const line of text.split('\n')) {
    writer.text(line, shape);
    writer.lineBreak(shape);
  }
  writer.end(shape);
}

/** A token still to be written, or what is to be done once those inside it are. */
type Step = { token: Token; shape: Shape } | (() => void);

function writeTokens(tokens: Token[] | string, writer: BlockWriter): void {
  if (typeof tokens === 'string') {
    writePlain(tokens, writer);
    return;
  }
  const steps: Step[] = [];
  pushAll(tokens, { kind: 'paragraph', isQuoted: false }, steps);
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (typeof step === 'function') step();
    else writeToken(step.token, step.shape, writer, steps);
  }
}

function writeToken(token: Token, shape: Shape, writer: BlockWriter, steps: Step[]): void {
  switch (token.type) {
    case 'heading':
      pushBlock(token.tokens, { kind: 'heading', level: token.depth }, writer, steps);
      break;
    case 'hr':
      writer.rule();
      break;
    case 'blockquote':
      pushAll(token.tokens, { kind: 'paragraph', isQuoted: true }, steps);
      break;
    case 'list':
      pushList(token as Tokens.List, shape, steps); // the type says so
      break;
    case 'table':
      writeTable(token as Tokens.Table, writer, steps); // the type says so
      break;
    case 'paragraph':
      pushBlock(token.tokens, shape, writer, steps);
      break;
    case 'text':
      // With tokens it is the words of a list item, without it is a run within a line.
      if (token.tokens) pushBlock(token.tokens, shape, writer, steps);
      else writer.text(readEntities(token.text), shape);
      break;
    case 'code':
      writePlain(token.text, writer);
      break;
    default:
      writeInline(token, shape, writer, steps);
  }
}

function writeInline(token: Token, shape: Shape, writer: BlockWriter, steps: Step[]): void {
  switch (token.type) {
    case 'strong':
      writer.openStrong();
      steps.push(() => writer.closeStrong());
      pushAll(token.tokens, shape, steps);
      break;
    case 'em':
      writer.openEmphasis();
      steps.push(() => writer.closeEmphasis());
      pushAll(token.tokens, shape, steps);
      break;
    case 'del':
      pushAll(token.tokens, shape, steps);
      break;
    case 'link':
      writeLink(token as Tokens.Link, shape, writer, steps); // the type says so
      break;
    case 'br':
      writer.lineBreak(shape);
      break;
    case 'codespan':
    case 'escape':
      writer.text(token.text, shape);
      break;
    case 'image':
    case 'space':
    case 'def':
      break;
    default:
      writer.text(token.raw, shape);
  }
}

/** Addresses written out are found again in the text: the lexer takes following Hangul along. */
function writeLink(token: Tokens.Link, shape: Shape, writer: BlockWriter, steps: Step[]): void {
  const isWritten = token.raw === token.href || token.raw === `<${token.href}>`;
  const url = isWritten ? null : cleanUrl(token.href);
  if (url) {
    writer.openLink(url);
    steps.push(() => writer.closeLink());
  }
  pushAll(token.tokens, shape, steps);
}

/** The first paragraph of an item is the item, the others go on with it. */
function pushList(list: Tokens.List, outer: Shape, steps: Step[]): void {
  const depth = outer.kind === 'item' ? (outer.depth ?? 0) + 1 : 0;
  const start = list.ordered ? Number(list.start || 1) : null;
  for (const [index, item] of [...list.items.entries()].toReversed()) {
    const shape: Shape = {
      kind: 'item',
      ...(depth > 0 && { depth }),
      ...(start !== null && { rank: start + index }),
    };
    const [first, ...rest] = item.tokens;
    pushAll(rest, { ...shape, goesOn: true }, steps);
    pushAll(first && [first], shape, steps);
  }
}

function writeTable(table: Tokens.Table, writer: BlockWriter, steps: Step[]): void {
  const shape: Shape = { kind: 'paragraph', isQuoted: false };
  for (const row of table.rows.toReversed()) pushRow(row, shape, writer, steps);
  pushRow(table.header, { ...shape, isHead: true }, writer, steps);
}

function pushRow(
  row: readonly Tokens.TableCell[],
  shape: Shape,
  writer: BlockWriter,
  steps: Step[],
): void {
  steps.push(() => writer.end(shape));
  for (const cell of row.toReversed()) {
    pushAll(cell.tokens, shape, steps);
    steps.push(() => writer.cell(shape));
  }
}

function pushBlock(
  tokens: Token[] | undefined,
  shape: Shape,
  writer: BlockWriter,
  steps: Step[],
): void {
  steps.push(() => writer.end(shape));
  pushAll(tokens, shape, steps);
}

/** Onto the stack the other way round: the first is to be taken first. */
function pushAll(tokens: Token[] | undefined, shape: Shape, steps: Step[]): void {
  for (const token of (tokens ?? []).toReversed()) steps.push({ token, shape });
}

function readEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (code, decimal, hex, name) => {
      if (name) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? code) : code;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : code;
    },
  );
}
