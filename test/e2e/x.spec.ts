import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import { linkHtml, postHtml, smallCardHtml } from '../fakes/post';
import { expect, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8')) as {
  entries: { rank: number; title: { ko: string }; papers: string[]; discussions: string[] }[];
};
const expected = JSON.parse(readFileSync('test/fixtures/sites/x/expected.json', 'utf8')) as Record<
  string,
  { slug: string; match: string | null; arxivId: string | null; also?: string[]; why: string }
>;

/** What the chip of a post should say first, from the post's own description. */
function titleFor(id: string): string | null {
  const { arxivId } = expected[id] ?? {};
  const entry = week.entries.find(({ papers }) => papers[0] === `https://arxiv.org/abs/${arxivId}`);
  return entry?.title.ko ?? null;
}

interface Seen {
  id: string;
  chips: number;
  y: number;
}

/** The posts that are in the document now, with the number of chips each has of its own. */
function readPosts(page: Page): Promise<Seen[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article[data-testid="tweet"]')].flatMap((article) => {
      const own = (node: Element) => node.closest('article[data-testid="tweet"]') === article;
      const time = [...article.querySelectorAll('a[href*="/status/"] time')].find(own);
      const id = /status\/(\d+)/.exec(time?.closest('a')?.getAttribute('href') ?? '')?.[1];
      const chips = [...article.querySelectorAll('paper-duet')].filter(own).length;
      return id ? [{ id, chips, y: article.getBoundingClientRect().y }] : [];
    }),
  );
}

/** A chip may take as long as a busy machine needs: the first one waits for the background. */
const isLacking = ({ id, chips }: Seen) => Boolean(expected[id]?.match) && chips === 0;

/** Scrolls the timeline to its end and gives every post it met with the most and least chips. */
async function scrollThrough(page: Page, step = 600): Promise<Map<string, Set<number>>> {
  const met = new Map<string, Set<number>>();
  for (let last = -1; ; ) {
    await page.waitForTimeout(350); // cards come 200 ms after their posts, and a chip too many may
    await expect.poll(async () => (await readPosts(page)).filter(isLacking)).toEqual([]);
    for (const { id, chips } of await readPosts(page)) {
      met.set(id, (met.get(id) ?? new Set()).add(chips));
    }
    const at = await page.evaluate((by) => {
      scrollBy(0, by);
      return scrollY;
    }, step);
    if (at === last) return met;
    last = at;
  }
}

const errorsOfX = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { __errors: string[] }).__errors ?? []);

test('Paper Duet puts one chip under each post that is about a known paper, and under no other', async ({
  page,
}) => {
  await page.goto('https://x.com/home?__posts=0');
  await expect(page.locator('article[data-testid="tweet"]').first()).toBeVisible();
  const met = await scrollThrough(page);
  const checked = Object.keys(expected).filter((id) => met.has(id));
  expect(checked.length).toBeGreaterThan(45);
  const wrong = checked.filter((id) => {
    const last = [...(met.get(id) ?? [])].at(-1);
    return last !== (expected[id]?.match ? 1 : 0);
  });
  expect(wrong.map((id) => `${expected[id]?.slug}: ${expected[id]?.why}`)).toEqual([]);
  expect([...met.values()].flatMap((counts) => [...counts]).filter((count) => count > 1)).toEqual(
    [],
  );
  expect(await errorsOfX(page)).toEqual([]);
});

for (const { discussions, title, rank } of week.entries) {
  const url = discussions[0] ?? '';
  test(`Paper Duet names the paper under ${url}`, async ({ page }) => {
    const id = /\d+$/.exec(url)?.[0] ?? '';
    await page.goto(rank === 10 ? url.replace('x.com', 'twitter.com') : url);
    await expect
      .poll(async () => (await readPosts(page)).find((post) => post.id === id)?.chips)
      .toBe(1);
    const read = async () => {
      const chips = await closedRoots(page, 'chip');
      return (await Promise.all(chips.map((chip) => chip.text()))).join('\n');
    };
    await expect.poll(read).toContain(title.ko);
    expect(await read()).toContain(`10/07 주 ${rank}번째`);
  });
}

