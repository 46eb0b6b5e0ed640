import { arxiv } from './arxiv';
import { LINES, locateListed, locateStatus, locateTitle, ROWS } from './arxiv-page';
import { onHosts } from './match-patterns';
import type { PageIntegration } from './page-integration';

const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'ar5iv.labs.arxiv.org'];
/** Those that have abstract pages. */
const ABSTRACT_HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];
/**
 * Only addresses that can show or list a paper; every other page of the site is left alone. Servers
 * read doubled slashes as one, browsers keep them: the last pattern is for those before the first word.
 */
const PAPER_PATHS = ['abs/*', 'html/*', 'pdf/*', 'format/*', 'ftp/*', '/*'];
const LIST_PATHS = ['list/*', 'search*', 'catchup*', 'a/*', '/*'];
/** arXiv's own pages: the panel stands beside abstracts and over the margin of papers. */
export const arxivPages: PageIntegration = {
  site: arxiv,
  label: 'arXiv',
  scheme: 'arxiv',
  matches: onHosts(HOSTS, PAPER_PATHS),
  isInsetOf: ({ search }) => !/\d{4}\.\d{4}|\d{7}/.test(search),
  placeOf: ({ form }) => ({
    layout: form === 'abs' ? 'beside' : form === 'html' ? 'opened' : 'over',
    foldedOn: form,
    readyAt: 'start',
    readStatus: form === 'abs' ? locateStatus : () => 'ok',
  }),
  navigation: 'loads',
  listing: { matches: onHosts(HOSTS, LIST_PATHS), lines: LINES, rows: ROWS, locateListed },
  titled: { matches: onHosts(ABSTRACT_HOSTS, ['abs/*']), locateTitle },
};
