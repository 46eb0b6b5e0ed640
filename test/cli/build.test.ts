import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCommand } from '../../lib/cli/build';
import { UsageError } from '../../lib/cli/command';
import { parseCommand } from '../../lib/cli/parse';
import { validateDigest } from '../../lib/digest/validate';
import { buildFeed } from '../../lib/feed/build-feed';
import { parseHead } from '../../lib/feed/feed-format';
import {
  generateKeys,
  importPrivateKey,
  readPublicKey,
  signBytes,
  verifyBytes,
} from '../../lib/feed/sign';
import { makeDigest, makeEntry } from '../fakes/digest';
import { makeFolder, putFile, readFolder } from '../fakes/folder';
import { fakeTerminal } from '../fakes/terminal';

async function build(...args: string[]) {
  const { terminal, told } = fakeTerminal();
  const code = await buildCommand.run(args, terminal);
  return { code, ...told };
}

const OCTOBER = makeDigest();
const NEXT = makeDigest({
  id: 'pytorchkr:2024-10-14',
  week: { start: '2024-10-14', end: '2024-10-20' },
});

function put(name: string, data: unknown): string {
  return putFile(makeFolder(), name, data);
}

function readHead(out: string) {
  return parseHead(new TextEncoder().encode(readFolder(out)['head.json']));
}

describe('a new feed', () => {
  test('is written into a folder that need not be there', async () => {
    const out = join(makeFolder(), 'public', 'feed');
    const { code, said } = await build(put('a.json', OCTOBER), '--out', out);
    expect(code).toBe(0);
    expect(said).toBe(`${out}: 1 week, number 1, not signed; 5 files written
feed.atom and feed.json have no link to themselves, which some news readers want.
--site URL adds it.
`);
    expect(Object.keys(readFolder(out))).toEqual([
      'feed.atom',
      'feed.json',
      'head.json',
      expect.stringMatching(/^w\/2024-10-07\.[0-9a-f]{16}\.json$/),
      expect.stringMatching(/^y\/2024\.[0-9a-f]{16}\.json$/),
    ]);
  });

  test('has the same bytes wherever and in whatever order it is built', async () => {
    const [one, other] = [makeFolder(), makeFolder()];
    await build(put('a.json', OCTOBER), put('b.json', NEXT), '--out', one);
    await build(put('c.json', NEXT), put('d.json', OCTOBER), '--out', other);
    expect(readFolder(one)).toEqual(readFolder(other));
  });

  test('does not depend on the order of the fields in a file', async () => {
    const [one, other] = [makeFolder(), makeFolder()];
    const turned = Object.fromEntries(Object.entries(OCTOBER).reverse());
    await build(put('a.json', OCTOBER), '--out', one);
    await build(put('a.json', turned), '--out', other);
    expect(readFolder(one)).toEqual(readFolder(other));
  });

  test('takes its date from --issued', async () => {
    const out = makeFolder();
    await build(put('a.json', OCTOBER), '--out', out, '--issued', '2026-01-02T03:04:05Z');
    expect(readHead(out)?.head.issued).toBe('2026-01-02T03:04:05.000Z');
  });
});

describe('a feed that is there', () => {
  test('is left alone when nothing changed', async () => {
    const out = makeFolder();
    const file = put('a.json', OCTOBER);
    await build(file, '--out', out);
    const before = readFolder(out);
    expect((await build(file, '--out', out)).said).toContain('number 1, not signed; 0 files');
    expect(readFolder(out)).toEqual(before);
  });

  test('gets the next number when a week comes, and keeps its old files', async () => {
    const out = makeFolder();
    const file = put('a.json', OCTOBER);
    await build(file, '--out', out);
    const before = Object.keys(readFolder(out));
    const { said } = await build(file, put('b.json', NEXT), '--out', out);
    expect(said).toContain('2 weeks, number 2, not signed; 5 files written');
    expect(Object.keys(readFolder(out))).toEqual(expect.arrayContaining(before));
  });

  test('keeps files that are not ours', async () => {
    const out = makeFolder();
    await build(put('a.json', OCTOBER), '--out', out);
    putFile(out, 'CNAME', 'feed.example.org');
    await build(put('b.json', NEXT), '--out', out);
    expect(readFolder(out).CNAME).toBe('feed.example.org');
  });
});

