import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateDigest } from '../../lib/digest/validate';
import { readAny } from '../../lib/sources/read-any';
import { fakeEnvironment } from '../fakes/environment';

const ROOT = 'test/fixtures/digest';
const FOLDERS = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function readJson(path: string) {
  return JSON.parse(readFileSync(`${ROOT}/${path}`, 'utf8'));
}

test.each(FOLDERS)('the recorded post %s is read as its expected.json says', async (folder) => {
  const { file, url } = readJson(`${folder}/origin.json`);
  const bytes = new Uint8Array(readFileSync(`${ROOT}/${folder}/${file}`));
  const read = await readAny({ bytes, name: file, url }, fakeEnvironment());
  if ('refusal' in read) throw new Error(read.refusal.en);
  const problems = read.problems.map(({ where, what }) => ({ where: where.en, what: what.en }));
  expect({ digest: read.digest, problems }).toEqual(readJson(`${folder}/expected.json`));
  expect(validateDigest(read.digest)).toEqual({ digest: read.digest, problems: [] });
});
