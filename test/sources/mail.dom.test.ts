import { describe, expect, test } from 'vitest';
import { isMail, readMail, readWords } from '../../lib/sources/mime';
import { readAny } from '../../lib/sources/read-any';
import { fakeEnvironment } from '../fakes/environment';
import { timeWork } from '../fakes/work-time';

const ENTRIES = `1) An Invented Cache for Orchards
https://arxiv.org/abs/2608.01234
It keeps apples warm.

2) River Sensors That Learn
https://arxiv.org/abs/2608.02345
It reads rivers.`;

async function read(text: string) {
  const found = await readAny({ text, name: 'a.eml', url: null }, fakeEnvironment());
  if ('refusal' in found) throw new Error(found.refusal.en);
  return found;
}

describe('a saved letter', () => {
  test.each([
    ['plain', '7bit', ENTRIES],
    ['quoted', 'quoted-printable', ENTRIES.replaceAll('apples', 'app=\nl=65s')],
    ['in base64', 'base64', Buffer.from(ENTRIES).toString('base64')],
    [
      'in base64 that was cut',
      'base64',
      Buffer.from(`${ENTRIES} more`).toString('base64').slice(0, -1),
    ],
  ])('is read %s', async (_, encoding, body) => {
    const { digest } = await read(
      `From: "Orchard Weekly" <a@letter.example>\nSubject: Fwd: Papers (August 3-9)\nDate: Mon, 10 Aug 2026 08:00:00 +0900\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n${body}`,
    );
    expect(digest.week).toEqual({ start: '2026-08-03', end: '2026-08-09' });
    expect(digest.title.en).toBe('Papers (August 3-9)');
    expect(digest.source.name).toBe('Orchard Weekly');
    expect(digest.entries.map(({ title, papers }) => [title.en, ...papers])).toEqual([
      ['An Invented Cache for Orchards', 'https://arxiv.org/abs/2608.01234'],
      ['River Sensors That Learn', 'https://arxiv.org/abs/2608.02345'],
    ]);
    expect(digest.entries[0]?.summary.en?.[0]).toBe('It keeps apples warm.');
  });

  test('is read as markup where it has both', async () => {
    const page =
      '<ul><li><a href="https://arxiv.org/abs/2608.01234">An Invented Cache</a></li><li><a href="https://arxiv.org/abs/2608.02345">River Sensors</a></li></ul>';
    const { digest } = await read(
      `Subject: Papers 2026-W32\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nSee it online.\n--b\nContent-Type: text/html\n\n${page}\n--b--\n`,
    );
    expect(digest.entries.map(({ title }) => title.en)).toEqual([
      'An Invented Cache',
      'River Sensors',
    ]);
  });

  test('in the form of a web archive is read too', async () => {
    const page =
      '<h1>[2026/08/03 ~ 08/09] Papers</h1><h2>An Invented Cache</h2><p><a href=3D"https://arxiv.org/abs/2608.01234">Paper</a></p><h2>River Sensors</h2><p><a href=3D"https://arxiv.org/abs/2608.02345">Paper</a></p>';
    const { digest } = await read(
      `From: <Saved by Blink>\nSnapshot-Content-Location: https://letter.example/p/32\nSubject: Papers\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${page}\n--b--\n`,
    );
    expect(digest.source).toMatchObject({
      name: 'letter.example',
      url: 'https://letter.example/p/32',
    });
    expect(digest.entries.length).toBe(2);
  });

  test('without a digest is refused as any text', async () => {
    const text = 'From: a@b.example\nSubject: Hello\nTo: c@d.example\n\nSee you tomorrow.';
    expect(await readAny({ text, name: 'a.eml', url: null }, fakeEnvironment())).toHaveProperty(
      'refusal',
    );
  });
});

test.each([
  ['=?UTF-8?B?7KO86rCE?=', '주간'],
  ['=?utf-8?q?Caf=C3=A9_week?=', 'Café week'],
  ['=?UTF-8?B?7KO8?= =?UTF-8?B?6rCE?=', '주간'],
  ['=?no-such?Q?a?=', 'a'],
  ['=?UTF-8?X?a?=', '=?UTF-8?X?a?='],
])('encoded words in the headers of a letter are decoded, %s', (text, words) => {
  expect(readWords(text)).toBe(words);
});

test.each([
  ['From: a\nSubject: b\nDate: c\n\nd', true],
  ['Received: from x\n by y\nSubject: b\n\nd', true],
  ['From a@b.example Mon Aug 10\nFrom: a\nSubject: b\nTo: c\n\nd', true],
  ['Title: Papers\nDate: 2026-08-09\n\nText.', false],
  ['# [2026/08/03 ~ 09] Papers\n\nFrom: here', false],
  ['요약: 글입니다.\n\n둘째.', false],
])('%j is recognised as a message: %s', (text, expected) => {
  expect(isMail(text)).toBe(expected);
});

test.each<[string, string]>([
  [
    'boundaries',
    `Content-Type: multipart/mixed; boundary=b\nFrom: a\n\n${'--b\n'.repeat(500_000)}`,
  ],
  ['heads', 'A: b\n'.repeat(500_000)],
  ['parts in parts', 'Content-Type: message/rfc822\nFrom: a\n\n'.repeat(50_000)],
  ['words', `Content-Type: text/plain\nSubject: ${'=?UTF-8?B?'.repeat(200_000)}\n\na`],
])('%s without end take no time to speak of', (_, text) => {
  const workMs = timeWork(() => {
    const { heads, parts } = readMail(text);
    readWords(heads.get('subject') ?? '');
    expect(parts.length).toBeLessThanOrEqual(200);
  });
  expect(workMs).toBeLessThan(5_000);
});
