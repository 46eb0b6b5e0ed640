import type { PaperRecord } from '../lookup/paper-record';
import { paperAddress } from '../paper/address';
import { parseArxivId } from '../paper/arxiv-id';
import { parseDoi } from '../paper/doi';
import type { PaperKey } from '../paper/ref';
import type { PageCitation } from '../sites/page-citation';
import { cleanText } from '../text/clean-text';
import { titleOf } from '../view/paper-view';
import { withoutTexAccents } from './tex-accents';

/** A person, or a group, which has one name only. */
export type Author = { family: string; given: string } | { name: string };

/** A day as far as it is known. */
export interface Issued {
  year: number;
  /** from 1 */
  month: number | null;
  day: number | null;
}

/** What is cited: a paper, by what is known of it. Nothing is guessed: what is not known is absent. */
export interface Citation {
  kind: 'preprint' | 'conference' | 'document' | 'webpage';
  title: string;
  /** of the title */
  language: 'ko' | 'en';
  /** empty where they are not known */
  authors: readonly Author[];
  /** whether there are more than are listed */
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
 * Makes a paper's citation from its record, and from what its own page says where that is open.
 *
 * The paper's own title comes before the digest's, which may be short for it; the English one before the
 * Korean.
 *
 * @param at - index of the text whose title is taken
 * @param page - of the page of this paper; one of another arXiv paper is not looked at
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

/** Where the paper can be read: made from its id, else as its digest gives it. */
export function addressOf({ key, texts }: PaperRecord, at: number): string | null {
  const links = texts[at]?.links ?? [];
  const url = paperAddress(key) ?? links.find(({ kind }) => kind === 'paper')?.url ?? '';
  return url.startsWith('https://') && URL.canParse(url) ? url : null;
}

function partsOf(key: PaperKey): { scheme: string; id: string } {
  const colon = key.indexOf(':');
  return { scheme: key.slice(0, colon), id: key.slice(colon + 1) };
}

/** "Last, First"; a name without a comma is a group's, or has no parts. */
function toAuthor(text: string): Author[] {
  const [, family = '', given = ''] = /^([^,]+),(.+)$/.exec(text) ?? [];
  if (family.trim() && given.trim()) return [{ family: family.trim(), given: given.trim() }];
  const name = text.replace(/^[\s,]+|[\s,]+$/g, '');
  return name ? [{ name }] : [];
}

/** @param date - ISO, as far as it is known */
function issuedOn(date: string | null): Issued | null {
  if (date === null) return null;
  const [year = 0, month = null, day = null] = date.split('-').map(Number);
  return { year, month, day };
}

/** What an id tells: arXiv's has year and month, the ACL Anthology's the year. */
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

/** arXiv began in 1991; the Anthology's short years begin in 1965 and ended in 2019. */
function toFullYear(digits: string): number {
  return Number(digits) + (Number(digits) > 60 ? 1900 : 2000);
}

/** arXiv gives every paper a DOI, also those from before it did. */
function doiOf(scheme: string, id: string, arxivId: string | null): string | null {
  if (arxivId !== null) return `10.48550/arXiv.${arxivId}`;
  return scheme === 'doi' && parseDoi(id) ? id : null;
}
