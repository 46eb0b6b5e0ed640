import { arxivPages } from './arxiv-pages';
import type { PageIntegration } from './page-integration';
import type { PageSite } from './page-sites';

/** The sites whose pages of papers have a panel; X has chips instead. */
export type PanelSite = Exclude<PageSite, 'x'>;

/** What each of them answers about its pages. */
const INTEGRATIONS: Record<PanelSite, PageIntegration> = { arxiv: arxivPages };

/** A site with a panel, under the name that its switch in the settings has. */
export interface SiteWithPanel {
  name: PanelSite;
  pages: PageIntegration;
}

export const PANEL_SITES: readonly SiteWithPanel[] = Object.entries(INTEGRATIONS).map(
  ([name, pages]) => ({ name: name as PanelSite, pages }), // the keys as declared
);

/** The site that a page belongs to, by its exact host; `null` when it is none of these. */
export function findPanelSite({ hostname }: Pick<URL, 'hostname'>): SiteWithPanel | null {
  return PANEL_SITES.find(({ pages }) => pages.site.hosts.includes(hostname)) ?? null;
}
