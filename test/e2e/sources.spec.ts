import { closedRoot } from '../browsers/closed-root';
import { makeSigner } from '../fakes/feed';
import { FAULTS } from '../fakes/forum-server';
import { violations } from './axe';
import { openLibrary } from './library-page';
import { readPanel } from './panel';
import { expect, openFirefox } from './setup';
import { test } from './source-hosts';
import { FEED, PAPER, publish, publishWithFaults } from './study-feed';

test.beforeEach(({ hosts }) => {
  hosts.feed = null;
  hosts.fault = null;
});

test('the library adds a feed by its address, fetches what is new, and shows it on the paper’s page', async ({
  chromium,
  hosts,
}) => {
  const { publicKey, sign } = await makeSigner();
  const first = await publish(hosts, [1, 2], { sign });
  const library = await openLibrary(chromium);
  const paper = await chromium.newPage();
  await paper.goto(PAPER);
  await library.addFeed(`feed.example.org/head.json#ed25519=${publicKey}`);
  const row = library.source('feed.example.org');
  await expect(row).toContainText('2주 치 · 마지막 확인 방금 · 다음 확인');
  await expect(row).toContainText(/다음 확인 [4567]시간 뒤 · 서명 확인함/);
  await expect(library.sources.getByRole('status')).toHaveText(
    'feed.example.org에서 2주 치를 받았어요.',
  );
  await expect(library.sources.getByLabel('피드 주소')).toHaveValue('');
  await expect(library.weeks).toHaveCount(3);
  const text = async () => readPanel(await closedRoot(paper, 'panel'));
  await expect.poll(text).toContain('2번째 논문');

  await library.addFeed(FEED);
  await expect(library.sources.getByRole('status')).toContainText('새로 나온 주가 없어요');
  await publish(hosts, [1, 2, 3], { sign, previous: first });
  await row.getByRole('button', { name: '지금 받기' }).click();
  await expect(row).toContainText('3주');
  await expect.poll(text).toContain('3번째 논문');
  expect(await violations(library.page)).toEqual([]);

  await row.getByRole('button', { name: '빼기' }).click();
  await expect(library.weeks).toHaveCount(1);
  await expect(library.sources.getByRole('button', { name: '되돌리기' })).toBeFocused();
  await library.page.keyboard.press('Enter');
  await expect(library.weeks).toHaveCount(4);
  await expect(row).toContainText('서명 확인함');
});

test('the library says in one sentence why a feed was not taken, keeps what it had, and goes on after', async ({
  chromium,
  hosts,
}) => {
  const { publicKey, good, next, faults } = await publishWithFaults(hosts);
  const library = await openLibrary(chromium);
  await library.addFeed(`${FEED}#ed25519=${publicKey}`);
  const row = library.source('feed.example.org');
  await expect(row).toContainText('2주 치');
  for (const { name, arrange, says } of faults) {
    hosts.feed = good;
    hosts.fault = null;
    await arrange();
    await row.getByRole('button', { name: '지금 받기' }).click();
    await expect(row.getByRole('alert'), name).toHaveText(says.ko);
    await expect(row, name).toContainText('2주 치');
    await expect(row, name).toContainText(/다음 확인/);
  }
  hosts.fault = null;
  await next();
  await row.getByRole('button', { name: '지금 받기' }).click();
  await expect(row).toContainText('3주');
  await expect(row.getByRole('alert')).toHaveCount(0);
});

test('the library does not keep an address where there is no feed, and leaves it to be corrected', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  await library.addFeed(FEED); // answered with 404
  await expect(library.sources.getByRole('alert')).toContainText('404');
  await expect(library.sources.getByRole('listitem')).toHaveCount(2);
  await expect(library.sources.getByLabel('피드 주소')).toHaveValue(FEED);
  await library.page.reload();
  await expect(library.sources.getByRole('listitem')).toHaveCount(2);
});

