import { onHosts } from './match-patterns';
import { FORUM_ORIGIN } from './pytorchkr';
import { SITE_MATCHES } from './site-matches';

/** Hosts on which the script for X runs. */
export const X_HOSTS = ['x.com', 'mobile.x.com', 'twitter.com', 'mobile.twitter.com'];

/** Where the script of paper pages runs. */
export const PAPER_MATCHES = Object.values(SITE_MATCHES).flatMap(({ papers }) => papers);
/** Those for which Firefox runs no script, because it shows PDFs in its own viewer. */
export const PDF_MATCHES = PAPER_MATCHES.filter((pattern) => /\/(?:pdf|ftp)\/\*$/.test(pattern));
/** Where the script of listings runs. */
export const LIST_MATCHES = Object.values(SITE_MATCHES).flatMap(({ listings }) => listings);
/** All pages of X, because it changes its addresses without loading a page. */
export const X_MATCHES = onHosts(X_HOSTS, ['*']);
/** Where the script for the forum's threads runs, once the reader has allowed it. */
export const FORUM_MATCHES = [`${FORUM_ORIGIN}/*`];
/** What the extension may read without being asked for more: the hosts on which its scripts run. */
export const HOST_PERMISSIONS = onHosts(
  [...new Set([...PAPER_MATCHES, ...LIST_MATCHES].map(hostOf)), ...X_HOSTS],
  ['*'],
);

function hostOf(pattern: string): string {
  return pattern.split('/')[2] ?? '';
}
