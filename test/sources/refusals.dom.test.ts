import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Input, readAny } from '../../lib/sources/read-any';
import { REFUSALS } from '../../lib/sources/refusals.words';
import { makeDigest } from '../fakes/digest';
import { fakeEnvironment } from '../fakes/environment';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const NO_FIRST_POST = { post_stream: { posts: [{ post_number: 2, cooked: '<p>x</p>' }] } };
const LATE_PAGE =
  '<html><head><meta name="generator" content="Discourse 3"></head><body><div class="topic-post" data-post-number="20"><div class="cooked"><h2>제목 / Title</h2></div></div></body></html>';
const LOGIN_PAGE =
  '<html><head><meta name="generator" content="Discourse 3"></head><body><h1>로그인</h1><form id="login-form"><input type="password"></form></body></html>';
const PAGE = '<!doctype html><html><body><h1>장보기</h1><p>달걀과 우유를 삽니다.</p></body></html>';
const NO_WEEK = '# 주간 논문\n\n## 제목 / Title\n\n### 논문 소개\n\n글.';
const JAPANESE = '今週の論文を紹介します。注意機構についての研究が多く見られました。'.repeat(5);

test.each<[string, Partial<Input> & object, keyof typeof REFUSALS]>([
  ['an empty file', { bytes: new Uint8Array() }, 'empty'],
  ['white space', { text: ' \n\t\n' }, 'empty'],
  ['a byte order mark alone', { text: '\ufeff' }, 'empty'],
  ['a picture', { bytes: PNG, name: 'a.png' }, 'binary'],
  ['a packed file', { bytes: new Uint8Array(gzipSync('x'.repeat(5000))) }, 'binary'],
  ['a PDF', { bytes: bytesOf('%PDF-1.7\n1 0 obj\n') }, 'binary'],
  [
    'random bytes',
    { bytes: Uint8Array.from({ length: 999 }, (_, at) => (at * 89 + 127) % 256) },
    'binary',
  ],
  ['more than 5 MB', { bytes: new Uint8Array(5_000_001).fill(97) }, 'tooLarge'],
  ['more than 5 MB of text', { text: 'a'.repeat(5_000_001) }, 'tooLarge'],
  [
    'a web archive',
    { text: 'From: <Saved by Blink>\nMIME-Version: 1.0\n', name: 'a.mhtml' },
    'archive',
  ],
  ['JSON that was cut', { text: '{"post_stream":{"posts":[{"cooked":"<h2>' }, 'brokenJson'],
  ['other JSON', { text: '{"name":"paper-duet"}' }, 'otherJson'],
  ['a list in JSON', { text: '[1,2,3]' }, 'otherJson'],
  ['a number in brackets that is no JSON', { text: '[2024/04/22 ~ 04/28] 주간' }, 'noDigest'],
  ['JSON nested without end', { text: '['.repeat(200_000) }, 'unreadable'],
  ['JSON nested deeply', { text: `${'['.repeat(200_000)}${']'.repeat(200_000)}` }, 'unreadable'],
  ['JSON of many fields', { text: `{${'"a":1,'.repeat(300_000)}"b":1}` }, 'otherJson'],
  ['a topic without its first post', { text: JSON.stringify(NO_FIRST_POST) }, 'noFirstPost'],
  ['a page scrolled past the first post', { text: LATE_PAGE }, 'noFirstPost'],
  ['a page that asks to log in', { text: LOGIN_PAGE }, 'login'],
  ['a page without a digest', { text: PAGE, name: 'a.html' }, 'noDigest'],
  ['text without a digest', { text: '오늘은 장을 봤습니다.\n\n달걀과 우유.' }, 'noDigest'],
  ['an English text without a digest', { text: 'Eggs and milk.\n\nAnd bread.' }, 'noDigest'],
  ['another language', { text: JAPANESE }, 'otherLanguage'],
  ['a digest without its week', { text: NO_WEEK }, 'noWeek'],
])('a file of the wrong kind is refused in one sentence: %s', async (_, given, reason) => {
  const input = { text: '', name: 'a.txt', url: null, ...given } as Input;
  const read = await readAny(input, fakeEnvironment());
  expect(read).toMatchObject({ refusal: REFUSALS[reason] });
});

test('a digest of a newer format is refused with what to do', async () => {
  const text = JSON.stringify({ ...makeDigest(), version: 2 });
  const read = await readAny({ text, name: 'a.json', url: null }, fakeEnvironment());
  expect('refusal' in read && read.refusal.en).toMatch(/newer version of Paper Duet.*update/);
});

test('every refusal is one sentence or two in both languages', () => {
  for (const { ko, en } of Object.values(REFUSALS)) {
    expect(ko).toMatch(/[가-힣].*요\.$/);
    expect(en).toMatch(/^[A-Z].*\.$/);
  }
});

test('a file in our own format is read as it is', async () => {
  const text = JSON.stringify(makeDigest());
  expect(await readAny({ text, name: 'a.json', url: null }, fakeEnvironment())).toEqual({
    digest: makeDigest(),
    problems: [],
  });
});

test.each([
  [
    'UTF-16',
    new Uint8Array(
      Buffer.from(`\ufeff[2024/04/22 ~ 28]\n\n제목 / Title\n\n논문 소개\n\n글.`, 'utf16le'),
    ),
  ],
  [
    'UTF-8 with a mark',
    bytesOf('\ufeff[2024/04/22 ~ 28]\r\n\r\n제목 / Title\r\n\r\n논문 소개\r\n\r\n글.'),
  ],
  [
    'the older Korean encoding',
    // 제목 / Title, 논문 소개, 글.
    new Uint8Array([
      ...bytesOf('[2024/04/22 ~ 28]\n\n'),
      ...[0xc1, 0xa6, 0xb8, 0xf1],
      ...bytesOf(' / Title\n\n'),
      ...[0xb3, 0xed, 0xb9, 0xae, 0x20, 0xbc, 0xd2, 0xb0, 0xb3],
      ...bytesOf('\n\n'),
      ...[0xb1, 0xdb, 0x2e],
    ]),
  ],
])('text in the encoding %s is decoded', async (_, bytes) => {
  const read = await readAny({ bytes, name: 'a.txt', url: null }, fakeEnvironment());
  if ('refusal' in read) throw new Error(read.refusal.en);
  expect(read.digest.entries[0]).toMatchObject({
    title: { ko: '제목', en: 'Title' },
    summary: { ko: ['글.'], en: null },
  });
});
