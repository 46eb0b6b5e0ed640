import { parseArgs } from 'node:util';
import { formatTable } from '../bench/table';
import { provideBrowsers } from '../browsers/provide';
import { seeded } from '../fakes/random';
import { openKillLab } from './kill-lab';
import {
  killFeed,
  killForum,
  killImport,
  killMigration,
  killRestore,
  type Scenario,
  type Tally,
} from './kill-scenarios';
import { killNaive } from './naive';

/**
 * Ends the worker of the built extension at random moments of its work, in real Chromium, and looks at
 * what is stored; fails when a week was ever lost, half there or doubled, or when the obvious order
 * gets away with the same. The same seed gives the same moments, as far as a machine can.
 */
const { values } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const kills = Number(values.kills);
/** A forum is asked once a second, so its kills take longest. */
const SCENARIOS: [name: string, scenario: Scenario, share: number][] = [
  ['import', killImport, 0.3],
  ['feed', killFeed, 0.3],
  ['migration', killMigration, 0.2],
  ['restore', killRestore, 0.1],
  ['forum', killForum, 0.1],
];
const NAIVE_KILLS = 120;

provideBrowsers({ need: ['chromium'], log: (line) => console.log(line) });
const tallies: Tally[] = [];
for (const [name, scenario, share] of SCENARIOS) {
  if (values.only && values.only !== name) continue;
  const lab = await openKillLab('.output/chrome-mv3');
  try {
    const startMs = performance.now();
    tallies.push(await scenario(lab, Math.round(kills * share), seeded(Number(values.seed))));
    console.log(`${name}: ${((performance.now() - startMs) / 1000).toFixed(0)} s`);
  } finally {
    await lab.close();
  }
}
const naive = await killNaive(Math.min(NAIVE_KILLS, kills), seeded(Number(values.seed)));
print([...tallies, naive]);
const isGood = tallies.every((tally) => countWrong(tally) === 0 && tally.wakes <= 2);
process.exitCode = isGood && countWrong(naive) > 0 ? 0 : 1;

function print(rows: readonly Tally[]): void {
  const head = ['kills', 'struck', 'lost', 'half', 'doubled', 'wakes'] as const;
  const notes = [
    'struck: something was still to be done when the worker ended; wakes: until it was done, at most',
    'naive order: a transaction for each paper, the marker after; it has to fail',
    ...rows.flatMap(({ name, firstWrong }) =>
      firstWrong ? [`first, ${name}: ${firstWrong}`] : [],
    ),
  ];
  console.log(
    formatTable({
      title: 'The worker ended at random',
      notes,
      head: ['work', ...head],
      rows: rows.map((row) => [row.name, ...head.map((name) => `${row[name]}`)]),
    }),
  );
}

function countWrong({ lost, half, doubled }: Tally): number {
  return lost + half + doubled;
}
