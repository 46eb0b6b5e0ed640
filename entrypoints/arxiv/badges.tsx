import { Badge } from '../../components/Badge';
import { createHost, draw } from '../../lib/browser/host';
import { readPapers, readShards, readSkin } from '../../lib/browser/mirror';
import { readPageTheme } from '../../lib/browser/page-theme';
import { report } from '../../lib/browser/report';
import { paperKey } from '../../lib/paper/ref';
import { findArxiv, shardOfArxiv } from '../../lib/paper-index/arxiv-keys';
import { locateListed } from '../../lib/sites/arxiv-page';
import type { Locale, Settings } from '../../lib/view/settings';
import { placingShortText } from '../../lib/view/words';
import { mountPanel } from './panel';

interface BadgesInput {
  settings: Settings;
  locale: Locale;
  signal: AbortSignal;
}

/** Marks the known papers of a listing: one read for all its months, one pass over its rows. */
export async function addBadges({ settings, locale, signal }: BadgesInput): Promise<void> {
  const rows = locateListed(document);
  if (rows.length === 0) return;
  const shards = await readShards([...new Set(rows.map(({ arxivId }) => shardOfArxiv(arxivId)))]);
  if (signal.aborted) return;

  const hits = rows.flatMap(({ arxivId, place }) => {
    const placing = findArxiv(shards.get(shardOfArxiv(arxivId)), arxivId);
    return placing ? { arxivId, place, placing } : [];
  });
  const skin = hits.length > 0 ? await readSkin() : null;
  if (!skin || signal.aborted) return;
  const words = skin.words[locale];
  let panel: AbortController | null = null;
  const open = async (arxivId: string, badge: ShadowRoot) => {
    const [record] = await readPapers([paperKey({ scheme: 'arxiv', id: arxivId })]);
    panel?.abort();
    if (!record || signal.aborted) return;
    panel = new AbortController();
    const onClose = () => badge.querySelector('button')?.focus();
    mountPanel({ record, identity: null, settings, locale, skin, signal: panel.signal, onClose });
  };
  const theme = readPageTheme();
  const badges = hits.map(({ arxivId, place, placing }) => {
    const { host, root } = createHost('badge', skin.css.badge);
    host.dataset.theme = theme;
    host.lang = locale;
    const text = placingShortText(words.placingShort, placing.weekStart, placing.rank);
    const onOpen = () => void open(arxivId, root).catch(report);
    const badge = <Badge text={text} label={words.unfold} onOpen={onOpen} />;
    draw(root, badge as unknown as Node); // content scripts are built with components/dom-jsx.ts
    // Firefox removes an updated extension's world and leaves its nodes.
    for (const stale of place.querySelectorAll(':scope > paper-duet')) stale.remove();
    place.append(host);
    return host;
  });
  signal.addEventListener('abort', () => {
    panel?.abort();
    for (const host of badges) host.remove();
  });
}
