import { cleanText } from '../text/clean-text';
import { readEmoji } from '../text/emoji';
import { findUrls } from './links';

/** A link and the words it stands under. */
export interface BlockLink {
  text: string;
  url: string;
}

interface TextBlock {
  /** plain text; a line break inside a paragraph stays as one `\n` */
  text: string;
  links: readonly BlockLink[];
  /** the words in bold type that it begins with, after a number or signs at most */
  strong?: string;
  /** the first words in italics of its first line, where they are not its beginning */
  emphasis?: string;
}

/** One cell of a table's row. */
export interface Cell extends TextBlock {}

/**
 * A post taken apart: plain text and addresses in reading order, whatever it was written in. All
 * that comes after the readers works on these.
 */
export type Block =
  | ({ kind: 'heading'; level: number } & TextBlock)
  | (Extract<Shape, { kind: 'paragraph' }> & TextBlock & { cells?: readonly Cell[] })
  | (Extract<Shape, { kind: 'item' }> & TextBlock)
  | { kind: 'link'; url: string; label: string | null }
  | { kind: 'rule' };

/** What a run of text is, where its reader knows. */
export type Shape =
  | { kind: 'heading'; level: number }
  | {
      kind: 'paragraph';
      isQuoted: boolean;
      /** a row of column names */
      isHead?: true;
      /** a row with one cell, in a table whose rows have several */
      isBetween?: true;
    }
  | {
      kind: 'item';
      /** how many lists it is in besides its own; left out for none */
      depth?: number;
      /** its number in the list, where it has one */
      rank?: number;
      /** a further paragraph of the item before it */
      goesOn?: true;
    };

/** A hundred times a long week. What comes after them is not read. */
export const MOST_BLOCKS = 30_000;
/** A longer run goes on in a next block, so that no step has to work on more. */
const LONGEST = 20_000;
const MOST_LINES = 500;
const URL_LIKE = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$/i;

interface Line {
  text: string;
  links: BlockLink[];
  /** where bold type began and ended, if at the line's start */
  strong: { start: number; end: number | null } | null;
  /** where the first italics behind other words began and ended */
  emphasis: { start: number; end: number | null } | null;
}

/** Where a cell begins. */
interface Corner {
  line: number;
  offset: number;
  links: number;
}

function newLine(): Line {
  return { text: '', links: [], strong: null, emphasis: null };
}

