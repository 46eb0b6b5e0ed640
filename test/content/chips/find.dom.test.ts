import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { watchPosts } from '../../../lib/content/chips/find';
import { KeyCache } from '../../../lib/content/chips/key-cache';
import type { PaintChip } from '../../../lib/content/chips/paint';
import { shared } from '../../../lib/content/shared-world';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { identifyPaper } from '../../../lib/sites/papers';
import { identifyPost } from '../../../lib/sites/registry';
import { makeDigest } from '../../fakes/digest';
import { buildMirrorImage } from '../../fakes/mirror';
import { linkHtml, postHtml, smallCardHtml } from '../../fakes/post';
import { fakeStorage } from '../../fakes/storage';

const OTHER_ID = '1845327376855077540';
const ARXIV = 'https://arxiv.org/abs/2410.05258';
const LINKED = linkHtml('arxiv.org/abs/2410.05258');

let rests: (() => void)[] = [];
let life = new AbortController();

afterEach(() => life.abort());
beforeEach(() => {
  document.body.replaceChildren();
  rests = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => rests.push(work));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
const chips = () => [...document.querySelectorAll<HTMLElement>('paper-duet')];
const painted = () => chips().filter(({ lang }) => lang !== '').length;

/** Watches with a digest that has one paper; `paint` is what paints its chips. */
async function watch(paint: PaintChip | Error = async () => true) {
  const image = buildMirrorImage({
    digests: [makeDigest()],
    broken: [],
    fingerprint: '',
    identifyPaper,
    identifyPost,
  });
  fakeStorage(Object.fromEntries(image.items));
  const keys = await KeyCache.open(image.head);
  const state = { paint, paints: 0 };
  shared.createPainter = () => {
    if (state.paint instanceof Error) throw state.paint;
    return async (spot, matches) => {
      state.paints += 1;
      if (state.paint instanceof Error) throw state.paint;
      const isPainted = await state.paint(spot, matches);
      if (isPainted) spot.host.lang = 'ko';
      return isPainted;
    };
  };
  life = new AbortController();
  watchPosts({ keys, settings: DEFAULT_SETTINGS, signal: life.signal });
  return { state };
}

async function add(...posts: string[]): Promise<Element> {
  const box = document.createElement('div');
  box.innerHTML = posts.map((post) => `<div data-testid="cellInnerDiv">${post}</div>`).join('');
  document.body.append(box);
  await turn();
  return box;
}

describe('a chip is put under a post', () => {
  test.each([
    ['that is listed', postHtml()],
    ['that links a paper', postHtml({ id: OTHER_ID, text: LINKED })],
    ['that names a paper', postHtml({ id: OTHER_ID, text: 'arXiv:2410.05258' })],
  ])('%s', async (_, post) => {
    await watch();
    await add(post);
    expect(painted()).toBe(1);
  });

  test('unless it neither is listed nor names a paper', async () => {
    const { state } = await watch();
    await add(postHtml({ id: OTHER_ID }));
    expect([chips().length, state.paints]).toEqual([0, 0]);
  });
});

describe('a chip stays, and nothing moves,', () => {
  const link = (box: Element) => box.querySelector('[data-testid="tweetText"] a') as HTMLElement; // as made

  test.each([
    ['its real one', ARXIV],
    ['another way to the paper', 'https://huggingface.co/papers/2410.05258'],
    ['a page that passes readers on', 'https://out.example/?to=1'],
  ])('when a link is given %s', async (_, href) => {
    const { state } = await watch();
    const box = await add(postHtml({ id: OTHER_ID, text: LINKED }));
    const [chip] = chips();
    link(box).setAttribute('href', href);
    await turn();
    expect(chips()).toEqual([chip]);
    expect(state.paints).toBe(1);
  });

  test('when its text is replaced', async () => {
    await watch();
    const box = await add(postHtml({ id: OTHER_ID, text: LINKED }));
    const [chip] = chips();
    link(box).replaceWith('translated');
    await turn();
    expect(chips()).toEqual([chip]);
  });

  test('but is painted again when a card adds a paper', async () => {
    const { state } = await watch();
    const box = await add(postHtml());
    const card = document.createElement('div');
    card.innerHTML = smallCardHtml('arxiv.org', 'Differential Transformer');
    box.querySelector('.actions')?.before(card);
    await turn();
    expect([chips().length, state.paints]).toEqual([1, 2]);
  });
});

test('a chip goes when its article shows another post', async () => {
  await watch();
  const box = await add(postHtml());
  box.querySelector('time')?.closest('a')?.setAttribute('href', `/a/status/${OTHER_ID}`);
  await turn();
  expect(chips()).toEqual([]);
});

describe('no empty line stays', () => {
  test.each<[string, PaintChip | Error]>([
    ['when painting fails', () => Promise.reject(new Error('The extension context is gone.'))],
    ['when there is nothing to show after all', async () => false],
    ['when the painter cannot be made', new Error('no painter')],
  ])('%s', async (_, paint) => {
    await watch(paint);
    await add(postHtml());
    await turn();
    expect(chips()).toEqual([]);
  });

  test.each<[string, PaintChip | Error]>([
    ['painting', () => Promise.reject(new Error('not now'))],
    ['making the painter', new Error('not now')],
  ])('and the next post gets its chip, after %s failed once', async (_, paint) => {
    const { state } = await watch(paint);
    await add(postHtml());
    state.paint = async () => true;
    await add(postHtml({ id: OTHER_ID, text: LINKED }));
    await turn();
    expect([chips().length, painted()]).toEqual([1, 1]);
  });

  test('a painted chip stays when painting it again fails', async () => {
    const { state } = await watch();
    const box = await add(postHtml());
    state.paint = new Error('not now');
    box.querySelector('[data-testid="tweetText"]')?.replaceChildren('arXiv:2410.05258');
    await turn();
    expect(state.paints).toBe(2);
    expect(painted()).toBe(1);
  });
});

describe('after the extension was updated under the page', () => {
  const { id } = browser.runtime;
  const update = () => Object.assign(browser.runtime, { id: undefined });

  beforeEach(() => void Object.assign(browser.runtime, { id }));

  test('no post gets a chip, and what was painted stays', async () => {
    const { state } = await watch();
    await add(postHtml());
    update();
    await add(postHtml({ id: OTHER_ID, text: LINKED }));
    Object.assign(browser.runtime, { id });
    expect([chips().length, painted(), state.paints]).toEqual([1, 1, 1]);
  });

  test('an empty line that nobody will paint is removed', async () => {
    await watch(() => new Promise(() => undefined));
    await add(postHtml());
    expect([chips().length, painted()]).toEqual([1, 0]);
    update();
    await add(postHtml({ id: OTHER_ID }));
    Object.assign(browser.runtime, { id });
    expect(chips()).toEqual([]);
  });

  test('a chip is removed when its article shows another post', async () => {
    await watch();
    const box = await add(postHtml());
    update();
    box.querySelector('time')?.closest('a')?.setAttribute('href', `/a/status/${OTHER_ID}`);
    await turn();
    Object.assign(browser.runtime, { id });
    expect(chips()).toEqual([]);
  });
});

describe('two copies of the extension in one page', () => {
  const end = () => life;

  test('leave each other’s chips alone, however often a post changes', async () => {
    await watch();
    const first = end();
    await watch();
    const box = await add(postHtml());
    await turn();
    const before = chips();
    expect(before.length).toBe(2);
    for (const words of ['One', 'Two', 'Three']) {
      const bold = document.createElement('b');
      bold.textContent = words;
      box.querySelector('[data-testid="tweetText"]')?.replaceChildren(bold);
      await turn();
    }
    expect(chips()).toEqual(before);
    first.abort();
    expect(chips()).toEqual([before[1]]);
  });

  test('change nothing in a page that does not change', async () => {
    await watch();
    const first = end();
    await watch();
    await add(postHtml());
    await turn();
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    observer.observe(document, { childList: true, subtree: true });
    for (let turns = 0; turns < 5; turns += 1) await turn();
    observer.disconnect();
    first.abort();
    expect(changes).toBe(0);
  });
});

describe('of thousands of posts at once', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    postHtml({ id: String(BigInt(OTHER_ID) + BigInt(at)), text: LINKED }),
  );

  test('the first are read before the page is painted, the rest while it is idle', async () => {
    await watch();
    await add(...many);
    expect(chips().length).toBe(32);
    for (const work of rests.splice(0)) work();
    expect(chips().length).toBe(64);
    while (rests.length > 0) for (const work of rests.splice(0)) work();
    expect(chips().length).toBe(200);
  });

  test('none is read after the script has ended', async () => {
    await watch();
    await add(...many);
    life.abort();
    while (rests.length > 0) for (const work of rests.splice(0)) work();
    expect(chips()).toEqual([]);
  });
});
