import type { Pair } from '../align/pair';
import type { PaperRecord, PaperText } from '../lookup/paper-record';
import { paperAddress } from '../paper/address';
import type { Locale } from '../settings/settings';
import { type ReportWords, reportWords } from './report.words';
import { fill } from './words';

/** What can be wrong with a passage. */
export const REPORT_KINDS = ['meaning', 'number', 'wording', 'pairing', 'other'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a reader says of a passage. */
export interface Report {
  pair: Pair;
  kind: ReportKind;
  /** how it should read, as it was typed */
  suggestion: string;
}

/** A text that the reader can say something of. */
export interface ReportedText {
  words: ReportWords;
  /** the page that is opened; `null` where there is none */
  address: string | null;
  /** said once the report is copied */
  done: string;
  /** Writes what the reader says of a passage. */
  write(report: Report): string;
}

const LONGEST_PASSAGE = 2_000;

/**
 * Prepares a text for reports on it.
 *
 * @param at - index of the text that is shown
 * @param form - as for `reportAddress`
 * @param version - of the extension, when a report is written
 */
export function reportedText(
  record: PaperRecord,
  at: number,
  locale: Locale,
  { form, version }: { form: string | null; version(): string },
): ReportedText {
  const words = reportWords(locale);
  const text = record.texts[at];
  const address = text ? reportAddress(text, form) : null;
  const isOurs = text?.digest.way === 'bundled';
  const copied = isOurs ? words.copied : words.copiedOwn;
  return {
    words,
    address,
    done: address === null ? copied : words.copiedAndOpened,
    write: (report) => reportText(record, at, report, version(), words),
  };
}

/**
 * Writes a report as Markdown, to be pasted into a thread or an issue.
 *
 * Every line of a text that others wrote stands in a quote, without what a forum would make something of:
 * a name with `@` would call somebody.
 *
 * @param at - index of the text that is shown
 * @param version - of the extension
 */
export function reportText(
  { key, texts }: PaperRecord,
  at: number,
  { pair, kind, suggestion }: Report,
  version: string,
  words: ReportWords,
): string {
  const text = texts[at];
  const title = text?.title.ko ?? text?.title.en ?? key;
  const week = text?.digest.week.start ?? '';
  const passages = [
    ...(pair.ko ? [`${words.korean}:`, quote(pair.ko)] : []),
    ...(pair.en ? [`${words.english}:`, quote(pair.en)] : []),
    ...(suggestion.trim() ? [`${words.suggested}:`, quote(suggestion)] : []),
  ];
  return [
    `**${fill(words.heading, { kind: words.kinds[kind] })}**`,
    `${words.paper}: ${plain(title)} ${paperAddress(key) ?? ''}`.trim(),
    `${words.where}: ${[week, `#${text?.rank ?? 0}`, text?.digest.source.name ?? ''].filter(Boolean).map(plain).join(' · ')}`,
    ...passages,
    fill(words.reader, { version }),
  ].join('\n\n');
}

/**
 * The page where a report belongs: the thread of a public digest, or the form of the repository for a text
 * that came with the extension.
 *
 * @param form - address of that form; `null` where the build knows none
 * @returns `null` where there is no page to open
 */
export function reportAddress(
  { digest: { way, source } }: PaperText,
  form: string | null,
): string | null {
  if (way === 'bundled') return form;
  const isThread = source.name !== '' && /^https:\/\/\w/.test(source.url);
  return isThread && URL.canParse(source.url) ? source.url : null;
}

function quote(text: string): string {
  const lines = text
    .slice(0, LONGEST_PASSAGE)
    .trim()
    .split(/\r\n?|\n/);
  return lines.map((line) => `> ${plain(line)}`).join('\n');
}

/** Signs that Markdown, HTML or a forum would take for theirs are written so that they are seen. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`)
    .replace(/@(?=\w)/g, '@\u200b');
}
