import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { closedRoot } from '../browsers/closed-root';
import type { ClosedRoot } from '../browsers/surface';
import { expect, test } from './setup';

const PAPER = 'https://arxiv.org/abs/2410.05258';
const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
const { title, summary } = week.entries[1]; // the Differential Transformer
/** The BibTeX entry with what the page adds to the digest: authors and category. */
const BIBTEX = `@misc{fernhollow2024differential,
  title = {{Differential Transformer}},
  author = {Fernhollow, Ruben and Stonebridge, Pia and Brightwater, Teo and Waterlow, Inez and Namsan, Seo-ha and Hillcrest, Jonas},
  year = {2024},
  eprint = {2410.05258},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  doi = {10.48550/arXiv.2410.05258},
  url = {https://arxiv.org/abs/2410.05258}
}
`;
const COPY = '.copy-menus details:first-of-type summary';
const CITE = '.copy-menus details:last-of-type summary';

async function openPanel(page: Page): Promise<ClosedRoot> {
  await page.context().clearPermissions(); // a browser's default
  await page.goto(PAPER);
  await page.bringToFront();
  return closedRoot(page, 'panel');
}

/** A selector for a choice by its place in a menu. */
const choice = (nth: number) => `[open] .choices button:nth-of-type(${nth})`;

/** Reads the clipboard, which needs a permission that revokes the one to write. */
async function readClipboard(page: Page): Promise<Record<string, string>> {
  await page.context().grantPermissions(['clipboard-read'], { origin: 'https://arxiv.org' });
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const kinds = (item?.types ?? []).map(async (type) => [
      type,
      await (await item?.getType(type))?.text(),
    ]);
    return Object.fromEntries(await Promise.all(kinds));
  });
  await page.context().clearPermissions();
  return copied;
}

const openMenus = (panel: ClosedRoot) => panel.count('.copy-menus details[open]');

test('BibTeX is copied by the keyboard alone, with the authors that the page names', async ({
  page,
}) => {
  const panel = await openPanel(page);
  await panel.focus(CITE);
  await page.keyboard.press('Enter');
  await expect.poll(() => openMenus(panel)).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.textOf('.said')).toBe('복사했어요');
  expect(await readClipboard(page)).toEqual({ 'text/plain': BIBTEX });
  expect(await openMenus(panel)).toBe(0);
  expect(await panel.evaluate((root) => root.activeElement?.ariaLabel)).toBe('인용');
});

