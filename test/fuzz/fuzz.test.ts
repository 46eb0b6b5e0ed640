import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder, putFile } from '../fakes/folder';

/** `npm run fuzz` for a second, and the input that it kept. */
async function fuzz(...args: string[]) {
  const driver = ['--import', 'jiti/register', 'test/fuzz/fuzz.ts', '--seconds', '1', ...args];
  const child = spawn(process.execPath, driver);
  const told = { out: '', err: '' };
  child.stdout.on('data', (part) => (told.out += part));
  child.stderr.on('data', (part) => (told.err += part));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const [, kept = null] = /^Kept as (.+)$/m.exec(told.err) ?? [];
  if (kept) onTestFinished(() => rmSync(kept));
  return { code, ...told, kept };
}

/** A module of one function, as often as there are others, so that a second is enough to meet it. */
function plant(run: string): string {
  const functions = `Array.from({ length: 1_000 }, () => ({ name: 'planted', run: ${run} }))`;
  return putFile(makeFolder(), 'planted.mjs', `export const FUNCTIONS = ${functions};`);
}

test('fuzzing ends with 0 where nothing is wrong, and says how much it tried', async () => {
  const { code, out, err } = await fuzz('--also', plant('(text) => text.length'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /^[1-9]\d* inputs \(\d+ pages\), \d+ digests, [1-9]\d* calls of \d{4} functions/,
  );
});

test.each([
  ['throws', `() => { throw new Error('not today') }`, 'planted: thrown: Error: not today'],
  [
    'throws at its second step',
    `function* () { yield; throw new Error('not today') }`,
    'planted: thrown: Error: not today',
  ],
  [
    'is long in one piece',
    // by the processor's time: others may have it meanwhile
    '() => { const begun = process.cpuUsage(); while (process.cpuUsage(begun).user < 150_000); }',
    'planted: took ',
  ],
])('fuzzing ends with 1 where a function %s, and keeps the input', async (_, run, said) => {
  const { code, out, err, kept } = await fuzz('--also', plant(run));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(said);
  expect(err).toMatch(/^run \d+ of seed 1 /);
  expect(readFileSync(kept ?? '').length).toBeGreaterThan(0);
});
