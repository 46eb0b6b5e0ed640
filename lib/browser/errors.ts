import type { LocalizedText } from '../text/localized';
import { ERROR_WORDS } from './errors.words';

/** A storage operation failed. */
export class StoreError extends Error {
  override name = 'StoreError';
  /** fit to be shown */
  readonly userMessage: LocalizedText;

  constructor(
    readonly operation: 'read' | 'write',
    cause: unknown,
  ) {
    const userMessage = sayCause(cause);
    super(userMessage.en, { cause });
    this.userMessage = userMessage;
  }
}

/** What to tell the reader about any failure: what errors of ours say of themselves. */
export function toUserMessage(error: unknown): LocalizedText {
  return hasUserMessage(error) ? error.userMessage : ERROR_WORDS.unexpected;
}

/** Whether an error is expected now and then, and has a message for the reader. */
export function hasUserMessage(error: unknown): error is Error & { userMessage: LocalizedText } {
  return error instanceof Error && 'userMessage' in error;
}

function sayCause(cause: unknown): LocalizedText {
  if (hasUserMessage(cause)) return cause.userMessage;
  const { name, message } = cause instanceof Error ? cause : { name: '', message: '' };
  if (/quota|full/i.test(`${name} ${message}`)) return ERROR_WORDS.full;
  if (name === 'VersionError') return ERROR_WORDS.newer;
  return name === 'TimeoutError' ? ERROR_WORDS.blocked : ERROR_WORDS.unusable;
}
