import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { decimal, ratio, type Table } from './table';

interface Size {
  name: string;
  rawBytes: number;
  gzipBytes: number;
}

/** Most that a page with nothing to show may load, as gzip -9. */
export const TARGET_BYTES = 7 * 1024;
/** The scripts that such a page loads, each on its own pages. */
export const EVERY_PAGE = ['arxiv.js', 'lists.js', 'x.js'] as const;
/** The minified file its package publishes, whole: what a content script with Preact starts from. */
const PREACT = new URL('../../node_modules/preact/dist/preact.mjs', import.meta.url);

/** What every page of a site pays before anything is known about it. */
export function measureBytes(buildDir: string): Size[] {
  const file = (name: string) => sizeOf(name, readFileSync(join(buildDir, name)));
  return [
    ...EVERY_PAGE.map(file),
    file('panel.js'),
    file('chips.js'),
    sizeOf('preact alone', readFileSync(fileURLToPath(PREACT))),
  ];
}

/** Lays the sizes out beside Preact's, the last of them. */
export function bytesTable(sizes: readonly Size[]): Table {
  const peer = sizes.at(-1);
  return {
    title: '1. Bytes of content scripts',
    notes: [
      `target: ≤ 7 KB gzip (${decimal(TARGET_BYTES)} bytes) on a page with nothing to show: ${EVERY_PAGE.join(', ')}`,
      'panel.js runs on pages of known papers and chips.js on X after its first hit, so neither counts',
    ],
    head: ['script', 'raw', 'gzip -9', '× preact', 'of 7 KB'],
    rows: sizes.map(({ name, rawBytes, gzipBytes }) => [
      name,
      decimal(rawBytes),
      decimal(gzipBytes),
      ratio(gzipBytes, peer?.gzipBytes ?? 0),
      `${decimal((gzipBytes / TARGET_BYTES) * 100)} %`,
    ]),
  };
}

/** Our own pages, measured by what each loads before it draws anything. */
const OWN_PAGES = ['popup', 'sidepanel', 'library', 'glossary', 'options', 'welcome'] as const;

/** Adds up a page, its scripts with their imports, and its styles. */
export function measurePages(buildDir: string): Size[] {
  return OWN_PAGES.map((page) => {
    const html = readFileSync(join(buildDir, `${page}.html`), 'utf8');
    const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
      ([, name = '']) => name,
    );
    const sizes = [...new Set([`${page}.html`, ...named])].map((name) =>
      sizeOf(name, readFileSync(join(buildDir, name))),
    );
    const sum = (of: 'rawBytes' | 'gzipBytes') => sizes.reduce((all, size) => all + size[of], 0);
    return { name: page, rawBytes: sum('rawBytes'), gzipBytes: sum('gzipBytes') };
  });
}

/** A table of the pages, and of Preact, which each of them contains. */
export function pagesTable(sizes: readonly Size[]): Table {
  const preact = sizeOf('preact', readFileSync(fileURLToPath(PREACT)));
  return {
    title: 'Bytes of our own pages: page, scripts and styles, before anything is drawn',
    notes: ['from the disk, when the reader opens them; no web page loads them'],
    head: ['page', 'raw', 'gzip -9', '× preact'],
    rows: sizes.map(({ name, rawBytes, gzipBytes }) => [
      name,
      decimal(rawBytes),
      decimal(gzipBytes),
      ratio(gzipBytes, preact.gzipBytes),
    ]),
  };
}

function sizeOf(name: string, content: Buffer): Size {
  const gzipBytes = gzipSync(content, { level: 9 }).byteLength;
  return { name, rawBytes: content.byteLength, gzipBytes };
}
