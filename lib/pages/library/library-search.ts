import { ModeChoice } from '../../messaging/mode-choice';
import { DEFAULT_SETTINGS, type Locale, type Mode } from '../../settings/settings';
import { readPapers } from '../../storage/own-mirror';
import { readSettings } from '../../storage/settings';
import { nextMode } from '../../view/languages';
import { KeptMarks } from '../kept-marks';
import { isInPrivateWindow } from '../private-window';
import { SearchModel } from '../search-model';

/** The search of the library page, with the reader's marks on what was found. */
export class LibrarySearch {
  /** how texts are shown */
  mode: Mode = DEFAULT_SETTINGS.mode;
  readonly #marks: KeptMarks;
  readonly #search: SearchModel;
  readonly #onChange: () => void;
  readonly #choice: ModeChoice;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    const { signal } = new AbortController(); // as long as the page
    this.#marks = new KeptMarks(signal, () => {
      this.#search.followMarks();
      onChange();
    });
    this.#search = new SearchModel({
      signal,
      marks: this.#marks,
      isPrivate: isInPrivateWindow(),
      readPapers,
      onChange,
    });
    this.#choice = new ModeChoice(signal, (mode) => this.#follow(mode));
  }

  /** Reads what the search shows beside the texts. @throws {StoreError} when marks cannot be read */
  async open(): Promise<void> {
    this.#follow((await readSettings()).mode);
    await this.#marks.read();
  }

  /** Shows texts as the next mode does, here and everywhere. */
  showNextMode(locale: Locale): void {
    this.#follow(nextMode({ mode: this.mode, locale }));
    this.#choice.store(this.mode);
  }

  /** The page closes: what was written is kept. */
  leave(): void {
    this.#search.paperMarks.leave();
  }

  /** What is shown of it all. */
  show(locale: Locale) {
    return { ...this.#search.show({ mode: this.mode, locale }), locale, mode: this.mode };
  }

  #follow(mode: Mode): void {
    this.mode = mode;
    this.#onChange();
  }
}
