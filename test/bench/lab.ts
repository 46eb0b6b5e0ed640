import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FIXTURE_HOSTS } from '../browsers/certificate';
import { type ChromiumSession, launchChromium } from '../browsers/chromium';
import { type Network, startNetwork } from '../browsers/network';
import { waitFor } from '../browsers/wait';
import { respondToBench } from './pages';

/** What the phases share: the build under test, the network, and a place for throw-away extensions. */
export interface Lab {
  /** a copy, so that nothing changes under the bench */
  readonly buildDir: string;
  readonly network: Network;
  /** A folder's path that nobody has used yet. */
  newDir(): string;
  /** Starts a browser with an extension; `isOurs` waits until its mirror is filled. */
  open(extensionDir: string, isOurs: boolean): Promise<ChromiumSession>;
  /** Closes the browsers that are open. */
  closeBrowsers(): Promise<void>;
  close(): Promise<void>;
}

/** Copies the build to a temporary folder and starts the network. */
export async function openLab(builtDir: string): Promise<Lab> {
  const tempDir = mkdtempSync(join(tmpdir(), 'bench-'));
  const remove = () => rmSync(tempDir, { recursive: true, force: true });
  process.once('exit', remove); // for the way out that no `finally` sees
  const buildDir = join(tempDir, 'build');
  cpSync(builtDir, buildDir, { recursive: true });
  const network = await startNetwork({ hosts: FIXTURE_HOSTS, respond: respondToBench });
  const sessions = new Set<ChromiumSession>();
  let dirs = 0;
  const lab: Lab = {
    buildDir,
    network,
    newDir() {
      dirs += 1;
      return join(tempDir, `extension-${dirs}`);
    },
    async open(extensionDir, isOurs) {
      const session = await launchChromium({ extensionDir, proxyPort: network.proxyPort });
      sessions.add(session);
      if (isOurs) await mirrorFilled(session);
      return session;
    },
    async closeBrowsers() {
      const open = [...sessions];
      sessions.clear();
      await Promise.all(open.map((session) => session.close()));
    },
    async close() {
      await lab.closeBrowsers();
      await network.close();
      remove();
    },
  };
  return lab;
}

/** Runs in a page of its own: a fresh renderer, as after a click from elsewhere, nothing compiled. */
export async function inNewPage<T>(
  session: ChromiumSession,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await session.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

async function mirrorFilled(session: ChromiumSession): Promise<void> {
  const worker = await session.worker();
  const isFilled = () =>
    worker.evaluate(async () => {
      const { mirror } = await chrome.storage.local.get('mirror');
      const scripts = await chrome.scripting.getRegisteredContentScripts({
        ids: ['panel', 'rooms'],
      });
      return Boolean(mirror) && scripts.length === 2;
    });
  await waitFor(async () => (await isFilled()) || null, {
    timeoutMs: 10_000,
    what: 'the background to fill the mirror and to register its scripts',
  });
}

/** What runs inside the worker. */
declare const chrome: {
  scripting: { getRegisteredContentScripts(filter: { ids: string[] }): Promise<unknown[]> };
  storage: { local: { get(name: string): Promise<Record<string, unknown>> } };
};
