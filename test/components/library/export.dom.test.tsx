import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { Export } from '../../../components/library/Export';
import {
  type ExportChoice,
  type ExportState,
  exportView,
  FIRST_CHOICE,
} from '../../../lib/export/export-view';
import { EMPTY } from '../../backup/contents';
import { makeDigest } from '../../fakes/digest';
import { makeRecord } from '../../fakes/record';

const HOSTILE = '<img src=x onerror="alert(1)">';
const [text] = makeRecord(makeDigest()).texts;
const key = makeRecord(makeDigest()).key;
const WEEKS = ['2024-10-07', '2024-09-30'].map((start) => ({
  ...(text?.digest as NonNullable<typeof text>['digest']), // the record has a digest
  ...{ id: start, week: { start, end: start }, trends: [], papers: [key] },
}));

let place: HTMLElement;
let acts: unknown[];

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  acts = [];
});

function draw(
  choice: Partial<ExportChoice> = {},
  state: ExportState = { kind: 'idle' },
  refusal: string | null = null,
): void {
  const chosen = { ...FIRST_CHOICE, ...choice };
  const exportable = { weeks: WEEKS, marks: EMPTY.marks, found: null };
  act(() =>
    render(
      <Export
        choice={chosen}
        view={exportView(chosen, exportable, state, 'ko')}
        refusal={refusal}
        locale="ko"
        titleOf={() => ({ ko: null, en: 'A title' })}
        isPicking={false}
        onPick={(isPicking) => acts.push(`pick ${isPicking}`)}
        onChoose={(patch) => acts.push(patch)}
        onSave={() => acts.push('save')}
        onCancel={() => acts.push('cancel')}
      />,
      place,
    ),
  );
}

const labels = () => [...place.querySelectorAll('label')].map((one) => one.textContent?.trim());
const buttons = () => [...place.querySelectorAll('button')].map((one) => one.textContent);

function choose(selector: string, value: string): void {
  const select = place.querySelector<HTMLSelectElement>(selector);
  if (!select) throw new Error(`no ${selector}`);
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test('every field of the export has a name, and shows what was chosen', () => {
  draw();
  for (const field of place.querySelectorAll<HTMLInputElement>('input, select'))
    expect(field.labels?.[0]?.textContent?.trim()).toBeTruthy();
  expect([...place.querySelectorAll('legend')].map((one) => one.textContent)).toEqual([
    '내보낼 논문',
    '언어',
  ]);
  place.querySelector<HTMLInputElement>('[value="starred"]')?.click();
  choose('form select', '2024-09-30');
  choose('form .row:nth-of-type(2) select', 'csv');
  choose('form .row:nth-of-type(3) select', 'papers');
  place.querySelector<HTMLInputElement>('[value="en"]')?.click();
  place.querySelector<HTMLInputElement>('[type="checkbox"]')?.click();
  expect(acts).toEqual([
    { what: 'starred' },
    { weekId: '2024-09-30' },
    { format: 'csv' },
    { layout: 'papers' },
    { languages: 'en' },
    { withMarks: true },
  ]);
});

test('the export offers only the options that a format supports', () => {
  draw({ format: 'bibtex' });
  expect(labels()).not.toContain('내 메모와 표시도 넣기');
  expect(place.querySelectorAll('select')).toHaveLength(2);
  draw({ format: 'csv' });
  expect(labels()).toContain('내 메모와 표시도 넣기');
  expect(place.querySelectorAll('select')).toHaveLength(2);
  draw({ format: 'csv', what: 'all' });
  expect(place.querySelectorAll('select')).toHaveLength(1);
});

test('the button saves; while a file is written, it can be cancelled but not started again', () => {
  draw();
  expect(buttons()).toEqual(['1편을 Markdown 파일로 저장']);
  act(() => place.querySelector('button')?.click());
  draw({}, { kind: 'saving', done: 3, total: 10 });
  expect(buttons()).toEqual(['1편을 Markdown 파일로 저장', '취소']);
  expect(place.querySelector('progress')?.value).toBe(3);
  act(() => place.querySelector('button')?.click());
  act(() => place.querySelectorAll('button')[1]?.click());
  expect(acts).toEqual(['save', 'cancel']);
});

test('without a paper, the reason is shown in place of the button', () => {
  draw({ what: 'notes' });
  expect(buttons()).toEqual([]);
  expect(place.textContent).toContain('메모한 논문이 없어요.');
});

test('messages of the export are announced, and shown as text', () => {
  draw({}, { kind: 'saved', name: HOSTILE }, HOSTILE);
  expect(place.querySelector('[role="status"]')?.textContent).toBe(
    `${HOSTILE} 파일로 내려받았어요.`,
  );
  expect(place.querySelector('[role="alert"]')?.textContent).toBe(HOSTILE);
  expect(place.querySelector('img')).toBeNull();
});
