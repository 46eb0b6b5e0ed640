import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERY_PAGE } from './bytes';

/** What the probes leave on the page's performance timeline, each with `FrameDetail`. */
export const PANEL_MARK = 'bench: panel painted';
/** The same for the page's own text, in its first frame. */
export const PAGE_MARK = 'bench: page painted';

/** What a probe saw in a frame. */
export interface FrameDetail {
  /** frames with text of the page that came before */
  framesBefore: number;
  /** left and top of the page's own landmarks, in turns */
  places: number[];
}

interface ContentScript {
  js: string[];
  matches: string[];
  run_at: string;
}

interface Manifest {
  content_scripts: ContentScript[];
  [name: string]: unknown;
}

/**
 * Makes an extension without content scripts: the page as it is, in a browser that is otherwise the
 * same. It has a worker because the driver waits for one.
 */
export function makeNone(buildDir: string, dir: string): string {
  return makeThrowAway(buildDir, dir, () => null);
}

/** Makes an extension whose content scripts stand where ours do and do nothing: the floor. */
export function makeEmpty(buildDir: string, dir: string): string {
  return makeThrowAway(buildDir, dir, () => 'void 0;');
}

/**
 * Makes an extension whose content scripts do nothing but ask the storage for one thing: the floor
 * of a script that must know something before it can decide.
 */
export function makeAsking(buildDir: string, dir: string): string {
  return makeThrowAway(buildDir, dir, () => "chrome.storage.local.get('bench');");
}

/** Makes the usual watcher of timelines, see `RESCAN`. */
export function makeRescan(buildDir: string, dir: string): string {
  return makeThrowAway(buildDir, dir, () => RESCAN);
}

/** Makes an extension that only notes when the page itself is painted: nothing can be sooner. */
export function makePageProbe(buildDir: string, dir: string): string {
  return makeThrowAway(buildDir, dir, (name) => (name === 'arxiv.js' ? PROBE : null));
}

/** Copies the build and adds a script that notes when the panel is painted; ours stay as they are. */
export function makeProbed(buildDir: string, dir: string): string {
  cpSync(buildDir, dir, { recursive: true });
  addToArxiv(dir, PROBE);
  return dir;
}

/**
 * The same, but our script waits for an answer from the background before it begins: what a panel
 * costs whose data is behind the worker.
 */
export function makeRoundTrip(buildDir: string, dir: string): string {
  makeProbed(buildDir, dir);
  const script = join(dir, 'arxiv.js');
  const ours = readFileSync(script, 'utf8');
  writeFileSync(script, `chrome.runtime.sendMessage('bench: ping').then(() => {\n${ours}\n});`);
  const background = join(dir, 'background.js');
  writeFileSync(background, `${ANSWER}${readFileSync(background, 'utf8')}`);
  return dir;
}

/** Copies the build and counts what our scripts ask of the extension's interfaces. */
export function makeCounting(buildDir: string, dir: string): string {
  cpSync(buildDir, dir, { recursive: true });
  for (const name of EVERY_PAGE) {
    const script = join(dir, name);
    writeFileSync(script, COUNT + readFileSync(script, 'utf8'));
  }
  return dir;
}

/**
 * Notes the moments at which the page's first text and the panel's text have been painted.
 *
 * In each frame it looks for the text, the panel's in its closed root. Animation frame callbacks run
 * right before the page is laid out and painted, so text that is there is in this very frame; a
 * message posted from the callback arrives once the main thread has produced it. (The timelines of
 * paint, element and largest contentful paint leave closed roots out or do not name them.) It runs in
 * our scripts' world, where `chrome.dom` opens closed roots, and writes to the performance timeline,
 * which all worlds of a page share. Layout is read in the message only, where it is clean.
 * A frame before the page has a body does not count for the panel either: nothing need be painted yet.
 */
