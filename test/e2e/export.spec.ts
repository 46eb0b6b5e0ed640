import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@retorquere/bibtex-parser';
import JSZip from 'jszip';
import { readCsv } from '../export/read-csv';
import { violations } from './axe';
import { openLibrary } from './library-page';
import { expect, openFirefox, test } from './setup';

// Globals of Firefox's own window.
declare const Services: {
  prefs: {
    setStringPref(name: string, value: string): void;
    setIntPref(name: string, value: number): void;
  };
};
declare const chrome: typeof import('wxt/browser').browser;

const MARK = {
  kind: 'mark',
  key: 'arxiv:2410.05258',
  patch: { isStarred: true, note: '=다시 읽기\n둘째 줄' },
};

test('a week and all starred papers are saved as files that other programs read', async ({
  chromium,
}) => {
  const { page } = await openLibrary(chromium);
  await page.evaluate((one) => chrome.runtime.sendMessage(one), MARK);
  const region = page.getByRole('region', { name: '파일로 내보내기' });
  const save = async (name: string) => {
    const downloading = page.waitForEvent('download');
    await region.getByRole('button', { name, exact: true }).click();
    const download = await downloading;
    const bytes = readFileSync(await download.path());
    await expect(region.getByRole('status')).toHaveText(
      `${download.suggestedFilename()} 파일로 내려받았어요.`,
    );
    return { name: download.suggestedFilename(), bytes };
  };

  const week = await save('10편을 Markdown 파일로 저장');
  expect(week.name).toBe('paper-duet-2024-10-07.md');
  expect(week.bytes.toString('utf8')).toMatch(/^# 2024년 10월 7일–13일의 ML 논문\n/);
  expect(week.bytes.toString('utf8')).not.toContain('다시 읽기');

  await region.getByLabel('파일 나누기').selectOption({ label: 'Obsidian 노트: 논문마다 하나' });
  const notes = await save('10편을 Obsidian 노트로 저장');
  expect(notes.name).toBe('paper-duet-2024-10-07.zip');
  const { files } = await JSZip.loadAsync(notes.bytes, { checkCRC32: true });
  expect(Object.keys(files)).toHaveLength(10);
  expect(Object.keys(files)).toContain('차등 트랜스포머.md');

  await region.getByLabel('별표한 논문 1편').check();
  await region.getByLabel('형식').selectOption({ label: 'CSV (Excel)' });
  await region.getByLabel('내 메모와 표시도 넣기').check();
  expect(await violations(page)).toEqual([]);
  const table = await save('1편을 CSV 파일로 저장');
  const [head = [], row = [], ...others] = readCsv(table.bytes.toString('utf8'));
  expect(others).toEqual([]);
  const cell = (name: string) => row[head.indexOf(name)];
  expect(cell('title_ko')).toBe('차등 트랜스포머');
  expect(cell('arxiv_id')).toBe('arXiv:2410.05258');
  expect(cell('starred')).toBe('yes');
  expect(cell('note')).toBe("'=다시 읽기\n둘째 줄");
});

test('the papers of a library list are saved, except those removed by hand', async ({
  chromium,
}) => {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/library.html#search=LLM'));
  const found = page.locator('.hits .found p');
  await expect(found).toHaveText(/^\d+편 찾음$/);
  const count = Number.parseInt((await found.textContent()) ?? '', 10);
  expect(count).toBeGreaterThan(1);
  const link = page.getByRole('link', { name: '이 목록 내보내기' });
  await link.click();
  const region = page.getByRole('region', { name: '파일로 내보내기' });
  await expect(region.getByLabel('검색 결과')).toBeChecked();
  await expect(region.getByLabel('찾을 말')).toHaveValue('LLM');
  await region.getByText(`${count}편 중 ${count}편 고름`).click();
  const first = region.locator('.picks li').first();
  await expect(first).toHaveText(/\S/);
  const title = await first.textContent();
  await first.getByRole('checkbox').uncheck();
  expect(await violations(page)).toEqual([]);
  await region.getByRole('button', { name: '모두 고르기' }).click();
  await expect(region.getByRole('button', { name: '모두 빼기' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(region.getByText('고른 논문이 없어요.')).toBeVisible();
  await page.keyboard.press('Enter');
  await first.getByRole('checkbox').uncheck();
  const downloading = page.waitForEvent('download');
  await region.getByRole('button', { name: `${count - 1}편을 Markdown 파일로 저장` }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  expect(text.match(/^## /gm)).toHaveLength(count - 1);
  expect(text).not.toContain(title?.trim());
  await region.getByLabel('찾을 말').fill('2410.05258');
  await expect(region.getByRole('button', { name: '1편을 Markdown 파일로 저장' })).toBeVisible();
  await expect(region.locator('.picks')).toHaveCount(0);

  await page.goto(chromium.extensionUrl('/library.html#2024-10-07'));
  await link.click();
  await expect(region.getByLabel('한 주')).toBeChecked();
  await page.goto(chromium.extensionUrl('/library.html#unread'));
  await link.click();
  await expect(region.getByLabel(/안 읽은 논문/)).toBeChecked();
  await page.reload();
  await expect(region.getByLabel(/안 읽은 논문/)).toBeChecked();
  await expect(page.getByRole('heading', { name: '파일로 내보내기' })).toBeInViewport();
});

test('the export form can be used by keyboard alone', async ({ chromium }) => {
  const { page } = await openLibrary(chromium);
  const region = page.getByRole('region', { name: '파일로 내보내기' });
  await region.getByLabel('한 주').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(region.getByLabel(/전체/)).toBeFocused();
  await expect(region.getByLabel(/전체/)).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(region.getByText('10편 중 10편 고름')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(region.getByLabel('형식')).toBeFocused();
  await page.keyboard.press('End');
  await expect(region.getByLabel('형식')).toHaveValue('csl-json');
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const items: unknown[] = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
  expect(items).toHaveLength(10);
  await expect(region.getByRole('button', { name: '10편을 CSL-JSON 파일로 저장' })).toBeFocused();
});

test('Firefox saves files under their own names', async ({ network }) => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-duet-exports-'));
  const firefox = await openFirefox(network);
  await firefox.chrome((dir: string) => {
    Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setStringPref('browser.download.dir', dir);
  }, folder);
  await firefox.inExtensionPage('/library.html#setup');
  const choose = (label: string, value: string) =>
    firefox.execute(
      (wanted: string, chosen: string) => {
        const labels = [...document.querySelectorAll('.export label')];
        const select = labels
          .find((one) => one.textContent?.startsWith(wanted))
          ?.querySelector('select');
        if (!select) return;
        select.value = chosen;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      value,
    );
  const button = '.export button[type="submit"]';
  const saved = async (name: string) => {
    await firefox.click(button);
    const whole = () => readdirSync(folder).filter((one) => one === name).length;
    await expect.poll(whole, name).toBe(1);
    const read = () => readFileSync(join(folder, name));
    await expect.poll(() => read().length).toBeGreaterThan(0);
    return read();
  };
  await expect
    .poll(() => firefox.execute((one) => document.querySelector(one)?.textContent, button))
    .toBe('Save 10 papers as Markdown');
  expect((await saved('paper-duet-2024-10-07.md')).toString()).toContain('차등 트랜스포머');
  await choose('Format', 'bibtex');
  const { entries, errors } = parse((await saved('paper-duet-2024-10-07.bib')).toString());
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(10);
  await choose('Format', 'ris');
  expect((await saved('paper-duet-2024-10-07.ris')).toString().match(/^ER {2}-/gm)).toHaveLength(
    10,
  );
  await choose('Format', 'csv');
  const table = await saved('paper-duet-2024-10-07.csv');
  expect(readCsv(table.toString('utf8'))).toHaveLength(11);
  await choose('Format', 'markdown');
  await choose('Files', 'papers');
  const { files } = await JSZip.loadAsync(await saved('paper-duet-2024-10-07.zip'));
  expect(Object.keys(files)).toHaveLength(10);
  await firefox.close();
  rmSync(folder, { recursive: true });
});
