/** What a key of the browser does, by the name it has in the manifest; the reader may choose another. */
export const COMMANDS = {
  'toggle-panel': { suggested: 'Alt+P', message: 'commandPanel' },
  'next-language': { suggested: 'Alt+L', message: 'commandLanguage' },
} as const;

export type Command = keyof typeof COMMANDS;

/** @returns `null` when it is none of ours */
export function readCommand(name: unknown): Command | null {
  return typeof name === 'string' && Object.hasOwn(COMMANDS, name) ? (name as Command) : null;
}
