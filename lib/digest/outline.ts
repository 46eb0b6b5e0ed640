import type { IdentifyPaper } from '../paper/ref';
import { isAdvert, isOffer } from './adverts';
import type { Block } from './block';
import { areDaysAbove, isDayLine } from './by-line';
import { sourceLine } from './find-source';
import { type Ground, survey } from './ground';
import { isClosing, isFooter, isNotice } from './notices';
import { linksOf, type Outline, OutlineWriter } from './outline-writer';
import { endBeforeFarewell, isAside, isFarewell, isSponsorLabel } from './page-words';
import { type Section, sectionOf } from './section-words';
import { splitTitle } from './split-title';
import { textBeside } from './title-cut';
import { findGroup, findUnits, type Unit } from './units';
import { namesWeek } from './week-dates';

/** A line alone that is a section's name has no level; it is below every title. */
const LONE_LINE_LEVEL = 7;
/** So many links of one paragraph are looked at for a paper. */
const MOST_LINKS = 50;
const ENTRY_SECTIONS = new Set<Section>(['summary', 'abstract', 'papers', 'links', 'further']);

/**
 * Finds the entries of a weekly post.
 *
 * An entry's title is the heading above a known section's name; levels tell which, not their depth.
 * Where there are no headings, it is the line straight above the first section.
 *
 * @param title - of the post
 * @param areReferencesEntries - whether a list of references may be the entries
 */
export function* outline(
  blocks: readonly Block[],
  identifyPaper: IdentifyPaper,
  title = '',
  areReferencesEntries = false,
): Generator<void, Outline> {
  const marks = yield* readMarks(blocks);
  const closing = sourceLine(blocks, yield* findEnd(blocks, marks));
  const titles = yield* findTitles(blocks, marks, closing);
  const level = titleLevel(titles, marks);
  const found = { blocks, marks, end: closing, titles, level, units: new Map<number, Unit>() };
  const isSection = (index: number) => marks[index]?.kind === 'section';
  const isReferences = (index: number) =>
    !areReferencesEntries && isNamed(marks[index], 'references');
  const given = { blocks, end: closing, isSection, isReferences, title };
  const ground = yield* survey(given, identifyPaper);
  if (titles.size > 0) {
    yield* addTitlesWithoutSections({ ...found, identifyPaper });
    yield* addGroups(found, ground);
  } else {
    const all = yield* findUnits(ground, 0, closing);
    const units = all.filter((unit) => !isAdvert(ground, unit));
    endBeforeFarewell(blocks, units);
    for (const unit of units) addUnit(found, unit);
  }
  const end = findReferences(found);
  const result = yield* assemble({ ...found, end }, ground);
  const words = end < closing ? wordsBelow(blocks, end, closing) : null;
  if (words) result.unread.push(words);
  return result;
}

/** What a block is to the order of the post. */
type OutlineToken =
  | { kind: 'section'; section: Section; level: number }
  | { kind: 'heading'; level: number }
  | { kind: 'text' };

interface Found {
  blocks: readonly Block[];
  marks: readonly OutlineToken[];
  /** where the entries end */
  end: number;
  /** indexes of the blocks that are titles */
  titles: Set<number>;
  /** the level most titles have; `null` when they are no headings */
  level: number | null;
  /** entries that were found by what repeats, by the block they begin at */
  units: Map<number, Unit>;
}

function* readMarks(blocks: readonly Block[]): Generator<void, OutlineToken[]> {
  const marks: OutlineToken[] = [];
  for (const block of blocks) {
    if (marks.length % 100 === 0) yield;
    marks.push(toMark(block));
  }
  return marks;
}

function toMark(block: Block): OutlineToken {
  if (block.kind === 'link' || block.kind === 'rule') return { kind: 'text' };
  const level = block.kind === 'heading' ? block.level : LONE_LINE_LEVEL;
  // A link called "Paper" is a link, not the name of a section.
  // Nor is a row of column names, `논문 | 요약`.
  const isName = block.kind === 'heading' || (block.links.length === 0 && !('cells' in block));
  const section = isName ? sectionOf(block.text) : null;
  if (section) return { kind: 'section', section, level };
  return block.kind === 'heading' ? { kind: 'heading', level } : { kind: 'text' };
}

/** Replies and suggestions may be shaped like entries: nothing counts after the closing words. */
function* findEnd(
  blocks: readonly Block[],
  marks: readonly OutlineToken[],
): Generator<void, number> {
  let section: Section | null = null;
  for (const [index, mark] of marks.entries()) {
    if (index % 100 === 0) yield;
    if (mark.kind === 'section') {
      if (mark.section === 'end' || (mark.section === 'source' && section)) return index;
      section = ENTRY_SECTIONS.has(mark.section) ? mark.section : section;
    }
    const block = blocks[index];
    if (section && block && 'text' in block && isClosing(block.text, section)) return index;
  }
  return blocks.length;
}

