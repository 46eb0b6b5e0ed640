import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot } from '../browsers/closed-root';
import { makeDigest, makeEntry } from '../fakes/digest';
import { buildWithDigests } from './builds';
import { readPanel } from './panel';
import { CHROME_BUILD, expect, openChromium, openFirefox, test } from './setup';

const DIFF = '차등 트랜스포머';

async function openPaper(chromium: ChromiumSession): Promise<Page> {
  const popup = await chromium.openPopupInTab();
  await popup.getByRole('button', { name: DIFF }).click();
  await expect(popup.getByRole('article')).toBeVisible();
  return popup;
}

const star = (page: Page) => page.getByRole('button', { name: '별표', exact: true });
const read = (page: Page) => page.getByRole('button', { name: '읽음', exact: true });
const note = (page: Page) => page.getByRole('textbox', { name: '메모' });
const row = (page: Page) => page.getByRole('listitem').filter({ hasText: DIFF });

/** As the disk of a browser may lose it. Nothing of ours is open meanwhile. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('paper-duet');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

test('Paper Duet shows the panel and keeps a star in a private window, and notes no reading there', async ({
  chromium,
}) => {
  const url = 'https://arxiv.org/abs/2410.05258';
  const { page, windowId } = await chromium.newPrivateWindow(url);
  const panel = await closedRoot(page, 'panel');
  await expect.poll(() => readPanel(panel)).toContain(DIFF);
  const popup = await chromium.openToolbarPopup(windowId);
  await expect.poll(() => popup.text()).toContain('시크릿(사생활 보호) 창에서 남긴 기록도');
  await popup.evaluate(() => document.querySelector<HTMLElement>('.mark-bar .star')?.click());
  const list = await chromium.openPopupInTab();
  await expect(row(list).getByRole('img', { name: '별표' })).toBeVisible();
  const marks = await list.evaluate(async () => {
    const { value } = await chrome.runtime.sendMessage({ kind: 'read', name: 'marks', args: [] });
    return value;
  });
  expect(marks).toMatchObject([{ isStarred: true, openedAt: null }]);
});

test('Paper Duet stars, reads and notes a paper, and agrees in two windows at once', async ({
  chromium,
}) => {
  const one = await openPaper(chromium);
  const two = await openPaper(chromium);
  const list = await chromium.openPopupInTab();
  await expect(star(one)).toHaveAttribute('aria-pressed', 'false');
  await star(one).click();
  await expect(star(one)).toHaveAttribute('aria-pressed', 'true');
  await expect(star(two)).toHaveAttribute('aria-pressed', 'true');
  await expect(row(list).getByRole('img', { name: '별표' })).toBeVisible();
  await read(two).click();
  await expect(read(one)).toHaveAttribute('aria-pressed', 'true');
  await expect(row(list).getByRole('img', { name: '읽음' })).toBeVisible();
  await note(one).fill('다시 볼 것');
  await expect(one.locator('.mark-bar .saved')).toHaveText('메모를 저장했어요'); // without leaving the field
  await expect(note(two)).toHaveValue('다시 볼 것');
  await expect(row(list).getByRole('img', { name: '메모' })).toBeVisible();
  await star(two).click();
  await expect(star(one)).toHaveAttribute('aria-pressed', 'false');
  await expect(row(list).getByRole('img', { name: '별표' })).toHaveCount(0);
});

test('Paper Duet takes back a note that was emptied', async ({ chromium }) => {
  const page = await openPaper(chromium);
  await note(page).fill('지우면 안 되는 것');
  await note(page).blur();
  await expect(page.locator('.mark-bar .saved')).toHaveText('메모를 저장했어요');
  await note(page).fill('');
  await note(page).blur();
  await expect(page.locator('.mark-bar .saved')).toHaveText('메모를 지웠어요');
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(note(page)).toHaveValue('지우면 안 되는 것');
  await expect(page.locator('.mark-bar .saved')).toHaveText('되돌렸어요');
  await page.reload();
  await page.getByRole('button', { name: DIFF }).click();
  await expect(note(page)).toHaveValue('지우면 안 되는 것');
});

test('Paper Duet takes back by Z, with Hangul on, a note that was emptied', async ({
  chromium,
}) => {
  const page = await openPaper(chromium);
  await note(page).fill('지우면 안 되는 것');
  await page.keyboard.press('Escape');
  await expect(page.locator('.mark-bar .saved')).toHaveText('메모를 저장했어요');
  await note(page).fill('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '되돌리기' })).toBeVisible();
  await page.evaluate(() => {
    const key = { key: 'ㅋ', code: 'KeyZ', bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
  });
  await expect(note(page)).toHaveValue('지우면 안 되는 것');
  await expect(page.locator('.mark-bar .saved')).toHaveText('되돌렸어요');
});

test('Paper Duet keeps the keyboard where a note was brought back', async ({ chromium }) => {
  const page = await openPaper(chromium);
  await note(page).fill('지우면 안 되는 것');
  await note(page).blur();
  await expect(page.locator('.mark-bar .saved')).toHaveText('메모를 저장했어요');
  await note(page).fill('');
  await note(page).blur();
  await page.getByRole('button', { name: '되돌리기' }).focus();
  await page.keyboard.press('Enter');
  await expect(note(page)).toHaveValue('지우면 안 되는 것');
  await expect(page.locator('body')).not.toBeFocused();
});

test('Paper Duet keeps what was written when the popup is closed in the middle of it', async ({
  chromium,
}) => {
  const page = await openPaper(chromium);
  await note(page).pressSequentially('쓰던 글');
  await page.close({ runBeforeUnload: true });
  const again = await openPaper(chromium);
  await expect(note(again)).toHaveValue('쓰던 글');
});

for (const end of ['the popup at the toolbar', 'a tab'] as const) {
  test(`Paper Duet loses nothing that was typed before ${end} was closed, with the background worker ended`, async ({
    chromium,
  }) => {
    if (end === 'a tab') {
      const page = await openPaper(chromium);
      await chromium.endWorker();
      await note(page).pressSequentially('쓰던 글');
      await page.close();
    } else {
      const popup = await chromium.openToolbarPopup();
      const isThere = (selector: string) =>
        popup.evaluate((one) => document.querySelector(one) !== null, selector);
      await expect.poll(() => isThere('.rows [data-key]')).toBe(true);
      await popup.evaluate((title) => {
        const rows = [...document.querySelectorAll<HTMLElement>('.rows [data-key]')];
        rows.find((one) => one.textContent?.includes(title))?.click();
      }, DIFF);
      await expect.poll(() => isThere('textarea[name="note"]')).toBe(true);
      await chromium.endWorker();
      await popup.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>('textarea[name="note"]');
        field?.focus();
        document.execCommand('insertText', false, '쓰던 글');
        window.close();
      });
      await expect.poll(() => popup.isOpen()).toBe(false);
    }
    const again = await openPaper(chromium);
    await expect(note(again)).toHaveValue('쓰던 글');
    const stored = () =>
      again.evaluate(async () => {
        const { value } = await chrome.runtime.sendMessage({
          kind: 'read',
          name: 'marks',
          args: [],
        });
        return [value[0]?.note, Object.keys(localStorage).length];
      });
    await expect.poll(stored).toEqual(['쓰던 글', 0]);
  });
}

test('Paper Duet loses nothing that was typed right before a page was left, in Firefox', async ({
  firefox,
}) => {
  const openIt = async () => {
    await firefox.inExtensionPage('/popup.html');
    const rows = () => document.querySelectorAll('.rows li').length;
    await expect.poll(() => firefox.execute(rows)).toBe(10);
    await firefox.execute(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.rows [data-key]')];
      buttons.find((one) => one.textContent?.includes('차등 트랜스포머'))?.click();
    });
    const isThere = () => document.querySelector('textarea[name="note"]') !== null;
    await expect.poll(() => firefox.execute(isThere)).toBe(true);
  };
  const value = () =>
    firefox.execute(
      () => document.querySelector<HTMLTextAreaElement>('textarea[name="note"]')?.value ?? null,
    );
  await openIt();
  await firefox.execute(() => {
    document.querySelector<HTMLTextAreaElement>('textarea[name="note"]')?.focus();
    document.execCommand('insertText', false, '쓰던 글');
    location.assign('about:blank');
  });
  await openIt();
  await expect.poll(value).toBe('쓰던 글');
  await firefox.execute(async () =>
    browser.runtime.sendMessage({
      ...{ kind: 'mark', key: 'arxiv:2410.05258', patch: { note: '' } },
    }),
  );
});

const tagField = (page: Page) => page.getByRole('combobox', { name: '태그 붙이기' });
const tags = (page: Page) => page.locator('.mark-tags .name');
const storedMarks = (page: Page) =>
  page.evaluate(async () => {
    const { value } = await chrome.runtime.sendMessage({ kind: 'read', name: 'marks', args: [] });
    return value;
  });

test('Paper Duet keeps tags, agrees on them in two windows, and finds papers by them', async ({
  chromium,
}) => {
  const hostile = '<img src=x onerror=alert(1)> "x"';
  const one = await openPaper(chromium);
  const two = await openPaper(chromium);
  await tagField(one).fill('긴 문맥');
  await tagField(one).press('Enter');
  await expect(tagField(one)).toHaveValue('');
  await tagField(two).fill(hostile);
  await tagField(two).press('Enter');
  await expect(tags(one)).toHaveText([hostile, '긴 문맥']);
  await expect(tags(two)).toHaveText([hostile, '긴 문맥']);
  await expect(one.locator('.mark-tags img')).toHaveCount(0);
  await tagField(one).press('Backspace');
  await expect(one.getByRole('button', { name: '‘긴 문맥’ 태그 떼기' })).toBeFocused();
  await one.keyboard.press('Delete');
  await expect(tags(two)).toHaveText([hostile]);
  await one.keyboard.press('z');
  await expect(tags(two)).toHaveText([hostile, '긴 문맥']);
  await one.getByRole('button', { name: '‘긴 문맥’ 태그가 붙은 논문 찾기' }).click();
  await expect(one.getByRole('searchbox')).toHaveValue('tag:"긴 문맥"');
  await expect(one.locator('.hits .rows li')).toHaveCount(1);
});

test('Paper Duet undoes and redoes changes to a paper, in Hangul mode', async ({ chromium }) => {
  const page = await openPaper(chromium);
  const press = (code: string, shiftKey = false) =>
    page.evaluate(
      ([place, isShifted]) => {
        const key = {
          key: 'ㅁ',
          code: place,
          shiftKey: isShifted,
          bubbles: true,
          cancelable: true,
        };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
      },
      [code, shiftKey] as const,
    );
  const line = page.locator('.mark-bar .saved');
  await press('KeyS');
  await expect(line).toHaveText('별표를 달았어요');
  await press('KeyR');
  await expect(line).toHaveText('읽음으로 표시했어요');
  await press('KeyZ');
  await expect(line).toHaveText('되돌렸어요');
  await expect(read(page)).toHaveAttribute('aria-pressed', 'false');
  await press('KeyZ');
  await expect(star(page)).toHaveAttribute('aria-pressed', 'false');
  await press('KeyZ', true);
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');
});

test('Paper Duet marks the papers of all weeks as read, and undoes that as a whole', async ({
  chromium,
}) => {
  const page = await chromium.openPopupInTab();
  await page.getByLabel('0 / 10 읽음, 한꺼번에 읽음 표시').click();
  await page.getByRole('button', { name: '이 주까지 모두 읽음' }).click();
  const line = page.locator('.deed .saved');
  await expect(line).toHaveText('10편을 읽음으로 표시했어요');
  const readCount = async () =>
    ((await storedMarks(page)) as { readAt: string | null }[]).filter(({ readAt }) => readAt)
      .length;
  await expect.poll(readCount).toBe(10);
  await page.keyboard.press('z');
  await expect(line).toHaveText('되돌렸어요');
  await expect.poll(readCount).toBe(0);
});

test('Paper Duet keeps both versions if two windows write a note at once', async ({ chromium }) => {
  const one = await openPaper(chromium);
  const two = await openPaper(chromium);
  await note(one).fill('하나');
  await note(two).fill('둘');
  await note(one).blur();
  await note(two).blur();
  for (const page of [one, two])
    await expect(note(page)).toHaveValue(/하나[\s\S]*둘|둘[\s\S]*하나/);
  const says = '다른 창에서도 이 메모를 고쳐서 둘 다 남겼어요.';
  const inOne = one.locator('.conflict');
  const inTwo = two.locator('.conflict');
  await expect.poll(async () => (await inOne.count()) + (await inTwo.count())).toBe(1);
  const page = (await inTwo.count()) === 1 ? two : one;
  await expect(page.locator('.conflict')).toContainText(says);
  await page.getByRole('button', { name: '여기서 쓴 것만' }).click();
  await expect(note(one)).toHaveValue(page === one ? '하나' : '둘');
});

test('Paper Duet refuses a note of a megabyte with the limit, and loses none of it', async ({
  chromium,
}) => {
  const page = await openPaper(chromium);
  await note(page).fill('짧은 글');
  await note(page).blur();
  await expect(page.locator('.mark-bar .saved')).toHaveText('메모를 저장했어요');
  await note(page).fill('x'.repeat(1_048_576));
  await note(page).blur();
  await expect(page.getByRole('alert')).toContainText('20,000자까지 저장돼요');
  expect(await storedMarks(page)).toMatchObject([{ note: '짧은 글' }]);
  await page.close();
  const again = await openPaper(chromium);
  await expect.poll(async () => (await note(again).inputValue()).length).toBe(1_048_576);
  expect(await storedMarks(again)).toMatchObject([{ note: '짧은 글' }]);
});

test('Paper Duet marks a paper as read once it was read, and reopens it where it was left', async ({
  chromium,
}) => {
  const page = await openPaper(chromium);
  // Speeds up the seconds of reading.
  await page.addInitScript(() => {
    const set = window.setInterval.bind(window);
    Object.assign(window, {
      setInterval: (work: () => void, ms: number) => set(work, ms === 1_000 ? 40 : ms),
    });
  });
  await page.reload();
  await page.getByRole('button', { name: DIFF }).click();
  /** Reads on for some seconds, with the pointer moving now and then. */
  const readFor = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      await page.mouse.move(100 + (second % 50), 300);
      await page.waitForTimeout(40);
    }
  };
  const pairs = page.locator('.card .pair');
  await readFor(30);
  await expect(read(page)).toHaveAttribute('aria-pressed', 'false'); // its end was not in view
  await pairs.nth(3).evaluate((pair) => pair.scrollIntoView({ block: 'start' }));
  await readFor(8);
  await expect
    .poll(async () => (await storedMarks(page))[0].reached?.pair)
    .toBeGreaterThanOrEqual(2);
  const again = await openPaper(chromium);
  await expect(again.getByText('여기까지 읽었어요')).toBeInViewport();
  await again.close();
  await page.bringToFront();
  await pairs.last().evaluate((pair) => pair.scrollIntoView({ block: 'end' }));
  await readFor(90);
  await expect(read(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.mark-bar .saved')).toHaveText('다 읽어서 읽음으로 표시했어요');
});

