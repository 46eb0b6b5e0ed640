import type { Locale } from '../../lib/settings/settings';
import { backupWords } from '../../lib/view/library/backup.words';
import { type RecoveryNoticeView, recoveryText } from '../../lib/view/library/backup-view';
import { Caution } from '../pages/Caution';

interface Props {
  recovery: RecoveryNoticeView;
  locale: Locale;
  onDismiss(): void;
}

/** Tells the reader once that the database had to be rebuilt, and what was lost. */
export function RecoveryNotice({ recovery, locale, onDismiss }: Props) {
  return (
    <section class="recovery-notice" role="alert">
      <Caution />
      <p>{recoveryText(recovery, locale)}</p>
      <button type="button" class="button" onClick={onDismiss}>
        {backupWords(locale).dismiss}
      </button>
    </section>
  );
}
