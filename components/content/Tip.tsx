import type { Locale } from '../../lib/settings/settings';

interface Props {
  text: string;
  lang: Locale;
}

/** The tooltip of a small button. Hidden from screen readers, which read the same in the button's name. */
export function Tip({ text, lang }: Props) {
  return (
    <span class="tip" popover="manual" lang={lang} aria-hidden="true">
      {text}
    </span>
  );
}
