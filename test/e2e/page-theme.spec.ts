import type { Page } from '@playwright/test';
import { closedRoot } from '../browsers/closed-root';
import type { FirefoxSession } from '../browsers/firefox';
import { expect, test } from './setup';

const ABS = 'https://arxiv.org/abs/2410.05258';
const HTML = 'https://arxiv.org/html/2410.05258v2';
const LIST = 'https://arxiv.org/list/cs.CL/recent';
const X = 'https://x.com/home?__posts=0';
/** What dark readers do, all of it from outside the page's own styles. */
const DARK = 'html,body{background-color:rgb(24,26,27)!important}';

/** Every theme that elements of ours have, once each; chips still without their words have none. */
const themesOf = () => [
  ...new Set(
    [...document.querySelectorAll<HTMLElement>('paper-duet')].flatMap(
      ({ dataset }) => dataset.theme ?? [],
    ),
  ),
];
const switchOn = (css: string) => {
  document.documentElement.setAttribute('data-darkreader-scheme', 'dark');
  const style = document.createElement('style');
  style.className = 'darkreader';
  document.head.append(style);
  // Later, and by script: nothing in the document tells of it.
  setTimeout(() => {
    for (const rule of css.split('\n')) style.sheet?.insertRule(rule);
  }, 50);
};
const switchOff = () => {
  document.documentElement.removeAttribute('data-darkreader-scheme');
  document.querySelector('.darkreader')?.remove();
};

for (const url of [ABS, HTML, LIST, X]) {
  test(`the panel follows a dark reader that is switched on and off again on ${url}`, async ({
    page,
  }) => {
    await page.goto(url);
    await expect.poll(() => page.evaluate(themesOf)).toEqual(['light']);
    await page.evaluate(switchOn, DARK);
    await expect.poll(() => page.evaluate(themesOf)).toEqual(['dark']);
    await page.evaluate(switchOff);
    await expect.poll(() => page.evaluate(themesOf)).toEqual(['light']);
  });

  test(`the panel follows a dark reader that is there from the start on ${url}`, async ({
    page,
  }) => {
    await page.addInitScript((css) => {
      new MutationObserver((_, observer) => {
        if (!document.head) return;
        observer.disconnect();
        const style = document.createElement('style');
        style.textContent = css;
        document.head.append(style);
      }).observe(document, { childList: true, subtree: true });
    }, DARK);
    await page.goto(url);
    await expect.poll(() => page.evaluate(themesOf)).toEqual(['dark']);
  });
}

/** What pages and tools can paint a page with, and the theme a reader sees. */
const PAINTS: [css: string, theme: string][] = [
  ['body{background:oklch(0.2 0 0)}', 'dark'],
  ['body{background:oklch(0.97 0.01 90)}', 'light'],
  ['body{background:lab(10% 0 0)}', 'dark'],
  ['body{background:color(display-p3 0.1 0.1 0.12)}', 'dark'],
  ['body{background:color(srgb-linear 0.9 0.9 0.9)}', 'light'],
  ['body{background:hsl(210 20% 12%)}', 'dark'],
  ['body{background:color-mix(in oklch, black 85%, white)}', 'dark'],
  ['body{background:color-mix(in srgb, white 90%, blue)}', 'light'],
  ['body{background:rgb(0 0 0 / 4%)}', 'light'],
  ['body{background:oklch(0 0 0 / 90%)}', 'dark'],
  ['html{background:#111}body{background:transparent}', 'dark'],
  ['html{background:#111}body{background:#fff}', 'light'],
  ['html{background:#fff}body{background:#fff;filter:invert(1) hue-rotate(180deg)}', 'dark'],
  ['html{background:#fff;filter:invert(1) hue-rotate(180deg)}', 'light'],
  ['html{color-scheme:dark}html,body{background:none}', 'dark'],
  ['body{background:linear-gradient(#0b0d10,#15202b)}', 'dark'],
  ['body{background:linear-gradient(to right in oklch,oklch(0.2 0 0),#000) fixed}', 'dark'],
  ['body{background:#000 linear-gradient(180deg,#fff,#eee)}', 'light'],
  ['html{background:radial-gradient(circle at 10% 20%,#111,#000)}body{background:none}', 'dark'],
  ['body{background:linear-gradient(rgb(0 0 0 / 90%),#000),#fff}', 'dark'],
  ['body{background:#fff linear-gradient(#000,#000) no-repeat bottom/100% 2px}', 'light'],
];

async function paint(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    document.querySelector('#paint')?.remove();
    const style = document.createElement('style');
    style.id = 'paint';
    style.textContent = text.replaceAll(/(?=[;}])/g, '!important');
    document.head.append(style);
  }, css);
}

test('the panel reads what a page is painted with, in any notation', async ({ page }) => {
  await page.goto(ABS);
  await closedRoot(page, 'panel');
  for (const [css, theme] of PAINTS) {
    await paint(page, css);
    await expect.poll(() => page.evaluate(themesOf), css).toEqual([theme]);
  }
});

test('the panel reads what a page is painted with, in any notation, in Firefox', async ({
  firefox,
}) => {
  await firefox.navigate(ABS);
  await firefox.closedRoot('panel');
  for (const [css, theme] of PAINTS) {
    await paintInFirefox(firefox, css);
    await expect.poll(() => firefox.execute(themesOf), css).toEqual([theme]);
  }
});

function paintInFirefox(firefox: FirefoxSession, css: string): Promise<void> {
  return firefox.execute((text) => {
    document.querySelector('#paint')?.remove();
    const style = document.createElement('style');
    style.id = 'paint';
    style.textContent = text.replaceAll(/(?=[;}])/g, '!important');
    document.head.append(style);
  }, css);
}

test('the panel follows a style that leaves no trace in the document', async ({ page }) => {
  await page.goto(ABS);
  await expect.poll(() => page.evaluate(themesOf)).toEqual(['light']);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, DARK);
  await expect.poll(() => page.evaluate(themesOf)).toEqual(['dark']);
});

test('chips under an inverting filter are turned around with X', async ({ page }) => {
  await page.goto(X);
  await expect.poll(() => page.evaluate(themesOf)).toEqual(['light']);
  await paint(page, 'html{background:#fff}body{filter:invert(1) hue-rotate(180deg)}');
  await page.waitForTimeout(1_500); // longer than a theme may go unseen
  expect(await page.evaluate(themesOf)).toEqual(['light']);
});
