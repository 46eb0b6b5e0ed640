import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../lib/cli/command';
import { keygen } from '../../lib/cli/keygen';
import { importPrivateKey, readPublicKey } from '../../lib/feed/sign';
import { makeFolder, putFile } from '../fakes/folder';
import { fakeTerminal } from '../fakes/terminal';

async function run(...args: string[]) {
  const { terminal, told } = fakeTerminal();
  return { code: await keygen.run(args, terminal), ...told };
}

test('keygen prints the public key, and only the owner can read the private one', async () => {
  const file = join(makeFolder(), 'key.pem');
  const { code, said } = await run('--out', file);
  const key = await importPrivateKey(readFileSync(file, 'utf8'));
  expect(code).toBe(0);
  expect(key && `${await readPublicKey(key)}\n`).toBe(said);
  // Windows knows no such modes.
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('keygen does not overwrite a file', async () => {
  const file = putFile(makeFolder(), 'key.pem', 'the old key');
  const { code, said, noted } = await run('--out', file);
  expect({ code, said, noted }).toEqual({
    code: 1,
    said: '',
    noted: `${file}: It already exists. Name another file, or move that one away.\n`,
  });
  expect(readFileSync(file, 'utf8')).toBe('the old key');
});

test.each([[['key.pem']], [['--file', 'key.pem']]])(
  'keygen called with %j says how to call it',
  async (args) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
  },
);
