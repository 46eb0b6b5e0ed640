import type { Locale, Mode } from '../../lib/settings/settings';
import { languagesFor } from '../../lib/view/languages';

/** One letter per language, on a 16 × 16 grid. */
const LETTERS = {
  ko: 'M2 3.5h5.5c0 4.2-1.7 7-5.2 9M11 2v12M11 7.5h3',
  en: 'M3 13 8 3l5 10M4.8 9.6h6.4',
};

/** Lines of text in a mode's first and second language; the styles draw a covered line dotted. */
const LINES: Record<Exclude<Mode, 'ko' | 'en'>, { first: string; second: string }> = {
  pairs: { first: 'M2 3.5h12M2 10.5h9', second: 'M2 7h9M2 14h6' },
  side: { first: 'M2 4h6M2 8h6M2 12h6', second: 'M11 4h3M11 8h3M11 12h3' },
  hide: { first: 'M2 5h12', second: 'M2 11h12' },
};

interface Props {
  mode: Mode;
  /** the reader's own language, which every mode puts first */
  language: Locale;
}

/** A drawing of what a mode shows, in the languages' inks. Decorative: the control around it has the name. */
export function ModeIcon({ mode, language }: Props) {
  const [own, other] = languagesFor(language);
  return (
    <svg class="mode-icon" viewBox="0 0 16 16" aria-hidden="true" data-icon={mode}>
      {mode === 'ko' || mode === 'en' ? (
        <path class={mode} d={LETTERS[mode]} />
      ) : (
        <>
          <path class={own} d={LINES[mode].first} />
          <path class={`${other} thin`} d={LINES[mode].second} />
        </>
      )}
    </svg>
  );
}
