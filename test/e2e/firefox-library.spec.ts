import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FirefoxSession } from '../browsers/firefox';
import { readPanel } from './panel';
import { QUERIES } from './queries';
import { expect, openFirefox } from './setup';
import { test } from './source-hosts';
import { FEED, PAPER, publish, publishWithFaults } from './study-feed';

// In Firefox's own window.
declare const Services: {
  prefs: {
    setStringPref(name: string, value: string): void;
    setIntPref(name: string, value: number): void;
  };
};
declare const browser: typeof import('wxt/browser').browser;

test.beforeEach(({ hosts }) => {
  hosts.feed = null;
  hosts.fault = null;
});

/** Our own page in the present tab of Firefox, in English. */
function onPage(firefox: FirefoxSession) {
  const text = (selector = 'body') =>
    firefox.execute((one) => document.querySelector<HTMLElement>(one)?.innerText ?? '', selector);
  return {
    text,
    count: (selector: string) =>
      firefox.execute((one) => document.querySelectorAll(one).length, selector),
    /** presses the first button with this label, in the first part of the page that has it */
    async press(label: string, within = 'body') {
      const find = () =>
        firefox.execute(
          (wanted: string, place: string) => {
            for (const one of document.querySelectorAll('[data-wanted]'))
              one.removeAttribute('data-wanted');
            const buttons = [...document.querySelectorAll(`${place} button, ${place} summary`)];
            const found = buttons.find((one) => one.textContent?.trim() === wanted);
            found?.setAttribute('data-wanted', '');
            return found !== undefined;
          },
          label,
          within,
        );
      await expect.poll(find, label).toBe(true);
      await firefox.click('[data-wanted]');
    },
    async type(selector: string, value: string) {
      await expect
        .poll(() => firefox.execute((one) => document.querySelector(one) !== null, selector))
        .toBe(true);
      await firefox.execute(
        (one: string, typed: string) => {
          const field = document.querySelector<HTMLInputElement>(one);
          field?.focus();
          if (field) field.value = typed;
          field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        selector,
        value,
      );
    },
    tell: (message: object) =>
      firefox.execute(async (one) => browser.runtime.sendMessage(one), message),
  };
}

test('Paper Duet adds a feed in Firefox, says what is wrong with it, and shows a new week on arXiv', async ({
  network,
  hosts,
}) => {
  const { publicKey, good, next, faults } = await publishWithFaults(hosts);
  const firefox = await openFirefox(network);
  const page = onPage(firefox);
  await firefox.inExtensionPage('/library.html#setup');
  await page.type('#feed-address', `${FEED}#ed25519=${publicKey}`);
  await firefox.click('.feed-form button');
  await firefox.acceptPermissionPrompt();
  const row = '.entries > li:nth-child(3)';
  await expect.poll(() => page.text(row)).toContain('2 weeks');
  expect(await page.text(row)).toContain('signature verified');

  for (const { name, arrange, says } of faults) {
    hosts.feed = good;
    hosts.fault = null;
    await arrange();
    await page.press('Fetch now', row);
    await expect.poll(() => page.text(`${row} [role="alert"]`), name).toMatch(says.en);
    expect(await page.text(row), name).toContain('2 weeks');
  }
  hosts.fault = null;
  await next();
  await page.press('Fetch now', row);
  await expect.poll(() => page.text(row)).toContain('3 weeks');
  await firefox.navigate(PAPER);
  const panel = await firefox.closedRoot('panel');
  await expect.poll(() => readPanel(panel)).toContain('3번째 논문');
  expect(await firefox.errors()).toEqual([]);
  await firefox.close();
});

test('Paper Duet gets 30 weeks of the forum in Firefox, the background being ended in the middle', async ({
  network,
  hosts,
}) => {
  const forum = hosts.newForum({ weeks: 34 });
  const firefox = await openFirefox(network);
  const page = onPage(firefox);
  await firefox.inExtensionPage('/library.html#setup');
  const row = '.entries > li:nth-child(1)';
  await page.press('Other weeks', row);
  await page.type(`${row} input[type="number"]`, '30');
  await page.press('Fetch', row);
  await firefox.acceptPermissionPrompt();
  const done = () =>
    firefox.execute(
      (one) => document.querySelector<HTMLProgressElement>(one)?.value ?? 0,
      `${row} progress`,
    );
  for (const weeks of [6, 15]) {
    await expect.poll(done, { timeout: 40_000 }).toBeGreaterThanOrEqual(weeks);
    await firefox.terminateBackground();
    await page.tell({ kind: 'refresh-mirror' }); // wakes it, as the alarm would within a minute
  }
  await expect.poll(() => page.text(row), { timeout: 60_000 }).toContain('\n30 weeks');
  await expect.poll(() => page.count(`${row} progress`), { timeout: 40_000 }).toBe(0);
  const { value: names } = await page.tell({ kind: 'read', name: 'weekNames', args: [] });
  expect(new Set(names.map(({ id }: { id: string }) => id)).size).toBe(30);
  expect(names.length).toBe(30);
  expect(forum.asked.filter((path) => path.startsWith('/t/')).length).toBeLessThanOrEqual(32);
  await firefox.close();
});

test('Paper Duet carries stars, notes and weeks from one Firefox into another', async ({
  network,
  hosts,
}) => {
  await publish(hosts, [1, 2]);
  const folder = mkdtempSync(join(tmpdir(), 'paper-duet-downloads-'));
  const here = await openFirefox(network);
  const page = onPage(here);
  await here.chrome((dir: string) => {
    Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setStringPref('browser.download.dir', dir);
  }, folder);
  await here.inExtensionPage('/library.html#setup');
  await page.type('#feed-address', FEED);
  await here.click('.feed-form button');
  await here.acceptPermissionPrompt();
  await expect.poll(() => page.text('.entries > li:nth-child(3)')).toContain('2 weeks');
  await page.tell({ kind: 'mark', key: 'arxiv:2410.05258', patch: { isStarred: true } });
  await page.tell({ kind: 'mark', key: 'arxiv:2410.11111', patch: { note: '스터디에서 읽기' } });
  const contents = async (firefox: FirefoxSession) => {
    const { value } = await onPage(firefox).tell({ kind: 'read', name: 'contents', args: [] });
    const { weeks, marks, sources } = value;
    return {
      weeks,
      marks,
      sources: sources.map(({ id, url }: { id: string; url: string }) => [id, url]),
    };
  };
  const before = await contents(here);
  expect([before.weeks.length, before.marks.length]).toEqual([2, 2]);
  await page.press('Create backup');
  const files = () => readdirSync(folder).filter((name) => name.endsWith('.json'));
  await expect.poll(files).toHaveLength(1);
  await here.close();

  const there = await openFirefox(network);
  const other = onPage(there);
  await there.inExtensionPage('/library.html#setup');
  await expect.poll(() => other.text()).toContain('Included with Paper Duet');
  await there.fill('.backup input[type="file"]', join(folder, files()[0] ?? ''));
  await expect.poll(() => other.text('dialog')).toContain('New weeks: 2');
  await other.press('Import', 'dialog');
  await expect
    .poll(() => other.text('.backup [role="status"]'))
    .toContain('Imported 2 weeks, 2 marks');
  expect(await contents(there)).toEqual(before);
  await there.navigate(PAPER);
  expect(await readPanel(await there.closedRoot('panel'))).toContain('2번째 논문');
  await there.close();
  rmSync(folder, { recursive: true });
});

/** With what this reader has marked. */
const OWN_QUERIES = [
  ['a note', '읽고 정리'],
  ['filters', 'is:star week:2024-10 lang:ko'],
] as const;

test('Paper Duet finds papers by every kind of query in Firefox', async ({ network }) => {
  const firefox = await openFirefox(network);
  const page = onPage(firefox);
  await firefox.inExtensionPage('/popup.html');
  const patch = { isStarred: true, note: '읽고 정리하기' };
  await page.tell({ kind: 'mark', key: 'arxiv:2410.05258', patch });
  for (const path of ['/popup.html', '/library.html']) {
    await firefox.inExtensionPage(path);
    for (const [kind, query] of [...QUERIES, ...OWN_QUERIES]) {
      await page.type('input[type="search"]', query);
      await expect
        .poll(() => page.text('.hits li'), `${path}: ${kind}`)
        .toContain('차등 트랜스포머');
      await expect.poll(() => page.text('.found'), `${path}: ${kind}`).toMatch(/^\d+ found$/);
    }
    await page.type('input[type="search"]', '없는말입니다');
    await expect.poll(() => page.count('.hits li')).toBe(0);
  }
  expect(await firefox.errors()).toEqual([]);
  await firefox.close();
});
