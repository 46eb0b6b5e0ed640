import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { CollectionGroup } from '../../lib/view/library/collection-view';
import { searchWords } from '../../lib/view/search/search.words';
import { moveInList } from '../pages/move-in-list';
import { SCROLLS } from '../pages/scroller';
import { Rows } from '../tab/Week';
import type { ReadingProps } from './reading-props';

/** px of a row and of a group's heading, until they are drawn */
const ROW_PX = 57;
const HEAD_PX = 34;

/** What a collection needs of the page. */
type Props = Pick<
  ReadingProps,
  | 'groups'
  | 'list'
  | 'words'
  | 'locale'
  | 'paper'
  | 'rowsOf'
  | 'flagsOf'
  | 'hrefOf'
  | 'hrefOfPaper'
  | 'placeOfWeek'
  | 'onPaper'
  | 'onRowMark'
>;

/** A row of a collection: a paper can be in several weeks. */
interface Place {
  weekId: string;
  key: PaperKey;
}

/**
 * The papers of a collection, week by week: one tab stop, arrows move from row to row across the weeks.
 * A group is drawn, and read, once it comes near the view.
 */
export function CollectionList(props: Props) {
  const { groups, list, words } = props;
  const [last, setLast] = useState<Place | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const ends = useEnds(box);
  if (groups.length === 0) {
    const name = list.kind === 'collection' ? list.name : 'tag';
    return <p class="state">{words.emptyCollection[name]}</p>;
  }
  const isThere = groups.some(
    ({ weekId, keys }) => isPlace(last, weekId) && keys.includes(last.key),
  );
  const stop = isThere ? last : firstOf(groups);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move between the rows within
    <div
      ref={box}
      class="collection"
      onKeyDown={(event) => {
        if (!ends.press(event)) moveInList(event);
      }}
      onPointerDown={ends.leave}
      onWheel={ends.leave}
    >
      {groups.map((group) => (
        <Group
          key={group.weekId}
          {...props}
          group={group}
          stop={isPlace(stop, group.weekId) ? stop.key : null}
          onDrawn={ends.stay}
          onStop={(key) => setLast({ weekId: group.weekId, key })}
        />
      ))}
    </div>
  );
}

function isPlace(place: Place | null, weekId: string): place is Place {
  return place?.weekId === weekId;
}

function firstOf([first]: readonly CollectionGroup[]): Place | null {
  const key = first?.keys[0];
  return first && key ? { weekId: first.weekId, key } : null;
}

/**
 * Home and End, which lead to rows that may not be drawn yet. Until the reader goes on, the row stays in
 * view while the weeks beside it are drawn and turn out higher than was thought.
 */
function useEnds(box: RefObject<HTMLElement | null>) {
  const end = useRef<'Home' | 'End' | null>(null);
  const leave = () => {
    end.current = null;
  };
  const stay = () => {
    if (end.current === null || !box.current?.contains(document.activeElement)) return;
    const [group, at] =
      end.current === 'Home'
        ? ([box.current.firstElementChild, 0] as const)
        : ([box.current.lastElementChild, -1] as const);
    const row = [...(group?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].at(at);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  /** @returns whether the key was one of the two */
  const press = (event: KeyboardEvent): boolean => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const isEnd = (key === 'Home' || key === 'End') && !(altKey || ctrlKey || metaKey);
    end.current = isEnd ? key : null;
    if (!isEnd) return false;
    event.preventDefault();
    if (key === 'Home') box.current?.closest(`[${SCROLLS}]`)?.scrollTo(0, 0);
    else box.current?.lastElementChild?.scrollIntoView({ block: 'end' });
    stay();
    return true;
  };
  return { press, leave, stay };
}

interface GroupProps extends Props {
  group: CollectionGroup;
  /** its row that Tab leads to */
  stop: PaperKey | null;
  /** its rows are there */
  onDrawn(): void;
  onStop(key: PaperKey): void;
}

function Group({ group, rowsOf, stop, onDrawn, onStop, ...props }: GroupProps) {
  const box = useRef<HTMLElement>(null);
  const isNear = useNear(box);
  const rows = isNear ? rowsOf(group) : null;
  const isDrawn = rows !== null;
  const height = HEAD_PX + group.keys.length * ROW_PX;
  useLayoutEffect(() => {
    if (isDrawn) onDrawn();
  }, [isDrawn]);
  return (
    <section
      ref={box}
      class="group"
      style={rows ? undefined : { height: `calc(${height} * var(--u))` }}
    >
      <h2>
        {/* By keys a week is opened from the calendar: here there would be one more stop for each. */}
        <a href={weekHref(props, group)} tabIndex={-1}>
          {group.title}
        </a>
      </h2>
      {rows && (
        <Rows
          rows={rows}
          label={group.title}
          language={props.locale}
          here={props.paper ? [props.paper.key] : []}
          searchWords={searchWords(props.locale)}
          flagsOf={props.flagsOf}
          hrefOf={(row) => props.hrefOfPaper(row.key, group.weekId, row.rank)}
          stop={{ at: stop, onStop }}
          onPaper={props.onPaper}
          onRowMark={props.onRowMark}
        />
      )}
    </section>
  );
}

function weekHref(
  { hrefOf, placeOfWeek }: Pick<ReadingProps, 'hrefOf' | 'placeOfWeek'>,
  { weekId }: CollectionGroup,
) {
  const place = placeOfWeek(weekId);
  return place ? hrefOf(place) : '#';
}

/** Whether an element is within a screen or so of the view; one that has the keyboard counts as near. */
function useNear(box: { current: HTMLElement | null }): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isIntersecting = entries.at(-1)?.isIntersecting ?? false;
        setNear(isIntersecting || element.contains(document.activeElement));
      },
      { root: element.closest(`[${SCROLLS}]`), rootMargin: '800px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return isNear;
}
