import { type Box, countMatches, focusFirst, measure, readAttribute, readText } from './in-page';

export type { Box } from './in-page';

/** The places where the extension writes into other people's pages. */
export type Surface = 'panel' | 'chip' | 'badge';

/** A value that survives the way into the page and back. */
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/**
 * One closed shadow root of the extension, the same in both browsers.
 *
 * Methods that take a selector mean its first match, and throw when there is none.
 */
export interface ClosedRoot {
  /** All text a reader sees. */
  text(): Promise<string>;
  textOf(selector: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
  count(selector: string): Promise<number>;
  /**
   * Runs a function in the page with the root as its first argument. It travels as source text:
   * it sees its arguments and the page's globals only, and returns plain data.
   */
  evaluate<Args extends Json[], Result>(
    fn: (root: ShadowRoot, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** A real click, `isTrusted` and all, in the middle of the element. */
  click(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  box(selector: string): Promise<Box>;
  hostBox(): Promise<Box>;
}

/** The real popup at the browser's toolbar, which no driver has a page for. */
export interface ToolbarPopup {
  url: string;
  /** The text a reader sees in it now. */
  text(): Promise<string>;
  /** Runs a function in the popup's document; the same rules as for a closed root. */
  evaluate<Args extends Json[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** A PNG of what the popup shows. */
  screenshot(): Promise<Buffer>;
  /** Presses a key as a hand does, `Escape` among them, which may close the popup. */
  press(key: PopupKey): Promise<void>;
  /** Scrolls the first match into view and moves the pointer to its centre. */
  hover(selector: string): Promise<void>;
  /** The same, then presses there. */
  click(selector: string): Promise<void>;
  /** Whether the browser still shows it. */
  isOpen(): Promise<boolean>;
}

/** The keys that tests press in the popup. */
export type PopupKey = 'Escape' | 'Enter' | 'Tab' | 'ArrowDown' | 'ArrowUp' | 'c' | 'j' | 'r' | 's';

/** Codes of keys as older interfaces of browsers want them. */
export const KEY_CODES: Record<PopupKey, number> = {
  Escape: 27,
  Enter: 13,
  Tab: 9,
  ArrowDown: 40,
  ArrowUp: 38,
  c: 67,
  j: 74,
  r: 82,
  s: 83,
};

/** The code of a key's position on the keyboard. */
export function codeOf(key: PopupKey): string {
  return key.length === 1 ? `Key${key.toUpperCase()}` : key;
}

/** The selector of the extension's hosts for one kind of surface. */
export function hostSelector(surface: Surface): string {
  return `paper-duet[data-surface="${surface}"]`;
}

/**
 * Builds the handle out of the two things that differ between browsers.
 *
 * @param surface - for messages only
 */
export function makeClosedRoot(
  surface: Surface,
  evaluate: ClosedRoot['evaluate'],
  click: ClosedRoot['click'],
): ClosedRoot {
  return {
    evaluate,
    click,
    text: async () => (await evaluate(readText, null)) ?? '',
    textOf: async (selector) => found(await evaluate(readText, selector), surface, selector),
    attribute: async (selector, name) =>
      found(await evaluate(readAttribute, selector, name), surface, selector).value,
    count: (selector) => evaluate(countMatches, selector),
    focus: async (selector) => {
      const hasFocused = await evaluate(focusFirst, selector);
      found(hasFocused || null, surface, selector);
    },
    box: async (selector) => found(await evaluate(measure, selector), surface, selector),
    hostBox: async () => found(await evaluate(measure, null), surface, 'its host'),
  };
}

/** @throws when the page had no such element */
export function found<Value>(value: Value | null, surface: Surface, selector: string): Value {
  if (value === null) throw new Error(`The ${surface} has no element ${selector}`);
  return value;
}
