import type { PanelInset } from '../../settings/panel-inset';

const NAME = 'paper-duet inset';
const GIVEN = Symbol.for(NAME);

type Take = (inset: PanelInset) => void;
type InsetSlot = { [GIVEN]?: PanelInset | Take };

/**
 * The source of a script that tells the panel its margin. The browser itself decides which pages run
 * it (background/mirror/inset-scripts.ts), so it runs before anything is painted, while our storage is
 * not read yet. It may run before or after the panel's script; both share our isolated world.
 */
export function earlyInsetScript(inset: PanelInset): string {
  const given = JSON.stringify(inset);
  return `((w,n)=>{let t=w[n];"function"==typeof t?t(${given}):w[n]=${given}})(globalThis,Symbol.for("${NAME}"))`;
}

/** Calls back with the margin of this page, once it is known; never where the page has none. */
export function onEarlyInset(take: Take): void {
  const world = globalThis as InsetSlot;
  const given = world[GIVEN];
  world[GIVEN] = take;
  if (typeof given === 'object') take(given);
}
