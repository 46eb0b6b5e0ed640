import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { PopupView } from '../../lib/view/popup/popup-view';
import { searchWords } from '../../lib/view/search/search.words';
import { scrollToPlace } from '../pages/scroller';
import { focus, usePlace } from '../pages/use-place';
import type { TabPageProps } from './tab-page';
import { Week } from './Week';

/** Attribute with the key of the paper, while one is shown. */
export const SHOWN_PAPER = 'data-paper';

interface Props extends TabPageProps {
  /** draws the paper that is shown */
  paper(view: Extract<PopupView, { kind: 'paper' }>): ComponentChildren;
}

/** The week or one of its papers. The focus starts at the heading and returns to the closed paper's row. */
export function Shown(props: Props) {
  const { view } = props;
  const box = useRef<HTMLDivElement>(null);
  const leaveWeek = usePlace(view.kind === 'paper' ? view.key : null, box);
  const weekId = view.kind === 'week' ? view.id : null;
  const shownWeek = useRef(weekId);
  useLayoutEffect(() => {
    if (weekId === null) return;
    if (shownWeek.current !== weekId) scrollToPlace(box.current);
    shownWeek.current = weekId;
  }, [weekId]);
  useEffect(() => {
    const isAtNothing = document.activeElement === document.body;
    const heading = box.current?.querySelector<HTMLElement>('h1') ?? document.querySelector('h1');
    if (view.kind !== 'loading' && isAtNothing) focus(heading);
  }, [view.kind]);
  const onPaper = (key: PaperKey) => {
    leaveWeek();
    props.onPaper(key);
  };
  return (
    <div ref={box} {...{ [SHOWN_PAPER]: view.kind === 'paper' ? view.key : undefined }}>
      <WeekOrPaper {...props} onPaper={onPaper} />
    </div>
  );
}

function WeekOrPaper(props: Props) {
  const { view, words, locale, onPaper, onRetry } = props;
  switch (view.kind) {
    case 'loading':
      return (
        <p class="state" role="status">
          {words.loading}
        </p>
      );
    case 'empty':
      return (
        <div class="state">
          <h1>{words.empty}</h1>
          <p>{view.failure ?? words.emptyHint}</p>
          {view.failure ? (
            <button type="button" class="button" onClick={onRetry}>
              {words.retry}
            </button>
          ) : (
            <p class="ways">
              <button type="button" class="button" onClick={() => props.onLibrary('sources')}>
                {words.getWeeks}
              </button>{' '}
              <button type="button" class="button" onClick={() => props.onLibrary('add')}>
                {words.fromFile}
              </button>
            </p>
          )}
        </div>
      );
    case 'paper':
      return <>{props.paper(view)}</>;
    case 'week':
      return (
        <Week
          view={view}
          words={words}
          searchWords={searchWords(locale)}
          flagsOf={props.flagsOf}
          onPaper={onPaper}
          onRowMark={props.onRowMark}
          onSource={props.onWeekOf}
        />
      );
  }
}