test('a paper is copied as it is shown, even after the mode changes', async ({ page }) => {
  const panel = await openPanel(page);
  await panel.click(COPY);
  await panel.click(choice(1));
  await expect.poll(() => panel.textOf('.said')).toBe('복사했어요');
  const inBoth = (await readClipboard(page))['text/plain'];
  expect(inBoth).toContain(
    `## ${title.ko}\n\n**${title.en}**\n\n### 요약 · Summary\n\n${summary.ko[0]}\n\n> ${summary.en[0]}\n`,
  );
  expect(inBoth).toContain(`\n- 논문: ${PAPER}\n`);
  await panel.click('[value="en"] + span');
  await panel.click(COPY);
  await panel.click(choice(1));
  await expect
    .poll(async () => (await readClipboard(page))['text/plain'])
    .toMatch(/^## Differential Transformer\n\n### Summary\n\n[^가-힣]*\n- Paper: /);
});

test('formatted text is on the clipboard as HTML and as text', async ({ page }) => {
  const panel = await openPanel(page);
  await panel.click(COPY);
  await panel.click(choice(6));
  await expect.poll(() => panel.textOf('.said')).toBe('복사했어요');
  const copied = await readClipboard(page);
  expect(Object.keys(copied).sort()).toEqual(['text/html', 'text/plain']);
  expect(copied['text/html']).toContain(`<h2 lang="ko">${title.ko}</h2>`);
  expect(copied['text/plain']).toMatch(new RegExp(`^${title.ko}\n${title.en}\n`));
});

test('Escape closes the menu and not the panel, a press elsewhere closes it too', async ({
  page,
}) => {
  const panel = await openPanel(page);
  const isFolded = () => panel.attribute('aside', 'data-folded');
  await panel.click(COPY);
  await expect.poll(() => openMenus(panel)).toBe(1);
  await page.keyboard.press('Escape');
  expect([await openMenus(panel), await isFolded()]).toEqual([0, 'false']);
  // Only one menu is open at a time.
  await panel.click(COPY);
  await panel.click(CITE);
  await expect.poll(() => openMenus(panel)).toBe(1);
  await panel.click('.eyebrow');
  await expect.poll(() => openMenus(panel)).toBe(0);
  await panel.click(COPY);
  await expect.poll(() => openMenus(panel)).toBe(1);
  await page.locator('h1.title').click();
  await expect.poll(() => openMenus(panel)).toBe(0);
  await panel.focus(COPY);
  await page.keyboard.press('Escape');
  await expect.poll(isFolded).toBe('true');
});

test('a text that the browser refuses to copy is shown selected', async ({ page }) => {
  const panel = await openPanel(page);
  await page.context().grantPermissions(['clipboard-read'], { origin: 'https://arxiv.org' }); // nothing else
  await panel.click(CITE);
  await panel.click(choice(1));
  await expect.poll(() => panel.textOf('.refused p')).toContain('브라우저가 복사를 막았어요.');
  const selected = () =>
    panel.evaluate((root) => {
      const field = root.activeElement as HTMLTextAreaElement | null;
      return field?.value.slice(field.selectionStart, field.selectionEnd);
    });
  expect(await selected()).toBe(BIBTEX);
  expect(await panel.textOf('.said')).toBe('');
  await page.keyboard.press('Escape');
  expect(await panel.attribute('aside', 'data-folded')).toBe('false');
  expect(await panel.box('.refused')).toMatchObject({ width: 0 });
});

test('Firefox copies a citation, and formatted text', async ({ firefox }) => {
  await firefox.navigate(PAPER);
  const panel = await firefox.closedRoot('panel');
  const read = (type: string) => firefox.chrome(readFirefoxClipboard, type);
  await panel.click(CITE);
  await panel.click(choice(1));
  await expect.poll(() => panel.textOf('.said')).toMatch(/^(?:복사했어요|Copied)$/);
  expect(await read('text/plain')).toBe(BIBTEX);
  await panel.click(COPY);
  await panel.click(choice(6));
  await expect.poll(() => read('text/plain')).toContain(`${title.ko}\n`);
  expect(await read('text/html')).toContain(` lang="ko">${title.ko}</`);
});

/** Reads the clipboard in the browser's own window, since Firefox makes pages ask the reader first. */
function readFirefoxClipboard(type: string): string {
  const { Cc, Ci, Services } = globalThis as unknown as FirefoxWindow; // globals of Firefox's window
  const transfer = Cc['@mozilla.org/widget/transferable;1']?.createInstance(Ci.nsITransferable);
  if (!transfer) throw new Error('no transferable');
  transfer.init(null);
  transfer.addDataFlavor(type);
  Services.clipboard.getData(transfer, Services.clipboard.kGlobalClipboard);
  const data: { value?: { QueryInterface(kind: unknown): { data: string } } } = {};
  transfer.getTransferData(type, data);
  return data.value?.QueryInterface(Ci.nsISupportsString).data ?? '';
}

interface FirefoxWindow {
  Cc: Record<string, { createInstance(kind: unknown): Transferable }>;
  Ci: { nsITransferable: unknown; nsISupportsString: unknown };
  Services: {
    clipboard: { kGlobalClipboard: number; getData(to: Transferable, from: number): void };
  };
}

interface Transferable {
  init(context: null): void;
  addDataFlavor(type: string): void;
  getTransferData(type: string, into: object): void;
}

test('from the toolbar to a copied BibTeX entry by the keyboard alone', async ({ chromium }) => {
  const page = await chromium.newPage();
  await page.goto('https://arxiv.org/abs/2410.05258');
  await page.bringToFront();
  const popup = await chromium.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain('차등 트랜스포머');
  const focused = () =>
    popup.evaluate(() => {
      const { activeElement: one } = document;
      return `${one?.localName} ${one?.getAttribute('aria-label') ?? one?.textContent?.trim()}`;
    });
  await expect.poll(focused).toMatch(/^h[12] /);
  for (let presses = 0; !/^summary 인용/.test(await focused()); presses += 1) {
    expect(presses, await focused()).toBeLessThan(40);
    await popup.press('Tab');
  }
  await popup.press('Enter');
  await popup.press('ArrowDown');
  await expect.poll(focused).toBe('button BibTeX');
  await popup.press('Enter');
  await expect.poll(() => popup.text()).toContain('복사했어요');
  await page.context().grantPermissions(['clipboard-read'], { origin: 'https://arxiv.org' });
  await page.bringToFront();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@misc\{/);
  expect(copied).toContain('eprint = {2410.05258}');
  expect(copied).toContain('Fernhollow, Ruben'); // as on the paper's own page
});

test('the week in the popup is copied as Markdown, one paper after another', async ({
  chromium,
}) => {
  const popup = await chromium.newPage();
  await popup.goto(chromium.extensionUrl('/popup.html'));
  const foot = popup.getByRole('contentinfo');
  await foot.locator('summary[aria-label="이 주 복사"]').click();
  await popup.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await foot.getByRole('button', { name: /^두 언어 함께/ }).click();
  await expect(foot.getByRole('status')).toHaveText('복사했어요');
  const copied = await popup.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# 2024년 10월 7일–13일의 ML 논문\n/);
  expect(copied.match(/^## \d+\. /gm)).toHaveLength(10);
});
