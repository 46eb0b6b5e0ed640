import { report } from '../../browser/report';
import type { PaperRecord } from '../../lookup/paper-record';
import type { PaperKey } from '../../paper/ref';
import { DEFAULT_SETTINGS, type Locale } from '../../settings/settings';
import type { PageCitation } from '../../sites/page-citation';
import { isListing, mayHoldDigest, type PageLinks } from '../../sites/page-links';
import { readPosts } from '../../storage/own-mirror';
import { type TabTrouble, type TabView, tabView } from '../../view/popup/tab-view';
import { readTab, type TabFacts } from './active-tab';
import { hasBadges } from './page-surfaces';
import { readTabCitation } from './tab-citation';
import { readTabLinks } from './tab-links';
import { findPanelTrouble } from './tab-panel';
import { arePostsUnreadable } from './tab-posts';

/** Reads the records of those papers that a digest has. */
type ReadPapers = (keys: readonly PaperKey[]) => Promise<PaperRecord[]>;

/** How a look at the tab in front ended: a later one has begun, the tab is the same, or it is another. */
type Look = 'late' | 'same' | 'other';

/** What is known of the tab in front. Each look at another tab forgets the one before. */
export class FrontTab {
  /** keys of the papers the tab is about that a digest has */
  papers: PaperKey[] = [];
  /** the known papers of the list in it */
  listed: PaperRecord[] = [];
  /** what its page says of its paper; for that paper alone */
  citation: PageCitation | null = null;
  /** whether its page may hold a digest */
  mayHoldDigest = false;
  /** where the reader has something of ours shown */
  sites = DEFAULT_SETTINGS.sites;
  /** from the last look; replaced when what was read from the page may be outdated */
  #facts: TabFacts | null = null;
  #areRowsLost = false;
  #trouble: TabTrouble | null = null;
  /** of several looks, the last counts */
  #looks = 0;
  readonly #readPapers: ReadPapers;

  constructor(readPapers: ReadPapers) {
    this.#readPapers = readPapers;
  }

  /**
   * Reads the address of the tab, and which of its papers a digest has.
   *
   * @param hasLoaded - whether the same page may hold something else now
   */
  async look(hasLoaded = false): Promise<Look> {
    this.#looks += 1;
    const look = this.#looks;
    let facts: TabFacts | null = null;
    let papers: PaperKey[] = [];
    try {
      facts = await readTab();
      papers = (await this.#readPapers(facts.keys)).map(({ key }) => key);
    } catch (error) {
      report(error);
    }
    if (look !== this.#looks) return 'late';
    const isSame = JSON.stringify(facts) === JSON.stringify(this.#facts);
    if (!isSame) this.#forget();
    if (!isSame || hasLoaded) this.#facts = facts;
    this.papers = papers;
    return isSame ? 'same' : 'other';
  }

  /**
   * Reads what its page lists, and whether it may be a digest.
   *
   * @returns whether the tab is still there as it was
   */
  async readLinks(): Promise<boolean> {
    const facts = this.#facts;
    try {
      const page = await readTabLinks();
      const listed = page && isListing(page.url) ? await this.#knownOf(page.links) : [];
      if (facts !== this.#facts) return false;
      this.mayHoldDigest = page !== null && mayHoldDigest(page.url, page.links);
      this.listed = listed;
      this.#areRowsLost = page?.areRowsLost === true && hasBadges(page.url, this.sites);
    } catch (error) {
      report(error);
    }
    return facts === this.#facts;
  }

  /** Reads who wrote the paper, where the page is one of arXiv's that says so. */
  async readCitation(): Promise<void> {
    const facts = this.#facts;
    if (facts?.paper?.scheme !== 'arxiv' || facts.isPdf) return;
    const citation = await readTabCitation();
    if (facts === this.#facts) this.citation = citation;
  }

  /** Finds out whether the reader sees in the page what is there for it. */
  async readTrouble(): Promise<void> {
    const facts = this.#facts;
    const isKnown = this.papers.length > 0;
    const ofPosts = await arePostsUnreadable(this.sites.x);
    const ofPanel = isKnown ? await findPanelTrouble(this.sites) : null;
    if (facts === this.#facts) this.#trouble = ofPosts ? 'posts' : ofPanel;
  }

  /** One line on how what is shown goes with the tab; `null` until it was looked at. */
  view(locale: Locale): TabView | null {
    if (!this.#facts) return null;
    const isKnown = this.papers.length > 0;
    const listed = this.listed.length;
    const trouble = this.#areRowsLost && listed > 0 ? 'rows' : this.#trouble;
    return tabView({ ...this.#facts, isKnown, trouble, listed }, locale);
  }

  #forget(): void {
    this.listed = [];
    this.citation = null;
    this.mayHoldDigest = false;
    this.#areRowsLost = false;
    this.#trouble = null;
  }

  async #knownOf({ papers, statusIds }: PageLinks): Promise<PaperRecord[]> {
    const posts = await readPosts(statusIds);
    const ofPosts = statusIds.flatMap((id) => posts.get(id)?.papers ?? []);
    return this.#readPapers([...new Set([...papers, ...ofPosts])]);
  }
}
