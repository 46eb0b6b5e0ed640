import type { ComponentChild } from 'preact';
import { Panel } from '../../../components/content/Panel';
import { watchCommands } from '../../messaging/commands';
import { tell } from '../../messaging/messages';
import { ModeChoice } from '../../messaging/mode-choice';
import { insetFor } from '../../settings/panel-inset';
import type { Mode } from '../../settings/settings';
import { chooseText, nextMode } from '../../view/languages';
import { paperView } from '../../view/paper-view';
import { draw } from '../host';
import { readPageTheme, watchPageTheme } from '../page-theme';
import { createLiveMark, createPanelHost, type PanelHost } from './panel-host';
import type { PanelInput } from './panel-loader';

/** Below this width there is no room beside the page, and the panel is a sheet from below. */
const NARROW = '(max-width: 1023.9px)';

/** Puts the panel into the page and keeps it up to date until the signal aborts. */
export function mountPanel(input: PanelInput): void {
  new MountedPanel(input).start();
}

class MountedPanel {
  readonly #input: PanelInput;
  readonly #page: PanelHost;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #narrow = matchMedia(NARROW);
  readonly #liveMark = createLiveMark();
  readonly #choice: ModeChoice;
  /** Over a page that cannot leave a margin the panel starts folded, and covers what is there when opened. */
  readonly #isBeside: boolean;
  readonly #folded: Record<string, boolean>;
  #mode: Mode;
  #isFolded: boolean;
  #isRoomy: boolean;
  /** what had the focus when a key of the browser brought it here */
  #cameFrom: Element | null = null;
  /** the text the reader chose, until then one that the languages choose */
  #chosen: number | null = null;
  #remark: string | null = null;

  constructor(input: PanelInput) {
    const { settings, place, uiBundle, signal, panelHost, isLate = false } = input;
    this.#input = input;
    this.#page = panelHost ?? createPanelHost();
    const { host, root } = this.#page.fill(uiBundle.css.panel);
    this.#host = host;
    this.#root = root;
    this.#mode = settings.mode;
    this.#folded = { ...settings.folded };
    this.#isBeside = place?.layout !== 'over';
    this.#isFolded = isLate || this.#isFoldedHere();
    this.#isRoomy = this.#isBeside && !isLate;
    this.#choice = new ModeChoice(signal, (stored) => {
      if (stored !== this.#mode) this.#setMode(stored, false);
    });
  }

  start(): void {
    const { locale, onClose, signal } = this.#input;
    for (const earlier of document.querySelectorAll('html > paper-duet'))
      if (earlier !== this.#host) earlier.remove();
    this.#host.lang = locale;
    this.#follow();
    this.#update();
    this.#page.moor();
    if (onClose) this.#focus('.fold');
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
    this.#narrow.addEventListener('change', onWidth, { signal });
    whenParsed(() => this.#finish());
  }

  /** What waits for the whole page: its end, its theme, and what it says of the paper. */
  #finish(): void {
    const { place, signal, uiBundle, locale } = this.#input;
    if (signal.aborted || !this.#host.isConnected) return;
    this.#page.moor();
    this.#follow();
    watchPageTheme(signal, (theme) => this.#follow(theme));
    const status = place?.readStatus(document) ?? 'ok';
    if (status === 'ok') return;
    this.#remark = uiBundle.words[locale][status];
    this.#update();
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
    const at = this.#chosen ?? chooseText(record.texts, { mode, locale });
    const view = paperView(record, uiBundle.words, locale, at, place !== null);
    if (!view) return;
    this.#page.setInset(this.#isRoomy ? insetFor(settings.side, mode, this.#isFolded) : null);
    draw(
      this.#root,
      <Panel
        view={view}
        words={words}
        mode={mode}
        side={settings.side}
        isFolded={this.#isFolded}
        remark={this.#remark}
        liveMark={this.#liveMark as unknown as ComponentChild} // a node is a child of what builds nodes
        onMode={(one) => this.#setMode(one, true)}
        onFold={(isFolded) => this.#fold(isFolded)}
        onOther={(other) => {
          this.#chosen = other;
          this.#update();
          this.#focus('.title');
        }}
      />,
    );
  }

  #setMode(mode: Mode, isOurs: boolean): void {
    this.#mode = mode;
    this.#update();
    if (isOurs) this.#choice.store(mode);
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
    return place && (this.#narrow.matches ? 'sheet' : place.foldedOn);
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
