import type { Locale } from '../../lib/settings/settings';
import { backupWords } from '../../lib/view/library/backup.words';
import {
  type Amounts,
  type BackupState,
  backupStatus,
  canStop,
  isAboutErasing,
  isBusy,
  mergeView,
} from '../../lib/view/library/backup-view';
import { setupWords } from '../../lib/view/setup.words';
import { intoView } from '../pages/into-view';
import { BackupPreview } from './BackupPreview';
import { Erase } from './Erase';
import { Status } from './Status';

/** The state of backups and of erasing, and what the reader can do about them. */
export interface BackupProps {
  state: BackupState;
  refusal: { why: string; isAboutErasing: boolean } | null;
  /** whether the last import can be undone */
  canTakeBack: boolean;
  /** what was erased and can be put back */
  erased: Amounts | null;
  /** how much is stored; `null` until the browser reports it, or if it never does */
  storedBytes: number | null;
  locale: Locale;
  onMake(): void;
  onFile(file: File): void;
  onBringIn(withSettings: boolean): void;
  onCancel(): void;
  onStop(): void;
  onTakeBack(): void;
  onAskToErase(): void;
  onErase(): void;
  onPutBack(): void;
}

/** Creating and importing a backup, and erasing everything. */
export function Backup(props: BackupProps) {
  const { state, refusal, locale } = props;
  const words = backupWords(locale);
  const busy = isBusy(state);
  return (
    <>
      <section id="backup" class="backup" aria-labelledby="backup-title">
        <h2 id="backup-title">{setupWords(locale).backup}</h2>
        <p class="fine">{words.hint}</p>
        <p class="choices">
          <button type="button" class="button" aria-disabled={busy} onClick={props.onMake}>
            {words.make}
          </button>{' '}
          <label class="button file">
            {words.read}
            <input
              type="file"
              accept=".json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) props.onFile(file);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </p>
        {refusal && !refusal.isAboutErasing && (
          <p role="alert" class="refusal" ref={intoView}>
            {refusal.why}
          </p>
        )}
        {state.kind === 'asking-to-bring-in' && (
          <BackupPreview
            view={mergeView(state.plan, state, locale)}
            words={words}
            onBringIn={props.onBringIn}
            onCancel={props.onCancel}
          />
        )}
        <Status status={isAboutErasing(state) ? null : backupStatus(state, locale)}>
          {canStop(state) && (
            <button type="button" class="button" onClick={props.onStop}>
              {words.stop}
            </button>
          )}
          {props.canTakeBack && state.kind === 'brought-in' && (
            <button type="button" class="button" onClick={props.onTakeBack}>
              {words.undo}
            </button>
          )}
        </Status>
      </section>
      <Erase {...props} words={words} />
    </>
  );
}
