import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../../lib/cli/command';
import { parseCommand } from '../../lib/cli/parse';
import { readFileInAnyForm } from '../../lib/cli/read-file';

const POST =
  '[2024/04/22 ~ 04/28] 주간 논문\n\n제목 / Title\n\n논문 소개\n\n글입니다.\n\nA text.\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-duet-parse-'));
  writeFileSync(join(folder, 'post.txt'), POST);
  writeFileSync(
    join(folder, 'post.html'),
    `<title>${POST.slice(0, 30)}</title><h2>제목 / Title</h2><h3>논문 소개</h3><p>글입니다.</p>`,
  );
  writeFileSync(join(folder, 'shopping.txt'), '달걀과 우유.');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  let said = '';
  let noted = '';
  const files = args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg)));
  const code = await parseCommand.run(files, {
    say: (text) => {
      said += text;
    },
    note: (text) => {
      noted += text;
    },
  });
  return { code, said, noted: noted.replaceAll(`${folder}/`, '') };
}

test('parse prints the digest and its problems', async () => {
  const { code, said, noted } = await run('post.txt', '--json');
  const { digest, problems } = JSON.parse(said);
  expect(code).toBe(0);
  expect(noted).toBe('');
  expect(digest.entries[0]).toMatchObject({
    title: { ko: '제목', en: 'Title' },
    summary: { ko: ['글입니다.'], en: ['A text.'] },
  });
  expect(problems.at(-1)).toEqual({ where: 'entry 1', what: 'There is no paper link.' });
});

test('parse sums a digest up for people', async () => {
  const { code, said } = await run('post.html');
  expect(code).toBe(0);
  expect(said).toContain('2024-04-22 ~ 2024-04-28');
  expect(said).toContain('1. 제목 / Title');
  expect(said).toContain('entry 1: There is no paper link.');
});

test.each([
  [
    'shopping.txt',
    'No weekly digest of papers was found in it. Open the page with the whole post and try again.',
  ],
  ['nothing.txt', 'There is no such file.'],
])('parse says in one sentence why there is no digest in %s', async (file, sentence) => {
  const { code, said, noted } = await run(file, '--json');
  expect(code).toBe(1);
  expect(noted).toBe(`${file}: ${sentence}\n`);
  const { digest, problems } = JSON.parse(said);
  expect(digest).toBeNull();
  expect(problems[0]).toEqual({ where: 'file', what: sentence });
});

test('parse says that addresses are not read', async () => {
  expect(await readFileInAnyForm('https://example.org/weeks/32')).toMatchObject([
    { refusal: { en: 'Addresses are not read. Save the page and name its file.' } },
  ]);
});

test('parse says that a name is empty', async () => {
  expect(await readFileInAnyForm('')).toMatchObject([
    { refusal: { en: 'The name of the file is empty. Name a file, or - for what is piped in.' } },
  ]);
});

test('parse goes through many files, one line each', async () => {
  const { code, said, noted } = await run('post.txt', 'shopping.txt', '--json');
  expect(code).toBe(1);
  expect(noted).toContain('[1/2] post.txt\n[2/2] shopping.txt\n');
  const lines = said.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).digest?.week.start ?? null)).toEqual([
    '2024-04-22',
    null,
  ]);
});

test.each([[[]], [['--json']], [['--yaml', 'post.txt']]])(
  'parse called with %j says how to call it',
  async (args) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
  },
);

test('parse reads each week of the upstream list, with its problems beside it', async () => {
  const list = [
    '## Top ML Papers of the Week (October 7 - October 13) - 2024',
    '| 1) **One** - says a thing. | [Paper](https://arxiv.org/abs/2410.00001) |',
    '| 2) **Two** - says another. | [Tweet](https://x.com/a/status/1844429536353714427) |',
    '## Top ML Papers of the Week (no dates, 10) - 2024',
    '| 1) **Lost** - has no week. | [Paper](https://arxiv.org/abs/2410.00003) |',
    '## Top ML Papers of the Week (September 30 - October 6) - 2024',
    '| 1) **Three** - is older. | [Paper](https://arxiv.org/abs/2410.00002) |',
  ].join('\n');
  writeFileSync(join(folder, '2024.md'), list);
  const { code, said } = await run('2024.md', '--json');
  expect(code).toBe(0);
  const lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ digest }) => digest.id)).toEqual([
    'dair-ai:2024-10-07',
    'dair-ai:2024-09-30',
  ]);
  expect(lines[0].problems.map(({ where }: { where: string }) => where)).toEqual([
    'Top ML Papers of the Week (no dates, 10) - 2024',
    'Top ML Papers of the Week (October 7 - October 13) - 2024, entry 2',
  ]);
  expect(lines[1].problems).toEqual([]);
});
