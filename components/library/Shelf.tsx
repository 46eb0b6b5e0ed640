import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { phrase } from '../../lib/text/phrase';
import { calendarWords } from '../../lib/view/calendar/calendar.words';
import { type CalendarYear, moveDay } from '../../lib/view/calendar/calendar-view';
import { COLLECTIONS, type LibraryPlace } from '../../lib/view/library-address';
import { setupWords } from '../../lib/view/setup.words';
import { startOf, YearTable } from '../pages/Calendar';
import { isPlainClick } from '../pages/plain-click';
import { Icon, type IconName } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import { Logo } from '../shared/Logo';
import type { ReadingProps } from './reading-props';

const ICONS: Record<(typeof COLLECTIONS)[number], IconName> = {
  starred: 'star',
  unread: 'unread',
  started: 'started',
  notes: 'pencil',
  all: 'list',
};

/** The library's contents: the reader's collections and tags, and the calendar of Mondays. */
export function Shelf(props: ReadingProps & { onKeys(): void }) {
  const { words, list, counts, countsUnread, tags, hrefOf, onGo, locale } = props;
  const { setup } = setupWords(locale);
  const countText = (count: number) => count.toLocaleString(locale);
  const link = (
    place: LibraryPlace,
    isOn: boolean,
    icon: IconName,
    name: string,
    count: string,
  ) => (
    <li key={hrefOf(place)}>
      <a
        href={hrefOf(place)}
        aria-current={isOn ? 'page' : undefined}
        onClick={(event) => {
          if (isPlainClick(event)) {
            event.preventDefault();
            onGo(place);
          }
        }}
      >
        <Icon name={icon} />
        <span>{name}</span>
        <em>{count}</em>
      </a>
    </li>
  );
  return (
    <nav class="shelf" aria-label={words.shelf}>
      <header class="brand">
        <Logo />
        <b>Paper Duet</b>
        <IconButton icon="keys" label={words.keys} class="keys-button" onClick={props.onKeys} />
        <a
          class="icon"
          href={hrefOf({ kind: 'setup', part: 'setup' })}
          aria-label={setup}
          title={setup}
        >
          <Icon name="settings" />
        </a>
      </header>
      <ul class="collections">
        {COLLECTIONS.map((name) =>
          link(
            { kind: 'collection', name },
            list.kind === 'collection' && list.name === name,
            ICONS[name],
            words.collections[name],
            name === 'unread' && !countsUnread ? '' : countText(counts[name]),
          ),
        )}
      </ul>
      {tags.length > 0 && (
        <details class="tags" open={tags.length <= 8}>
          <summary>{words.tags}</summary>
          <ul class="collections">
            {tags.map(({ tag, count }) =>
              link(
                { kind: 'tag', tag },
                list.kind === 'tag' && list.tag === tag,
                'tag',
                tag,
                countText(count),
              ),
            )}
          </ul>
        </details>
      )}
      <ul class="collections">
        <li>
          <a href="/glossary.html">
            <Icon name="glossary" />
            <span>{words.glossary}</span>
          </a>
        </li>
      </ul>
      <Years {...props} />
    </nav>
  );
}

/** The calendar of Mondays: all years, with one of them unfolded. */
function Years({ calendar, locale, onWeek, onMissingWeek }: ReadingProps) {
  const words = calendarWords(locale);
  const open = startOf(calendar);
  const [at, setAt] = useState(open);
  const isMoved = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  // Unfolds the year of the week that was opened.
  useLayoutEffect(() => setAt(open), [open]);
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    box.current?.querySelector<HTMLElement>('td [tabindex="0"]')?.focus({ preventScroll: true });
  }, [at]);
  const shownYear = Number(at.slice(0, 4));
  return (
    <div ref={box} class="shelf-years">
      {calendar.map((year) => {
        const isShown = year.year === shownYear;
        return (
          <section key={year.year}>
            <button
              type="button"
              class="shelf-year"
              aria-expanded={isShown}
              onClick={() => setAt(year.months[0]?.days[0]?.monday ?? at)}
            >
              <span class="folio">{year.year}</span>
              {isShown ? <small>{year.count}</small> : <MonthBars year={year} />}
            </button>
            {isShown && (
              <YearTable
                year={year}
                at={at}
                locale={locale}
                onMove={(move) => {
                  const next = moveDay(calendar, at, move);
                  isMoved.current = next !== at;
                  setAt(next);
                }}
                onFocus={setAt}
                onDay={({ weekId, monday }) =>
                  weekId === null ? onMissingWeek(monday) : onWeek(weekId)
                }
              />
            )}
          </section>
        );
      })}
      {calendar.length > 0 && <p class="legend">{words.legend}</p>}
    </div>
  );
}

/** Bars for the number of weeks in each month of a folded year. Decorative: the open year lists them. */
function MonthBars({ year }: { year: CalendarYear }) {
  return (
    <span class="month-bars" aria-hidden="true">
      {year.months.toReversed().map((month) => {
        const kept = month.days.filter(({ weekId }) => weekId !== null).length;
        return <i key={month.longName} style={{ '--kept': `${kept}` }} />;
      })}
    </span>
  );
}

/** The name of a list, for headings. */
export function listTitle({ words, list, week }: ReadingProps): string {
  if (list.kind === 'collection') return words.collections[list.name];
  if (list.kind === 'tag') return phrase(words.tag, { tag: list.tag });
  return week?.longText ?? '';
}
