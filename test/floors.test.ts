import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Imports point down: a file may import from its own floor and those beneath. */
const FLOORS: [folder: string, floor: number][] = [
  ['lib/paper/', 0],
  ['lib/digest/', 1],
  ['lib/paper-index/', 1],
  ['lib/backup/', 2],
  ['lib/feed/', 2],
  ['lib/sites/', 2],
  ['lib/sources/', 2],
  ['lib/view/', 2],
  ['lib/browser/', 3],
  ['components/', 4],
  ['lib/cli/', 5],
  ['entrypoints/', 5],
];
/** Two edges know nothing of each other, and components know no browser. */
const APART = [
  [/^lib\/cli\//, /^entrypoints\/|^components\/|^lib\/browser\//],
  [/^entrypoints\//, /^lib\/cli\//],
  [/^components\//, /^lib\/browser\//],
] as const;
const EDGES = /^(?:lib\/browser|lib\/cli|entrypoints)\//;
const WORLD =
  /\b(?:browser|chrome)\.\w|wxt\/browser|\bfetch\(|\bindexedDB\b|\bDate\.now\b|new Date\(\)|Math\.random/;
const MARKUP =
  /\b(?:innerHTML|outerHTML\s*=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function)/;

const files = ['lib', 'components', 'entrypoints'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${root}/${name.replaceAll('\\', '/')}`),
);
const rows = files.map((file) => {
  const text = readFileSync(file, 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const imports = [...code.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(file, '..', path)),
  );
  return { file, code, imports };
});

function floorOf(path: string): number | undefined {
  return FLOORS.find(([folder]) => path.startsWith(folder))?.[1];
}

test('there are files, each on a known floor', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => floorOf(file) === undefined)).toEqual([]);
});

test('imports point down, and edges stay apart', () => {
  const wrong = rows.flatMap(({ file, imports }) =>
    imports
      .filter((to) => {
        const isApart = APART.some(([here, there]) => here.test(file) && there.test(to));
        return isApart || (floorOf(to) ?? 99) > (floorOf(file) ?? 0);
      })
      .map((to) => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('only the edges know the browser, the network, the clock and chance', () => {
  const knowing = rows.filter(({ file, code }) => !EDGES.test(file) && WORLD.test(code));
  expect(knowing.map(({ file, code }) => `${file}: ${WORLD.exec(code)?.[0]}`)).toEqual([]);
});

test('no text becomes markup or code anywhere', () => {
  const making = rows.filter(({ code }) => MARKUP.test(code));
  expect(making.map(({ file, code }) => `${file}: ${MARKUP.exec(code)?.[0]}`)).toEqual([]);
});

test('files in lib are named after what they hold', () => {
  expect(
    files.filter((file) => /^lib\/(?:.*\/)?(?:utils?|helpers?|index)\.tsx?$/.test(file)),
  ).toEqual([]);
});
