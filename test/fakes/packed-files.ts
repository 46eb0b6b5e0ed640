import { vi } from 'vitest';
import { indexRowOf } from '../../build/pack-weeks';

/**
 * Answers `fetch` with files packed into the extension; what is not named is not there.
 *
 * @param files - by name, newest first: a week, several, or the text of a file that is neither
 * @returns the requested names, in order
 */
export function fakePackedDigests(files: Record<string, unknown>): string[] {
  const asked: string[] = [];
  const weeksOf = (file: unknown) => (Array.isArray(file) ? file : [file]);
  const index = Object.entries(files).map(([name, file]) => indexRowOf(name, weeksOf(file)));
  vi.stubGlobal('fetch', async (address: string) => {
    const name = decodeURIComponent(
      address.replace('chrome-extension://test-extension-id/digests/', ''),
    );
    asked.push(name);
    if (name === 'index.json') return new Response(JSON.stringify(index));
    if (!Object.hasOwn(files, name)) throw new TypeError('Failed to fetch');
    const file = files[name];
    if (typeof file === 'string') return new Response(file);
    return new Response(JSON.stringify(weeksOf(file)));
  });
  return asked;
}
