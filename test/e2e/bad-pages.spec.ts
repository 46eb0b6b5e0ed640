import { FIXTURE_HOSTS } from '../browsers/certificate';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import type { FirefoxSession } from '../browsers/firefox';
import { type FixtureReply, startNetwork } from '../browsers/network';
import type { ClosedRoot, ToolbarPopup } from '../browsers/surface';
import { respondWithPages } from './pages';
import { test as base, expect } from './setup';

// The `chrome` of functions that run in the extension's own pages.
declare const chrome: typeof import('wxt/browser').browser;

const ABS = 'https://arxiv.org/abs/2410.05258';
const HTML = 'https://arxiv.org/html/2410.05258v2';
const LIST = 'https://arxiv.org/list/cs.CL/recent';
const TITLE = '차등 트랜스포머';
/** The expected texts: Korean, and English for Firefox, which these tests run in English. */
const SAYS = {
  ko: {
    library: '서재',
    listed: '이 페이지의 논문',
    rows: '이 목록의 구조가 바뀌어 표식을 달지 못했어요. 담은 주에 있는 논문은 아래에 있어요.',
    hidden:
      '이 페이지에서 패널이 숨겨졌어요. 광고 차단 규칙일 수 있어요. 요약은 여기서 읽을 수 있어요.',
    covered: '이 페이지의 다른 요소가 패널을 가리고 있어요. 요약은 여기서 읽을 수 있어요.',
    absent: '이 페이지에 패널을 띄우지 못했어요. 페이지를 새로 고쳐 보세요.',
  },
  en: {
    library: 'Library',
    listed: 'papers on this page',
    rows: 'This list has changed, so its papers could not be marked. Those in your weeks are below.',
    hidden:
      'Something hides the panel on this page, perhaps a content blocker. Read the summary here.',
    covered: 'Something on this page covers the panel. Read the summary here.',
    absent: 'The panel is missing from this page. Try reloading it.',
  },
};

/** Styles with which a page attacks every element of ours that it can reach. */
const AGAINST_US = `paper-duet, html > :last-child, [data-surface] {
  display: none !important; visibility: hidden !important; opacity: 0 !important;
  position: static !important; z-index: -1 !important; transform: translateX(-9999px) !important;
  clip-path: inset(50%) !important; content-visibility: hidden !important; filter: opacity(0) !important;
  pointer-events: none !important; width: 0 !important; height: 0 !important; contain: strict !important;
}`;

/** A page as if arXiv had been rebuilt: without its classes, ids, citation meta tags and rows. */
function rebuilt(html: string): string {
  return html
    .replace(/<meta\s[^>]*>/g, (tag) => (/charset|viewport/.test(tag) ? tag : ''))
    .replace(/\s(?:class|id)="[^"]*"/g, '')
    .replace(/(<\/?)(?:dl|dt|dd|li|ol|blockquote)\b/g, '$1div');
}

/** Serves arXiv's pages, changed by query: `?rebuilt`, or `?against-us` with hostile styles. */
function respond(request: Parameters<typeof respondWithPages>[0]): FixtureReply {
  const reply = respondWithPages(request);
  const { search } = request.url;
  if (reply === null || reply === 'drop' || typeof reply.body !== 'string') return reply;
  if (search === '?rebuilt') return { ...reply, body: rebuilt(reply.body) };
  if (search !== '?against-us') return reply;
  const style = `<style>${AGAINST_US}</style></head>`;
  return { ...reply, body: reply.body.replace('</head>', style) };
}

/** One page of either browser. */
interface Driver {
  says: (typeof SAYS)['ko'];
  go(url: string): Promise<void>;
  /** Runs in the page. */
  run<Result>(work: () => Result): Promise<Result>;
  /** Inserts styles into the page with user origin, as content blockers do. */
  insertUserCss(css: string): Promise<void>;
  panel(): Promise<ClosedRoot>;
  badges(): Promise<number>;
  popup(): Promise<ToolbarPopup>;
}

