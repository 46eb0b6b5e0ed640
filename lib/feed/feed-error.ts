import type { LocalizedText } from '../text/localized';
import { FEED_ERROR_WORDS } from './feed-error.words';

/** Why a feed was not taken; what was stored before stays as it is. */
export type FeedReason = keyof typeof FEED_ERROR_WORDS;

/** A feed answered, but must not be taken. */
export class FeedError extends Error {
  override name = 'FeedError';
  /** fit to be shown */
  readonly userMessage: LocalizedText;

  /** @param file - path of the file it is about, from the address of the feed */
  constructor(
    readonly reason: FeedReason,
    readonly file: string,
    cause?: unknown,
  ) {
    const { ko, en } = FEED_ERROR_WORDS[reason];
    super(en.replace('{file}', file), { cause });
    this.userMessage = { ko: ko.replace('{file}', file), en: this.message };
  }
}
