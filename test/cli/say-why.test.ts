import { expect, test } from 'vitest';
import { sayWhy } from '../../lib/cli/say-why';

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: what Node says, scandir '/a'`), { code });
}

const CODES = [
  ...['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'],
  ...['ENAMETOOLONG', 'ELOOP', 'EMFILE', 'EIO', 'EWHATEVER'],
];

test.each(CODES.flatMap((code) => [['read', code] as const, ['write', code] as const]))(
  'one sentence in each language says what cannot be %s: %s',
  (deed, code) => {
    const why = sayWhy(failure(code), deed);
    expect(why.en).toMatch(/^[A-Z][^\n]*\.$/);
    expect(why.ko).toMatch(/^[^\n]*요(?:\(\w+\))?\.$/);
    expect(why.en + why.ko).not.toContain('scandir');
  },
);

test.each([
  ['read', 'ENOENT', 'There is no such file.'],
  ['write', 'ENOENT', 'There is no such folder. Make it first, or name another place.'],
  ['write', 'ENOTDIR', 'A file stands where a folder is needed.'],
  ['write', 'ENOSPC', 'The disk is full.'],
  ['read', 'EWHATEVER', 'It could not be read (EWHATEVER).'],
] as const)('what cannot be %s is explained by its system error: %s', (deed, code, why) => {
  expect(sayWhy(failure(code), deed).en).toBe(why);
});