describe('the feeds for news readers', () => {
  const SITE = 'https://feed.example.org/weeks';

  test('link to where they will be served', async () => {
    const out = makeFolder();
    const { said } = await build(put('a.json', OCTOBER), '--out', out, '--site', SITE);
    expect(said).not.toContain('--site');
    const files = readFolder(out);
    expect(files['feed.atom']).toContain(
      `rel="self" type="application/atom+xml" href="${SITE}/feed.atom"`,
    );
    expect(JSON.parse(files['feed.json'] ?? '')).toMatchObject({ feed_url: `${SITE}/feed.json` });
    for (const wrong of [
      'feed.example.org',
      'ftp://a.example/',
      'https://a.example/?a=1',
      'https://me@a.example/',
    ])
      await expect(build(put('a.json', OCTOBER), '--out', out, '--site', wrong)).rejects.toThrow(
        UsageError,
      );
  });

  test('do not change the feed itself or its signature', async () => {
    const { privateKey } = await generateKeys();
    const args = [put('a.json', OCTOBER), put('b.json', NEXT), '--key', put('key.pem', privateKey)];
    const [here, there] = [makeFolder(), makeFolder()];
    await build(...args, '--out', here);
    await build(...args, '--out', there, '--site', SITE);
    const feedOf = (out: string) =>
      Object.entries(readFolder(out)).filter(([path]) => !/^feed\./.test(path));
    expect(feedOf(there)).toEqual(feedOf(here));
    const digests = [OCTOBER, NEXT].flatMap((one) => validateDigest(one).digest ?? []);
    const key = await importPrivateKey(privateKey);
    if (!key) throw new Error('a key was made');
    const { files } = await buildFeed({
      digests,
      previous: null,
      publicKey: await readPublicKey(key),
      sign: (bytes) => signBytes(key, bytes),
    });
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const wanted = [...files].map(([path, bytes]) => [path, decode(bytes)]);
    expect(Object.fromEntries(feedOf(here))).toEqual(Object.fromEntries(wanted));
  });

  test('are read back by the command that reads digests', async () => {
    const out = makeFolder();
    await build(put('a.json', OCTOBER), put('b.json', NEXT), '--out', out);
    for (const name of ['feed.atom', 'feed.json']) {
      const { terminal, told } = fakeTerminal();
      expect(await parseCommand.run([join(out, name), '--json'], terminal)).toBe(0);
      // One line per week, newest first.
      const digests = told.said
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).digest);
      expect(digests).toMatchObject(
        [NEXT, OCTOBER].map(({ week, title, entries }) => ({
          week,
          title,
          entries: [{ title: entries[0]?.title, papers: entries[0]?.papers }],
        })),
      );
    }
  });

  test('never overwrite another feed', async () => {
    const out = makeFolder();
    const file = put('a.json', OCTOBER);
    await build(file, '--out', out);
    putFile(out, 'feed.json', '{"version":"https://jsonfeed.org/version/1.1","items":[]}');
    const before = readFolder(out);
    const { code, noted } = await build(file, put('b.json', NEXT), '--out', out);
    expect(code).toBe(1);
    expect(noted).toBe(
      `${out}: feed.json there was not made by this command. Move it away.\nNothing was written.\n`,
    );
    expect(readFolder(out)).toEqual(before);
  });
});

describe('a signed feed', () => {
  test('is signed over the bytes below the first line', async () => {
    const out = makeFolder();
    const { privateKey, publicKey } = await generateKeys();
    const key = put('key.pem', privateKey);
    const { said } = await build(put('a.json', OCTOBER), '--out', out, '--key', key);
    expect(said).toContain(`signed, public key ${publicKey}`);
    const { signed = new Uint8Array(), signature } = readHead(out) ?? {};
    expect(await verifyBytes(publicKey, signed, signature ?? '')).toBe(true);
  });

  test('does not lose its signature by mistake', async () => {
    const out = makeFolder();
    const key = put('key.pem', (await generateKeys()).privateKey);
    const file = put('a.json', OCTOBER);
    await build(file, '--out', out, '--key', key);
    const { code, noted } = await build(file, '--out', out);
    expect(code).toBe(1);
    expect(noted).toContain('The feed there is signed, so it needs a key');
  });

  test('keeps its id from one build to the next, and takes no other', async () => {
    const out = makeFolder();
    const key = put('key.pem', (await generateKeys()).privateKey);
    const first = put('a.json', OCTOBER);
    await build(first, '--out', out, '--key', key);
    const id = readHead(out)?.head.id;
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    await build(first, put('b.json', NEXT), '--out', out, '--key', key);
    expect(readHead(out)?.head).toMatchObject({ id, seq: 2 });
    const { code, noted } = await build(first, '--out', out, '--key', key, '--id', 'daily');
    expect(code).toBe(1);
    expect(noted).toContain(`The feed there has the id ${id}, which must stay.`);
  });

  test('has the id it is given', async () => {
    const out = makeFolder();
    await build(put('a.json', OCTOBER), '--out', out, '--id', 'daily');
    expect(readHead(out)?.head.id).toBe('daily');
    await expect(build(put('a.json', OCTOBER), '--out', out, '--id', 'a b')).rejects.toThrow(
      UsageError,
    );
  });

  test('says when the key is another one', async () => {
    const out = makeFolder();
    const keys = [await generateKeys(), await generateKeys()];
    const [one = '', other = ''] = keys.map(({ privateKey }) => put('key.pem', privateKey));
    const file = put('a.json', OCTOBER);
    expect((await build(file, '--out', out, '--key', one)).noted).toBe('');
    expect((await build(file, '--out', out, '--key', one)).noted).toBe('');
    expect((await build(file, '--out', out, '--key', other)).noted).toContain(
      'not signed with this key',
    );
  });
});

