import type { PaperRecord } from '../../lookup/paper-record';
import { send } from '../../messaging/messages';
import type { Locale, Settings } from '../../settings/settings';
import type { PanelPlace } from '../../sites/page-integration';
import type { UiBundle } from '../../view/ui-bundle';
import type { PanelHost } from './panel-host';

export interface PanelInput {
  record: PaperRecord;
  /** in the page of the paper itself; `null` when the panel was opened from a badge */
  place: PanelPlace | null;
  settings: Settings;
  locale: Locale;
  uiBundle: UiBundle;
  signal: AbortSignal;
  /** where it stands, if the page has given it room already */
  panelHost?: PanelHost | null;
  /** whether the page has been painted, so that room would move it: folded until the reader opens it */
  isLate?: boolean;
  /** given when the panel can be closed for good, as one opened from a badge can */
  onClose?: () => void;
}

export type MountPanel = (input: PanelInput) => void;

const MOUNT = Symbol.for('paper-duet panel');
type World = { [MOUNT]?: MountPanel };

/** Called by the script that brings the panel, which may run before or after the one that wants it. */
export function offerPanel(mount: MountPanel): void {
  (globalThis as World)[MOUNT] = mount;
}

/**
 * Finds the panel in a page that has it, at once; else the background is asked to put it there. All
 * our scripts share one world that pages cannot see.
 *
 * @throws when the extension is gone from under the page, or the page may not be changed
 */
export async function loadPanel(): Promise<MountPanel> {
  const world = globalThis as World;
  if (!world[MOUNT]) await send('load-panel');
  if (!world[MOUNT]) throw new Error('The panel could not be loaded');
  return world[MOUNT];
}
