import { type KnownPage, MOST_PAGES } from './known-pages';
import { setRegisteredScript } from './registered-script';

/**
 * Lets the browser itself bring the panel into pages of known papers, so that it is there before the
 * first paint and no background has to wake for it. Pages of other papers load nothing of it, and
 * where a pattern matches an address that only mentions an id, the script shows nothing.
 *
 * @param known - pages of known papers, newest first; none where the panel is switched off
 */
export async function registerPanelScript(known: readonly KnownPage[]): Promise<void> {
  const matches = known.slice(0, MOST_PAGES).flatMap(({ matches: of, id }) => of.panelMatches(id));
  await setRegisteredScript(
    'panel',
    matches.length > 0 ? { js: ['panel.js'], matches, runAt: 'document_start' } : null,
  );
}
