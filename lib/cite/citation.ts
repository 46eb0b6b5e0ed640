import type { PaperRecord } from '../lookup/paper-record';
import { paperAddress } from '../paper/address';
import { parseArxivId } from '../paper/arxiv-id';
import { parseDoi } from '../paper/doi';
import type { PaperKey } from '../paper/ref';
import type { PageCitation } from '../sites/page-citation';
import { cleanText } from '../text/clean-text';
import { titleOf } from '../view/paper-view';
import { withoutTexAccents } from './tex-accents';

/** A person, or a group with a single name. */
export type Author = { family: string; given: string } | { name: string };

/** A date, as precisely as it is known. */
export interface Issued {
  year: number;
  /** from 1 */
  month: number | null;
  day: number | null;
}

/** The citation data of a paper. Nothing is guessed: unknown facts are absent. */
export interface Citation {
  kind: 'preprint' | 'conference' | 'document' | 'webpage';
  title: string;
  /** of the title */
  language: 'ko' | 'en';
  /** empty if they are not known */
  authors: readonly Author[];
  /** whether there are more authors than listed */
  hasMoreAuthors: boolean;
  issued: Issued | null;
  arxiv: { id: string; primaryClass: string | null } | null;
  doi: string | null;
  /** `https:` */
  url: string | null;
}

const KINDS: Record<string, Citation['kind']> = {
  arxiv: 'preprint',
  acl: 'conference',
  openreview: 'document',
  doi: 'document',
  url: 'webpage',
  title: 'document',
};

/**
 * Makes a paper's citation from its record and, if the paper's own page is open, from that page's metadata.
 *
 * The paper's own title is preferred to the digest's, which may be shortened, and English to Korean.
 *
 * @param at - index of the text whose title is used
 * @param page - metadata of this paper's page; that of another arXiv paper is ignored
 */
export function citationOf(
  record: PaperRecord,
  at: number,
  page: PageCitation | null = null,
): Citation {
  const { scheme, id } = partsOf(record.key);
  const arxivId = scheme === 'arxiv' ? (parseArxivId(id)?.id ?? null) : null;
  const said = arxivId !== null && page?.arxivId !== arxivId ? null : page;
  const titles = titleOf(record.texts, at);
  const own = said?.title ? withoutTexAccents(said.title) : titles.en;
  return {
    kind: KINDS[scheme] ?? 'document',
    title: cleanText(own ?? titles.ko ?? ''),
    language: own === null && titles.ko !== null ? 'ko' : 'en',
    authors: (said?.authors ?? []).flatMap(toAuthor),
    hasMoreAuthors: said?.hasMoreAuthors ?? false,
    issued: issuedOn(said?.date ?? null) ?? issuedBy(scheme, id),
    arxiv: arxivId === null ? null : { id: arxivId, primaryClass: said?.primaryClass ?? null },
    doi: said?.doi ?? doiOf(scheme, id, arxivId),
    url: addressOf(record, at),
  };
}

/** Returns the address of the paper, derived from its id or else taken from its digest. */
export function addressOf({ key, texts }: PaperRecord, at: number): string | null {
  const links = texts[at]?.links ?? [];
  const url = paperAddress(key) ?? links.find(({ kind }) => kind === 'paper')?.url ?? '';
  return url.startsWith('https://') && URL.canParse(url) ? url : null;
}

function partsOf(key: PaperKey): { scheme: string; id: string } {
  const colon = key.indexOf(':');
  return { scheme: key.slice(0, colon), id: key.slice(colon + 1) };
}

/** "Last, First"; a name without a comma is a group's or has only one part. */
function toAuthor(text: string): Author[] {
  const [, family = '', given = ''] = /^([^,]+),(.+)$/.exec(text) ?? [];
  if (family.trim() && given.trim()) return [{ family: family.trim(), given: given.trim() }];
  const name = text.replace(/^[\s,]+|[\s,]+$/g, '');
  return name ? [{ name }] : [];
}

/** @param date - ISO, possibly without day or month */
function issuedOn(date: string | null): Issued | null {
  if (date === null) return null;
  const [year = 0, month = null, day = null] = date.split('-').map(Number);
  return { year, month, day };
}

/** Reads the date in an id: arXiv ids have year and month, ACL Anthology ids the year. */
function issuedBy(scheme: string, id: string): Issued | null {
  if (scheme === 'arxiv') {
    const [, year = '', month = ''] = /(?:^|\/)(\d\d)(\d\d)[.\d]/.exec(id) ?? [];
    return year ? { year: toFullYear(year), month: Number(month), day: null } : null;
  }
  if (scheme !== 'acl') return null;
  const [, year, short] = /^(\d{4})\.|^[A-Z](\d\d)-/.exec(id) ?? [];
  if (year) return { year: Number(year), month: null, day: null };
  return short ? { year: toFullYear(short), month: null, day: null } : null;
}

/** arXiv began in 1991; two-digit years of the Anthology run from 1965 to 2019. */
function toFullYear(digits: string): number {
  return Number(digits) + (Number(digits) > 60 ? 1900 : 2000);
}

/** Every arXiv paper has a DOI, including those from before arXiv assigned DOIs. */
function doiOf(scheme: string, id: string, arxivId: string | null): string | null {
  if (arxivId !== null) return `10.48550/arXiv.${arxivId}`;
  return scheme === 'doi' && parseDoi(id) ? id : null;
}
