import type { Bilingual } from '../../digest/format';
import type { PaperKey } from '../../paper/ref';
import { initialOf, type Unit } from './hangul';
import { highlight } from './highlight';
import { idWord } from './ids';
import { findInitials } from './initials';
import type { MarkLookup } from './marks';
import { visitAlternative } from './match-index';
import { findInText, type Range, type ReadText, readText } from './match-text';
import { entryOf, keysOf, paperAt, readPositions, type SearchIndex } from './open-index';
import { allFilters, anyFilter, type PaperTest } from './pass-filters';
import { isEmptyQuery, type Query, type Term } from './query';
import { resolveQuery } from './resolve';
import {
  addPaper,
  addPlaces,
  type Board,
  clearedBoard,
  closeTerm,
  type Field,
  fieldOf,
  gainOf,
  INITIALS_GAIN,
  NOTE_GAIN,
  titleBonus,
} from './score';
import { findWord } from './vocabulary';

/** A paper that was found. */
export interface Hit {
  key: PaperKey;
  weeks: string[];
  titles: Bilingual;
  score: number;
  /** where the best match is */
  field: Field;
  /** what to mark in the titles */
  ranges: { ko: Range[]; en: Range[] };
}

/** What a search found. */
export interface Found {
  /** of how many the hits are the first */
  total: number;
  /** best first; of equal ones the newest first */
  hits: Hit[];
  /** the query as it was understood, misspelt words put right: to be given to `highlight` */
  query: Query;
}

/**
 * Finds papers. Every term must be found, in the paper or in its note; without terms, all papers that
 * pass the filters are listed.
 *
 * @param marks - the reader's, or `NO_MARKS`
 * @param limit - most hits to give back; `total` counts all
 */
export function search(index: SearchIndex, asked: Query, marks: MarkLookup, limit: number): Found {
  const query = resolveQuery(index, asked);
  if (isEmptyQuery(query)) return { total: 0, hits: [], query };
  const passes = passesOf(index, query, marks);
  const board = clearedBoard(index, query.terms.length);
  const notes = query.terms.length > 0 ? readNotes(index, marks) : [];
  for (const term of query.terms) {
    findTerm(index, board, term);
    for (const { paper, text } of notes) {
      if (isInNote(text, term)) addPaper(board, paper, NOTE_GAIN, 'note');
    }
    closeTerm(index, board, term.isOptional);
  }
  const papers = passing(index, board, query, passes);
  const hits = bestOf(index, board, papers, Math.max(0, limit)).map((paper) =>
    hitOf(index, board, paper, query),
  );
  return { total: papers.length, hits, query };
}

function findTerm(index: SearchIndex, board: Board, { alternatives }: Term): void {
  for (const alternative of alternatives) {
    const [part] = alternative.parts;
    if (part?.kind === 'initials') {
      findInitials(index.tables.initials, initialsOf(part.units), (paper) =>
        addPaper(board, paper, INITIALS_GAIN, 'title'),
      );
      continue;
    }
    visitAlternative(index, alternative, (positions, count, fit) => {
      addPlaces(
        index,
        board,
        positions,
        count,
        gainOf(fit, alternative.weight, part?.kind === 'id'),
      );
    });
  }
}

function initialsOf(units: readonly Unit[]): number[] {
  return units.map(([first]) => initialOf(first));
}

interface Note {
  paper: number;
  text: ReadText;
}

function readNotes(index: SearchIndex, marks: MarkLookup): Note[] {
  const notes: Note[] = [];
  for (const [key, note] of marks.noted()) {
    const paper = paperOf(index, key);
    if (paper !== null) notes.push({ paper, text: readText(note) });
  }
  return notes;
}

/** A key is one of its paper's ids. */
function paperOf(index: SearchIndex, key: PaperKey): number | null {
  const word = findWord(index.tables, idWord(key));
  if (word < 0 || readPositions(index, [word]) === 0) return null;
  return paperAt(index.tables, index.room.positions[0] ?? 0);
}

function isInNote(text: ReadText, { alternatives }: Term): boolean {
  return alternatives.some((alternative) => findInText(text, alternative).length > 0);
}

/** Which papers the filters let through, and nothing excludes. */
function passesOf(index: SearchIndex, query: Query, marks: MarkLookup): PaperTest {
  const { filters, without } = query;
  const excluded = findExcluded(index, without.terms);
  const passesAll = allFilters(index, filters, marks);
  const passesAny = anyFilter(index, without.filters, marks);
  return (paper) => excluded?.[paper] !== 1 && passesAll(paper) && !passesAny(paper);
}

/** For each paper 1 where any of these is found; `null` when there are none. */
function findExcluded(index: SearchIndex, terms: readonly Term[]): Uint8Array | null {
  if (terms.length === 0) return null;
  const board = clearedBoard(index, 1);
  for (const term of terms) findTerm(index, board, term);
  return board.best.map((gain) => (gain > 0 ? 1 : 0));
}

/** All papers in which every term was found and that pass. */
function passing(index: SearchIndex, board: Board, query: Query, passes: PaperTest): number[] {
  const needed = query.terms.filter(({ isOptional }) => !isOptional).length;
  const papers: number[] = [];
  for (let paper = 0; paper < index.size; paper += 1) {
    if ((board.found[paper] ?? 0) === needed && passes(paper)) papers.push(paper);
  }
  return papers;
}

/** The best papers in order, without sorting the others. */
function bestOf(
  index: SearchIndex,
  board: Board,
  papers: readonly number[],
  limit: number,
): number[] {
  const { newest } = index.tables;
  for (const paper of papers) {
    if ((board.scores[paper] ?? 0) > 0) {
      board.scores[paper] = (board.scores[paper] ?? 0) + titleBonus(index, paper);
    }
  }
  const compare = (a: number, b: number) =>
    (board.scores[b] ?? 0) - (board.scores[a] ?? 0) || (newest[b] ?? 0) - (newest[a] ?? 0) || a - b;
  const best: number[] = [];
  let bar: number | undefined; // what at least as many as are asked for are not worse than
  for (const paper of papers) {
    if (bar !== undefined && compare(paper, bar) > 0) continue;
    best.push(paper);
    if (best.length < limit * 2) continue;
    best.sort(compare).splice(limit);
    bar = best.at(-1);
  }
  return best.sort(compare).slice(0, limit);
}

function hitOf(index: SearchIndex, board: Board, paper: number, query: Query): Hit {
  const { weeks, titles } = entryOf(index, paper);
  return {
    key: keysOf(index)[paper] as PaperKey, // one for each paper
    weeks,
    titles,
    score: board.scores[paper] ?? 0,
    field: fieldOf(board, paper),
    ranges: {
      ko: titles.ko ? highlight(titles.ko, query) : [],
      en: titles.en ? highlight(titles.en, query) : [],
    },
  };
}
