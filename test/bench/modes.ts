import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot } from '../browsers/closed-root';
import type { ClosedRoot } from '../browsers/surface';
import { waitFor } from '../browsers/wait';
import { makeDigest, makeEntry } from '../fakes/digest';
import type { Lab } from './lab';
import { addFloor, press, pressFloor } from './press';
import { median, p95 } from './stats';
import { decimal, ratio, type Table } from './table';

interface ModesResult {
  name: string;
  pairs: number;
  /** from the press to the end of the frame that shows the mode, ms */
  shownMs: number[];
  /** the same press on a control that changes one line of text, ms */
  floorMs: number[];
}

const MODES = ['ko', 'en', 'side', 'hide', 'pairs'];
const ROUNDS = 8;
/** A long packed entry, and one far longer than any in a digest. */
const LONGEST_PACKED = '2410.08115';
const HUGE = { id: '2410.11111', sentences: 200 };

/** Switches the modes of open panels by real presses, each compared with the cheapest possible press. */
export async function measureModes(lab: Lab): Promise<ModesResult[]> {
  const session = await lab.open(lab.buildDir, true);
  await addHugeEntry(session);
  const results: ModesResult[] = [];
  for (const [name, id] of [
    ['longest packed entry', LONGEST_PACKED],
    [`${HUGE.sentences} sentences in both languages`, HUGE.id],
  ] as const) {
    const page = await session.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`https://arxiv.org/abs/${id}`);
    const panel = await closedRoot(page, 'panel');
    if ((await panel.attribute('aside', 'data-folded')) === 'true') await panel.click('.tab');
    results.push({ name, pairs: await panel.count('.pair'), ...(await pressAll(page, panel)) });
    await page.close();
  }
  return results;
}

/** One row per entry. */
export function modesTable(results: readonly ModesResult[]): Table {
  return {
    title: 'Switching the mode: ms from the press until the frame that shows it is done',
    notes: [
      'target: 16 ms on the longest entry, beside what any press costs',
      `median (p95) of ${MODES.length * ROUNDS} presses; floor: a press on a radio button that changes one line`,
    ],
    head: ['entry', 'pairs', 'switch', 'floor', 'over floor', '× floor'],
    rows: results.map(({ name, pairs, shownMs, floorMs }) => [
      name,
      decimal(pairs),
      `${decimal(median(shownMs), 1)} (${decimal(p95(shownMs), 1)})`,
      `${decimal(median(floorMs), 1)} (${decimal(p95(floorMs), 1)})`,
      decimal(median(shownMs) - median(floorMs), 1),
      ratio(median(shownMs), median(floorMs)),
    ]),
  };
}

async function pressAll(
  page: Page,
  panel: ClosedRoot,
): Promise<Pick<ModesResult, 'shownMs' | 'floorMs'>> {
  const shownMs: number[] = [];
  const floorMs: number[] = [];
  await panel.evaluate(addFloor);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const mode of MODES) {
      shownMs.push(await press(page, panel, `.switch [value="${mode}"]`));
      floorMs.push(await pressFloor(page, panel));
    }
  }
  return { shownMs, floorMs };
}

async function addHugeEntry(session: ChromiumSession): Promise<void> {
  const sentences = (text: string) =>
    Array.from({ length: HUGE.sentences }, (_, at) => `${text} ${at + 1}.`);
  const prose = {
    ko: sentences('이 문장은 모드를 바꿀 때 드는 시간을 재려고 길게 쓴 문장입니다, 번호는'),
    en: sentences('This sentence is written to measure what a change of the mode costs, number'),
  };
  const digest = makeDigest({
    id: 'bench:modes',
    entries: [makeEntry({ papers: [`https://arxiv.org/abs/${HUGE.id}`], summary: prose })],
  });
  const page = await session.newPage();
  await page.goto(session.extensionUrl('/options.html'));
  const send = (given: unknown) =>
    chrome.runtime.sendMessage({ kind: 'add-week', digest: given, from: '' });
  await page.evaluate(send, digest as unknown);
  const name = `paper:arxiv:${HUGE.id}`;
  await waitFor(
    () => page.evaluate(async (one) => (await chrome.storage.local.get(one))[one] ?? null, name),
    { timeoutMs: 10_000, what: 'the long entry to be laid out' },
  );
  await page.close();
}

/** The `chrome` of functions that run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;
