import { arxivReader } from './arxiv-reader';

/**
 * NASA's Astrophysics Data System: `/abs/arXiv:ID`, as arXiv's pages link it, or under ADS's own name of it,
 * `2023arXiv230510601Y` or `2014arXiv1412.6980K`, which every such page ends up at; then a view of it.
 */
export const ads = arxivReader(
  'ads',
  ['adsabs.harvard.edu', 'ui.adsabs.harvard.edu'],
  /^(?:abs|link_gateway)\/(?:arxiv:(.+?)|\d{4}arxiv(\d{4})\.?(\d{4,5})[a-z])(?:\/[a-z_]+)?$/i,
  ' - NASA/ADS',
  true,
);
