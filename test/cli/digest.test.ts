import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDigest, makeEntry } from '../fakes/digest';
import { makeFolder, putFile } from '../fakes/folder';

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** The command line as a person starts it. */
function start(args: string[], output: 'pipe' | number = 'pipe') {
  return spawn(process.execPath, ['--import', 'jiti/register', 'lib/cli/digest.ts', ...args], {
    stdio: ['pipe', output, 'pipe'],
  });
}

async function run(args: string[], input = '', output: 'pipe' | number = 'pipe'): Promise<Outcome> {
  const child = start(args, output);
  const told = { out: '', err: '' };
  child.stdout?.on('data', (part) => (told.out += part));
  child.stderr?.on('data', (part) => (told.err += part));
  child.stdin?.on('error', () => {}); // it may have ended before it read all
  child.stdin?.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...told };
}

const NOTHING = /^$/;
const WEEK = JSON.stringify(makeDigest());
const LONG = makeDigest({
  entries: Array.from({ length: 400 }, (_, n) =>
    makeEntry({ rank: n + 1, summary: { ko: ['언어 언어 모델입니다.'], en: ['It is **bold**.'] } }),
  ),
});

describe('a command whose output is not read to its end', () => {
  const long = () => putFile(makeFolder(), 'a.json', LONG);
  const week = () => putFile(makeFolder(), 'a.json', WEEK);
  const addresses = Array.from(
    { length: 2_000 },
    (_, n) => `https://arxiv.org/abs/2410.${10_000 + n}`,
  );
  // Beside the output is said where the private key is. What `check` found decides, where all was written.
  const rows: [name: string, argsOf: () => string[], said?: RegExp, codes?: number[]][] = [
    ['parse', () => ['parse', long()]],
    ['parse --json', () => ['parse', '--json', long()]],
    ['check', () => ['check', long()], NOTHING, [0, 1]],
    ['check --json', () => ['check', '--json', long()], NOTHING, [0, 1]],
    ['build', () => ['build', week(), '--out', makeFolder()]],
    [
      'keygen',
      () => ['keygen', '--out', join(makeFolder(), 'k.pem')],
      /^The private key is in .*\n$/,
    ],
    ['identify', () => ['identify', ...addresses]],
    ['help', () => ['--help']],
    ['help of a command', () => ['build', '--help']],
  ];

  async function endOf(args: string[], isRead: boolean) {
    const child = start(args);
    let err = '';
    child.stderr?.on('data', (part) => (err += part));
    if (isRead)
      child.stdout?.once('data', () => child.stdout?.destroy()); // as `head` does
    else child.stdout?.destroy();
    return { code: await new Promise((resolve) => child.on('close', resolve)), err };
  }

  test.each(rows)(
    'ends quietly: %s',
    async (_, argsOf, said = NOTHING, codes = [0]) => {
      const { code, err } = await endOf(argsOf(), false);
      expect(err).toMatch(said);
      expect(codes).toContain(code);
    },
    60_000,
  );

  test.each(rows.filter(([name]) => /json|identify/.test(name)))(
    'ends quietly after its first lines: %s',
    async (_, argsOf, said = NOTHING, codes = [0]) => {
      const { code, err } = await endOf(argsOf(), true);
      expect(err).toMatch(said);
      expect(codes).toContain(code);
    },
    60_000,
  );
});

describe('the file name -', () => {
  test('stands for what is piped into parse', async () => {
    const { code, out } = await run(['parse', '--json', '-'], WEEK);
    expect({ code, id: JSON.parse(out).digest.id }).toEqual({
      code: 0,
      id: 'pytorchkr:2024-10-07',
    });
  }, 60_000);

  test('stands for what is piped into check', async () => {
    expect(await run(['check', '-'], WEEK)).toEqual({
      code: 0,
      out: '-: nothing found\n',
      err: '',
    });
  }, 60_000);

  test('stands for nothing where nothing is piped in', async () => {
    const { code, out } = await run(['check', '-']);
    expect({ code, out }).toEqual({
      code: 1,
      out: '-: cannot be read. It is empty. Choose another file.\n',
    });
  }, 60_000);
});

describe('a command that fails says why in one sentence', () => {
  const folder = () => putFile(makeFolder(), 'a.json', WEEK);

  test.skipIf(!existsSync('/proc/self'))(
    'about a folder that cannot be created',
    async () => {
      const { code, err } = await run(['build', folder(), '--out', '/proc/nope/feed']);
      expect({ code, err }).toEqual({
        code: 1,
        err:
          '/proc/nope/feed: No folder can be made at /proc/nope. Name another place.\n' +
          'No feed was written.\n',
      });
    },
    60_000,
  );

  test.skipIf(!existsSync('/dev/full'))(
    'a full disk behind the output',
    async () => {
      const full = openSync('/dev/full', 'w');
      const { code, err } = await run(['check', folder()], '', full);
      closeSync(full);
      expect({ code, err }).toEqual({ code: 1, err: 'Standard output: The disk is full.\n' });
    },
    60_000,
  );

  test('about a key in a folder that is not there', async () => {
    const file = join(makeFolder(), 'no', 'dir', 'k.pem');
    const { code, err } = await run(['keygen', '--out', file]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `${file}: There is no such folder. Make it first, or name another place.\n`,
    });
  }, 60_000);

  test.each([
    [['pares', 'a'], 'There is no command "pares".'],
    [[], 'Which command?'],
    [['check'], 'check needs at least one file.'],
    [['check', '--jsn', 'a'], 'There is no option --jsn.'],
    [['build', 'a', '--out'], 'The option --out needs a value.'],
    [['check', '--json=yes', 'a'], 'The option --json takes no value.'],
    [['build', 'a', '--out', '/a', '--issued', 'soon'], '"soon" is not a time such as 2024-10-14'],
  ])(
    'when called as %j',
    async (args, sentence) => {
      const { code, out, err } = await run(args);
      expect({ code, out, first: err.split('\n')[0] }).toEqual({
        code: 2,
        out: '',
        first: expect.stringContaining(sentence),
      });
    },
    60_000,
  );
});
