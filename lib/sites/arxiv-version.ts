import { parseArxivId } from '../paper/arxiv-id';
import { arxiv } from './arxiv';
import type { PaperIdentity } from './site';

/** The version of a paper that a page shows. */
export interface ShownVersion {
  /** from 1 */
  version: number;
  /** ISO day on which that version appeared; `null` if the page does not say */
  day: string | null;
}

/** ar5iv has one copy of each paper, and does not say of which version. */
const UNVERSIONED = /^ar5iv\./;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Shown in the margin of an HTML paper: `arXiv:2410.05258v2 [cs.CL] 07 Nov 2024`. */
const WATERMARK = /^\s*arXiv:(\S{1,40})\s.{0,80}?(\d{1,2}) ([a-z]{3})[a-z]* ((?:19|20)\d\d)\s*$/i;
const SLASHED_DAY = /^((?:19|20)\d\d)\/(\d\d)\/(\d\d)$/;

/**
 * Reads which version of its paper a parsed arXiv page shows, from tags and elements that are not changed
 * by translators or by the typesetting of formulas.
 *
 * @param url - of the page
 * @returns `null` if nothing tells the version, or if page and address disagree
 */
export function locateShownVersion(document: Document, url: URL): ShownVersion | null {
  const identity = arxiv.identify(url);
  if (identity?.kind !== 'paper' || UNVERSIONED.test(url.hostname)) return null;
  const told = toldBy(document, identity);
  if (!told) return toShown(identity.version);
  return identity.version === null || identity.version === told.version ? told : null;
}

function toldBy(document: Document, identity: PaperIdentity): ShownVersion | null {
  if (identity.form === 'abs') return toldByAbstract(document, identity);
  if (identity.form === 'html') return toldByPaper(document, identity);
  return null;
}

/** The head names the version and its day, for reference managers and previews. */
function toldByAbstract(document: Document, { paper }: PaperIdentity): ShownVersion | null {
  const address = contentOf(document, 'meta[property="og:url"]');
  const version = versionOf(address.slice(address.indexOf('/abs/') + 5), paper.id);
  const day = contentOf(document, 'meta[name="citation_online_date"]');
  const [, year, month, date] = SLASHED_DAY.exec(day) ?? [];
  return toShown(version, [year, month, date].join('-'));
}

function toldByPaper(document: Document, { paper }: PaperIdentity): ShownVersion | null {
  const line = document.getElementById('watermark-tr')?.textContent ?? '';
  const [, id = '', date = '', month = '', year = ''] = WATERMARK.exec(line) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase()) + 1;
  const day = `${year}-${String(at).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const base = document.querySelector('base')?.getAttribute('href') ?? '';
  const [, ofBase = ''] = /^\/html\/(.+?)\/?$/.exec(base) ?? [];
  return toShown(versionOf(id, paper.id), day) ?? toShown(versionOf(ofBase, paper.id));
}

function contentOf(document: Document, selector: string): string {
  return document.querySelector(selector)?.getAttribute('content')?.trim() ?? '';
}

function versionOf(text: string, id: string): number | null {
  const parsed = parseArxivId(text);
  return parsed?.id === id ? parsed.version : null;
}

function toShown(version: number | null, day = ''): ShownVersion | null {
  return version === null ? null : { version, day: isDay(day) ? day : null };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isFinite(at.getTime()) && at.toISOString().startsWith(text);
}
