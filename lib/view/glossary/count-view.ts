import type { Locale } from '../../settings/settings';
import type { LocalizedText } from '../../text/localized';
import { phrase } from '../../text/phrase';
import type { GlossaryWords } from './glossary.words';

/** Progress of the count of all papers. */
export type CountState =
  | { kind: 'counting' | 'stopped'; done: number; total: number }
  | { kind: 'done'; total: number }
  | { kind: 'failed'; failure: LocalizedText };

/** The message about the count, and the action that it offers. */
export interface CountView {
  text: string;
  /** shown as a bar during the count */
  progress: { done: number; total: number } | null;
  action: 'stop' | 'resume' | 'retry' | null;
}

/**
 * Prepares the message about the count; empty if all papers are counted, or soon will be.
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
