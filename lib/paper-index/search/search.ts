import type { Bilingual } from '../../digest/format';
import type { PaperKey } from '../../paper/ref';
import { dayNumber, fitsWeek } from './filters';
import { initialOf, type Unit } from './hangul';
import { highlight } from './highlight';
import { idWord } from './ids';
import { TRAIT } from './index-layout';
import { findInitials } from './initials';
import type { MarkLookup } from './marks';
import { visitAlternative } from './match-index';
import { findInText, type Range, type ReadText, readText } from './match-text';
import { entryOf, keysOf, paperAt, readPositions, type SearchIndex } from './open-index';
import { hasFilters, isEmptyQuery, type Query, type Term, type WeekSpan } from './query';
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
  const board = clearedBoard(index, query.terms.length);
  const notes = query.terms.length > 0 ? readNotes(index, marks) : [];
  for (const term of query.terms) {
    findTerm(index, board, term);
    for (const { paper, text } of notes) {
      if (isInNote(text, term)) addPaper(board, paper, NOTE_GAIN, 'note');
    }
    closeTerm(index, board, term.isOptional);
  }
  const papers = passing(index, board, query, marks);
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

/** All papers in which every term was found and that pass the filters. */
function passing(index: SearchIndex, board: Board, query: Query, marks: MarkLookup): number[] {
  const needed = query.terms.filter(({ isOptional }) => !isOptional).length;
  const papers: number[] = [];
  for (let paper = 0; paper < index.size; paper += 1) {
    if ((board.found[paper] ?? 0) === needed) papers.push(paper);
  }
  if (!hasFilters(query.filters)) return papers;
  return papers.filter((paper) => passes(index, paper, query, marks));
}

function passes(index: SearchIndex, paper: number, { filters }: Query, marks: MarkLookup): boolean {
  const traits = index.tables.traits[paper] ?? 0;
  if (filters.languages.some((one) => (traits & TRAIT[one]) === 0)) return false;
  if (filters.weeks.length > 0 && !isInWeek(index, paper, filters.weeks)) return false;
  return filters.is.length === 0 || isMarked(index, paper, filters.is, marks);
}

function isInWeek(index: SearchIndex, paper: number, spans: readonly WeekSpan[]): boolean {
  const { newest, traits } = index.tables;
  if (fitsWeek(newest[paper] ?? 0, spans)) return true;
  if (((traits[paper] ?? 0) & TRAIT.severalWeeks) === 0) return false;
  return entryOf(index, paper).weeks.some((week) => fitsWeek(dayNumber(week), spans));
}

function isMarked(
  index: SearchIndex,
  paper: number,
  is: Query['filters']['is'],
  marks: MarkLookup,
): boolean {
  const key = keysOf(index)[paper];
  const mark = key === undefined ? undefined : marks.get(key);
  const has = {
    star: mark?.star ?? false,
    read: mark?.read ?? false,
    unread: !(mark?.read ?? false),
    note: (mark?.note ?? '') !== '',
  };
  return is.every((one) => has[one]);
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