test('Paper Duet keeps a tag and undoes a star, in Firefox', async ({ firefox }) => {
  await firefox.inExtensionPage('/popup.html');
  const rows = () => document.querySelectorAll('.rows li').length;
  await expect.poll(() => firefox.execute(rows)).toBe(10);
  await firefox.execute(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.rows [data-key]')];
    buttons.find((one) => one.textContent?.includes('차등 트랜스포머'))?.click();
  });
  const isThere = () => document.querySelector('.mark-tags input') !== null;
  await expect.poll(() => firefox.execute(isThere)).toBe(true);
  await firefox.execute(() => {
    document.querySelector<HTMLInputElement>('.mark-tags input')?.focus();
    document.execCommand('insertText', false, '파이어폭스,');
  });
  const names = () =>
    firefox.execute(() =>
      [...document.querySelectorAll('.mark-tags .name')].map((one) => one.textContent),
    );
  await expect.poll(names).toEqual(['파이어폭스']);
  await firefox.click('.star');
  const line = () => firefox.execute(() => document.querySelector('.mark-bar .saved')?.textContent);
  await expect.poll(line).toBe('Starred');
  await firefox.click('.mark-bar .undo');
  await expect.poll(line).toBe('Undone');
  const marks = async () => {
    const { value } = await firefox.execute(async () =>
      browser.runtime.sendMessage({ kind: 'read', name: 'marks', args: [] }),
    );
    return value;
  };
  await expect.poll(marks).toMatchObject([{ isStarred: false, tags: ['파이어폭스'] }]);
  await firefox.execute(async () =>
    browser.runtime.sendMessage({
      ...{ kind: 'mark', key: 'arxiv:2410.05258', patch: { tags: { remove: ['파이어폭스'] } } },
    }),
  );
});