test('Paper Duet moves nothing when a chip comes: each post keeps its place once it was painted', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const moved: string[] = [];
    const places = new WeakMap<Element, number>();
    Object.assign(globalThis, { moved });
    const look = () => {
      for (const cell of document.querySelectorAll('[data-testid="cellInnerDiv"]')) {
        const host = cell.querySelector('paper-duet');
        const height = cell.getBoundingClientRect().height;
        const before = places.get(cell);
        // A cell that grew by a chip's line after a frame had shown it without.
        if (host && before !== undefined && height - before > 30 && height - before < 42) {
          moved.push(cell.textContent?.slice(0, 60) ?? '');
        }
        places.set(cell, height);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('https://x.com/home?__posts=0');
  await expect(page.locator('paper-duet').first()).toBeAttached();
  for (let step = 0; step < 12; step += 1) {
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(120);
  }
  const moved = await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);
  // A card that comes late brings its chip late; nothing else may.
  expect(moved.filter((text) => !/card/i.test(text))).toEqual([]);
});

test('Paper Duet opens the text in place, by mouse and by keyboard, and closes on Escape', async ({
  page,
}) => {
  await page.goto('https://x.com/omarsar0/status/1843694897020150216');
  const chip = await closedRoot(page, 'chip');
  await expect.poll(() => chip.count('.chip')).toBe(1);
  await chip.click('.chip');
  expect(await chip.text()).toContain('소프트맥스 어텐션 맵 하나');
  expect(await chip.text()).not.toContain('소프트맥스 어텐션 맵 두 개'); // in the folded details
  await chip.click('.more summary');
  expect(await chip.text()).toContain('소프트맥스 어텐션 맵 두 개');
  await chip.click('[value="en"] + span');
  expect(await chip.text()).not.toContain('소프트맥스');
  expect(await chip.text()).toContain('two softmax attention maps'); // the details stay unfolded
  await page.keyboard.press('Escape');
  expect(await chip.count('.open')).toBe(0);
  expect(await chip.evaluate((root) => root.activeElement?.className)).toBe('chip');
  await page.keyboard.press('Enter');
  expect(await chip.text()).toContain('one softmax attention map');
  const kept = await page.evaluate(() => {
    const { __xKeys, __xClicks } = globalThis as unknown as Record<string, unknown[]>;
    return [__xKeys, __xClicks];
  });
  expect(kept).toEqual([[], []]);
  expect(page.url()).toContain('1843694897020150216');
});

test('Paper Duet says why a chip is there: the post is listed, quotes a listed one, or leads to the paper', async ({
  page,
}) => {
  const reasonOf = async (path: string, statusId: string) => {
    await page.goto(`https://x.com/${path}`);
    const at = async () =>
      (await readPosts(page)).filter(({ chips }) => chips > 0).map(({ id }) => id);
    await expect.poll(at).toContain(statusId);
    const chips = await closedRoots(page, 'chip');
    const chip = chips[(await at()).indexOf(statusId)];
    await chip?.click('.chip');
    return chip?.textOf('.why');
  };
  expect(await reasonOf('omarsar0/status/1843694897020150216', '1843694897020150216')).toBe(
    '다이제스트가 소개한 게시물이에요.',
  );
  for (const [slug, why] of [
    ['quote-digest-1', '다이제스트가 소개한 게시물을 인용했어요.'],
    ['linked-abs', '이 논문을 언급한 게시물이에요.'],
    ['card-small', '게시물의 링크 카드가 이 논문으로 이어져요.'],
  ] as const) {
    const [id = ''] = Object.entries(expected).find(([, post]) => post.slug === slug) ?? [];
    expect(await reasonOf(`i/status/${id}`, id), slug).toBe(why);
  }
});

test('Paper Duet says how many papers a post has, and shows them all', async ({ page }) => {
  await page.goto('https://x.com/i/status/1845004778074017961');
  const chip = await closedRoot(page, 'chip');
  await expect.poll(() => chip.text()).toContain('외 1편');
  await chip.click('.chip');
  expect(await chip.text()).toContain('차등 트랜스포머');
  expect(await chip.text()).toContain(titleFor('1845004778074017961'));
});

