import { describe, expect, test } from 'vitest';
import { emptyMark } from '../../../lib/paper/mark';
import { paperKey } from '../../../lib/paper/ref';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import {
  amountsOf,
  amountsText,
  type BackupState,
  backupStatus,
  canStop,
  eraseText,
  isAboutErasing,
  isBusy,
  mergeView,
  recoveryText,
} from '../../../lib/view/library/backup-view';
import { EMPTY, makeMark, makeSource, makeWeek } from '../../backup/contents';
import { makeDigest } from '../../fakes/digest';
import { planMerge } from '../../fakes/run-sync';

const NOW = '2026-11-21T12:00:00.000Z';
const BARE = { madeAt: NOW, problems: [] };
const full = {
  weeks: [makeWeek()],
  marks: [makeMark({ isStarred: true, note: '메모' }, NOW)],
  settings: { ...DEFAULT_SETTINGS, side: 'left' as const },
  sources: [makeSource()],
};

describe('what a backup would change', () => {
  test('is counted by kind', () => {
    const view = mergeView(planMerge(EMPTY, full), BARE, 'ko');
    expect(view).toMatchObject({
      title: expect.stringMatching(/^2026년 11월 2[12]일에 만든 백업$/),
      changes: [
        '새로 담기는 주: 1주 치',
        '새로 추가되는 기록: 1개',
        '새로 추가되는 받아 오는 곳: 1곳',
        '설정도 백업에 있는 값으로 바뀜',
      ],
      hasOtherSettings: false,
      canBringIn: true,
    });
  });

  test('is nothing where everything is already here', () => {
    expect(mergeView(planMerge(full, full), BARE, 'en')).toMatchObject({
      changes: ['You already have everything in this backup.'],
      canBringIn: false,
    });
  });

  test('is told apart by which text is later, and other settings are to be chosen', () => {
    const later = makeWeek({
      addedAt: '2026-12-01T00:00:00.000Z',
      digest: makeDigest({ trends: [] }),
    });
    const backup = { ...full, weeks: [later], settings: { ...full.settings, mode: 'ko' as const } };
    const view = mergeView(planMerge(full, backup), BARE, 'en');
    expect(view.changes).toContain('Weeks updated to a newer version: 1');
    expect(view).toMatchObject({ hasOtherSettings: true, canBringIn: true });
    const back = mergeView(planMerge(backup, full), BARE, 'en');
    expect(back.changes).toContain('Weeks kept, because yours are newer: 1');
  });

  test('is shown with the problems of the file and with an unknown date', () => {
    const problem = {
      where: { ko: '3번째 주', en: 'week 3' },
      what: { ko: '빠졌어요.', en: 'Out.' },
    };
    const given = { madeAt: null, problems: Array.from({ length: 50 }, () => problem) };
    const view = mergeView(planMerge(EMPTY, full), given, 'ko');
    expect(view.title).toBe('만든 날짜를 알 수 없는 백업');
    expect(view.problems.length).toBe(30);
    expect(view.problems[0]).toBe('3번째 주: 빠졌어요.');
  });
});

test('an empty mark is not counted in a backup', () => {
  const empty = emptyMark(paperKey({ scheme: 'arxiv', id: '2410.05258' }));
  const amounts = amountsOf({ weeks: [1, 2], marks: [empty, ...full.marks], sources: [] });
  expect(amounts).toEqual({ weeks: 2, marks: 1, notes: 1, sources: 0 });
  expect(amountsText(amounts, 'ko')).toBe('2주 치, 기록 1개, 메모 1개');
  expect(amountsText(amounts, 'en', { withSettings: true })).toBe(
    '2 weeks, 1 mark, 1 note, settings',
  );
  expect(amountsText({ weeks: 0, marks: 0, notes: 0, sources: 0 }, 'ko')).toBeNull();
});

