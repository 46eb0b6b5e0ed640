import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { FILE_ERROR_WORDS } from './file-errors.words';

/** What was to be done with a file or folder when it went wrong. */
type Deed = 'read' | 'write';

/** The system knows the folder around it and makes none in it. */
export class FolderError extends Error {
  override name = 'FolderError';
  /** fit to be shown */
  readonly userMessage: LocalizedText;

  constructor(folder: string) {
    const userMessage = localize(FILE_ERROR_WORDS.noFolder, { folder });
    super(userMessage.en);
    this.userMessage = userMessage;
  }
}

/** Says in a sentence why a file could not be read or written, and what helps. */
export function sayWhy(error: unknown, deed: Deed): LocalizedText {
  const code = codeOf(error);
  const known = code === null ? undefined : sentenceFor(code, deed);
  if (known !== undefined) return known;
  if (error instanceof FolderError) return error.userMessage;
  const message = error instanceof Error ? error.message : String(error);
  const words = deed === 'read' ? FILE_ERROR_WORDS.notRead : FILE_ERROR_WORDS.notWritten;
  return localize(words, { code: code ?? message });
}

function sentenceFor(code: string, deed: Deed): LocalizedText | undefined {
  const words = { ...FILE_ERROR_WORDS.either, ...FILE_ERROR_WORDS[deed] };
  return new Map<string, LocalizedText>(Object.entries(words)).get(code);
}

/** Node's code of a failure, such as `ENOENT`; `null` when it has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
