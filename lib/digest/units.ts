import type { IdentifyPaper } from '../paper/ref';
import { paperKey } from '../paper/ref';
import type { Block, BlockLink, Cell } from './block';
import { type Cut, cutTitle, isGeneric } from './title-cut';
import { namesWeek } from './week-dates';

/** An entry as a stretch of blocks; its title is cut from the first. */
export interface Unit {
  start: number;
  end: number;
  cut: Cut;
  /** of its heading, 7 for what is no heading */
  level: number;
}

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
export interface Given {
  blocks: readonly Block[];
  end: number;
  /** whether a line names a part of an entry or of the post, not an entry */
  isSection: (index: number) => boolean;
  /** whether it begins a list of what the text refers to */
  isReferences: (index: number) => boolean;
  title: string;
}

interface Start {
  kinds: readonly Kind[];
  cut: Cut;
  level: number;
}

type Kind = `h${number}` | 'row' | 'item' | 'strong' | 'link' | 'above' | 'ranked';

interface Choice {
  units: Unit[];
  /** units that are about a paper no other is about */
  good: number;
  score: number;
}

const LONE_LEVEL = 7;
const ABOUT_PAPERS = /논문|\bpapers?\b|\bresearch\b|preprint|arxiv/i;
const MOST_LINKS = 50;
const LONGEST_LINE = 200;
const DEEPEST = 8;
/** Among the headings of a level, so many must be entries by themselves. */
const SELF_SHARE = 0.6;
/** From so many papers below a heading without one of its own on, it is a group of entries. */
const GROUP = 4;

/** Prepares a post: what each block names, and whether an entry can begin there. */
export function* survey(
  { blocks, end, isSection, isReferences, title }: Given,
  identifyPaper: IdentifyPaper,
): Generator<void, Ground> {
  const papers: string[][] = [];
  const starts: (Start | null)[] = [];
  let head: readonly Cell[] | null = null;
  let isInReferences = false;
  for (const [index, block] of blocks.entries()) {
    if (index % 50 === 0) yield;
    const cells = block.kind === 'paragraph' ? block.cells : undefined;
    if (!cells) head = null;
    else if (block.kind === 'paragraph' && block.isHead) head = cells;
    papers.push(papersOf(block, identifyPaper));
    if (isSection(index)) isInReferences = isReferences(index);
    else if (block.kind === 'heading') isInReferences = false;
    const isAbove = isLineAbove(block, papersOf(blocks[index + 1] ?? block, identifyPaper));
    starts.push(isSection(index) || isInReferences ? null : toStart(block, head, isAbove));
  }
  const beginning = blocks.slice(0, 20).map((block) => ('text' in block ? block.text : ''));
  const isAboutPapers = ABOUT_PAPERS.test([title, ...beginning].join(' ').slice(0, 5_000));
  return { blocks, papers, starts, end, isAboutPapers };
}

function papersOf(block: Block, identifyPaper: IdentifyPaper): string[] {
  const links = block.kind === 'link' ? [block] : 'links' in block ? block.links : [];
  return links.slice(0, MOST_LINKS).flatMap(({ url }) => {
    const paper = identifyPaper(url);
    return paper && paper.scheme !== 'url' ? paperKey(paper) : [];
  });
}

/** A short line, or the first of a paragraph, right above the address of a paper. */
function isLineAbove(block: Block, below: readonly string[]): boolean {
  if (block.kind !== 'paragraph' || block.isQuoted || block.cells) return false;
  const [line = '', ...more] = block.text.split('\n', 3);
  const isPlain = line.length <= LONGEST_LINE && !/https?:\/\//.test(line);
  if (more.length > 0) return isPlain && block.links.some(({ text }) => !line.includes(text));
  return isPlain && block.links.length === 0 && below.length > 0;
}

function toStart(block: Block, head: readonly Cell[] | null, isAbove: boolean): Start | null {
  if (!('text' in block) || block.text.length > 20_000) return null;
  if (block.kind === 'heading') {
    const isTitle = !namesWeek(block.text) && !isGeneric(block.text);
    const cut = isTitle ? cutTitle(block, null) : null;
    return cut && { kinds: [`h${block.level}`], cut, level: block.level };
  }
  const kinds = isAbove ? [...kindsOf(block), 'above' as const] : kindsOf(block);
  const cut = kinds.length > 0 ? cutTitle(block, head, isAbove) : null;
  return cut && { kinds: cut.rank === null ? kinds : [...kinds, 'ranked'], cut, level: LONE_LEVEL };
}

function kindsOf(block: Extract<Block, { text: string }>): Kind[] {
  if (block.kind === 'item') return block.depth || block.goesOn ? [] : ['item'];
  if (block.kind !== 'paragraph' || block.isQuoted || block.isHead) return [];
  if (block.cells) return ['row'];
  const kinds: Kind[] = [];
  if (block.strong) kinds.push('strong');
  if (beginsWithLink(block)) kinds.push('link');
  return kinds.length > 0 || /^\W{0,4}\d/.test(block.text) || /^[①-⑳]/.test(block.text)
    ? [...kinds, ...(kinds.length === 0 ? (['ranked'] as const) : [])]
    : kinds;
}

