import { addressOf, citationOf } from '../cite/citation';
import {
  type CopyBlock,
  type Fact,
  linesOf,
  paperBlocks,
  textBlocks,
  weekFootBlock,
  weekHeadBlocks,
} from '../cite/copy-blocks';
import { toMarkdown } from '../cite/markdown';
import type { DigestHead } from '../lookup/paper-record';
import type { Locale } from '../settings/settings';
import { cleanText } from '../text/clean-text';
import { phrase } from '../text/phrase';
import { fullDayText, weekText } from '../view/dates';
import { titleOf } from '../view/paper-view';
import type { UiBundle } from '../view/ui-bundle';
import { EXPORT_WORDS } from './export.words';
import type { ExportForm, ExportItem, ExportMark, ExportWeek } from './export-form';
import { type Property, writeFrontMatter } from './front-matter';
import { writeNote } from './note-text';

type Form = Pick<ExportForm, 'languages' | 'withMarks'>;
type Both = UiBundle['words'];

/** A tag on every note, so that a search of the vault finds all of them. */
const TAG = 'paper-duet';

/** Writes the chosen papers of a week as Markdown, and states their source once. */
export function writeWeek(week: ExportWeek, form: Form, both: Both): string {
  const { languages } = form;
  return joinParts([
    toMarkdown(weekHeadBlocks(week.head, week.trends, languages)),
    ...week.items.map((item) => {
      const rank = item.record.texts[item.at]?.rank ?? 0;
      const blocks = textBlocks(item.record, item.at, languages, both, `${rank}. `);
      return writePaper(blocks, form.withMarks ? item.mark : null, 3, languages[0] ?? 'en', true);
    }),
    toMarkdown([weekFootBlock(week.head, languages, both)]),
  ]);
}

/** Writes the chosen papers of a week as a note with properties. */
export function writeWeekNote(week: ExportWeek, form: Form, both: Both): string {
  const { head, items } = week;
  const [title, ...aliases] = linesOf(head.title, form.languages).map(({ text }) => text);
  const properties = writeFrontMatter({
    title: title ?? weekText(head.week, form.languages[0] ?? 'en'),
    aliases,
    ...propertiesOfWeek(head),
    papers: items.length,
    tags: [TAG, `${TAG}/week`],
  });
  return `${properties}\n${writeWeek(week, form, both)}`;
}

/**
 * Writes one paper as a note with properties.
 *
 * @param key - the citation key
 */
export function writePaperNote(item: ExportItem, key: string, form: Form, both: Both): string {
  const { record, at } = item;
  const { languages } = form;
  const mark = form.withMarks ? item.mark : null;
  const text = record.texts[at];
  const { arxiv, doi, issued } = citationOf(record, at);
  const [title = '', ...aliases] = linesOf(titleOf(record.texts, at), languages).map(
    (line) => line.text,
  );
  const properties = writeFrontMatter({
    title,
    aliases,
    arxiv: arxiv?.id ?? null,
    doi,
    url: addressOf(record, at),
    year: issued?.year ?? null,
    citekey: key,
    ...(text && propertiesOfWeek(text.digest)),
    rank: text?.rank ?? null,
    ...(mark && { starred: mark.isStarred, read: mark.readAt !== null }),
    read_on: mark?.readAt ? { day: mark.readAt.slice(0, 10) } : null,
    tags: [TAG, `${TAG}/paper`, ...(mark?.tags ?? []).flatMap(toTag)],
  });
  const blocks = paperBlocks(record, at, languages, both).map(raise);
  return `${properties}\n${writePaper(blocks, mark, 2, languages[0] ?? 'en', false)}`;
}

/** The note follows the text; other marks are added to the facts if the properties lack them. */
function writePaper(
  blocks: readonly CopyBlock[],
  mark: ExportMark | null,
  level: 2 | 3,
  lang: Locale,
  saysMarks: boolean,
): string {
  const text = blocks.filter(({ kind }) => kind !== 'facts');
  const facts = blocks.filter((block) => block.kind === 'facts');
  const marks = mark && saysMarks ? markFacts(mark, lang) : [];
  const name = EXPORT_WORDS.inFile.note[lang];
  return joinParts([
    toMarkdown(text),
    ...(mark?.note ? [`${'#'.repeat(level)} ${name}\n\n${writeNote(mark.note)}`] : []),
    toMarkdown(facts.map((block) => ({ ...block, facts: [...block.facts, ...marks] }))),
  ]);
}

function markFacts({ isStarred, readAt, tags }: ExportMark, lang: Locale): Fact[] {
  const words = EXPORT_WORDS.inFile;
  const day = readAt && fullDayText(readAt.slice(0, 10), lang);
  const marks = [
    ...(isStarred ? [words.starred[lang]] : []),
    ...(day ? [phrase(words.read[lang], { day })] : []),
  ];
  return [
    ...(marks.length > 0 ? [{ label: words.marks[lang], text: marks.join(', '), url: null }] : []),
    ...(tags.length > 0
      ? [{ label: words.tags[lang], text: cleanText(tags.join(', ')), url: null }]
      : []),
  ];
}

function propertiesOfWeek({ week, source }: DigestHead): Record<string, Property | null> {
  return {
    week: { day: week.start },
    week_end: { day: week.end },
    source: cleanText(source.name),
    source_url: source.url.startsWith('https://') ? source.url : null,
  };
}

/** Obsidian tags consist of letters, digits and `_-/`, and cannot be numbers. */
function toTag(text: string): string[] {
  const tag = cleanText(text)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (tag === '') return [];
  return [/^\d+$/.test(tag) ? `_${tag}` : tag];
}

/** A note begins with a first-level heading. */
function raise(block: CopyBlock): CopyBlock {
  if (block.kind === 'title') return { ...block, level: 1 };
  return block.kind === 'heading' ? { ...block, level: 2 } : block;
}

function joinParts(parts: readonly string[]): string {
  const filled = parts.map((part) => part.trimEnd()).filter((part) => part !== '');
  return `${filled.join('\n\n')}\n`;
}
