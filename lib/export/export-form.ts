import type { CopyLanguages } from '../cite/copy-blocks';
import type { WeekRecord } from '../lookup/mirror-image';
import type { DigestHead, PaperRecord } from '../lookup/paper-record';
import type { Mark } from '../paper/mark';

/** The formats of a file with many papers. */
export const EXPORT_FORMATS = ['markdown', 'csv', 'bibtex', 'ris', 'csl-json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * How papers are spread over Markdown files: all in one, or in notes for Obsidian and its like, which begin
 * with properties in YAML.
 */
export const LAYOUTS = ['one', 'weeks', 'papers'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How a selection of papers is written. */
export interface ExportForm {
  format: ExportFormat;
  /** of Markdown; other formats are one file */
  layout: Layout;
  /** of texts, the reader's own first */
  languages: CopyLanguages;
  /** whether the reader's notes and marks go into the file */
  withMarks: boolean;
}

/** What the reader keeps about a paper, as far as a file can hold it. */
export type ExportMark = Pick<Mark, 'isStarred' | 'readAt' | 'note' | 'tags'>;

/** A paper that is chosen, with the text that is written of it. */
export interface ExportItem {
  record: PaperRecord;
  /** index of the text */
  at: number;
  mark: ExportMark | null;
}

/** What is chosen, however it was found: any list of papers. */
export interface ExportSelection {
  /** in the order of the file; those of one week stand together */
  items: readonly ExportItem[];
  /** of weeks that are chosen as a whole: what they say above their papers, by the digest's id */
  trends: ReadonlyMap<string, WeekRecord['trends']>;
}

/** The papers of one week among those chosen. */
export interface ExportWeek {
  head: DigestHead;
  trends: WeekRecord['trends'];
  items: readonly ExportItem[];
}

/** One file of an export. */
export interface ExportFile {
  /** with its ending; no two of an export differ by case alone */
  name: string;
  text: string;
}

/** The papers by week, in the order in which the weeks first occur. */
export function byWeek({ items, trends }: ExportSelection): ExportWeek[] {
  const weeks = new Map<string, { head: DigestHead; items: ExportItem[] }>();
  for (const item of items) {
    const head = item.record.texts[item.at]?.digest;
    if (!head) continue;
    const week = weeks.get(head.id) ?? { head, items: [] };
    week.items.push(item);
    weeks.set(head.id, week);
  }
  return [...weeks.values()].map((week) => ({
    ...week,
    trends: trends.get(week.head.id) ?? [],
  }));
}
