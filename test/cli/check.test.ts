import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../lib/cli/check';
import { UsageError } from '../../lib/cli/command';
import { makeDigest, makeEntry } from '../fakes/digest';
import { makeFolder, putFile } from '../fakes/folder';
import { fakeTerminal } from '../fakes/terminal';

async function check(...args: string[]) {
  const { terminal, told } = fakeTerminal();
  const code = await checkCommand.run(args, terminal);
  return { code, ...told };
}

function put(name: string, data: unknown): string {
  return putFile(makeFolder(), name, data);
}

const DOUBLED = {
  ko: ['언어 언어 모델입니다.'],
  en: ['A language model.'],
};
const DIFFERING = {
  ko: ['도구는 4만 개입니다.'],
  en: ['There are 47,000 tools.'],
};

test('check says "nothing found" of a good digest and exits with 0', async () => {
  const file = put('good.json', makeDigest());
  expect(await check(file)).toEqual({ code: 0, said: `${file}: nothing found\n`, noted: '' });
});

test('check shows an error with place, sentence, rule and both passages and exits with 1', async () => {
  const file = put('a.json', makeDigest({ entries: [makeEntry({ summary: DIFFERING })] }));
  expect(await check(file)).toEqual({
    code: 1,
    noted: '',
    said: `${file}: 1 error
  error    entry 1, summary: The numbers differ: 4만 in Korean, 47,000 in English. [number-differs]
             ko  도구는 4만 개입니다.
             en  There are 47,000 tools.
`,
  });
});

test('check exits with 0 on warnings alone', async () => {
  const file = put('a.json', makeDigest({ entries: [makeEntry({ summary: DOUBLED })] }));
  const { code, said } = await check(file);
  expect(code).toBe(0);
  expect(said).toContain('1 warning\n  warning  entry 1, summary: Repeated word: 언어');
});

test('check exits with 1 when an entry was lost on reading', async () => {
  const entries = [makeEntry(), { ...makeEntry(), rank: 0 }];
  const { code, said } = await check(put('a.json', { ...makeDigest(), entries }));
  expect(code).toBe(1);
  expect(said).toContain('1 problem\n  problem  entry 2: The rank must be');
});

test('check cuts long passages', async () => {
  const summary = { ko: [`${'가'.repeat(300)} ${DIFFERING.ko[0]}`], en: DIFFERING.en };
  const { said } = await check(put('a.json', makeDigest({ entries: [makeEntry({ summary })] })));
  expect(said).toContain(`ko  ${'가'.repeat(159)}…\n`);
});

describe('a file that cannot be read costs that file', () => {
  test.each<[string, (folder: string) => string, string]>([
    ['missing', (folder) => `${folder}/none.json`, 'There is no such file.'],
    ['a folder', (folder) => folder, 'This is a folder.'],
    ['another text', (folder) => putFile(folder, 'a.txt', 'Hello.'), 'No weekly digest'],
    ['another JSON', (folder) => putFile(folder, 'a.json', {}), 'This JSON is neither a digest'],
  ])('%s', async (_, make, reason) => {
    const good = put('good.json', makeDigest());
    const bad = make(makeFolder());
    const { code, said } = await check(bad, good);
    expect(code).toBe(1);
    expect(said).toContain(`${bad}: cannot be read. ${reason}`);
    expect(said).toContain(`${good}: nothing found`);
  });
});

test('check --json gives one array for all files', async () => {
  const good = put('good.json', makeDigest());
  const bad = put('bad.json', makeDigest({ entries: [makeEntry({ summary: DIFFERING })] }));
  const { code, said } = await check('--json', good, bad, '/nowhere.json');
  expect(code).toBe(1);
  expect(JSON.parse(said)).toEqual([
    { file: good, id: 'pytorchkr:2024-10-07', reason: null, problems: [], findings: [] },
    {
      file: bad,
      id: 'pytorchkr:2024-10-07',
      reason: null,
      problems: [],
      findings: [expect.objectContaining({ rule: 'number-differs', severity: 'error' })],
    },
    {
      file: '/nowhere.json',
      id: null,
      reason: 'There is no such file.',
      problems: [],
      findings: [],
    },
  ]);
});

test.each([
  ['without a file', []],
  ['with an unknown option', ['--jsn', 'a.json']],
  ['with a value where none belongs', ['--json=yes', 'a.json']],
])('check called %s says how to call it', async (_, args) => {
  await expect(check(...args)).rejects.toThrow(UsageError);
});

test('check names each week of a list', async () => {
  const row = (id: string) => `| 1) **A** - says it. | [Paper](https://arxiv.org/abs/${id}) |`;
  const file = put(
    'list.md',
    [
      '## Top ML Papers of the Week (October 7 - October 13) - 2024',
      row('2410.00001'),
      '## Top ML Papers of the Week (September 30 - October 6) - 2024',
      row('2410.00002'),
    ].join('\n'),
  );
  const { said } = await check(file);
  expect(said).toContain(`${file}, dair-ai:2024-10-07: `);
  expect(said).toContain(`${file}, dair-ai:2024-09-30: `);
});

test('check finds no markup and nothing doubled in rows of a list as they are read', async () => {
  const rows = [
    'Scores on two benchmarks of errands. Results: • GAIA: reaches 61.2% of all tasks • SimpleQA: answers 74% of the questions • Cost: half as much. Each step overrides `__str__`.',
    'Results: • Speed: it is twice as fast. • Memory: it needs a third. - Cost: it is half as much; `__init__` stays as it is.',
    'Reads maps. Results: • **GAIA**: 40.1% • **SimpleQA**: 52% – with half the data.',
  ];
  const list = `## Top AI Papers of the Week (August 3 - August 9) - 2026
| **Paper**  | **Links** |
| ------------- | ------------- |
${rows.map((text, at) => `| ${at + 1}) **Tide Tables ${at + 1}** - ${text} | [Paper](https://arxiv.org/abs/2608.0234${at}), [Tweet](https://x.com/a/status/208497268634104627${at})|`).join('\n')}
`;
  const { code, said } = await check(put('list.md', list));
  // That nothing is in Korean is all that there is to say.
  expect(
    said.split('\n').filter((line) => /^ {2}\S/.test(line) && !/\[language-missing\]$/.test(line)),
  ).toEqual([]);
  expect(code).toBe(0);
});