for (const width of [1280, 390])
  test(`the library has nothing that takes away where a button was pressed, at ${width} px`, async ({
    chromium,
    hosts,
  }) => {
    hosts.newForum({ weeks: 12 });
    const library = await openLibrary(chromium);
    const { page } = library;
    await page.setViewportSize({ width, height: 800 });
    const row = library.source('PyTorchKR');
    const box = await row.getByRole('button', { name: '최근 4주 받기' }).boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    const there = () =>
      page.evaluate(
        ([left = 0, top = 0]) => {
          const found = document.elementFromPoint(left, top)?.closest('button');
          return found?.getAttribute('aria-label') ?? null;
        },
        [x, y],
      );
    await page.mouse.click(x, y);
    for (const name of [/중지/, /빼기: PyTorchKR/]) {
      await expect(row.getByRole('button', { name })).toBeVisible();
      expect(await there()).toBe('지금 받기: PyTorchKR');
      await page.mouse.click(x, y);
    }
    await expect(library.sources.getByRole('status')).toContainText(
      'PyTorchKR에서 4주 치를 받았어요.',
      {
        timeout: 40_000,
      },
    );
    expect(await there()).toBe('지금 받기: PyTorchKR');
  });

test('the library takes no address but that of a feed', async ({ chromium, network }) => {
  const library = await openLibrary(chromium);
  const before = network.requests.length;
  for (const [address, sentence] of [
    ['', '올바른 웹 주소가 아니에요'],
    ['http://feed.example.org/', 'https 주소를 넣어 주세요'],
    ['https://192.168.0.1/feed/', '내부망'],
    ['javascript:alert(1)', '올바른 웹 주소가 아니에요'],
    ['https://feed.example.org/?page=1', '? 앞까지만'],
    ['https://feed.example.org/#ed25519=abc', '공개 키가 잘렸어요'],
  ] as const) {
    await library.addFeed(address);
    await expect(library.sources.getByRole('alert'), address).toContainText(sentence);
    await expect(library.sources.getByLabel('피드 주소')).toHaveAccessibleDescription(
      new RegExp(sentence.replaceAll('?', '\\?')),
    );
  }
  await expect(library.sources.getByRole('listitem')).toHaveCount(2);
  expect(network.requests.length).toBe(before);
});

test('the library gets 30 weeks of the forum, the worker being killed in the middle, none lost or doubled', async ({
  chromium,
  hosts,
}) => {
  const forum = hosts.newForum({ weeks: 34 });
  const library = await openLibrary(chromium);
  const row = library.source('PyTorchKR');
  await row.getByText('다른 주 받기').click();
  await row.getByLabel('최근 주 수').fill('30');
  await row.getByRole('button', { name: '받기', exact: true }).click();
  const progress = row.getByRole('progressbar', { name: 'PyTorchKR에서 받는 중' });
  for (const done of [7, 15]) {
    // Not just so many: a busy machine may not look while it is so.
    const value = async () => Number(await progress.getAttribute('value'));
    await expect.poll(value, { timeout: 40_000 }).toBeGreaterThanOrEqual(done);
    await chromium.stopWorker();
    await chromium.worker(); // as the alarm would, within a minute
  }
  await expect(row).toContainText('30주 치 · ', { timeout: 60_000 });
  await expect(progress).toHaveCount(0, { timeout: 60_000 });
  await expect(library.sources.getByRole('status')).toHaveText('PyTorchKR에서 30주 치를 받았어요.');
  await expect(library.weeks).toHaveCount(31);
  const names = (await library.weeks.locator('b').allInnerTexts()).slice(0, 30);
  expect(new Set(names).size).toBe(30);
  const topics = forum.asked.filter((path) => path.startsWith('/t/'));
  // Only what was being asked for when it was killed is asked for again.
  expect(topics.length).toBeLessThanOrEqual(32);
  await row.getByRole('button', { name: '지금 받기' }).click();
  await expect(library.sources.getByRole('status')).toHaveText(
    'PyTorchKR에 새로 나온 주가 없어요.',
    { timeout: 40_000 },
  );
  expect(forum.asked.filter((path) => path.startsWith('/t/')).length).toBeLessThan(40);
});

test('the library stops when told, says so, goes on when told, and gets the weeks of some days', async ({
  chromium,
  hosts,
}) => {
  hosts.newForum({ weeks: 12, newest: '2026-07-13' });
  const library = await openLibrary(chromium);
  const row = library.source('PyTorchKR');
  await row.getByRole('button', { name: '최근 4주 받기' }).click();
  const value = async () => Number(await row.getByRole('progressbar').getAttribute('value'));
  await expect.poll(value).toBeGreaterThanOrEqual(1);
  await row.getByRole('button', { name: '중지' }).click();
  await expect(row).toContainText('받기를 중지했어요. 이미 받은 주는 그대로 있어요.');
  await expect(row).not.toContainText('다음 확인');
  const came = await library.weeks.count();
  expect(came).toBeGreaterThan(1);
  expect(came).toBeLessThan(5);
  await library.page.reload();
  await row.getByRole('button', { name: '계속' }).click();
  await expect(library.weeks).toHaveCount(5, { timeout: 40_000 });
  await expect(row).not.toContainText('중지했어요');

  await row.getByText('다른 주 받기').click();
  await row.getByLabel('시작일').fill('2026-06-10');
  await row.getByLabel('종료일').fill('2026-06-01');
  await row.getByRole('button', { name: '이 기간 받기' }).click();
  await expect(library.weeks.filter({ hasText: '2026년 6월 1일–7일' })).toHaveCount(1, {
    timeout: 40_000,
  });
  await expect(row).toContainText('6주', { timeout: 40_000 });
  expect(await violations(library.page)).toEqual([]);
});

