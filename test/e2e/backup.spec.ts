import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildFeed } from '../../lib/feed/build-feed';
import { makeDigest, makeEntry } from '../fakes/digest';
import { violations } from './axe';
import { openLibrary, readStored } from './library-page';
import { expect, openChromium } from './setup';
import { test } from './source-hosts';

declare const chrome: typeof import('wxt/browser').browser;

const FEED = 'https://feed.example.org/';
const KEY = 'arxiv:2410.05258';

const week = (id: string, start: string, ko = '차등 트랜스포머') =>
  makeDigest({
    ...{ id, week: { start, end: start } },
    source: { name: '스터디', url: FEED, notice: { ko: null, en: null } },
    entries: [makeEntry({ title: { ko, en: null } })],
  });

const backupOf = (given: object) =>
  JSON.stringify({
    ...{ format: 'paper-duet/backup', version: 1, madeAt: '2026-11-20T12:00:00.000Z' },
    ...{ madeBy: '0.1.0', settings: null, sources: [], marks: [], weeks: [], ...given },
  });

const own = (digest: object, addedAt = '2030-01-01T00:00:00.000Z') => ({
  ...{ origin: 'own', digest, addedAt, from: 'week.json' },
});

/** Says to the background what our pages say. */
const tell = (page: Page, message: object) =>
  page.evaluate((one) => chrome.runtime.sendMessage(one), message);

/** A library with a week of each kind, a star, a note, a source and settings. */
async function fill(page: Page): Promise<void> {
  const digest = week('own:1', '2025-11-01');
  await tell(page, { kind: 'add-week', digest, from: 'week.json' });
  await tell(page, { kind: 'mark', key: KEY, patch: { isStarred: true, note: '다시 읽기' } });
  await tell(page, {
    kind: 'mark',
    key: 'arxiv:2410.07095',
    patch: { readAt: '2026-11-01T00:00:00.000Z' },
  });
  await tell(page, { kind: 'change-settings', patch: { side: 'left' } });
}

test.beforeEach(async ({ hosts }) => {
  hosts.fault = null;
  hosts.feed = await buildFeed({
    digests: [week('study:1', '2025-11-08'), week('study:2', '2025-11-15')],
    previous: null,
  });
});

