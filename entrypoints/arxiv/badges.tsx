import { Badge } from '../../components/Badge';
import { Tip } from '../../components/Tip';
import { createHost, draw } from '../../lib/browser/host';
import { readPapers, readShards, readSkin } from '../../lib/browser/mirror';
import { readPageTheme } from '../../lib/browser/page-theme';
import { report } from '../../lib/browser/report';
import { addTip } from '../../lib/browser/tip';
import { type PaperKey, paperKey } from '../../lib/paper/ref';
import { findArxiv, shardOfArxiv } from '../../lib/paper-index/arxiv-keys';
import { locateListed } from '../../lib/sites/arxiv-page';
import { badgeView } from '../../lib/view/badge-view';
import type { Locale, Settings } from '../../lib/view/settings';
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

  const hits = rows.filter(({ arxivId }) => findArxiv(shards.get(shardOfArxiv(arxivId)), arxivId));
  if (hits.length === 0) return;
  const keys = new Set(hits.map(({ arxivId }) => keyOf(arxivId)));
  const [skin, records] = await Promise.all([readSkin(), readPapers([...keys])]);
  if (!skin || signal.aborted) return;
  const { mode } = settings;
  const views = new Map(
    records.map((record) => [record.key, badgeView(record, skin.words[locale], { mode, locale })]),
  );
  let panel: AbortController | null = null;
  const open = async (arxivId: string, badge: ShadowRoot) => {
    const [record] = await readPapers([keyOf(arxivId)]);
    panel?.abort();
    if (!record || signal.aborted) return;
    panel = new AbortController();
    const onClose = () => badge.querySelector('button')?.focus();
    mountPanel({ record, identity: null, settings, locale, skin, signal: panel.signal, onClose });
  };
  const theme = readPageTheme();
  const badges = hits.flatMap(({ arxivId, place }) => {
    const view = views.get(keyOf(arxivId));
    if (!view) return [];
    const { host, root } = createHost('badge', skin.css.badge);
    host.dataset.theme = theme;
    host.lang = locale;
    const onOpen = () => void open(arxivId, root).catch(report);
    const badge = <Badge text={view.text} label={view.label} onOpen={onOpen} />;
    draw(root, badge as unknown as Node); // content scripts are built with components/dom-jsx.ts
    addTip(host, root, () => (<Tip {...view.title} />) as unknown as HTMLElement); // likewise
    // Firefox removes an updated extension's world and leaves its nodes.
    for (const stale of place.querySelectorAll(':scope > paper-duet')) stale.remove();
    place.append(host);
    return [host];
  });
  signal.addEventListener('abort', () => {
    panel?.abort();
    for (const host of badges) host.remove();
  });
}

function keyOf(arxivId: string): PaperKey {
  return paperKey({ scheme: 'arxiv', id: arxivId });
}
