import type { WeekRecord } from '../lookup/mirror-image';
import type { PaperRecord } from '../lookup/paper-record';
import type { PageCitation } from '../sites/page-citation';
import type { Reading } from '../view/languages';
import type { UiBundle } from '../view/ui-bundle';
import { citationOf } from './citation';
import { type CiteFormat, citePaper, citePapers } from './cite';
import { type Copied, type CopyForm, copyPaper, copyWeek, languagesShown } from './copy';
import { type CopyLanguages, textsOfWeek } from './copy-blocks';

/** An option for copying or citing a paper. */
export type CopyChoice =
  | { kind: 'copy'; format: CopyForm['format']; languages: CopyLanguages | 'shown' }
  | { kind: 'cite'; format: CiteFormat };

/** The paper that is shown when the reader chooses an option. */
export interface ShownPaper {
  record: PaperRecord;
  /** index of the text */
  at: number;
  reading: Reading;
  /** metadata of the paper's own page, if that is open */
  page: PageCitation | null;
}

/** The week that is shown when the reader chooses an option. */
export interface ShownWeek {
  week: WeekRecord;
  /** its papers, in any order */
  records: readonly PaperRecord[];
  reading: Reading;
}

/** Writes the option that the reader chose. @param both - our words in both languages, as for `paperView` */
export function copyChosen(
  choice: CopyChoice,
  { record, at, reading, page }: ShownPaper,
  both: UiBundle['words'],
): Copied {
  if (choice.kind === 'cite') {
    return { text: citePaper(citationOf(record, at, page), choice.format) };
  }
  const { format, languages } = choice;
  const shown = languages === 'shown' ? languagesShown(reading) : languages;
  return copyPaper(record, at, { format, languages: shown }, both);
}

/** Writes the option that the reader chose for a whole week: its text, or the citations of all its papers. */
export function copyChosenOfWeek(
  choice: CopyChoice,
  { week, records, reading }: ShownWeek,
  both: UiBundle['words'],
): Copied {
  if (choice.kind === 'cite') {
    const citations = textsOfWeek(week, records).map(({ record, at }) => citationOf(record, at));
    return { text: citePapers(citations, choice.format) };
  }
  const { format, languages } = choice;
  const shown = languages === 'shown' ? languagesShown(reading) : languages;
  return copyWeek(week, records, { format, languages: shown }, both);
}

/**
 * Lists the options for copying a text in these languages, most wanted first. For a text in one language
 * there is no choice of languages.
 */
export function copyChoices(languages: CopyLanguages): CopyChoice[] {
  const one = (chosen: CopyLanguages | 'shown', format: CopyForm['format'] = 'markdown') => {
    return { kind: 'copy', format, languages: chosen } as const;
  };
  const inMarkdown = languages.length > 1 ? [...languages.map((lang) => [lang]), languages] : [];
  return [
    one('shown'),
    ...inMarkdown.map((chosen) => one(chosen)),
    one('shown', 'plain'),
    one('shown', 'html'),
  ];
}
