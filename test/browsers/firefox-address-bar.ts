import type { FirefoxPrivileged } from './firefox-privileged';

/** Firefox's own address bar, as a reader uses it. */
export interface AddressBar {
  /** Types a text, which replaces the current one. */
  type(text: string): Promise<void>;
  /** The texts of the suggestions, from the top. */
  lines(): Promise<string[]>;
  /** Moves down some suggestions, then presses Enter, with Alt if `alt` is set. */
  enter(how?: { down?: number; alt?: boolean }): Promise<void>;
}

/** The address bar of the window in front. */
export function addressBarOf({ chrome }: Pick<FirefoxPrivileged, 'chrome'>): AddressBar {
  return {
    type: (text) => chrome(typeInBar, text),
    lines: () => chrome(readLines),
    enter: ({ down = 0, alt = false } = {}) => chrome(pressEnter, down, alt),
  };
}

// The functions below run inside Firefox, each on its own.

interface BarWindow extends Window {
  gURLBar: {
    focus(): void;
    inputField: { setUserInput(text: string): void };
  };
  KeyboardEvent: typeof KeyboardEvent;
}
declare const Services: { wm: { getMostRecentWindow(type: string): BarWindow } };
declare const Ci: { nsITextInputProcessor: unknown };
declare const Cc: Record<
  '@mozilla.org/text-input-processor;1',
  {
    createInstance(type: unknown): {
      beginInputTransactionForTests(window: Window): boolean;
      keydown(event: KeyboardEvent): void;
      keyup(event: KeyboardEvent): void;
    };
  }
>;

function typeInBar(text: string): void {
  const { gURLBar } = Services.wm.getMostRecentWindow('navigator:browser');
  gURLBar.focus();
  gURLBar.inputField.setUserInput(text);
}

function readLines(): string[] {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const titles = document.querySelectorAll('#urlbar-results .urlbarView-row .urlbarView-title');
  return [...titles].map(({ textContent }) => textContent ?? '');
}

function pressEnter(down: number, alt: boolean): void {
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(
    Ci.nsITextInputProcessor,
  );
  processor.beginInputTransactionForTests(win);
  const press = (key: string, keyCode: number) => {
    const event = new win.KeyboardEvent('', { key, code: key, keyCode });
    processor.keydown(event);
    processor.keyup(event);
  };
  for (let step = 0; step < down; step += 1) press('ArrowDown', 40);
  const altKey = new win.KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 });
  if (alt) processor.keydown(altKey);
  press('Enter', 13);
  if (alt) processor.keyup(altKey);
}