test('Paper Duet tells pages of others nothing about marks', async ({
  chromium,
  ownPage: page,
}) => {
  const popup = await openPaper(chromium);
  await star(popup).click();
  await tagField(popup).fill('비밀 태그');
  await tagField(popup).press('Enter');
  await expect(tags(popup)).toHaveText(['비밀 태그']);
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  await expect.poll(() => readPanel(panel)).toContain(DIFF);
  expect(await panel.text()).not.toMatch(/별표|읽음|메모|태그/);
  const worker = await chromium.worker();
  const stored = await worker.evaluate(async () =>
    JSON.stringify(await chrome.storage.local.get(null)),
  );
  expect(stored).not.toMatch(/isStarred|openedAt|taggedAt|비밀 태그/);
});

test('Paper Duet keeps marks over a restart, and gets them back when the database is lost', async ({
  network,
}) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'paper-duet-marks-'));
  let chromium = await openChromium(network, { profileDir });
  const page = await openPaper(chromium);
  await star(page).click();
  await note(page).fill('남아 있을 것');
  await expect(page.locator('.mark-bar .saved')).toHaveText('메모를 저장했어요');
  await chromium.close();

  chromium = await openChromium(network, { profileDir });
  const kept = await openPaper(chromium);
  await expect(star(kept)).toHaveAttribute('aria-pressed', 'true');
  await expect(note(kept)).toHaveValue('남아 있을 것');
  await kept.evaluate(deleteDatabase);
  await chromium.close();

  chromium = await openChromium(network, { profileDir });
  const back = await openPaper(chromium);
  await expect(star(back)).toHaveAttribute('aria-pressed', 'true');
  await expect(note(back)).toHaveValue('남아 있을 것');
  await chromium.close();
  rmSync(profileDir, { recursive: true, force: true });
});