const PROBE = `(() => {
  let framesBefore = 0;
  let isPageSeen = false;
  const places = () =>
    [...document.querySelectorAll('h1, h2, blockquote, table, aside, footer, .full-text')].flatMap((one) => {
      const { left, top } = one.getBoundingClientRect();
      return [left, top];
    });
  const mark = (name) => {
    const before = framesBefore;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const startTime = performance.now();
      performance.mark(name, { startTime, detail: { framesBefore: before, places: places() } });
    };
    port2.postMessage(null);
  };
  const hasPanel = () => {
    const host = document.querySelector('paper-duet[data-surface="panel"]');
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    return [...(root?.children ?? [])].some((one) => one.localName !== 'style' && one.textContent.trim());
  };
  const look = () => {
    const hasPage = document.body?.firstElementChild != null;
    if (hasPage && !isPageSeen) {
      isPageSeen = true;
      mark('${PAGE_MARK}');
    }
    if (hasPage && hasPanel()) return mark('${PANEL_MARK}');
    if (hasPage) framesBefore += 1;
    if (framesBefore < 600) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();`;

const ANSWER = `chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (message === 'bench: ping') respond('pong');
});\n`;

/** On the document element, where the bench can read it; the timed runs do without. */
const COUNT = `{
  const count = (name) => {
    const { dataset } = document.documentElement;
    dataset[name] = String(Number(dataset[name] ?? 0) + 1);
  };
  const wrap = (owner, method, name) => {
    const original = owner[method].bind(owner);
    owner[method] = (...args) => {
      count(name);
      return original(...args);
    };
  };
  for (const method of ['get', 'set', 'remove']) wrap(chrome.storage.local, method, 'benchStorage');
  wrap(chrome.runtime, 'sendMessage', 'benchMessages');
}\n`;

/**
 * The way such watchers are usually written: told of every change, they read the whole document
 * again. It draws nothing, so this is the cheap version of it.
 */
const RESCAN = `(() => {
  const known = new Set(Array.from({ length: 2000 }, (_, n) => String(1843000000000000000n + BigInt(n))));
  const seen = new Set();
  const rescan = () => {
    for (const article of document.querySelectorAll('article')) {
      const { top, bottom } = article.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) continue;
      const href = article.querySelector('a[href*="/status/"]')?.getAttribute('href') ?? '';
      const [, id = ''] = /status\\/(\\d+)/.exec(href) ?? [];
      const [paper = ''] = /arxiv\\.org\\/(?:abs|pdf)\\/\\d{4}\\.\\d{4,5}/.exec(article.innerText) ?? [];
      if (known.has(id) || paper) seen.add(id);
    }
  };
  const options = { childList: true, subtree: true, attributes: true, characterData: true };
  new MutationObserver(rescan).observe(document, options);
})();`;

function makeThrowAway(
  buildDir: string,
  dir: string,
  scriptFor: (name: string) => string | null,
): string {
  const built = readManifest(buildDir);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'background.js'), '');
  const kept = built.content_scripts.filter(({ js }) => {
    const [name = ''] = js;
    const script = scriptFor(name);
    if (script !== null) writeFileSync(join(dir, name), script);
    return script !== null;
  });
  writeManifest(dir, {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    permissions: built.permissions,
    host_permissions: built.host_permissions,
    background: { service_worker: 'background.js' },
    content_scripts: kept,
  });
  return dir;
}

function addToArxiv(dir: string, script: string): void {
  const manifest = readManifest(dir);
  const arxiv = manifest.content_scripts.find(({ js }) => js.includes('arxiv.js'));
  if (!arxiv) throw new Error('The build has no content script arxiv.js');
  arxiv.js.push('bench-probe.js');
  writeFileSync(join(dir, 'bench-probe.js'), script);
  writeManifest(dir, manifest);
}

function readManifest(dir: string): Manifest {
  return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest; // our own build wrote it
}

function writeManifest(dir: string, manifest: Manifest): void {
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
}
