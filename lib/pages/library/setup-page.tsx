import { Setup } from '../../../components/library/Setup';
import { report } from '../../browser/report';
import type { Locale } from '../../settings/settings';
import { libraryWords } from '../../view/library/library.words';
import type { LibraryPlace, SetupPart } from '../../view/library-address';
import { Turns } from '../turns';
import { isBackup } from './backup-file';
import { BackupModel } from './backup-model';
import { areOtherPapers, ExportModel } from './export-model';
import { keepStorage } from './keep-storage';
import { LibraryModel } from './model';
import { SourcesModel } from './sources-model';

interface SetupEvents {
  onChange(): void;
  /** the reader chose other papers to export */
  onOtherPapers(): void;
}

/** The setup of the library: weeks, sources, files and backup, and the actions on them. */
export class SetupPage {
  /** resolves when all stored data has been read, or could not be read */
  opening: Promise<unknown> = Promise.resolve();
  readonly #model: LibraryModel;
  readonly #sources: SourcesModel;
  readonly #backup: BackupModel;
  readonly #export: ExportModel;
  readonly #files = new Turns();
  readonly #onOtherPapers: () => void;

  /** @param locale - used until the settings have been read */
  constructor(locale: Locale, { onChange, onOtherPapers }: SetupEvents) {
    this.#onOtherPapers = onOtherPapers;
    this.#model = new LibraryModel(onChange, isAtLists);
    this.#sources = new SourcesModel(onChange, isAtLists);
    this.#backup = new BackupModel(onChange);
    this.#export = new ExportModel(onChange);
    this.#model.locale = locale;
  }

  get locale(): Locale {
    return this.#model.locale;
  }

  /** Reads the stored data. @param tabId - a tab whose page is to be read at once */
  open(tabId: number | null): void {
    const opening = [
      this.#model.open(tabId),
      this.#sources.open(),
      this.#backup.open(),
      this.#export.open(),
    ];
    this.opening = Promise.all(opening.map((one) => one.catch(report)));
  }

  /** Chooses for export the papers that a place of the library lists. */
  exportList(list: LibraryPlace): void {
    this.#export.chooseList(list);
  }

  /** Reads a file that was dropped on the page, unless another was given before it is known what it is. */
  readDropped(file: File): void {
    const read = async () => {
      const isLatest = this.#files.begin();
      const isBackupFile = await isBackup(file);
      if (!isLatest()) return;
      await (isBackupFile ? this.#backup.read(file) : this.#model.readFile(file));
    };
    this.#begins(read)().catch(report);
  }

  #readChosen(file: File): void {
    this.#files.begin();
    this.#model.readFile(file).catch(report);
  }

  #readBackup(file: File): void {
    this.#files.begin();
    this.#backup.read(file).catch(report);
  }

  /** Undoes the latest action that can be undone: a removal, an addition, an import, erasing. */
  undoLast(): void {
    const { lastRemoved: week, lastAdded: added } = this.#model;
    const { lastRemoved: source } = this.#sources;
    const acts = [
      week && { atMs: week.atMs, undo: () => this.#model.restore(week.id) },
      source && { atMs: source.atMs, undo: () => this.#sources.undo(source.id) },
      added && { atMs: added.atMs, undo: () => this.#model.undo() },
      this.#backup.lastDone,
    ].filter((act) => act !== null);
    const [last] = acts.toSorted((a, b) => b.atMs - a.atMs);
    if (last) this.#begins(last.undo)().catch(report);
  }

  /** Erases everything; then a week that was added just before can no longer be taken back. */
  async #erase(): Promise<void> {
    await this.#backup.erase();
    if (!this.#backup.refusal) this.#model.endUndo();
  }

  /** Wraps an action of the reader, so that it first removes the messages about earlier actions. */
  #begins<Args extends unknown[], Result>(act: (...args: Args) => Result) {
    return (...args: Args): Result => {
      for (const model of [this.#model, this.#sources, this.#backup, this.#export]) model.forget();
      return act(...args);
    };
  }

  /** @param library - address of the reading view that was shown last */
  content(part: SetupPart, library: string) {
    const { locale } = this.#model;
    if (this.#model.hasAny || this.#sources.hasAny) keepStorage().catch(report);
    const words = libraryWords(locale);
    return (
      <Setup
        rows={this.#model.rows}
        preview={this.#model.preview}
        list={this.#model.list}
        progress={this.#model.progress}
        canStop={this.#model.canStop}
        isAdding={this.#model.isAdding}
        onStop={() => this.#model.stop()}
        notice={this.#model.notice}
        refusal={this.#model.refusal}
        errors={this.#model.errors}
        words={words}
        part={part}
        library={library}
        locale={locale}
        onFile={this.#begins((file) => this.#readChosen(file))}
        onKeep={this.#begins(() => void this.#model.keep().catch(report))}
        onCancel={this.#begins(() => this.#model.cancel())}
        onRemove={this.#begins((id) => void this.#model.remove(id).catch(report))}
        onRestore={this.#begins((id) => void this.#model.restore(id).catch(report))}
        onUndo={() => void this.#model.undo().catch(report)}
        sources={{
          rows: this.#sources.rows(locale),
          notice: this.#sources.notice,
          refusal: this.#sources.refusal?.[locale] ?? null,
          isForumOn: this.#sources.isForumOn,
          locale,
          onAdd: this.#begins((address) => this.#sources.addFeed(address)),
          onFetch: this.#begins((id, want) => void this.#sources.fetch(id, want).catch(report)),
          onStop: this.#begins((id) => void this.#sources.stop(id).catch(report)),
          onRemove: this.#begins((id) => void this.#sources.remove(id).catch(report)),
          onUndo: this.#begins((id) => void this.#sources.undo(id).catch(report)),
          onForum: this.#begins(() => void this.#sources.switchForum().catch(report)),
        }}
        recovery={this.#backup.recovery}
        onRetry={() => void this.#model.retry().catch(report)}
        isRead={this.#model.isRead}
        onDismissRecovery={() => void this.#backup.dismissRecoveryNotice().catch(report)}
        export={{
          ...this.#export.show(locale),
          onChoose: this.#begins((patch) => {
            if (areOtherPapers(patch)) this.#onOtherPapers();
            this.#export.choose(patch);
          }),
          onPick: (isPicking) => this.#export.pick(isPicking),
          onSave: this.#begins(() => void this.#export.save(locale)),
          onCancel: () => this.#export.cancel(),
        }}
        backup={{
          state: this.#backup.state,
          refusal: this.#backup.refusal && {
            ...this.#backup.refusal,
            why: this.#backup.refusal.why[locale],
          },
          canTakeBack: this.#backup.canTakeBack,
          erased: this.#backup.erased,
          storedBytes: this.#backup.storedBytes,
          locale,
          onMake: this.#begins(() => void this.#backup.make()),
          onFile: this.#begins((file) => this.#readBackup(file)),
          onBringIn: this.#begins((withSettings) => void this.#backup.bringIn(withSettings)),
          onCancel: this.#begins(() => this.#backup.cancel()),
          onStop: () => this.#backup.stop(),
          onTakeBack: this.#begins(() => void this.#backup.takeBack()),
          onAskToErase: this.#begins(() => void this.#backup.askToErase()),
          onErase: this.#begins(() => void this.#erase().catch(report)),
          onPutBack: this.#begins(() => void this.#backup.putBack()),
        }}
      />
    );
  }
}

/** Whether the pointer or the focus is on a list, or on something that can be restored to one. */
function isAtLists(): boolean {
  return document.querySelector(':is(.entries, .weeks):hover, .removed:focus-within') !== null;
}
