import { EVERYDAY_ROWS } from './everyday-rows';
import { isSyllable } from './hangul';
import { MACHINE_LEARNING_ROWS } from './machine-learning-rows';
import { stemsOf } from './particles';
import { TOPIC_ROWS } from './topic-rows';
import { verbStems } from './verbs';

/** A form of an everyday word, and how it is found. */
export interface EverydayForm {
  /** noun: as it is; verb: in all its forms, `text` is the stem; open: any ending may follow */
  kind: 'noun' | 'verb' | 'open' | 'closed';
  text: string;
}

const SHORTEST_OPEN = 2;
/** Suffixes of nouns of two syllables and more: 재귀적으로, 자동적인. */
const ADVERBIAL = /(?<=..)적(?:으로|인|이다|이고)?$/;
/** English endings after a stem: `reduc` is reduced, reducing and reduction. */
const ENDING =
  /^[a-z]{0,2}(?:s|e|es|ed|en|ing|ings|er|ers|or|ors|est|ion|ions|ive|ives|al|als|ly|y|ies|able|ible|ity|ment|ments|ence|ance|ent|ant|ents|ness|th|ary|ful|less|ure|ures|ist|ists|ic|ics|ize|ise|ian|ians|t)?$/;

let byForm: Map<string, EverydayForm[][]> | null = null;

/** The words that may stand for this one, and the word itself. */
export function everydayForms(word: string): EverydayForm[] {
  const keys = isSyllable(word.charCodeAt(0)) ? koreanKeys(word) : englishKeys(word);
  const rows = new Set(keys.flatMap((key) => rowsByForm().get(key) ?? []));
  return [...rows].flat();
}

/** Whether this is a word that we know, in any of its forms. */
export function isEveryday(word: string): boolean {
  return everydayForms(word).length > 0;
}

/** The stem of the verb that this Korean word is a form of, when we know it. */
export function knownVerb(word: string): string | null {
  return verbStems(word).find((stem) => rowsByForm().has(`${stem}다`)) ?? null;
}

function koreanKeys(word: string): string[] {
  const nouns = [
    word,
    ...stemsOf(word),
    ...(ADVERBIAL.test(word) ? [word.replace(ADVERBIAL, '')] : []),
  ];
  const noun = nouns.find((one) => rowsByForm().has(one));
  return noun === undefined ? verbStems(word).map((stem) => `${stem}다`) : [noun]; // 마을 is no form of 말다
}

/** As it is, without a plural, and with an ending that a form leaves open: blocking, but not blockchain. */
function englishKeys(word: string): string[] {
  const ends = Array.from({ length: word.length + 1 }, (_, at) => at).filter(
    (at) => at >= SHORTEST_OPEN && ENDING.test(word.slice(at)),
  );
  return [word, word.replace(/s$/, ''), ...ends.map((at) => `${word.slice(0, at)}*`)];
}

function rowsByForm(): Map<string, EverydayForm[][]> {
  if (byForm) return byForm;
  byForm = new Map();
  const rows = [EVERYDAY_ROWS, TOPIC_ROWS, MACHINE_LEARNING_ROWS].flatMap((of) =>
    of.trim().split('\n'),
  );
  for (const row of rows) {
    const forms = row.split(/ = |\|/);
    const read = forms.map(readForm);
    for (const form of new Set(forms.map((one) => one.toLowerCase()))) {
      byForm.set(form, [...(byForm.get(form) ?? []), read]);
    }
  }
  return byForm;
}

function readForm(form: string): EverydayForm {
  if (!/[가-힣]/.test(form)) {
    return form.endsWith('*')
      ? { kind: 'open', text: form.slice(0, -1) }
      : { kind: 'closed', text: form };
  }
  return form.endsWith('다')
    ? { kind: 'verb', text: form.slice(0, -1) }
    : { kind: 'noun', text: form };
}
