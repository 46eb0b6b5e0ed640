import { parseArxivId } from '../paper/arxiv-id';
import type { PaperRef, PostRef } from '../paper/ref';

/** What an address is, as far as the address alone tells. */
export type Identity =
  | PaperIdentity
  | ({ kind: 'post' } & PostRef)
  | { kind: 'listing' }
  | { kind: 'digest'; topicId: string };

export interface PaperIdentity {
  kind: 'paper';
  paper: PaperRef;
  /** the version the address asks for; `null` when it names none or the site has none */
  version: number | null;
  /** how the address shows the paper; decides whether and how a panel stands beside it */
  form: 'abs' | 'html' | 'pdf' | 'other';
}

/** One site: which hosts are its own, and what its addresses say. */
export interface Site {
  name: string;
  /** exact host names; look-alikes (`notarxiv.org`, `arxiv.org.example`) must not pass */
  hosts: readonly string[];
  /** @returns what the address is, or `null` when it is nothing we know */
  identify(url: URL): Identity | null;
  /**
   * Reads the paper's title out of the title of one of its pages, which is what link previews show.
   * A site without it has no previews that name a paper.
   *
   * @param title - may be cut at its end
   * @returns `null` when it is the title of another kind of page
   */
  readPageTitle?(title: string): string | null;
  /** The site also has papers whose id we do not read: their bare address is their identity. */
  hasOthers?: boolean;
}

/**
 * Splits a path into its decoded segments; `null` when the percent-encoding is broken. Empty
 * segments (doubled and trailing slashes) are dropped, and `%2F` inside a segment separates too,
 * because links to `hep-th/9901001` are written both ways.
 */
export function pathSegments(url: URL): string[] | null {
  try {
    return decodeURIComponent(url.pathname).split('/').filter(Boolean);
  } catch {
    return null; // a lone "%": the address names nothing
  }
}

/** The decoded path without its first and last slash; empty when the percent-encoding is broken. */
export function barePath(url: URL): string {
  return (pathSegments(url) ?? []).join('/');
}

/** The arXiv paper an id names, for arXiv and for every site that shows its papers by their id. */
export function arxivPaper(
  text: string,
  form: PaperIdentity['form'] = 'other',
): PaperIdentity | null {
  const parsed = parseArxivId(text);
  if (!parsed) return null;
  const paper = { scheme: 'arxiv', id: parsed.id } as const;
  return { kind: 'paper', paper, version: parsed.version, form };
}

/**
 * Takes the site's name off a page's title. A cut title may end within the name.
 *
 * @param name - as it stands at the end, with what separates it: ` | alphaXiv`
 */
export function withoutSiteName(title: string, name: string): string {
  for (let length = name.length; length > 2; length -= 1) {
    const ending = name.slice(0, length);
    if (title.endsWith(ending)) return title.slice(0, -length);
  }
  return title;
}
