import { GLOSSARY, type GlossaryEntry, looksShort, readRows } from '../../search/glossary';
import type { TermForms } from '../../search/term-matcher';
import { EVERYDAY_TERMS, TERM_ROWS } from './term-rows';

/** One term of the glossary page. */
export interface Term {
  /** its name in an address: `large-language-model` */
  slug: string;
  /** the preferred Korean form, and others that are in use */
  ko: string;
  otherKo: readonly string[];
  /** the full English form, its abbreviations, and forms that are other words */
  en: string;
  short: readonly string[];
  otherEn: readonly string[];
  /** all forms that are counted */
  forms: TermForms;
  /** label of each of these forms, Korean ones first */
  labels: readonly string[];
}

/** All terms of the glossary page, in the order of the tables. */
export const TERMS: readonly Term[] = readTerms();

function readTerms(): Term[] {
  const everyday = new Set(EVERYDAY_TERMS);
  const byName = new Map<string, Pick<GlossaryEntry, 'ko' | 'en'>>();
  for (const { ko, en } of GLOSSARY)
    if (!everyday.has(nameOf(en))) byName.set(nameOf(en), { ko, en });
  for (const { ko, en } of readRows(TERM_ROWS)) {
    const known = byName.get(nameOf(en));
    byName.set(nameOf(en), {
      ko: [...(known?.ko ?? []), ...ko],
      en: [...(known?.en ?? []), ...en],
    });
  }
  return [...byName.values()].map(toTerm);
}

/** The tables name a row by its first English form. */
function nameOf(en: readonly string[]): string {
  return en[0] ?? '';
}

function toTerm({ ko, en }: Pick<GlossaryEntry, 'ko' | 'en'>): Term {
  const forms = { ko: withoutSame(ko), en: [...new Set(en)] };
  const [preferred = '', ...otherKo] = forms.ko;
  const short = forms.en.filter(looksShort);
  const long = forms.en.filter((form) => !looksShort(form));
  const [name = '', ...otherEn] = withoutForms(long.length > 0 ? long : short);
  const first = new Map<string, string>();
  const labels = [...forms.ko, ...forms.en].map((form) => {
    const label = first.get(squeeze(form)) ?? form;
    first.set(squeeze(form), label);
    return label;
  });
  return {
    ...{ slug: slugOf(name), ko: preferred, otherKo, en: name, otherEn, forms, labels },
    short: short.filter((form) => form !== name),
  };
}

/** Forms that differ only in spaces or hyphens count as one. */
function withoutSame(forms: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const form of forms) if (!first.has(squeeze(form))) first.set(squeeze(form), form);
  return [...first.values()];
}

/** So do forms that differ in an ending or in British spelling: all but two letters begin both. */
function withoutForms(forms: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const form of forms) {
    const key = american(form);
    if (![...kept.keys()].some((one) => isFormOf(one, key))) kept.set(key, form);
  }
  return [...kept.values()];
}

function isFormOf(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return longer.startsWith(shorter.slice(0, -2));
}

function american(form: string): string {
  const words = form.toLowerCase().split(/[\s-]/);
  return words
    .map((word) => word.replace(/(?<=\w{3})is(?=[aei])/, 'iz').replace(/(?<=\w{2})our\b/, 'or'))
    .join('');
}

function squeeze(form: string): string {
  return form.replace(/[\s-]/g, '').toLowerCase();
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
