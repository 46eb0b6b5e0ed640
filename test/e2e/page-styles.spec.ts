import { readdirSync, readFileSync } from 'node:fs';
import { FIXTURE_HOSTS } from '../browsers/certificate';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot } from '../browsers/closed-root';
import type { FirefoxSession } from '../browsers/firefox';
import {
  type FixtureReply,
  type FixtureRequest,
  type Network,
  startNetwork,
} from '../browsers/network';
import type { ClosedRoot, Surface } from '../browsers/surface';
import { buildWithOptionalHosts } from './builds';
import { respondWithPages } from './pages';
import { CHROME_BUILD, expect, openChromium, openFirefox, test } from './setup';

const PAPER = 'https://arxiv.org/abs/2410.05258';
const LISTING = 'https://arxiv.org/list/cs.CL/recent';
const POST = 'https://x.com/omarsar0/status/1843694897020150216';
const THREAD = 'https://discuss.pytorch.kr/t/topic/4242';

/** The custom properties in our styles, as anyone can read them in the published extension. */
const NAMES = ['components/shared', 'components/content'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').match(/--[a-z][\w-]*/g) ?? []),
);
const TOKENS = [...new Set(NAMES)];

const image = (name: string) => `url("/track?${name.slice(2)}")`;
const OURS = 'paper-duet, paper-duet *, [data-surface], html, body, :root';
/** An element of the page itself, to know that what is asked for is seen. */
const CONTROL = `.control { height: 9px; --own: ${image('--control')}; background: var(--own) }`;

/** Styles by which a page tries to put something of its own into our roots. */
const ATTACKS: Record<string, string> = {
  'sets our properties': `${OURS} {${TOKENS.map((name) => `${name}: ${image(name)} !important;`).join('')}}`,
  'registers our properties': TOKENS.map(
    (name) => `@property ${name} { syntax: "*"; inherits: false; initial-value: ${image(name)}; }`,
  ).join(''),
  'sets all that is inherited': `html, body, paper-duet {
    color: #010203 !important; font: italic 900 40px/3 monospace !important; direction: rtl !important;
    unicode-bidi: bidi-override !important; letter-spacing: 9px !important; word-spacing: 9px !important;
    text-indent: 99px !important; text-transform: uppercase !important; text-align: right !important;
    text-shadow: 0 0 9px red !important; text-decoration: line-through !important;
    -webkit-text-fill-color: transparent !important; -webkit-text-stroke: 3px red !important;
    font-variant: small-caps !important; font-stretch: 50% !important; font-feature-settings: "liga" 0 !important;
    white-space: pre !important; word-break: break-all !important; overflow-wrap: normal !important;
    hyphens: auto !important; tab-size: 40 !important; quotes: "x" "y" !important; line-break: anywhere !important;
    list-style: square !important; cursor: crosshair !important;
    user-select: none !important; -webkit-user-select: none !important; caret-color: red !important;
    accent-color: red !important; scrollbar-color: red red !important;
    visibility: hidden !important; writing-mode: vertical-rl !important; text-orientation: sideways !important;
    text-emphasis: "x" red !important; fill: red !important; stroke: red !important; stroke-width: 9px !important;
    border-spacing: 9px !important; empty-cells: hide !important; caption-side: bottom !important;
    text-wrap: nowrap !important; image-rendering: pixelated !important; forced-color-adjust: none !important; }
    html, body { pointer-events: none !important; }`,
  'draws over our element': `paper-duet { opacity: 0.1 !important; filter: invert(1) !important; zoom: 3 !important;
    transform: scale(3) !important; clip-path: inset(40%) !important; mask: linear-gradient(red, transparent) !important;
    mix-blend-mode: difference !important; backdrop-filter: blur(9px) !important; rotate: 40deg !important;
    background: red !important; border: 9px solid red !important; outline: 9px solid red !important;
    content-visibility: hidden !important; contain: strict !important; pointer-events: none !important;
    animation: shake 1s infinite !important; transition: all 9s !important; all: unset; }
    @keyframes shake { from { --surface: ${image('--surface')}; color: red; } to { translate: 40px; } }`,
};

/** What a script of a page can do to our element, for as long as the page is there. */
function attackByScript(names: string[]): void {
  const track = (name: string) => `url("/track?${name.replace(/\W/g, '')}")`;
  const register = (name: string) => {
    try {
      CSS.registerProperty({
        name,
        syntax: '<image>',
        inherits: false,
        initialValue: `url("${location.origin}/track?registered")`,
      });
    } catch {} // registered before
  };
  /** Names of custom properties that an element has, where the browser lists them. */
  const namesOf = (element: Element | null) => {
    const styles = element as { computedStyleMap?(): Iterable<[string, unknown]> } | null;
    const all = [...(styles?.computedStyleMap?.() ?? [])].map(([name]) => name);
    return all.filter((name) => name.startsWith('--') && !names.includes(name));
  };
  for (const name of names) register(name);
  setInterval(() => {
    for (const host of document.querySelectorAll<HTMLElement>('paper-duet')) {
      for (const name of names) {
        host.style.setProperty(name, track(name), 'important');
        host.animate([{ [name]: track(name), color: 'red' }], { duration: 1e6 });
      }
      // Names that cannot be known beforehand, as far as our element tells them.
      for (const name of namesOf(host))
        if (!namesOf(host.parentElement).includes(name)) register(name);
      host.dir = 'rtl';
      host.hidden = true;
      host.style.setProperty('direction', 'rtl', 'important');
    }
  }, 30);
}

