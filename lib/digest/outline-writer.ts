import type { Block, BlockLink } from './block';
import type { Section } from './section-words';
import type { Unit } from './units';

/** What stands under one heading of an entry. */
export interface Part {
  /** `lead`: before any heading; `other`: under a heading we have no field for */
  section:
    | Exclude<Section, 'source' | 'references' | 'overview' | 'end'>
    | 'lead'
    | 'byline'
    | 'other';
  /** the heading's own words */
  label: string;
  blocks: Block[];
}

/** One entry as its blocks. */
export interface Draft {
  title: string;
  titleLinks: readonly BlockLink[];
  parts: Part[];
}

/** A post in its three stretches, and what was found between them. */
export interface Outline {
  /** how many blocks there are before the first entry, headings included */
  start: number;
  preamble: Block[];
  drafts: Draft[];
  /** from the original's heading, or the closing words, to the end */
  closing: Block[];
  /** what was passed over, by the heading it stands under or its own first words */
  unread: string[];
}

/** Puts blocks where they belong, and notes what belongs nowhere. */
export class OutlineWriter {
  readonly #result: Outline = {
    start: 0,
    preamble: [],
    drafts: [],
    closing: [],
    unread: [],
  };
  /** where blocks go at the moment; `null` passes them over */
  #into: Block[] | null = this.#result.preamble;
  /** what is passed over, until it is noted; `null` where nothing has to be said of it */
  #passed: string | null = null;
  #level: number | null;
  readonly #levelOfTitles: number | null;
  /** whether the current entry is over, and the next not begun */
  #hasEnded = false;
  /** where the current entry ends, when that is known */
  #stop = Infinity;
  /** a line above a title that is the entry's below it */
  #held: Block | null = null;

  /** @param level - the one most titles have; `null` when they are no headings */
  constructor(level: number | null) {
    this.#level = level;
    this.#levelOfTitles = level;
  }

  /** Nothing is an entry's behind its end. */
  pass(index: number): void {
    if (index < this.#stop) return;
    this.#stop = Infinity;
    this.#hasEnded = true;
    this.#skip('');
  }

  openDraft(block: Block): void {
    const title = 'text' in block ? block.text : '';
    this.#level = this.#levelOfTitles;
    this.#stop = Infinity;
    this.#open({ title, titleLinks: linksOf(block), parts: [] });
  }

  openUnit({ cut, end, level }: Unit): void {
    const { title, links, before, rest, cells } = cut;
    this.#open({ title, titleLinks: links, parts: [] });
    this.#level = level;
    this.#stop = end;
    for (const cell of cells) this.#openPart('other', cell.label).push(cell.block);
    const line: Block = { kind: 'paragraph', isQuoted: false, text: before, links: [] };
    if (before) this.#openPart('byline', '').push(line);
    const lead = this.#openPart('lead', '');
    for (const block of rest) lead.push(block);
  }

  openSection(section: Section, block: Block): void {
    const { drafts, preamble, closing } = this.#result;
    if (section === 'source') this.#into = closing;
    else if (section === 'overview' || section === 'end') this.#skip(null);
    else if (drafts.length === 0) this.#into = preamble;
    else if (this.#hasEnded) this.#skip('text' in block ? block.text : '');
    else this.#openPartOf(section === 'references' ? 'other' : section, block);
  }

  openHeading(level: number, block: Block): void {
    if (this.#result.drafts.length === 0) this.#into = this.#result.preamble;
    else if (!this.#hasEnded && (this.#level === null || level > this.#level))
      this.#openPartOf('other', block);
    else this.#skip('text' in block ? block.text : '');
  }

  add(block: Block): void {
    if (block.kind === 'rule') return;
    if (this.#into) this.#into.push(block);
    else this.#note(block);
  }

  /** Passes over one block within an entry, which is noted. */
  leaveOut(block: Block): void {
    if (!this.#into) this.#note(block);
    else if ('text' in block) this.#result.unread.push(block.text);
  }

  /** Keeps a line for the entry whose title comes next. */
  hold(block: Block): void {
    this.#held = block;
  }

  /** Ends the current entry; this block and what follows is passed over. */
  endDraft(block: Block): void {
    this.leaveOut(block);
    if (!this.#into) return;
    this.#stop = Infinity;
    this.#hasEnded = true;
    this.#skip(null);
  }

  /** Passes over what stands below a heading, until the next. */
  openAside(heading: string): void {
    this.#skip(heading);
  }

  finish(closing: readonly Block[], start: number, end: number): Outline {
    this.#result.start = start;
    this.pass(end);
    this.#result.closing.push(...closing);
    return this.#result;
  }

  #open(draft: Draft): void {
    this.#result.drafts.push(draft);
    this.#hasEnded = false;
    if (this.#held) this.#openPart('byline', '').push(this.#held);
    this.#held = null;
    this.#openPart('lead', '');
  }

  #openPart(section: Part['section'], label: string): Block[] {
    const part: Part = { section, label, blocks: [] };
    this.#result.drafts.at(-1)?.parts.push(part);
    this.#into = part.blocks;
    return part.blocks;
  }

  /** The name of a section may itself be a link to what it names. */
  #openPartOf(section: Part['section'], block: Block): void {
    const blocks = this.#openPart(section, 'text' in block ? block.text : '');
    for (const { text, url } of linksOf(block)) blocks.push({ kind: 'link', url, label: text });
  }

  #skip(under: string | null): void {
    this.#into = null;
    this.#passed = under;
  }

  #note(block: Block): void {
    const words = 'text' in block ? block.text : block.kind === 'link' ? block.url : '';
    if (this.#passed === null || words === '') return;
    this.#result.unread.push(this.#passed || words);
    this.#passed = null;
  }
}

/** The links of a block's text. */
export function linksOf(block: Block | undefined): readonly BlockLink[] {
  return block && 'links' in block ? block.links : [];
}
