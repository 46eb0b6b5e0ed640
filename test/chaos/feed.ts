import { parseArgs } from 'node:util';
import { formatTable } from '../bench/table';
import { type FaultResult, run, runNaive } from './feed-faults';

/**
 * Refreshes a feed under faults and prints what became of it; fails when a store was ever neither old
 * nor new, or when the reader that does it wrongly gets away with it. The same seed gives the same
 * faults.
 */
const { values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const options = { rounds: Number(values.rounds), seed: Number(values.seed) };
/** Enough to show that the harness sees what is wrong. */
const NAIVE_ROUNDS = 200;

const result = await run(options);
print('Refreshing a feed under faults', result);
const { requests, receivedBytes, sentBytes } = result.noChange;
console.log(
  `A refresh with nothing new: ${requests} request, ${receivedBytes} bytes up, ${sentBytes} bytes down\n`,
);
const naive = await runNaive({ ...options, rounds: Math.min(options.rounds, NAIVE_ROUNDS) });
print('The same, saving number and tag before the weeks, one by one: it has to fail', naive);
process.exitCode = countWrong(result) === 0 && countWrong(naive) > 0 ? 0 : 1;

function print(title: string, { rows, firstWrong }: FaultResult): void {
  const total = rows.reduce(
    (sum, row) => ({
      ...row,
      fault: 'all',
      rounds: sum.rounds + row.rounds,
      struck: sum.struck + row.struck,
      old: sum.old + row.old,
      new: sum.new + row.new,
      wrong: sum.wrong + row.wrong,
      stuck: sum.stuck + row.stuck,
    }),
    { fault: 'all', rounds: 0, struck: 0, old: 0, new: 0, wrong: 0, stuck: 0 },
  );
  const head = ['fault', 'rounds', 'struck', 'old', 'new', 'wrong', 'stuck'] as const;
  const cells = [...rows, total].map((row) => head.map((name) => `${row[name]}`));
  const notes = firstWrong ? [`First: ${firstWrong}`] : [];
  console.log(formatTable({ title, notes, head, rows: cells }));
}

function countWrong({ rows }: FaultResult): number {
  return rows.reduce((sum, { wrong, stuck }) => sum + wrong + stuck, 0);
}
