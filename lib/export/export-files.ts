import { citationOf } from '../cite/citation';
import { citationKeys } from '../cite/citation-key';
import { type CiteFormat, citePapers } from '../cite/cite';
import { titleOf } from '../view/paper-view';
import type { UiBundle } from '../view/ui-bundle';
import { writeCsv } from './csv';
import {
  byWeek,
  type ExportFile,
  type ExportForm,
  type ExportItem,
  type ExportSelection,
} from './export-form';
import { FileNames, toFileName } from './file-name';
import { writePaperNote, writeWeek, writeWeekNote } from './markdown-files';
import { tableHead, tableRow } from './table';

/** File extensions. */
export const ENDINGS: Readonly<Record<ExportForm['format'], string>> = {
  markdown: '.md',
  csv: '.csv',
  bibtex: '.bib',
  ris: '.ris',
  'csl-json': '.json',
};

type Both = UiBundle['words'];
/** Yields the number of papers done. */
type Work = Generator<number, ExportFile[]>;

/**
 * Writes a selection of papers: as one file, or as Markdown notes of one file each. The same selection
 * gives the same bytes.
 *
 * @param name - name, without extension, of a file that holds everything
 * @param both - our words in both languages, as for `paperView`
 */
export function* exportInSteps(
  selection: ExportSelection,
  form: ExportForm,
  name: string,
  both: Both,
): Work {
  const { items } = selection;
  if (form.format === 'csv') return yield* writeTable(items, form, name);
  if (form.format !== 'markdown') return yield* writeCitations(items, form.format, name);
  if (form.layout === 'papers') return yield* writePaperNotes(items, form, both);
  const files: ExportFile[] = [];
  const names = new FileNames();
  let done = 0;
  for (const week of byWeek(selection)) {
    const write = form.layout === 'one' ? writeWeek : writeWeekNote;
    files.push({ name: names.take(week.head.week.start, '.md'), text: write(week, form, both) });
    done += week.items.length;
    yield done;
  }
  if (form.layout === 'weeks') return files;
  return [{ name: `${name}.md`, text: files.map(({ text }) => text).join('\n') }];
}

function* writePaperNotes(items: readonly ExportItem[], form: ExportForm, both: Both): Work {
  const keys = yield* keysOf(items);
  const names = new FileNames();
  const files: ExportFile[] = [];
  for (const [index, item] of onceEach(items).entries()) {
    const { record, at } = item;
    const key = keys.get(item) ?? '';
    const titles = titleOf(record.texts, at);
    const title = form.languages.map((lang) => titles[lang]).find(Boolean);
    const name = toFileName(title ?? titles.en ?? titles.ko ?? '', key);
    files.push({ name: names.take(name, '.md'), text: writePaperNote(item, key, form, both) });
    yield index + 1;
  }
  return files;
}

function* writeTable(items: readonly ExportItem[], form: ExportForm, name: string): Work {
  const rows = [tableHead(form)];
  for (const [index, item] of items.entries()) {
    rows.push(tableRow(item, form));
    yield index + 1;
  }
  return [{ name: name + ENDINGS.csv, text: writeCsv(rows) }];
}

/** Oldest first, so that later weeks do not change the keys of earlier papers. */
function* writeCitations(items: readonly ExportItem[], format: CiteFormat, name: string): Work {
  const citations = [];
  for (const [index, { record, at }] of oldestFirst(items).entries()) {
    citations.push(citationOf(record, at));
    yield index + 1;
  }
  return [{ name: name + ENDINGS[format], text: citePapers(citations, format) }];
}

function* keysOf(items: readonly ExportItem[]): Generator<number, Map<ExportItem, string>> {
  const sorted = oldestFirst(items);
  const citations = [];
  for (const { record, at } of sorted) {
    citations.push(citationOf(record, at));
    yield 0;
  }
  const keys = citationKeys(citations);
  return new Map(sorted.map((item, at) => [item, keys[at] ?? '']));
}

/** A paper that is chosen from two weeks appears once, with the text that comes first. */
function onceEach(items: readonly ExportItem[]): ExportItem[] {
  return [...new Map(items.toReversed().map((item) => [item.record.key, item])).values()].reverse();
}

/** Sorts by week, then by rank. */
function oldestFirst(items: readonly ExportItem[]): ExportItem[] {
  const placeOf = ({ record, at }: ExportItem) => record.texts[at];
  return onceEach(items).toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    const start = (one?.digest.week.start ?? '').localeCompare(other?.digest.week.start ?? '');
    return start || (one?.rank ?? 0) - (other?.rank ?? 0);
  });
}
