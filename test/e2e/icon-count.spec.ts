import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot } from '../browsers/closed-root';
import type { FirefoxSession } from '../browsers/firefox';
import { ADDON_ID, expect, openChromium, openFirefox, test } from './setup';

// Globals of functions that run in the browsers.
declare const chrome: typeof import('wxt/browser').browser;
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      apiManager: {
        global: {
          browserActionFor(extension: unknown): {
            widget: { forWindow(window: unknown): { node: Element | null } };
          };
        };
      };
    };
  };
};
declare const Services: { wm: { getMostRecentWindow(type: string): Window } };

/** The icon's text for the active tab. */
async function iconText(chromium: ChromiumSession): Promise<string> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });
}

test('the icon shows how many known papers a page has, and no count on other pages', async ({
  ownPage: page,
  chromium,
}) => {
  for (const [path, text] of [
    ['abs/2410.05258', '1'],
    ['abs/2410.11111', ''],
    ['pdf/2410.05258v1', '1'],
    ['list/cs.CL/recent', '5'],
  ] as const) {
    await page.goto(`https://arxiv.org/${path}`);
    if (text === '') await page.waitForTimeout(1_500);
    await expect.poll(() => iconText(chromium), path).toBe(text);
  }
});

test('the icon counts the papers of a timeline as they appear, and starts over at a new address', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto('https://x.com/home?__posts=0');
  await expect.poll(async () => Number(await iconText(chromium))).toBeGreaterThan(0);
  const first = Number(await iconText(chromium));
  for (let step = 0; step < 20; step += 1) {
    await page.evaluate(() => scrollBy(0, 700));
    await page.waitForTimeout(100);
  }
  await expect.poll(async () => Number(await iconText(chromium))).toBeGreaterThan(first);
  expect(Number(await iconText(chromium))).toBeLessThanOrEqual(10); // the week has ten papers
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('article a[href="/omarsar0/status/1843694897020150216"]').first().click();
  await expect(page).toHaveURL(/status\/1843694897020150216/);
  // Its own paper, and one of a post that X adds below.
  await expect.poll(() => iconText(chromium)).toBe('2');
});

test('the icon counts the rows that are on the page, whoever rebuilds, filters or sorts them', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  await expect.poll(() => iconText(chromium)).toBe('5');
  await page.evaluate(() => {
    for (const line of document.querySelectorAll('dt')) line.replaceWith(line.cloneNode(true));
    const [marked] = [...document.querySelectorAll('dt')].filter((dt) =>
      dt.querySelector('paper-duet'),
    );
    marked?.nextElementSibling?.remove();
    marked?.remove();
  });
  await expect.poll(() => iconText(chromium)).toBe('4');
  await page.evaluate(() => {
    const list = document.querySelector('dl');
    if (list) list.replaceChildren(...[...list.children].reverse());
  });
  await page.waitForTimeout(1_500); // longer than a count rests
  expect(await iconText(chromium)).toBe('4');
  await page.evaluate(() => document.querySelector('#dlpage')?.replaceChildren());
  await expect.poll(() => iconText(chromium)).toBe('');
});

test('the icon shows the count again for a page restored from the back/forward cache', async ({
  network,
}) => {
  const chromium = await openChromium(network, { hasBackForwardCache: true });
  const page = await chromium.newPage();
  await page.goto('https://arxiv.org/abs/2410.05258');
  await expect.poll(() => iconText(chromium)).toBe('1');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.setAttribute('data-came-back', String(persisted));
    });
  });
  await page.goto('https://arxiv.org/abs/2410.11111');
  expect(await iconText(chromium)).toBe('');
  await page.evaluate(() => history.back());
  const cameBack = () =>
    page.evaluate(() => document.documentElement.dataset.cameBack).catch(() => null); // while navigating
  await expect.poll(cameBack).toBe('true');
  await expect.poll(() => iconText(chromium)).toBe('1');
  await chromium.close();
});

