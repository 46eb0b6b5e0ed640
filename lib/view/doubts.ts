import type { PaperRecord } from '../lookup/paper-record';
import type { Locale } from '../settings/settings';

/** More than a pair can have; stored records may be forged. */
const MOST = 8;
const LONGEST = 300;

/** Reads the doubts about a passage, in the reader's language, from a record that may be forged. */
export function readDoubts(data: unknown, locale: Locale): string[] {
  if (!Array.isArray(data)) return [];
  return data.slice(0, MOST).flatMap((one) => {
    const text: unknown = one?.[locale];
    return typeof text === 'string' ? [text.slice(0, LONGEST)] : [];
  });
}

/** Returns the record without doubts, for a reader who has turned them off. */
export function withoutDoubts(record: PaperRecord): PaperRecord {
  const texts = record.texts.map(({ doubts: _, ...text }) => ({
    ...text,
    sections: text.sections.map((section) => ({
      ...section,
      pairs: section.pairs.map(({ ko, en }) => ({ ko, en })),
    })),
  }));
  return { ...record, texts };
}
