import type { CopyLanguages } from '../cite/copy-blocks';
import type { WeekRecord } from '../lookup/mirror-image';
import type { DigestHead, PaperRecord } from '../lookup/paper-record';
import type { Mark } from '../paper/mark';

/** The formats of a file with many papers. */
export const EXPORT_FORMATS = ['markdown', 'csv', 'bibtex', 'ris', 'csl-json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * How papers are divided into Markdown files: all in one, or in notes for Obsidian and similar tools, which
 * begin with YAML properties.
 */
export const LAYOUTS = ['one', 'weeks', 'papers'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How a selection of papers is written. */
export interface ExportForm {
  format: ExportFormat;
  /** for Markdown; other formats are one file */
  layout: Layout;
  /** of the texts, the reader's own first */
  languages: CopyLanguages;
  /** whether the reader's notes and marks go into the file */
  withMarks: boolean;
}

/** The marks of a paper that a file can contain. */
export type ExportMark = Pick<Mark, 'isStarred' | 'readAt' | 'note' | 'tags'>;

/** A chosen paper, and which of its texts is written. */
export interface ExportItem {
  record: PaperRecord;
  /** index of the text */
  at: number;
  mark: ExportMark | null;
}

/** The papers to export, however they were chosen. */
export interface ExportSelection {
  /** in file order; those of one week are adjacent */
  items: readonly ExportItem[];
  /** the trends of weeks that are chosen as a whole, by digest id */
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
  /** with its extension; names in one export differ by more than case */
  name: string;
  text: string;
}

/** Groups the papers by week, in the order in which the weeks first occur. */
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
