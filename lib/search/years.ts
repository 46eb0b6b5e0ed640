import type { SearchIndex } from './open-index';
import { isAnywhere } from './presence';
import type { Query, Term, WeekSpan } from './query';

const YEAR = /^20\d\d$/;
/** Factor of the year in a day as a number: 20241007. */
const DAYS_A_YEAR = 10_000;

/**
 * Reads a year beside other words as a filter for the weeks of that year: 2024 양자화. It stays a word if
 * papers have it in a name, as in AIME 2024, or if there is no week of that year.
 */
export function takeYears(index: SearchIndex, query: Query): Query {
  const { terms, filters } = query;
  const years = terms.filter((term, at) => isYear(term) && !isInName(index, terms[at - 1], term));
  const weeks = years.map(({ typed }) => spanOf(typed)).filter((span) => hasWeek(index, span));
  const others = terms.filter((term) => !years.includes(term));
  if (weeks.length === 0 || weeks.length < years.length) return query;
  if (others.every(({ isOptional }) => isOptional)) return query;
  return { ...query, terms: others, filters: { ...filters, weeks: [...filters.weeks, ...weeks] } };
}

function isYear({ typed, kind }: Term): boolean {
  return kind === 'words' && YEAR.test(typed);
}

function isInName(index: SearchIndex, before: Term | undefined, year: Term): boolean {
  const [name] = before?.alternatives ?? [];
  const [number] = year.alternatives;
  if (!name || !number || before?.kind !== 'words') return false;
  return isAnywhere(index, [{ parts: [...name.parts, ...number.parts], weight: 1 }]);
}

function spanOf(year: string): WeekSpan {
  const from = Number(year) * DAYS_A_YEAR;
  return { from, to: from + DAYS_A_YEAR - 1 };
}

function hasWeek({ tables }: SearchIndex, { from, to }: WeekSpan): boolean {
  return tables.newest.some((day) => day >= from && day <= to);
}