test('Paper Duet gets marks and weeks back when the database is lost, in Firefox', async ({
  network,
}) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'paper-duet-firefox-marks-'));
  let firefox = await openFirefox(network, { profileDir });
  const openIt = async () => {
    await firefox.inExtensionPage('/popup.html');
    await expect
      .poll(() => firefox.execute(() => document.querySelectorAll('.rows li').length))
      .toBe(10);
    await firefox.execute(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.rows [data-key]')];
      rows.find((one) => one.textContent?.includes('차등 트랜스포머'))?.click();
    });
  };
  const isStarred = () =>
    firefox.execute(() => document.querySelector('.star')?.getAttribute('aria-pressed'));
  await openIt();
  await expect.poll(isStarred).toBe('false');
  await firefox.click('.star');
  await expect.poll(isStarred).toBe('true');
  const hasCopy = () =>
    firefox.execute(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await folder.getFileHandle('marks.json').catch(() => null);
      return (await (await file?.getFile())?.text())?.includes('"isStarred":true') ?? false;
    });
  await expect.poll(hasCopy).toBe(true);
  const week = makeDigest({
    id: 'own:1',
    week: { start: '2020-01-06', end: '2020-01-12' },
    entries: [makeEntry({ papers: ['https://arxiv.org/abs/2410.11111'] })],
  });
  const tell = (message: object) =>
    firefox.execute(async (one) => browser.runtime.sendMessage(one), message);
  await tell({ kind: 'add-week', digest: week, from: 'week.json' });
  const weeks = async () => (await tell({ kind: 'read', name: 'weekNames', args: [] })).value;
  expect(await weeks()).toEqual([{ origin: 'own', id: 'own:1' }]);
  await firefox.execute(deleteDatabase);
  await firefox.close();

  firefox = await openFirefox(network, { profileDir });
  await openIt();
  await expect.poll(isStarred).toBe('true');
  await expect.poll(weeks).toEqual([{ origin: 'own', id: 'own:1' }]);
  await firefox.navigate('https://arxiv.org/abs/2410.11111');
  expect(await readPanel(await firefox.closedRoot('panel'))).toContain('차등 트랜스포머');
  await firefox.close();
  rmSync(profileDir, { recursive: true, force: true });
});

