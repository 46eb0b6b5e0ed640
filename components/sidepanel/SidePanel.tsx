import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import { copyWords } from '../../lib/view/copy.words';
import { searchWords } from '../../lib/view/search/search.words';
import { Calendar } from '../pages/Calendar';
import { ErrorNotice } from '../pages/ErrorNotice';
import { KeyHelp } from '../pages/KeyHelp';
import { MarkBar } from '../pages/MarkBar';
import { NotedPaper } from '../pages/NotedPaper';
import { pressPaperKey } from '../pages/paper-keys';
import { SearchSection } from '../pages/SearchSection';
import { SCROLLS } from '../pages/scroller';
import { usePageKeys } from '../pages/use-page-keys';
import { useReport } from '../pages/use-report';
import { CopyMenus } from '../shared/CopyMenus';
import { IconButton } from '../shared/IconButton';
import { Bar } from '../tab/Bar';
import { CopyWeek } from '../tab/CopyWeek';
import { DeedLine } from '../tab/DeedLine';
import { FetchLine } from '../tab/FetchLine';
import { Shown } from '../tab/Shown';
import { leaveCalendar, shownKind } from '../tab/tab-keys';
import type { TabPageProps } from '../tab/tab-page';
import { WeekBar } from '../tab/WeekBar';
import { WeekRead } from '../tab/WeekRead';
import { TabRow } from './TabRow';

/** The browser's side panel: the active tab's paper, or a week and the reason why. */
export function SidePanel(props: TabPageProps) {
  const { view, errors, words, locale, mode, search, marks, marking, copying } = props;
  const root = useRef<HTMLDivElement>(null);
  const [isSearching, setSearching] = useState(false);
  const [isCalendar, setCalendar] = useState(false);
  const [hasKeys, setKeys] = useState(false);
  /** the paper whose note is being written */
  const [written, setWritten] = useState<PaperKey | null>(null);
  const noteField = () => root.current?.querySelector<HTMLElement>('.mark-note textarea');
  // Focuses the field only on request, not when the reader returns to a paper.
  useLayoutEffect(() => {
    if (written !== null) noteField()?.focus();
  }, [written]);
  const isFound = search.view.isAsking || search.paper !== null;
  const isPaper = view.kind === 'paper' && !isFound;
  const hasField = isSearching || isFound;
  const endSearch = () => {
    if (isFound) search.onText('');
    setSearching(false);
  };
  const showWeek = () => {
    endSearch();
    props.onWeek();
  };
  const key = view.kind === 'paper' ? view.key : null;
  const isWritten = marks?.note !== '';
  const hasNote = isWritten || written === key;
  const pressNote = () => {
    if (isWritten) noteField()?.focus();
    else setWritten(written === key ? null : key);
  };
  const report = useReport(copying, view.kind === 'paper' ? view.paper.sourceLine : null);
  const toggleCalendar = () => {
    if (!isCalendar) props.onCalendar();
    setCalendar(!isCalendar);
  };
  const hasCalendar = isCalendar && view.kind === 'week' && !isFound && props.calendar !== null;
  usePageKeys({
    ...props,
    shown: shownKind(props),
    onCalendar: () => view.kind === 'week' && toggleCalendar(),
    onTurn: (to) => view.kind === 'week' && props.onTurn(to),
    onKeys: () => setKeys(true),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are shortcuts for the buttons inside
    <div
      ref={root}
      class="popup sidepanel"
      lang={locale}
      data-mode={mode}
      onKeyDown={(event) => {
        leaveCalendar(event, hasCalendar, () => setCalendar(false));
        if (event.key === 'Escape' && hasField && !event.defaultPrevented && !event.isComposing) {
          event.preventDefault();
          endSearch();
        } else if (isPaper) {
          pressPaperKey(event, props.onWeek);
        }
      }}
    >
      <Bar {...props} />
      {!isFound && (
        <TabRow {...props}>
          {marks && (
            <MarkBar
              {...marking}
              view={marks}
              words={searchWords(locale)}
              note={{ isShown: hasNote, onPress: pressNote }}
            />
          )}
        </TabRow>
      )}
      {view.kind === 'week' && !isFound && (
        <WeekBar
          {...{ view, words }}
          isCalendarOpen={hasCalendar}
          onCalendar={toggleCalendar}
          onTurn={props.onTurn}
        />
      )}
      <main {...{ [SCROLLS]: '' }}>
        <ErrorNotice errors={errors} retry={words.retry} onRetry={props.onRetry} />
        {view.kind === 'week' && !isFound && <FetchLine {...props} />}
        {hasCalendar && (
          <Calendar
            years={props.calendar ?? []}
            locale={locale}
            onWeek={(id) => {
              setCalendar(false);
              props.onWeekOf(id);
            }}
            onMissing={props.onMissingWeek}
          />
        )}
        {!hasCalendar && (
          <SearchSection
            {...search}
            locale={locale}
            title={words.paper}
            asked={{ isThere: hasField, onAsk: () => setSearching(true) }}
          >
            <Shown
              {...props}
              paper={({ paper, isThisTab }) => (
                <NotedPaper
                  {...marking}
                  onNote={(text) => {
                    setWritten(key); // so that the field stays when it becomes empty
                    marking.onNote(text);
                  }}
                  paper={paper}
                  marks={marks}
                  locale={locale}
                  hasNote={hasNote}
                  onWantNote={pressNote}
                  onFind={(tag) => search.onText(tag.filter)}
                  report={report}
                  onOther={props.onOther}
                >
                  <h1 class="unseen">{isThisTab ? words.thisTab : words.paper}</h1>
                </NotedPaper>
              )}
            />
          </SearchSection>
        )}
      </main>
      <DeedLine
        {...props.many}
        isShown={!search.paper && (view.kind === 'week' || isFound)}
        locale={locale}
      />
      <footer class="actions">
        <IconButton icon="list" label={words.backToWeek} onClick={showWeek} />
        <IconButton
          icon="search"
          label={searchWords(locale).search}
          isOpen={hasField}
          onClick={() => (hasField ? endSearch() : setSearching(true))}
        />
        <IconButton icon="library" label={words.openLibrary} onClick={() => props.onLibrary()} />
        {props.canAddFromPage && (
          <button type="button" class="button" onClick={props.onAddFromPage}>
            {words.addFromPage}
          </button>
        )}
        {!isFound && <WeekRead {...props} />}
        {isPaper && copying && <CopyMenus words={copyWords(locale)} {...copying} opens="up" />}
        <CopyWeek {...props} />
        {isPaper && report.button}
      </footer>
      {hasKeys && <KeyHelp words={words} onClose={() => setKeys(false)} />}
    </div>
  );
}