test('Paper Duet reads the links of a long article on its own page, and the post within for itself', async ({
  page,
}) => {
  await page.goto('https://x.com/mira_lindqvst/status/1845285911298839113');
  const chipsOf = async (id: string) =>
    (await readPosts(page)).find((post) => post.id === id)?.chips;
  await expect.poll(() => chipsOf('1845285911298839113')).toBe(1);
  expect(await chipsOf('1844043652966072742')).toBe(1);
  const titleOf = (arxivId: string) =>
    week.entries.find(({ papers }) => papers[0]?.endsWith(arxivId))?.title.ko ?? '?';
  const read = async () => {
    const chips = await closedRoots(page, 'chip');
    return (await Promise.all(chips.map((chip) => chip.text()))).join('|');
  };
  await expect.poll(read).toContain(titleOf('2410.03439'));
  expect(await read()).toContain(titleOf('2410.00907'));
});

test('Paper Duet follows navigation without a reload: timeline, post, photo, back', async ({
  page,
}) => {
  await page.goto('https://x.com/home?__posts=0');
  await expect(page.locator('paper-duet').first()).toBeAttached();
  await page.locator('article a[href="/omarsar0/status/1843694897020150216"]').first().click();
  await expect(page).toHaveURL(/status\/1843694897020150216/);
  await expect
    .poll(async () => (await readPosts(page)).find(({ id }) => id === '1843694897020150216')?.chips)
    .toBe(1);
  await page.goBack();
  await expect
    .poll(async () => (await readPosts(page)).filter(({ chips }) => chips === 1).length)
    .toBeGreaterThan(1);
  await page.goto('https://x.com/omarsar0/status/1843694897020150216/photo/1');
  await expect.poll(() => page.locator('#layers [role="dialog"] paper-duet').count()).toBe(1);
  expect(await errorsOfX(page)).toEqual([]);
});

test('Paper Duet shows chips in search, lists, profiles and bookmarks', async ({ page }) => {
  for (const path of ['search?q=attention&f=live', 'i/lists/1', 'omarsar0', 'i/bookmarks']) {
    await page.goto(`https://x.com/${path}`);
    await expect.poll(() => page.locator('paper-duet').count(), path).toBeGreaterThan(0);
    const counts = (await readPosts(page)).map(({ chips }) => chips);
    expect(Math.max(...counts), path).toBe(1);
  }
});

test('Paper Duet brings a chip when a cut text is opened', async ({ page }) => {
  await page.goto('https://x.com/home?__posts=0');
  const id = '1845014211638333622';
  const find = async () => (await readPosts(page)).find((post) => post.id === id);
  for (let step = 0; step < 80 && !(await find()); step += 1) {
    await page.evaluate(() => scrollBy(0, 500));
    await page.waitForTimeout(60);
  }
  expect((await find())?.chips).toBe(0);
  const article = page.locator('article', { has: page.locator(`a[href$="/status/${id}"]`) });
  await article.getByTestId('tweet-text-show-more-link').click();
  await expect.poll(async () => (await find())?.chips).toBe(1);
});

for (const how of ['replace', 'patch']) {
  test(`Paper Duet follows when X uses the nodes of one post for another (${how})`, async ({
    page,
  }) => {
    const [listed, plain] = ['1843694897020150216', '1845327376855077540'];
    await page.goto(`https://x.com/omarsar0/status/${listed}`);
    const count = (id: string) => async () =>
      (await readPosts(page)).find((post) => post.id === id)?.chips;
    const recycle = (from: string, to: string) =>
      page.evaluate(
        ([one, other, way]) => {
          const { __x } = globalThis as unknown as {
            __x: { recycle(from: string, to: string, how: string): void };
          };
          __x.recycle(one ?? '', other ?? '', way ?? '');
        },
        [from, to, how],
      );
    await expect.poll(count(listed)).toBe(1);
    await recycle(listed, plain);
    await expect.poll(count(plain)).toBe(0);
    await recycle(plain, listed);
    await expect.poll(count(listed)).toBe(1);
    expect(await errorsOfX(page)).toEqual([]);
  });
}

