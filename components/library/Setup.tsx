import type { Locale } from '../../lib/settings/settings';
import type { RecoveryNoticeView } from '../../lib/view/library/backup-view';
import type { LibraryWords } from '../../lib/view/library/library.words';
import type {
  LibraryNotice,
  ListView,
  PreviewView,
  WeekRow,
} from '../../lib/view/library/library-view';
import type { SetupPart } from '../../lib/view/library-address';
import type { ErrorView } from '../../lib/view/popup/popup-view';
import { setupWords } from '../../lib/view/setup.words';
import { ErrorNotice } from '../pages/ErrorNotice';
import { intoView } from '../pages/into-view';
import { SetupFrame } from '../pages/SetupFrame';
import { AddList } from './AddList';
import { AddPreview } from './AddPreview';
import { Backup, type BackupProps } from './Backup';
import { Export, type ExportProps } from './Export';
import { RecoveryNotice } from './RecoveryNotice';
import { Sources, type SourcesProps } from './Sources';
import { WeekList } from './WeekList';

interface Props {
  rows: WeekRow[];
  preview: PreviewView | null;
  list: ListView | null;
  /** what is under way, if it takes a while */
  progress: string | null;
  /** whether the work under way can be cancelled */
  canStop: boolean;
  /** whether that is adding, not reading */
  isAdding: boolean;
  /** what was done last, and whether it can be undone */
  notice: LibraryNotice | null;
  /** why the given text or file could not be read */
  refusal: string | null;
  errors: ErrorView[];
  sources: SourcesProps;
  export: ExportProps;
  backup: BackupProps;
  /** the database was rebuilt, and the reader has not been told yet */
  recovery: RecoveryNoticeView | null;
  words: LibraryWords;
  locale: Locale;
  /** the part of the setup that the address names */
  part: SetupPart;
  /** address of the place in the library that was open last */
  library: string;
  onFile(file: File): void;
  onKeep(): void;
  onCancel(): void;
  /** cancels reading or adding */
  onStop(): void;
  onRemove(id: string): void;
  /** puts back a week that was removed */
  onRestore(id: string): void;
  /** undoes the last change */
  onUndo(): void;
  onDismissRecovery(): void;
  /** reads the weeks again */
  onRetry(): void;
  /** whether the weeks have been read: only then does an empty list mean that there are none */
  isRead: boolean;
}

/** The setup of the library: adding weeks, sources, the list of weeks, export and backup. */
export function Setup(props: Props) {
  const { preview, progress, notice, refusal, errors, words, locale, part } = props;
  const names = setupWords(locale);
  return (
    <SetupFrame here={part} locale={locale} library={props.library}>
      <main class="library">
        <h1>{names.setup}</h1>
        <ErrorNotice errors={errors} retry={words.retry} onRetry={props.onRetry} />
        {props.recovery && (
          <RecoveryNotice
            recovery={props.recovery}
            locale={locale}
            onDismiss={props.onDismissRecovery}
          />
        )}
        <section id="add" class="add" aria-label={names.add}>
          <p>{words.addHint}</p>
          <label class="button">
            {words.choose}
            <input
              type="file"
              accept=".json,.html,.htm,.mhtml,.mht,.eml,.mbox,.rss,.atom,.xml,.md,.markdown,.txt"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) props.onFile(file);
                event.currentTarget.value = '';
              }}
            />
          </label>
          <p role="status" class="status">
            {progress ?? <NoticeText notice={notice} />}
            {progress && props.canStop && (
              <button type="button" class="button" onClick={props.onStop}>
                {props.isAdding ? words.stopKeeping : words.stopReading}
              </button>
            )}
            {notice?.canUndo && (
              <button type="button" class="button" ref={intoView} onClick={props.onUndo}>
                {words.undo}
              </button>
            )}
          </p>
          {refusal && (
            <p role="alert" class="refusal" ref={intoView}>
              {refusal}
            </p>
          )}
        </section>
        {preview && (
          <AddPreview
            {...{ view: preview, words, locale }}
            onKeep={props.onKeep}
            onCancel={props.onCancel}
          />
        )}
        {props.list && (
          <AddList
            view={props.list}
            words={words}
            onKeep={props.onKeep}
            onCancel={props.onCancel}
          />
        )}
        <Sources {...props.sources} />
        <WeekList {...props} />
        <Export {...props.export} />
        <Backup {...props.backup} />
      </main>
    </SetupFrame>
  );
}

function NoticeText({ notice }: Pick<Props, 'notice'>) {
  if (!notice?.isSeenElsewhere) return <>{notice?.text}</>;
  return <span class="unseen">{notice.text}</span>;
}
