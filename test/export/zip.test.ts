import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { zipInSteps } from '../../lib/export/zip';
import { runSync } from '../../lib/text/slices';

const DAY = new Date(2026, 10, 29, 12);

async function zip(files: { name: string; text: string }[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob(runSync(zipInSteps(files, DAY))).arrayBuffer());
}

test('files in an archive are read back byte for byte under their names', async () => {
  const files = [
    { name: '차등 트랜스포머.md', text: '한국어 🙂\n'.repeat(2_000) },
    { name: 'Ünïcödé (2).md', text: '' },
    { name: '2024-10-07.md', text: 'plain' },
  ];
  const bytes = await zip(files);
  const read = await JSZip.loadAsync(bytes, { checkCRC32: true });
  expect(Object.keys(read.files)).toEqual(files.map(({ name }) => name));
  for (const { name, text } of files) expect(await read.file(name)?.async('string')).toBe(text);
});

test('many small files are packed into one archive, one per step', async () => {
  const files = Array.from({ length: 1_810 }, (_, at) => ({ name: `${at}.md`, text: `# ${at}` }));
  expect([...zipInSteps(files, DAY)]).toEqual(files.map((_, at) => at + 1));
  const read = await JSZip.loadAsync(await zip(files), { checkCRC32: true });
  expect(Object.keys(read.files)).toHaveLength(1_810);
});

test('the same files at the same time give the same archive, byte for byte', async () => {
  const files = [{ name: 'a.md', text: 'a' }];
  expect(await zip(files)).toEqual(await zip(files));
});
