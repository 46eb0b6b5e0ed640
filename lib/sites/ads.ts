import { arxivReader } from './arxiv-reader';

/**
 * NASA's Astrophysics Data System: `/abs/arXiv:ID`, or by its own code for an arXiv paper, which is
 * the year, the id, a filler and an author's initial (`2024arXiv241005258Y`); then a view of it.
 */
export const ads = arxivReader({
  name: 'ads',
  hosts: ['ui.adsabs.harvard.edu', 'adsabs.harvard.edu'],
  path: /^abs\/(?:arxiv:(.+?)|\d{4}arxiv(\d{4})\.?(\d{4,5})[a-z.])(?:\/[a-z]+)?$/i,
  title: { end: ' - NASA/ADS' },
  hasOthers: true,
});
