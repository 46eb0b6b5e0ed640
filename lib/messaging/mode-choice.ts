import { report } from '../browser/report';
import type { Mode } from '../settings/settings';
import { readSettings, watchSettings } from '../storage/settings';
import { ask } from './messages';

/**
 * The mode in which one page shows its texts. Choosing one shows at once and is stored behind it; while
 * that is under way, the storage still tells of earlier choices of this page, and following those would
 * take the reader back between two presses of a key.
 */
export class ModeChoice {
  /** choices that are being stored */
  #pending = 0;
  readonly #follow: (mode: Mode) => void;

  /** @param follow - shows a mode that was chosen elsewhere, until the signal aborts */
  constructor(signal: AbortSignal, follow: (mode: Mode) => void) {
    this.#follow = follow;
    watchSettings(signal, ['mode'], ({ mode }) => {
      if (this.#pending === 0) follow(mode);
    });
  }

  /** Stores a mode that the page shows already. Where that fails, the page keeps showing it. */
  store(mode: Mode): void {
    this.#pending++;
    this.#settle(ask('change-settings', { patch: { mode } })).catch(report);
  }

  async #settle(storing: ReturnType<typeof ask<'change-settings'>>): Promise<void> {
    const { ok } = await storing;
    this.#pending--;
    if (!ok || this.#pending > 0) return;
    // What was chosen elsewhere meanwhile.
    const { mode } = await readSettings();
    if (this.#pending === 0) this.#follow(mode);
  }
}
