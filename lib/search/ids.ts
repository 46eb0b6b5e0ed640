import type { PaperKey } from '../paper/ref';

/**
 * Ids stand in the same order as words, before all of them, so that `2410.05258` the id and 2410.05258
 * in a text are told apart.
 */
const MARK = '\u0001';
/** Before the name of a site, among the ids. */
const SITE = 'site:';
/** Before an article's own id: `2410.05258` at the end of another site's address is not arXiv's. */
const OWN = 'own:';
const SCHEMES: Record<string, string> = {
  arxiv: 'arxiv.org',
  doi: 'doi.org',
  openreview: 'openreview.net',
  acl: 'aclanthology.org',
};
/** Publishers by DOI prefix: their papers are cited by either address. */
const REGISTRANTS: Record<string, string> = {
  '10.1038': 'nature.com',
  '10.1126': 'science.org',
  '10.1101': 'biorxiv.org',
  '10.1145': 'dl.acm.org',
  '10.1109': 'ieeexplore.ieee.org',
  '10.1016': 'sciencedirect.com',
  '10.1073': 'pnas.org',
  '10.1162': 'direct.mit.edu',
  '10.18653': 'aclanthology.org',
};
const STATUS_ID = /^\d{8,20}$/;
/** What tells an article's own id from a word. */
const SHORTEST_OWN_ID = 6;

/** An id as the index keeps it; handles lose their `@`. */
export function idWord(id: string): string {
  return MARK + id.toLowerCase().replace(/^@/, '');
}

/** The id that a site's papers share; `name` is a host, or a part of one: `nature.com`, `nature`. */
export function siteId(name: string): string {
  return SITE + name.toLowerCase().replace(/^www\./, '');
}

/** An article's own id, as a publisher gives it: `s41586-023-06185-3`. */
export function ownId(text: string): string {
  return OWN + text.toLowerCase();
}

/**
 * All that a paper can be found by: its key and ids, the articles' own ids that their addresses end
 * with, and its sites.
 *
 * @param ids - see `SearchDocument`
 */
export function namesOf(key: PaperKey, ids: readonly string[]): string[] {
  const all = [key, key.slice(key.indexOf(':') + 1), ...ids];
  const owns = all.flatMap(ownIdsOf).filter(isOwnId).map(ownId);
  const sites = [...new Set(all.flatMap(hostsOf))].flatMap(partsOfHost).map(siteId);
  return [...new Set([...all, ...owns, ...sites].map((name) => name.toLowerCase()))];
}

/**
 * What an address or DOI ends with: `s41586-023-06185-3` of a page and of the DOI of the same paper,
 * without version and ending.
 *
 * @param id - `url:nature.com/articles/…`, `doi:10.1038/…`; of anything else there is none
 */
export function ownIdsOf(id: string): string[] {
  const [, address = ''] = /^(?:url|doi):(.+)$/.exec(id) ?? [];
  const [path = '', query = ''] = address.split('?');
  const segments = path.split('/').slice(1);
  const last = segments.findLast(
    (segment) => !/^(?:index|full|pdf|abstract)?(?:\.\w+)?$/.test(segment),
  );
  const values = [...new URLSearchParams(query).values()];
  return [...(last ? [withoutEnding(last)] : []), ...values];
}

function withoutEnding(segment: string): string {
  return segment.replace(/\.(?:pdf|html?|full|abstract)$/i, '').replace(/(?<=\d)v\d{1,2}$/i, '');
}

function isOwnId(id: string): boolean {
  return id.length >= SHORTEST_OWN_ID && /\d/.test(id);
}

function hostsOf(id: string): string[] {
  if (STATUS_ID.test(id)) return ['x.com'];
  const [, scheme = '', rest = ''] = /^([a-z]+):(.+)$/.exec(id) ?? [];
  if (scheme === 'url') return [rest.split(/[/?#]/)[0] ?? ''];
  const own = SCHEMES[scheme];
  const registrant = scheme === 'doi' ? REGISTRANTS[rest.split('/')[0] ?? ''] : undefined;
  return [own, registrant].filter((host) => host !== undefined);
}

/** `ai.meta.com` is also `meta.com`, `ai` and `meta`. */
function partsOfHost(host: string): string[] {
  const labels = host.replace(/^www\./, '').split('.');
  const names = labels.slice(0, -1).filter((label) => label.length > 1 || labels.length === 2);
  const ends = labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
  return [...ends, ...names];
}
