/**
 * The sites whose pages show something of ours, and whether they do before the reader chooses. Every
 * content script carries this list, so what else is known of a site stands in `panel-sites.ts`.
 */
export const PAGE_SITES = { arxiv: true, x: true };
export type PageSite = keyof typeof PAGE_SITES;

/** Their names, in the order of the options page. */
export const PAGE_SITE_NAMES = /* @__PURE__ */ Object.keys(PAGE_SITES) as PageSite[]; // the keys as declared
