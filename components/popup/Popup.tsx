import { useRef, useState } from 'preact/hooks';
import { WORDS } from '../../lib/view/paper.words';
import { Calendar } from '../pages/Calendar';
import { ErrorNotice } from '../pages/ErrorNotice';
import { KeyHelp } from '../pages/KeyHelp';
import { MarkedPaper } from '../pages/MarkedPaper';
import { SearchSection } from '../pages/SearchSection';
import { SCROLLS } from '../pages/scroller';
import { usePageKeys } from '../pages/use-page-keys';
import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import { CopyWeek } from '../tab/CopyWeek';
import { DeedLine } from '../tab/DeedLine';
import { FetchLine, GetNewWeeks } from '../tab/FetchLine';
import { Shown } from '../tab/Shown';
import { leaveCalendar, leaveSearch, shownKind } from '../tab/tab-keys';
import type { TabPageProps } from '../tab/tab-page';
import { WeekBar } from '../tab/WeekBar';
import { WeekRead } from '../tab/WeekRead';

interface Props extends TabPageProps {
  /** whether the browser has a side panel */
  hasSidePanel: boolean;
  /** opens the side panel; left out until its window is known */
  onSidePanel?: (() => void) | undefined;
}

/** The toolbar's popup: the paper of the current tab, or a week. */
export function Popup(props: Props) {
  const { view, tab, errors, words, locale, mode, search, copying, calendar } = props;
  const root = useRef<HTMLDivElement>(null);
  const [isCalendar, setCalendar] = useState(false);
  const [hasKeys, setKeys] = useState(false);
  const toggleCalendar = () => {
    if (!isCalendar) props.onCalendar();
    setCalendar(!isCalendar && view.kind === 'week');
  };
  const endCalendar = () => {
    setCalendar(false);
    root.current?.querySelector<HTMLElement>('.week-button')?.focus();
  };
  const openWeek = (id: string) => {
    setCalendar(false);
    props.onWeekOf(id);
  };
  usePageKeys({
    ...props,
    shown: shownKind(props),
    onCalendar: () => view.kind === 'week' && toggleCalendar(),
    onTurn: (to) => view.kind === 'week' && props.onTurn(to),
    onKeys: () => setKeys(true),
  });
  const hasCalendar = isCalendar && view.kind === 'week' && calendar !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are shortcuts for the buttons inside
    <div
      ref={root}
      class="popup"
      lang={locale}
      data-mode={mode}
      onKeyDown={(event) => {
        leaveCalendar(event, hasCalendar, endCalendar);
        leaveSearch(event, search);
      }}
    >
      <header class="bar">
        <Logo />
        {view.kind === 'week' ? (
          <WeekBar
            {...{ view, words }}
            isCalendarOpen={hasCalendar}
            onCalendar={toggleCalendar}
            onTurn={props.onTurn}
          />
        ) : (
          <b>Paper Duet</b>
        )}
        <LanguageSwitch mode={mode} words={WORDS[locale]} onMode={props.onMode} />
      </header>
      <main {...{ [SCROLLS]: '' }}>
        {hasCalendar ? (
          <>
            <FetchLine {...props} />
            <Calendar
              years={calendar}
              locale={locale}
              onWeek={openWeek}
              onMissing={props.onMissingWeek}
            />
          </>
        ) : (
          <>
            {tab?.isNews && view.kind !== 'loading' && (
              <p class="tab-line" data-known={tab.isKnown} role="status">
                {tab.text}
              </p>
            )}
            <ErrorNotice errors={errors} retry={words.retry} onRetry={props.onRetry} />
            <SearchSection
              {...search}
              locale={locale}
              title={words.paper}
              hasFocus={view.kind === 'week'}
              hasFilters={view.kind === 'week'}
            >
              {view.kind === 'week' && <FetchLine {...props} />}
              <Shown
                {...props}
                paper={({ paper, isThisTab }) =>
                  copying && (
                    <MarkedPaper
                      {...props.marking}
                      paper={paper}
                      marks={props.marks}
                      copying={copying}
                      locale={locale}
                      back={words.backToWeek}
                      title={isThisTab ? words.thisTab : words.paper}
                      onFind={(tag) => search.onText(tag.filter)}
                      onBack={props.onWeek}
                      onOther={props.onOther}
                    />
                  )
                }
              />
            </SearchSection>
          </>
        )}
      </main>
      <DeedLine
        {...props.many}
        isShown={!search.paper && (view.kind === 'week' || search.view.isAsking)}
        locale={locale}
      />
      <Foot {...props} />
      {hasKeys && <KeyHelp words={words} onClose={() => setKeys(false)} />}
    </div>
  );
}

/** Links to the other pages, and how much of the week is read. */
function Foot(props: Props) {
  const { words } = props;
  return (
    <footer class="actions">
      <button type="button" class="way" title={words.openLibrary} onClick={() => props.onLibrary()}>
        <Icon name="library" />
        {words.openLibrary}
      </button>
      <GetNewWeeks {...props} />
      {props.canAddFromPage && (
        <button type="button" class="way" title={words.addFromPage} onClick={props.onAddFromPage}>
          <Icon name="plus" />
          {words.addFromPage}
        </button>
      )}
      <WeekRead {...props} />
      <CopyWeek {...props} />
      {props.onSidePanel && (
        <IconButton
          icon="side"
          label={words.openSidePanel}
          class="open-side"
          onClick={props.onSidePanel}
        />
      )}
      {!props.hasSidePanel && <p class="no-side">{words.noSidePanel}</p>}
      <IconButton icon="settings" label={words.settings} onClick={props.onSettings} />
    </footer>
  );
}
