import { arxiv } from './arxiv';
import { LINES, locateListed, locateStatus, locateTitle, ROWS } from './arxiv-page';
import type { PageIntegration } from './page-integration';

/** arXiv's own pages: the panel stands beside abstracts and over the margin of papers. */
export const arxivPages: PageIntegration = {
  site: arxiv,
  label: 'arXiv',
  scheme: 'arxiv',
  isInsetOf: ({ search }) => !/\d{4}\.\d{4}|\d{7}/.test(search),
  placeOf: ({ form }) => ({
    layout: form === 'abs' ? 'beside' : form === 'html' ? 'opened' : 'over',
    foldedOn: form,
    readyAt: 'start',
    readStatus: form === 'abs' ? locateStatus : () => 'ok',
  }),
  navigation: 'loads',
  listing: { lines: LINES, rows: ROWS, locateListed },
  locateTitle,
};
