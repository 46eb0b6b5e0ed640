import { askedTag } from './clean-query';
import { dayNumber, fitsWeek } from './filters';
import { idWord, siteId } from './ids';
import { TRAIT } from './index-layout';
import type { MarkLookup, SearchMark } from './marks';
import { entryOf, keysOf, paperAt, readPositions, type SearchIndex } from './open-index';
import type { Filters, HasFilter, MarkFilter } from './query';
import { findWord } from './vocabulary';

/** The hosts of the links that a paper with this has. */
const LINKED: Record<HasFilter, readonly string[]> = {
  code: ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'],
  post: ['x.com'],
};

/** Whether a paper passes, by its number in the index. */
export type PaperTest = (paper: number) => boolean;

/**
 * Makes what filters ask for into a test: all kinds of filter must pass; of several weeks, and of
 * several sites, one is enough.
 */
export function allFilters(index: SearchIndex, filters: Filters, marks: MarkLookup): PaperTest {
  const tests = Object.values(testsOf(index, filters, marks)).filter((test) => test !== null);
  return (paper) => tests.every((test) => test(paper, 'all'));
}

/** Makes what filters exclude into a test: whether any of them holds. */
export function anyFilter(index: SearchIndex, filters: Filters, marks: MarkLookup): PaperTest {
  const tests = Object.values(testsOf(index, filters, marks)).filter((test) => test !== null);
  return (paper) => tests.some((test) => test(paper, 'any'));
}

type Quantity = 'all' | 'any';
type FilterTest = (paper: number, quantity: Quantity) => boolean;

function testsOf(
  index: SearchIndex,
  { weeks, is, languages, sites, has, tags }: Filters,
  marks: MarkLookup,
): Record<keyof Filters, FilterTest | null> {
  const onSites = papersOn(index, sites);
  const linked = has.map((one) => papersOn(index, LINKED[one].map(siteId)));
  const traits = index.tables.traits;
  return {
    weeks: weeks.length === 0 ? null : (paper) => isInWeek(index, paper, weeks),
    sites: sites.length === 0 ? null : (paper) => onSites[paper] === 1,
    languages:
      languages.length === 0
        ? null
        : (paper, quantity) =>
            holds(languages, quantity, (one) => ((traits[paper] ?? 0) & TRAIT[one]) > 0),
    has:
      has.length === 0
        ? null
        : (paper, quantity) => holds(linked, quantity, (papers) => papers[paper] === 1),
    is:
      is.length === 0
        ? null
        : (paper, quantity) => {
            const key = keysOf(index)[paper];
            const mark = key === undefined ? undefined : marks.get(key);
            return holds(is, quantity, (one) => isMarked(mark, one));
          },
    tags:
      tags.length === 0
        ? null
        : (paper, quantity) => {
            const key = keysOf(index)[paper];
            const own = (key === undefined ? undefined : marks.get(key))?.tags.map(askedTag) ?? [];
            return holds(tags, quantity, (one) => own.includes(one));
          },
  };
}

function holds<T>(values: readonly T[], quantity: Quantity, test: (value: T) => boolean): boolean {
  return quantity === 'all' ? values.every(test) : values.some(test);
}

/** For each paper 1 where it has one of these ids. */
function papersOn(index: SearchIndex, ids: readonly string[]): Uint8Array {
  const papers = new Uint8Array(ids.length > 0 ? index.size : 0);
  const words = ids.map((id) => findWord(index.tables, idWord(id))).filter((word) => word >= 0);
  const count = readPositions(index, words);
  for (let at = 0; at < count; at += 1) {
    papers[paperAt(index.tables, index.buffers.positions[at] ?? 0)] = 1;
  }
  return papers;
}

function isInWeek(index: SearchIndex, paper: number, spans: Filters['weeks']): boolean {
  const { newest, traits } = index.tables;
  if (fitsWeek(newest[paper] ?? 0, spans)) return true;
  if (((traits[paper] ?? 0) & TRAIT.severalWeeks) === 0) return false;
  return entryOf(index, paper).weeks.some((week) => fitsWeek(dayNumber(week), spans));
}

function isMarked(mark: SearchMark | undefined, filter: MarkFilter): boolean {
  switch (filter) {
    case 'star':
      return mark?.star ?? false;
    case 'read':
      return mark?.read ?? false;
    case 'unread':
      return !mark?.read;
    case 'note':
      return (mark?.note ?? '') !== '';
    case 'reading':
      return mark?.isStarted ?? false;
    case 'tag':
      return (mark?.tags.length ?? 0) > 0;
  }
}
