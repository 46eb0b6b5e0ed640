import type { UnlistedScriptDefinition } from 'wxt';
import { mountPanel } from '../../lib/content/panel/mount';
import { offerPanel } from '../../lib/content/panel/panel-loader';

/**
 * Brings the panel into a page and shows nothing by itself. The background registers it for pages of
 * known papers, and puts it into a page that asks. See entrypoints/arxiv for why it is not one of
 * WXT's content scripts.
 */
export default { main: () => offerPanel(mountPanel) } satisfies UnlistedScriptDefinition;
