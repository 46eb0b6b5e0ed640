import { type Block, BlockWriter, type Shape } from './block';
import { sectionOf } from './section-words';

const BULLET = /^\s*(?:[•‣◦▪●∙·*]|[-–](?=\s))\s+/;
/** A numbered line may follow another without a blank line between. */
const NUMBER = /^\s{0,3}(\d{1,2})[.)]\s(?=[\p{L}“"[*])/u;
const HASHES = /^\s{0,3}(#{1,6})\s+/;
const QUOTE = /^\s*>\s?/;
/** `--` alone is what letters have above their signature. */
const RULE = /^\s*(?:-{2,}|={3,}|\*{3,}|_{3,}|⸻|─{3,}|—{3,})\s*$/;
/** A line of signs above or below a title, or both. */
const LINE = /^\s*([-=*_~#─—])\1{2,}\s*$/;
/** A line below a title is about as long as the title. */
const MOST_LONGER = { share: 0.3, least: 3 };
const LONGEST_TITLE = 200;
const LEAST_TITLE = 8;
const TITLE_LEVEL = 2;
/** What a copied picture leaves: its file name and `690×388 82.3 KB`. */
const PICTURE = /\d{2,5}\s?[×x]\s?\d{2,5}\s+\d[\d.,]*\s?[KM]B\s*$/;
/** Section names are below any title, and copies do not tell how far. */
const SECTION_LEVEL = 6;

/**
 * Takes plain text apart as browsers copy it: blank lines between paragraphs, bullets, addresses
 * alone on their lines; headings are known by their words only.
 */
export function* readText(source: string): Generator<void, Block[]> {
  const writer = new BlockWriter();
  const state: State = { shape: null, last: '', isBelowLine: false, isOne: false, rank: 0 };
  let lines = 0;
  for (let start = 0; start < source.length && !writer.isFull; ) {
    if (++lines % 50 === 0) yield;
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    for (const part of partsOf(source.slice(start, end))) {
      readLine(withoutSigns(part), state, writer);
      yield;
    }
    start = end + 1;
  }
  flush(state, writer);
  return writer.blocks;
}

/** Chats write words in bold between stars, and addresses between angle brackets. */
const BOLD = /(?<=^|\s)\*(?=[^\s*])([^*\n]{1,200})(?<=[^\s*])\*(?=\s|$)/g;
const ADDRESS = /^(\s*)<(https?:\/\/[^\s<>]{1,2000})>\s*$/;

function withoutSigns(line: string): string {
  return line.replace(ADDRESS, '$1$2').replace(BOLD, '$1');
}

/** Lines without end are read in parts, so that none takes long. */
function partsOf(line: string): string[] {
  const parts = [];
  for (let start = 0; start < line.length || start === 0; start += 20_000)
    parts.push(line.slice(start, start + 20_000));
  return parts;
}

interface State {
  /** what the lines collected so far are; `null` when there are none */
  shape: Shape | null;
  /** the newest of them, not yet written: a title may turn out to be one of its own */
  last: string;
  /** whether they are directly below a line of signs */
  isBelowLine: boolean;
  /** whether there is only one */
  isOne: boolean;
  /** the number of the line that last began a paragraph, in one count over the text; 0 before the first */
  rank: number;
}

function readLine(line: string, state: State, writer: BlockWriter): void {
  const text = line.trim();
  const section = sectionOf(text);
  const [mark, hashes] = HASHES.exec(line) ?? [];
  const isLine = LINE.test(text);
  if (text === '' || PICTURE.test(text)) flush(state, writer);
  else if (isLine && isTitleAbove(text, state)) writeTitle(state, writer);
  else if (RULE.test(text) || isLine) {
    flush(state, writer);
    writer.rule();
    state.isBelowLine = isLine;
    return;
  } else if (section || hashes) {
    // The line straight above an entry's first section is its title, not the end of a paragraph.
    if (section === 'summary') splitLast(state, writer);
    flush(state, writer);
    const shape: Shape = { kind: 'heading', level: hashes?.length ?? SECTION_LEVEL };
    writer.text(text.slice(mark?.trim().length ?? 0), shape);
    writer.end(shape);
  } else readProse(line, state, writer);
  if (!state.shape) state.isBelowLine = false;
}

/** Whether the only line so far is a title: the line of signs is as long, or another one is above. */
function isTitleAbove(line: string, { shape, last, isOne, isBelowLine }: State): boolean {
  const words = last.trim();
  const isPlain = shape?.kind === 'paragraph' && !shape.isQuoted && isOne;
  if (!isPlain || words.length > LONGEST_TITLE || !/\p{L}/u.test(words)) return false;
  const longer = Math.abs(line.length - words.length);
  const isAsLong = longer <= Math.max(MOST_LONGER.least, MOST_LONGER.share * words.length);
  return isBelowLine || (isAsLong && words.length >= LEAST_TITLE);
}

function writeTitle(state: State, writer: BlockWriter): void {
  const shape: Shape = { kind: 'heading', level: TITLE_LEVEL };
  writer.text(state.last, shape);
  writer.end(shape);
  state.shape = null;
  state.last = '';
}

function readProse(line: string, state: State, writer: BlockWriter): void {
  const [bullet] = BULLET.exec(line) ?? [];
  const [quote] = QUOTE.exec(line) ?? [];
  const shape: Shape = { kind: 'paragraph', isQuoted: quote !== undefined };
  const rest = line.slice(quote?.length ?? 0);
  const number = Number(NUMBER.exec(line)?.[1] ?? 0);
  const isNext = number > 0 && number === state.rank + 1;
  if (isNext) state.rank = number;
  const goesOn = isNext
    ? false
    : state.shape?.kind === 'item' || isQuoted(state.shape) === shape.isQuoted;
  if (bullet) begin({ kind: 'item' }, line.slice(bullet.length), state, writer);
  else if (goesOn) carryOn(rest, state, writer);
  else begin(shape, rest, state, writer);
}

function isQuoted(shape: Shape | null): boolean | null {
  return shape?.kind === 'paragraph' ? shape.isQuoted : null;
}

function begin(shape: Shape, text: string, state: State, writer: BlockWriter): void {
  flush(state, writer);
  state.shape = shape;
  state.last = text;
  state.isOne = true;
}

function carryOn(text: string, state: State, writer: BlockWriter): void {
  if (!state.shape) return;
  writer.text(state.last, state.shape);
  writer.lineBreak(state.shape);
  state.last = text;
  state.isOne = false;
}

function splitLast(state: State, writer: BlockWriter): void {
  if (state.shape?.kind === 'paragraph') writer.end(state.shape);
}

function flush(state: State, writer: BlockWriter): void {
  if (!state.shape) return;
  writer.text(state.last, state.shape);
  writer.end(state.shape);
  state.shape = null;
  state.last = '';
}