test('Paper Duet wears the theme of the page and follows when it is switched', async ({ page }) => {
  await page.goto('https://x.com/omarsar0/status/1843694897020150216');
  const host = page.locator('paper-duet').first();
  await expect(host).toHaveAttribute('data-theme', 'light');
  for (const theme of ['dim', 'black', 'light']) {
    await page.evaluate((one) => {
      (globalThis as unknown as { __setTheme(theme: string): void }).__setTheme(one);
    }, theme);
    await expect(host).toHaveAttribute('data-theme', theme);
  }
});

test('Paper Duet works in the Korean interface and on a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('https://mobile.x.com/omarsar0/status/1843694897020150216?__lang=ko');
  const chip = await closedRoot(page, 'chip');
  await expect.poll(() => chip.text()).toContain('차등 트랜스포머');
  const box = await chip.hostBox();
  expect(box.x + box.width).toBeLessThanOrEqual(390);
});

/** How far X's own bars and round button overlap an opened chip, in px. */
async function coveredByX(page: Page): Promise<number> {
  return page.evaluate(() => {
    const chip = document.querySelector('paper-duet')?.getBoundingClientRect();
    const over = ['[data-testid="FloatingActionButtons_Tweet_Button"]', '[role="navigation"]'];
    const boxes = over.flatMap((one) => [...document.querySelectorAll(one)]);
    if (!chip || boxes.length < 2) throw new Error('no chip, or not the narrow page of X');
    return Math.max(
      0,
      -chip.top,
      ...boxes.map((box) => {
        const { top, bottom } = box.getBoundingClientRect();
        return bottom < innerHeight / 2 ? bottom - chip.top : chip.bottom - top;
      }),
    );
  });
}

for (const height of [844, 664]) {
  test(`Paper Duet opens a text clear of what X lays over a narrow page of ${height} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height });
    for (const id of ['1844456880971858028', '1845004778074017961']) {
      await page.goto(`https://x.com/i/status/${id}`);
      const chip = await closedRoot(page, 'chip');
      await chip.click('.chip');
      expect(await coveredByX(page)).toBe(0);
      expect(await chip.evaluate((root) => root.activeElement?.className)).toBe('chip');
    }
  });
}

