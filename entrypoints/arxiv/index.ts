import type { UnlistedScriptDefinition } from 'wxt';
import { runPaperPage } from '../../lib/content/panel/show-paper';

/**
 * Runs at document_start on arXiv's paper pages (matches in wxt.config.ts), and on a listing when a
 * badge is to open a paper there. It is not one of WXT's content scripts, because their start message
 * to the page would let any page see and stop us.
 */
export default { main: runPaperPage } satisfies UnlistedScriptDefinition;
