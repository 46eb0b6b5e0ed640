import { expect, test } from 'vitest';
import { SITES } from '../../lib/sites/registry';
import type { Site } from '../../lib/sites/site';
import { URLS } from './urls';

const FILES = import.meta.glob<Record<string, unknown>>('../../lib/sites/*.ts', { eager: true });

function isSite(value: unknown): value is Site {
  return typeof value === 'object' && value !== null && 'hosts' in value && 'identify' in value;
}

const exported = Object.entries(FILES).flatMap(([file, members]) =>
  Object.values(members)
    .filter(isSite)
    .map((site) => ({ file: file.replace('../../', ''), site })),
);

test('the registry lists every file that exports a site', () => {
  const forgotten = exported.filter(({ site }) => !SITES.includes(site)).map(({ file }) => file);
  expect(forgotten, 'add a line to lib/sites/papers.ts or lib/sites/registry.ts').toEqual([]);
  expect(exported.length).toBe(SITES.length);
});

test('the registry names each site after its file, once', () => {
  for (const { file, site } of exported) expect(file).toBe(`lib/sites/${site.name}.ts`);
  expect(new Set(SITES.map(({ name }) => name)).size).toBe(SITES.length);
});

test('the registry gives no host to two sites', () => {
  const hosts = SITES.flatMap((site) => site.hosts);
  expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
});

test('the registry spells hosts as addresses do', () => {
  for (const host of SITES.flatMap((site) => site.hosts)) {
    expect(new URL(`https://${host}/`).hostname).toBe(host);
  }
});

test.each(SITES)(
  'the table has rows for $name, of what it knows and of what only looks like it',
  ({ name }) => {
    const kinds = URLS.filter(({ site }) => site === name).map(({ kind }) => kind);
    const where = `add rows for "${name}" to test/sites/urls.ts`;
    expect(
      kinds.some((kind) => kind !== 'none'),
      where,
    ).toBe(true);
    expect(
      kinds.some((kind) => kind === 'none'),
      where,
    ).toBe(true);
  },
);

test.each(SITES)('the table has a row for every host of $name', ({ name, hosts }) => {
  const rows = URLS.filter(({ site }) => site === name).map(({ url }) => new URL(url).hostname);
  const untried = hosts.filter((host) => !rows.includes(host));
  // `www.` is the same server as the bare host.
  const where = `add rows for "${name}" to test/sites/urls.ts`;
  expect(
    untried.filter((host) => !host.startsWith('www.')),
    where,
  ).toEqual([]);
});
