import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openShortcutSettings, readShortcuts } from '../../../lib/pages/options/shortcuts';

let opened: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  opened = [];
  Object.assign(fakeBrowser.commands, { openShortcutSettings: undefined });
  Object.assign(fakeBrowser.tabs, { create: async (tab: object) => void opened.push(tab) });
});

test('keys are read as set: chosen, taken by another extension, or of an unknown command', async () => {
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [
      { name: '_execute_action', shortcut: 'Alt+Shift+D' },
      { name: 'toggle-panel', shortcut: 'Ctrl+Shift+1' },
      { name: 'next-language', shortcut: '' },
      { name: 'open-side-panel' },
      { name: 'of-an-older-version', shortcut: 'Alt+X' },
    ],
  });
  expect(await readShortcuts()).toEqual({
    'toggle-panel': 'Ctrl+Shift+1',
    'next-language': '',
    'open-side-panel': '',
    _execute_action: 'Alt+Shift+D',
  });
});

test('Chromium’s page for keys is opened in a tab, since links to it do not work', async () => {
  await openShortcutSettings();
  expect(opened).toEqual([{ url: 'chrome://extensions/shortcuts' }]);
});

test('Firefox opens its own page for keys', async () => {
  const open = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.commands, { openShortcutSettings: open });
  await openShortcutSettings();
  expect(open).toHaveBeenCalledOnce();
  expect(opened).toEqual([]);
});

test('a browser that opens no page for keys is reported', async () => {
  Object.assign(fakeBrowser.tabs, {
    create: async () => {
      throw new Error('Illegal URL');
    },
  });
  await expect(openShortcutSettings()).rejects.toThrow('Illegal URL');
});
