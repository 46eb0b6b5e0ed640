import { cleanText } from './clean-text';
import { readEmoji } from './emoji';
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
}

/**
 * A post taken apart: plain text and addresses in reading order, whatever it was written in. All
 * that comes after the readers works on these.
 */
export type Block =
  | ({ kind: 'heading'; level: number } & TextBlock)
  | ({ kind: 'paragraph'; isQuoted: boolean } & TextBlock)
  | ({ kind: 'item' } & TextBlock)
  | { kind: 'link'; url: string; label: string | null }
  | { kind: 'rule' };

/** What a run of text is, where its reader knows. */
export type Shape =
  | { kind: 'heading'; level: number }
  | { kind: 'paragraph'; isQuoted: boolean }
  | { kind: 'item' };

/** A hundred times a long week. What comes after them is not read. */
export const MOST_BLOCKS = 30_000;
/** A longer run goes on in a next block, so that no step has to work on more. */
const LONGEST = 20_000;
const MOST_LINES = 500;
const URL_LIKE = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$/i;

interface Line {
  text: string;
  links: BlockLink[];
}

/** Collects text and links as a reader meets them, and makes blocks of them. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  #lines: Line[] = [{ text: '', links: [] }];
  #length = 0;
  #link: { url: string; start: number } | null = null;

  /** Is there text that no block holds yet? */
  get hasText(): boolean {
    return this.#lines.some(({ text }) => text.trim() !== '');
  }

  /** Are there as many blocks as are ever read? */
  get isFull(): boolean {
    return this.blocks.length >= MOST_BLOCKS;
  }

  /** Adds to the line at hand; white space of any kind is one space. */
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
    if (this.#line.text === '') return;
    const { url } = this.#link ?? {};
    this.closeLink();
    this.#lines.push({ text: '', links: [] });
    this.#length += 1;
    if (url) this.openLink(url);
  }

  openLink(url: string): void {
    this.#link = { url, start: this.#line.text.length };
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
    const { url } = this.#link ?? {};
    this.closeLink();
    const lines = this.#lines.map(toLine);
    this.#lines = [{ text: '', links: [] }];
    this.#length = 0;
    if (url) this.openLink(url);
    if (shape.kind === 'heading') this.#push(shape, lines, ' ');
    else this.#pushLines(shape, lines);
  }

  link(url: string, label: string | null): void {
    this.blocks.push({ kind: 'link', url, label: label && cleanText(label.slice(0, 500)) });
  }

  rule(): void {
    this.blocks.push({ kind: 'rule' });
  }

  get #line(): Line {
    return this.#lines.at(-1) as Line; // there is always one
  }

  #pushLines(shape: Shape, lines: readonly Line[]): void {
    let run: Line[] = [];
    for (const line of lines) {
      const bare = bareLink(line);
      if (!bare) {
        run.push(line);
        continue;
      }
      this.#push(shape, run, '\n');
      this.link(bare, null);
      run = [];
    }
    this.#push(shape, run, '\n');
  }

  #push(shape: Shape, lines: readonly Line[], joint: string): void {
    const filled = lines.filter(({ text }) => text !== '');
    if (filled.length === 0) return;
    const text = filled.map((line) => line.text).join(joint);
    this.blocks.push({ ...shape, text, links: filled.flatMap(({ links }) => links) });
  }
}

/** The line as it is read, addresses that were written but not linked among its links. */
function toLine(line: Line): Line {
  const text = readEmoji(cleanText(line.text));
  const linked = new Set(line.links.map((link) => link.text));
  const written = findUrls(text).map(({ url, start, end }) => ({
    text: text.slice(start, end),
    url,
  }));
  return { text, links: [...line.links, ...written.filter((link) => !linked.has(link.text))] };
}

/** The address, when the line is one link that shows itself (shortened or not) and nothing else. */
function bareLink({ text, links }: Line): string | null {
  const [link, ...more] = links;
  if (!link || more.length > 0 || link.text !== text) return null;
  return URL_LIKE.test(text.replace(/…$/, '')) ? link.url : null;
}