function pageWith(attack: string, reply: FixtureReply): FixtureReply {
  if (reply === null || reply === 'drop' || typeof reply.body !== 'string') return reply;
  const { 'content-security-policy': _, ...headers } = reply.headers;
  const code = attack === 'script' ? `(${attackByScript})(${JSON.stringify(TOKENS)})` : '';
  const style = `${CONTROL} ${ATTACKS[attack] ?? ''}`;
  const body = reply.body
    .replace('</head>', `<style>${style}</style><script>${code}</script></head>`)
    .replace('</body>', '<div class="control"></div></body>');
  return { ...reply, headers, body };
}

/** Serves the pages, hostile in the way that their query names. */
function respond(request: FixtureRequest): FixtureReply {
  const { url } = request;
  if (url.pathname === '/track')
    return { status: 204, headers: { 'cache-control': 'no-store' }, body: '' };
  const reply = respondWithPages({ ...request, url: new URL(url.pathname, url) });
  return url.search === '' ? reply : pageWith(decodeURIComponent(url.search.slice(1)), reply);
}

/** What the inside of a root inherits, and what it is painted with. */
const LOOKS =
  `color background-color background-image border-top-color border-top-width box-shadow opacity filter
  font-size font-family font-style font-weight font-stretch font-feature-settings font-variant-caps line-height
  letter-spacing word-spacing text-indent text-transform text-align text-shadow text-decoration-line
  text-decoration-color text-wrap-mode white-space-collapse word-break overflow-wrap hyphens tab-size quotes
  line-break text-emphasis-style -webkit-text-fill-color -webkit-text-stroke-width direction unicode-bidi
  writing-mode text-orientation visibility display list-style-type list-style-image cursor user-select
  pointer-events caret-color accent-color color-scheme scrollbar-color fill stroke stroke-width border-spacing
  empty-cells caption-side image-rendering zoom transform translate rotate animation-name`.split(
    /\s+/,
  );

/** How everything in a root looks, one line per element and what is drawn before and after it. */
function looksOf(root: ShadowRoot, names: string[]): string[] {
  return [...root.querySelectorAll(':not(style)')].flatMap((element) =>
    [null, '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const looks = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return `${element.localName}.${element.getAttribute('class')}${pseudo ?? ''} ${looks.join('; ')}`;
    }),
  );
}

/** A browser as this file uses it. */
interface Driver {
  go(address: string): Promise<void>;
  root(surface: Surface): Promise<ClosedRoot>;
}

const inChromium = async (chromium: ChromiumSession): Promise<Driver> => {
  const page = await chromium.newPage();
  return {
    go: async (address) => void (await page.goto(address)),
    root: (surface) => closedRoot(page, surface),
  };
};

const inFirefox = (firefox: FirefoxSession): Driver => ({
  go: (address) => firefox.navigate(address),
  root: (surface) => firefox.closedRoot(surface),
});

/** Opens what the surface can open, and shows the tip of a badge. */
async function openAll(root: ClosedRoot, surface: Surface): Promise<void> {
  await root.evaluate((one: ShadowRoot) => {
    for (const details of one.querySelectorAll('details')) details.open = true;
    one.host.dispatchEvent(new PointerEvent('pointerenter'));
  });
  if (surface === 'badge') await expect.poll(() => root.count('.tip')).toBe(1);
}

async function look(driver: Driver, address: string, surface: Surface): Promise<string[]> {
  await driver.go(address);
  const root = await driver.root(surface);
  await expect.poll(() => root.text()).not.toBe('');
  // Painted late on a busy machine, a panel stands folded: as it looks does not depend on that.
  await root.evaluate((one: ShadowRoot) => {
    one.querySelector('aside')?.setAttribute('data-folded', 'false');
  });
  await openAll(root, surface);
  const looks = await root.evaluate(looksOf, LOOKS);
  return looks;
}

/** What two lines of `looksOf` differ in. */
function differences(before: string[], after: string[]): string[] {
  return after.flatMap((line, at) => {
    const was = new Set((before[at] ?? '').split('; '));
    const [, name = ''] = /^(\S+) /.exec(line) ?? [];
    return line.split('; ').flatMap((one) => (was.has(one) ? [] : `${name} ${one}`));
  });
}

async function attackAll(driver: Driver, network: Network, places: [string, Surface][]) {
  const asked = () => network.requests.filter(({ path }) => path.startsWith('/track?'));
  for (const [address, surface] of places) {
    const before = await look(driver, `${address}?nothing`, surface);
    for (const attack of [...Object.keys(ATTACKS), 'script']) {
      const where = `${surface} on ${address}, a page that ${attack}`;
      network.requests.length = 0;
      const after = await look(driver, `${address}?${encodeURIComponent(attack)}`, surface);
      expect.soft(differences(before, after).slice(0, 20), where).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const paths = new Set(asked().map(({ path }) => path));
      expect.soft([...paths], where).toEqual(['/track?control']);
    }
  }
}

const PLACES: [string, Surface][] = [
  [PAPER, 'panel'],
  [LISTING, 'badge'],
  [POST, 'chip'],
];

const openNetwork = () => startNetwork({ hosts: FIXTURE_HOSTS, respond });

test('nothing that a page styles or registers reaches into our roots', async () => {
  test.setTimeout(300_000);
  const network = await openNetwork();
  const build = buildWithOptionalHosts(CHROME_BUILD);
  const chromium = await openChromium(network, { extensionDir: build.dir });
  await attackAll(await inChromium(chromium), network, [...PLACES, [THREAD, 'chip']]);
  await chromium.close();
  build.remove();
  await network.close();
});

test('nothing that a page styles or registers reaches into our roots, in Firefox', async () => {
  test.setTimeout(300_000);
  const network = await openNetwork();
  const firefox = await openFirefox(network);
  await attackAll(inFirefox(firefox), network, PLACES);
  await firefox.close();
  await network.close();
});
