import { resolve } from 'node:path';
import { provideBrowsers } from '../browsers/provide';
import { within } from '../browsers/wait';
import { alignmentTable, measureAlignment } from './alignment';
import { bytesTable, measureBytes, measurePages, pagesTable } from './bytes';
import { chipTable, measureChip } from './chip';
import { hitTable, measureHit } from './hit';
import { idleTimeTable, idleTracesTable, measureIdle } from './idle';
import { importTables, measureImport, measureVisits } from './import';
import { installTable, measureInstall } from './install';
import { openLab } from './lab';
import { lookupTable, measureLookup } from './lookup';
import { measureModes, modesTable } from './modes';
import { measureOwnPages, openTable, scrollTable } from './own-pages';
import { measureList, measureParse, parseTable } from './parse';
import { kindsTable, measureSearch, qualityTable, searchTable } from './search';
import { formatTable, type Table } from './table';
import { heapTable, measureTimeline, timelineTable } from './timeline';
import { measureToolbar, toolbarTable } from './toolbar';

// Prints what the extension costs, each figure beside a peer or floor of the same run: read the
// ratios, the milliseconds are this machine's. It judges nothing; it fails only when something that
// was measured did not do its job.

const BUILD = resolve('.output/chrome-mv3');
/** Several times what a phase takes on two cores. */
const PHASE_TIMEOUT_MS = 400_000;

provideBrowsers({ need: ['chromium'], log: (line) => console.log(line) });
const startMs = performance.now();
const lab = await openLab(BUILD);

/** `npm run bench -- "look-up" bytes` runs these phases alone. */
const wanted = process.argv.slice(2);

/** Runs one phase and prints it; the others are still worth having when it fails. */
async function run(what: string, measure: () => Promise<Table[]> | Table[]): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(what)) return;
  const begunMs = performance.now();
  try {
    const tables = await within(Promise.resolve().then(measure), {
      timeoutMs: PHASE_TIMEOUT_MS,
      what: `${what} to be measured`,
    });
    for (const table of tables) console.log(formatTable(table));
  } catch (error) {
    console.error(`Measuring ${what} failed:`, error);
    process.exitCode = 1;
  } finally {
    await lab.closeBrowsers();
  }
  console.log(`(${what}: ${seconds(begunMs)} s)\n`);
}

function seconds(sinceMs: number): string {
  return ((performance.now() - sinceMs) / 1000).toFixed(0);
}

try {
  await run('bytes', () => [
    bytesTable(measureBytes(lab.buildDir)),
    pagesTable(measurePages(lab.buildDir)),
  ]);
  await run('pages without a match', async () => {
    const results = await measureIdle(lab);
    return [idleTimeTable(results), idleTracesTable(results)];
  });
  await run('a match on arXiv', async () => [hitTable(await measureHit(lab))]);
  await run('chip', async () => [chipTable(await measureChip(lab))]);
  await run('own pages', async () => {
    const result = await measureOwnPages(lab);
    return [openTable(result), scrollTable(result)];
  });
  await run('toolbar', async () => [toolbarTable(await measureToolbar(lab))]);
  await run('modes', async () => [modesTable(await measureModes(lab))]);
  await run('a timeline on X', async () => {
    const result = await measureTimeline(lab);
    return [timelineTable(result), heapTable(result)];
  });
  await run('look-up', () => [lookupTable(measureLookup())]);
  await run('reading posts', async () => [
    parseTable([...(await measureParse()), await measureList()]),
  ]);
  await run('alignment', () => [alignmentTable(measureAlignment())]);
  await run('search', () => [searchTable(measureSearch()), qualityTable(), kindsTable()]);
  await run('import', async () => importTables(await measureImport(lab)));
  await run('installation', async () => [installTable(await measureInstall(lab))]);
  await run('visits', async () => [await measureVisits(lab)]);
} finally {
  await lab.close();
}
console.log(`Done in ${seconds(startMs)} s.`);
