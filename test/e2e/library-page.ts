import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';

/** The library page and what stands on it, in Korean. */
export async function openLibrary(chromium: ChromiumSession) {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/library.html#setup'));
  const sources = page.getByRole('region', { name: '받아 오는 곳' });
  const backup = page.getByRole('region', { name: '백업' });
  const erase = page.getByRole('region', { name: '모두 지우기' });
  return {
    ...{ page, sources, backup, erase },
    weeks: page.getByRole('region', { name: '담은 주' }).getByRole('listitem'),
    source: (name: string) =>
      sources.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) }),
    async addFeed(address: string) {
      await sources.getByLabel('피드 주소').fill(address);
      await sources.getByRole('button', { name: '피드 추가' }).click();
    },
    giveBackup: (name: string, text: string) =>
      backup.locator('input[type="file"]').setInputFiles({
        ...{ name, mimeType: 'application/json', buffer: Buffer.from(text) },
      }),
  };
}

/** Everything that is stored, but how asking the sources went. */
export function readStored(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('paper-duet');
      request.onsuccess = () => resolve(request.result);
    });
    const read = (name: string) =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const [weeks, marks, sources] = await Promise.all(['shelf', 'marks', 'sources'].map(read));
    database.close();
    return { weeks, marks, sources: sources?.map(({ id, name, url }) => ({ id, name, url })) };
  });
}
