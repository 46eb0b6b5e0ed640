import { Badge } from '../../../components/content/Badge';
import { Tip } from '../../../components/content/Tip';
import { report } from '../../browser/report';
import type { MirrorHead } from '../../lookup/mirror-image';
import { hasPaper, shardOfPaper } from '../../lookup/paper-keys';
import type { PaperRecord } from '../../lookup/paper-record';
import type { Shard, ShardName } from '../../lookup/shards';
import { paperKey } from '../../paper/ref';
import type { Locale, Settings } from '../../settings/settings';
import type { ListedPaper, Listing } from '../../sites/page-integration';
import { readPapers, readShards, readUiBundle } from '../../storage/mirror';
import { badgeView } from '../../view/badge-view';
import type { UiBundle } from '../../view/ui-bundle';
import { createHost, draw, toNode } from '../host';
import { readPageTheme, watchPageTheme } from '../page-theme';
import { loadPanel } from '../panel/panel-loader';
import { tellCount } from '../tell-count';
import { addTip } from './tip';

interface BadgesInput {
  /** what the site says of its listings */
  listing: Listing;
  head: MirrorHead;
  settings: Settings;
  locale: Locale;
  signal: AbortSignal;
}

/** A known paper, and where it is listed. */
interface Hit {
  place: Element;
  record: PaperRecord;
}

/**
 * Marks the known papers of a listing, and of what is added to it later: one read for all months
 * that are new to it, one pass over its rows.
 */
export function addBadges({ head, listing, signal, ...look }: BadgesInput): void {
  const shards = new Map<ShardName, Shard>();
  const badges = new Badges({ ...look, signal });

  const mark = async (rows: ListedPaper[]) => {
    const names = new Set(rows.map(({ paper }) => shardOfPaper(paper)));
    const unread = [...names].filter((name) => head.shards[name] && !shards.has(name));
    if (unread.length > 0)
      for (const [name, shard] of await readShards(unread)) shards.set(name, shard);
    const known = rows.filter(({ paper }) => hasPaper(shards.get(shardOfPaper(paper)), paper));
    if (known.length === 0 || signal.aborted) return;
    const keys = new Set(known.map(({ paper }) => paperKey(paper)));
    const [uiBundle, records] = await Promise.all([readUiBundle(), readPapers([...keys])]);
    if (!uiBundle || signal.aborted) return;
    const byKey = new Map(records.map((record) => [record.key, record]));
    const hits = known.flatMap(({ paper, place }): Hit | [] => {
      const record = byKey.get(paperKey(paper));
      return record ? { place, record } : [];
    });
    badges.place(hits, uiBundle);
  };

  const observer = new MutationObserver((records) => {
    const rows = locateChanged(records, listing);
    if (rows.length > 0) mark(rows).catch(report);
    else badges.count();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  mark(listing.locateListed(document)).catch(report);
}

/**
 * The rows that came with changes, and those whose line with the links was written again, as translators
 * do. Typesetting changes the rest of the rows all over, by the thousand.
 */
function locateChanged(
  records: MutationRecord[],
  { lines, rows, locateListed }: Listing,
): ListedPaper[] {
  const roots = new Set<Element>();
  for (const { target, addedNodes } of records) {
    const added = [...addedNodes].filter(
      (node): node is Element => node instanceof Element && node.localName !== 'paper-duet',
    );
    if (added.length === 0) continue;
    const parent = target as Partial<Element>; // the document is no element and has no `closest`
    const line = parent.closest?.(lines);
    if (line) roots.add(line);
    else if (!parent.closest?.(rows))
      for (const node of added) if (node.childElementCount > 0) roots.add(node);
  }
  return [...roots].flatMap((root) => locateListed(root));
}

/** The badges of one page, and the one panel that is open from them. */
class Badges {
  readonly #look: Omit<BadgesInput, 'head' | 'listing'>;
  readonly #hosts = new Map<Element, HTMLElement>();
  #counted = 0;
  #panel: AbortController | null = null;

  constructor(look: Omit<BadgesInput, 'head' | 'listing'>) {
    this.#look = look;
    look.signal.addEventListener('abort', () => {
      this.#panel?.abort();
      tellCount(0);
      for (const host of this.#hosts.values()) host.remove();
    });
  }

  place(hits: Hit[], uiBundle: UiBundle): void {
    const isFirst = this.#hosts.size === 0;
    for (const hit of hits)
      if (!this.#hosts.get(hit.place)?.isConnected) this.#placeOne(hit, uiBundle);
    const follow = (theme = readPageTheme({}, document.body)) => {
      for (const host of this.#hosts.values()) host.dataset.theme = theme;
    };
    follow();
    if (isFirst) watchPageTheme(this.#look.signal, follow, {}, document.body);
    this.count();
  }

  /** Tells how many are on the page now: other extensions sort, filter and rebuild its rows. */
  count(): void {
    const count = [...this.#hosts.values()].filter((host) => host.isConnected).length;
    if (count === this.#counted || !this.#look.settings.count) return;
    this.#counted = count;
    tellCount(count);
  }

  #placeOne({ place, record }: Hit, uiBundle: UiBundle): void {
    const { locale, settings } = this.#look;
    const words = uiBundle.words[locale];
    const view = badgeView(record, words, { mode: settings.mode, locale });
    if (!view) return;
    const { host, root } = createHost('badge', uiBundle.css.badge);
    host.lang = locale;
    const show = (note: string | null) => {
      const badge = <Badge text={view.text} label={view.label} note={note} onOpen={onOpen} />;
      draw(root, badge);
    };
    const onOpen = () =>
      void this.#open(record, root, uiBundle).catch((error) => {
        report(error);
        show(words.gone);
      });
    show(null);
    addTip(host, root, () => toNode(<Tip {...view.title} />));
    // Firefox removes an updated extension's world and leaves its nodes; a copied row has a copy of them.
    for (const stale of place.querySelectorAll(':scope > paper-duet')) stale.remove();
    place.append(host);
    this.#hosts.set(place, host);
  }

  async #open(record: PaperRecord, badge: ShadowRoot, uiBundle: UiBundle): Promise<void> {
    const mountPanel = await loadPanel();
    this.#panel?.abort();
    if (this.#look.signal.aborted) return;
    this.#panel = new AbortController();
    const { signal } = this.#panel;
    const onClose = () => badge.querySelector('button')?.focus();
    mountPanel({ ...this.#look, record, place: null, uiBundle, signal, onClose });
  }
}
