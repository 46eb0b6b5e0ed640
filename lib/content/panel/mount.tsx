import type { ComponentChild } from 'preact';
import { Panel, type PanelRemark } from '../../../components/content/Panel';
import { type ReportStep, startReport } from '../../../components/shared/ReportForm';
import { report } from '../../browser/report';
import { watchCommands } from '../../messaging/commands';
import { ask, tell } from '../../messaging/messages';
import { ModeChoice } from '../../messaging/mode-choice';
import { insetFor } from '../../settings/panel-inset';
import type { Mode, SheetSize } from '../../settings/settings';
import { locateShownVersion, type ShownVersion } from '../../sites/arxiv-version';
import type { PageStatus } from '../../sites/page-integration';
import { withoutDoubts } from '../../view/doubts';
import { chooseText, nextMode } from '../../view/languages';
import { paperView, shortTitle, titleOf } from '../../view/paper-view';
import { versionRemark } from '../../view/version-remark';
import { draw } from '../host';
import { readPageTheme, watchPageTheme } from '../page-theme';
import { showMode } from '../show-mode';
import { followCount } from '../tell-count';
import { panelCopyMenus } from './copy-menus';
import { createLiveMark, createPanelHost, type PanelHost } from './panel-host';
import type { PanelInput } from './panel-loader';
import { panelReport } from './report';
import { dragSheet, nextState, type SheetState, stateByKey } from './sheet';

/** Below these widths (panel.css) the panel covers the page, or is a bottom sheet. */
const OVER = '(max-width: 1199.9px)';
const SHEET = '(max-width: 1023.9px)';

/** Puts the panel into the page and keeps it up to date until the signal aborts. */
export function mountPanel(input: PanelInput): void {
  new MountedPanel(input).start();
}

class MountedPanel {
  readonly #input: PanelInput;
  readonly #page: PanelHost;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #over = matchMedia(OVER);
  readonly #asSheet = matchMedia(SHEET);
  readonly #liveMark = createLiveMark();
  readonly #choice: ModeChoice;
  /** Over a page that cannot leave a margin the panel starts folded, and covers what is there when opened. */
  readonly #isBeside: boolean;
  readonly #folded: Record<string, boolean>;
  #sheet: SheetSize;
  #mode: Mode;
  #isFolded: boolean;
  #isRoomy: boolean;
  /** what had the focus when a key of the browser brought it here */
  #cameFrom: Element | null = null;
  /** the text the reader chose, until then one that the languages choose */
  #chosen: number | null = null;
  /** what the page says about its paper, once it is parsed */
  #status: PageStatus = 'ok';
  #version: ShownVersion | null = null;
  /** why the side panel could not be opened */
  #refusal: string | null = null;
  /** the reader's report on a passage, while it is being made */
  #report: ReportStep | null = null;

