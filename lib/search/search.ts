import type { PaperKey } from '../paper/ref';
import type { Bilingual } from '../text/localized';
import {
  findAlternatives,
  findInNotes,
  findTerm,
  readNotes,
  type SearchableNote,
} from './find-terms';
import { highlight } from './highlight';
import { loosenTerms, worthOf } from './loosen';
import type { MarkLookup } from './marks';
import type { Range } from './match-text';
import { otherReading } from './meant';
import { entryOf, keysOf, type SearchIndex } from './open-index';
import { allFilters, anyFilter, type PaperTest } from './pass-filters';
import { isEmptyQuery, type Query, type Term } from './query';
import { resolveQuery } from './resolve';
import { closeTerm, type Field, fieldOf, titleBonus } from './score';
import { clearedScores, type Scores } from './scores';
import { areScattered, MOST_SIMILAR, mostCovered } from './similar';
import { isWholeTitle, titleAsked } from './whole-title';

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
interface Found {
  /** of how many the hits are the first */
  total: number;
  /** best first; of equal ones the newest first */
  hits: Hit[];
  /** how many of them have all that was asked for; those after them have most of it, or say it in other words */
  exact: number;
  /** what the query could also be, in the keyboard's other layout; `null` when it is no word there */
  other: string | null;
  /** the query as it was understood, misspelt words put right: to be given to `highlight` */
  query: Query;
}

/**
 * Finds papers. Every term must be found, in the paper or in its note; where no paper has them all, or
 * only by accident, the best matches of most terms are found as well. Without terms, all papers that
 * pass the filters are listed.
 *
 * @param marks - what the reader has set on papers
 * @param limit - most hits to give back; `total` counts all
 */
export function search(index: SearchIndex, asked: Query, marks: MarkLookup, limit: number): Found {
  const query = resolveQuery(index, asked);
  const most = Math.max(0, limit);
  if (isEmptyQuery(query)) return { total: 0, hits: [], exact: 0, other: null, query };
  const notes = query.terms.length > 0 ? readNotes(index, marks) : [];
  const passes = passesOf(index, query, marks);
  const scores = clearedScores(index, query.terms.length);
  for (const term of query.terms) {
    findTerm(index, scores, term);
    findInNotes(scores, notes, term);
    const isFound = closeTerm(index, scores, term.isOptional, {
      worth: worthOf(term),
      isPart: false,
    });
    if (!isFound && !term.isOptional) break; // then no paper has them all
  }
  const all = passing(index, scores, query, passes);
  const titled = whollyTitled(index, scores, query, all);
  const papers = titled.length > 0 ? titled : all;
  const mayBeMore = papers.length === 0 ? hasWords(query) : mayBeAccidents(scores, query, papers);
  const best = bestOf(index, scores, papers, most);
  const hits = best.map((paper) => hitOf(index, scores, paper, query));
  const exact = { total: papers.length, hits, exact: papers.length, query };
  if (mayBeMore) {
    const similar = findSimilar(index, query, notes, passes, best, most - hits.length);
    if (similar.total > 0) return addSimilar(exact, similar);
  }
  return { ...exact, other: otherReading(index, query.terms) };
}

/** Finds the papers whose title was typed, because the others only happen to contain its words. */
function whollyTitled(
  index: SearchIndex,
  { titled }: Scores,
  { terms }: Query,
  papers: readonly number[],
): number[] {
  const asked = papers.length > 1 ? titleAsked(terms) : null;
  if (asked === null) return [];
  const needed = terms.filter(({ isOptional }) => !isOptional).length;
  return papers.filter((paper) => {
    if ((titled[paper] ?? 0) < needed) return false;
    const { titles } = entryOf(index, paper);
    return isWholeTitle(titles.ko, asked) || isWholeTitle(titles.en, asked);
  });
}

/** The hits, and below them similar papers, each marked as such. */
function addSimilar(exact: Omit<Found, 'other'>, similar: Similar): Found {
  const { query } = similar;
  const total = exact.total + similar.total;
  return { ...exact, total, hits: [...exact.hits, ...similar.hits], query, other: null };
}

function hasWords({ terms }: Query): boolean {
  return terms.some(({ kind }) => kind === 'words');
}

/** Whether several words all stand in these papers, and only seem to be what was meant. */
function mayBeAccidents(scores: Scores, { terms }: Query, papers: readonly number[]): boolean {
  const needed = terms.filter(({ isOptional }) => !isOptional);
  const areWords = needed.length > 1 && needed.every(({ kind }) => kind === 'words');
  return areWords && papers.length < MOST_SIMILAR && areScattered(scores, papers);
}

/** Papers that have most of the query, and the query that found them. */
interface Similar {
  total: number;
  hits: Hit[];
  query: Query;
}

/** @param known - papers that are found already */
function findSimilar(
  index: SearchIndex,
  asked: Query,
  notes: readonly SearchableNote[],
  passes: PaperTest,
  known: readonly number[],
  limit: number,
): Similar {
  const terms = loosenTerms(index, asked);
  const query = { ...asked, terms };
  const scores = clearedScores(index, terms.length);
  for (const term of terms) {
    findAlternatives(index, scores, term);
    findInNotes(scores, notes, term);
    closeTerm(index, scores, term.kind === 'words', term);
  }
  const all = passing(index, scores, exactOnly(query), passes);
  const papers = mostCovered(scores, all, known);
  const hits = bestOf(index, scores, papers, limit).map((paper) =>
    hitOf(index, scores, paper, query),
  );
  return { total: papers.length, hits, query };
}

/** Ids and phrases must be there as they are. */
function exactOnly(query: Query): Query {
  return { ...query, terms: query.terms.filter(({ kind }) => kind === 'exact') };
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
  const scores = clearedScores(index, 1);
  for (const term of terms) findTerm(index, scores, term);
  return scores.best.map((gain) => (gain > 0 ? 1 : 0));
}

/** All papers in which every term was found and that pass. */
function passing(index: SearchIndex, scores: Scores, query: Query, passes: PaperTest): number[] {
  const needed = query.terms.filter(({ isOptional }) => !isOptional).length;
  const papers: number[] = [];
  for (let paper = 0; paper < index.size; paper += 1) {
    if ((scores.found[paper] ?? 0) === needed && passes(paper)) papers.push(paper);
  }
  return papers;
}

/** The best papers in order, without sorting the others. */
function bestOf(
  index: SearchIndex,
  scores: Scores,
  papers: readonly number[],
  limit: number,
): number[] {
  const { newest } = index.tables;
  for (const paper of papers) {
    if ((scores.sums[paper] ?? 0) > 0) {
      scores.sums[paper] = (scores.sums[paper] ?? 0) + titleBonus(index, paper);
    }
  }
  const compare = (a: number, b: number) =>
    (scores.sums[b] ?? 0) - (scores.sums[a] ?? 0) || (newest[b] ?? 0) - (newest[a] ?? 0) || a - b;
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

function hitOf(index: SearchIndex, scores: Scores, paper: number, query: Query): Hit {
  const { weeks, titles } = entryOf(index, paper);
  return {
    key: keysOf(index)[paper] as PaperKey, // one for each paper
    weeks,
    titles,
    score: scores.sums[paper] ?? 0,
    field: fieldOf(scores, paper),
    ranges: {
      ko: titles.ko ? highlight(titles.ko, query) : [],
      en: titles.en ? highlight(titles.en, query) : [],
    },
  };
}
