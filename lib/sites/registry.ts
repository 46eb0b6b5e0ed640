import type { IdentifyPost, IdentifyProfile } from '../paper/ref';
import { PAPER_SITES } from './papers';
import { pytorchkr } from './pytorchkr';
import type { Identity, Site } from './site';
import { parseWebUrl } from './web-url';
import { profileOf, x } from './x';

/** Every site we recognise. A new site is a file beside this one, a line here or in `papers.ts`, and its rows in the tests. */
export const SITES: readonly Site[] = [...PAPER_SITES, x, pytorchkr];

/** What an address is on the site that owns its host; `null` when no site of ours does. */
export function identify(url: URL): { site: Site; identity: Identity | null } | null {
  const site = SITES.find(({ hosts }) => hosts.includes(url.hostname));
  return site ? { site, identity: site.identify(url) } : null;
}

/** The post an address names. */
export const identifyPost: IdentifyPost = (text) => {
  const url = parseWebUrl(text);
  const identity = url && x.hosts.includes(url.hostname) ? x.identify(url) : null;
  return identity?.kind === 'post'
    ? { statusId: identity.statusId, handle: identity.handle }
    : null;
};

/** The handle of whose profile an address names. */
export const identifyProfile: IdentifyProfile = (text) => {
  const url = parseWebUrl(text);
  return url && x.hosts.includes(url.hostname) ? profileOf(url) : null;
};
