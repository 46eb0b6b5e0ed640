import type { TermOrder } from './filter-terms';

/** What the glossary page shows, as the part of its address behind `#` says it. */
export interface GlossaryAddress {
  /** the text in the search field */
  search: string;
  /** slug of the term that is open */
  term: string | null;
  /** its rendering whose sentences alone are shown; `null` for all, `''` for other words */
  form: string | null;
  /** `null` for the order of the reader's language */
  order: TermOrder | null;
}

const OTHER_WORDS = '*';
const ORDERS: readonly TermOrder[] = ['ko', 'en', 'papers'];

/** Reads an address; what it does not know it leaves out. @param hash - with or without `#` */
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

/** Writes an address, `#` included; `#` alone for the page as it opens. */
export function writeAddress({ search, term, form, order }: GlossaryAddress): string {
  const values = new URLSearchParams();
  if (search !== '') values.set('search', search);
  if (order !== null) values.set('order', order);
  if (term !== null) values.set('term', term);
  if (term !== null && form !== null) values.set('form', form === '' ? OTHER_WORDS : form);
  return `#${values}`;
}
