import type { Locale } from '../../lib/settings/settings';
import { backupWords } from '../../lib/view/library/backup.words';
import { mendedText, type RecoveryNoticeView } from '../../lib/view/library/backup-view';
import { Caution } from '../pages/Caution';

interface Props {
  mended: RecoveryNoticeView;
  locale: Locale;
  onDismiss(): void;
}

/** Tells the reader once that the database had to be rebuilt, and what was lost. */
export function RecoveryNotice({ mended, locale, onDismiss }: Props) {
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