function beginsWithLink({ text, links }: { text: string; links: readonly BlockLink[] }): boolean {
  const [first] = links;
  return first !== undefined && !/\p{L}/u.test(text.slice(0, text.indexOf(first.text)));
}

/**
 * Finds the entries of a stretch by what repeats in it: headings, points, rows, lines in bold, each
 * about a paper of its own. The form that accounts for most papers is the post's; what it leaves
 * over may be in another, and a heading over many papers is a group of them.
 */
export function* findUnits(ground: Ground, from: number, to: number): Generator<void, Unit[]> {
  const taken = new Set<string>();
  const units = yield* splitRange(ground, { from, to, least: 2, taken, depth: 0 });
  return units.sort((a, b) => a.start - b.start);
}

/** The entries in a stretch below one heading, where they are several; else none. */
export function* findGroup(ground: Ground, from: number, to: number): Generator<void, Unit[]> {
  const choice = yield* bestOf(ground, { from, to, least: 2, taken: new Set(), depth: 0 });
  return choice?.units ?? [];
}

interface Range {
  from: number;
  to: number;
  /** so many entries make a form */
  least: number;
  /** papers that have their entry already */
  taken: Set<string>;
  depth: number;
}

function* splitRange(ground: Ground, range: Range): Generator<void, Unit[]> {
  const choice = yield* bestOf(ground, range);
  if (!choice) return [];
  const units: Unit[] = [];
  for (const unit of choice.units) units.push(...(yield* splitUnit(ground, unit, range)));
  for (const { start, end } of units)
    for (const key of keysIn(ground, start, end)) range.taken.add(key);
  if (range.depth >= DEEPEST) return units;
  let from = range.from;
  for (const { start, end } of [...choice.units, { start: range.to, end: range.to }]) {
    const rest = { ...range, from, to: start, least: 1, depth: range.depth + 1 };
    if (start > from) units.push(...(yield* splitRange(ground, rest)));
    from = Math.max(from, end);
  }
  return units;
}

/** A heading over several papers that are none of its own is a group of entries. */
function* splitUnit(ground: Ground, unit: Unit, range: Range): Generator<void, Unit[]> {
  if (unit.level === LONE_LEVEL || range.depth >= DEEPEST) return [unit];
  const own = keysIn(ground, unit.start, unit.end);
  if (own.size < 2 || unit.cut.rank !== null || ground.papers[unit.start]?.length) return [unit];
  const inside = { ...range, from: unit.start + 1, to: unit.end, least: 2, depth: range.depth + 1 };
  const choice = yield* bestOf(ground, inside);
  if (!choice || choice.good * 2 < own.size) return [unit];
  const isOver = hasLeadPaper(ground, unit) && choice.good < GROUP;
  return isOver ? [unit] : yield* splitRange(ground, inside);
}

function* bestOf(ground: Ground, range: Range): Generator<void, Choice | null> {
  const kinds = new Map<Kind, number[]>();
  let length = 1;
  for (let index = range.from; index < range.to; index += 1) {
    if (index % 100 === 0) yield;
    length += lengthOf(ground.blocks[index]);
    for (const kind of ground.starts[index]?.kinds ?? []) {
      const starts = kinds.get(kind) ?? [];
      starts.push(index);
      kinds.set(kind, starts);
    }
  }
  const choices: Choice[] = [];
  for (const [kind, starts] of kinds) {
    yield;
    const choice = weigh(ground, range, { kind, starts, length });
    if (choice) choices.push(choice);
  }
  return choices.sort((a, b) => b.score - a.score)[0] ?? null;
}

interface Form {
  kind: Kind;
  starts: readonly number[];
  /** of all text in the range */
  length: number;
}

/** What speaks for a form: entries with papers, how much of the text they hold; against it: empty ones. */
function weigh(ground: Ground, range: Range, { kind, starts, length }: Form): Choice | null {
  const isHeading = kind.startsWith('h');
  const all = toUnits(ground, range, starts, isHeading);
  const owned = shareOut(ground, all, range.taken);
  const units = isHeading ? all.filter((unit) => isEntry(unit, owned)) : keepRuns(all, owned);
  const good = units.filter((unit) => owned.has(unit)).length;
  // A table says what its rows are, be it only one.
  const isLone = range.least === 1 && !isHeading && kind !== 'row' && good < 2;
  const least = kind === 'row' ? 1 : range.least;
  if (good < least || isLone) return numbered(ground, units, range);
  const empty = all.length - good;
  let crowded = 0;
  let text = 0;
  let self = 0;
  let holding = 0;
  for (const unit of all) {
    const { size } = keysIn(ground, unit.start, unit.end);
    crowded += Math.max(0, size - 1);
    if (size > 0) holding += 1;
    if (isSelf(ground, unit, size)) self += 1;
    if (!owned.has(unit)) continue;
    for (let index = unit.start; index < unit.end; index += 1)
      text += lengthOf(ground.blocks[index]);
  }
  // Headings that are entries by themselves are the post's form, whatever is listed below them.
  const isSure = isHeading && self >= 2 && self >= holding * SELF_SHARE;
  const score = good * (2 + text / length) - empty - crowded * 0.3 + (isSure ? 10_000 + self : 0);
  return { units, good, score };
}

