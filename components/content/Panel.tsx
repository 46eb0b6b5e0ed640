import type { ComponentChild, ComponentChildren } from 'preact';
import type { Pair } from '../../lib/align/pair';
import type { Locale, Mode, SheetSize } from '../../lib/settings/settings';
import type { Words } from '../../lib/view/paper.words';
import type { PaperView } from '../../lib/view/paper-view';
import { Both } from '../shared/Both';
import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import { Notice } from '../shared/Notice';
import { PaperCard } from '../shared/PaperCard';
import { pickPair } from '../shared/pick-pair';

/** A remark on the page, shown beside the text. */
export interface PanelRemark {
  text: string;
  /** true for a newer version, for example; false for a withdrawn paper */
  isQuiet?: boolean;
}

interface Props {
  view: PaperView;
  /** the title in the reader's language, which the bar shows once the text is scrolled */
  title: { text: string; lang: Locale };
  words: Words;
  mode: Mode;
  side: 'right' | 'left';
  isFolded: boolean;
  sheet: SheetSize;
  /** what the page says of the paper; shown below the text, so that nothing moves */
  remarks: readonly PanelRemark[];
  /** the reader's report on a passage; `null` if none was started */
  report: ComponentChild;
  /** whether the reader has to choose a passage for the report */
  isChoosing: boolean;
  /** by it the styles tell the live page from a saved copy */
  liveMark?: ComponentChild;
  /** buttons of the foot that act on the text */
  children?: ComponentChildren;
  onMode(mode: Mode): void;
  onFold(isFolded: boolean): void;
  /** the handle of the sheet was pressed */
  onSize(): void;
  onHandleKey(event: KeyboardEvent): void;
  onHandle(event: PointerEvent): void;
  onReport(): void;
  /** a passage was chosen */
  onPick(pair: Pair): void;
  onOther(at: number): void;
  /** left out if the browser cannot open a side panel from a page */
  onSidePanel?: (() => void) | undefined;
}

/** scroll distance, in px, from which the title is out of sight */
const TITLE_GONE = 64;

/** The panel beside a page and the tab it collapses to; in a narrow window, a bottom sheet and its peek. */
export function Panel(props: Props) {
  const { view, title, words, mode, side, isFolded, sheet, remarks, isChoosing, liveMark } = props;
  const { onMode, onFold, onOther, onSidePanel } = props;
  const pick = (event: Event) => {
    const pair = isChoosing ? pickPair(event) : null;
    if (pair) props.onPick(pair);
  };
  return (
    <aside
      class="panel"
      role="complementary"
      aria-label="Paper Duet"
      data-mode={mode}
      data-side={side}
      data-folded={isFolded}
      data-sheet={sheet}
      data-choosing={isChoosing || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (isChoosing) props.onReport();
        else onFold(true);
      }}
    >
      <button
        type="button"
        class="tab"
        aria-expanded={!isFolded}
        onClick={() => onFold(false)}
        onPointerDown={props.onHandle}
        onKeyDown={props.onHandleKey}
      >
        <Logo />
        <span class="unseen">{words.unfold}</span>
        <span class="folio">{view.rank}</span>
        <span class="peek">
          <Both text={view.title} language={words.language} />
        </span>
        <Icon name="up" />
      </button>
      <div class="sheet">
        <button
          type="button"
          class="grip"
          aria-label={words.sheetSize}
          onClick={props.onSize}
          onPointerDown={props.onHandle}
          onKeyDown={props.onHandleKey}
        />
        <header class="bar">
          <Logo />
          <b class="name">Paper Duet</b>
          <span class="here" aria-hidden="true">
            <span class="folio">{view.rank}</span>
            <b lang={title.lang}>{title.text}</b>
          </span>
          <LanguageSwitch mode={mode} words={words} onMode={onMode} />
          <button
            type="button"
            class="fold"
            aria-expanded={!isFolded}
            aria-label={words.fold}
            title={words.fold}
            onClick={() => onFold(true)}
          >
            <Icon name="fold" />
          </button>
        </header>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the passages inside take focus and presses */}
        <div class="body" onScroll={showTitleInBar} onClick={pick} onKeyDown={pick}>
          <PaperCard view={view} words={words} hasOwnNotice onOther={onOther} />
        </div>
        {remarks.map(({ text, isQuiet }) => (
          <p key={text} class={isQuiet ? 'remark quiet' : 'remark'}>
            {text}
          </p>
        ))}
        {props.report}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: handles Escape for the menus inside */}
        <footer class="foot" onKeyDown={closeMenu}>
          {props.children}
          <IconButton icon="flag" label={words.report} class="flag" onClick={props.onReport} />
          <Notice view={view} words={words}>
            <p class="ours">{words.ours}</p>
          </Notice>
          {onSidePanel && (
            <IconButton icon="side" label={words.openSidePanel} onClick={onSidePanel} />
          )}
        </footer>
      </div>
      {liveMark}
    </aside>
  );
}

function showTitleInBar({ currentTarget: body }: Event & { currentTarget: Element }): void {
  body.closest('.panel')?.toggleAttribute('data-scrolled', body.scrollTop > TITLE_GONE);
}

/** Escape closes a menu of the foot before it folds the panel. */
function closeMenu(event: KeyboardEvent & { currentTarget: Element }): void {
  const open = event.key === 'Escape' && event.currentTarget.querySelector('details[open]');
  if (!open) return;
  event.preventDefault();
  open.removeAttribute('open');
  open.querySelector('summary')?.focus();
}