/** Runs in the extension. */
async function insertCss(css: string): Promise<void> {
  const tabs = await chrome.tabs.query({ url: '*://arxiv.org/*' });
  for (const { id = 0 } of tabs)
    await chrome.scripting.insertCSS({ target: { tabId: id }, css, origin: 'USER' });
}

async function driveChromium(session: ChromiumSession): Promise<Driver> {
  const page = await session.newPage();
  return {
    says: SAYS.ko,
    go: async (url) => void (await page.goto(url)),
    run: (work) => page.evaluate(work),
    insertUserCss: async (css) => (await session.worker()).evaluate(insertCss, css),
    panel: () => closedRoot(page, 'panel'),
    badges: async () => (await closedRoots(page, 'badge')).length,
    popup: async () => {
      await page.bringToFront();
      return session.openToolbarPopup();
    },
  };
}

function driveFirefox(session: FirefoxSession): Driver {
  return {
    says: SAYS.en,
    go: (url) => session.navigate(url),
    run: (work) => session.execute(work),
    async insertUserCss(css) {
      await session.newTab();
      await session.inExtensionPage('/options.html');
      await session.execute(insertCss, css);
      await session.closeTab();
    },
    panel: () => session.closedRoot('panel'),
    badges: async () => (await session.closedRoots('badge')).length,
    popup: () => session.openToolbarPopup(),
  };
}

const test = base.extend<object, { drivers: Record<'Chromium' | 'Firefox', Driver> }>({
  network: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const network = await startNetwork({ hosts: FIXTURE_HOSTS, respond });
      await use(network);
      await network.close();
    },
    { scope: 'worker' },
  ],
  drivers: [
    async ({ shared, firefox }, use) => {
      const Chromium = await driveChromium(shared.session);
      await use({ Chromium, Firefox: driveFirefox(firefox) });
    },
    { scope: 'worker' },
  ],
});

/** Whether a part of the panel is visible to the reader: in its place, with nothing over it. */
const isSeen = (panel: ClosedRoot, selector: string) =>
  panel.evaluate((root, one) => {
    const part = root.querySelector(one);
    const { left, top, right, bottom } = part?.getBoundingClientRect() ?? new DOMRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const asked = { opacityProperty: true, visibilityProperty: true };
    return part?.checkVisibility(asked) && at === root.host && innerWidth - right < 20; // or a scroll bar
  }, selector);

/** The popup's text once it reports a problem of the page. Closes the popup. */
async function textOfPopup(
  driver: Driver,
  trouble: 'rows' | 'hidden' | 'covered' | 'absent',
): Promise<string> {
  const popup = await driver.popup();
  await expect.poll(() => popup.text()).toContain(driver.says[trouble]);
  const text = await popup.text();
  await close(popup);
  return text;
}

/** Expects the popup to report no problem after enough time to look for one. */
async function expectNoTrouble(driver: Driver): Promise<void> {
  const popup = await driver.popup();
  await expect.poll(() => popup.text()).toContain(driver.says.library);
  await new Promise((resolve) => setTimeout(resolve, 600));
  const { rows, hidden, covered, absent } = driver.says;
  const text = await popup.text();
  for (const trouble of [rows, hidden, covered, absent]) expect(text).not.toContain(trouble);
  await close(popup);
}

async function close(popup: ToolbarPopup): Promise<void> {
  // Not by Escape, which would first close an open paper.
  await popup.evaluate(() => void setTimeout(() => window.close()));
  await expect.poll(() => popup.isOpen()).toBe(false);
}

