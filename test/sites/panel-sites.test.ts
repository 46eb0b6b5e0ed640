import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paperKey } from '../../lib/paper/ref';
import { PAGE_SITE_NAMES } from '../../lib/sites/page-sites';
import { findPanelSite, PANEL_SITES } from '../../lib/sites/panel-sites';
import { SITES } from '../../lib/sites/registry';
import { HOST_PERMISSIONS } from '../../lib/sites/script-matches';
import { SITE_MATCHES } from '../../lib/sites/site-matches';
import { fitsPattern } from './match-pattern';
import { URLS } from './urls';

const runsOn = (patterns: readonly string[], url: URL) =>
  patterns.some((pattern) => fitsPattern(pattern, url));
const folders = readdirSync('test/fixtures/sites');

test('every site with a switch is a site that we recognise', () => {
  const names = SITES.map(({ name }) => name);
  expect(PAGE_SITE_NAMES.filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(PANEL_SITES)('$name, a site with a panel', ({ name, pages }) => {
  const rows = URLS.filter(({ site, kind }) => site === name && kind === 'paper');
  /** Papers whose addresses run the script, with the id that the site gives them. */
  const shown = rows.flatMap(({ url: text }) => {
    const url = new URL(text);
    const identity = pages.site.identify(url);
    if (identity?.kind !== 'paper' || !runsOn(SITE_MATCHES[name].papers, url)) return [];
    return [{ text, url, identity }];
  });

  test('is a switch in the settings under the name of its site', () => {
    expect(pages.site.name, `name it in lib/sites/page-sites.ts as its file is named`).toBe(name);
  });

  test('has rows of pages where its script runs', () => {
    const where = `add addresses of papers that match to test/sites/urls.ts for "${name}"`;
    expect(shown.length, where).toBeGreaterThan(0);
  });

  test('has a recorded page', () => {
    expect(folders, `add a page to test/fixtures/sites/${name}`).toContain(name);
  });

  test('runs its scripts on hosts of its own that the extension may read', () => {
    const { papers, listings, titled } = SITE_MATCHES[name];
    for (const pattern of [...papers, ...listings, ...titled]) {
      const host = pattern.split('/')[2] ?? '';
      expect(pages.site.hosts, pattern).toContain(host);
      expect(HOST_PERMISSIONS, pattern).toContain(`*://${host}/*`);
      expect(findPanelSite({ hostname: host })?.name, pattern).toBe(name);
    }
  });

  test('names its papers by the scheme that its addresses have', () => {
    for (const { text, identity } of shown)
      expect(paperKey(identity.paper), text).toMatch(new RegExp(`^${pages.scheme}:`));
  });

  test('brings the panel to the pages of a paper, and to no other paper’s', () => {
    const brought = shown.filter(({ url, identity }) =>
      runsOn(SITE_MATCHES[name].panelMatches(identity.paper.id), url),
    );
    // Rare spellings of an id ask the background; most addresses are spelled as the site does.
    expect(brought.length / shown.length).toBeGreaterThan(0.7);
    for (const { url, text } of shown)
      expect(runsOn(SITE_MATCHES[name].panelMatches('no-such-id'), url), text).toBe(false);
  });

  test('gives an inset before the first paint only where the panel stands beside the page', () => {
    for (const { text, url, identity } of shown) {
      if (pages.placeOf(identity).layout === 'beside') continue;
      expect(runsOn(SITE_MATCHES[name].insetMatches(identity.paper.id), url), text).toBe(false);
    }
    const beside = shown.filter(({ identity }) => pages.placeOf(identity).layout === 'beside');
    const given = beside.filter(({ url, identity }) =>
      runsOn(SITE_MATCHES[name].insetMatches(identity.paper.id), url),
    );
    if (beside.length > 0) expect(given.length / beside.length).toBeGreaterThan(0.7);
  });
});
