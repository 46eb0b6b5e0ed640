import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { Locale, Mode } from '../../lib/settings/settings';
import type { MarkFlags, MarkView } from '../../lib/view/marks/mark-view';
import type { PageWords } from '../../lib/view/pages.words';
import { WORDS } from '../../lib/view/paper.words';
import type { ErrorView, LibraryPart, PopupView, Turn } from '../../lib/view/popup/popup-view';
import { searchWords } from '../../lib/view/search/search.words';
import { ErrorNotice } from '../pages/ErrorNotice';
import type { MarkCallbacks } from '../pages/MarkBar';
import { MarkedPaper } from '../pages/MarkedPaper';
import { type SearchProps, SearchSection } from '../pages/SearchSection';
import { SCROLLS, scrollToPlace } from '../pages/scroller';
import { focus, usePlace } from '../pages/use-place';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import { Week } from './Week';

interface Props {
  view: PopupView;
  errors: ErrorView[];
  words: PageWords;
  locale: Locale;
  mode: Mode;
  search: Omit<SearchProps, 'locale' | 'title' | 'children'>;
  /** on the paper that is shown */
  marks: MarkView | null;
  marking: MarkCallbacks;
  flagsOf(key: PaperKey): MarkFlags;
  onMode(mode: Mode): void;
  /** back to the week that was open */
  onWeek(): void;
  onTurn(to: Turn): void;
  onPaper(key: PaperKey): void;
  onOther(at: number): void;
  onRetry(): void;
  onSettings(): void;
  /** reads the page of this tab for a digest */
  onAddFromPage(): void;
  /** @param part - where in the library to begin */
  onLibrary(part?: LibraryPart): void;
  /** whether the page of this tab may hold a digest */
  canAddFromPage: boolean;
}

/** The toolbar popup: the paper of the current tab, or a week. */
export function Popup(props: Props) {
  const { view, errors, words, locale, mode, search, onMode, onSettings } = props;
  return (
    <div class="popup" lang={locale} data-mode={mode}>
      <header class="bar">
        <Logo />
        <b>Paper Duet</b>
        <LanguageSwitch mode={mode} words={WORDS[locale]} onMode={onMode} />
        <button
          type="button"
          class="icon"
          aria-label={words.settings}
          title={words.settings}
          onClick={onSettings}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6M9.7 2.6v3.8M6.3 9.6v3.8" />
          </svg>
        </button>
      </header>
      <main {...{ [SCROLLS]: '' }}>
        <ErrorNotice errors={errors} retry={words.retry} onRetry={props.onRetry} />
        <SearchSection {...search} locale={locale} title={words.paper}>
          <Shown {...props} view={view} />
        </SearchSection>
      </main>
      <footer class="actions">
        <button type="button" class="button" onClick={() => props.onLibrary()}>
          {words.openLibrary}
        </button>
        {props.canAddFromPage && (
          <button type="button" class="button" onClick={props.onAddFromPage}>
            {words.addFromPage}
          </button>
        )}
      </footer>
    </div>
  );
}

/** The week or a paper of it. The keyboard begins at its heading, and comes back to the paper's row. */
function Shown(props: Props) {
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
    if (view.kind !== 'loading' && isAtNothing) focus(box.current?.querySelector('h1'));
  }, [view.kind]);
  const onPaper = (key: PaperKey) => {
    leaveWeek();
    props.onPaper(key);
  };
  return (
    <div ref={box}>
      <WeekOrPaper {...props} onPaper={onPaper} />
    </div>
  );
}

function WeekOrPaper(props: Props) {
  const { view, words, locale, onWeek, onTurn, onPaper, onOther, onRetry } = props;
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
      return (
        <MarkedPaper
          {...props.marking}
          paper={view.paper}
          marks={props.marks}
          locale={locale}
          back={words.backToWeek}
          title={view.isThisTab ? words.thisTab : words.paper}
          onBack={onWeek}
          onOther={onOther}
        />
      );
    case 'week':
      return (
        <Week
          view={view}
          words={words}
          searchWords={searchWords(locale)}
          flagsOf={props.flagsOf}
          onTurn={onTurn}
          onPaper={onPaper}
        />
      );
  }
}
