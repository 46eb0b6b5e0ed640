import { describe, expect, test } from 'vitest';
import { arxiv } from '../../lib/sites/arxiv';
import { arxivMatches } from '../../lib/sites/arxiv-matches';
import {
  FORUM_MATCHES,
  HOST_PERMISSIONS,
  LIST_MATCHES,
  PAPER_MATCHES,
  X_MATCHES,
} from '../../lib/sites/script-matches';
import { parseWebUrl } from '../../lib/sites/web-url';
import { fitsPattern } from './match-pattern';
import { URLS } from './urls';

const ARXIV_MATCHES = [...arxivMatches.papers, ...arxivMatches.listings];
const runs = (matches: readonly string[], url: URL) =>
  matches.some((pattern) => fitsPattern(pattern, url));
const scripted = new Set(ARXIV_MATCHES.map((pattern) => pattern.split('/')[2]));

/** Shown on a page of its own, which files, sources and mails about a paper are not. */
function isShown(url: URL): boolean {
  const identity = arxiv.identify(url);
  if (identity?.kind === 'listing') return true;
  return identity?.kind === 'paper' && identity.form !== 'other';
}

describe('what is a paper or a listing on arXiv’s hosts has a script that can show it', () => {
  const rows = URLS.flatMap(({ url: text, site }) => {
    const url = parseWebUrl(text);
    return site === 'arxiv' && url && scripted.has(url.hostname) && isShown(url) ? [{ url }] : [];
  });

  test('there are such rows, with doubled slashes too', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter(({ url }) => url.pathname.startsWith('//')).length).toBeGreaterThan(1);
  });

  test.each(rows)('$url', ({ url }) => {
    expect(runs(ARXIV_MATCHES, url)).toBe(true);
  });
});

test.each([
  'https://arxiv.org/',
  'https://arxiv.org/help/arxiv_identifier',
  'https://arxiv.org/%61bs/2410.05258',
  'https://arxiv.org/user/login',
  'https://browse.arxiv.org/abs/2410.05258',
  'https://evil.arxiv.org/abs/2410.05258',
  'https://notarxiv.org/abs/2410.05258',
])('no script runs on %s', (text) => {
  expect(runs(ARXIV_MATCHES, new URL(text))).toBe(false);
});

test('the scripts run where the extension may read, and nowhere else', () => {
  const hostOf = (pattern: string) => pattern.split('/')[2];
  const hosts = new Set([...PAPER_MATCHES, ...LIST_MATCHES, ...X_MATCHES].map(hostOf));
  expect(new Set(HOST_PERMISSIONS.map(hostOf))).toEqual(hosts);
});

test('the forum’s script runs on its host, which the extension may not read until it is allowed', () => {
  expect(FORUM_MATCHES).toEqual(['https://discuss.pytorch.kr/*']);
  expect(HOST_PERMISSIONS.join()).not.toContain('discuss.pytorch.kr');
});
