import type { ChromiumSession } from '../browsers/chromium';
import { type ClosedRoot, closedRoot } from '../browsers/closed-root';
import { makeDigest, makeEntry } from '../fakes/digest';
import { expect, test } from './setup';

const PAPER = 'https://arxiv.org/abs/2410.11111'; // in no packed week
const POSTS = ['1843694897020150216', '1844429536353714427', '1845004778074017961'];
const WEEK = makeDigest({
  id: 'own:links',
  source: {
    name: 'Reading group of a rather long-named institute in the far north',
    url: 'https://discuss.pytorch.kr/t/topic/7',
    notice: { ko: null, en: null },
  },
  entries: [
    makeEntry({
      papers: [PAPER],
      discussions: POSTS.map((id, at) => `https://x.com/author${at}/status/${id}`),
    }),
  ],
});

async function addWeek(chromium: ChromiumSession, digest: unknown): Promise<void> {
  const own = await chromium.newPage();
  await own.goto(chromium.extensionUrl('/options.html'));
  await own.evaluate(
    (one) => chrome.runtime.sendMessage({ kind: 'add-week', digest: one, from: 'a' }),
    digest,
  );
  await own.close();
}

/** Height of the line of links, and whether the source's name is cut off. */
const measure = (panel: ClosedRoot) =>
  panel.evaluate((root) => {
    const line = root.querySelector('.links');
    const source = root.querySelector('.links .cut a');
    const name = source?.querySelector('span');
    return {
      height: line?.getBoundingClientRect().height,
      isCut: !!name && name.scrollWidth > name.clientWidth,
      title: source?.getAttribute('title'),
      overflow: line ? line.scrollWidth - line.clientWidth : null,
      arrow: source ? getComputedStyle(source, '::after').content : null,
    };
  });

test('the links of a paper fit on one line, where a source’s name is cut off but announced in full', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  const wide = await measure(panel);
  expect(wide).toMatchObject({ height: 20, overflow: 0, isCut: true });
  expect(wide.title).toBe('출처: 파이토치 한국 사용자 모임 (PyTorchKR)');
  expect(wide.arrow).toContain('↗'); // the arrow is not cut off
  expect(await panel.textOf('.links')).toContain(wide.title ?? '?'); // what screen readers announce
});

test('a paper with several posts has all of them, and each opens its own', async ({ chromium }) => {
  await addWeek(chromium, WEEK);
  const page = await chromium.newPage();
  await page.goto(PAPER);
  const panel = await closedRoot(page, 'panel');
  if ((await panel.attribute('aside', 'data-folded')) === 'true') await panel.click('.tab');
  const links = await panel.evaluate((root) =>
    [...root.querySelectorAll<HTMLAnchorElement>('.links a')].map(({ href, textContent }) => [
      textContent,
      href,
    ]),
  );
  expect(links.slice(0, 3)).toEqual(
    POSTS.map((id, at) => [`소개 게시물 @author${at}`, `https://x.com/i/status/${id}`]),
  );
  expect(await measure(panel)).toMatchObject({ height: 40, overflow: 0 });
  const opening = page.context().waitForEvent('page');
  await panel.click('.links li:nth-child(2) a');
  await expect.poll(async () => (await opening).url()).toContain(POSTS[1]);
  const chip = await closedRoot(await opening, 'chip');
  await chip.click('.chip');
  await expect.poll(() => chip.text()).toContain('@author1');
});

declare const chrome: typeof import('wxt/browser').browser;
