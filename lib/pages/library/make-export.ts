import { SCHEDULER } from '../../browser/scheduler';
import { exportInSteps } from '../../export/export-files';
import type { ExportForm, ExportSelection } from '../../export/export-form';
import {
  chosenWeek,
  type Exportable,
  type ExportChoice,
  keysOfChoice,
  toExportForm,
} from '../../export/export-view';
import { zipInSteps } from '../../export/zip';
import type { PaperKey } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import { inSlices, type Scheduler } from '../../text/slices';
import { WORDS } from '../../view/paper.words';
import { readPaperSelection, readWeekSelection } from './export-selection';
import { StoppedError } from './reading';

/** Media types, from which some browsers derive the extension of a file's name. */
const TYPES: Readonly<Record<ExportForm['format'], string>> = {
  markdown: 'text/markdown',
  csv: 'text/csv',
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl-json': 'application/json',
};

/** Shares of the total time that the stages take. */
const READING = 0.3;
const WRITING = 0.5;

/** Progress and cancellation of an export. */
export interface Following {
  signal: AbortSignal;
  /** called with the share that is done, from 0 to 1, and the number of papers */
  tell(share: number, papers: number): void;
}

/**
 * Makes the export file, in slices.
 *
 * @returns `null` if there is no paper to write
 * @throws {StoppedError} when the signal aborts
 */
export async function makeExport(
  choice: ExportChoice,
  exportable: Exportable,
  locale: Locale,
  { signal, tell }: Following,
): Promise<File | null> {
  const form = toExportForm(choice, locale);
  const selection = await readSelection(choice, exportable, form, locale, (share, papers) => {
    if (signal.aborted) throw new StoppedError();
    tell(share * READING, papers);
  });
  if (selection.items.length === 0) return null;
  const papers = new Set(selection.items.map(({ record }) => record.key)).size;
  const scheduler: Scheduler = {
    ...SCHEDULER,
    async yield() {
      await SCHEDULER.yield();
      if (signal.aborted) throw new StoppedError();
    },
  };
  const now = new Date();
  const name = fileName(choice, exportable, now);
  const files = await inSlices(exportInSteps(selection, form, name, WORDS), scheduler, (done) =>
    tell(READING + (done / selection.items.length) * WRITING, papers),
  );
  const [only, ...others] = files;
  if (only && others.length === 0)
    return new File([only.text], only.name, { type: TYPES[form.format] });
  const parts = await inSlices(zipInSteps(files, now), scheduler, (done) =>
    tell(READING + WRITING + (done / files.length) * (1 - READING - WRITING), papers),
  );
  return new File(parts, `${name}.zip`, { type: 'application/zip' });
}

function readSelection(
  choice: ExportChoice,
  exportable: Exportable,
  { languages, withMarks }: ExportForm,
  locale: Locale,
  tell: (share: number, papers: number) => void,
): Promise<ExportSelection> {
  const { what } = choice;
  const { weeks, marks } = exportable;
  // Private data that is not exported is not even looked up.
  const kept = new Map(withMarks ? marks.map((mark) => [mark.key, mark]) : []);
  if (what !== 'week' && what !== 'all') {
    const without = new Set(choice.without);
    const keys = keysOfChoice(choice, exportable).filter((key) => !without.has(key));
    const tellDone = (done: number) => tell(done / keys.length, keys.length);
    return readPaperSelection(keys, kept, { languages, locale }, tellDone);
  }
  const week = chosenWeek(choice, weeks);
  const chosen = what === 'all' ? weeks : week ? [week] : [];
  const keys = chosen.flatMap(({ papers }) => papers);
  const papers = new Set(keys).size;
  const whole = readWeekSelection(chosen, kept, (done) => tell(done / keys.length, papers));
  return choice.without.length > 0 ? whole.then((one) => leaveOut(one, choice.without)) : whole;
}

/** Also drops the trends of a week, because they are about all of its papers. */
function leaveOut({ items }: ExportSelection, keys: readonly PaperKey[]): ExportSelection {
  const without = new Set(keys);
  return { items: items.filter(({ record }) => !without.has(record.key)), trends: new Map() };
}

/** The name reveals nothing private, such as that these are the starred papers. */
function fileName(choice: ExportChoice, { weeks }: Exportable, now: Date): string {
  const week = choice.what === 'week' ? chosenWeek(choice, weeks)?.week.start : undefined;
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const today = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return week ? `paper-duet-${week}` : `paper-duet-papers-${today}`;
}