test('a backup carries everything into another browser and leaves it as it was', async ({
  chromium,
  network,
  build,
}) => {
  const here = await openLibrary(chromium);
  await fill(here.page);
  await here.addFeed(FEED);
  await expect(here.weeks).toHaveCount(4);
  const downloading = here.page.waitForEvent('download');
  await here.backup.getByRole('button', { name: '백업 파일 만들기' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^paper-duet-backup-\d{4}-\d\d-\d\d\.json$/);
  await expect(here.backup.getByRole('status')).toContainText('파일로 내려받았어요');
  const text = readFileSync(await download.path(), 'utf8');

  const other = await openChromium(network, { extensionDir: build.dir });
  const there = await openLibrary(other);
  await there.giveBackup('backup.json', text);
  const dialog = there.page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(/^20\d\d년 .*에 만든 백업$/);
  await expect(dialog.getByRole('listitem')).toHaveText([
    '새로 담기는 주: 3주 치',
    '새로 추가되는 기록: 2개',
    '새로 추가되는 받아 오는 곳: 1곳',
    '설정도 백업에 있는 값으로 바뀜',
  ]);
  await expect(dialog).toContainText('빠진 곳이나 이상한 곳이 없어요.');
  expect(await violations(there.page)).toEqual([]);
  expect(await readStored(there.page)).toEqual({ weeks: [], marks: [], sources: [] });
  await dialog.getByRole('button', { name: '가져오기' }).click();
  await expect(there.backup.getByRole('status')).toHaveText(
    '가져왔어요: 3주 치, 기록 2개, 메모 1개, 받아 오는 곳 1곳, 설정.',
  );
  await expect(there.weeks).toHaveCount(4);
  expect(await readStored(there.page)).toEqual(await readStored(here.page));
  const side = async () =>
    there.page.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
  expect(await side()).toMatchObject({ side: 'left' });

  await there.giveBackup('backup.json', text);
  await expect(dialog).toContainText('이 백업에 있는 것은 이미 모두 있어요.');
  await expect(dialog.getByRole('button', { name: '가져오기' })).toHaveCount(0);
  await dialog.getByRole('button', { name: '취소' }).click();
  await expect(dialog).toHaveCount(0);
  await other.close();
});

test('the library tells how far years of weeks are, and stops half way when asked to', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  const weeks = Array.from({ length: 400 }, (_, at) => {
    const start = new Date(Date.UTC(2017, 0, 2) + at * 7 * 86_400_000).toJSON().slice(0, 10);
    const papers = [`https://arxiv.org/abs/2501.${10_000 + at}`];
    return own({ ...week(`own:${at}`, start), entries: [makeEntry({ papers })] });
  });
  const text = backupOf({ weeks });
  const labels = await watchProgress(library.page);
  const bringIn = async () => {
    await library.giveBackup('backup.json', text);
    await library.page.getByRole('dialog').getByRole('button', { name: '가져오기' }).click();
  };
  const status = library.backup.getByRole('status');

  await pressAtOnce(library.page, '중지');
  await bringIn();
  await expect(status).toContainText('중지했어요.', { timeout: 40_000 });
  const kept = (await readStored(library.page)).weeks?.length ?? 0;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(400);
  await expect(status).toContainText(`${kept}주 치`);
  await expect(library.weeks).toHaveCount(kept + 1);
  await library.backup.getByRole('button', { name: '되돌리기' }).click();
  await expect(status).toHaveText('가져오기 전으로 되돌렸어요.', { timeout: 40_000 });
  expect((await readStored(library.page)).weeks).toEqual([]);

  await bringIn();
  await expect(status).toHaveText('가져왔어요: 400주 치.', { timeout: 60_000 });
  await expect(library.weeks).toHaveCount(401);
  expect(await labels()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^가져오는 중이에요 · 400주 치 중 \d+주 치$/),
      expect.stringMatching(/^검색할 수 있게 정리하는 중이에요 · 논문 400편 중 \d+편$/),
    ]),
  );
});

/** Presses a button the moment it is there: a hand would be too slow for a small library. */
async function pressAtOnce(page: Page, name: string): Promise<void> {
  await page.evaluate((text) => {
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === text,
      );
      if (!button) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(document.body, { subtree: true, childList: true });
  }, name);
}

/** Collects what progress bars of a page say: each is there for a moment only. */
async function watchProgress(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const look = () => {
      for (const bar of document.querySelectorAll('progress'))
        seen.add(bar.getAttribute('aria-label') ?? '');
    };
    new MutationObserver(look).observe(document.body, {
      ...{ subtree: true, childList: true, attributes: true },
    });
  });
  return () => page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
}

