import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { CollectionGroup } from '../../lib/view/library/collection-view';
import { searchWords } from '../../lib/view/search/search.words';
import { SCROLLS } from '../pages/scroller';
import { Rows } from '../tab/Week';
import type { ReadingProps } from './reading-props';
import { useRowFocus } from './use-row-focus';

/** assumed heights, in px, of a row and a group's heading that are not drawn yet */
const ROW_PX = 57;
const HEAD_PX = 34;

/** The part of the page's props that a collection needs. */
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
 * The papers of a collection, week by week: a single tab stop, with arrow keys moving between rows across
 * weeks. A week is read and drawn only once it comes near the view or gets the keyboard focus.
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
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move between the rows inside
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
  /** the group's row that is the tab stop, if it has it */
  stop: PaperKey | null;
  /** the group's rows have been drawn */
  onDrawn(): void;
  onStop(key: PaperKey): void;
}

function Group({ group, rowsOf, stop, onDrawn, onStop, ...props }: GroupProps) {
  const box = useRef<HTMLElement>(null);
  // A group with the focus stays drawn until the row that takes the focus over is drawn.
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
        {/* Not a tab stop, as each week would add one: the keyboard opens weeks from the calendar. */}
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

/** Whether an element is within about one screen of the view. */
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
