import { type ChipLook, type ChipPainter, findChipPainter } from '../../lib/browser/chip-painter';
import { createHost } from '../../lib/browser/host';
import { send } from '../../lib/browser/messages';
import { report } from '../../lib/browser/report';
import type { PostMatch } from '../../lib/sites/x-match';
import { locatePlace, type PostFacts } from '../../lib/sites/x-post';

/** A chip's line, before its words are there: nothing moves when they come. */
const LINE = ':host{display:block!important;min-height:28px!important;margin-top:8px!important}';

interface Placed {
  statusId: string;
  /** what was matched, to notice when a late card adds to it */
  found: string;
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * The chips of a page, by the article they stand in. A chip takes its place at once; the script
 * that paints it comes with the first one, so that timelines without a known paper never carry it.
 */
export class Chips {
  readonly #placed = new Map<Element, Placed>();
  readonly #look: ChipLook;
  #painter: Promise<ChipPainter | null> | null = null;

  constructor(look: ChipLook) {
    this.#look = look;
  }

  /** Makes the article's chip agree with what was found about its post. */
  show(article: Element, { statusId }: PostFacts, matches: PostMatch[]): void {
    const found = JSON.stringify(matches);
    const placed = this.#placed.get(article);
    const isThere = placed?.statusId === statusId && placed.host.isConnected;
    if (isThere && placed.found === found) return;
    if (placed && (!isThere || matches.length === 0)) this.remove(article);
    const place = matches.length > 0 ? locatePlace(article) : null;
    if (!place) return;
    const chip = isThere ? placed : { statusId, found, ...createHost('chip', LINE) };
    chip.found = found;
    if (!isThere) this.#place(article, chip, place);
    this.#paint(article, chip, matches).catch(report);
  }

  remove(article: Element): void {
    this.#placed.get(article)?.host.remove();
    this.#placed.delete(article);
  }

  clear(): void {
    for (const article of this.#placed.keys()) this.remove(article);
  }

  #place(article: Element, chip: Placed, place: Element): void {
    for (const one of this.#placed.keys()) if (!one.isConnected) this.#placed.delete(one);
    // Firefox removes an updated extension's world and leaves its nodes.
    for (const stale of place.querySelectorAll(':scope > paper-duet')) stale.remove();
    this.#placed.set(article, chip);
    place.append(chip.host);
  }

  async #paint(article: Element, chip: Placed, matches: PostMatch[]): Promise<void> {
    this.#painter ??= loadPainter(this.#look);
    const painter = await this.#painter;
    const isPainted = await painter?.paint(chip, matches);
    if (!isPainted && this.#placed.get(article) === chip) this.remove(article);
  }
}

/** `null` when the background could not put the painter into the page. */
async function loadPainter(look: ChipLook): Promise<ChipPainter | null> {
  if (!findChipPainter()) await send({ kind: 'load-chips' });
  return findChipPainter()?.(look) ?? null;
}