test('Paper Duet says of two texts of one week whose they are', async ({ network }) => {
  const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
  const other = {
    ...week,
    id: 'elsewhere:2024-10-07',
    source: { ...week.source, name: '다른 모임' },
  };
  const build = buildWithDigests(CHROME_BUILD, { 'other.json': other });
  const chromium = await openChromium(network, { extensionDir: build.dir });
  const popup = await openPaper(chromium);
  await expect(popup.locator('.others')).toContainText('다른 모임 · 기본 제공');
  await popup.getByRole('button', { name: '다른 모임' }).click();
  await expect(popup.getByRole('link', { name: '출처: 다른 모임' })).toBeVisible();
  await popup.getByRole('button', { name: '주간 목록으로' }).click();
  const source = (name: string) =>
    popup.getByRole('group', { name: '이 주의 출처' }).getByRole('button', { name });
  await expect(source('PyTorchKR')).toHaveAttribute('aria-pressed', 'true');
  await source('다른 모임').click();
  await expect(source('다른 모임')).toHaveAttribute('aria-pressed', 'true');
  await expect(source('PyTorchKR')).toHaveAttribute('aria-pressed', 'false');
  await chromium.close();
  build.remove();
});

test('Paper Duet puts the sources in the order the reader gives', async ({ chromium }) => {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/options.html'));
  const lines = page.getByRole('group', { name: '먼저 보여 줄 출처' }).getByRole('listitem');
  await expect(lines).toHaveText([
    '직접 담은 요약',
    '포럼에서 받은 글',
    '추가한 피드의 글',
    'DAIR.AI 영어 목록',
    '기본 제공',
  ]);
  const up = page.getByRole('button', { name: '위로: 포럼에서 받은 글' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(lines.first()).toHaveText('포럼에서 받은 글');
  await expect(up).toBeDisabled();
  await expect(page.getByRole('button', { name: '아래로: 포럼에서 받은 글' })).toBeFocused();
  await expect(page.getByText('포럼에서 받은 글: 1번째로 옮겼어요')).toBeAttached();
  await expect(page.getByRole('status')).toHaveText('저장했어요');
  await page.reload();
  await expect(lines.first()).toHaveText('포럼에서 받은 글');

  // Faster than a choice is stored.
  await page.evaluate(() => {
    for (let times = 3; times > 0; times -= 1)
      document.querySelector<HTMLElement>('[data-kind="upstream"]')?.click();
  });
  await expect(lines.first()).toHaveText('DAIR.AI 영어 목록');
  await expect(page.getByRole('status')).toHaveText('저장했어요');
  await page.reload();
  await expect(lines.first()).toHaveText('DAIR.AI 영어 목록');
});

// The functions given to `evaluate` run in the browsers.
declare const chrome: typeof import('wxt/browser').browser;
declare const browser: typeof import('wxt/browser').browser;
