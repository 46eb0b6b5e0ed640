/** Venues, which titles also have in brackets before them: `[ICML 26]`, `[NeurIPS26]`. */
const VENUE =
  '[A-Z]{4,}|ACL|CCS|CHI|KDD|RSS|UAI|WWW|NeurIPS|CoLM|CoNLL|CoRL|COLM|MLSys|Interspeech|ICSLP|arXiv';

/**
 * Source of a case-sensitive regular expression for a key in brackets, as lists of references have it: a
 * name or initials, and a year. `[Apple26]`, `[ABC+26]`, `[orchard2026warm]`.
 */
export const REFERENCE_KEY = String.raw`\[(?!(?:${VENUE})\W?\d)(?:[A-Za-z][A-Za-z+_-]{1,30}:?(?:19|20)?\d\d[a-z]{0,15})\]`;
