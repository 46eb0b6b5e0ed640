import type { Pair } from '../../lib/align/pair';
import type { Locale } from '../../lib/settings/settings';
import { languagesFor } from '../../lib/view/languages';

interface Props {
  pairs: readonly Pair[];
  /** stands first in each pair */
  language: Locale;
}

/** Sentences with their counterparts, as `card.css` lays them out. */
export function Pairs({ pairs, language }: Props) {
  const [own, other] = languagesFor(language);
  return (
    <>
      {pairs.map((pair) => (
        <div key={pair.ko ?? pair.en} class={pair.ko && pair.en ? 'pair' : 'pair alone'}>
          {pair[own] && <p lang={own}>{pair[own]}</p>}
          {pair[other] && (
            <p lang={other} class={pair[own] ? 'second' : undefined}>
              {pair[other]}
            </p>
          )}
        </div>
      ))}
    </>
  );
}
