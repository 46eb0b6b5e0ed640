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
const ANY_HOST = '*://*.arxiv.org';
/** Something may stand before the word, as a doubled slash. */
const ABS = `${ANY_HOST}/*abs/`;

/** arXiv's own pages: the panel stands beside abstracts and over the margin of papers. */
export const arxivPages: PageIntegration = {
  site: arxiv,
  label: 'arXiv',
  scheme: 'arxiv',
  matches: onHosts(HOSTS, PAPER_PATHS),
  panelMatches: (id) => [`${ANY_HOST}/*${id.replace('/', '*')}*`],
  insetMatches,
  isInsetOf: ({ search }) => !/\d{4}\.\d{4}|\d{7}/.test(search),
  placeOf: ({ form }) => ({
    layout: form === 'abs' ? 'beside' : 'over',
    foldedOn: form,
    readyAt: 'start',
    readStatus: form === 'abs' ? locateStatus : () => 'ok',
  }),
  navigation: 'loads',
  listing: { matches: onHosts(HOSTS, LIST_PATHS), lines: LINES, rows: ROWS, locateListed },
  titled: { matches: onHosts(ABSTRACT_HOSTS, ['abs/*']), locateTitle },
};

/**
 * Every way to write the address of an abstract page: prefix, version, slash, query and whatever else
 * may stand around the id. A match may still be no address of the paper (content/panel/early-inset.ts).
 */
function insetMatches(arxivId: string): string[] {
  const [archive, number] = arxivId.split('/');
  if (!number) return [`${ABS}*${arxivId}*`];
  // One archive's name may end like another's: physics, cs.
  const names = ['/', '.*/', '%2F', '%2f', '.*%2F', '.*%2f'].map((gap) => archive + gap + number);
  return names.flatMap((name) => [`${ABS}${name}*`, `${ABS}*:${name}*`]);
}
