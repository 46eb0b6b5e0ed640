import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Rooms that know no browser, network, clock or chance. */
const PURE = [
  'text',
  'paper',
  'digest',
  'settings',
  'align',
  'check',
  'sites',
  'lookup',
  'search',
  'sources',
  'feed',
  'backup',
  'view',
  'cite',
  'export',
] as const;
/** Rooms that every context of the extension may use. */
const SHARED = ['browser', 'storage', 'messaging'] as const;
/** The browser's own contexts: what runs in one cannot be called from another. */
const CONTEXTS = ['background', 'content', 'pages'] as const;

/**
 * The rooms that a room may import from, besides itself. A room stands below those it imports from, so
 * there is no cycle. An import between two rooms is a decision: make it here and in the README's map.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  paper: ['text'],
  digest: ['text', 'paper'],
  sites: ['text', 'paper'],
  settings: ['text', 'digest', 'sites'],
  align: ['text', 'digest'],
  check: ['text', 'paper', 'digest', 'align'],
  lookup: ['text', 'paper', 'digest', 'align', 'check'],
  search: ['text', 'paper', 'digest'],
  sources: ['text', 'paper', 'digest', 'align', 'sites'],
  feed: ['text', 'digest'],
  backup: ['text', 'paper', 'digest', 'settings', 'feed'],
  view: PURE.filter((room) => !['view', 'cite', 'export'].includes(room)),
  cite: ['text', 'paper', 'align', 'sites', 'settings', 'lookup', 'view'],
  export: ['text', 'paper', 'settings', 'lookup', 'view', 'cite'],
  browser: ['text', 'settings', 'sites'],
  storage: [...PURE, 'browser'],
  messaging: [...PURE, 'browser', 'storage'],
  components: ['text', 'paper', 'digest', 'align', 'settings', 'sources', 'view', 'cite', 'export'],
  background: [...PURE, ...SHARED],
  content: [...PURE, ...SHARED, 'components'],
  pages: [...PURE, ...SHARED, 'components'],
  cli: PURE,
  entrypoints: [...PURE, ...SHARED, 'components', ...CONTEXTS],
};
/** Lines of an entrypoint: what WXT needs, on one screen. */
const SCREENFUL = 60;
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
  return { file, code, imports, lines: text.split('\n').length };
});

/** `sites` of `lib/sites/x.ts`; `components` and `entrypoints` are one room each. */
function roomOf(path: string): string {
  const [root = '', room = ''] = path.split('/');
  return root === 'lib' ? room : root;
}

/** Every import for which `isWrong` holds, as a line of a report. */
function findImports(isWrong: (from: string, to: string) => boolean): string[] {
  return rows.flatMap(({ file, imports }) =>
    imports.filter((to) => isWrong(file, to)).map((to) => `${file} imports ${to}`),
  );
}

/** Everything that these files import, directly or through others; paths without their ending. */
function reachable(from: readonly string[]): Set<string> {
  const importsOf = new Map(rows.map(({ file, imports }) => [withoutEnding(file), imports]));
  const reached = new Set(from.map(withoutEnding));
  for (const path of reached) for (const to of importsOf.get(path) ?? []) reached.add(to);
  return reached;
}

function withoutEnding(file: string): string {
  return file.replace(/\.tsx?$/, '');
}

describe('the rooms', () => {
  test('every file stands in a room of the map', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => !(roomOf(file) in MAY_IMPORT))).toEqual([]);
  });

  test('the map has no cycle', () => {
    const order = Object.keys(MAY_IMPORT);
    const backwards = order.flatMap((room, at) =>
      (MAY_IMPORT[room] ?? [])
        .filter((to) => order.indexOf(to) >= at)
        .map((to) => `${room} may import ${to}`),
    );
    expect(backwards).toEqual([]);
  });

  test('a room imports only from rooms that the map allows', () => {
    const isWrong = (from: string, to: string) =>
      roomOf(from) !== roomOf(to) && !MAY_IMPORT[roomOf(from)]?.includes(roomOf(to));
    expect(findImports(isWrong)).toEqual([]);
  });
});

describe('the walls between contexts', () => {
  test.each(CONTEXTS)('%s never imports another context', (room) => {
    const others = CONTEXTS.filter((name) => name !== room);
    expect(others.filter((name) => MAY_IMPORT[room]?.includes(name))).toEqual([]);
  });

  test('a component of one context is never drawn by another', () => {
    const contextOf = (path: string) => {
      const [root, folder] = path.split('/');
      if (root === 'lib') return folder;
      if (root !== 'components' || folder === 'shared') return undefined;
      return folder === 'content' ? 'content' : 'pages';
    };
    const isWrong = (from: string, to: string) => {
      const context = to.startsWith('components/') ? contextOf(to) : undefined;
      return context !== undefined && roomOf(from) !== 'entrypoints' && contextOf(from) !== context;
    };
    expect(findImports(isWrong)).toEqual([]);
  });

  test('no entrypoint imports another one', () => {
    const nameOf = (path: string) => path.split('/')[1]?.replace(/\.tsx?$/, '');
    const isWrong = (from: string, to: string) =>
      roomOf(from) === 'entrypoints' && roomOf(to) === 'entrypoints' && nameOf(from) !== nameOf(to);
    expect(findImports(isWrong)).toEqual([]);
  });

  test('an entrypoint fits on one screen', () => {
    const long = rows.filter(
      ({ file, lines }) => roomOf(file) === 'entrypoints' && lines > SCREENFUL,
    );
    expect(long.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([]);
  });
});

describe('what is stored', () => {
  const WRITER = 'lib/storage/write-store';
  const DOOR = 'lib/storage/recovery/recovery';
  /** Ways to change storage.local, where the mirror and the settings are. */
  const LOCAL_WRITE = /storage\.local\.(?:set|remove|clear)\b/;

  test('is copied and restored through one door', () => {
    const folder = `${dirname(DOOR)}/`;
    const isWrong = (from: string, to: string) =>
      to.startsWith(folder) && to !== DOOR && !from.startsWith(folder);
    expect(findImports(isWrong)).toEqual([]);
  });

  test('is written by the background alone', () => {
    const others = rows
      .map(({ file }) => file)
      .filter((file) => /^(?:lib\/(?:content|pages)|components|entrypoints)\//.test(file))
      .filter((file) => file !== 'entrypoints/background.ts');
    expect(others.length).toBeGreaterThan(40);
    expect(reachable(['entrypoints/background.ts'])).toContain(WRITER);
    const reached = reachable(others);
    expect([WRITER, DOOR].filter((path) => reached.has(path))).toEqual([]);
    const writing = rows.filter(({ code }) => LOCAL_WRITE.test(code)).map(({ file }) => file);
    expect(writing.filter((file) => roomOf(file) !== 'background')).toEqual([]);
  });
});

test('only the edges know the browser, the network, the clock and chance', () => {
  const inner: readonly string[] = [...PURE, 'components'];
  const knowing = rows.filter(({ file, code }) => inner.includes(roomOf(file)) && WORLD.test(code));
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
