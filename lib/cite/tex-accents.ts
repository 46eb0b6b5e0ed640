import { splitMath } from './math';

/** What each accent is as a combining mark. */
const MARKS: Record<string, string> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
};
const LETTERS: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'i',
};
/** `\"o`, `\"{o}`, `{\"o}`, `\v{c}`, `\'{\i}`; a letter's accent is set off from what it stands on. */
const ACCENT =
  /\{?\\(?:(["'`^~=.])\s*|([uvHckr])(?:\s+|(?=\{)))(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))\}?/g;
const LETTER =
  /\{\\(ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i)\}|\\(ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i)(?:\{\}|\s+|(?![A-Za-z]))/g;

/**
 * Writes the accents of a TeX title as the letters they make, `Schr\"odinger` as `Schrödinger`, and takes
 * the braces off words that they protect. Formulas stay.
 */
export function withoutTexAccents(title: string): string {
  const parts = splitMath(title);
  return parts.map((part, at) => (at % 2 === 1 ? part : plain(part))).join('');
}

function plain(text: string): string {
  return text
    .replace(ACCENT, (_, sign = '', name = '', inBraces = '', bare = '') =>
      `${inBraces}${bare}${MARKS[sign || name] ?? ''}`.normalize('NFC'),
    )
    .replace(LETTER, (_, inBraces = '', bare = '') => LETTERS[inBraces || bare] ?? '')
    .replace(/(?<!\\[A-Za-z]{1,20})\{([^{}\\$]*)\}/g, '$1');
}
