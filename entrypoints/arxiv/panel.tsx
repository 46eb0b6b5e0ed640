import { Panel } from '../../components/Panel';
import { createHost, draw } from '../../lib/browser/host';
import { tell } from '../../lib/browser/messages';
import { watchMirror } from '../../lib/browser/mirror';
import { readPageTheme, watchPageTheme } from '../../lib/browser/page-theme';
import type { PaperRecord } from '../../lib/paper-index/paper-record';
import { locateStatus } from '../../lib/sites/arxiv-page';
import type { PaperIdentity } from '../../lib/sites/site';
import { chooseText } from '../../lib/view/languages';
import { paperView } from '../../lib/view/paper-view';
import { noRoomCss, roomCss, roomFor } from '../../lib/view/room';
import type { Locale, Mode, Settings } from '../../lib/view/settings';
import type { Skin } from '../../lib/view/skin';

interface PanelInput {
  record: PaperRecord;
  /** the page's own paper; `null` when the panel was opened from a badge */
  identity: PaperIdentity | null;
  settings: Settings;
  locale: Locale;
  skin: Skin;
  signal: AbortSignal;
  /** given when the panel can be closed for good, as one opened from a badge can */
  onClose?: () => void;
}

/** Below this width there is no room beside the page, and the panel is a sheet from below. */
const NARROW = '(max-width: 1023.9px)';

/** Puts the panel into the page and keeps it up to date until the signal aborts. */
export function mountPanel({
  record,
  identity,
  settings,
  locale,
  skin,
  signal,
  onClose,
}: PanelInput): void {
  const words = skin.words[locale];
  const form = identity?.form ?? null;
  const { host, root } = createHost('panel', skin.css.panel);
  const room = document.createElement('style');
  let { mode } = settings;
  let isFolded = form !== null && (settings.folded[form] || matchMedia(NARROW).matches);
  /** the text the reader chose, until then one that the languages choose */
  let chosen: number | null = null;
  let remark: string | null = null;

  const update = () => {
    const at = chosen ?? chooseText(record.texts, { mode, locale });
    const view = paperView(record, skin.words, locale, at, identity !== null);
    if (!view) return;
    room.textContent = hasRoom(form)
      ? noRoomCss('html:root') + roomCss(roomFor(settings.side, mode, isFolded), 'html:root')
      : '';
    draw(
      root,
      (
        <Panel
          view={view}
          words={words}
          mode={mode}
          side={settings.side}
          isFolded={isFolded}
          remark={remark}
          onMode={(one) => setMode(one, true)}
          onFold={fold}
          onOther={(other) => {
            chosen = other;
            update();
            root.querySelector<HTMLElement>('.title')?.focus();
          }}
        />
      ) as unknown as Node, // content scripts are built with components/dom-jsx.ts
    );
  };

  const setMode = (one: Mode, isOurs: boolean) => {
    mode = one;
    update();
    if (isOurs) tell({ kind: 'change-settings', patch: { mode } });
  };

  const fold = (isNowFolded: boolean) => {
    if (onClose && isNowFolded) {
      host.remove();
      return onClose();
    }
    isFolded = isNowFolded;
    update();
    root.querySelector<HTMLElement>(isFolded ? '.tab' : '.fold')?.focus();
    if (form) tell({ kind: 'change-settings', patch: { folded: { [form]: isFolded } } });
  };

  const follow = () => {
    host.lang = locale;
    host.dataset.theme = readPageTheme();
  };

  // A child of the host, not of its root: from there it styles the page, and it goes when the host goes.
  host.append(room);
  for (const earlier of document.querySelectorAll('html > paper-duet')) earlier.remove();
  follow();
  update();
  document.documentElement.append(host);
  if (onClose) root.querySelector<HTMLElement>('.fold')?.focus();
  signal.addEventListener('abort', () => {
    if (form !== 'abs') return host.remove();
    // The browser's own room (lib/browser/rooms.ts) stays until the page is loaded anew: take it back.
    root.replaceChildren();
    room.textContent = noRoomCss('html:root');
  });
  watchMirror(signal, (changed) => {
    if (changed.settings && changed.settings.mode !== mode) setMode(changed.settings.mode, false);
  });

  whenParsed(() => {
    if (signal.aborted || !host.isConnected) return;
    // Last in the document, so that the keyboard reaches the page's own links first.
    if (host.nextElementSibling) document.documentElement.append(host);
    follow();
    watchPageTheme(signal, follow);
    const status = form === 'abs' ? locateStatus(document) : 'ok';
    if (status === 'ok') return;
    remark = words[status];
    update();
  });
}

/** Only abstract pages flow; elsewhere the panel starts folded and lies over the margin when opened. */
function hasRoom(form: PaperIdentity['form'] | null): boolean {
  return form === 'abs' || form === null;
}

function whenParsed(work: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', work, { once: true });
  } else work();
}
