import { report } from '../../browser/report';
import { findArxiv, shardOfArxiv } from '../../lookup/arxiv-keys';
import { findTitle, shardOfTitle } from '../../lookup/title-keys';
import { type PaperKey, paperKey } from '../../paper/ref';
import { normalizeTitle } from '../../paper/title';
import { identifyArxiv } from '../../sites/arxiv';
import { locateTitle } from '../../sites/arxiv-page';
import type { PaperIdentity } from '../../sites/site';
import { readShards, watchMirror } from '../../storage/mirror';
import { findShowPaper } from '../paper-page';

/**
 * Runs on abstract pages while some paper is known by its title alone (lib/browser/title-script.ts):
 * a digest whose capture lost the link. A page whose address no digest has, but whose title one has,
 * is that paper; the script of paper pages shows it.
 */
export function runTitlePage(): void {
  const identity = identifyArxiv(new URL(location.href));
  if (identity?.kind === 'paper') whenTitled((title) => follow(identity, title));
}

function follow(identity: PaperIdentity, title: string): void {
  // The page may have been painted by now. Room would move it, so the panel starts folded, as it
  // does on pages that have none to give.
  const late: PaperIdentity = { ...identity, form: 'other' };
  let shown: PaperKey | null = null;
  const look = async () => {
    const byTitle = await findByTitle(identity.paper.id, title);
    // The address comes first again once a digest names it.
    const key = byTitle ?? (shown && paperKey(identity.paper));
    if (key && key !== shown) findShowPaper()?.(key, late);
    shown = key;
  };
  look().catch(report);
  watchMirror(new AbortController().signal, () => void look().catch(report));
}

/** As soon as the head has been read in. */
function whenTitled(work: (title: string) => void): void {
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
async function findByTitle(arxivId: string, title: string): Promise<PaperKey | null> {
  const comparable = normalizeTitle(title);
  const [byId, byTitle] = [shardOfArxiv(arxivId), shardOfTitle(comparable)];
  const shards = await readShards([byId, byTitle]);
  if (findArxiv(shards.get(byId), arxivId)) return null;
  const key = findTitle(shards.get(byTitle), comparable, false);
  return key?.startsWith('title:') ? key : null;
}
