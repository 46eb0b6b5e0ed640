import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPanel, type MountPanel, offerPanel } from '../../../lib/content/panel/panel-loader';
import { shared } from '../../../lib/content/shared-world';

const mountPanel: MountPanel = () => {};
let asked: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  delete shared.mountPanel;
});

/** A background that puts `panel.js` into the page, or cannot. */
function answerWith(put: () => void): void {
  fakeBrowser.runtime.sendMessage = vi.fn(async (message: unknown) => {
    asked.push(message);
    put();
    return { ok: true };
  });
}

test('a panel that was offered before is found without asking the background', async () => {
  answerWith(() => {});
  offerPanel(mountPanel);
  expect(await loadPanel()).toBe(mountPanel);
  expect(asked).toEqual([]);
});

test('a page without the panel asks for it once and keeps it', async () => {
  answerWith(() => offerPanel(mountPanel));
  expect(await loadPanel()).toBe(mountPanel);
  expect(await loadPanel()).toBe(mountPanel);
  expect(asked).toEqual([{ kind: 'load-panel' }]);
});

test('a panel that is brought while the background is asked is used', async () => {
  answerWith(() => {});
  const loading = loadPanel();
  offerPanel(mountPanel);
  expect(await loading).toBe(mountPanel);
});

test('a panel that cannot be put into the page is an error', async () => {
  answerWith(() => {});
  await expect(loadPanel()).rejects.toThrow('The panel could not be loaded');
});
