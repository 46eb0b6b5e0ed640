import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import { THREAD, threadPage } from '../fixtures/sites/forum/thread';
import { buildWithOptionalHosts, type OtherBuild } from './builds';
import { readPanel } from './panel';
import { CHROME_BUILD, expect, openChromium, test } from './setup';
import { watchShifts } from './shifts';

const THREAD_URL = `https://discuss.pytorch.kr/t/2025-10-06-10-12-ml-top-ml-papers/${THREAD.topicId}`;
const PAPER = 'https://arxiv.org/abs/2410.11111';
const POST = 'https://x.com/pelican_ops/status/1845327376855077540?__out=1';

let build: OtherBuild;
test.beforeAll(() => {
  build = buildWithOptionalHosts(CHROME_BUILD);
});
test.afterAll(() => build.remove());

async function openLibrary(chromium: ChromiumSession) {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/library.html#setup'));
  return page;
}

/** A key while Hangul is on, as the page hears it. */
function pressInHangul(page: Page, code: string, key: string): Promise<void> {
  return page.evaluate(
    (given) =>
      void document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...given, bubbles: true, cancelable: true }),
      ),
    { code, key },
  );
}

/** The section that takes files, and the list of weeks. */
const adding = (library: Page) => library.getByRole('region', { name: '주 담기' });
const weeks = (library: Page) =>
  library.getByRole('region', { name: '담은 주' }).getByRole('listitem');

const asFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

test('the library adds the week of a thread, lights it up in open tabs, takes it away, undoes, and keeps it', async ({
  network,
}) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'paper-duet-profile-'));
  const options = { extensionDir: build.dir, profileDir };
  let chromium = await openChromium(network, options);
  const paper = await chromium.newPage();
  await paper.goto(PAPER);
  const post = await chromium.newPage();
  await post.goto(POST);
  await expect(post.locator('article').first()).toBeVisible();
  expect([await closedRoots(paper, 'panel'), await closedRoots(post, 'chip')]).toEqual([[], []]);

  const thread = await chromium.newPage();
  await thread.goto(THREAD_URL);
  const opened = chromium.context.waitForEvent('page');
  await (await closedRoot(thread, 'chip')).click('.add-button');
  const library = await opened;
  const dialog = library.getByRole('dialog');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('2025년 10월 6일–12일');
  await expect(dialog).toContainText('논문 3편 · 이미 담긴 논문 1편');
  await expect(dialog).toContainText('3번째 항목: 논문 링크가 없어요.');
  await expect(dialog.getByRole('listitem').filter({ hasText: '뺄셈 없는 어텐션' })).toBeVisible();
  await expect(dialog).not.toContainText('Another Paper in a Reply');
  await dialog.getByRole('button', { name: '이 주 담기', exact: true }).click();
  await expect(adding(library).getByRole('status')).toContainText(
    '2025년 10월 6일–12일을 담았어요.',
  );

  const text = async () => readPanel(await closedRoot(paper, 'panel'));
  await expect.poll(text).toContain('어텐션을 계산하는 다른 길을 살핍니다.');
  expect(await text()).toContain('출처: PyTorchKR');
  await expect.poll(async () => (await closedRoots(post, 'chip')).length).toBe(1);
  await expect
    .poll(async () => (await closedRoot(post, 'chip')).text())
    .toContain('뺄셈 없는 어텐션');

  await library.getByRole('button', { name: '빼기: 2025년 10월 6일–12일' }).click();
  await expect.poll(async () => (await closedRoots(post, 'chip')).length).toBe(0);
  await library.getByRole('button', { name: '되돌리기' }).click();
  await expect.poll(async () => (await closedRoots(post, 'chip')).length).toBe(1);

  await chromium.close();
  chromium = await openChromium(network, options);
  const again = await chromium.newPage();
  await again.goto(PAPER);
  await expect
    .poll(async () => readPanel(await closedRoot(again, 'panel')))
    .toContain('어텐션을 계산하는 다른 길을 살핍니다.');
  await chromium.close();
  rmSync(profileDir, { recursive: true, force: true });
});

