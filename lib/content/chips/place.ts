import { report } from '../../browser/report';
import { send } from '../../messaging/messages';
import { locatePlace, locatePost, type PostFacts } from '../../sites/x-post';
import { createHost } from '../host';
import { shared } from '../shared-world';
import type { PostMatch } from './match';
import type { PageLook, PaintChip } from './paint';
import { rememberGood } from './remember-good';

/** A chip's line, before its words are there: nothing moves when they come. */
const LINE = ':host{display:block!important;min-height:26px!important;margin-top:8px!important}';

interface Placed {
  statusId: string;
  /** all that was ever matched, each as JSON: what a post is about does not change */
  found: Map<string, PostMatch>;
  isPainted: boolean;
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * The chips of a page, by the article they stand in. A chip takes its place at once; the script
 * that paints it comes with the first one, so that timelines without a known paper never carry it.
 *
 * A chip that was painted stays as long as its article shows its post: other extensions rewrite
 * links and texts under the pointer, and nothing may move for that.
 */
export class Chips {
  readonly #placed = new Map<Element, Placed>();
  readonly #loadPainter: () => Promise<PaintChip | null>;

  constructor(look: PageLook) {
    this.#loadPainter = rememberGood(() => loadPainter(look));
  }

  /** Makes the article's chip agree with what was found about its post. */
  show(article: Element, { statusId }: PostFacts, matches: PostMatch[]): void {
    const placed = this.#placed.get(article);
    const isThere = placed?.statusId === statusId && placed.host.isConnected;
    if (placed && !isThere) this.remove(article);
    if (matches.length === 0) return;
    const chip = isThere ? placed : this.#place(article, statusId);
    if (!chip) return;
    const before = chip.found.size;
    for (const match of matches) chip.found.set(JSON.stringify(match), match);
    if (chip.found.size > before) this.#paint(article, chip).catch(report);
  }

  remove(article: Element): void {
    this.#placed.get(article)?.host.remove();
    this.#placed.delete(article);
  }

  clear(): void {
    for (const article of this.#placed.keys()) this.remove(article);
  }

  /**
   * For when there is nobody left to ask: keeps painted chips where they are still true.
   *
   * @returns whether any is left
   */
  keepPainted(): boolean {
    for (const [article, { statusId, isPainted }] of this.#placed) {
      const isTrue = article.isConnected && locatePost(article)?.statusId === statusId;
      if (!isTrue || !isPainted) this.remove(article);
    }
    return this.#placed.size > 0;
  }

  #place(article: Element, statusId: string): Placed | null {
    const place = locatePlace(article);
    if (!place) return null;
    for (const one of this.#placed.keys()) if (!one.isConnected) this.#placed.delete(one);
    const chip = { statusId, found: new Map(), isPainted: false, ...createHost('chip', LINE) };
    this.#placed.set(article, chip);
    place.append(chip.host);
    return chip;
  }

  async #paint(article: Element, chip: Placed): Promise<void> {
    try {
      const paint = await this.#loadPainter();
      const isPainted = await paint?.(chip, [...chip.found.values()]);
      chip.isPainted ||= isPainted === true;
    } finally {
      // A line that will stay empty goes: nothing to show after all, or nobody left to ask.
      if (!chip.isPainted && this.#placed.get(article) === chip) this.remove(article);
    }
  }
}

/** `null` when the background could not put the painter into the page. */
async function loadPainter(look: PageLook): Promise<PaintChip | null> {
  if (!shared.createPainter) await send('load-chips');
  return shared.createPainter?.(look) ?? null;
}
