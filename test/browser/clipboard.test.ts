import { expect, test, vi } from 'vitest';
import { writeClipboard } from '../../lib/browser/clipboard';

/** A stand-in for the browser's `ClipboardItem`. */
class Item {
  constructor(readonly kinds: Record<string, Blob>) {}
}

function stubClipboard(clipboard: object | undefined): void {
  vi.stubGlobal('navigator', { clipboard });
  vi.stubGlobal('ClipboardItem', Item);
}

test('text is written as text', async () => {
  const written: string[] = [];
  stubClipboard({ writeText: async (text: string) => void written.push(text) });
  expect(await writeClipboard({ text: '가' })).toBe(true);
  expect(written).toEqual(['가']);
});

test('HTML is written together with the same text', async () => {
  const written: Item[] = [];
  stubClipboard({ write: async (items: Item[]) => void written.push(...items) });
  expect(await writeClipboard({ text: '가', html: '<p>가</p>' })).toBe(true);
  const kinds = Object.entries(written[0]?.kinds ?? {});
  expect(
    await Promise.all(kinds.map(async ([type, blob]) => [type, blob.type, await blob.text()])),
  ).toEqual([
    ['text/plain', 'text/plain', '가'],
    ['text/html', 'text/html', '<p>가</p>'],
  ]);
});

test.each([
  ['a page without a clipboard', undefined],
  ['a browser that refuses', { writeText: () => Promise.reject(new DOMException('no')) }],
  [
    'a page whose policy forbids it',
    {
      writeText() {
        throw new DOMException('no');
      },
    },
  ],
])('copying fails without an error in %s', async (_, clipboard) => {
  stubClipboard(clipboard);
  expect(await writeClipboard({ text: 'x' })).toBe(false);
});

test('HTML is refused in a browser that can only write plain text', async () => {
  stubClipboard({ write: async () => {} });
  vi.stubGlobal('ClipboardItem', undefined);
  expect(await writeClipboard({ text: 'x', html: '<p>x</p>' })).toBe(false);
});