test('the library adds a file once, and a corrected one in its place, saying what changed', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  const give = (text: string) =>
    adding(library).locator('input[type="file"]').setInputFiles(asFile('week.html', text));
  await give(threadPage(THREAD));
  await library.getByRole('button', { name: '이 주 담기', exact: true }).click();
  await expect(adding(library).getByRole('status')).toContainText('담았어요');
  await give(threadPage(THREAD));
  await expect(library.getByRole('dialog')).toContainText('달라진 내용이 없어요');
  await library.getByRole('button', { name: '취소' }).click();
  await give(threadPage(THREAD).replace('비용은 12% 줄었습니다.', '비용은 21% 줄었습니다.'));
  await expect(library.getByRole('dialog')).toContainText('달라진 항목: 1번.');
  await library.getByRole('button', { name: '새 버전으로 바꾸기' }).click();
  await expect(adding(library).getByRole('status')).toContainText('새 버전으로 바꿨어요');
  await expect(weeks(library).filter({ hasText: '2025년' })).toHaveCount(1);
});

test('the library finds a paper whose link was lost by its title, until a digest has the link', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  const give = async (thread: typeof THREAD, button: string) => {
    const file = asFile('week.html', threadPage(thread));
    await adding(library).locator('input[type="file"]').setInputFiles(file);
    await library.getByRole('button', { name: button, exact: true }).click();
    await expect(adding(library).getByRole('status')).toContainText(/담았어요|바꿨어요/);
  };
  const [first, ...others] = THREAD.entries;
  // As a browser copies the title: without the TeX that the page's head has.
  const lost = { ...first, en: 'Sparse k-Head Attention without Subtraction', paper: null };
  const open = await chromium.newPage();
  await open.goto(PAPER);
  await give({ ...THREAD, entries: [lost as (typeof others)[number], ...others] }, '이 주 담기');
  const text = async () => {
    const panel = await closedRoot(open, 'panel');
    return panel.evaluate((root) => root.querySelector('.body')?.textContent);
  };
  await expect.poll(text).toContain('제목으로 찾음');
  const shifts = await watchShifts(open);
  await open.goto(PAPER);
  await expect.poll(text).toContain('제목으로 찾음');
  expect(await shifts()).toBe(0);
  await (await closedRoot(open, 'panel')).click('.tab');
  expect(await readPanel(await closedRoot(open, 'panel'))).toContain('보기 논문: 뺄셈 없는 어텐션');
  const other = await chromium.newPage();
  await other.goto('https://arxiv.org/abs/2410.05258v1');
  await expect.poll(async () => (await closedRoots(other, 'panel')).length).toBe(1);

  await give(THREAD, '새 버전으로 바꾸기');
  await expect.poll(text).not.toContain('제목으로 찾음');
  expect(await text()).toContain('보기 논문: 뺄셈 없는 어텐션');
});

test('the library says in one sentence why something is no digest, and loses nothing', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  await expect(weeks(library)).toHaveCount(1);
  for (const [name, text] of [
    ['empty.txt', ''],
    ['cut.json', readFileSync('digests/2024/2024-10-07.json', 'utf8').slice(0, 5_000)],
    ['other.json', '{"hello": "world"}'],
    ['binary.txt', '\u0000\u0001\u0002PNG\u0000\u0000'],
    ['prose.txt', 'This is a letter and no digest. It has two sentences.'],
  ] as const) {
    await adding(library).locator('input[type="file"]').setInputFiles(asFile(name, text));
    await expect(library.getByRole('alert'), name).toHaveText(/^[^\n]+[.요]$/);
    await expect(library.getByRole('dialog'), name).toHaveCount(0);
  }
  await expect(weeks(library)).toHaveCount(1);
});

test('the library names what it could not read, and says no more of it once something else is done', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  const give = (name: string, text: string) =>
    adding(library).locator('input[type="file"]').setInputFiles(asFile(name, text));
  const acts: [string, () => Promise<void>][] = [
    ['another file', () => give('week.html', threadPage(THREAD))],
    ['a feed', () => library.getByRole('button', { name: '피드 추가' }).click()],
    ['a backup', () => library.getByRole('button', { name: '백업 파일 만들기' }).click()],
    ['erasing', () => library.getByRole('button', { name: '모두 지우기' }).click()],
  ];
  for (const [name, act] of acts) {
    await give('broken.txt', 'This is a letter and no digest. It has two sentences.');
    const told = library.getByRole('alert').filter({ hasText: 'broken.txt' });
    await expect(told, name).toHaveText(/^broken\.txt: [^\n]+[.요]$/);
    await expect(told, name).toBeInViewport();
    await act();
    await expect(told, name).toHaveCount(0);
  }
});

