import type { Settings } from '../settings/settings';
import { PAGE_SITE_NAMES, type PageSite } from '../sites/page-sites';
import { PANEL_SITES } from '../sites/panel-sites';
import { phrase } from '../text/phrase';
import type { PageWords } from './pages.words';
import type { Surface } from './ui-bundle';

/** A site that the reader can switch on and off. */
export interface SiteSwitch {
  site: PageSite;
  /** the site, and what of ours its pages show */
  label: string;
  isOn: boolean;
}

/** Lists every site whose pages show something of ours. */
export function siteSwitches({ sites }: Settings, words: PageWords): SiteSwitch[] {
  return PAGE_SITE_NAMES.map((site) => {
    const { name, surfaces } = describe(site);
    const shown = surfaces.map((surface) => words.surfaces[surface]).join(', ');
    const label = phrase(words.siteSwitch, { site: name, surfaces: shown });
    return { site, label, isOn: sites[site] };
  });
}

/** X has no panel, and so no integration that tells. */
function describe(site: PageSite): { name: string; surfaces: Surface[] } {
  const pages = PANEL_SITES.find(({ name }) => name === site)?.pages;
  if (!pages) return { name: 'X', surfaces: ['chip'] };
  return { name: pages.label, surfaces: pages.listing ? ['panel', 'badge'] : ['panel'] };
}