/** The way from the top of the post to where we are, as headings that are no section's name. */
interface Path {
  open: { index: number; level: number }[];
  last: number | null;
}

function* findTitles(
  blocks: readonly Block[],
  marks: readonly OutlineToken[],
  end: number,
): Generator<void, Set<number>> {
  const titles = new Set<number>();
  const path: Path = { open: [], last: null };
  let seen = new Set<Section>();
  let current: { index: number; level: number } | null = null;
  for (let index = 0; index < end; index += 1) {
    if (index % 100 === 0) yield;
    const mark = marks[index];
    if (mark?.kind === 'heading') {
      closeTo(path, mark.level);
      path.open.push({ index, level: mark.level });
      path.last = index;
    }
    if (mark?.kind !== 'section' || !ENTRY_SECTIONS.has(mark.section)) continue;
    const title = titleOf(index, mark, { blocks, path, titles, seen, current });
    if (title) {
      titles.add(title.index);
      current = title;
      seen = new Set();
    }
    seen.add(mark.section);
    path.last = null;
  }
  return titles;
}

interface OutlineContext {
  blocks: readonly Block[];
  path: Path;
  titles: ReadonlySet<number>;
  /** sections of the entry at hand */
  seen: ReadonlySet<Section>;
  current: { index: number; level: number } | null;
}

/** The title of the entry that this section begins; `null` when it goes on with the one at hand. */
function titleOf(
  index: number,
  mark: { section: Section; level: number },
  { blocks, path, titles, seen, current }: OutlineContext,
): OutlineContext['current'] {
  const isFirst = mark.section === 'summary';
  closeTo(path, mark.level);
  const above = path.open.at(-1);
  const isFree = above && !titles.has(above.index) && !isDated(blocks[above.index]);
  const isBeside = current !== null && above !== undefined && above.level > current.level;
  const parent = above && isFree && (isFirst || !isBeside) ? above : null;
  const line = isFirst || seen.has(mark.section) ? lineAbove(blocks, index) : null;
  if (line && !isBilingual(blocks[parent?.index ?? -1])) {
    const isSure = isBilingual(blocks[line.index]);
    const isNested = above !== undefined && above.index === current?.index;
    if (isSure || (isFirst && !parent && !isNested && path.last === null)) return line;
  }
  if (parent) return parent;
  // Title and section on one level: nothing but the order tells them apart.
  const sibling = path.last;
  const isNew = sibling !== null && !titles.has(sibling) && !isDated(blocks[sibling]);
  return isFirst && isNew ? { index: sibling, level: mark.level } : null;
}

function closeTo(path: Path, level: number): void {
  while ((path.open.at(-1)?.level ?? 0) >= level) path.open.pop();
}

/** A single short paragraph straight above, which can be a title where there are no headings. */
function lineAbove(blocks: readonly Block[], index: number): OutlineContext['current'] {
  const block = blocks[index - 1];
  if (block?.kind !== 'paragraph' || block.isQuoted || isDated(block)) return null;
  const isLine = block.text.length <= 400 && !block.text.includes('\n');
  return isLine ? { index: index - 1, level: LONE_LINE_LEVEL } : null;
}

function isDated(block: Block | undefined): boolean {
  return block !== undefined && 'text' in block && namesWeek(block.text);
}

function isBilingual(block: Block | undefined): boolean {
  if (!block || !('text' in block)) return false;
  const { ko, en } = splitTitle(block.text.slice(0, 1_000));
  return ko !== null && en !== null;
}

