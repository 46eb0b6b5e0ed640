import { readFileSync } from 'node:fs';
import type { ChromiumSession } from '../browsers/chromium';
import type { FirefoxSession } from '../browsers/firefox';
import {
  chooseInContextMenu,
  closeContextMenu,
  openContextMenu,
} from '../browsers/firefox-context-menu';
import { closeFirefoxSidebar, findFirefoxSidebar } from '../browsers/firefox-sidebar';
import { openChromiumView } from '../browsers/toolbar-popup';
import { paperOf } from './beside';
import { expect, openFirefox, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
const titleOf = (rank: number, lang: 'ko' | 'en' = 'ko'): string =>
  week.entries[rank - 1].title[lang];
const PAPER = 'https://arxiv.org/abs/2410.05258';
const UNKNOWN = 'https://arxiv.org/abs/2410.11111';
const LINE = 'Look up in Paper Duet';

/** Dispatches Chromium's event for a press on our line, since no driver can open the menu. */
async function press(chromium: ChromiumSession, info: object): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(async (given) => {
    const { contextMenus } = chrome as unknown as {
      contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
    };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    contextMenus.onClicked.dispatch({ menuItemId: 'look-up', ...given }, tab ?? {});
  }, info);
}

/** Whether the menu has our line: only an existing line can be updated. */
async function hasLine(chromium: ChromiumSession): Promise<boolean> {
  const worker = await chromium.worker();
  return worker.evaluate(() =>
    chrome.contextMenus.update('look-up', {}).then(
      () => true,
      () => false,
    ),
  );
}

test('Chromium keeps our line across worker restarts, and the settings remove it', async ({
  chromium,
}) => {
  await expect.poll(() => hasLine(chromium)).toBe(true);
  await chromium.stopWorker();
  expect(await hasLine(chromium)).toBe(true);
  const openBox = async () => {
    const options = await chromium.newPage();
    await options.goto(chromium.extensionUrl('/options.html'));
    return options.getByRole('checkbox', { name: '‘논문 듀엣에서 찾기’ 표시' });
  };
  const box = await openBox();
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect.poll(() => hasLine(chromium)).toBe(false);
  await chromium.reloadExtension(); // as an update does
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await hasLine(chromium)).toBe(false);
  const again = await openBox();
  await expect(again).not.toBeChecked();
  await again.check();
  await expect.poll(() => hasLine(chromium)).toBe(true);
  await chromium.reloadExtension();
  await expect.poll(() => hasLine(chromium)).toBe(true);
  expect(chromium.workerErrors).toEqual([]);
});

test('Chromium opens the library if it cannot open a side panel, and a search for unknown papers', async ({
  chromium,
  ownPage: page,
}) => {
  await page.goto('https://example.org/');
  const open = async (info: object) => {
    const opening = chromium.context.waitForEvent('page');
    await page.bringToFront();
    await press(chromium, info);
    return opening;
  };
  // Chromium opens no side panel without a real press.
  const paper = await open({ linkUrl: PAPER });
  await expect(paper.locator('.card .title')).toContainText(titleOf(2));
  const title = await open({ selectionText: titleOf(1, 'en') });
  await expect(title.locator('.card .title')).toContainText(titleOf(1));
  const unknown = await open({ linkUrl: UNKNOWN });
  await expect(unknown.getByRole('searchbox')).toHaveValue('2410.11111');
  await expect(unknown.locator('.found')).toHaveText('찾은 논문이 없어요');
  expect(chromium.workerErrors).toEqual([]);
});

test('the side panel shows the paper that is looked up, and says if no digest has it', async ({
  chromium,
  ownPage: page,
}) => {
  const opener = await chromium.newPage();
  await opener.goto(chromium.extensionUrl('/options.html'));
  await opener.evaluate(async () => {
    const { id: windowId } = await chrome.windows.getCurrent();
    document.body.addEventListener(
      'click',
      () => void chrome.sidePanel.open({ windowId: windowId as number }),
    );
  });
  const side = await openChromiumView(
    chromium.context,
    chromium.extensionUrl('/sidepanel.html'),
    () => opener.mouse.click(400, 300),
  );
  const worker = await chromium.worker();
  await worker.evaluate(() => {
    // Stands for a real press, which would allow it.
    Object.defineProperty(chrome.sidePanel, 'open', { value: () => Promise.resolve() });
  });
  await page.goto('https://example.org/');
  await page.bringToFront();
  await press(chromium, { linkUrl: PAPER });
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await press(chromium, { linkUrl: UNKNOWN });
  const field = () =>
    side.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value);
  await expect.poll(field).toBe('2410.11111');
  await expect.poll(() => side.text()).toContain('담은 주에 이 논문이 없어요.');
  await press(chromium, { selectionText: 'arXiv:2410.07095' });
  await expect.poll(() => paperOf(side)).toContain(titleOf(1));
  expect(await field()).toBeUndefined();
});

