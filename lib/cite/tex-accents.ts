import { splitMath } from './math';

/** The combining mark of each accent. */
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
/** `\"o`, `\"{o}`, `{\"o}`, `\v{c}`, `\'{\i}`; a space or brace follows an accent that is a letter. */
const ACCENT =
  /\{?\\(?:(["'`^~=.])\s*|([uvHckr])(?:\s+|(?=\{)))(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))\}?/g;
const LETTER =
  /\{\\(ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i)\}|\\(ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i)(?:\{\}|\s+|(?![A-Za-z]))/g;

/**
 * Replaces TeX accents in a title by the letters they make, `Schr\"odinger` by `Schrödinger`, and removes
 * the braces around protected words. Formulas stay.
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
