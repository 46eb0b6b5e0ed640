import type { IdentifyPaper } from '../paper/ref';
import { paperKey } from '../paper/ref';
import type { Block, BlockLink, Cell } from './block';
import { cutCitation } from './citation-cut';
import { isPublished } from './paper-links';
import { REFERENCE_KEY } from './reference-key';
import { type Cut, cutTitle, isGeneric } from './title-cut';
import { namesWeek } from './week-dates';

/** A post as the search for entries sees it. */
export interface Ground {
  blocks: readonly Block[];
  /** addresses of papers that each block names, as keys; of sites that hold nothing else */
  papers: readonly (readonly string[])[];
  /** ways in which an entry can begin at each block */
  starts: readonly (Start | null)[];
  /** where the entries end at the latest */
  end: number;
  /** whether the post says at its beginning that it is about papers */
  isAboutPapers: boolean;
}

/** What is known of a post before its entries are looked for. */
interface GroundInput {
  blocks: readonly Block[];
  end: number;
  /** whether a line names a part of an entry or of the post, not an entry */
  isSection: (index: number) => boolean;
  /** whether it begins a list of what the text refers to */
  isReferences: (index: number) => boolean;
  title: string;
}

/** How an entry can begin at a block. */
export interface Start {
  kinds: readonly Kind[];
  cut: Cut;
  level: number;
}

/** The forms in which entries begin. */
export type Kind =
  | `h${number}`
  | `item${number}`
  | 'row'
  | 'item'
  | 'strong'
  | 'link'
  | 'above'
  | 'ranked';

const ABOUT_PAPERS = /논문|\bpapers?\b|\bresearch\b|preprint|arxiv/i;
const KEYED = new RegExp(`^${REFERENCE_KEY}`);
const LONGEST_LINE = 200;
const MOST_LINKS = 50;
/** The level of what is no heading: below all of them. */
export const LONE_LEVEL = 7;

/** Prepares a post: what each block names, and whether an entry can begin there. */
export function* survey(
  { blocks, end, isSection, isReferences, title }: GroundInput,
  identifyPaper: IdentifyPaper,
): Generator<void, Ground> {
  const papers: string[][] = [];
  const starts: (Start | null)[] = [];
  let head: readonly Cell[] | null = null;
  let isInReferences = false;
  /** whether the points that a point is in name papers, from the outermost on */
  let around: boolean[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % 10 === 0) yield;
    const cells = block.kind === 'paragraph' ? block.cells : undefined;
    const isBetween = block.kind === 'paragraph' && block.isBetween === true;
    if (!cells && !isBetween) head = null;
    else if (block.kind === 'paragraph' && block.isHead) head = cells ?? null;
    papers.push(papersOf(block, identifyPaper));
    const namesPaper = (papers[index]?.length ?? 0) > 0;
    const depth = block.kind === 'item' && !block.goesOn ? (block.depth ?? 0) : null;
    if (depth !== null) around = [...around.slice(0, depth), namesPaper];
    else if (block.kind !== 'item' && block.kind !== 'link') around = [];
    else if (namesPaper && around.length > 0) around[around.length - 1] = true;
    const isOfPaper = depth !== null && around.slice(0, depth).some(Boolean);
    if (isSection(index)) isInReferences = isReferences(index);
    else if (block.kind === 'heading') isInReferences = false;
    const isAbove = isLineAbove(block, papersOf(blocks[index + 1] ?? block, identifyPaper));
    starts.push(
      isSection(index) || isInReferences
        ? null
        : toStart(block, head, { isAbove, isOfPaper, isNamed: namesPaper }),
    );
  }
  const beginning = blocks.slice(0, 20).map((block) => ('text' in block ? block.text : ''));
  const isAboutPapers = ABOUT_PAPERS.test([title, ...beginning].join(' ').slice(0, 5_000));
  return { blocks, papers, starts, end, isAboutPapers };
}

function papersOf(block: Block, identifyPaper: IdentifyPaper): string[] {
  const links = block.kind === 'link' ? [block] : 'links' in block ? block.links : [];
  return links.slice(0, MOST_LINKS).flatMap(({ url }) => {
    const paper = identifyPaper(url);
    return paper && (paper.scheme !== 'url' || isPublished(url)) ? paperKey(paper) : [];
  });
}

/** A short line, or the first of a paragraph, right above the address of a paper. */
function isLineAbove(block: Block, below: readonly string[]): boolean {
  if (block.kind !== 'paragraph' || block.isQuoted || block.cells) return false;
  const [line = '', ...more] = block.text.split('\n', 3);
  const isPlain = line.length <= LONGEST_LINE && !/https?:\/\//.test(line);
  if (more.length > 0)
    return (
      isPlain && block.links.some(({ text }) => !line.includes(text) || line.endsWith(`(${text})`))
    );
  return isPlain && block.links.length === 0 && below.length > 0;
}

interface Place {
  /** right above the address of a paper */
  isAbove: boolean;
  /** a point below one that names its paper */
  isOfPaper: boolean;
  /** it names a paper itself */
  isNamed: boolean;
}

function toStart(
  block: Block,
  head: readonly Cell[] | null,
  { isAbove, isOfPaper, isNamed }: Place,
): Start | null {
  if (block.kind === 'link') return isOfPaper ? null : startOfCard(block);
  if (!('text' in block) || block.text.length > 20_000) return null;
  if (block.kind === 'heading') {
    const isTitle = !namesWeek(block.text) && !isGeneric(block.text);
    const cut = isTitle ? cutTitle(block, null) : null;
    return cut && { kinds: [`h${block.level}`], cut, level: block.level };
  }
  const citation = isOfPaper ? null : cutCitation(block);
  const own = isOfPaper ? [] : kindsOf(block);
  if (isNamed && block.kind === 'paragraph' && block.isQuoted && block.strong) own.push('strong');
  if (own.length === 0 && citation && block.links.length > 0) own.push('ranked');
  const kinds = isAbove ? [...own, 'above' as const] : own;
  const cut = kinds.length > 0 ? (citation ?? cutTitle(block, head, isAbove)) : null;
  return cut && { kinds: cut.rank === null ? kinds : [...kinds, 'ranked'], cut, level: LONE_LEVEL };
}

/** The preview of a page may stand above the text about it. */
function startOfCard({ url, label }: Extract<Block, { kind: 'link' }>): Start | null {
  if (!label || isGeneric(label)) return null;
  const links = [{ text: label, url }];
  const cut: Cut = { title: label, links, before: '', rest: [], cells: [], rank: null };
  return { kinds: ['link'], cut, level: LONE_LEVEL };
}

function kindsOf(block: Extract<Block, { text: string }>): Kind[] {
  if (block.kind === 'item' && block.goesOn) return [];
  if (block.kind === 'item') return [block.depth ? `item${block.depth}` : 'item'];
  if (block.kind !== 'paragraph' || block.isQuoted || block.isHead) return [];
  if (block.cells) return ['row'];
  const kinds: Kind[] = [];
  if (block.strong) kinds.push('strong');
  if (beginsWithLink(block)) kinds.push('link');
  return kinds.length > 0 ||
    KEYED.test(block.text) ||
    /^\W{0,4}\d/.test(block.text) ||
    /^[①-⑳]/.test(block.text)
    ? [...kinds, ...(kinds.length === 0 ? (['ranked'] as const) : [])]
    : kinds;
}

function beginsWithLink({ text, links }: { text: string; links: readonly BlockLink[] }): boolean {
  const [first] = links;
  return first !== undefined && !/\p{L}/u.test(text.slice(0, text.indexOf(first.text)));
}
