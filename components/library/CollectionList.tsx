import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { CollectionGroup } from '../../lib/view/library/collection-view';
import { searchWords } from '../../lib/view/search/search.words';
import { SCROLLS } from '../pages/scroller';
import { Rows } from '../tab/Week';
import type { ReadingProps } from './reading-props';
import { useRowFocus } from './use-row-focus';

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

/**
 * The papers of a collection, week by week: one tab stop, arrows move from row to row across the weeks.
 * A week is drawn, and read, once it comes near the view or the keyboard goes there.
 */
export function CollectionList(props: Props) {
  const { groups, list, words } = props;
  const box = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<PaperKey | null>(null);
  const keys = groups.flatMap((group) => group.keys);
  const stop = last !== null && keys.includes(last) ? last : (keys[0] ?? null);
  const { press, stay, reach } = useRowFocus(box, keys, setLast);
  if (groups.length === 0) {
    const name = list.kind === 'collection' ? list.name : 'tag';
    return <p class="state">{words.emptyCollection[name]}</p>;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move between the rows within
    <div ref={box} class="collection" onKeyDown={press}>
      {groups.map((group) => (
        <Group
          key={group.weekId}
          {...props}
          group={group}
          stop={stop !== null && group.keys.includes(stop) ? stop : null}
          onDrawn={stay}
          onStop={reach}
        />
      ))}
    </div>
  );
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
  // The focus stays where it is until the row it goes to is there.
  const hasFocus = box.current?.contains(document.activeElement) ?? false;
  const isNear = useNear(box) || stop !== null || hasFocus;
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

/** Whether an element is within a screen or so of the view. */
function useNear(box: { current: HTMLElement | null }): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        setNear(entries.at(-1)?.isIntersecting ?? false);
      },
      { root: element.closest(`[${SCROLLS}]`), rootMargin: '800px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return isNear;
}
