import { GLOSSARY_ROWS } from './glossary-rows';
import { NAME_ROWS } from './name-rows';
import { stemsOf } from './particles';
import { glossaryKey, readTokens } from './tokens';

/** Forms of one term, as they are written; Korean first. */
export interface GlossaryEntry {
  ko: readonly string[];
  en: readonly string[];
  /** narrower terms: shown to whoever asks for this one, but not the other way round */
  narrower: readonly string[];
}

/** Longest form, in words. */
const MOST_WORDS = 6;
/** Short forms written in capitals; longer words may go on. */
const LONGEST_ACRONYM = 5;

/** All terms that the search knows in both languages, to be shown to readers too. */
export const GLOSSARY: readonly GlossaryEntry[] = readRows(GLOSSARY_ROWS);
/** Names that the search knows in both languages. */
const NAMES: readonly GlossaryEntry[] = readRows(NAME_ROWS);

/** A term of the glossary found in a query. */
interface FoundTerm {
  /** how many words of the query it takes */
  count: number;
  /** its key, without a particle or plural that was written on to it */
  key: string;
}

let byKey: Map<string, GlossaryEntry[]> | null = null;
let acronyms: Set<string> | null = null;

/** The longest term that these words begin with, or `null`. @param words - keys of single words */
export function findTerm(words: readonly string[]): FoundTerm | null {
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count -= 1) {
    const whole = glossaryKey(words.slice(0, count));
    const key = [whole, ...stemsOf(whole), withoutPlural(whole)].find((one) => entries().has(one));
    if (key !== undefined) return { count, key };
  }
  return null;
}

/** Every other form of what this key stands for. */
export function synonymsOf(key: string): string[] {
  const forms = (entries().get(key) ?? []).flatMap(({ ko, en, narrower }) => [
    ...ko,
    ...en,
    ...narrower,
  ]);
  return [...new Set(forms)].filter((form) => keyOfForm(form) !== key);
}

/** Whether this is a term, written as one word. */
export function isTerm(word: string): boolean {
  return entries().has(word);
}

/** Whether this is a short form such as RAG: then it is not the beginning of a longer word. */
export function isAcronym(word: string): boolean {
  acronyms ??= new Set(
    GLOSSARY.flatMap(({ en }) => en.filter(looksShort).map((form) => form.toLowerCase())),
  );
  return acronyms.has(word);
}

/** Whether a word is written as short forms are: few letters, two of them capitals. */
export function looksShort(word: string): boolean {
  return word.length <= LONGEST_ACRONYM && /^\w*[A-Z]\w*[A-Z]\w*$/.test(word);
}

/** Reads a table of rows in the format of `glossary-rows.ts`. */
export function readRows(rows: string): GlossaryEntry[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [terms = '', narrower] = row.split(' > ');
      const [ko, en] = terms.split(' = ');
      return { ko: formsOf(ko), en: formsOf(en), narrower: formsOf(narrower) };
    });
}

function formsOf(cell: string | undefined): string[] {
  return cell?.split('|') ?? [];
}

function entries(): Map<string, GlossaryEntry[]> {
  if (byKey) return byKey;
  byKey = new Map();
  for (const entry of [...GLOSSARY, ...NAMES]) {
    for (const key of new Set([...entry.ko, ...entry.en].map(keyOfForm))) {
      byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
  }
  return byKey;
}

function keyOfForm(form: string): string {
  return glossaryKey(readTokens(form).flatMap(({ words }) => words));
}

function withoutPlural(key: string): string {
  return key.replace(/(?<=[a-z]{2})s$/, '');
}