test('the icon’s count can be turned off: at once, in every tab, and on again', async ({
  chromium,
}) => {
  const pages = ['abs/2410.05258', 'list/cs.CL/recent'];
  for (const path of pages) {
    const page = await chromium.newPage();
    await page.goto(`https://arxiv.org/${path}`);
    await expect.poll(() => iconText(chromium)).not.toBe('');
  }
  const texts = async () => {
    const worker = await chromium.worker();
    return worker.evaluate(async () => {
      const tabs = await chrome.tabs.query({ url: '*://arxiv.org/*' });
      return Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id ?? -1 })));
    });
  };
  expect((await texts()).sort()).toEqual(['1', '5']);
  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  const box = options.getByRole('checkbox', { name: '페이지에서 찾은 논문 수 표시' });
  await box.uncheck();
  await expect.poll(texts).toEqual(['', '']);
  await box.check();
  for (const page of chromium.context.pages()) {
    if (!page.url().startsWith('https://arxiv.org/')) continue;
    await page.bringToFront();
    await expect.poll(() => iconText(chromium)).not.toBe('');
  }
  expect((await texts()).sort()).toEqual(['1', '5']);
});

test('the icon’s count wakes the background only once the page is idle', async ({
  ownPage: page,
  chromium,
}) => {
  await page.addInitScript(() => {
    const noteTime = () => {
      if (document.querySelector('paper-duet')) document.title = `${Date.now()}`;
      else requestAnimationFrame(noteTime);
    };
    noteTime();
  });
  await chromium.stopWorker();
  await page.goto('https://arxiv.org/abs/2410.05258');
  await closedRoot(page, 'panel');
  await expect.poll(() => chromium.workerStatus()).toBe('running');
  await expect.poll(() => iconText(chromium)).toBe('1');
  const worker = await chromium.worker();
  const wokeAt = await worker.evaluate(() => performance.timeOrigin);
  expect(wokeAt - Number(await page.title())).toBeGreaterThan(900); // ms after the panel
});

/** The text on the toolbar's button, as a reader sees it. */
function buttonText(firefox: FirefoxSession): Promise<string> {
  return firefox.chrome((id: string) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    const { widget } = extension.apiManager.global.browserActionFor(extension);
    const { node } = widget.forWindow(Services.wm.getMostRecentWindow('navigator:browser'));
    const badged = node?.hasAttribute('badge') ? node : node?.querySelector('[badge]');
    return badged?.getAttribute('badge') ?? '';
  }, ADDON_ID);
}

test('the icon shows in Firefox how many known papers a page has, for a PDF by its address', async ({
  network,
}) => {
  const firefox = await openFirefox(network);
  await firefox.placeButton('toolbar');
  for (const [address, text] of [
    ['https://arxiv.org/abs/2410.05258', '1'],
    ['https://arxiv.org/abs/2410.11111', ''],
    ['https://arxiv.org/pdf/2410.05258v1', '1'],
    ['https://arxiv.org/pdf/2410.11111', ''],
    ['https://arxiv.org/list/cs.CL/recent', '5'],
    ['https://x.com/omarsar0/status/1843694897020150216', '2'],
  ] as const) {
    await firefox.navigate(address);
    if (text === '') await new Promise((resolve) => setTimeout(resolve, 1_500));
    await expect.poll(() => buttonText(firefox), address).toBe(text);
  }
  const [first = ''] = await firefox.tabs();
  await firefox.newTab();
  await firefox.inExtensionPage('/options.html');
  await firefox.click('[name="count"]');
  await expect
    .poll(() =>
      firefox.execute(async () => {
        const tabs = await chrome.tabs.query({ url: '*://x.com/*' });
        return Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id ?? -1 })));
      }),
    )
    .toEqual(['']);
  await firefox.click('[name="count"]');
  await firefox.switchTo(first);
  await expect.poll(() => buttonText(firefox)).toBe('2');
  await firefox.close();
});