/** A page of another site with links and texts to look up. */
async function visit(session: FirefoxSession, rows: Record<string, string | null>): Promise<void> {
  await session.navigate('https://example.org/');
  await session.execute((given) => {
    const links = Object.entries(given).map(([id, href]) => {
      const element = document.createElement(href === null ? 'p' : 'a');
      if (href !== null) element.setAttribute('href', href);
      element.id = id;
      element.textContent = id.replaceAll('_', ' ');
      return element;
    });
    document.body.replaceChildren(...links.flatMap((link) => [link, document.createElement('hr')]));
  }, rows);
}

/** Chooses our line at an element, whose text may be selected first. */
async function lookUp(session: FirefoxSession, id: string, isSelected = false): Promise<void> {
  await session.execute(
    (name, select) => {
      getSelection()?.removeAllRanges();
      const element = document.getElementById(name);
      if (element && select) getSelection()?.selectAllChildren(element);
    },
    id,
    isSelected,
  );
  expect(await openContextMenu(session, `[id="${id}"]`)).toContain(LINE);
  await chooseInContextMenu(session, LINE);
}

test('Firefox opens the sidebar at once for a paper, and the library for a title', async ({
  network,
}) => {
  const session = await openFirefox(network);
  const titleId = titleOf(1, 'en').replaceAll(' ', '_');
  const rows = { a_paper: PAPER, unknown: UNKNOWN, nothing: null };
  await visit(session, { ...rows, [titleId]: null });

  expect(await openContextMenu(session, '#nothing')).not.toContain(LINE);
  await closeContextMenu(session);

  await lookUp(session, 'a_paper');
  const side = await findFirefoxSidebar(session);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));

  await lookUp(session, 'unknown'); // the sidebar is already open
  await expect.poll(() => side.text()).toContain('None of your weeks has this paper.');
  await closeFirefoxSidebar(session);

  await session.terminateBackground();
  await lookUp(session, 'a_paper');
  const again = await findFirefoxSidebar(session);
  await expect.poll(() => paperOf(again)).toContain(titleOf(2));
  await closeFirefoxSidebar(session);

  const before = await session.tabs();
  await lookUp(session, titleId, true);
  await expect.poll(async () => (await session.tabs()).length).toBe(before.length + 1);
  const added = (await session.tabs()).find((handle) => !before.includes(handle)) ?? '';
  await session.switchTo(added);
  await expect
    .poll(() => session.execute(() => document.querySelector('.card .title')?.textContent ?? ''))
    .toContain(titleOf(1));
  expect(await session.errors()).toEqual([]);
  await session.close();
});

test('our line in Firefox follows the language and the switch in the settings', async ({
  network,
}) => {
  const session = await openFirefox(network);
  const lines = async () => {
    const shown = await openContextMenu(session, '#a_paper');
    await closeContextMenu(session);
    return shown.filter((one) => /Paper Duet|논문 듀엣/.test(one));
  };
  const set = async (patch: object) => {
    await session.inExtensionPage('/options.html');
    await session.execute(
      async (one) => chrome.runtime.sendMessage({ kind: 'change-settings', patch: one }),
      patch,
    );
    await visit(session, { a_paper: PAPER });
  };
  await visit(session, { a_paper: PAPER });
  await expect.poll(lines).toEqual([LINE]);
  await set({ uiLocale: 'ko' });
  await expect.poll(lines).toEqual(['논문 듀엣에서 찾기']);
  await session.reloadExtension(); // switched off and on
  await visit(session, { a_paper: PAPER });
  await expect.poll(lines).toEqual(['논문 듀엣에서 찾기']);
  await set({ menu: false });
  await expect.poll(lines).toEqual([]);
  expect(await session.errors()).toEqual([]);
  await session.close();
});

declare const chrome: typeof import('wxt/browser').browser;