/** Numbered from one, each with an address: entries too, though no site of papers is named. */
function numbered(ground: Ground, units: Unit[], { least }: Range): Choice | null {
  if (least === 1 || units.length < 3 || !ground.isAboutPapers) return null;
  const isInOrder = units.every(
    (unit, index) => unit.cut.rank === index + 1 && hasAddress(ground, unit),
  );
  return isInOrder ? { units, good: units.length, score: 0.5 } : null;
}

function hasAddress({ blocks }: Ground, { start, end }: Unit): boolean {
  for (let index = start; index < end; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'link' || (block && 'links' in block && block.links.length > 0))
      return true;
  }
  return false;
}

function isSelf(ground: Ground, unit: Unit, size: number): boolean {
  if (size === 0) return false;
  const isNamed = unit.cut.rank !== null || (ground.papers[unit.start]?.length ?? 0) > 0;
  return isNamed || size === 1 || hasLeadPaper(ground, unit);
}

/** Is a paper named before anything that could be an entry of its own? */
function hasLeadPaper({ papers, starts }: Ground, { start, end }: Unit): boolean {
  for (let index = start; index < end; index += 1) {
    if (index > start && starts[index]) return false;
    if (papers[index]?.length) return true;
  }
  return false;
}

function toUnits(
  ground: Ground,
  range: Range,
  starts: readonly number[],
  isHeading: boolean,
): Unit[] {
  return starts.flatMap((start, at): Unit[] => {
    const { cut, level } = ground.starts[start] as Start; // a start is one
    const next = Math.min(starts[at + 1] ?? range.to, range.to);
    let end = start + 1;
    while (end < next && !endsUnit(ground.blocks[end], isHeading ? level : null)) end += 1;
    const goesOn = end === range.to && end < ground.end && !endsUnit(ground.blocks[end], level);
    // A heading over entries that were found already is not one of them.
    return isHeading && goesOn ? [] : [{ start, end, cut, level }];
  });
}

function endsUnit(block: Block | undefined, level: number | null): boolean {
  return block?.kind === 'heading' && (level === null || block.level <= level);
}

/** Each paper is the entry's that names the fewest: a list of all of them owns none. */
function shareOut(
  ground: Ground,
  units: readonly Unit[],
  taken: ReadonlySet<string>,
): Map<Unit, number> {
  const owners = new Map<string, { unit: Unit; size: number }>();
  for (const unit of units) {
    const keys = keysIn(ground, unit.start, unit.end);
    for (const key of keys) {
      const owner = owners.get(key);
      if (taken.has(key) || (owner && owner.size <= keys.size)) continue;
      owners.set(key, { unit, size: keys.size });
    }
  }
  const owned = new Map<Unit, number>();
  for (const { unit } of owners.values()) owned.set(unit, (owned.get(unit) ?? 0) + 1);
  return owned;
}

function isEntry(unit: Unit, owned: ReadonlyMap<Unit, number>): boolean {
  return owned.has(unit) || unit.cut.rank !== null;
}

/** Lists and lines count where half of a run are entries; what is none at its ends is around it. */
function keepRuns(units: readonly Unit[], owned: ReadonlyMap<Unit, number>): Unit[] {
  const kept: Unit[] = [];
  let run: Unit[] = [];
  const finish = () => {
    const first = run.findIndex((unit) => isEntry(unit, owned));
    const last = run.findLastIndex((unit) => isEntry(unit, owned));
    const inner = first < 0 ? [] : run.slice(first, last + 1);
    const good = inner.filter((unit) => isEntry(unit, owned)).length;
    if (good * 2 >= inner.length) kept.push(...inner);
    run = [];
  };
  for (const unit of units) {
    if (run.length > 0 && run.at(-1)?.end !== unit.start) finish();
    run.push(unit);
  }
  finish();
  return kept;
}

function keysIn({ papers }: Ground, start: number, end: number): Set<string> {
  const keys = new Set<string>();
  for (let index = start; index < end; index += 1)
    for (const key of papers[index] ?? []) keys.add(key);
  return keys;
}

function lengthOf(block: Block | undefined): number {
  return block && 'text' in block ? block.text.length : 0;
}