for (const browser of ['Chromium', 'Firefox'] as const) {
  test(`the panel appears in pages whose markup has changed, in ${browser}`, async ({
    drivers,
  }) => {
    const driver = drivers[browser];
    await driver.go(`${ABS}?rebuilt`);
    expect(await driver.run(() => document.querySelectorAll('[class], [id], dl').length)).toBe(0);
    let panel = await driver.panel();
    expect(await panel.text()).toContain(TITLE);
    expect(await isSeen(panel, '.sheet')).toBe(true);
    expect(await panel.count('.remark'), 'it knows nothing of the version').toBe(0);
    const beside = await driver.run(() => document.body.getBoundingClientRect().right);
    expect(beside).toBeLessThanOrEqual((await panel.box('.sheet')).x);
    await driver.go(`${HTML}?rebuilt`);
    panel = await driver.panel();
    expect(await isSeen(panel, '.tab')).toBe(true);
    await expectNoTrouble(driver);
  });

  test(`the popup lists the papers of a list that can no longer be marked, in ${browser}`, async ({
    drivers,
  }) => {
    const driver = drivers[browser];
    await driver.go(LIST);
    await expect.poll(() => driver.badges()).toBe(5);
    await expectNoTrouble(driver);
    await driver.go(`${LIST}?rebuilt`);
    const text = await textOfPopup(driver, 'rows');
    expect(text).toContain(driver.says.listed);
    expect(text).toContain(TITLE);
    expect(await driver.badges()).toBe(0);
  });

  test(`a page’s own styles cannot move or hide the panel, in ${browser}`, async ({ drivers }) => {
    const driver = drivers[browser];
    await driver.go(`${ABS}?against-us`);
    const panel = await driver.panel();
    expect(await isSeen(panel, '.sheet')).toBe(true);
    await driver.run(() => {
      const host = document.querySelector<HTMLElement>('paper-duet');
      host?.setAttribute('hidden', '');
      for (const [name, value] of [
        ['display', 'none'],
        ['position', 'absolute'],
        ['opacity', '0'],
        ['transform', 'scale(0)'],
      ] as const)
        host?.style.setProperty(name, value, 'important');
    });
    expect(await isSeen(panel, '.sheet')).toBe(true);
    await expectNoTrouble(driver);
  });

  for (const css of [
    'paper-duet { display: none !important }',
    'html > :last-child { visibility: hidden !important }',
    'paper-duet { opacity: 0 !important }',
    'paper-duet { transform: translateX(200vw) !important }',
  ])
    test(`the popup says that a reader’s style sheet hides the panel, in ${browser}: ${css}`, async ({
      drivers,
    }) => {
      const driver = drivers[browser];
      await driver.go(ABS);
      await driver.panel();
      await driver.insertUserCss(css);
      expect(await textOfPopup(driver, 'hidden')).toContain(TITLE);
    });

  test(`the popup says that something covers the panel, in ${browser}`, async ({ drivers }) => {
    const driver = drivers[browser];
    await driver.go(ABS);
    await driver.panel();
    const cover = () => {
      const box = document.createElement('div');
      box.style.cssText = 'position:fixed;inset:0 0 auto;height:100px;z-index:2147483647;opacity:0';
      box.id = 'cover';
      document.documentElement.append(box);
    };
    await driver.run(cover);
    await expectNoTrouble(driver); // a bar at the top covers only a small part
    await driver.run(() => {
      document.getElementById('cover')?.style.setProperty('height', '100%');
    });
    expect(await textOfPopup(driver, 'covered')).toContain(TITLE);
  });

  test(`the popup says that the panel is missing, in ${browser}`, async ({ drivers }) => {
    const driver = drivers[browser];
    await driver.go(ABS);
    await driver.panel();
    await driver.run(() => document.querySelector('paper-duet')?.remove());
    expect(await textOfPopup(driver, 'absent')).toContain(TITLE);
  });

  test(`the popup reports no problem for a folded panel, a PDF, or a panel turned off, in ${browser}`, async ({
    drivers,
  }) => {
    const driver = drivers[browser];
    await driver.go(HTML);
    expect(await (await driver.panel()).attribute('aside', 'data-folded')).toBe('true');
    await expectNoTrouble(driver);
    await driver.go('https://arxiv.org/pdf/2410.05258');
    await expectNoTrouble(driver);
    await driver.go(ABS);
    await expectNoTrouble(driver);
  });
}
