import type { SettingsPatch } from '../../lib/settings/settings';
import { FIXTURE_HOSTS } from '../browsers/certificate';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import type { FirefoxSession } from '../browsers/firefox';
import {
  type FixtureReply,
  type FixtureRequest,
  type Network,
  startNetwork,
} from '../browsers/network';
import { respondWithPages } from './pages';
import { expect, openFirefox, test } from './setup';

declare const browser: typeof import('wxt/browser').browser;

const PAPER = 'https://arxiv.org/abs/2410.05258';
const UNKNOWN = 'https://arxiv.org/abs/2410.11111';
const LIST = 'https://arxiv.org/list/cs.CL/recent';
const X = 'https://x.com/home?__posts=0';

/** A week that names the paper no week named before. */
const WEEK = {
  format: 'paper-duet/digest',
  version: 1,
  id: 'own:2024-10-14',
  week: { start: '2024-10-14', end: '2024-10-20' },
  title: { ko: '2024년 10월 14일 주', en: 'Week of 14 October 2024' },
  source: {
    name: 'Study group',
    url: 'https://example.org/',
    notice: { ko: '직접 씀', en: 'Our own' },
  },
  trends: [],
  entries: [
    {
      rank: 1,
      title: { ko: '뒤늦게 알려진 논문', en: 'A paper known late' },
      summary: { ko: ['뒤늦게 알려졌습니다.'], en: ['It became known late.'] },
      abstract: { ko: null, en: null },
      papers: [UNKNOWN],
      discussions: [],
      links: [],
    },
  ],
};

/** The fixture pages, those of X without their word that no copy may be kept. */
function cacheable(request: FixtureRequest): FixtureReply {
  const reply = respondWithPages(request);
  if (reply === null || reply === 'drop') return reply;
  const { 'cache-control': _, ...headers } = reply.headers;
  return { ...reply, headers };
}

/**
 * Follows a link, does something in another tab, and comes back to a page that Firefox kept. It does not
 * keep every page, least of all on a busy machine, and one that it loads again shows what it should in
 * any case: then all of it is done once more.
 *
 * @param open - brings the page into the state that is left
 * @throws when no copy was kept in eight tries
 */
async function comeBackOnceKept(
  firefox: FirefoxSession,
  open: () => Promise<void>,
  change: () => Promise<unknown>,
): Promise<void> {
  for (let tries = 0; tries < 8; tries += 1) {
    await open();
    if (await leaveAndReturn(firefox, change)) return;
  }
  throw new Error('Firefox kept no copy of the page in eight tries');
}

/** @returns whether the page came out of the cache */
async function leaveAndReturn(
  firefox: FirefoxSession,
  change: () => Promise<unknown>,
): Promise<boolean> {
  const [page = ''] = await firefox.tabs();
  const address = await firefox.execute(() => {
    const { documentElement: root } = document;
    root.removeAttribute('data-came-back'); // of an earlier trip
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) root.setAttribute('data-came-back', '');
    });
    root.setAttribute('data-left', '');
    return location.href;
  });
  await firefox.navigate('https://arxiv.org/abs/hep-th/9901001');
  await firefox.newTab();
  await firefox.inExtensionPage('/options.html');
  await change();
  await firefox.closeTab();
  await firefox.switchTo(page);
  await firefox.execute(() => history.back());
  const state = () =>
    firefox.execute((left: string) => {
      const { documentElement: root } = document;
      if (location.href !== left || document.readyState !== 'complete') return 'on the way';
      if (root.hasAttribute('data-came-back')) return 'kept';
      return root.hasAttribute('data-left') ? 'on the way' : 'dropped';
    }, address);
  await expect.poll(state).not.toBe('on the way');
  return (await state()) === 'kept';
}

const tell = (firefox: FirefoxSession, message: object) =>
  firefox.execute(async (one) => browser.runtime.sendMessage(one), message);

const change = (firefox: FirefoxSession, patch: SettingsPatch) => () =>
  tell(firefox, { kind: 'change-settings', patch });