test('the library says that a forum does not allow it, and what to do', async ({
  chromium,
  hosts,
}) => {
  hosts.fault = ({ host }) => (host === 'discuss.pytorch.kr' ? FAULTS.forbidden : null);
  const library = await openLibrary(chromium);
  const row = library.source('PyTorchKR');
  await row.getByRole('button', { name: '최근 4주 받기' }).click();
  await expect(row.getByRole('alert')).toContainText('접근을 허용하지 않아(403) 중단했어요');
  await expect(row.getByRole('button', { name: '지금 받기' })).toBeVisible();
});

test('the library gets DAIR.AI’s list, and says which of its files are missing', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  const row = library.source('DAIR.AI');
  await row.getByText('다른 주 받기').click();
  await row.getByLabel('시작일').fill('2024-01-01');
  await row.getByLabel('종료일').fill('2024-12-31');
  await row.getByRole('button', { name: '이 기간 받기' }).click();
  await expect(library.sources.getByRole('status')).toContainText(
    /DAIR\.AI에서 \d+주 치를 받았어요/,
    {
      timeout: 40_000,
    },
  );
  await row.getByText('받지 못한 주와 확인할 점').click();
  await expect(row).toContainText(
    'years/2025.md: 지워졌거나 볼 수 없어요(404). 다시 받아도 마찬가지예요.',
  );
  expect(await library.weeks.count()).toBeGreaterThan(3);
});

test('the library asks the browser to keep what is stored, once, when there is something to keep', async ({
  chromium,
  hosts,
}) => {
  await publish(hosts, [1]);
  await chromium.context.addInitScript(() => {
    Object.assign(globalThis, { askedToKeep: 0 });
    StorageManager.prototype.persist = async () => {
      (globalThis as unknown as { askedToKeep: number }).askedToKeep += 1;
      return false;
    };
  });
  const library = await openLibrary(chromium);
  const asked = () =>
    library.page.evaluate(() => (globalThis as unknown as { askedToKeep: number }).askedToKeep);
  await expect(library.weeks).toHaveCount(1);
  expect(await asked()).toBe(0);
  await library.addFeed(FEED);
  await expect(library.weeks).toHaveCount(2);
  await expect.poll(asked).toBe(1);
});

test('the library is used by keyboard alone, at 320 px and at twice the size', async ({
  chromium,
  hosts,
}) => {
  await publish(hosts, [1]);
  const library = await openLibrary(chromium);
  const { page } = library;
  await library.sources.getByLabel('피드 주소').focus();
  await page.keyboard.type('feed.example.org');
  await page.keyboard.press('Enter');
  await expect(library.source('feed.example.org')).toContainText('서명 없음');
  for (const [width, scale] of [
    [320, 1],
    [720, 2],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size * 100}%`;
    }, scale);
    const isWider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWider, `${width} px, ${scale} times`).toBe(false);
  }
});

test('the library asks for the host at the click, in Firefox', async ({ network, hosts }) => {
  await publish(hosts, [1, 2]);
  const firefox = await openFirefox(network);
  await firefox.inExtensionPage('/library.html#setup');
  const row = () =>
    firefox.execute(() => document.querySelector('.entries > li:nth-child(3)')?.textContent);
  await expect
    .poll(() =>
      firefox.execute(() => {
        const field = document.querySelector<HTMLInputElement>('#feed-address');
        if (field) field.value = 'feed.example.org';
        return field !== null;
      }),
    )
    .toBe(true);
  await firefox.click('.feed-form button');
  await firefox.acceptPermissionPrompt();
  await expect.poll(row).toContain('2 weeks · last checked just now');
  await firefox.close();
});
