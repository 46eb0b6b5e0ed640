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

/** Result of a look at the active tab: a later one has begun, the tab is the same, or it is another. */
type Look = 'late' | 'same' | 'other';

/** What is known about the active tab. A look at another tab discards what was known before. */
export class FrontTab {
  /** keys of those papers of the tab that a digest has */
  papers: PaperKey[] = [];
  /** the known papers that the tab's page lists */
  listed: PaperRecord[] = [];
  /** metadata of the tab's page, if it is the paper's own page */
  citation: PageCitation | null = null;
  /** whether its page may hold a digest */
  mayHoldDigest = false;
  /** sites on which the reader has our additions turned on */
  sites = DEFAULT_SETTINGS.sites;
  /** from the last look; replaced when what was read from the page may be outdated */
  #facts: TabFacts | null = null;
  #areRowsLost = false;
  #trouble: TabTrouble | null = null;
  /** only the last of several looks counts */
  #looks = 0;
  readonly #readPapers: ReadPapers;

  constructor(readPapers: ReadPapers) {
    this.#readPapers = readPapers;
  }

  /**
   * Reads the address of the tab, and which of its papers a digest has.
   *
   * @param hasLoaded - whether the content of the same page may have changed
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
   * Reads which papers the page lists, and whether it may be a digest.
   *
   * @returns whether the tab has not changed
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

  /** Reads the authors of the paper, if the page is one of arXiv's that names them. */
  async readCitation(): Promise<void> {
    const facts = this.#facts;
    if (facts?.paper?.scheme !== 'arxiv' || facts.isPdf) return;
    const citation = await readTabCitation();
    if (facts === this.#facts) this.citation = citation;
  }

  /** Finds out whether the reader can see our additions to the page. */
  async readTrouble(): Promise<void> {
    const facts = this.#facts;
    const isKnown = this.papers.length > 0;
    const ofPosts = await arePostsUnreadable(this.sites.x);
    const ofPanel = isKnown ? await findPanelTrouble(this.sites) : null;
    if (facts === this.#facts) this.#trouble = ofPosts ? 'posts' : ofPanel;
  }

  /**
   * Returns a line on how the shown text relates to the tab; `null` before the first look.
   *
   * @param isSettled - whether no stored week is missing from what `readPapers` reads
   */
  view(locale: Locale, isSettled: boolean): TabView | null {
    if (!this.#facts) return null;
    const isKnown = this.papers.length > 0;
    const listed = this.listed.length;
    const trouble = this.#areRowsLost && listed > 0 ? 'rows' : this.#trouble;
    return tabView({ ...this.#facts, isKnown, trouble, listed, isSettled }, locale);
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
