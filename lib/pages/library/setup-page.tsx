import { Setup } from '../../../components/library/Setup';
import { report } from '../../browser/report';
import type { Locale } from '../../settings/settings';
import { libraryWords } from '../../view/library/library.words';
import type { LibraryPlace, SetupPart } from '../../view/library-address';
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

/** What the library is made of: its weeks, sources, files and backup, and what can be done to them. */
export class SetupPage {
  /** resolves when all that is stored has been read, or failed to be */
  opening: Promise<unknown> = Promise.resolve();
  readonly #model: LibraryModel;
  readonly #sources: SourcesModel;
  readonly #backup: BackupModel;
  readonly #export: ExportModel;

  readonly #onOtherPapers: () => void;

  /** @param locale - the reader's, until settings say another */
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

  /** Reads what is stored. @param tabId - a tab whose page is to be read at once */
  open(tabId: number | null): void {
    const opening = [
      this.#model.open(tabId),
      this.#sources.open(),
      this.#backup.open(),
      this.#export.open(),
    ];
    this.opening = Promise.all(opening.map((one) => one.catch(report)));
  }

  /** Chooses for export what a place of the library lists. */
  exportList(list: LibraryPlace): void {
    this.#export.chooseList(list);
  }

  /** Reads a file that was dropped on the page. */
  readDropped(file: File): void {
    const read = async () =>
      (await isBackup(file)) ? this.#backup.read(file) : this.#model.readFile(file);
    this.#begins(read)().catch(report);
  }

  /** Undoes what was done last of what can be undone now: a removal, an addition, an import, erasing. */
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
    last?.undo().catch(report);
  }

  /** Wraps an act of the reader: it removes the messages about earlier acts. */
  #begins<Args extends unknown[], Result>(act: (...args: Args) => Result) {
    return (...args: Args): Result => {
      for (const model of [this.#model, this.#sources, this.#backup, this.#export]) model.forget();
      return act(...args);
    };
  }

  /** @param library - address of the library as it was read last */
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
        onStop={() => this.#model.stop()}
        notice={this.#model.notice}
        refusal={this.#model.refusal}
        errors={this.#model.errors}
        words={words}
        part={part}
        library={library}
        locale={locale}
        onFile={this.#begins((file) => void this.#model.readFile(file).catch(report))}
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
          onFile: this.#begins((file) => void this.#backup.read(file)),
          onBringIn: this.#begins((withSettings) => void this.#backup.bringIn(withSettings)),
          onCancel: this.#begins(() => this.#backup.cancel()),
          onStop: () => this.#backup.stop(),
          onTakeBack: this.#begins(() => void this.#backup.takeBack()),
          onAskToErase: this.#begins(() => void this.#backup.askToErase()),
          onErase: this.#begins(() => void this.#backup.erase()),
          onPutBack: this.#begins(() => void this.#backup.putBack()),
        }}
      />
    );
  }
}

/** Whether the pointer or the keyboard is at a list, or at something that can be put back into one. */
function isAtLists(): boolean {
  return document.querySelector(':is(.entries, .weeks):hover, .removed:focus-within') !== null;
}
