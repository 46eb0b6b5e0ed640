import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { FIXTURE_HOSTS } from '../browsers/certificate';
import { type ChromiumSession, launchChromium } from '../browsers/chromium';
import { type FixtureReply, startNetwork } from '../browsers/network';
import { waitFor } from '../browsers/wait';
import { buildWithOptionalHosts } from '../e2e/builds';
import { readStored, type Stored } from './stored';

/** A browser whose worker can be ended at any moment, and the little internet around it. */
export interface KillLab {
  readonly page: Page;
  /** answers of the hosts; to be set by whoever runs a scenario */
  answer: (host: string, url: URL) => FixtureReply;
  /** sends to the worker, which starts it; does not wait for the reply */
  tell(message: object): Promise<void>;
  /** sends and waits until it was answered: the worker is awake then */
  wake(): Promise<void>;
  /** ends the worker; a message that was under way may start it again at once */
  kill(): Promise<void>;
  /** ends the worker until nothing starts it again */
  stop(): Promise<void>;
  read(): Promise<Stored>;
  /** waits until what is stored is as wanted; `null` when it does not become so */
  until(isWanted: (stored: Stored) => boolean, timeoutMs: number): Promise<Stored | null>;
  close(): Promise<void>;
}

/** Starts Chromium with an extension; the hosts it may ask are allowed from the start. */
export async function openKillLab(builtDir: string): Promise<KillLab> {
  const dir = mkdtempSync(join(tmpdir(), 'chaos-'));
  cpSync(resolve(builtDir), join(dir, 'build'), { recursive: true });
  const build = buildWithOptionalHosts(join(dir, 'build'));
  const network = await startNetwork({
    hosts: FIXTURE_HOSTS,
    respond: ({ host, url }) => lab.answer(host, url),
  });
  const session: ChromiumSession = await launchChromium({
    extensionDir: build.dir,
    proxyPort: network.proxyPort,
  });
  const page = await session.newPage();
  await page.goto(session.extensionUrl('/options.html'));
  const lab: KillLab = {
    page,
    answer: () => null,
    tell: (message) =>
      page.evaluate((given) => {
        // A worker that ends answers with an error, which is what this is about.
        chrome.runtime.sendMessage(given).catch(() => undefined);
      }, message),
    wake: () =>
      page.evaluate(() =>
        chrome.runtime.sendMessage({ kind: 'refresh-mirror' }).then(
          () => undefined,
          () => undefined,
        ),
      ),
    kill: () => session.endWorker(),
    stop: () => session.stopWorker(),
    read: () => readStored(page),
    async until(isWanted, timeoutMs) {
      const look = async () => {
        const stored = await readStored(page);
        return isWanted(stored) ? stored : null;
      };
      return waitFor(look, { timeoutMs, what: 'the store to be as wanted', intervalMs: 150 }).catch(
        () => null,
      );
    },
    async close() {
      await session.close();
      await network.close();
      build.remove();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return lab;
}

/** What runs inside the page. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
