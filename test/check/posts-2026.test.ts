import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDigest } from '../../lib/check/check-digest';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { readAny } from '../../lib/sources/read-any';
import { fakeEnvironment } from '../fakes/environment';

/** Posts of our own in the structure of 2026: a Korean summary with English names, an abstract in both. */
const FOLDER = 'test/fixtures/check/posts-2026';
/** What an editor would mend in them; they hold nothing else that is wrong. */
const TRUE_FINDINGS: Record<string, string[]> = {
  '2026-01-19.md': ['entry 3, details: The numbers differ: 98 in Korean, 89 in English.'],
  '2026-03-23.md': ['entry 3, details: Wrong particle: ASR를 → ASR을'],
  '2026-05-04.md': ['entry 3, details: A space is missing: 결과입니다.다른'],
};

test.each(readdirSync(FOLDER))(
  'in the post %s exactly the known mistakes are found',
  async (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const read = await readAny({ text, name, url: null }, fakeEnvironment());
    if ('refusal' in read) throw new Error(read.refusal.en);
    const found = checkDigest(read.digest, { identifyPaper, identifyPost })
      .filter(({ severity }) => severity !== 'info')
      .map(({ where, what }) => `${where.en}: ${what.en}`);
    expect(found).toEqual(TRUE_FINDINGS[name] ?? []);
  },
);
