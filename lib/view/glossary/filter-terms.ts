import { fitsUnit, openLast, toKeyboardLetters, type Unit, unitsOf } from '../../search/hangul';
import { toHangul, toKeys } from '../../search/keyboard';
import type { Locale } from '../../settings/settings';
import type { Term } from './terms';

/** The order in which terms are listed. */
export type TermOrder = Locale | 'papers';

/** The terms that match a query. */
export interface FilteredTerms {
  /** indexes in the list of terms, the best match first */
  found: readonly number[];
  /** the query as typed on the other keyboard layout, if only that finds terms */
  meant: string | null;
}

/** A form without its spaces, and the offsets at which its words begin. */
interface SearchedForm {
  letters: string;
  starts: readonly number[];
}

/** How well a form fits a query; less is better. */
const FIT = { whole: 0, start: 1, word: 2, within: 3 } as const;
const SHORTEST_WITHIN = 2;

/** Prepares to filter terms: by Korean and English forms, initials (ㅇㅌㅅ), half-typed syllables. */
export class TermFilter {
  readonly #forms: readonly (readonly SearchedForm[])[];

  constructor(terms: readonly Term[]) {
    this.#forms = terms.map(({ forms }) => [...forms.ko, ...forms.en].map(toSearched));
  }

  /** @param inOrder - indexes of all terms in the listed order, which decides between equals */
  filter(query: string, inOrder: readonly number[]): FilteredTerms {
    if (!/[^\s-]/.test(query)) return { found: inOrder, meant: null };
    const found = this.#find(query, inOrder);
    if (found.length > 0) return { found, meant: null };
    const keys = query.trim().replace(/\s/g, '');
    const meant = toHangul(keys) ?? toKeys(keys);
    const turned = meant === null ? [] : this.#find(meant, inOrder);
    return { found: turned, meant: turned.length > 0 ? meant : null };
  }

  #find(query: string, inOrder: readonly number[]): number[] {
    const readings = readQuery(query);
    const fits = inOrder.flatMap((term) => {
      const fit = Math.min(...(this.#forms[term] ?? []).map((form) => fitOf(form, readings)));
      return fit === Number.POSITIVE_INFINITY ? [] : [{ term, fit }];
    });
    return fits.toSorted((a, b) => a.fit - b.fit).map(({ term }) => term);
  }
}

function toSearched(form: string): SearchedForm {
  const words = form.toLowerCase().split(/[\s-]+/);
  let at = 0;
  const starts = words.map((word) => {
    at += word.length;
    return at - word.length;
  });
  return { letters: words.join(''), starts };
}

/** Reads what may be at each position; the last syllable may be half-typed. */
function readQuery(query: string): readonly (readonly Unit[])[] {
  const letters = toKeyboardLetters(query.normalize('NFC')).toLowerCase().replace(/[\s-]/g, '');
  const units = unitsOf(letters);
  return [units, ...(/[가-힣]$/.test(letters) ? openLast(units) : [])];
}

function fitOf(form: SearchedForm, readings: readonly (readonly Unit[])[]): number {
  return Math.min(...readings.map((units) => fitOfReading(form, units)));
}

function fitOfReading({ letters, starts }: SearchedForm, units: readonly Unit[]): number {
  const [first] = units;
  for (let at = 0; first && at + units.length <= letters.length; at += 1) {
    if (!fitsUnit(letters.charCodeAt(at), first)) continue;
    if (!units.every((unit, index) => fitsUnit(letters.charCodeAt(at + index), unit))) continue;
    if (at === 0) return units.length === letters.length ? FIT.whole : FIT.start;
    if (starts.includes(at)) return FIT.word;
    if (units.length >= SHORTEST_WITHIN && isKorean(units)) return FIT.within;
  }
  return Number.POSITIVE_INFINITY;
}

/** English words are found only from their beginning. */
function isKorean(units: readonly Unit[]): boolean {
  return units.every(([first]) => first >= 0xac00);
}

/** Lists terms in alphabetical order of either language, or by the number of papers that have them. */
export class TermOrders {
  readonly #byText: Record<Locale, readonly number[]>;

  constructor(terms: readonly Term[]) {
    this.#byText = { ko: sortBy(terms, 'ko'), en: sortBy(terms, 'en') };
  }

  /**
   * Returns the indexes of all terms in an order.
   *
   * @param papers - number of papers for each term; between equals, the reader's language decides
   */
  inOrder(order: TermOrder, papers: readonly number[], locale: Locale): readonly number[] {
    if (order !== 'papers') return this.#byText[order];
    return this.#byText[locale].toSorted((a, b) => (papers[b] ?? 0) - (papers[a] ?? 0));
  }
}

/** Sorts by code units, Korean first: a collator takes ten times as long. */
function sortBy(terms: readonly Term[], lang: Locale): number[] {
  const keys = terms.map((term) => {
    const text = term[lang].toLowerCase();
    return /^[가-힣]/.test(text) ? text : `힣${text}`;
  });
  const keyOf = (at: number) => keys[at] ?? '';
  return terms.map((_, at) => at).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** Doubled consonants are listed under single ones, as in the headings of a Korean dictionary. */
const SINGLE: Record<string, string> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };
const SYLLABLES_AN_INITIAL = 588;

/** Returns the heading under which a word is listed: ㅇ for 어텐션, A for attention. */
export function headingOf(word: string): string {
  const code = word.charCodeAt(0) - 0xac00;
  if (code < 0 || code > 11171) return word.charAt(0).toUpperCase();
  const initial = INITIALS.charAt(Math.floor(code / SYLLABLES_AN_INITIAL));
  return SINGLE[initial] ?? initial;
}
