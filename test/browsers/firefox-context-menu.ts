import type { FirefoxSession } from './firefox';
import { ELEMENT_KEY } from './marionette';
import { waitFor } from './wait';

const TIMEOUT_MS = 30_000;

type Session = Pick<FirefoxSession, 'chrome' | 'marionette'>;

/**
 * Right-clicks the first match in the page, as a reader does, and waits for the browser's menu.
 *
 * @returns the labels of the visible lines
 */
export async function openContextMenu(
  { chrome, marionette }: Session,
  selector: string,
): Promise<string[]> {
  const { value } = await marionette.send<{ value: Record<string, string> }>(
    'WebDriver:FindElement',
    { using: 'css selector', value: selector },
  );
  const press = [
    { type: 'pointerMove', duration: 0, x: 0, y: 0, origin: { [ELEMENT_KEY]: value[ELEMENT_KEY] } },
    { type: 'pointerDown', button: 2 },
    { type: 'pointerUp', button: 2 },
  ];
  const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
  await marionette.send('WebDriver:PerformActions', { actions: [{ ...mouse, actions: press }] });
  return waitFor(() => chrome(readMenu), {
    timeoutMs: TIMEOUT_MS,
    what: 'the context menu to open',
  });
}

/** Chooses a line of the open menu. */
export function chooseInContextMenu({ chrome }: Session, label: string): Promise<void> {
  return chrome(choose, label);
}

/** Closes the open menu. */
export function closeContextMenu({ chrome }: Session): Promise<void> {
  return chrome(close);
}

// The functions below run inside Firefox, each on its own.

interface Menu extends HTMLElement {
  state: 'open' | 'showing' | 'closed' | 'hiding';
  activateItem(item: Element): void;
  hidePopup(): void;
}
declare const Services: { wm: { getMostRecentWindow(type: string): Window } };

/** The menu's labels; `null` until it is open. */
function readMenu(): string[] | null {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const menu = document.getElementById('contentAreaContextMenu') as Menu | null;
  if (menu?.state !== 'open') return null;
  const lines = [...menu.querySelectorAll<HTMLElement>(':scope > menuitem:not([hidden])')];
  return lines.map((line) => line.getAttribute('label') ?? '');
}

function choose(label: string): void {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const menu = document.getElementById('contentAreaContextMenu') as Menu | null;
  const lines = [...(menu?.querySelectorAll(':scope > menuitem:not([hidden])') ?? [])];
  const line = lines.find((one) => one.getAttribute('label') === label);
  if (!menu || !line) throw new Error(`The context menu has no line ${label}`);
  menu.activateItem(line);
}

function close(): void {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  (document.getElementById('contentAreaContextMenu') as Menu | null)?.hidePopup();
}
