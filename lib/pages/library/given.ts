import { MOST_BYTES } from '../../sources/decode';
import type { Input } from '../../sources/read-any';
import { readTabPage } from './tab-page';

/** Opens a file, as far as it takes to tell that it is too large. */
export async function openFile(file: File): Promise<Input> {
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
  return { bytes, name: file.name, url: null };
}

/** Opens the page of a tab. @returns `null` when it cannot be read */
export async function openTab(tabId: number): Promise<Input | null> {
  const page = await readTabPage(tabId);
  return page && { text: page.html, name: page.url, url: page.url };
}