function titleLevel(titles: ReadonlySet<number>, marks: readonly OutlineToken[]): number | null {
  const counts = new Map<number, number>();
  for (const index of titles) {
    const mark = marks[index];
    if (mark?.kind === 'heading') counts.set(mark.level, (counts.get(mark.level) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** Headings that are titles although no known section follows: in two languages, or over a paper. */
function* addTitlesWithoutSections(
  found: Found & { identifyPaper: IdentifyPaper },
): Generator<void, void> {
  const { blocks, marks, end, titles, level } = found;
  let candidate: number | null = null;
  let isInOverview = false;
  const own: number[] = [];
  for (let index = 0; index < end; index += 1) {
    yield;
    const mark = marks[index];
    const block = blocks[index];
    if (mark?.kind === 'section') isInOverview = mark.section === 'overview';
    if (mark?.kind === 'heading') {
      isInOverview &&= level !== null && mark.level > level;
      const isOnLevel = level === null || mark.level === level;
      const isNew = isOnLevel && !isInOverview && !titles.has(index) && !isDated(block);
      candidate = isNew ? index : null;
      if (isNew && level !== null && isBilingual(block)) own.push(index);
    }
    if (candidate !== null && namesPaper(block, found.identifyPaper)) own.push(candidate);
  }
  for (const index of own) titles.add(index);
}

/** Below a heading on the entries' level, several papers may be listed that are entries each. */
function* addGroups(found: Found, ground: Ground): Generator<void, void> {
  const { marks, end, titles, level } = found;
  for (let start = 0; start < end; start += 1) {
    if (start % 100 === 0) yield;
    const mark = marks[start];
    if (mark?.kind !== 'heading' || (level !== null && mark.level > level)) continue;
    let stop = start + 1;
    while (stop < end && marks[stop]?.kind === 'text') stop += 1;
    const isPlain = stop > start + 1 && !isSectionOf(marks[stop], mark.level);
    if (!isPlain || titles.has(stop)) continue;
    const units = yield* findGroup(ground, start + 1, stop);
    if (units.length < 2) continue;
    titles.delete(start);
    for (const unit of units) addUnit(found, unit);
  }
}

function isNamed(mark: OutlineToken | undefined, section: Section): boolean {
  return mark?.kind === 'section' && mark.section === section;
}

function isSectionOf(mark: OutlineToken | undefined, level: number): boolean {
  return mark?.kind === 'section' && ENTRY_SECTIONS.has(mark.section) && mark.level > level;
}

function addUnit({ titles, units }: Found, unit: Unit): void {
  titles.add(unit.start);
  units.set(unit.start, unit);
}

/**
 * Where the list of references begins that belongs to no entry: a part of that name behind the last
 * title, the only one in the post.
 */
function findReferences({ marks, titles, end }: Found): number {
  const named = marks.slice(0, end).flatMap((mark, index) => {
    return isNamed(mark, 'references') ? [index] : [];
  });
  const [only] = named.length === 1 ? named : [];
  return only !== undefined && titles.size > 1 && only > Math.max(...titles) ? only : end;
}

function namesPaper(block: Block | undefined, identifyPaper: IdentifyPaper): boolean {
  const urls =
    block?.kind === 'link'
      ? [block.url]
      : linksOf(block)
          .slice(0, MOST_LINKS)
          .map(({ url }) => url);
  return urls.some((url) => {
    const paper = identifyPaper(url);
    return paper !== null && paper.scheme !== 'url';
  });
}

/** The heading of what is passed over, when more than links stand below it. */
function wordsBelow(blocks: readonly Block[], start: number, end: number): string | null {
  const heading = blocks[start];
  const hasWords = blocks.slice(start + 1, end).some((block) => {
    const hasUserMessage = 'text' in block && (isNotice(block.text) || isFooter(block.text));
    return 'text' in block && !hasUserMessage && /\p{L}/u.test(textBeside(block));
  });
  return hasWords && heading && 'text' in heading ? heading.text : null;
}

function isLinked(block: Block): boolean {
  return block.kind === 'link' || linksOf(block).length > 0;
}

/** A point over others that are entries names their field. */
function isNameOfGroup({ blocks, units }: Found, index: number): boolean {
  const block = blocks[index];
  const below = blocks[index + 1];
  if (block?.kind !== 'item' || below?.kind !== 'item' || !units.has(index + 1)) return false;
  return block.links.length === 0 && (block.depth ?? 0) < (below.depth ?? 0);
}

function* assemble(found: Found, ground: Ground): Generator<void, Outline> {
  const { blocks, marks, end, titles, units } = found;
  const writer = new OutlineWriter(found.level);
  const first = Math.min(...titles);
  const last = Math.max(...titles);
  const isBelowDay = areDaysAbove(blocks, titles);
  let isBelowLabel = false;
  for (let index = 0; index < end; index += 1) {
    if (index % 100 === 0) yield;
    const block = blocks[index] as Block; // within bounds
    const mark = marks[index] as OutlineToken; // one a block
    const unit = units.get(index);
    writer.pass(index);
    const isInside = index > first && !titles.has(index);
    const isOfPaper = (ground.papers[index]?.length ?? 0) > 0;
    const isAd = isInside && !isOfPaper && ((isBelowLabel && isLinked(block)) || isOffer(block));
    isBelowLabel = isInside && 'text' in block && isSponsorLabel(block.text);
    if (isNameOfGroup(found, index)) continue;
    if (isBelowDay && isDayLine(block) && titles.has(index + 1)) writer.hold(block);
    else if (isInside && index > last && isFarewell(block) && 'text' in block) {
      writer.endDraft(block);
    } else if (isInside && mark.kind === 'heading' && isAside(block) && 'text' in block) {
      writer.openAside(block.text);
    } else if (isInside && mark.kind === 'text' && (isAd || isAside(block))) writer.leaveOut(block);
    else if (unit) writer.openUnit(unit);
    else if (titles.has(index)) writer.openDraft(block);
    else if (mark.kind === 'section') writer.openSection(mark.section, block);
    else if (mark.kind === 'heading') writer.openHeading(mark.level, block);
    else writer.add(block);
  }
  return writer.finish(blocks.slice(end), Math.min(end, ...titles), end);
}
