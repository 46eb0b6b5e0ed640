import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChromiumSession } from '../browsers/chromium';
import { openChromiumView } from '../browsers/toolbar-popup';
import { waitFor } from '../browsers/wait';
import type { Lab } from './lab';
import { noteFirstRows, ROWS, writePlainList } from './own-pages';
import { median, p95 } from './stats';
import { decimal, ratio, type Table } from './table';

/** How long the toolbar's popup took each time it was opened, in ms. */
export interface ToolbarResult {
  page: string;
  shownMs: number[];
}

const ROUNDS = 12;

/** Opens the toolbar's popup, and for comparison a popup that only shows a list. */
export async function measureToolbar(lab: Lab): Promise<ToolbarResult[]> {
  const results: ToolbarResult[] = [];
  for (const page of ['popup.html', 'plain.html']) {
    const session = await lab.open(withPopup(lab, page), true);
    const shownMs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) shownMs.push(await openOnce(session, page));
    results.push({ page, shownMs });
    await lab.closeBrowsers();
  }
  return results;
}

/** A table of the times from the press to the first rows. */
export function toolbarTable([ours, floor]: ToolbarResult[]): Table {
  const row = ({ page, shownMs }: ToolbarResult) => [
    page,
    `${decimal(median(shownMs), 1)} (${decimal(p95(shownMs), 1)})`,
    ratio(median(shownMs), median(floor?.shownMs ?? [])),
  ];
  return {
    title: 'The popup at the toolbar: ms from the press until the frame with the first rows',
    notes: [
      'target: 100 ms',
      `median (p95) of ${ROUNDS}; floor: a popup that lists the same week without a framework`,
    ],
    head: ['popup', 'rows shown', '× floor'],
    rows: [ours, floor].flatMap((one) => (one ? [row(one)] : [])),
  };
}

async function openOnce(session: ChromiumSession, page: string): Promise<number> {
  const worker = await session.worker();
  let pressedMs = 0;
  const popup = await openChromiumView(
    session.context,
    session.extensionUrl(`/${page}`),
    async () => {
      pressedMs = await worker.evaluate(async () => {
        const now = performance.timeOrigin + performance.now();
        await chrome.action.openPopup();
        return now;
      });
    },
  );
  const shown = () =>
    popup.evaluate(() => {
      const { shownMs } = globalThis as { shownMs?: number };
      return shownMs === undefined ? null : performance.timeOrigin + shownMs;
    });
  const shownMs = await waitFor(shown, { timeoutMs: 30_000, what: `${page} to show its rows` });
  await popup.evaluate(() => setTimeout(() => window.close()));
  await waitFor(async () => !(await popup.isOpen()) || null, {
    timeoutMs: 30_000,
    what: `${page} to close`,
  });
  return shownMs - pressedMs;
}

/** The build with this page as its popup, which records when its first rows are shown. */
function withPopup(lab: Lab, page: string): string {
  const dir = lab.newDir();
  cpSync(lab.buildDir, dir, { recursive: true });
  writePlainList(dir);
  writeFileSync(join(dir, 'first-rows.js'), `(${noteFirstRows})(${JSON.stringify(ROWS)});`);
  const path = join(dir, page);
  const html = readFileSync(path, 'utf8');
  const at = html.indexOf('<meta');
  writeFileSync(path, `${html.slice(0, at)}<script src="first-rows.js"></script>${html.slice(at)}`);
  const manifestPath = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  manifest.action.default_popup = page;
  writeFileSync(manifestPath, JSON.stringify(manifest));
  return dir;
}

/** The `chrome` of functions that run in the worker. */
declare const chrome: { action: { openPopup(): Promise<void> } };