describe('build writes nothing', () => {
  async function refuse(out: string, ...args: string[]) {
    const before = readFolder(out);
    const result = await build(...args, '--out', out);
    expect(readFolder(out)).toEqual(before);
    expect(result).toMatchObject({ code: 1, said: '' });
    expect(result.noted).toMatch(/Nothing was written\.\n$/);
    return result.noted;
  }

  test('into a folder that holds other files', async () => {
    const out = makeFolder();
    putFile(out, 'thesis.txt', 'x');
    expect(await refuse(out, put('a.json', OCTOBER))).toContain('not empty and has no head.json');
  });

  test('over a head.json that is not ours', async () => {
    const out = makeFolder();
    putFile(out, 'head.json', { seq: 3 });
    expect(await refuse(out, put('a.json', OCTOBER))).toContain('is not a feed');
  });

  test.each([
    ['a file', ''],
    ['below a file', 'feed'],
    ['far below a file', 'a/b/feed'],
  ])('when the path of the folder is %s, and says that in one sentence', async (_, below) => {
    const out = join(put('file', 'x'), below);
    expect(await build(put('a.json', OCTOBER), '--out', out)).toEqual({
      code: 1,
      said: '',
      noted: `${out}: A file stands where a folder is needed.\nNothing was written.\n`,
    });
  });

  test('when one of the files holds no digest', async () => {
    const bad = put('bad.json', {});
    const noted = await refuse(makeFolder(), put('a.json', OCTOBER), bad);
    expect(noted).toContain(
      `${bad}: This JSON is neither a digest nor a forum thread. Choose another file.`,
    );
  });

  test('when two files hold one week', async () => {
    const [a, b] = [put('a.json', OCTOBER), put('b.json', OCTOBER)];
    const noted = await refuse(makeFolder(), a, b);
    expect(noted).toContain(`${a} and ${b}: Two digests have the id "pytorchkr:2024-10-07".`);
    expect(noted).toContain('Leave one out');
  });

  test.each([
    ['that is missing', () => '/nowhere.pem', 'There is no such file.'],
    ['that is none', () => put('key.pem', 'secret'), 'not a private Ed25519 key'],
  ])('with a key %s', async (_, makeKey, reason) => {
    const noted = await refuse(makeFolder(), put('a.json', OCTOBER), '--key', makeKey());
    expect(noted).toContain(reason);
  });
});

test('build reports an entry that is lost on the way', async () => {
  const entries = [makeEntry(), { ...makeEntry(), rank: 0 }];
  const file = put('a.json', { ...OCTOBER, entries });
  const { code, noted } = await build(file, '--out', makeFolder());
  expect(code).toBe(0);
  expect(noted).toContain(`${file}, entry 2: The rank must be`);
});

test('build reports its progress over many files', async () => {
  const folder = makeFolder();
  const files = Array.from({ length: 201 }, (_, index) =>
    putFile(folder, `${index}.json`, makeDigest({ id: `pytorchkr:${index}` })),
  );
  const { noted } = await build(...files, '--out', join(folder, 'feed'));
  expect(noted).toBe('100 of 201 files read\n200 of 201 files read\n');
});

test('build is not disturbed by a temporary file of an interrupted run', async () => {
  const out = makeFolder();
  await build(put('a.json', OCTOBER), '--out', out);
  mkdirSync(join(out, 'w'), { recursive: true });
  putFile(out, 'w/2024-10-14.json.99.tmp', 'half');
  expect((await build(put('b.json', NEXT), '--out', out)).code).toBe(0);
});

test.each([
  ['without a file', ['--out', 'feed']],
  ['without a folder', ['a.json']],
  ['with a time that is none', ['a.json', '--out', 'feed', '--issued', 'tomorrow']],
  ['with a day that is none', ['a.json', '--out', 'feed', '--issued', '2024-13-01']],
  ['with an unknown option', ['a.json', '--out', 'feed', '--force']],
])('build called %s says how to call it', async (_, args) => {
  await expect(build(...args)).rejects.toThrow(UsageError);
});
