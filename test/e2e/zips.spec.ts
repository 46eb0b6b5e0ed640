import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { readNotices } from '../../lib/cli/third-party';
import { expect, test } from './setup';

/** As `npm run zip`, but into a folder of its own: other tests use the builds. */
const ZIP = `
  import { zip } from 'wxt';
  const [outDir, browser] = process.argv.slice(1);
  await zip({ outDir, browser });
`;

for (const browser of ['chrome', 'firefox'])
  test(`what is shipped for ${browser} has our licence and those of what is built in`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'paper-duet-zip-'));
    try {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module', '-e', ZIP, folder, browser],
        { encoding: 'utf8' },
      );
      expect(status, stderr).toBe(0);
      const name = readdirSync(folder).find((one) => one.endsWith(`-${browser}.zip`)) ?? '';
      const files = readZip(readFileSync(join(folder, name)));
      expect(files.get('LICENSE.txt')).toBe(readFileSync('LICENSE', 'utf8'));
      expect(files.get('THIRD-PARTY.txt')).toBe(readNotices('.'));
      expect(files.get('manifest.json')).toContain('"manifest_version":3');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

const DIRECTORY_ROW = 0x02014b50;
const DEFLATED = 8;

/**
 * The texts in a zip file, by name, as far as its central directory lists them.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.7 and 4.3.12
 */
function readZip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === DIRECTORY_ROW) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((to) =>
      zip.readUInt16LE(at + to),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + Number(nameLength));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const isDeflated = zip.readUInt16LE(at + 10) === DEFLATED;
    files.set(name, (isDeflated ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + Number(nameLength) + Number(extraLength) + Number(noteLength);
  }
  return files;
}