test('erasing names what will be erased, and is not offered where nothing is stored', () => {
  const amounts = { weeks: 3, marks: 2, notes: 1, sources: 1 };
  expect(eraseText('eraseAsk', amounts, 'ko')).toBe(
    '3주 치, 기록 2개, 메모 1개, 받아 오는 곳 1곳을 모두 지울까요? 기본 제공 요약과 설정은 남아요.',
  );
  expect(eraseText('erased', amounts, 'en')).toBe(
    'Erased 3 weeks, 2 marks, 1 note, 1 source. You can undo this until you close the page.',
  );
  expect(eraseText('erased', { weeks: 0, marks: 0, notes: 0, sources: 0 }, 'en')).toBeNull();
});

const WEEKS = { weeks: 3, marks: 2, notes: 0, sources: 0 };
const NONE = { weeks: 0, marks: 0, notes: 0, sources: 0 };

test.each<[BackupState, boolean]>([
  [{ kind: 'bringing-in', done: 20, total: 230 }, true],
  [{ kind: 'bringing-in', done: 230, total: 230 }, false],
  [{ kind: 'restoring', done: 20, total: 230 }, false],
  [{ kind: 'idle' }, false],
])('the backup in the state %j can be stopped: %s', (state, expected) => {
  expect(canStop(state)).toBe(expected);
});

test.each<[BackupState, string | undefined, boolean, boolean]>([
  [{ kind: 'idle' }, undefined, false, false],
  [{ kind: 'making' }, '백업 파일을 만드는 중이에요', true, false],
  [{ kind: 'made', name: 'a.json' }, 'a.json 파일로 내려받았어요.', false, false],
  [{ kind: 'bringing-in', done: 0, total: 0 }, '가져오는 중이에요', true, false],
  [
    { kind: 'bringing-in', done: 100, total: 230 },
    '가져오는 중이에요 · 230주 치 중 100주 치',
    true,
    false,
  ],
  [{ kind: 'bringing-in', done: 230, total: 230 }, '검색할 수 있게 정리하는 중이에요', true, false],
  [
    { kind: 'bringing-in', done: 230, total: 230, indexing: { done: 50, total: 2_300 } },
    '검색할 수 있게 정리하는 중이에요 · 논문 2300편 중 50편',
    true,
    false,
  ],
  [
    { kind: 'brought-in', amounts: WEEKS, withSettings: false, isStopped: true },
    '중지했어요. 그때까지 가져온 것은 남아 있어요: 3주 치, 기록 2개.',
    false,
    false,
  ],
  [
    { kind: 'brought-in', amounts: NONE, withSettings: false, isStopped: true },
    '아무것도 가져오지 않고 중지했어요.',
    false,
    false,
  ],
  [
    { kind: 'restoring', done: 100, total: 230 },
    '지운 데이터를 되돌리는 중이에요 · 230주 치 중 100주 치',
    true,
    true,
  ],
  [{ kind: 'counting' }, undefined, true, true],
  [{ kind: 'restored' }, '지운 데이터를 모두 되돌렸어요.', false, true],
])(
  '%j is said, where it belongs, and nothing else is begun meanwhile',
  (state, text, busy, erasing) => {
    expect(backupStatus(state, 'ko')?.text).toBe(text);
    expect([isBusy(state), isAboutErasing(state)]).toEqual([busy, erasing]);
  },
);

test.each([
  [true, '손상된'],
  [false, '사라진'],
])('a database that was rebuilt is one sentence that says what came back', (wasBroken, how) => {
  const text = recoveryText({ at: NOW, wasBroken, marks: 7, weeks: 3 }, 'ko');
  expect(text).toMatch(
    new RegExp(
      `^2026년 11월 2[12]일에 저장된 데이터가 ${how} 것을 발견해 .*3주 치, 기록 7개를 복구했어요.*백업에서`,
    ),
  );
  const nothing = recoveryText({ at: NOW, wasBroken, marks: 0, weeks: 0 }, 'ko');
  expect(nothing).toContain('복구할 사본이 없었어요.');
  expect(recoveryText({ at: NOW, wasBroken, marks: 7, weeks: 3 }, 'en')).toMatch(
    /second copy: 3 weeks, 7 marks\./,
  );
});
