import { vi } from 'vitest';

/**
 * Answers `fetch` with files packed into the extension; what is not named is not there.
 *
 * @param files - by name, newest first: a week, several, or the text of a file that is neither
 */
export function fakePackedDigests(files: Record<string, unknown>): void {
  const names = Object.keys(files);
  vi.stubGlobal('fetch', async (address: string) => {
    const name = decodeURIComponent(
      address.replace('chrome-extension://test-extension-id/digests/', ''),
    );
    if (name === 'index.json') return new Response(JSON.stringify(names));
    if (!Object.hasOwn(files, name)) throw new TypeError('Failed to fetch');
    const file = files[name];
    if (typeof file === 'string') return new Response(file);
    return new Response(JSON.stringify(Array.isArray(file) ? file : [file]));
  });
}
