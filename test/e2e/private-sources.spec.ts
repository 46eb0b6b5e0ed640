import { buildFeed } from '../../lib/feed/build-feed';
import { FIXTURE_HOSTS } from '../browsers/certificate';
import { type FixtureReply, startNetwork } from '../browsers/network';
import { makeDigest, makeEntry } from '../fakes/digest';
import { buildWithOptionalHosts } from './builds';
import { respondWithPages } from './pages';
import { CHROME_BUILD, expect, FIREFOX_BUILD, openChromium, openFirefox, test } from './setup';

// storage.local can be read by the processes of arXiv's and X's pages.

declare const chrome: typeof import('wxt/browser').browser;

/** A feed that only who knows its address can read, and that names itself in its weeks. */
const FEED = 'https://feed.example.org/CAPABILITY-TOKEN/';
const SECRET = { ko: null, en: null };

const fedWeek = makeDigest({
  id: 'feed:secret-week-id',
  week: { start: '2025-11-03', end: '2025-11-09' },
  title: { ko: '비밀모임의 주', en: 'Week of the Hidden Circle' },
  source: { name: 'Hidden Circle', url: `${FEED}weeks/1.html`, notice: SECRET },
  entries: [makeEntry({ papers: ['https://arxiv.org/abs/2511.00001'] })],
});
const ownWeek = makeDigest({
  id: 'own:secret-own-id',
  week: { start: '2025-11-10', end: '2025-11-16' },
  title: { ko: '사내 회람', en: 'Internal Circular' },
  source: { name: 'Intranet Weekly', url: 'https://intranet.example/secret/', notice: SECRET },
  entries: [makeEntry({ papers: ['https://arxiv.org/abs/2511.00002'] })],
});
const PRIVATE = [
  ...['CAPABILITY-TOKEN', 'feed.example.org', 'Hidden Circle', '비밀모임', 'secret-week-id'],
  ...['intranet.example', 'Intranet Weekly', 'Internal Circular', '사내 회람', 'secret-own-id'],
  ...['/home/reader/circular.html', 'circular.html'],
];

async function openNetwork() {
  const { files } = await buildFeed({
    ...{ digests: [fedWeek], previous: null, issued: new Date().toISOString() },
  });
  const fromFeed = (path: string): FixtureReply => {
    const bytes = files.get(path.replace('/CAPABILITY-TOKEN/', ''));
    const headers = { 'content-type': 'application/json' };
    return bytes ? { status: 200, headers, body: Buffer.from(bytes) } : null;
  };
  return startNetwork({
    hosts: FIXTURE_HOSTS,
    respond: (request) =>
      request.host === 'feed.example.org'
        ? fromFeed(request.url.pathname)
        : respondWithPages(request),
  });
}

/** Runs in one of our pages: adds the feed and the week, and fetches. */
async function addBoth(feed: string, digest: object): Promise<unknown[]> {
  const send = (message: object) => chrome.runtime.sendMessage(message);
  const added = await send({ kind: 'add-source', address: feed });
  const own = await send({ kind: 'add-week', digest, from: '/home/reader/circular.html' });
  const id = added.value?.id;
  const fetched = await send({ kind: 'fetch', id, want: null, name: 'first', isTrial: false });
  return [added.ok, own.ok, fetched.ok];
}

const readLocal = async () => JSON.stringify(await chrome.storage.local.get(null));

function expectNothingPrivate(dump: string): void {
  expect(dump).toContain('paper:arxiv:2511.00001');
  expect(dump).toContain('paper:arxiv:2511.00002');
  expect(PRIVATE.filter((text) => dump.includes(text))).toEqual([]);
}

test('what pages can read names no private feed and no source of the reader’s own', async () => {
  const network = await openNetwork();
  const build = buildWithOptionalHosts(CHROME_BUILD);
  const chromium = await openChromium(network, { extensionDir: build.dir });
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/options.html'));
  expect(await page.evaluate(`(${addBoth})('${FEED}', ${JSON.stringify(ownWeek)})`)).toEqual([
    true,
    true,
    true,
  ]);
  await expect.poll(() => page.evaluate(readLocal)).toContain('2511.00001');
  expectNothingPrivate(await page.evaluate(readLocal));
  // Nor after it was made again.
  await chromium.stopWorker();
  await page.reload();
  await page.evaluate(() => chrome.runtime.sendMessage({ kind: 'refresh-mirror' }));
  expectNothingPrivate(await page.evaluate(readLocal));
  await chromium.close();
  build.remove();
  await network.close();
});

test('what pages can read names none of these in Firefox', async () => {
  const network = await openNetwork();
  const build = buildWithOptionalHosts(FIREFOX_BUILD);
  const firefox = await openFirefox(network, { extensionDir: build.dir });
  await firefox.inExtensionPage('/options.html');
  expect(await firefox.execute(addBoth, FEED, ownWeek)).toEqual([true, true, true]);
  await expect.poll(() => firefox.execute(readLocal)).toContain('2511.00001');
  expectNothingPrivate(await firefox.execute(readLocal));
  await firefox.close();
  build.remove();
  await network.close();
});
