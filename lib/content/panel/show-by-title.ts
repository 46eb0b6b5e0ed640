import { report } from '../../browser/report';
import { hasPaper, shardOfPaper } from '../../lookup/paper-keys';
import { findTitle, shardOfTitle } from '../../lookup/title-keys';
import { type PaperKey, type PaperRef, paperKey } from '../../paper/ref';
import { normalizeTitle } from '../../paper/title';
import type { LocateTitle, PanelPlace } from '../../sites/page-integration';
import { findPanelSite } from '../../sites/panel-sites';
import { readShards, watchMirror } from '../../storage/mirror';
import { findShowPaper } from '../paper-page';

/**
 * Runs on pages of papers while some paper is known by its title alone (background/mirror/title-script.ts):
 * a digest whose capture lost the link. A page whose address no digest has, but whose title one has,
 * is that paper; the script of paper pages shows it.
 */
export function runTitlePage(): void {
  const url = new URL(location.href);
  const pages = findPanelSite(url)?.pages;
  const identity = pages?.site.identify(url);
  if (!pages?.locateTitle || identity?.kind !== 'paper') return;
  // The page may have been painted by now. Room would move it, so the panel starts folded, as it
  // does on pages that have none to give.
  const late: PanelPlace = {
    ...pages.placeOf(identity),
    layout: 'over',
    foldedOn: 'other',
    readStatus: () => 'ok',
  };
  whenTitled(pages.locateTitle, (title) => follow(identity.paper, title, late));
}

function follow(paper: PaperRef, title: string, place: PanelPlace): void {
  let shown: PaperKey | null = null;
  const look = async () => {
    const byTitle = await findByTitle(paper, title);
    // The address comes first again once a digest names it.
    const key = byTitle ?? (shown && paperKey(paper));
    if (key && key !== shown) findShowPaper()?.(key, place);
    shown = key;
  };
  look().catch(report);
  watchMirror(new AbortController().signal, () => void look().catch(report));
}

/** As soon as the head is parsed. */
function whenTitled(locateTitle: LocateTitle, work: (title: string) => void): void {
  const look = () => {
    const title = locateTitle(document);
    if (title || document.body) observer.disconnect();
    if (title) work(title);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
}

/** `null` when a digest names the address itself, or no digest has the title. */
async function findByTitle(paper: PaperRef, title: string): Promise<PaperKey | null> {
  const comparable = normalizeTitle(title);
  const [byId, byTitle] = [shardOfPaper(paper), shardOfTitle(comparable)];
  const shards = await readShards([byId, byTitle]);
  if (hasPaper(shards.get(byId), paper)) return null;
  const key = findTitle(shards.get(byTitle), comparable, false);
  return key?.startsWith('title:') ? key : null;
}