test('the library has the way back where a week was taken away, in view and at the keyboard', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  await library.setViewportSize({ width: 1280, height: 500 });
  const list = readFileSync('test/fixtures/sources/upstream.md', 'utf8');
  await adding(library).locator('input[type="file"]').setInputFiles(asFile('2024.md', list));
  await library.getByRole('button', { name: '모두 담기' }).click();
  await expect(adding(library).getByRole('button', { name: '되돌리기' })).toBeFocused();
  const names = () => weeks(library).locator('b').allInnerTexts();
  await expect.poll(async () => (await names()).length).toBeGreaterThan(3);
  const before = await names();
  const [first = '', second = ''] = before.slice(-3, -1);
  for (const name of [first, second]) {
    const remove = library.getByRole('button', { name: `빼기: ${name}` });
    await remove.scrollIntoViewIfNeeded();
    const box = await remove.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 10, (box?.y ?? 0) + 10];
    await library.mouse.click(x, y);
    const undo = library.getByRole('button', { name: `되돌리기: ${name}` });
    await expect(undo).toBeFocused();
    await expect(undo).toBeInViewport();
    await library.mouse.click(x, y); // too impatient: neither takes another away nor undoes
    await expect(weeks(library).filter({ hasText: `${name}을 뺐어요.` })).toBeVisible();
  }
  expect(await names()).toEqual(before);
  await expect(library.getByRole('button', { name: '되돌리기' })).toHaveCount(2);

  await library.keyboard.press('z');
  await expect(library.getByRole('button', { name: `빼기: ${second}` })).toBeVisible();
  await library.getByRole('button', { name: `되돌리기: ${first}` }).click();
  await expect(library.getByRole('button', { name: `빼기: ${first}` })).toBeVisible();
  expect(await names()).toEqual(before);
});

test('the library adds a list of many weeks in one go, and takes all of it back', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  await expect(weeks(library)).toHaveCount(1);
  const list = readFileSync('test/fixtures/sources/upstream.md', 'utf8');
  await adding(library).locator('input[type="file"]').setInputFiles(asFile('2024.md', list));
  const dialog = library.getByRole('dialog');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(/^\d+주 치, 논문 \d+편$/);
  const count = Number.parseInt(await dialog.getByRole('heading', { level: 2 }).innerText(), 10);
  expect(count).toBeGreaterThan(2);
  await dialog.getByRole('button', { name: '모두 담기' }).click();
  await expect(adding(library).getByRole('status')).toContainText(`${count}주 치를 담았어요.`);
  await expect(weeks(library)).toHaveCount(count + 1);
  await library.getByRole('button', { name: '되돌리기' }).click();
  await expect(weeks(library)).toHaveCount(1);

  await adding(library).locator('input[type="file"]').setInputFiles(asFile('2024.md', list));
  await dialog.getByRole('button', { name: '모두 담기' }).click();
  await expect(weeks(library)).toHaveCount(count + 1);
  await expect(library.getByRole('button', { name: '되돌리기' })).toBeVisible();
  await pressInHangul(library, 'KeyZ', 'ㅋ');
  await expect(weeks(library)).toHaveCount(1);
  await expect(library.locator('body')).not.toBeFocused();
});

test('the library takes a file that is dropped on the page', async ({ chromium }) => {
  const library = await openLibrary(chromium);
  const folder = mkdtempSync(join(tmpdir(), 'paper-duet-drop-'));
  const file = join(folder, 'week.html');
  writeFileSync(file, threadPage(THREAD));
  const devtools = await library.context().newCDPSession(library);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await expect(library.getByRole('dialog')).toContainText('2025년 10월 6일–12일');
  rmSync(folder, { recursive: true });
});

test('an address opens a part of the setup, whose frame links to the others and the settings', async ({
  sharedChromium: chromium,
}) => {
  const page = await chromium.newPage();
  await page.setViewportSize({ width: 900, height: 400 });
  await page.goto(chromium.extensionUrl('/library.html#backup'));
  await expect(page.getByRole('heading', { name: '백업', exact: true })).toBeInViewport();
  const frame = page.getByRole('navigation', { name: '서재 관리' });
  const link = (name: string) => frame.getByRole('link', { name, exact: true });
  await expect(link('백업')).toHaveAttribute('aria-current', /page|location/);
  await link('받아 오는 곳').click();
  await expect(page.getByRole('heading', { name: '받아 오는 곳', exact: true })).toBeInViewport();
  await expect(link('백업')).not.toHaveAttribute('aria-current');
  await link('설정').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정');
  await expect(link('설정')).toHaveAttribute('aria-current', /page|location/);
  await link('모두 지우기').click();
  await expect(page.getByRole('heading', { name: '모두 지우기', exact: true })).toBeInViewport();
});
