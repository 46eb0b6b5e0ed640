import type { Locale } from '../../lib/settings/settings';
import { marksWords } from '../../lib/view/marks/marks.words';
import type { ManyProps } from './DeedLine';

type Props = Pick<ManyProps, 'onReadUpTo' | 'onReadOlder'> & { weekId: string; locale: Locale };

/** Marks the papers of many weeks as read, below the week that is open. */
export function ReadMany({ weekId, locale, onReadUpTo, onReadOlder }: Props) {
  const words = marksWords(locale);
  return (
    <section class="read-many" aria-label={words.readMany}>
      <button type="button" onClick={() => onReadUpTo(weekId)}>
        {words.readUpTo}
      </button>
      <button type="button" onClick={onReadOlder}>
        {words.readOlder}
      </button>
    </section>
  );
}
