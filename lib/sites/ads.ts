import { arxivReader } from './arxiv-reader';

/** NASA's Astrophysics Data System: `/abs/arXiv:ID`, as arXiv's pages link it, then a view of it. */
export const ads = arxivReader({
  name: 'ads',
  hosts: ['ui.adsabs.harvard.edu', 'adsabs.harvard.edu'],
  path: /^abs\/arxiv:(.+?)(?:\/[a-z]+)?$/i,
  title: { end: ' - NASA/ADS' },
  hasOthers: true,
});
