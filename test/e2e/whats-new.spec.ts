import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { violations } from './axe';
import { CHROME_BUILD, expect, openChromium, test } from './setup';

/** A build whose version a test can change, as an update would. */
function makeBuild() {
  const dir = mkdtempSync(join(tmpdir(), 'paper-duet-build-'));
  cpSync(CHROME_BUILD, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const setVersion = (version: string) => {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...manifest, version }));
  };
  return { dir, setVersion, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

test('the library shows once what is new after an update, but not after an installation', async ({
  network,
}) => {
  const build = makeBuild();
  build.setVersion('0.1.0');
  const chromium = await openChromium(network, { extensionDir: build.dir });
  const library = chromium.extensionUrl('/library.html');
  let page = await chromium.newPage();
  await page.goto(library);
  const news = () => page.getByRole('region', { name: '0.2.0 버전에서 새로워진 점' });
  await expect(page.locator('.week-rows [data-key]')).toHaveCount(10);
  await expect(news()).toHaveCount(0);

  build.setVersion('0.2.0');
  await chromium.reloadExtension();
  page = await chromium.newPage();
  await page.goto(library);
  await expect(news()).toContainText('BibTeX');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await news().getByRole('button', { name: '닫기' }).click();
  await expect(news()).toHaveCount(0);
  await chromium.reloadExtension();
  page = await chromium.newPage();
  await page.goto(library);
  await expect(page.locator('.week-rows [data-key]')).toHaveCount(10);
  await expect(news()).toHaveCount(0);
  await chromium.close();

  const fresh = await openChromium(network, { extensionDir: build.dir });
  page = await fresh.newPage();
  await page.goto(fresh.extensionUrl('/library.html'));
  await expect(page.locator('.week-rows [data-key]')).toHaveCount(10);
  await expect(news()).toHaveCount(0);
  await fresh.close();
  build.remove();
});
