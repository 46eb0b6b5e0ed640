import type { Locale } from '../../lib/settings/settings';

interface Props {
  text: string;
  lang: Locale;
}

/** What a small button stands for; hidden from readers by ear, who have it in the button's name. */
export function Tip({ text, lang }: Props) {
  return (
    <span class="tip" popover="manual" lang={lang} aria-hidden="true">
      {text}
    </span>
  );
}
