import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNotices } from '../../lib/cli/third-party';
import { dependencies } from '../../package.json';
import { makeFolder, putFile } from '../fakes/folder';

const notices = readNotices('.');

test.each([...Object.keys(dependencies), 'wxt'])('%s is named with its licence', (name) => {
  expect(notices).toMatch(
    new RegExp(`^${name} \\d+\\.\\d+\\.\\d+.*, (?:MIT|ISC|Apache-2\\.0)`, 'm'),
  );
});

test.each([
  ['preact', 'Copyright (c) 2015-present Jason Miller'],
  ['marked', 'Copyright (c) 2018+, MarkedJS'],
  ['what marked is made from', 'Copyright (c) 2011-2018, Christopher Jeffrey'],
  ['idb', 'Copyright (c) 2016, Jake Archibald'],
  ['readability', 'Copyright (c) 2010 Arc90 Inc'],
  ['wxt', 'Copyright (c) Aaron Klinker'],
  ['the Apache License, whole', 'END OF TERMS AND CONDITIONS'],
])('the notices name the copyright of %s', (_, text) => {
  expect(notices).toContain(text);
});

test('a build has the notices and our own licence', () => {
  const config = readFileSync('wxt.config.ts', 'utf8');
  expect(config).toContain("relativeDest: 'THIRD-PARTY.txt'");
  expect(config).toContain("relativeDest: 'LICENSE.txt'");
});

describe('the notice of a package', () => {
  function notice(fields: object, files: Record<string, string> = {}): string {
    const root = makeFolder();
    const put = (path: string, data: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      putFile(root, path, data);
    };
    put('LICENSE', 'MIT License\n\nCopyright (c) 2026 Us\n\nTerms');
    put('package.json', JSON.stringify({ dependencies: { '@a/b': '1.0.0' } }));
    const wxt = { version: '2.0.0', license: 'MIT', author: 'W' };
    put('node_modules/wxt/package.json', JSON.stringify(wxt));
    put('node_modules/@a/b/package.json', JSON.stringify({ version: '1.0.0', ...fields }));
    for (const [name, text] of Object.entries(files)) put(`node_modules/@a/b/${name}`, text);
    return readNotices(root);
  }

  test('holds its licence and its own notice file', () => {
    const files = { 'Licence.txt': 'Mine.', 'NOTICE.md': 'And theirs.', 'licenses.js': 'code' };
    const text = notice({ license: 'BSD-2-Clause' }, files);
    expect(text).toContain('@a/b 1.0.0, BSD-2-Clause\n\nMine.\n\nAnd theirs.\n');
    expect(text).not.toContain('code');
  });

  test('without a licence file is MIT under its author’s name', () => {
    const text = notice({ license: 'MIT', author: { name: 'Ann' } });
    expect(text).toContain('MIT License\n\nCopyright (c) Ann\n\nTerms');
  });

  test.each([{ license: 'ISC', author: 'Ann' }, { license: 'MIT' }])(
    'that gives nothing to pass on stops the build: %o',
    (fields) => {
      expect(() => notice(fields)).toThrow('@a/b has no licence text');
    },
  );
});
