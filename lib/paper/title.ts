/**
 * Brings a title to the form in which two spellings of it are equal: NFKC, lower case, letters and
 * digits only. Dashes, quotes, TeX dollars and braces, and white space are what sites differ in.
 *
 * @param title - as a page or digest shows it
 * @returns the comparable form; empty when the title holds no letter or digit
 */
export function normalizeTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
