import { describe, expect, test } from 'vitest';
import { paperKey } from '../../lib/paper/ref';
import { identify, SITES } from '../../lib/sites/registry';
import type { Identity } from '../../lib/sites/site';
import { parseWebUrl } from '../../lib/sites/web-url';
import { URLS, type UrlRow } from './urls';

/** Which list to look at when a row does not hold. */
function advice({ url, site }: UrlRow): string {
  const list = site ? site.toUpperCase() : 'NOBODY';
  return `${url}\n→ the list ${list} in test/sites/urls.ts, or lib/sites/${site ?? 'web-url'}.ts`;
}

function summarize(identity: Identity | null): Partial<UrlRow> {
  switch (identity?.kind) {
    case 'paper': {
      const { paper, version, form } = identity;
      return { kind: 'paper', key: paperKey(paper), form, ...(version !== null && { version }) };
    }
    case 'post':
      return { kind: 'post', key: `x:${identity.statusId}`, handle: identity.handle };
    case 'digest':
      return { kind: 'digest', key: `pytorchkr:${identity.topicId}` };
    default:
      return { kind: identity?.kind ?? 'none', key: null };
  }
}

describe('an address', () => {
  test.each(URLS)('$url is $kind of $site', (row) => {
    const url = parseWebUrl(row.url);
    const owners = SITES.filter(({ hosts }) => url && hosts.includes(url.hostname));
    expect(
      owners.map(({ name }) => name),
      advice(row),
    ).toEqual(row.site ? [row.site] : []);

    const found = url && identify(url);
    const { url: _, site, ...expected } = row;
    expect(found?.site.name ?? null, advice(row)).toBe(site);
    expect(summarize(found?.identity ?? null), advice(row)).toEqual(expected);
  });

  test('stands in the table once', () => {
    const urls = URLS.map(({ url }) => url);
    expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
  });
});
