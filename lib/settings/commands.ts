const NAMES = ['toggle-panel', 'next-language'] as const;

/** What a key of the browser does, by the name it has in the manifest. */
export type Command = (typeof NAMES)[number];

/** The keys that are suggested, and what the browser's own settings say of them; the reader may choose others. */
export const COMMANDS: Record<Command, { suggested: string; message: string }> = {
  'toggle-panel': { suggested: 'Alt+P', message: 'commandPanel' },
  'next-language': { suggested: 'Alt+L', message: 'commandLanguage' },
};

/** @returns `null` when it is none of ours */
export function readCommand(name: unknown): Command | null {
  return NAMES.find((one) => one === name) ?? null;
}