/** Collects text and links as a reader meets them, and makes blocks of them. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  #lines: Line[] = [newLine()];
  #corners: Corner[] = [];
  #strong = 0;
  #length = 0;
  #link: { url: string; start: number; isOfOneLine: boolean } | null = null;

  /** Is there text that no block holds yet? */
  get hasText(): boolean {
    return this.#lines.some(({ text }) => text.trim() !== '');
  }

  /** Are there as many blocks as are ever read? */
  get isFull(): boolean {
    return this.blocks.length >= MOST_BLOCKS;
  }

  /** Adds to the current line; white space of any kind is one space. */
  text(text: string, shape: Shape): void {
    for (let start = 0; start < text.length; start += LONGEST) {
      const piece = text.slice(start, start + LONGEST);
      if (this.#length + piece.length > LONGEST) this.end(shape);
      this.#line.text += piece.replace(/\s/g, ' ');
      this.#length += piece.length;
    }
  }

  lineBreak(shape: Shape): void {
    if (this.#length >= LONGEST || this.#lines.length >= MOST_LINES) this.end(shape);
    if (this.#line.text === '' || this.#isAtCorner) return;
    const next = this.#linkOfNextLine;
    this.closeLink();
    this.#lines.push(newLine());
    this.#length += 1;
    if (this.#strong > 0) this.#line.strong = { start: 0, end: null };
    if (next) this.openLink(next.url, next.isOfOneLine);
  }

  /** Begins the next cell of a row. */
  cell(shape: Shape): void {
    if (this.hasText) this.text(' | ', shape);
    const { text, links } = this.#line;
    this.#corners.push({
      line: this.#lines.length - 1,
      offset: text.length,
      links: links.length,
    });
  }

  openStrong(): void {
    this.#strong += 1;
    const line = this.#line;
    if (!line.strong && !/\p{L}/u.test(line.text))
      line.strong = { start: line.text.length, end: null };
  }

  closeStrong(): void {
    this.#strong = Math.max(0, this.#strong - 1);
    const { strong, text } = this.#line;
    if (this.#strong === 0 && strong) strong.end ??= text.length;
  }

  openEmphasis(): void {
    const line = this.#line;
    if (/\p{L}/u.test(line.text)) line.emphasis ??= { start: line.text.length, end: null };
  }

  closeEmphasis(): void {
    const { emphasis, text } = this.#line;
    if (emphasis) emphasis.end ??= text.length;
  }

  /** @param isOfOneLine - it ends with the first line or block that has words */
  openLink(url: string, isOfOneLine = false): void {
    this.#link = { url, start: this.#line.text.length, isOfOneLine };
  }

  closeLink(): void {
    if (!this.#link) return;
    const { url, start } = this.#link;
    const text = readEmoji(cleanText(this.#line.text.slice(start)));
    if (text !== '') this.#line.links.push({ text, url });
    this.#link = null;
  }

  /** Makes what was collected a block, or several: a line that is nothing but an address is a link. */
  end(shape: Shape): void {
    const next = this.#linkOfNextLine;
    this.closeLink();
    const lines = this.#lines.map(toLine);
    const cells = this.#corners.length > 1 ? this.#toCells() : null;
    this.#lines = [newLine()];
    this.#corners = [];
    this.#length = 0;
    if (this.#strong > 0) this.#line.strong = { start: 0, end: null };
    if (next) this.openLink(next.url, next.isOfOneLine);
    if (cells && shape.kind === 'paragraph') this.#pushRow(shape, lines, cells);
    else if (shape.kind === 'heading') this.#push(shape, lines, ' ');
    else this.#pushLines(shape, lines);
  }

  link(url: string, label: string | null): void {
    this.blocks.push({ kind: 'link', url, label: label && cleanText(label.slice(0, 500)) });
  }

  rule(): void {
    this.blocks.push({ kind: 'rule' });
  }

  /** Is the current cell still empty? */
  get #isAtCorner(): boolean {
    const corner = this.#corners.at(-1);
    if (corner?.line !== this.#lines.length - 1) return false;
    return this.#line.text.slice(corner.offset).trim() === '';
  }

  /** The link that goes on behind the current line. */
  get #linkOfNextLine() {
    if (!this.#link) return null;
    const { start, isOfOneLine } = this.#link;
    return isOfOneLine && this.#line.text.slice(start).trim() !== '' ? null : this.#link;
  }

  get #line(): Line {
    return this.#lines.at(-1) as Line; // there is always one
  }

  /** What stands between two corners, line by line. */
  #toCells(): Cell[] {
    return this.#corners.map((from, index) => {
      const to = this.#corners[index + 1];
      const lines: ReadLine[] = [];
      for (let at = from.line; at <= (to?.line ?? this.#lines.length - 1); at += 1) {
        const { text, links } = this.#lines[at] as Line; // within bounds
        const isFirst = at === from.line;
        const isLast = at === to?.line;
        lines.push(
          toLine({
            text: text.slice(isFirst ? from.offset : 0, isLast ? to.offset : undefined),
            links: links.slice(isFirst ? from.links : 0, isLast ? to.links : undefined),
            strong: null,
            emphasis: null,
          }),
        );
      }
      const text = lines.flatMap((line) => line.text || []).join('\n');
      return {
        text: text.replace(/(?:^|\s)\|$/, '').trim(),
        links: lines.flatMap(({ links }) => links),
      };
    });
  }

  #pushRow(shape: Shape, lines: readonly ReadLine[], cells: readonly Cell[]): void {
    const before = this.blocks.length;
    this.#push(shape, lines, '\n');
    const row = this.blocks[before];
    if (row?.kind === 'paragraph') row.cells = cells;
  }

  #pushLines(shape: Shape, lines: readonly ReadLine[]): void {
    let run: ReadLine[] = [];
    const before = this.blocks.length;
    const push = () => {
      const goesOn = shape.kind === 'item' && this.blocks.length > before;
      this.#push(goesOn ? { ...shape, goesOn } : shape, run, '\n');
      run = [];
    };
    for (const line of lines) {
      const bare = bareLink(line);
      if (!bare) {
        run.push(line);
        continue;
      }
      push();
      this.link(bare, null);
    }
    push();
  }

  #push(shape: Shape, lines: readonly ReadLine[], joint: string): void {
    const filled = lines.filter(({ text }) => text !== '');
    if (filled.length === 0) return;
    const text = filled.map((line) => line.text).join(joint);
    const strong = filled[0]?.strong;
    const emphasis = filled[0]?.emphasis;
    const links = filled.flatMap((line) => line.links);
    this.blocks.push({
      ...shape,
      text,
      links,
      ...(strong && { strong }),
      ...(emphasis && { emphasis }),
    });
  }
}

/** A line as it is read. */
interface ReadLine extends Omit<Line, 'strong' | 'emphasis'> {
  strong: string | null;
  emphasis: string | null;
}

/** Addresses that were written but not linked are among its links. */
function toLine({ text: raw, links, strong, emphasis }: Line): ReadLine {
  const text = readEmoji(cleanText(raw));
  const linked = new Set(links.map((link) => link.text));
  const written = findUrls(text).map(({ url, start, end }) => ({
    text: text.slice(start, end),
    url,
  }));
  return {
    text,
    links: [...links, ...written.filter((link) => !linked.has(link.text))],
    strong: strong && wordsAt(raw, strong),
    emphasis: emphasis && wordsAt(raw, emphasis),
  };
}

function wordsAt(raw: string, { start, end }: { start: number; end: number | null }) {
  return readEmoji(cleanText(raw.slice(start, end ?? undefined))) || null;
}

/** The address, when the line is one link that shows itself (shortened or not) and nothing else. */
function bareLink({ text, links }: ReadLine): string | null {
  const [link, ...more] = links;
  if (!link || more.length > 0 || link.text !== text) return null;
  return URL_LIKE.test(text.replace(/…$/, '')) ? link.url : null;
}
