import { insetFile, type PanelInset } from '../../settings/panel-inset';
import { type KnownPage, MOST_PAGES } from './known-pages';
import { setRegisteredScript } from './registered-script';

/**
 * Lets the browser itself say which pages give room, before anything is painted: no script can
 * promise that after it has asked the storage. Pages of other papers get nothing.
 *
 * @param known - pages of known papers, newest first; none where the panel is switched off
 */
export async function registerInsetScripts(
  known: readonly KnownPage[],
  inset: PanelInset,
): Promise<void> {
  const matches = known.slice(0, MOST_PAGES).flatMap(({ matches: of, id }) => of.insetMatches(id));
  await setRegisteredScript(
    'rooms',
    matches.length > 0 ? { js: [insetFile(inset)], matches, runAt: 'document_start' } : null,
  );
}