  constructor(input: PanelInput) {
    const { settings, place, uiBundle, signal, panelHost, isLate = false } = input;
    const record = settings.doubts === false ? withoutDoubts(input.record) : input.record;
    this.#input = { ...input, record };
    this.#page = panelHost ?? createPanelHost();
    const { host, root } = this.#page.fill(uiBundle.css.panel);
    this.#host = host;
    this.#root = root;
    this.#mode = settings.mode;
    this.#folded = { ...settings.folded };
    this.#sheet = settings.sheet === 'full' ? 'full' : 'half'; // a stored value may be anything
    this.#isBeside = place?.layout !== 'over';
    this.#isFolded = isLate || this.#isFoldedHere();
    this.#isRoomy = this.#isBeside && !isLate && !(place?.layout === 'opened' && this.#isFolded);
    this.#choice = new ModeChoice(signal, (stored) => {
      if (stored !== this.#mode) this.#setMode(stored, false);
    });
  }

  start(): void {
    const { locale, onClose, settings, signal } = this.#input;
    for (const earlier of document.querySelectorAll('html > paper-duet'))
      if (earlier !== this.#host) earlier.remove();
    this.#host.lang = locale;
    this.#follow();
    this.#update();
    this.#page.moor();
    if (onClose) this.#focus('.fold');
    else followCount(signal, settings)(1);
    signal.addEventListener('abort', () => this.#end());
    watchCommands(signal, (command) => {
      if (!this.#host.isConnected) return;
      if (command === 'toggle-panel') this.#toggle();
      else if (!this.#isFolded) this.#setMode(nextMode({ mode: this.#mode, locale }), true);
    });
    const onWidth = () => {
      // A page that was painted without a margin does not move until the reader opens the panel.
      this.#isFolded = (this.#isBeside && !this.#isRoomy) || this.#isFoldedHere();
      this.#update();
    };
    this.#over.addEventListener('change', onWidth, { signal });
    this.#asSheet.addEventListener('change', onWidth, { signal });
    whenParsed(() => this.#finish());
  }

  /** What waits for the whole page: its end, its theme, and what it says of the paper. */
  #finish(): void {
    const { place, signal } = this.#input;
    if (signal.aborted || !this.#host.isConnected) return;
    this.#page.moor();
    this.#follow();
    watchPageTheme(signal, (theme) => this.#follow(theme));
    if (!place) return;
    this.#status = place.readStatus(document);
    this.#version = locateShownVersion(document, new URL(location.href));
    if (this.#remarks.length > 0) this.#update();
  }

  get #remarks(): PanelRemark[] {
    const { record, locale, uiBundle } = this.#input;
    const words = uiBundle.words[locale];
    const text = record.texts[this.#textAt];
    const newer = text && this.#status === 'ok' ? versionRemark(text, this.#version, words) : null;
    return [
      ...(this.#status === 'ok' ? [] : [{ text: words[this.#status] }]),
      ...(this.#refusal === null ? [] : [{ text: this.#refusal }]),
      ...(newer === null ? [] : [{ text: newer, isQuiet: true }]),
    ];
  }

  #end(): void {
    // Its own page keeps the element, empty, as what a later panel there takes the place of.
    if (this.#input.place?.layout === 'beside') {
      this.#root.replaceChildren();
      this.#page.setInset(null);
    } else this.#host.remove();
  }

  #update(): void {
    const { record, settings, locale, uiBundle, place } = this.#input;
    const words = uiBundle.words[locale];
    const mode = this.#mode;
    const view = paperView(record, uiBundle.words, locale, this.#textAt, place !== null);
    if (!view) return;
    this.#giveRoom();
    draw(
      this.#root,
      <Panel
        view={view}
        words={words}
        mode={mode}
        side={settings.side}
        title={shortTitle(titleOf(record.texts, this.#textAt), locale)}
        isFolded={this.#isFolded}
        sheet={this.#sheet}
        remarks={this.#remarks}
        report={
          this.#report &&
          panelReport(this.#input, this.#textAt, this.#report, () => this.#setReport(null))
        }
        isChoosing={this.#report?.kind === 'choose'}
        onReport={() => this.#setReport(this.#report ? null : { kind: 'choose' })}
        onPick={(pair) => this.#setReport(startReport(pair))}
        liveMark={this.#liveMark as unknown as ComponentChild} // a node is a child of what builds nodes
        onSidePanel={import.meta.env.FIREFOX ? undefined : () => this.#openSidePanel()}
        onMode={(one) => this.#setMode(one, true)}
        onFold={(isFolded) => this.#fold(isFolded)}
        onSize={() => this.#setSheet(nextState(this.#sheetState))}
        onHandleKey={(event) => {
          const state = this.#asSheet.matches ? stateByKey(this.#sheetState, event.key) : null;
          if (!state) return;
          event.preventDefault();
          this.#setSheet(state);
        }}
        onHandle={(event) => this.#drag(event)}
        onOther={(other) => {
          this.#chosen = other;
          this.#update();
          this.#focus('.title');
        }}
      >
        {panelCopyMenus(this.#input, this.#textAt, () => this.#mode)}
      </Panel>,
    );
  }

  #setMode(mode: Mode, isOurs: boolean): void {
    if (mode === this.#mode) return;
    const before = this.#textAt;
    this.#mode = mode;
    const panel = this.#root.querySelector<HTMLElement>('.panel');
    if (panel && this.#textAt === before) {
      showMode(panel, panel.querySelector('.body'), mode);
      this.#giveRoom();
    } else this.#update();
    if (isOurs) this.#choice.store(mode);
  }

  #giveRoom(): void {
    const inset = insetFor(this.#input.settings.side, this.#mode, this.#isFolded);
    this.#page.setInset(this.#isRoomy ? inset : null);
  }

  /** Index of the shown text: the reader's choice, else one in the wanted languages. */
  get #textAt(): number {
    const { record, locale } = this.#input;
    return this.#chosen ?? chooseText(record.texts, { mode: this.#mode, locale });
  }

  #fold(isFolded: boolean): void {
    const { onClose } = this.#input;
    if (onClose && isFolded) {
      this.#host.remove();
      onClose();
      return;
    }
    this.#isFolded = isFolded;
    this.#isRoomy = this.#isBeside;
    this.#update();
    this.#focus(isFolded ? '.tab' : '.fold');
    const on = this.#foldedOn();
    if (!on) return;
    this.#folded[on] = isFolded;
    tell('change-settings', { patch: { folded: { [on]: isFolded } } });
  }

  get #sheetState(): SheetState {
    return this.#isFolded ? 'peek' : this.#sheet;
  }

  #setSheet(state: SheetState): void {
    if (state === 'peek') {
      this.#fold(true);
      return;
    }
    this.#sheet = state;
    tell('change-settings', { patch: { sheet: state } });
    if (this.#isFolded) this.#fold(false);
    else this.#update();
    this.#focus('.grip');
  }

  #drag(event: PointerEvent): void {
    const handle = event.currentTarget;
    if (!this.#asSheet.matches || !(handle instanceof HTMLElement)) return;
    const sheet = handle.closest<HTMLElement>('.sheet') ?? handle;
    dragSheet(event, handle, sheet, (state) => this.#setSheet(state));
  }

  #setReport(step: ReportStep | null): void {
    this.#report = step;
    this.#update();
    if (step === null) this.#focus('.foot .flag');
    else this.#focus(step.kind === 'choose' ? '.pair' : '.report input:checked');
  }

  /** Opening it needs the user gesture, so the background has to be told at once. */
  #openSidePanel(): void {
    ask('open-side-panel').then((reply) => {
      if (reply.ok) return;
      this.#refusal = reply.failure[this.#input.locale];
      this.#update();
    }, report);
  }

  /** Brings the focus here, and from here back to where it came from. */
  #toggle(): void {
    const isHere = document.activeElement === this.#host;
    if (this.#isFolded || !isHere) {
      if (!isHere) this.#cameFrom = document.activeElement;
      if (this.#isFolded) this.#fold(false);
      else this.#focus('.fold');
      return;
    }
    this.#fold(true);
    const from = this.#cameFrom;
    if (from === document.body) this.#root.querySelector<HTMLElement>('.tab')?.blur();
    else if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    this.#cameFrom = null;
  }

  /** What folding is remembered for; nothing where the panel is closed instead. */
  #foldedOn() {
    const { place } = this.#input;
    if (!place) return null;
    if (this.#asSheet.matches) return 'sheet';
    return this.#over.matches ? 'narrow' : place.foldedOn;
  }

  #isFoldedHere(): boolean {
    const on = this.#foldedOn();
    return on !== null && (this.#folded[on] ?? true);
  }

  #follow(theme = readPageTheme()): void {
    this.#host.dataset.theme = theme;
  }

  #focus(selector: string): void {
    this.#root.querySelector<HTMLElement>(selector)?.focus();
  }
}

function whenParsed(work: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', work); // comes once
  } else work();
}
