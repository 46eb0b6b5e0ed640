import type { WeekRecord } from '../lookup/mirror-image';
import type { PaperRecord } from '../lookup/paper-record';
import type { PageCitation } from '../sites/page-citation';
import type { Reading } from '../view/languages';
import type { UiBundle } from '../view/ui-bundle';
import { citationOf } from './citation';
import { type CiteFormat, citePaper, citePapers } from './cite';
import { type Copied, type CopyForm, copyPaper, copyWeek, languagesShown } from './copy';
import { type CopyLanguages, textsOfWeek } from './copy-blocks';

/** What a reader can choose to copy of a paper. */
export type CopyChoice =
  | { kind: 'copy'; format: CopyForm['format']; languages: CopyLanguages | 'shown' }
  | { kind: 'cite'; format: CiteFormat };

/** The paper as it is shown when the choice is made. */
export interface ShownPaper {
  record: PaperRecord;
  /** index of the text */
  at: number;
  reading: Reading;
  /** what its own page says, where that is open */
  page: PageCitation | null;
}

/** A week as it is shown when the choice is made. */
export interface ShownWeek {
  week: WeekRecord;
  /** of its papers, in any order */
  records: readonly PaperRecord[];
  reading: Reading;
}

/** Writes what the reader chose. @param both - our words in both languages, as for `paperView` */
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

/** Writes what the reader chose of a whole week: its text, or the citations of all its papers. */
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
 * The ways to copy a text in these languages, most wanted first. A language that it lacks is not among
 * them, and of one language only there is nothing to choose.
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
