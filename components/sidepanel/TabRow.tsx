import type { ComponentChildren } from 'preact';
import type { PaperKey } from '../../lib/paper/ref';
import type { PageWords } from '../../lib/view/pages.words';
import type { PopupView } from '../../lib/view/popup/popup-view';
import type { TabView } from '../../lib/view/popup/tab-view';

interface Props {
  view: PopupView;
  tab: TabView | null;
  /** the paper of the active tab, if a digest has it */
  tabPaper: PaperKey | null;
  words: PageWords;
  /** the marks on the paper that is shown */
  children: ComponentChildren;
  onPaper(key: PaperKey): void;
  onWeek(): void;
}

/**
 * How the shown content relates to the active tab. If the reader opened something else, a button leads
 * back to the tab's paper, or else to the week.
 */
export function TabRow(props: Props) {
  const { view, tab, tabPaper, words, children, onPaper, onWeek } = props;
  const isOther = view.kind === 'paper' && !view.isThisTab;
  const isWay = isOther || (view.kind === 'week' && tabPaper !== null);
  return (
    <div class="tab-row">
      <p class="tab-line" role="status" data-known={tab?.isKnown ?? false}>
        {view.kind === 'loading' || isWay ? '' : tab?.text}
      </p>
      {isWay && (
        <button type="button" class="way" onClick={() => (tabPaper ? onPaper(tabPaper) : onWeek())}>
          <span aria-hidden="true">‹ </span>
          {tabPaper ? words.thisTab : words.backToWeek}
        </button>
      )}
      {children}
    </div>
  );
}
