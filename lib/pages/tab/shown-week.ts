import type { Copying } from '../../../components/shared/CopyMenus';
import type { PaperKey } from '../../paper/ref';
import type { Reading } from '../../view/languages';
import { type Turn, turnWeek } from '../../view/popup/popup-view';
import { copyingOfWeek } from '../copying';
import type { PageLibrary, WeekRead } from '../page-library';

/** The week that a page shows, or reads in order to show it. */
export class ShownWeek {
  /** the week last asked for; `null` before the first */
  id: string | null = null;
  /** that was shown last */
  #shown: WeekRead | null = null;
  readonly #library: PageLibrary;

  constructor(library: PageLibrary) {
    this.#library = library;
  }

  /**
   * Moves to the week before or after the one last asked for, which may still be read: two presses are two
   * weeks.
   *
   * @returns whether there is such a week
   */
  turn(to: Turn, reading: Reading): boolean {
    const next = turnWeek(this.#library.weeks(reading).weeks, this.id, to);
    if (next !== null) this.id = next;
    return next !== null;
  }

  /** Reads the week last asked for, or the newest if that is not stored. */
  async read(
    reading: Reading,
    tab: Parameters<PageLibrary['readWeek']>[2],
  ): Promise<WeekRead | null> {
    const { weeks } = this.#library.weeks(reading);
    if (!weeks.some(({ id }) => id === this.id)) this.id = weeks[0]?.id ?? null;
    return this.id === null ? null : this.#library.readWeek(this.id, reading, tab);
  }

  /** The page shows what was read. */
  show(week: WeekRead): void {
    this.#shown = week;
  }

  /** The paper before or after one in the week that was shown last. */
  paperBeside(key: PaperKey, by: 1 | -1): PaperKey | null {
    const papers = this.#shown?.week.papers ?? [];
    const at = papers.indexOf(key);
    return (at < 0 ? null : papers[at + by]) ?? null;
  }

  /** What can be copied of the week that was shown last. */
  copying(reading: Reading): Copying | null {
    return this.#shown && copyingOfWeek({ ...this.#shown, reading });
  }
}
