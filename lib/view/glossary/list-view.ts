import type { Locale } from '../../settings/settings';
import { phrase, plural } from '../../text/phrase';
import { searchAddress } from '../library-address';
import { type FilteredTerms, headingOf, type TermOrder } from './filter-terms';
import type { GlossaryWords } from './glossary.words';
import { type GlossaryAddress, writeAddress } from './glossary-address';
import type { Term } from './terms';

/** A term in the list. */
export interface TermRow {
  slug: string;
  href: string;
  ko: string;
  en: string;
  /** abbreviations, beside the English form */
  short: string;
  /** number of papers that have it; `null` while it is unknown */
  papers: number | null;
  isOpen: boolean;
}

/** Terms under one heading; a list by frequency and a search result have none. */
export interface TermGroup {
  heading: string | null;
  rows: TermRow[];
}

/** The list of terms. */
export interface TermListView {
  groups: TermGroup[];
  /** announced when it changes */
  status: string;
  /** if nothing was found: the same search in the library */
  elsewhere: { text: string; href: string } | null;
}

/** Input of the list. */
export interface TermListInput {
  terms: readonly Term[];
  filtered: FilteredTerms;
  order: TermOrder;
  address: GlossaryAddress;
  /** number of papers for each term; `null` while it is unknown */
  papers: readonly number[] | null;
  /** number of rows to draw */
  limit: number;
}

/** Prepares the list of terms. */
export function termListView(input: TermListInput, words: GlossaryWords): TermListView {
  const { filtered, address } = input;
  const isSearching = address.search.trim() !== '';
  const count = filtered.found.length;
  const status = isSearching ? phrase(words.found, { count }) : plural(words.terms, count);
  const meant = filtered.meant && phrase(words.meant, { text: filtered.meant });
  return {
    groups: groupsOf(input, isSearching),
    status: meant ? `${meant} · ${status}` : status,
    elsewhere: count === 0 ? elsewhereOf(address, words) : null,
  };
}

function elsewhereOf({ search }: GlossaryAddress, words: GlossaryWords): TermListView['elsewhere'] {
  const text = phrase(words.searchLibrary, { text: search.trim() });
  return { text, href: searchAddress(search) };
}

function groupsOf(input: TermListInput, isSearching: boolean): TermGroup[] {
  const { terms, filtered, order, limit } = input;
  const groups: TermGroup[] = [];
  const hasHeadings = !isSearching && order !== 'papers';
  for (const at of filtered.found.slice(0, limit)) {
    const term = terms[at];
    if (!term) continue;
    const heading = hasHeadings ? headingOf(order === 'en' ? term.en : term.ko) : null;
    if (groups.at(-1)?.heading !== heading || groups.length === 0)
      groups.push({ heading, rows: [] });
    groups.at(-1)?.rows.push(rowOf(term, at, input));
  }
  return groups;
}

function rowOf(term: Term, at: number, { address, papers }: TermListInput): TermRow {
  return {
    slug: term.slug,
    href: addressOf(term, address),
    ko: term.ko,
    en: term.en,
    short: term.short.join(', '),
    papers: papers?.[at] ?? null,
    isOpen: term.slug === address.term,
  };
}

/** Returns the address that opens a term and leaves the list as it is. */
export function addressOf({ slug }: Term, address: GlossaryAddress): string {
  return writeAddress({ ...address, term: slug, form: null });
}

/** Returns the title of the page if a term is open or searched for. */
export function pageTitle(
  term: Term | null,
  { search }: GlossaryAddress,
  words: GlossaryWords,
  locale: Locale,
): string {
  const where = term?.[locale] ?? (search.trim() === '' ? null : `“${search.trim()}”`);
  return ['Paper Duet', words.glossary, where].filter((part) => part !== null).join(' · ');
}
