import { closedRoot } from '../browsers/closed-root';
import type { Lab } from './lab';
import { addFloor, press, pressFloor } from './press';
import { median, p95 } from './stats';
import { decimal, ratio, type Table } from './table';

interface ChipResult {
  /** from the press on a chip to the end of the frame that shows its text, ms */
  shownMs: number[];
  /** the same press on a control that changes one line of text, ms */
  floorMs: number[];
}

const ROUNDS = 12;
const POST = 'https://x.com/OpenAI/status/1844429536353714427';
const CHIP = 'button[aria-expanded]';

/** Opens and closes a chip under a post by real presses, each compared with the cheapest possible press. */
export async function measureChip(lab: Lab): Promise<ChipResult> {
  const session = await lab.open(lab.buildDir, true);
  const result: ChipResult = { shownMs: [], floorMs: [] };
  const page = await session.newPage();
  await page.goto(POST);
  const chip = await closedRoot(page, 'chip');
  await chip.evaluate(addFloor);
  for (let round = 0; round < ROUNDS; round += 1) {
    result.shownMs.push(await press(page, chip, `${CHIP}[aria-expanded=false]`));
    result.floorMs.push(await pressFloor(page, chip));
    await press(page, chip, `${CHIP}[aria-expanded=true]`);
  }
  await page.close();
  return result;
}

/** The results as one row. */
export function chipTable({ shownMs, floorMs }: ChipResult): Table {
  return {
    title: 'Opening a chip: ms from the press until the frame that shows the text is done',
    notes: [`median (p95) of ${ROUNDS} presses; floor: a press that changes one line`],
    head: ['opened', 'floor', '× floor'],
    rows: [
      [
        `${decimal(median(shownMs), 1)} (${decimal(p95(shownMs), 1)})`,
        `${decimal(median(floorMs), 1)} (${decimal(p95(floorMs), 1)})`,
        ratio(median(shownMs), median(floorMs)),
      ],
    ],
  };
}
