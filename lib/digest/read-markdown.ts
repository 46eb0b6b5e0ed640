import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import { eachLine } from '../text/lines';
import { type Block, BlockWriter, type Shape } from './block';
import { cleanUrl } from './links';
import { markupToMarkdown } from './markup-in-markdown';
import { nameOfPictureLink } from './picture-links';
import { MARKDOWN_LIMITS, splitMarkdown } from './split-markdown';

const DEFINITION = /^ {0,3}\[([^[\]^][^[\]]{0,99})\]:[ \t]{0,10}<?(https?:\/\/[^\s<>]{1,2000})/i;
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
  for (const piece of splitMarkdown(source)) {
    yield;
    if (writer.isFull) break;
    if (!piece) continue;
    if (piece.isPlain) writePlain(piece.text, writer);
    else writeTokens(lex(piece.text, links), writer);
  }
  return writer.blocks;
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
    const [, name, href] = DEFINITION.exec(line.slice(0, MARKDOWN_LIMITS.characters)) ?? [];
    if (!name || !href || count >= MARKDOWN_LIMITS.definitions) continue;
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
  const picture = url && pictureIn(token.tokens);
  if (picture) writer.text(nameOfPictureLink(url, picture.text, picture.href) ?? '', shape);
  pushAll(token.tokens, shape, steps);
}

/** The picture that a link consists of. */
function pictureIn(tokens: readonly Token[]): Tokens.Image | null {
  const [only, ...others] = tokens.filter(({ raw }) => raw.trim() !== '');
  return only?.type === 'image' && others.length === 0 ? (only as Tokens.Image) : null; // the type says so
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
    const [first, ...rest] = item.tokens.filter(({ type }) => type !== 'checkbox');
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
