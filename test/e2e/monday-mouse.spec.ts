import type { ChromiumSession } from '../browsers/chromium';
import type { FirefoxSession } from '../browsers/firefox';
import {
  expect,
  openChromium,
  openFirefox,
  test,
  WHOLE_CHROME_BUILD,
  WHOLE_FIREFOX_BUILD,
} from './setup';

/** The actions of a reader with a mouse on one of our pages: point, press and read. */
interface Hand {
  /** Runs a function in the page. */
  evaluate<Args extends string[], Result>(
    fn: (...args: Args) => Result,
    ...args: Args
  ): Promise<Result>;
  hover?(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
}

const textOf = (hand: Hand, selector: string) => () =>
  hand.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector);
const countOf = (hand: Hand, selector: string) => () =>
  hand.evaluate((one) => document.querySelectorAll(one).length, selector);

/** Waits for an element with this text or name, and presses it. */
async function press(hand: Hand, selector: string, name: RegExp): Promise<void> {
  const find = () =>
    hand.evaluate(
      (one, source) => {
        for (const old of document.querySelectorAll('[data-pressed]'))
          old.removeAttribute('data-pressed');
        const wanted = new RegExp(source);
        const found = [...document.querySelectorAll(one)].find((element) =>
          wanted.test(`${element.getAttribute('aria-label') ?? ''} ${element.textContent}`),
        );
        found?.setAttribute('data-pressed', '');
        return found !== undefined;
      },
      selector,
      name.source,
    );
  await expect.poll(find, `${selector} ${name}`).toBe(true);
  await hand.click('[data-pressed]');
}

/** The library that the popup opened in a new tab. */
async function libraryOf(
  session: ChromiumSession | FirefoxSession,
  before: readonly unknown[],
): Promise<Hand> {
  if ('context' in session) {
    const tab = () => session.context.pages().find((page) => /library\.html/.test(page.url()));
    await expect.poll(tab).toBeDefined();
    const page = tab();
    if (!page) throw new Error('there is one');
    await page.bringToFront();
    await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    return {
      evaluate: (fn, ...args) =>
        page.evaluate(
          ([source, given]) => new Function(`return (${source}).apply(null, arguments)`)(...given),
          [String(fn), args] as const,
        ),
      click: (selector) => page.locator(selector).first().click(),
    };
  }
  await expect.poll(async () => (await session.tabs()).length).toBe(before.length + 1);
  const opened = (await session.tabs()).find((tab) => !before.includes(tab)) ?? '';
  await session.switchTo(opened);
  return {
    evaluate: (fn, ...args) => session.execute(fn, ...args),
    click: (selector) => session.click(selector),
  };
}

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`a Monday goes by mouse alone, from the toolbar of ${name} to a copied week`, async ({
    network,
  }) => {
    const session =
      name === 'Chromium'
        ? await openChromium(network, { extensionDir: WHOLE_CHROME_BUILD })
        : await openFirefox(network, { extensionDir: WHOLE_FIREFOX_BUILD });
    const tabs = 'context' in session ? [] : await session.tabs();
    const popup = await session.openToolbarPopup();
    await expect.poll(countOf(popup, '.week-rows li')).toBe(10);
    const iconsOf = (nth: string) => () =>
      popup.evaluate((at) => {
        const icons = document.querySelectorAll(`.week-rows li:nth-child(${at}) [data-icon]`);
        return [...icons].map((icon) => icon.getAttribute('data-icon')).join();
      }, nth);

    // Reads the trends, then opens a Monday of another year.
    await popup.click('.trends button');
    await expect.poll(countOf(popup, '.trends .all')).toBe(1);
    await popup.click('.week-button');
    await press(popup, '.years button', /2024/);
    await press(popup, '.mondays td button', /10월 7일.*13일|7.*13 October/);
    await expect.poll(textOf(popup, '.weekbar h1')).toMatch(/2024/);

    // Sets two stars and a tick on the rows under the pointer.
    for (const [nth, mark] of [
      ['2', 'star'],
      ['5', 'star'],
      ['1', 'read'],
    ] as const) {
      await popup.hover(`.week-rows li:nth-child(${nth}) .folio`);
      await popup.click(`.week-rows li:nth-child(${nth}) [data-mark="${mark}"]`);
      await expect.poll(iconsOf(nth)).toBe(mark);
    }

    // Opens a paper, and returns to the week.
    await popup.click('.week-rows li:nth-child(2) .entry');
    await expect.poll(textOf(popup, '.card .title')).toContain('Differential Transformer');
    await popup.click('.crumbs button');
    await expect.poll(countOf(popup, '.week-rows li')).toBe(10);

    // In the library: the starred papers, one of them, and a copy of the week for the study group.
    await popup.click('.actions .way');
    const library = await libraryOf(session, tabs);
    await press(library, '.collections a', /별표|Starred/);
    await expect.poll(countOf(library, '.group [data-key]')).toBe(2);
    await press(library, '.group [data-key]', /Differential Transformer/);
    await expect.poll(textOf(library, '.card .title')).toContain('Differential Transformer');
    await press(library, '.group h2 a', /10월 7일|7.*October/);
    await expect.poll(countOf(library, '.week-rows li')).toBe(10);
    await library.click('.week-facts .copy-menus summary');
    await press(library, '.week-facts .choices button', /두 언어.*Markdown|Both.*Markdown/);
    await expect.poll(textOf(library, '.week-facts .said')).toMatch(/복사했어요|Copied/);
    await session.close();
  });
}
