/** British and American endings; each goes both ways. */
const PAIRS: [british: RegExp, american: string, back: RegExp, british: string][] = [
  [/(?<=\w{3})is(?=[aei])/, 'iz', /(?<=\w{3})iz(?=[aei])/, 'is'],
  [/(?<=\w{3})ys(?=[ei])/, 'yz', /(?<=\w{3})yz(?=[ei])/, 'ys'],
  [/(?<=\w{2})our(?=s|$|al|ed|ing)/, 'or', /(?<=\w{2})or(?=s$|$|al|ed|ing)/, 'our'],
  [/(?<=\w{2})ll(?=ed|ing|er)/, 'l', /(?<=\w{3}[aeiou])l(?=ed|ing|er)/, 'll'],
];
const LONGEST_ALIKE = 4;
const SHORTEST_WITHOUT_E = 6;
const SHORTEST_STEM = 4;

/**
 * Other ways to write an English word that mean the same: modelling and modeling, agents and agent.
 *
 * @param word - in lower case
 */
export function variantsOf(word: string): string[] {
  if (!/^[a-z]+$/.test(word) || word.length < LONGEST_ALIKE) return [];
  const spelt = PAIRS.flatMap(([british, american, back, again]) => [
    word.replace(british, american),
    word.replace(back, again),
  ]);
  const silent = word.length >= SHORTEST_WITHOUT_E ? [word.replace(/e$/, '')] : [];
  return [...new Set([...spelt, ...silent])].filter((one) => one !== word);
}

/** The word without its plural, or `null` when it has none. */
export function singularOf(word: string): string | null {
  if (!/^[a-z0-9]*[a-z]{2}s$/.test(word) || /(?:ss|us|is)$/.test(word)) return null;
  return word.endsWith('ies') && word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** Endings that English words take, the longest first; what is left is no word, but begins them all. */
const ENDINGS =
  /(?:izations?|isations?|ations?|ications?|ingly|edly|ments?|ness|ings?|ions?|ers?|ors?|ies|ied|ily|est|ed|es|ly|al|ic|e|s|y)$/;

/**
 * What all forms of an English word begin with: `simulat` of simulated, simulators and simulation.
 *
 * @param word - in lower case
 */
export function englishStem(word: string): string {
  if (!/^[a-z]+$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  const stem = word.replace(ENDINGS, '');
  if (stem.length < SHORTEST_STEM) return word;
  return stem.replace(/([bdfgmnprt])\1$/, '$1');
}

/** What may follow a stem of a few letters: `mak` is make, makes, making and maker. */
const SHORT_ENDING =
  /^(?:e|s|es|ed|er|ers|ing|ings|y|ies|ied|ier|iest|est|ion|ions|ations?|itions?|ements?|able|ability|ly|ful|less)?$/;

/** Whether a word is a stem of a few letters with an ending: logs and logging are `log`, logic is not. */
export function isShortForm(stem: string, word: string): boolean {
  if (!word.startsWith(stem)) return false;
  const rest = word.slice(stem.length);
  const isDoubled = rest.length > 2 && rest[0] === stem.at(-1);
  return SHORT_ENDING.test(isDoubled ? rest.slice(1) : rest);
}
