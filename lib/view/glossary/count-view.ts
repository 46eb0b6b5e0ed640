import type { Locale } from '../../settings/settings';
import type { LocalizedText } from '../../text/localized';
import { phrase } from '../../text/phrase';
import type { GlossaryWords } from './glossary.words';

/** How far the count of all papers is. */
export type CountState =
  | { kind: 'counting' | 'stopped'; done: number; total: number }
  | { kind: 'done'; total: number }
  | { kind: 'failed'; failure: LocalizedText };

/** What is said of the count, and what can be done about it. */
export interface CountView {
  text: string;
  /** drawn as a bar while it goes on */
  progress: { done: number; total: number } | null;
  action: 'stop' | 'resume' | 'retry' | null;
}

/**
 * Prepares what is said of the count; nothing when all was counted, or soon will be.
 *
 * @param isSlow - whether it has taken a while
 */
export function countView(
  state: CountState,
  isSlow: boolean,
  words: GlossaryWords,
  locale: Locale,
): CountView | null {
  switch (state.kind) {
    case 'counting': {
      const { done, total } = state;
      if (!isSlow || total === 0) return null;
      return {
        text: phrase(words.counting, { done, total }),
        progress: { done, total },
        action: 'stop',
      };
    }
    case 'stopped': {
      const { done, total } = state;
      return { text: phrase(words.stopped, { done, total }), progress: null, action: 'resume' };
    }
    case 'failed':
      return {
        text: phrase(words.failed, { why: state.failure[locale] }),
        progress: null,
        action: 'retry',
      };
    case 'done':
      return state.total > 0 ? null : { text: words.noPapers, progress: null, action: null };
  }
}
