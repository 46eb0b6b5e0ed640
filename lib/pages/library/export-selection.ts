import { textsOfWeek } from '../../cite/copy-blocks';
import type { ExportItem, ExportSelection } from '../../export/export-form';
import type { WeekRecord } from '../../lookup/mirror-image';
import type { Mark } from '../../paper/mark';
import type { PaperKey } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import { readPapers } from '../../storage/own-mirror';
import { chooseText } from '../../view/languages';

/** Papers that are read at a time: this takes a few milliseconds. */
const MOST_AT_ONCE = 50;

/** Called with the progress after each part; throws to end the work. */
type Tell = (done: number) => void;

/** Reads the papers of weeks, each with the text of its week, and the trends of the weeks. */
export async function readWeekSelection(
  weeks: readonly WeekRecord[],
  marks: ReadonlyMap<PaperKey, Mark>,
  tell: Tell,
): Promise<ExportSelection> {
  const items: ExportItem[] = [];
  for (const week of weeks) {
    const texts = textsOfWeek(week, await readPapers(week.papers));
    items.push(...texts.map((text) => ({ ...text, mark: marks.get(text.record.key) ?? null })));
    tell(items.length);
  }
  return { items, trends: new Map(weeks.map(({ id, trends }) => [id, trends])) };
}

/**
 * Reads any papers, newest weeks first. Of several texts, the one in the wanted languages is used; papers
 * without a week are left out.
 */
export async function readPaperSelection(
  keys: readonly PaperKey[],
  marks: ReadonlyMap<PaperKey, Mark>,
  { languages, locale }: { languages: readonly Locale[]; locale: Locale },
  tell: Tell,
): Promise<ExportSelection> {
  const [only = locale] = languages;
  const reading = { mode: languages.length > 1 ? ('pairs' as const) : only, locale };
  const items: ExportItem[] = [];
  for (let at = 0; at < keys.length; at += MOST_AT_ONCE) {
    for (const record of await readPapers(keys.slice(at, at + MOST_AT_ONCE)))
      items.push({
        record,
        at: chooseText(record.texts, reading),
        mark: marks.get(record.key) ?? null,
      });
    tell(Math.min(at + MOST_AT_ONCE, keys.length));
  }
  return { items: items.toSorted(byPlace), trends: new Map() };
}

function byPlace(a: ExportItem, b: ExportItem): number {
  const [one, other] = [a, b].map(({ record, at }) => record.texts[at]);
  if (!one || !other) return 0;
  const start = other.digest.week.start.localeCompare(one.digest.week.start);
  return start || one.digest.id.localeCompare(other.digest.id) || one.rank - other.rank;
}