test.describe('a page that comes back from the cache of Firefox', () => {
  let firefox: FirefoxSession;
  let network: Network;
  test.beforeAll(async () => {
    network = await startNetwork({ hosts: FIXTURE_HOSTS, respond: cacheable });
    firefox = await openFirefox(network);
  });
  test.afterAll(async () => {
    const errors = await firefox.errors();
    await firefox.close();
    await network.close();
    expect(errors).toEqual([]);
  });
  test.afterEach(async () => {
    await firefox.inExtensionPage('/options.html');
    await firefox.execute(async () => browser.storage.local.remove('settings'));
  });

  const margins = () =>
    firefox.execute(() => {
      const { marginRight, marginLeft } = getComputedStyle(document.documentElement);
      return [marginRight, marginLeft];
    });
  const asides = async () =>
    (
      await Promise.all((await firefox.closedRoots('panel')).map((one) => one.count('aside')))
    ).reduce((sum, count) => sum + count, 0);

  /** Opens a page once one of our pages has done something, in one tab. */
  const openAfter =
    (first: () => Promise<unknown>, url: string, isReady: () => Promise<unknown>) => async () => {
      await firefox.inExtensionPage('/options.html');
      await first();
      await firefox.navigate(url);
      await isReady();
    };
  const openWith = (patch: SettingsPatch, url: string, isReady: () => Promise<unknown>) =>
    openAfter(change(firefox, patch), url, isReady);
  const hasPanels = (count: number) => () => expect.poll(asides).toBe(count);

  test('shows the mode that was chosen meanwhile', async () => {
    const open = openWith({ mode: 'pairs' }, PAPER, hasPanels(1));
    await comeBackOnceKept(firefox, open, change(firefox, { mode: 'en' }));
    const mode = async () => (await firefox.closedRoot('panel')).attribute('aside', 'data-mode');
    await expect.poll(mode).toBe('en');
  });

  test('shows the side and the language that were chosen meanwhile', async () => {
    const open = openWith({ side: 'right', uiLocale: 'en' }, PAPER, hasPanels(1));
    await comeBackOnceKept(firefox, open, change(firefox, { side: 'left', uiLocale: 'ko' }));
    const side = async () => (await firefox.closedRoot('panel')).attribute('aside', 'data-side');
    await expect.poll(side).toBe('left');
    await expect.poll(margins).toEqual(['0px', '400px']);
    expect(await (await firefox.closedRoot('panel')).text()).toContain('출처');
  });

  test('shows nothing of ours on arXiv when that was switched off, and again after', async () => {
    const set = (isOn: boolean) => change(firefox, { sites: { arxiv: isOn } });
    const openPaper = (isOn: boolean) =>
      openWith({ sites: { arxiv: isOn } }, PAPER, hasPanels(isOn ? 1 : 0));
    await comeBackOnceKept(firefox, openPaper(true), set(false));
    await expect.poll(asides).toBe(0);
    await expect.poll(margins).toEqual(['0px', '0px']);
    await comeBackOnceKept(firefox, openPaper(false), set(true));
    await expect.poll(asides).toBe(1);
    await expect.poll(margins).toEqual(['400px', '0px']);
  });

  test('stays as it was when nothing changed', async () => {
    const open = async () => {
      await firefox.navigate(PAPER);
      await firefox.closedRoot('panel');
      await firefox.execute(() =>
        document.querySelector('paper-duet')?.setAttribute('data-seen', ''),
      );
    };
    await comeBackOnceKept(firefox, open, change(firefox, { sites: { x: false } }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(
      await firefox.execute(() => document.querySelectorAll('paper-duet[data-seen]').length),
    ).toBe(1);
  });

  for (const { what, url, site, surface } of [
    { what: 'badges when arXiv', url: LIST, site: 'arxiv', surface: 'badge' },
    { what: 'chips when X', url: X, site: 'x', surface: 'chip' },
  ] as const)
    test(`has no ${what} was switched off, and has them again after`, async () => {
      const shown = async () => (await firefox.closedRoots(surface)).length;
      const set = (isOn: boolean) => change(firefox, { sites: { [site]: isOn } });
      const open = (isOn: boolean) =>
        openWith({ sites: { [site]: isOn } }, url, async () => {
          if (isOn) await expect.poll(shown).toBeGreaterThan(0);
        });
      await comeBackOnceKept(firefox, open(true), set(false));
      await expect.poll(shown).toBe(0);
      await comeBackOnceKept(firefox, open(false), set(true));
      await expect.poll(shown).toBeGreaterThan(0);
    });

  test('knows the weeks that were added and removed meanwhile', async () => {
    const add = () => tell(firefox, { kind: 'add-week', digest: WEEK, from: '' });
    const names = [{ origin: 'own', id: WEEK.id }];
    const remove = () => tell(firefox, { kind: 'remove-weeks', names });
    await comeBackOnceKept(firefox, openAfter(remove, UNKNOWN, hasPanels(0)), add);
    await expect.poll(asides).toBe(1);
    await comeBackOnceKept(firefox, openAfter(add, UNKNOWN, hasPanels(1)), remove);
    await expect.poll(asides).toBe(0);
  });
});

test.describe('a page that comes back from the cache of Chromium', () => {
  test.use({ chromiumOptions: { hasBackForwardCache: true } });

  test('shows the settings that were chosen meanwhile', async ({ ownPage: page, chromium }) => {
    await page.goto(PAPER);
    await closedRoot(page, 'panel');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.setAttribute('data-came-back', String(persisted));
      });
    });
    await page.goto(LIST);
    const options = await chromium.newPage();
    await options.goto(chromium.extensionUrl('/options.html'));
    await options.getByLabel('왼쪽').check();
    // Playwright's own way back waits for a load, which a page from the cache does not have.
    await page.evaluate(() => history.back());
    const cameBack = () =>
      page.evaluate(() => document.documentElement.dataset.cameBack).catch(() => null); // between two pages
    await expect.poll(cameBack).toBe('true');
    const side = async () => (await closedRoot(page, 'panel')).attribute('aside', 'data-side');
    await expect.poll(side).toBe('left');
    expect(await closedRoots(page, 'panel')).toHaveLength(1);
  });
});
