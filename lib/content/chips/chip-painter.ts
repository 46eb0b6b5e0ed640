import type { Settings } from '../../settings/settings';
import type { PostMatch } from './match';

/** Where a chip stands: its host is in the page already, in its final size. */
export interface ChipSpot {
  host: HTMLElement;
  root: ShadowRoot;
}

/** Fills chips with words; also called when a late card adds to what a post is about. */
export interface ChipPainter {
  /** Resolves when painted. @returns `false` when there is nothing to show after all */
  paint(spot: ChipSpot, matches: PostMatch[]): Promise<boolean>;
}

export interface ChipLook {
  settings: Settings;
  /** ends what the painter watches; the chips' places are taken away by who made them */
  signal: AbortSignal;
}

export type CreateChipPainter = (look: ChipLook) => ChipPainter;

const PAINTER = Symbol.for('paper-duet chips');
type World = { [PAINTER]?: CreateChipPainter };

/** Said by the script with the painter, when it has been put into the page. */
export function offerChipPainter(create: CreateChipPainter): void {
  (globalThis as World)[PAINTER] = create;
}

/** The painter, if its script is in this page. Both scripts share one world that pages cannot see. */
export function findChipPainter(): CreateChipPainter | null {
  return (globalThis as World)[PAINTER] ?? null;
}
