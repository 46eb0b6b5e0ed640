import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { News } from '../../../lib/pages/library/news';
import { SEEN_VERSION } from '../../../lib/storage/seen-version';
import { writeMeta } from '../../../lib/storage/write-store';
import { fakeBackground } from '../../fakes/background';
import { freshDatabases } from '../../fakes/database';
import { fakeStorage } from '../../fakes/storage';

beforeEach(async () => {
  fakeStorage();
  freshDatabases();
  await writeMeta(SEEN_VERSION, '0.1.0');
});

const runVersion = (version: string) => {
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Paper Duet', version });
};

test('the library shows the news of an update until they are dismissed', async () => {
  runVersion('0.2.0');
  const { asked } = fakeBackground(() => ({ ok: true }));
  const onChange = vi.fn();
  const news = new News(onChange);
  expect(news.show('en')).toBeNull();
  await news.open();
  expect(onChange).toHaveBeenCalledTimes(1);
  const shown = news.show('en');
  expect(shown?.news.title).toBe('New in version 0.2.0');
  shown?.onDismiss();
  expect(news.show('en')).toBeNull();
  expect(onChange).toHaveBeenCalledTimes(2);
  await vi.waitFor(() => expect(asked).toEqual([{ kind: 'dismiss-news' }]));
});

test('no news are shown after a fresh installation', async () => {
  const news = new News(() => undefined);
  await news.open();
  expect(news.show('en')).toBeNull();
});
