import { type MendedView, mendedText } from '../lib/view/backup-view';
import { backupWords } from '../lib/view/backup-words';
import type { Locale } from '../lib/view/settings';
import { Caution } from './Caution';

interface Props {
  mended: MendedView;
  locale: Locale;
  onDismiss(): void;
}

/** Says once that the database had to be made anew, and what that cost. */
export function Mended({ mended, locale, onDismiss }: Props) {
  return (
    <section class="mended" role="alert">
      <Caution />
      <p>{mendedText(mended, locale)}</p>
      <button type="button" class="button" onClick={onDismiss}>
        {backupWords(locale).dismiss}
      </button>
    </section>
  );
}
