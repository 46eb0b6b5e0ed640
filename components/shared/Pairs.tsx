import type { Locale } from '../../lib/settings/settings';
import { languagesFor } from '../../lib/view/languages';
import type { PairView } from '../../lib/view/paper-view';
import { Doubts } from './Doubts';

/** The sentence at which the reader left off, and the line shown there. */
export interface Reached {
  at: number;
  text: string;
}

interface Props {
  pairs: readonly PairView[];
  /** stands first in each pair */
  language: Locale;
  /** whether the text's tab stop is the first of these pairs: a text has only one */
  isEntry?: boolean;
  /** accessible name of the mark on a doubtful pair; without it, no marks are shown */
  doubtName?: string;
  reached?: Reached | null;
}

/**
 * Sentences with their counterparts, as `card.css` lays them out. Each passage wraps its text in one span,
 * so that a covered one can be drawn as bars of the text's length.
 */
export function Pairs(props: Props) {
  const { pairs, language, isEntry = false, doubtName, reached } = props;
  const [own, other] = languagesFor(language);
  return (
    <>
      {pairs.map((pair, at) => (
        <div
          key={pair.ko ?? pair.en}
          class={pair.ko && pair.en ? 'pair' : 'pair alone'}
          tabIndex={isEntry && at === 0 ? 0 : -1}
        >
          {reached?.at === at && <small class="reached">{reached.text}</small>}
          {pair[own] && (
            <p lang={own}>
              <span>{pair[own]}</span>
            </p>
          )}
          {pair[other] && (
            <p lang={other} class={pair[own] ? 'second' : undefined}>
              <span>{pair[other]}</span>
            </p>
          )}
          {pair.doubts && doubtName && <Doubts doubts={pair.doubts} name={doubtName} />}
        </div>
      ))}
    </>
  );
}
