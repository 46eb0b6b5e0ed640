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
import { createLiveMark, createPanelHost } from './panel-host';
import type { PanelInput } from './panel-loader';

/** Below this width there is no room beside the page, and the panel is a sheet from below. */
const NARROW = '(max-width: 1023.9px)';

/** Puts the panel into the page and keeps it up to date until the signal aborts. */
export function mountPanel({
  record,
  place,
  settings,
  locale,
  uiBundle,
  signal,
  panelHost,
  isLate = false,
  onClose,
}: PanelInput): void {
  const words = uiBundle.words[locale];
  const { fill, moor, setInset } = panelHost ?? createPanelHost();
  const { host, root } = fill(uiBundle.css.panel);
  // Over a page that cannot leave a margin the panel starts folded, and covers what is there when opened.
  const isBeside = place?.layout !== 'over';
  let { mode } = settings;
  const narrow = matchMedia(NARROW);
  const folded = { ...settings.folded };
  /** what folding is remembered for; nothing where the panel is closed instead */
  const foldedOn = () => place && (narrow.matches ? 'sheet' : place.foldedOn);
  const isFoldedHere = () => {
    const on = foldedOn();
    return on !== null && (folded[on] ?? true);
  };
  let isFolded = isLate || isFoldedHere();
  let isRoomy = isBeside && !isLate;
  /** what had the focus when a key of the browser brought it here */
  let cameFrom: Element | null = null;
  /** the text the reader chose, until then one that the languages choose */
  let chosen: number | null = null;
  let remark: string | null = null;
  const liveMark = createLiveMark();

  const update = () => {
    const at = chosen ?? chooseText(record.texts, { mode, locale });
    const view = paperView(record, uiBundle.words, locale, at, place !== null);
    if (!view) return;
    setInset(isRoomy ? insetFor(settings.side, mode, isFolded) : null);
    draw(
      root,
      <Panel
        view={view}
        words={words}
        mode={mode}
        side={settings.side}
        isFolded={isFolded}
        remark={remark}
        liveMark={liveMark as unknown as ComponentChild} // a node is a child of what builds nodes
        onMode={(one) => setMode(one, true)}
        onFold={fold}
        onOther={(other) => {
          chosen = other;
          update();
          root.querySelector<HTMLElement>('.title')?.focus();
        }}
      />,
    );
  };

  const setMode = (one: Mode, isOurs: boolean) => {
    mode = one;
    update();
    if (isOurs) choice.store(mode);
  };

  const fold = (isNowFolded: boolean) => {
    if (onClose && isNowFolded) {
      host.remove();
      return onClose();
    }
    isFolded = isNowFolded;
    isRoomy = isBeside;
    update();
    root.querySelector<HTMLElement>(isFolded ? '.tab' : '.fold')?.focus();
    const on = foldedOn();
    if (!on) return;
    folded[on] = isFolded;
    tell('change-settings', { patch: { folded: { [on]: isFolded } } });
  };

  /** Brings the focus here, and from here back to where it came from. */
  const toggle = () => {
    const isHere = document.activeElement === host;
    if (isFolded || !isHere) {
      if (!isHere) cameFrom = document.activeElement;
      if (isFolded) fold(false);
      else root.querySelector<HTMLElement>('.fold')?.focus();
      return;
    }
    fold(true);
    if (cameFrom === document.body) root.querySelector<HTMLElement>('.tab')?.blur();
    else if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  };

  const follow = (theme = readPageTheme()) => {
    host.dataset.theme = theme;
  };

  for (const earlier of document.querySelectorAll('html > paper-duet'))
    if (earlier !== host) earlier.remove();
  host.lang = locale;
  follow();
  update();
  moor();
  if (onClose) root.querySelector<HTMLElement>('.fold')?.focus();
  signal.addEventListener('abort', () => {
    // Its own page keeps the element, empty, as what a later panel there takes the place of.
    if (place?.layout !== 'beside') return host.remove();
    root.replaceChildren();
    setInset(null);
  });
  const choice = new ModeChoice(signal, (stored) => {
    if (stored !== mode) setMode(stored, false);
  });

  watchCommands(signal, (command) => {
    if (!host.isConnected) return;
    if (command === 'toggle-panel') toggle();
    else if (!isFolded) setMode(nextMode({ mode, locale }), true);
  });
  const onWidth = () => {
    // A page that was painted without a margin does not move until the reader opens the panel.
    isFolded = (isBeside && !isRoomy) || isFoldedHere();
    update();
  };
  narrow.addEventListener('change', onWidth, { signal });

  whenParsed(() => {
    if (signal.aborted || !host.isConnected) return;
    moor();
    follow();
    watchPageTheme(signal, follow);
    const status = place?.readStatus(document) ?? 'ok';
    if (status === 'ok') return;
    remark = words[status];
    update();
  });
}

function whenParsed(work: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', work); // comes once
  } else work();
}
