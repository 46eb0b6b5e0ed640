import type { Origin } from '../../digest/origin';
import { tellChange, tellProgress } from '../../storage/session';
import { refreshMirror } from '../mirror/refresh';
import { setAlarm } from './alarm';

/** New weeks show up while a long fetch goes on, but not after each of them. */
const SHOW_AFTER_MS = 8_000;

/** Tells our pages that nothing of a source is being fetched, and sets the alarm for the next time. */
export async function tellIdle(id: Origin): Promise<void> {
  await tellProgress(id, null);
  await tellChange();
  await setAlarm();
}

/** Shows the weeks of one fetch in pages as they come, by way of the mirror. */
export class WeekDisplay {
  #shownMs = Date.now();
  #isPending = false;

  /** @param hasNew - whether weeks came since the last call */
  async follow(hasNew: boolean): Promise<void> {
    this.#isPending ||= hasNew;
    if (Date.now() - this.#shownMs >= SHOW_AFTER_MS) await this.finish();
  }

  /** Shows what is not shown yet. @throws {StoreError} when the mirror cannot be written */
  async finish(): Promise<void> {
    if (!this.#isPending) return;
    await refreshMirror();
    this.#shownMs = Date.now();
    this.#isPending = false;
  }
}