test('the library merges by what is later, asks about settings, and takes all of it back', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  await fill(library.page);
  await expect(library.weeks).toHaveCount(2);
  const before = await readStored(library.page);
  await library.giveBackup(
    'backup.json',
    backupOf({
      settings: { side: 'right', mode: 'ko' },
      weeks: [own(week('own:1', '2025-11-01', '고친 제목')), own(week('own:2', '2025-11-02'))],
      marks: [
        { key: KEY, note: '옮겨 온 메모', changedAt: '2026-11-01T00:00:00.000Z' },
        { key: 'arxiv:2411.00001', isStarred: true, changedAt: '2026-11-01T00:00:00.000Z' },
        { key: 'nonsense' },
      ],
      sources: [{ id: `feed:${FEED}`, kind: 'feed', url: FEED, name: '스터디' }],
    }),
  );
  const dialog = library.page.getByRole('dialog');
  await expect(dialog).toContainText('새로 담기는 주: 1주 치');
  await expect(dialog).toContainText('더 최신 내용으로 바뀌는 주: 1주 치');
  await expect(dialog).toContainText('합쳐지는 기록: 1개');
  await expect(dialog).toContainText('3번째 기록: 어느 논문에 언제 남긴 기록인지');
  await dialog.getByLabel('설정도 백업에 있는 값으로 바꾸기').check();
  await dialog.getByRole('button', { name: '가져오기' }).click();
  await expect(library.backup.getByRole('status')).toContainText('가져왔어요');
  await expect(library.weeks).toHaveCount(3);
  const after = JSON.stringify(await readStored(library.page));
  for (const text of ['고친 제목', '다시 읽기', '옮겨 온 메모']) expect(after).toContain(text);
  await library.backup.getByRole('button', { name: '되돌리기' }).click();
  await expect(library.backup.getByRole('status')).toHaveText('가져오기 전으로 되돌렸어요.');
  await expect(library.weeks).toHaveCount(2);
  const { weeks, marks, sources } = await readStored(library.page);
  expect({ weeks, sources }).toEqual({ weeks: before.weeks, sources: before.sources });
  const isKept = (mark: Record<string, unknown>) => mark.note || mark.isStarred || mark.readAt;
  expect(marks?.filter(isKept)).toEqual(before.marks);
});

test('the library says in one sentence why a file is no backup, and changes nothing', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  await fill(library.page);
  const before = await readStored(library.page);
  const good = backupOf({ weeks: [own(week('own:9', '2025-11-09'))] });
  for (const [name, text, sentence] of [
    ['empty', '', '비어 있어요'],
    ['cut off', good.slice(0, -40), '잘렸거나 손상됐어요'],
    ['foreign', '{"hello":"world"}', 'Paper Duet 백업 파일이 아니에요'],
    ['a picture', '\u0000PNG\u0000', 'Paper Duet 백업 파일이 아니에요'],
    ['newer', good.replace('"version":1', '"version":2'), '더 최신 버전의 Paper Duet'],
    ['a digest', JSON.stringify(week('own:9', '2025-11-09')), '한 주치 다이제스트'],
  ] as const) {
    await library.giveBackup('backup.json', text);
    await expect(library.backup.getByRole('alert'), name).toContainText(sentence);
    await expect(library.page.getByRole('dialog'), name).toHaveCount(0);
  }
  expect(await readStored(library.page)).toEqual(before);
  await library.giveBackup('backup.json', good);
  await expect(library.backup.getByRole('alert')).toHaveCount(0);
  await library.page.getByRole('button', { name: '취소' }).click();
});

test('the library takes a backup that is dropped on the page, and tells it from a digest', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  const folder = mkdtempSync(join(tmpdir(), 'paper-duet-drop-'));
  const devtools = await library.page.context().newCDPSession(library.page);
  const drop = async (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  };
  const dialog = library.page.getByRole('dialog');
  await expect(library.backup).toBeVisible(); // until the page is drawn, nothing takes what is dropped
  await drop('a.json', JSON.stringify(week('own:9', '2025-11-09')));
  await expect(dialog).toContainText('2025년 11월 9일');
  await dialog.getByRole('button', { name: '취소' }).click();
  await drop('b.json', backupOf({ weeks: [own(week('own:9', '2025-11-09'))] }));
  await expect(dialog).toContainText('2026년 11월 20일에 만든 백업');
  await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(dialog.getByRole('heading', { level: 2 })).toBeInViewport();
  rmSync(folder, { recursive: true });
});

