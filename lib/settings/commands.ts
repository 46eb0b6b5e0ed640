const NAMES = ['toggle-panel', 'next-language', 'open-side-panel'] as const;

/** What a key of the browser does, by the name it has in the manifest. */
export type Command = (typeof NAMES)[number];

/**
 * The keys that are suggested, and what the browser's own settings say of them; the reader may choose others.
 * Chromium leaves out a key that it uses itself, as Alt+Shift+P for tab groups.
 */
export const COMMANDS: Record<Command, { suggested: string; message: string }> = {
  'toggle-panel': { suggested: 'Alt+P', message: 'commandPanel' },
  'next-language': { suggested: 'Alt+L', message: 'commandLanguage' },
  'open-side-panel': { suggested: 'Alt+Shift+S', message: 'commandSidePanel' },
};

/** The browser's own: it presses the toolbar button, and tells us nothing. */
export const POPUP_COMMAND = '_execute_action';
/** The key that is suggested for it. */
export const POPUP_KEY = 'Alt+Shift+D';

/** Everything that a key of the browser can be chosen for. */
export type Shortcut = Command | typeof POPUP_COMMAND;
export const SHORTCUTS: readonly Shortcut[] = [
  'toggle-panel',
  'next-language',
  'open-side-panel',
  POPUP_COMMAND,
];

/** What is typed in the address bar, with a space after it, to find a paper. */
export const KEYWORD = 'pd';

/** @returns `null` when it is none of ours */
export function readCommand(name: unknown): Command | null {
  return NAMES.find((one) => one === name) ?? null;
}
