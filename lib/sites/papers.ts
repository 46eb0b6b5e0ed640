import type { IdentifyPaper } from '../paper/ref';
import { acl } from './acl';
import { ads } from './ads';
import { alphaxiv } from './alphaxiv';
import { arxiv } from './arxiv';
import { doi } from './doi';
import { huggingface } from './huggingface';
import { openreview } from './openreview';
import { paperscool } from './paperscool';
import { scirate } from './scirate';
import { semanticscholar } from './semanticscholar';
import type { Site } from './site';
import { parseWebUrl } from './web-url';

/** The sites whose addresses name papers; the part of the registry a timeline needs. */
export const PAPER_SITES: readonly Site[] = [
  arxiv,
  doi,
  openreview,
  acl,
  huggingface,
  alphaxiv,
  scirate,
  semanticscholar,
  ads,
  paperscool,
];

const OWNERS = new Map(PAPER_SITES.flatMap((site) => site.hosts.map((host) => [host, site])));

/** The paper site that owns a host, exactly spelled. */
export function findPaperSite(host: string): Site | null {
  return OWNERS.get(host) ?? null;
}

/** The paper an address names, by its site, or by the bare address where no site of ours owns it. */
export const identifyPaper: IdentifyPaper = (text) => {
  const url = parseWebUrl(text);
  if (!url) return null;
  const site = findPaperSite(url.hostname);
  const identity = site?.identify(url);
  if (identity) return identity.kind === 'paper' ? identity.paper : null;
  return site && !site.hasOthers ? null : { scheme: 'url', id: bareAddress(url) };
};

const TRACKING = /^(?:(?:utm|mc)_\w+|\w*clk?id|ref|ref_src|s|t)$/;

function bareAddress(url: URL): string {
  const path = url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '');
  if (!url.search) return path;
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  return path + search;
}
