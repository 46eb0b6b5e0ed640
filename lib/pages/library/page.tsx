import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Library } from '../../../components/library/Library';
import { keepAim } from '../../../components/pages/aim';
import { isField, isKey } from '../../../components/pages/is-key';
import { keepFocus } from '../../../components/pages/keep-focus';
import { report } from '../../browser/report';
import { followSystemTheme } from '../../browser/system-theme';
import { watchCommands } from '../../messaging/commands';
import { libraryWords } from '../../view/library/library.words';
import { readFromPrivateWindows } from '../private-window';
import { isBackup } from './backup-file';
import { BackupModel } from './backup-model';
import { keepStorage } from './keep-storage';
import { LibrarySearch } from './library-search';
import { LibraryModel } from './model';
import { SourcesModel } from './sources-model';

/**
 * Opens the library page and keeps it in step with its models.
 *
 * @param root - where the page is drawn
 */
export function openLibraryPage(root: HTMLElement): void {
  keepAim(document);
  readFromPrivateWindows();
  followSystemTheme();
  new LibraryPage(root).open();
}

class LibraryPage {
  readonly #root: HTMLElement;
  readonly #model = new LibraryModel(() => this.#update(), isAtLists);
  readonly #search = new LibrarySearch(() => this.#update());
  readonly #sources = new SourcesModel(() => this.#update(), isAtLists);
  readonly #backup = new BackupModel(() => this.#update());

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  open(): void {
    this.#listen();
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    this.#search.open().catch(report);
    this.#model.open(Number.isInteger(tabId) && tabId > 0 ? tabId : null).catch(report);
    // The part that the address names is drawn only now; the browser looked for it before.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    this.#sources.open().catch(report);
    this.#backup.open().catch(report);
    // The page says how long ago something was.
    setInterval(() => this.#update(), 60_000);
  }

  #listen(): void {
    addEventListener('pagehide', () => this.#search.leave());
    watchCommands(new AbortController().signal, (command) => {
      if (command === 'next-language') this.#search.showNextMode(this.#model.locale);
    });
    // Anywhere on the page: outside of a drop target a browser would leave the page and show the file.
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) this.#begins(() => this.#readDropped(file))().catch(report);
    });
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || isField(event.target)) return;
      if (isKey(event, 'z', 'KeyZ')) this.#undoLast();
    });
  }

  /** Undoes what was done last of what can be undone now: a removal, an addition, an import, erasing. */
  #undoLast(): void {
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
      for (const model of [this.#model, this.#sources, this.#backup]) model.forget();
      return act(...args);
    };
  }

  async #readDropped(file: File): Promise<void> {
    await ((await isBackup(file)) ? this.#backup.read(file) : this.#model.readFile(file));
  }

  #update(): void {
    const { locale } = this.#model;
    if (this.#model.hasAny || this.#sources.hasAny) keepStorage().catch(report);
    const words = libraryWords(locale);
    document.documentElement.lang = locale;
    document.title = `Paper Duet · ${words.library}`;
    const content = (
      <Library
        rows={this.#model.rows}
        preview={this.#model.preview}
        list={this.#model.list}
        progress={this.#model.progress}
        canStop={this.#model.canStop}
        onStop={() => this.#model.stop()}
        notice={this.#model.notice}
        refusal={this.#model.refusal}
        errors={this.#model.errors}
        search={this.#search.show(locale)}
        words={words}
        settings={browser.runtime.getURL('/options.html')}
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
        backup={{
          state: this.#backup.state,
          refusal: this.#backup.refusal && {
            ...this.#backup.refusal,
            why: this.#backup.refusal.why[locale],
          },
          canTakeBack: this.#backup.canTakeBack,
          erased: this.#backup.erased,
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
    keepFocus(() => render(content, this.#root));
  }
}

/** Whether the pointer or the keyboard is at a list, or at something that can be put back into one. */
function isAtLists(): boolean {
  return document.querySelector(':is(.entries, .weeks):hover, .removed:focus-within') !== null;
}