test('the library erases everything when told twice, and puts it back until the page is closed', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  const { erase, page } = library;
  const ask = erase.getByRole('button', { name: '모두 지우기' });
  await ask.click();
  await expect(erase.getByRole('status')).toHaveText('지울 것이 없어요.');
  await fill(page);
  await library.addFeed(FEED);
  await expect(library.weeks).toHaveCount(4);
  const before = await readStored(page);
  await ask.click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(
    '3주 치, 기록 2개, 메모 1개, 받아 오는 곳 1곳을 모두 지울까요? 기본 제공 요약과 설정은 남아요.',
  );
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '취소' }).click();
  expect(await readStored(page)).toEqual(before);
  await ask.click();
  await dialog.getByRole('button', { name: '지우기' }).click();
  await expect(erase.getByRole('status')).toContainText('받아 오는 곳 1곳을 지웠어요.');
  await expect(library.weeks).toHaveCount(1);
  expect(await readStored(page)).toEqual({ weeks: [], marks: [], sources: [] });
  await erase.getByRole('button', { name: '되돌리기' }).click();
  await expect(erase.getByRole('status')).toHaveText('지운 데이터를 모두 되돌렸어요.');
  await expect(library.weeks).toHaveCount(4);
  expect(await readStored(page)).toEqual(before);
  await expect(library.source('feed.example.org')).toContainText('2주 치');
});

test('the library undoes erasing and an import by Z as well, the last first, and nothing while it asks', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  const { erase, backup, page } = library;
  await fill(page);
  await expect(library.weeks).toHaveCount(2);
  const before = await readStored(page);
  const bringIn = async () => {
    await library.giveBackup(
      'backup.json',
      backupOf({ weeks: [own(week('own:2', '2025-11-02'))] }),
    );
    await page.getByRole('dialog').getByRole('button', { name: '가져오기' }).click();
    await expect(backup.getByRole('status')).toContainText('가져왔어요: 1주 치.');
    await expect(library.weeks).toHaveCount(3);
  };
  await bringIn();
  await page.getByRole('button', { name: '빼기: 2025년 11월 1일' }).click();
  await expect(page.getByRole('button', { name: '되돌리기: 2025년 11월 1일' })).toBeVisible();
  await page.keyboard.press('z'); // what was taken away last
  await expect(page.getByRole('button', { name: '빼기: 2025년 11월 1일' })).toBeVisible();
  await page.keyboard.press('z');
  await expect(backup.getByRole('status')).toHaveText('가져오기 전으로 되돌렸어요.');
  await expect(library.weeks).toHaveCount(2);

  await bringIn();
  await erase.getByRole('button', { name: '모두 지우기' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('2주 치');
  await page.keyboard.press('z');
  await expect(dialog).toBeVisible();
  await expect(library.weeks).toHaveCount(3);
  await dialog.getByRole('button', { name: '지우기' }).click();
  await expect(erase.getByRole('status')).toContainText('지웠어요');
  await expect(library.weeks).toHaveCount(1);
  await page.keyboard.press('z');
  await expect(erase.getByRole('status')).toHaveText('지운 데이터를 모두 되돌렸어요.');
  await expect(library.weeks).toHaveCount(3);
  await page.keyboard.press('z'); // nothing is left that is offered to be undone
  await page.waitForTimeout(200);
  await expect(library.weeks).toHaveCount(3);
  const { marks } = await readStored(page);
  expect(marks).toEqual(before.marks);
});

test('Paper Duet brings back all of a database that is gone, and says so no more than once', async ({
  chromium,
}) => {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/options.html'));
  await fill(page);
  const before = await readStored(page);
  await chromium.stopWorker();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('paper-duet').onsuccess = () => resolve();
      }),
  );
  await chromium.worker();
  await tell(page, { kind: 'refresh-mirror' });
  const library = await openLibrary(chromium);
  const recovery = library.page.getByRole('alert');
  await expect(recovery).toContainText(
    '저장된 데이터가 사라진 것을 발견해 새로 만들었어요. 사본에서 1주 치, 기록 2개를 복구했어요.',
  );
  expect(await readStored(library.page)).toEqual(before);
  await expect(library.weeks).toHaveCount(2);
  await recovery.getByRole('button', { name: '확인' }).click();
  await expect(recovery).toHaveCount(0);
  await library.page.reload();
  await expect(library.weeks).toHaveCount(2);
  await expect(recovery).toHaveCount(0);
});
