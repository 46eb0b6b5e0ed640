import type { PaperRef } from '../paper/ref';
import type { PaperIdentity, Site } from './site';

/** What a page says of its paper once it is parsed. */
export type PageStatus = 'ok' | 'withdrawn' | 'notFound';

/** Where and how the panel stands in one page of a paper. */
export interface PanelPlace {
  /**
   * `beside`: a page that reflows gets an inset for the panel before its first paint. `opened`: the page
   * makes room for the panel only when the reader opens it. `over`: the panel covers the margin of any
   * other page, and starts folded.
   */
  layout: 'beside' | 'opened' | 'over';
  /** for which kind of page the reader's folding is remembered */
  foldedOn: PaperIdentity['form'];
  /** when the panel may be put into the page: at once, or when the page is parsed */
  readyAt: 'start' | 'parsed';
  /** Reads what the page says of its paper, once it is parsed. */
  readStatus(document: Document): PageStatus;
}

/** A row of a listing: which paper, and the element at whose end a badge belongs. */
export interface ListedPaper {
  paper: PaperRef;
  place: Element;
}

/** The listings of a site, whose rows get badges. */
export interface Listing {
  /** selector of what is written again as a whole, and then holds a row's links again */
  lines: string;
  /** selector of rows that change piece by piece without a new row in them */
  rows: string;
  /** Finds the papers in the document, or in a part of it that was added later. */
  locateListed(root: Document | Element): ListedPaper[];
}

/** Reads the paper's title from the head of its page; `null` until it is there. */
export type LocateTitle = (document: Document) => string | null;

/**
 * What a site answers about its own pages. Whoever shows something there asks it and knows no site:
 * the panel, the badges, the popup. Where our scripts run is said in `site-matches.ts`, because content scripts
 * include what is said here.
 */
export interface PageIntegration {
  site: Site;
  /** the site's name, as the options page shows it */
  label: string;
  /** by which the site's pages name their papers */
  scheme: PaperRef['scheme'];
  /** Whether an inset on a paper's page is for that paper, and not for an id that its query mentions. */
  isInsetOf(url: URL): boolean;
  /** Where the panel stands in the page of an address. */
  placeOf(page: PaperIdentity): PanelPlace;
  /** whether a link loads the next page, or a script changes the address `in-place` */
  navigation: 'loads' | 'in-place';
  /** `null` where the site lists no papers that we mark */
  listing: Listing | null;
  /** for pages that are found by their paper's title, where a digest names no address; `null` where none is */
  locateTitle: LocateTitle | null;
}
