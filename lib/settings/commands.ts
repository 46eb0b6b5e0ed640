const NAMES = ['toggle-panel', 'next-language', 'open-side-panel'] as const;

/** What a key of the browser does, by the name it has in the manifest. */
export type Command = (typeof NAMES)[number];

/**
 * The suggested keys, and their descriptions in the browser's own settings; the reader may choose other
 * keys. Chromium ignores a suggested key that it uses itself, such as Alt+Shift+P for tab groups.
 */
export const COMMANDS: Record<Command, { suggested: string; message: string }> = {
  'toggle-panel': { suggested: 'Alt+P', message: 'commandPanel' },
  'next-language': { suggested: 'Alt+L', message: 'commandLanguage' },
  'open-side-panel': { suggested: 'Alt+Shift+S', message: 'commandSidePanel' },
};

/** The browser's own command: it presses the toolbar button, and sends us no event. */
export const POPUP_COMMAND = '_execute_action';
/** The suggested key for that command. */
export const POPUP_KEY = 'Alt+Shift+D';

/** All commands for which the reader can choose a key. */
export type Shortcut = Command | typeof POPUP_COMMAND;
export const SHORTCUTS: readonly Shortcut[] = [
  'toggle-panel',
  'next-language',
  'open-side-panel',
  POPUP_COMMAND,
];

/** The keyword that, followed by a space, starts a search for papers in the address bar. */
export const KEYWORD = 'pd';

/** @returns `null` when it is none of ours */
export function readCommand(name: unknown): Command | null {
  return NAMES.find((one) => one === name) ?? null;
}
