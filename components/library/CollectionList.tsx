import { useEffect, useRef, useState } from 'preact/hooks';
import type { CollectionGroup } from '../../lib/view/library/collection-view';
import { searchWords } from '../../lib/view/search/search.words';
import { Rows } from '../tab/Week';
import type { ReadingProps } from './reading-props';

/** px of a row and of a group's heading, until they are drawn */
const ROW_PX = 57;
const HEAD_PX = 34;

/** The papers of a collection, week by week. A group is drawn, and read, once it comes near the view. */
export function CollectionList(props: ReadingProps) {
  const { groups, list, words } = props;
  if (groups.length === 0) {
    const name = list.kind === 'collection' ? list.name : 'tag';
    return <p class="state">{words.emptyCollection[name]}</p>;
  }
  return (
    <div class="collection">
      {groups.map((group) => (
        <Group key={group.weekId} {...props} group={group} />
      ))}
    </div>
  );
}

function Group({ group, rowsOf, ...props }: ReadingProps & { group: CollectionGroup }) {
  const box = useRef<HTMLElement>(null);
  const isNear = useNear(box);
  const rows = isNear ? rowsOf(group) : null;
  const height = HEAD_PX + group.keys.length * ROW_PX;
  return (
    <section
      ref={box}
      class="group"
      style={rows ? undefined : { height: `calc(${height} * var(--u))` }}
    >
      <h2>
        <a href={weekHref(props, group)}>{group.title}</a>
      </h2>
      {rows && (
        <Rows
          rows={rows}
          label={group.title}
          language={props.locale}
          here={props.paper ? [props.paper.key] : []}
          searchWords={searchWords(props.locale)}
          flagsOf={props.flagsOf}
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
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      { root: element.closest('[data-scrolls]'), rootMargin: '800px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return isNear;
}
