const ARXIV_HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'ar5iv.labs.arxiv.org'];
const X_HOSTS = ['x.com', 'mobile.x.com', 'twitter.com', 'mobile.twitter.com'];
/**
 * Only addresses that can show or list a paper; every other page of the site is left alone. Servers
 * read doubled slashes as one, browsers keep them: the last pattern is for those before the first word.
 */
const PAPER_PATHS = ['abs/*', 'html/*', 'pdf/*', 'format/*', 'ftp/*', '/*'];
const LIST_PATHS = ['list/*', 'search*', 'catchup*', 'a/*', '/*'];

/** Where the script of arXiv's paper pages runs. */
export const PAPER_MATCHES = PAPER_PATHS.flatMap((path) => onHosts(ARXIV_HOSTS, path));
/** Where the script of its listings runs. */
export const LIST_MATCHES = LIST_PATHS.flatMap((path) => onHosts(ARXIV_HOSTS, path));
/** What `arxiv.identify` knows there, one of them must be able to show. */
export const ARXIV_MATCHES = [...PAPER_MATCHES, ...LIST_MATCHES];
/** Where the script for X runs: X changes its addresses without loading anything. */
export const X_MATCHES = onHosts(X_HOSTS, '*');
/** What the extension may read without being asked for more. */
export const HOST_PERMISSIONS = onHosts([...ARXIV_HOSTS, ...X_HOSTS], '*');

function onHosts(hosts: string[], path: string): string[] {
  return hosts.map((host) => `*://${host}/${path}`);
}
