import { parseArgs } from 'node:util';
import { formatTable } from '../bench/table';
import { provideBrowsers } from '../browsers/provide';
import { seeded } from '../fakes/random';
import { openKillLab } from './kill-lab';
import {
  type GoesOn,
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
 * gets away with the same. The same seed gives the same moments, as far as a machine can. What each
 * part found is printed as it ends; a slow machine gets through fewer kills in its time, and that is said.
 */
const { values } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const kills = Number(values.kills);
const minutes = Number(values.minutes);
/** Of the kills, and of the time: a forum is asked once a second, so its kills take longest. */
const SCENARIOS: [name: string, scenario: Scenario, share: number, shareOfTime: number][] = [
  ['import', killImport, 0.3, 0.2],
  ['feed', killFeed, 0.3, 0.25],
  ['migration', killMigration, 0.2, 0.15],
  ['restore', killRestore, 0.1, 0.1],
  ['forum', killForum, 0.1, 0.25],
];
const NAIVE_KILLS = 120;
const NAIVE_SHARE_OF_TIME = 0.05;
const COUNTS = ['kills', 'struck', 'lost', 'half', 'doubled', 'wakes'] as const;

provideBrowsers({ need: ['chromium'], log: (line) => console.log(line) });
console.log(
  'struck: something was still to be done when the worker ended; wakes: until it was done, at most\n' +
    'naive order: a transaction for each paper, the marker after; it has to fail\n',
);
let isGood = true;
for (const [name, scenario, share, shareOfTime] of SCENARIOS) {
  if (values.only && values.only !== name) continue;
  const tally = await carryOut(name, Math.round(kills * share), shareOfTime, async (goesOn) => {
    const lab = await openKillLab('.output/chrome-mv3');
    try {
      return await scenario(lab, goesOn, seeded(Number(values.seed)));
    } finally {
      await lab.close();
    }
  });
  isGood = tally !== null && countWrong(tally) === 0 && tally.wakes <= 2 && isGood;
}
const naive = await carryOut(
  'naive order',
  Math.min(NAIVE_KILLS, kills),
  NAIVE_SHARE_OF_TIME,
  (goesOn) => killNaive(goesOn, seeded(Number(values.seed))),
);
process.exitCode = isGood && naive !== null && countWrong(naive) > 0 ? 0 : 1;

/** Until it has been killed so often, or its time is over. @returns `null` where that failed */
async function carryOut(
  name: string,
  wanted: number,
  shareOfTime: number,
  work: (goesOn: GoesOn) => Promise<Tally>,
): Promise<Tally | null> {
  const startMs = performance.now();
  const endMs = startMs + minutes * 60_000 * shareOfTime;
  const goesOn = (tally: Tally) =>
    tally.kills === 0 || (tally.kills < wanted && performance.now() < endMs);
  try {
    const tally = await work(goesOn);
    print(tally, wanted, performance.now() - startMs);
    return tally;
  } catch (error) {
    console.error(`${name} was not carried out:`, error);
    return null;
  }
}

function print(tally: Tally, wanted: number, tookMs: number): void {
  const left = wanted - tally.kills;
  const notes = [
    ...(left > 0 ? [`its time was over: ${left} of ${wanted} kills were left out`] : []),
    ...(tally.firstWrong ? [`first: ${tally.firstWrong}`] : []),
  ];
  console.log(
    formatTable({
      title: `The worker ended at random: ${tally.name}, ${(tookMs / 1_000).toFixed(0)} s`,
      notes,
      head: ['work', ...COUNTS],
      rows: [[tally.name, ...COUNTS.map((name) => `${tally[name]}`)]],
    }),
  );
}

function countWrong({ lost, half, doubled }: Tally): number {
  return lost + half + doubled;
}
