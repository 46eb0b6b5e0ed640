import type { UnlistedScriptDefinition } from 'wxt';
import { runPaperPage } from '../../lib/content/panel/show-paper';

/**
 * Runs at document_start on the pages of papers (matches in wxt.config.ts), which are arXiv's today. It is not one of WXT's
 * content scripts, because their start message to the page would let any page see and stop us.
 */
export default { main: runPaperPage } satisfies UnlistedScriptDefinition;
