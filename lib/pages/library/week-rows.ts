import { toUserMessage } from '../../browser/errors';
import type { MirrorHead, WeekRecord } from '../../lookup/mirror-image';
import { opaqueDigestId } from '../../lookup/public-head';
import type { Locale } from '../../settings/settings';
import { readWeekRows, type WeekName } from '../../storage/store';
import type { LocalizedText } from '../../text/localized';
import { phrase, plural } from '../../text/phrase';
import { weekText } from '../../view/dates';
import { libraryWords } from '../../view/library/library.words';
import type { WeekRow } from '../../view/library/library-view';
import { PageLibrary } from '../page-library';
import { shortenSource } from './shorten-source';

/** The weeks of the library, as the page lists them. */
export interface WeekList {
  rows: WeekRow[];
  /** what the reader's own weeks are called in the database, by the id of their row */
  names: ReadonlyMap<string, WeekName>;
  hasOwnWeeks: boolean;
  broken: MirrorHead['broken'];
  /** why the database could not be read */
  failure: LocalizedText | null;
  /** whether the stored mirror could not be read */
  isStorageUnread: boolean;
  locale: Locale;
}

interface OwnWeek extends WeekName {
  from: string;
  source: string;
}

/**
 * Reads the list of weeks. What cannot be read is told in the list; it never rejects for that.
 *
 * @param locale - of the interface, for the case that the settings cannot be read
 */
export async function readWeekList(locale: Locale): Promise<WeekList> {
  const own = new Map<string, OwnWeek>();
  let failure: LocalizedText | null = null;
  try {
    for await (const part of readWeekRows())
      for (const { origin, digest, from } of part) {
        const source = digest.source.name;
        own.set(opaqueDigestId(origin, digest.id), { origin, id: digest.id, from, source });
      }
  } catch (error) {
    failure = toUserMessage(error);
  }
  const library = new PageLibrary();
  const settings = await library.open();
  const { reader, isStorageUnread } = library;
  const head = reader?.head ?? null;
  const weeks = (await reader?.weeks((head?.weeks ?? []).map(({ id }) => id))) ?? [];
  const shown = settings ? library.locale : locale;
  return {
    rows: weeks.map((week) => rowOf(week, own.get(week.mark) ?? null, shown)),
    names: new Map(
      weeks.flatMap(({ id, mark }) => {
        const name = own.get(mark);
        return name ? [[id, { origin: name.origin, id: name.id }] as const] : [];
      }),
    ),
    hasOwnWeeks: own.size > 0,
    broken: head?.broken ?? [],
    failure,
    isStorageUnread,
    locale: shown,
  };
}

function rowOf(week: WeekRecord, own: OwnWeek | null, locale: Locale): WeekRow {
  const words = libraryWords(locale);
  return {
    id: week.id,
    week: weekText(week.week, locale),
    source: own?.source ?? week.source.name,
    count: plural(words.entries, week.size),
    origin: own ? phrase(words.from, { from: shortenSource(own.from) }) : words.bundled,
    isRemovable: own !== null,
    removed: null,
  };
}