test('Paper Duet does not scroll a wide page when a text opens', async ({ page }) => {
  await page.goto('https://x.com/i/status/1844456880971858028');
  const chip = await closedRoot(page, 'chip');
  await chip.focus('.chip');
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  expect(await chip.count('.open')).toBe(1);
  const { y, height } = await chip.hostBox();
  expect(y + height).toBeGreaterThan(900); // the text extends below the window
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('Paper Duet puts one chip under each post of a thread that names the paper, and under no other', async ({
  page,
}) => {
  await page.goto('https://x.com/i/status/1844456880971858028');
  const ofThread = async () =>
    (await readPosts(page))
      .filter(({ id }) => expected[id]?.slug.match(/^(thread-)?digest-6/))
      .map(({ id, chips }) => [expected[id]?.slug, chips]);
  await expect.poll(ofThread).toEqual([
    ['digest-6', 1],
    ['thread-digest-6-2', 0],
    ['thread-digest-6-3', 1],
  ]);
});

test('Paper Duet reads 2,000 posts without a chip too many, and X keeps its nodes', async ({
  page,
}) => {
  await page.goto('https://x.com/home?__posts=2000');
  await expect(page.locator('article').first()).toBeVisible();
  let most = 0;
  for (let step = 0; step < 200; step += 1) {
    await page.evaluate(() => scrollBy(0, 4000));
    if (step % 20 === 0)
      most = Math.max(most, ...(await readPosts(page)).map(({ chips }) => chips));
  }
  expect(most).toBe(1);
  expect(await errorsOfX(page)).toEqual([]);
});

test('Paper Duet wakes nothing on a timeline without a known paper', async ({
  ownPage: page,
  chromium,
}) => {
  await chromium.stopWorker();
  await page.goto('https://x.com/i/status/1845327376855077540?__out=1');
  await expect(page.locator('article').first()).toBeVisible();
  await page.waitForTimeout(400);
  expect(await page.locator('paper-duet').count()).toBe(0);
  expect(await chromium.workerStatus()).toBe('stopped');
});

test('Paper Duet goes on without errors after the extension was updated under the page', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto('https://x.com/home?__posts=0');
  await expect(page.locator('paper-duet').first()).toBeAttached();
  await chromium.reloadExtension();
  for (let step = 0; step < 10; step += 1) {
    await page.evaluate(() => scrollBy(0, 700));
    await page.waitForTimeout(60);
  }
  expect(await errorsOfX(page)).toEqual([]);
});

/** Puts posts at the top of the page, as X does with new ones. */
async function prepend(page: Page, ...posts: string[]): Promise<void> {
  await page.evaluate(
    (html) => {
      const cells = document.createRange().createContextualFragment(html);
      document.querySelector('main')?.prepend(cells);
    },
    posts.map((post) => `<div data-testid="cellInnerDiv">${post}</div>`).join(''),
  );
}

test('Paper Duet leaves no empty line under posts that come after an update', async ({
  ownPage: page,
  chromium,
}) => {
  const painted = page.locator('paper-duet[lang]');
  await page.goto('https://x.com/omarsar0/status/1843694897020150216');
  await expect(painted.first()).toBeAttached();
  const before = await painted.count();
  await chromium.reloadExtension();
  await prepend(
    page,
    postHtml({ id: '1844435988019544565' }),
    postHtml({ id: '1845327376855077540', text: linkHtml('arxiv.org/abs/2410.05229') }),
  );
  await page.waitForTimeout(500);
  expect(await page.locator('paper-duet').count()).toBe(before);
  expect(await painted.count()).toBe(before);
  expect(await errorsOfX(page)).toEqual([]);
});

test('Paper Duet keeps a chip, and every post its place, when a link is rewritten under the pointer', async ({
  page,
}) => {
  const [linking, plain] = ['1845327376855077540', '1845333816525198001'];
  await page.goto('https://x.com/i/status/1845327376855077540?__out=1');
  await expect(page.locator('article').first()).toBeVisible();
  await prepend(
    page,
    postHtml({ id: linking, text: linkHtml('arxiv.org/abs/2410.05258') }),
    postHtml({ id: plain }),
  );
  await expect(page.locator('paper-duet[lang]')).toHaveCount(1);
  const link = page.locator('main article').first().locator('[data-testid="tweetText"] a');
  const next = page.locator('main article').nth(1);
  const place = await next.boundingBox();
  await link.evaluate((one) =>
    one.addEventListener('mouseover', () => one.setAttribute('href', 'https://out.example/?to=1')),
  );
  await link.hover();
  await expect(link).toHaveAttribute('href', 'https://out.example/?to=1');
  await page.waitForTimeout(200);
  await expect(page.locator('paper-duet[lang]')).toHaveCount(1);
  expect(await next.boundingBox()).toEqual(place);
});

test('Paper Duet reads whole links, cards of other sites and ids in words', async ({ page }) => {
  await page.goto('https://x.com/i/status/1845327376855077540?__out=1');
  await expect(page.locator('article').first()).toBeVisible();
  const id = (at: number) => String(1845400000000000000n + BigInt(at));
  await prepend(
    page,
    postHtml({ id: id(0), text: '<a href="https://arxiv.org/abs/2410.05258">a paper</a>' }),
    postHtml({ id: id(1), text: 'Today arXiv:2410.07095.' }),
    postHtml({
      id: id(2),
      after: smallCardHtml('huggingface.co', 'Paper page - Differential Transformer'),
    }),
    postHtml({ id: id(3), text: linkHtml('alphaxiv.org/ko/overview/2410.05258') }),
    postHtml({ id: id(4), text: 'It costs 2410.05258' }),
    postHtml({ id: id(5), after: smallCardHtml('huggingface.co', 'Differential Transformer') }),
  );
  await expect(page.locator('paper-duet[lang]')).toHaveCount(4);
  const known = (await readPosts(page)).filter((post) => post.chips > 0).map((post) => post.id);
  expect(known).toEqual([0, 1, 2, 3].map(id));
});

test('Paper Duet switches X off and on in pages that are open', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto('https://x.com/omarsar0/status/1843694897020150216');
  await expect(page.locator('paper-duet').first()).toBeAttached();
  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  await options.getByLabel(/^X/).uncheck();
  await expect(page.locator('paper-duet')).toHaveCount(0);
  await options.getByLabel(/^X/).check();
  await expect(page.locator('paper-duet').first()).toBeAttached();
});
