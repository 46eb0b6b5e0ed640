import { runSync } from '../text/slices';
import type { ParseHtml } from './post';

/** What reading a page will cost, told from its text before a parser sees it. */
interface PageWeight {
  /** why it should not be parsed; `null` when it can be */
  excess: 'depth' | 'parts' | 'text' | null;
  /** the page without what no reader wants and a parser keeps: comments, scripts, pictures in attributes */
  html: string;
  /** text and elements, each as often as elements are around it: what comparing subtrees costs */
  sizeByDepth: number;
}

/** A tag, a comment, or what a parser makes a comment of. */
const MARK = /<(?:(\/?)([a-z][^\s/>]*)|!--|[!?/])/gi;
/** One attribute with its value, or what else may stand before the tag's end. */
const ATTRIBUTE =
  /\s*(?:\/(?!>)|[^\s/>=][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?)/y;
/** They hold nothing, or are closed by what follows them: left open in many a good page. */
const CLOSE_THEMSELVES = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rb rt rp rtc html head body'.split(
    ' ',
  ),
);
/** In these a tag is no tag. */
const RAW = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);
/** What is in these is left out. */
const NO_TEXT = new Set(['script', 'style', 'iframe', 'noembed', 'noframes']);
/** Left open, they are opened again in every block that follows. */
const FORMATTING = new Set([
  'a',
  'b',
  'big',
  'code',
  'em',
  'font',
  'i',
  'nobr',
  's',
  'small',
  'strike',
  'strong',
  'tt',
  'u',
]);
/** Browsers open no more of the same again: "Noah's Ark" in the HTML standard. */
const MOST_SAME = 3;
/** Twice what browsers keep of it. */
const DEEPEST = 1_000;
/** Elements and attributes that a parser makes in some fifty milliseconds; twenty times a long topic. */
const MOST_PARTS = 100_000;
/** Headings, links and line breaks cost more when entries are looked for among them, in Firefox most. */
const COSTS: ReadonlyMap<string, number> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 15] as const),
  ['a', 7],
  ['br', 2],
]);
/** Each tag makes it look through the elements that are open. */
const MOST_LOOKS = 2_000_000;
/** More characters than a year of weeks has. */
const MOST_TEXT = 2_500_000;
/** Longer than any address that is kept. */
const LONGEST_ATTRIBUTE = 4_000;
/** What an element costs as against a character. */
const ELEMENT_SIZE = 20;
const STEPS_A_REST = 200;

/**
 * Weighs a page in one pass. A parser works in one piece: half a megabyte of `<div>` or of comments,
 * a tag with 200,000 attributes, or formatting that is never closed hold a page up for seconds, so
 * that what is too much is refused before.
 */
export function* weighPage(html: string): Generator<void, PageWeight> {
  const scan = new Scan(html);
  for (let step = 1; scan.next(); step += 1) if (step % STEPS_A_REST === 0) yield;
  return scan.weight();
}

/**
 * Parses a post, which is short enough to be weighed at once.
 *
 * @throws {RangeError} when there is too much of it
 */
export function parseLight(html: string, parseHtml: ParseHtml): Document {
  const page = runSync(weighPage(html));
  if (page.excess) throw new RangeError('The post is nested too deeply or has too many tags.');
  return parseHtml(page.html);
}

/** One pass over the text of a page. */
class Scan {
  readonly #html: string;
  readonly #marks = new RegExp(MARK);
  readonly #attributes = new RegExp(ATTRIBUTE);
  readonly #formatting = new OpenFormatting();
  readonly #kept: string[] = [];
  #keptTo = 0;
  #textFrom = 0;
  #depth = 0;
  #foreign = 0;
  #parts = 0;
  #looks = 0;
  #length = 0;
  #sizeByDepth = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** Goes on to the next tag or comment; `false` at the end, or when it is too much already. */
  next(): boolean {
    const mark = this.#marks.exec(this.#html);
    this.#weighText(mark?.index ?? this.#html.length);
    if (!mark) return false;
    const [all, slash, name] = mark;
    if (all === '<!--') this.#cut(mark.index, this.#endOfComment(mark.index));
    else if (name === undefined) this.#skipTo('>');
    else this.#readTag(name.toLowerCase(), slash === '/');
    this.#textFrom = this.#marks.lastIndex;
    return this.#excess() === null;
  }

