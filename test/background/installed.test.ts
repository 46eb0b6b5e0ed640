import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dismissNews, followInstall } from '../../lib/background/installed';
import { readSeenVersion } from '../../lib/storage/seen-version';
import { freshDatabases } from '../fakes/database';
import { fakeStorage } from '../fakes/storage';

/** The running version is 0.1.0. */
beforeEach(() => {
  fakeStorage();
  freshDatabases();
  vi.spyOn(fakeBrowser.tabs, 'create');
});

const opened = () => vi.mocked(fakeBrowser.tabs.create).mock.calls.map(([{ url }]) => url);
const WELCOME = 'chrome-extension://test-extension-id/welcome.html';

const runVersion = (version: string) => {
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Paper Duet', version });
};

describe('the page that welcomes a reader', () => {
  test('opens when the extension is installed', async () => {
    await followInstall({ reason: 'install' });
    expect(opened()).toEqual([WELCOME]);
  });

  test('opens once, even if the browser installs the extension at every start', async () => {
    await followInstall({ reason: 'install' });
    await followInstall({ reason: 'install' });
    expect(opened()).toEqual([WELCOME]);
  });

  test.each([
    { reason: 'update', previousVersion: '0.0.9' },
    { reason: 'update', previousVersion: '0.1.0' }, // reloaded by its developer
    { reason: 'chrome_update' },
    { reason: 'shared_module_update' },
    { reason: 'browser_update' },
  ] as { reason: 'update'; previousVersion?: string }[])(
    'stays closed after %j',
    async (details) => {
      await followInstall(details);
      expect(opened()).toEqual([]);
    },
  );

  test('does not keep the version from being stored if it cannot be opened', async () => {
    vi.mocked(fakeBrowser.tabs.create).mockRejectedValue(new Error('No window'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await followInstall({ reason: 'install' });
    expect(await readSeenVersion()).toBe('0.1.0');
  });
});

describe('the version whose news the reader has seen', () => {
  test('is the one that was installed', async () => {
    await followInstall({ reason: 'install' });
    expect(await readSeenVersion()).toBe('0.1.0');
  });

  test('stays the same through updates, so that their news can be shown', async () => {
    await followInstall({ reason: 'install' });
    runVersion('0.2.0');
    await followInstall({ reason: 'update', previousVersion: '0.1.0' });
    runVersion('0.3.0');
    await followInstall({ reason: 'update', previousVersion: '0.2.0' });
    expect(await readSeenVersion()).toBe('0.1.0');
  });

  test('is the one before the update if none was stored yet', async () => {
    runVersion('0.2.0');
    await followInstall({ reason: 'update', previousVersion: '0.1.0' });
    expect(await readSeenVersion()).toBe('0.1.0');
  });

  test('is the running one once its news are dismissed', async () => {
    await followInstall({ reason: 'install' });
    runVersion('0.2.0');
    await dismissNews();
    expect(await readSeenVersion()).toBe('0.2.0');
  });

  test.each(['chrome_update', 'browser_update', 'shared_module_update'] as const)(
    'is not stored after a %s',
    async (reason) => {
      await followInstall({ reason: reason as 'chrome_update' }); // Firefox's names differ
      expect(await readSeenVersion()).toBeNull();
    },
  );
});
