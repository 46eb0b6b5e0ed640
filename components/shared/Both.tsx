import type { Locale } from '../../lib/settings/settings';
import type { Bilingual } from '../../lib/text/localized';
import { languagesFor } from '../../lib/view/languages';

interface Props {
  text: Bilingual;
  /** the reader's own */
  language: Locale;
}

/**
 * A text in both languages, the reader's own first. CSS decides by `data-mode` on an ancestor which of
 * them is visible; a text that exists in one language only is visible in every mode.
 */
export function Both({ text, language }: Props) {
  const [own, other] = languagesFor(language);
  return (
    <>
      {text[own] && (
        <span lang={own} class={text[other] ? undefined : 'alone'}>
          {text[own]}
        </span>
      )}{' '}
      {text[other] && (
        <span lang={other} class={text[own] ? 'second' : 'alone'}>
          {text[other]}
        </span>
      )}
    </>
  );
}
