import { describe, expect, test } from 'vitest';
import { isOrigin, isSourceUrl, kindOfOrigin, type OriginKind } from '../../lib/digest/origin';

test.each<[string, OriginKind]>([
  ['own', 'own'],
  ['bundled', 'bundled'],
  ['forum:discuss.pytorch.kr', 'forum'],
  ['forum:forum.example:8443', 'forum'],
  ['forum:xn--bj0bj06e.example', 'forum'],
  ['feed:https://a.example/feed/', 'feed'],
  ['feed:https://a.example:8443/head.json?x=1', 'feed'],
  ['upstream:dair-ai', 'upstream'],
])('the id %s names an origin of kind %s', (text, kind) => {
  expect(isOrigin(text)).toBe(true);
  if (isOrigin(text)) expect(kindOfOrigin(text)).toBe(kind);
});

describe('a text is not taken for an origin:', () => {
  test.each([
    '',
    'Own',
    'own:',
    'bundled:2024-10-07',
    'forum',
    'forum:',
    'forum:https://discuss.pytorch.kr',
    'forum:discuss.pytorch.kr/t/1',
    'forum:me@discuss.pytorch.kr',
    'forum:DISCUSS.pytorch.kr',
    'forum:a b.example',
    `forum:${'a'.repeat(300)}.example`,
    'feed:',
    'feed:a.example',
    'feed:http://a.example/',
    'feed:http://localhost:8080/',
    'feed:javascript:alert(1)',
    'feed:https://me@a.example/',
    'feed:https://a.example/\n',
    'feed:https://a.example/\u202e',
    `feed:https://a.example/${'x'.repeat(2_000)}`,
    'upstream:',
    'upstream:DAIR',
    'upstream:../x',
    'constructor',
    '__proto__',
  ])('%j', (text) => {
    expect(isOrigin(text)).toBe(false);
  });
});

test.each([
  ['https://a.example/feed/', true],
  ['https://a.example/논문', true],
  ['http://a.example/', false],
  ['ftp://a.example/', false],
  ['https://me:secret@a.example/', false],
  ['/feed/', false],
])('a source can stand at %s: %s', (text, expected) => {
  expect(isSourceUrl(text)).toBe(expected);
});
