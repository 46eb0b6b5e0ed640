import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { indexRowOf } from '../../build/pack-weeks';
import { CHROME_BUILD, FIREFOX_BUILD, WHOLE_CHROME_BUILD, WHOLE_FIREFOX_BUILD } from './setup';

const WEEK = 'digests/2024/2024-10-07.json';

/**
 * Copies the builds and leaves one week in them, so that most tests know all that is there. What is shipped with all weeks has tests of its own (`packed-weeks.spec.ts`).
 */
export function makeOneWeekBuilds(): void {
  const pairs = [
    [WHOLE_CHROME_BUILD, CHROME_BUILD],
    [WHOLE_FIREFOX_BUILD, FIREFOX_BUILD],
  ] as const;
  for (const [whole, copy] of pairs) {
    const isDigest = (path: string) => basename(join(path, '..')) === 'digests';
    rmSync(copy, { recursive: true, force: true });
    cpSync(whole, copy, { recursive: true, filter: (path) => !isDigest(path) });
    const digests = join(copy, 'digests');
    mkdirSync(digests, { recursive: true });
    const weeks: unknown[] = [JSON.parse(readFileSync(WEEK, 'utf8'))];
    writeFileSync(join(digests, 'index.json'), JSON.stringify([indexRowOf('2024.json', weeks)]));
    writeFileSync(join(digests, '2024.json'), JSON.stringify(weeks));
  }
}
