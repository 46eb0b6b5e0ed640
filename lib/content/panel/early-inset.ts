import type { PanelInset } from '../../settings/panel-inset';

const NAME = 'paper-duet room';
const GIVEN = Symbol.for(NAME);

type Take = (inset: PanelInset) => void;
type World = { [GIVEN]?: PanelInset | Take };

/**
 * The whole of a script that gives a page its room. Which pages run it is decided by the browser
 * itself (rooms.ts), so it is there before anything is painted, while our storage is not read yet.
 * Either script may run first, and both share one world that pages cannot see.
 */
export function earlyInsetScript(inset: PanelInset): string {
  const given = JSON.stringify(inset);
  return `((w,n)=>{let t=w[n];"function"==typeof t?t(${given}):w[n]=${given}})(globalThis,Symbol.for("${NAME}"))`;
}

/** Calls back with the room this page was given, before or after; not at all where it has none. */
export function onEarlyInset(take: Take): void {
  const world = globalThis as World;
  const given = world[GIVEN];
  world[GIVEN] = take;
  if (typeof given === 'object') take(given);
}
