import type { BackupWords } from '../../lib/view/library/backup.words';
import {
  backupStatus,
  eraseText,
  isAboutErasing,
  isBusy,
  storedText,
} from '../../lib/view/library/backup-view';
import { setupWords } from '../../lib/view/setup.words';
import { TAKES_AWAY } from '../pages/aim';
import { intoView } from '../pages/into-view';
import type { BackupProps } from './Backup';
import { Status } from './Status';

/** Erases everything: asks first, and offers to undo it until the page is closed. */
export function Erase({
  state,
  refusal,
  erased,
  storedBytes,
  locale,
  words,
  ...act
}: BackupProps & { words: BackupWords }) {
  const name = setupWords(locale).erase;
  const isAsking = state.kind === 'asking-to-erase';
  const amounts = isAsking ? eraseText('eraseAsk', state.amounts, locale) : null;
  const done = erased && eraseText('erased', erased, locale);
  const busy = isBusy(state);
  return (
    <section id="erase" class="erase" aria-labelledby="erase-title">
      <h2 id="erase-title">{name}</h2>
      <p class="fine">{words.eraseHint}</p>
      {storedBytes !== null && <p class="fine">{storedText(storedBytes, locale)}</p>}
      <p class="choices">
        <button type="button" class="button" aria-disabled={busy} onClick={act.onAskToErase}>
          {name}
        </button>
      </p>
      {refusal?.isAboutErasing && (
        <p role="alert" class="refusal" ref={intoView}>
          {refusal.why}
        </p>
      )}
      {isAsking && amounts && (
        <div class="ask" role="alertdialog" aria-labelledby="erase-ask">
          <p id="erase-ask" tabIndex={-1} ref={intoView}>
            {amounts}
          </p>
          <p class="choices">
            <button type="button" class="button" onClick={act.onCancel}>
              {words.cancel}
            </button>{' '}
            <button type="button" class="button primary" onClick={act.onErase} {...TAKES_AWAY}>
              {words.eraseYes}
            </button>
          </p>
        </div>
      )}
      <Status
        status={
          isAboutErasing(state) && !isAsking
            ? backupStatus(state, locale)
            : say(isAsking && !amounts ? words.eraseNothing : !isAsking && done)
        }
      >
        {done && !busy && !isAsking && (
          <button type="button" class="button" ref={intoView} onClick={act.onPutBack}>
            {words.undo}
          </button>
        )}
      </Status>
    </section>
  );
}

function say(text: string | false | null) {
  return text ? { text, progress: null } : null;
}
