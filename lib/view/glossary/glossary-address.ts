import type { TermOrder } from './filter-terms';

/** The state of the glossary page, as the fragment of its address encodes it. */
export interface GlossaryAddress {
  /** the text in the search field */
  search: string;
  /** slug of the open term */
  term: string | null;
  /** the rendering whose sentences are shown; `null` for all, `''` for paraphrases */
  form: string | null;
  /** `null` for the order of the reader's language */
  order: TermOrder | null;
}

const OTHER_WORDS = '*';
const ORDERS: readonly TermOrder[] = ['ko', 'en', 'papers'];

/** Reads an address; unknown values are left out. @param hash - with or without `#` */
export function readAddress(hash: string): GlossaryAddress {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const form = values.get('form');
  return {
    search: values.get('search') ?? '',
    term: values.get('term') || null,
    form: form === OTHER_WORDS ? '' : form || null,
    order: ORDERS.find((one) => one === values.get('order')) ?? null,
  };
}

/** Writes an address, including `#`; `#` alone is the page's initial state. */
export function writeAddress({ search, term, form, order }: GlossaryAddress): string {
  const values = new URLSearchParams();
  if (search !== '') values.set('search', search);
  if (order !== null) values.set('order', order);
  if (term !== null) values.set('term', term);
  if (term !== null && form !== null) values.set('form', form === '' ? OTHER_WORDS : form);
  return `#${values}`;
}
