import type { Pair } from '../align/pair';
import type { PaperRecord, PaperText } from '../lookup/paper-record';
import { paperAddress } from '../paper/address';
import type { Locale } from '../settings/settings';
import { type ReportWords, reportWords } from './report.words';
import { fill } from './words';

/** Kinds of mistakes in a passage. */
export const REPORT_KINDS = ['meaning', 'number', 'wording', 'pairing', 'other'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A reader's report on a passage. */
export interface Report {
  pair: Pair;
  kind: ReportKind;
  /** the suggested wording, as typed */
  suggestion: string;
}

/** A text that the reader can report mistakes in. */
export interface ReportedText {
  words: ReportWords;
  /** the page to open; `null` if there is none */
  address: string | null;
  /** shown once the report is copied */
  done: string;
  /** Writes a report on a passage. */
  write(report: Report): string;
}

const LONGEST_PASSAGE = 2_000;

/**
 * Prepares a text for reports on it.
 *
 * @param at - index of the text that is shown
 * @param form - as for `reportAddress`
 * @param version - returns the version of the extension when a report is written
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
 * Text that others wrote is quoted line by line and escaped, because a forum would interpret it: a name
 * with `@` would notify somebody.
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
 * Returns the page for a report: the thread of a public digest, or the form of the repository for a bundled
 * text.
 *
 * @param form - address of that form; `null` if the build has none
 * @returns `null` if there is no page to open
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

/** Escapes characters that Markdown, HTML or a forum would interpret. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`)
    .replace(/@(?=\w)/g, '@\u200b');
}
