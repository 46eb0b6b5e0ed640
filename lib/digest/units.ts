import type { Block } from './block';
import { type Ground, type Kind, LONE_LEVEL, type Start } from './ground';
import { type Cut, isNameOfList } from './title-cut';

/** An entry as a stretch of blocks; its title is cut from the first. */
export interface Unit {
  start: number;
  end: number;
  cut: Cut;
  /** of its heading, 7 for what is no heading */
  level: number;
}

interface Choice {
  units: Unit[];
  /** units that are about a paper no other is about */
  good: number;
  score: number;
}

const DEEPEST = 8;
/** Among the headings of a level, so many must be entries by themselves. */
const SELF_SHARE = 0.6;
/** From so many papers below a heading without one of its own on, it is a group of entries. */
const GROUP = 4;

/**
 * Finds the entries of a stretch by what repeats in it: headings, points, rows, lines in bold, each
 * about a paper of its own. The form that accounts for most papers is the post's; what it leaves
 * over may be in another, and a heading over many papers is a group of them.
 */
export function* findUnits(ground: Ground, from: number, to: number): Generator<void, Unit[]> {
  const range = { from, to, least: 2, depth: 0 };
  const units = yield* splitRange(ground, { ...range, taken: new Set() });
  if (units.length > 0) return units.sort(byPlace);
  // Each may be in a form of its own; one alone is no digest yet.
  const single = yield* splitRange(ground, { ...range, least: 1, taken: new Set() });
  return single.length > 1 ? single.sort(byPlace) : [];
}

function byPlace(a: Unit, b: Unit): number {
  return a.start - b.start;
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
  for (const [index, { start, end }] of units.entries()) {
    if (index % 100 === 0) yield;
    for (const key of keysIn(ground, start, end)) range.taken.add(key);
  }
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
    const choice = yield* weigh(ground, range, { kind, starts, length });
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
function* weigh(
  ground: Ground,
  range: Range,
  { kind, starts, length }: Form,
): Generator<void, Choice | null> {
  const isHeading = kind.startsWith('h');
  const all = yield* toUnits(ground, range, starts, isHeading);
  const owned = yield* shareOut(ground, all, range.taken);
  const isOne = (unit: Unit) => isEntry(unit, owned) || isRepeated(ground, unit, range.taken);
  const units = isHeading ? all.filter(isOne) : keepRuns(all, isOne);
  const good = units.filter((unit) => owned.has(unit)).length;
  // A table says what its rows are, be it only one.
  const isNamed = units.some(({ start }) => (ground.papers[start]?.length ?? 0) > 0);
  const isTitled = kind === 'row' || (isNamed && kind !== 'above');
  const isLone = range.least === 1 && !isHeading && !isTitled && good < 2;
  const least = kind === 'row' ? 1 : range.least;
  if (good < least || isLone) return numbered(ground, units, range);
  const empty = all.length - good;
  let crowded = 0;
  let text = 0;
  let self = 0;
  let holding = 0;
  for (const [index, unit] of all.entries()) {
    if (index % 100 === 0) yield;
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
  const deep = units.filter((unit) => owned.has(unit) && isNested(ground, unit)).length;
  const sure = isSure ? 10_000 + self : 0;
  const score = good * (2 + text / length) + deep - empty - crowded * 0.3 + sure;
  return { units, good, score };
}

/** Is it a point within another that has points of its own? Then the outer one names a field. */
function isNested({ blocks }: Ground, { start }: Unit): boolean {
  const block = blocks[start];
  return block?.kind === 'item' && (block.depth ?? 0) > 0 && isOuter(block, blocks[start + 1]);
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

function* toUnits(
  ground: Ground,
  range: Range,
  starts: readonly number[],
  isHeading: boolean,
): Generator<void, Unit[]> {
  const units: Unit[] = [];
  for (const [at, start] of starts.entries()) {
    if (at % 100 === 0) yield;
    const { cut, level } = ground.starts[start] as Start; // a start is one
    const next = Math.min(starts[at + 1] ?? range.to, range.to);
    let end = start + 1;
    while (end < next && !endsUnit(ground.blocks[end], isHeading ? level : null)) {
      if (isOuter(ground.blocks[end], ground.blocks[start])) break;
      if (isHeading && isNameOfList(ground.blocks[end])) break;
      end += 1;
    }
    const goesOn = end === range.to && end < ground.end && !endsUnit(ground.blocks[end], level);
    // A heading over entries that were found already is not one of them.
    if (!isHeading || !goesOn) units.push({ start, end, cut, level });
  }
  return units;
}

/** Is it a point of a list that the other's list is in? */
function isOuter(block: Block | undefined, inner: Block | undefined): boolean {
  if (block?.kind !== 'item' || inner?.kind !== 'item' || block.goesOn) return false;
  return (block.depth ?? 0) < (inner.depth ?? 0);
}

function endsUnit(block: Block | undefined, level: number | null): boolean {
  return block?.kind === 'heading' && (level === null || block.level <= level);
}

/** Each paper is the entry's that names the fewest: a list of all of them owns none. */
function* shareOut(
  ground: Ground,
  units: readonly Unit[],
  taken: ReadonlySet<string>,
): Generator<void, Map<Unit, number>> {
  const owners = new Map<string, { unit: Unit; size: number }>();
  for (const [index, unit] of units.entries()) {
    if (index % 100 === 0) yield;
    const keys = keysIn(ground, unit.start, unit.end);
    for (const key of keys) {
      const owner = owners.get(key);
      if (taken.has(key) || (owner && owner.size <= keys.size)) continue;
      owners.set(key, { unit, size: keys.size });
    }
  }
  yield;
  const owned = new Map<Unit, number>();
  for (const { unit } of owners.values()) owned.set(unit, (owned.get(unit) ?? 0) + 1);
  return owned;
}

function isEntry(unit: Unit, owned: ReadonlyMap<Unit, number>): boolean {
  return owned.has(unit) || unit.cut.rank !== null;
}

/** It names one paper, which an entry of the same form has named: left out later, with that reason. */
function isRepeated(ground: Ground, { start, end }: Unit, taken: ReadonlySet<string>): boolean {
  const isHeading = ground.blocks[start]?.kind === 'heading';
  const keys = isHeading ? keysIn(ground, start, end) : new Set(ground.papers[start]);
  return keys.size === 1 && [...keys].every((key) => !taken.has(key));
}

/** Lists and lines count where half of a run are entries; what is none at its ends is around it. */
function keepRuns(units: readonly Unit[], isOne: (unit: Unit) => boolean): Unit[] {
  const kept: Unit[] = [];
  let run: Unit[] = [];
  const finish = () => {
    const first = run.findIndex(isOne);
    const last = run.findLastIndex(isOne);
    const inner = first < 0 ? [] : run.slice(first, last + 1);
    const good = inner.filter(isOne).length;
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