  weight(): PageWeight {
    this.#keep(this.#html.length);
    return { excess: this.#excess(), html: this.#kept.join(''), sizeByDepth: this.#sizeByDepth };
  }

  #excess(): PageWeight['excess'] {
    if (this.#depth > DEEPEST || this.#looks > MOST_LOOKS) return 'depth';
    if (this.#parts > MOST_PARTS) return 'parts';
    return this.#length + this.#marks.lastIndex - this.#keptTo > MOST_TEXT ? 'text' : null;
  }

  #weighText(to: number): void {
    this.#sizeByDepth += Math.max(0, to - this.#textFrom) * (this.#depth + 1);
  }

  /** What is never closed goes on to the end. `<!-->` and `<!--->` are whole. */
  #endOfComment(from: number): number {
    const rest = /-?>/y;
    rest.lastIndex = from + 4;
    return rest.test(this.#html) ? rest.lastIndex : endOf(this.#html, /--!?>/g, from + 4);
  }

  #cut(from: number, to: number): void {
    this.#keep(from);
    this.#keptTo = to;
    this.#marks.lastIndex = to;
  }

  #keep(to: number): void {
    if (to > this.#keptTo) this.#kept.push(this.#html.slice(this.#keptTo, to));
    this.#length += Math.max(0, to - this.#keptTo);
  }

  /** A doctype, an instruction: one node each. */
  #skipTo(end: string): void {
    const at = this.#html.indexOf(end, this.#marks.lastIndex);
    this.#marks.lastIndex = at < 0 ? this.#html.length : at + 1;
    this.#parts += 1;
  }

  #readTag(name: string, isEnd: boolean): void {
    const from = this.#marks.lastIndex;
    const isEmpty = this.#skipAttributes();
    const attributes = this.#html.slice(from, Math.min(this.#marks.lastIndex, from + 200));
    if (!isEnd) this.#parts += COSTS.get(name) ?? 1;
    this.#looks += this.#depth;
    this.#sizeByDepth += ELEMENT_SIZE * (this.#depth + 1);
    if (!FORMATTING.has(name)) this.#parts += this.#formatting.count;
    if (isEnd) this.#close(name);
    else if (RAW.has(name) && this.#foreign === 0) this.#skipRaw(name);
    else if (!(isEmpty && this.#foreign > 0)) this.#open(name, attributes);
  }

  #skipRaw(name: string): void {
    const { lastIndex: from } = this.#marks;
    const end = new RegExp(`</${name}`, 'gi');
    const to = endOf(this.#html, end, from);
    const isClosed = new RegExp(`</${name}$`, 'i').test(this.#html.slice(from, to).slice(-30));
    if (NO_TEXT.has(name)) this.#cut(from, isClosed ? to - name.length - 2 : to);
    this.#marks.lastIndex = to;
  }

  #open(name: string, attributes: string): void {
    if (FORMATTING.has(name)) this.#formatting.open(name, attributes);
    if (name === 'svg' || name === 'math') this.#foreign += 1;
    if (!CLOSE_THEMSELVES.has(name)) this.#depth += 1;
  }

  #close(name: string): void {
    if (FORMATTING.has(name)) this.#formatting.close(name);
    if (name === 'svg' || name === 'math') this.#foreign = Math.max(0, this.#foreign - 1);
    if (!CLOSE_THEMSELVES.has(name)) this.#depth = Math.max(0, this.#depth - 1);
  }

  /** Goes behind the tag; whether it ends in `/>`. */
  #skipAttributes(): boolean {
    const { lastIndex: from } = this.#marks;
    this.#attributes.lastIndex = from;
    let to = from;
    while (this.#parts <= MOST_PARTS && this.#attributes.test(this.#html)) {
      if (this.#attributes.lastIndex - to > LONGEST_ATTRIBUTE) {
        this.#keep(to);
        this.#keptTo = this.#attributes.lastIndex;
      }
      to = this.#attributes.lastIndex;
      this.#parts += 1;
    }
    const end = this.#html.indexOf('>', to);
    this.#marks.lastIndex = end < 0 ? this.#html.length : end + 1;
    return this.#html[this.#marks.lastIndex - 2] === '/';
  }
}

/** Which formatting is open, and how many elements of it a parser opens again. */
class OpenFormatting {
  count = 0;
  readonly #open = new Map<string, string[]>();
  readonly #same = new Map<string, number>();

  open(name: string, attributes: string): void {
    const key = `${name} ${attributes}`;
    const same = (this.#same.get(key) ?? 0) + 1;
    this.#same.set(key, same);
    if (same <= MOST_SAME) this.count += 1;
    const open = this.#open.get(name);
    if (open) open.push(key);
    else this.#open.set(name, [key]);
  }

  close(name: string): void {
    const key = this.#open.get(name)?.pop();
    if (key === undefined) return;
    const same = this.#same.get(key) ?? 0;
    this.#same.set(key, same - 1);
    if (same <= MOST_SAME) this.count -= 1;
  }
}

function endOf(html: string, close: RegExp, from: number): number {
  close.lastIndex = from;
  return close.exec(html) ? close.lastIndex : html.length;
}
