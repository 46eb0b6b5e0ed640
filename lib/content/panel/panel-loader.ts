import type { PaperRecord } from '../../lookup/paper-record';
import { send } from '../../messaging/messages';
import type { Locale, Settings } from '../../settings/settings';
import type { PanelPlace } from '../../sites/page-integration';
import type { UiBundle } from '../../view/ui-bundle';
import { shared } from '../shared-world';
import type { PanelHost } from './panel-host';

/** What a panel is mounted with. */
export interface PanelInput {
  record: PaperRecord;
  /** in the page of the paper itself; `null` when the panel was opened from a badge */
  place: PanelPlace | null;
  settings: Settings;
  locale: Locale;
  uiBundle: UiBundle;
  signal: AbortSignal;
  /** its place, if the page already leaves a margin for it */
  panelHost?: PanelHost | null;
  /** whether the page was painted without a margin, so that one would move it: folded until opened */
  isLate?: boolean;
  /** only for a panel that can be closed, as one opened from a badge can */
  onClose?: () => void;
}

/** Mounts the panel in a page. */
export type MountPanel = (input: PanelInput) => void;

/** Called by the script that brings the panel, before or after a script needs it. */
export function offerPanel(mount: MountPanel): void {
  shared.mountPanel = mount;
}

/**
 * Finds the panel in a page that has it already; otherwise asks the background to put it there.
 *
 * @throws when the extension is gone from under the page, or the page may not be changed
 */
export async function loadPanel(): Promise<MountPanel> {
  if (!shared.mountPanel) await send('load-panel');
  if (!shared.mountPanel) throw new Error('The panel could not be loaded');
  return shared.mountPanel;
}
