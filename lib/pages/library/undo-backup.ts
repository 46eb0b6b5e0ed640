import type { BackupContents } from '../../backup/backup-format';
import { ask, type Reply } from '../../messaging/messages';
import { emptyMark, type Mark, mergeMarks } from '../../paper/mark';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { keyOf, nameOf, readMarks, type StoreContents, type StoredWeek } from '../../storage/store';
import { isSame } from '../../text/stable-json';
import { keepInParts, removeInParts } from './backup-file';

/** What was erased, without what would replace something that came later. */
export function besides(
  here: StoreContents,
  { weeks, marks, sources }: StoreContents,
): StoreContents {
  const weekOf = new Map(here.weeks.map((week) => [keyOf(nameOf(week)), week]));
  const markOf = new Map(here.marks.map((mark) => [mark.key, mark]));
  const isHere = new Set(here.sources.map(({ id }) => id));
  const isLater = (week: StoredWeek) =>
    week.addedAt > (weekOf.get(keyOf(nameOf(week)))?.addedAt ?? '');
  return {
    weeks: weeks.filter(isLater),
    marks: marks.map((mark) => mergeMarks(markOf.get(mark.key) ?? mark, mark)),
    sources: sources.filter(({ id }) => !isHere.has(id)),
  };
}

/** What an import changed, and what was there before. */
interface BroughtIn {
  current: BackupContents;
  contents: StoreContents;
  hasNewSettings: boolean;
}

/** Makes everything as it was before a backup was brought in; marks set since then stay. */
export async function takeBack(given: BroughtIn): Promise<Reply> {
  const { current, contents, hasNewSettings } = given;
  const here = new Map(current.weeks.map((week) => [keyOf(nameOf(week)), week]));
  const names = contents.weeks.map(nameOf);
  const sources = contents.sources.map(({ id }) => id);
  const replies: Reply[] = [await removeInParts(names.filter((name) => !here.has(keyOf(name))))];
  for (const id of sources) replies.push(await ask('remove-source', { id }));
  const replaced = names.flatMap((name) => here.get(keyOf(name)) ?? []);
  // Weeks went with the source that was added for them.
  const orphans = current.weeks.filter(({ origin }) => sources.includes(origin));
  const marks = await marksBefore(given);
  replies.push(await keepInParts({ weeks: [...replaced, ...orphans], marks, sources: [] }));
  const settings = current.settings ?? DEFAULT_SETTINGS;
  const patch = { ...settings, preference: settings.preference ?? [] };
  if (hasNewSettings) replies.push(await ask('change-settings', { patch }));
  return replies.find(({ ok }) => !ok) ?? { ok: true, value: undefined };
}

/** One that was not here becomes one about which nothing was ever chosen. */
async function marksBefore({ current, contents }: BroughtIn): Promise<Mark[]> {
  const before = new Map(current.marks.map((mark) => [mark.key, mark]));
  const now = new Map((await readMarks()).map((mark) => [mark.key, mark]));
  return contents.marks
    .filter((mark) => isSame(mark, now.get(mark.key)))
    .map(({ key }) => before.get(key) ?? emptyMark(key));
}
