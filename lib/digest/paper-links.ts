/** Where papers are published that no site of ours knows by an id: a host, and how its papers' paths begin. */
const PUBLISHERS: readonly (readonly [host: string, path: RegExp])[] = [
  ['nature.com', /^\/articles\//],
  ['science.org', /^\/doi\//],
  ['cell.com', /\/(?:fulltext|abstract|pdf)\//],
  ['biorxiv.org', /^\/content\//],
  ['medrxiv.org', /^\/content\//],
  ['dl.acm.org', /^\/doi\//],
  ['ieeexplore.ieee.org', /^\/(?:abstract\/)?document\//],
  ['link.springer.com', /^\/(?:article|chapter)\//],
  ['sciencedirect.com', /^\/science\/article\//],
  ['pnas.org', /^\/doi\//],
  ['proceedings.mlr.press', /^\/v\d+\//],
  ['proceedings.neurips.cc', /^\/paper/],
  ['papers.nips.cc', /^\/paper/],
  ['openaccess.thecvf.com', /^\/content/],
  ['jmlr.org', /^\/papers\//],
  ['papers.ssrn.com', /^\/sol3\//],
  ['isca-archive.org', /^\/\w+\//],
];
const REPORT_LABEL =
  /\b(?:paper|preprint|report|book)\b|\b(?:system|model) card\b|^(?:논문|보고서|기술 보고서)$/i;
/** They lie in files as well. */
const OTHER_FILE = /slides?|poster|supplement|appendix|발표|자료/i;

/** A link and what it is called; `null` when by nothing. */
interface NamedLink {
  url: string;
  label: string | null;
}

/**
 * The paper among links of which none is known for one: by who publishes at its address, by what else
 * it is called, by its form.
 */
export function findPaperLink<Link extends NamedLink>(links: readonly Link[]): Link | null {
  const signs: ((link: Link) => boolean)[] = [
    ({ url }) => isPublished(url),
    ({ label }) => REPORT_LABEL.test(label ?? ''),
    ({ url, label }) => /\.pdf$/i.test(new URL(url).pathname) && !OTHER_FILE.test(label ?? ''),
  ];
  for (const sign of signs) {
    const link = links.find(sign);
    if (link) return link;
  }
  return null;
}

/** Whether papers are published at such an address, though no id of ours names them. */
export function isPublished(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  return PUBLISHERS.some(([name, path]) => name === host && path.test(pathname));
}
