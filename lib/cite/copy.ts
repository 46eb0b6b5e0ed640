import type { WeekRecord } from '../lookup/mirror-image';
import type { PaperRecord } from '../lookup/paper-record';
import type { Mode } from '../settings/settings';
import { hasLanguage, languagesFor, type Reading } from '../view/languages';
import type { UiBundle } from '../view/ui-bundle';
import { type CopyBlock, type CopyLanguages, paperBlocks, weekBlocks } from './copy-blocks';
import { toHtml } from './html';
import { toMarkdown } from './markdown';
import { toPlainText } from './plain-text';

/** The format and languages of copied text. */
export interface CopyForm {
  /** `html` is put on the clipboard in addition to plain text */
  format: 'markdown' | 'plain' | 'html';
  languages: CopyLanguages;
}

/** The content for the clipboard. */
export interface Copied {
  text: string;
  /** the same as HTML, for targets that accept it */
  html?: string;
}

/**
 * Writes one paper for the clipboard: its text in the wanted languages, followed by the paper's address,
 * its links, the source and who wrote the text.
 *
 * @param at - index of the text that is shown
 * @param both - our words in both languages, as for `paperView`
 */
export function copyPaper(
  record: PaperRecord,
  at: number,
  form: CopyForm,
  both: UiBundle['words'],
): Copied {
  return write(paperBlocks(record, at, form.languages, both), form);
}

/**
 * Writes a whole week for the clipboard.
 *
 * @param records - papers in any order; those of other weeks are left out
 */
export function copyWeek(
  week: WeekRecord,
  records: readonly PaperRecord[],
  form: CopyForm,
  both: UiBundle['words'],
): Copied {
  return write(weekBlocks(week, records, form.languages, both), form);
}

/** Returns the languages that a mode shows, the reader's own first; a covered language is not shown. */
export function languagesShown({ mode, locale }: Reading): CopyLanguages {
  const [own] = languagesFor(locale);
  const shown: Partial<Record<Mode, CopyLanguages>> = { ko: ['ko'], en: ['en'], hide: [own] };
  return shown[mode] ?? languagesFor(locale);
}

/** Returns the languages in which a text of a paper has any sentence, the reader's own first. */
export function languagesToCopy(
  { texts }: PaperRecord,
  at: number,
  locale: Reading['locale'],
): CopyLanguages {
  const text = texts[at];
  return languagesFor(locale).filter((lang) => text && hasLanguage(text, lang));
}

function write(blocks: CopyBlock[], { format }: CopyForm): Copied {
  if (format === 'markdown') return { text: toMarkdown(blocks) };
  const text = toPlainText(blocks);
  return format === 'html' ? { text, html: toHtml(blocks) } : { text };
}
