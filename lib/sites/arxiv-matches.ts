import { onHosts } from './match-patterns';
import type { SiteMatches } from './site-matches';

const ANY_HOST = '*://*.arxiv.org';
/** Something may precede the word, such as a doubled slash. */
const ABS = `${ANY_HOST}/*abs/`;

/** Hosts that have abstract pages and listings. */
const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];
const ALL_HOSTS = [...HOSTS, 'ar5iv.labs.arxiv.org'];
/**
 * Only addresses that can show or list a paper; every other page of the site is left alone. Servers
 * read doubled slashes as one, browsers keep them: the last pattern is for those before the first word.
 */
const PAPER_PATHS = ['abs/*', 'html/*', 'pdf/*', 'format/*', 'ftp/*', '/*'];
const LIST_PATHS = ['list/*', 'search*', 'catchup*', 'a/*', '/*'];

/** Where our scripts run on arXiv. */
export const arxivMatches: SiteMatches = {
  papers: onHosts(ALL_HOSTS, PAPER_PATHS),
  listings: onHosts(ALL_HOSTS, LIST_PATHS),
  titled: onHosts(HOSTS, ['abs/*']),
  panelMatches: (id) => [`${ANY_HOST}/*${id.replace('/', '*')}*`],
  insetMatches,
};

/**
 * Matches every spelling of the address of an abstract page: prefix, version, slash, query and anything
 * else around the id. A match may still not be the paper's address (content/panel/early-inset.ts).
 */
function insetMatches(arxivId: string): string[] {
  const [archive, number] = arxivId.split('/');
  if (!number) return [`${ABS}*${arxivId}*`];
  // One archive's name may end like another's: physics, cs.
  const names = ['/', '.*/', '%2F', '%2f', '.*%2F', '.*%2f'].map((gap) => archive + gap + number);
  return names.flatMap((name) => [`${ABS}${name}*`, `${ABS}*:${name}*`]);
}
