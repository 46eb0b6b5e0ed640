import { describe, expect, test } from 'vitest';
import { planMerge } from '../../../lib/backup/merge-plan';
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
  mendedText,
  mergeView,
} from '../../../lib/view/library/backup-view';
import { EMPTY, makeMark, makeSource, makeWeek } from '../../backup/contents';
import { makeDigest } from '../../fakes/digest';

const NOW = '2026-11-21T12:00:00.000Z';
const BARE = { madeAt: NOW, problems: [] };
const full = {
  weeks: [makeWeek()],
  marks: [makeMark({ isStarred: true, note: '메모' }, NOW)],
  settings: { ...DEFAULT_SETTINGS, side: 'left' as const },
  sources: [makeSource()],
};

describe('what a backup would change', () => {
  test('is counted, of each kind', () => {
    const view = mergeView(planMerge(EMPTY, full), BARE, 'ko');
    expect(view).toMatchObject({
      title: expect.stringMatching(/^2026년 11월 2[12]일에 만든 백업$/),
      changes: [
        '새로 담기는 주 1개',
        '새로 생기는 표시 1개',
        '새로 생기는 받아 오는 곳 1개',
        '설정도 백업의 것으로 바뀜',
      ],
      hasOtherSettings: false,
      canBringIn: true,
    });
  });

  test('is nothing where all of it is here', () => {
    expect(mergeView(planMerge(full, full), BARE, 'en')).toMatchObject({
      changes: ['Everything in this backup is here already.'],
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
    expect(view.changes).toContain('Weeks replaced by a later text: 1');
    expect(view).toMatchObject({ hasOtherSettings: true, canBringIn: true });
    const back = mergeView(planMerge(backup, full), BARE, 'en');
    expect(back.changes).toContain('Weeks left alone, because what is here is later: 1');
  });

  test('names what was wrong with it, and a day that is not known', () => {
    const problem = {
      where: { ko: '3번째 주', en: 'week 3' },
      what: { ko: '빠졌어요.', en: 'Out.' },
    };
    const given = { madeAt: null, problems: Array.from({ length: 50 }, () => problem) };
    const view = mergeView(planMerge(EMPTY, full), given, 'ko');
    expect(view.title).toBe('언제 만들었는지 알 수 없는 백업');
    expect(view.problems.length).toBe(30);
    expect(view.problems[0]).toBe('3번째 주: 빠졌어요.');
  });
});

test('a mark that holds nothing is not counted', () => {
  const empty = emptyMark(paperKey({ scheme: 'arxiv', id: '2410.05258' }));
  const amounts = amountsOf({ weeks: [1, 2], marks: [empty, ...full.marks], sources: [] });
  expect(amounts).toEqual({ weeks: 2, marks: 1, notes: 1, sources: 0 });
  expect(amountsText(amounts, 'ko')).toBe('주 2개, 표시 1개, 메모 1개');
  expect(amountsText(amounts, 'en', { withSettings: true })).toBe(
    '2 weeks, 1 mark, 1 note, settings',
  );
  expect(amountsText({ weeks: 0, marks: 0, notes: 0, sources: 0 }, 'ko')).toBeNull();
});

test('erasing names what goes, and is nothing where there is nothing', () => {
  const amounts = { weeks: 3, marks: 2, notes: 1, sources: 1 };
  expect(eraseText('eraseAsk', amounts, 'ko')).toBe(
    '주 3개, 표시 2개, 메모 1개, 받아 오는 곳 1개를 지울까요? 기본으로 들어 있는 글과 설정은 남아요.',
  );
  expect(eraseText('erased', amounts, 'en')).toBe(
    'Erased: 3 weeks, 2 marks, 1 note, 1 source. Until you close this page it can be undone.',
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
])('%j can be stopped: %s', (state, expected) => {
  expect(canStop(state)).toBe(expected);
});

test.each<[BackupState, string | undefined, boolean, boolean]>([
  [{ kind: 'idle' }, undefined, false, false],
  [{ kind: 'making' }, '백업 파일을 만드는 중이에요', true, false],
  [{ kind: 'made', name: 'a.json' }, 'a.json 파일로 내려받았어요.', false, false],
  [{ kind: 'bringing-in', done: 0, total: 0 }, '가져오는 중이에요', true, false],
  [
    { kind: 'bringing-in', done: 100, total: 230 },
    '가져오는 중이에요 · 230주 중 100주',
    true,
    false,
  ],
  [
    { kind: 'bringing-in', done: 230, total: 230 },
    '담은 글을 찾아볼 수 있게 정리하는 중이에요',
    true,
    false,
  ],
  [
    { kind: 'bringing-in', done: 230, total: 230, laying: { done: 50, total: 2_300 } },
    '담은 글을 찾아볼 수 있게 정리하는 중이에요 · 논문 2300편 중 50편',
    true,
    false,
  ],
  [
    { kind: 'brought-in', amounts: WEEKS, withSettings: false, isStopped: true },
    '멈췄어요. 그 전까지 가져온 것은 그대로 있어요: 주 3개, 표시 2개.',
    false,
    false,
  ],
  [
    { kind: 'brought-in', amounts: NONE, withSettings: false, isStopped: true },
    '아무것도 가져오지 않고 멈췄어요.',
    false,
    false,
  ],
  [{ kind: 'restoring', done: 100, total: 230 }, '되돌리는 중이에요 · 230주 중 100주', true, true],
  [{ kind: 'counting' }, undefined, true, true],
  [{ kind: 'restored' }, '지운 것을 모두 되돌려 놓았어요.', false, true],
])(
  '%j is said, where it belongs, and nothing else is begun meanwhile',
  (state, text, busy, erasing) => {
    expect(backupStatus(state, 'ko')?.text).toBe(text);
    expect([isBusy(state), isAboutErasing(state)]).toEqual([busy, erasing]);
  },
);

test.each([
  [true, '망가져'],
  [false, '사라져'],
])('a database that was rebuilt is one sentence that says what came back', (wasBroken, how) => {
  const text = mendedText({ at: NOW, wasBroken, marks: 7, weeks: 3 }, 'ko');
  expect(text).toMatch(
    new RegExp(
      `^2026년 11월 2[12]일에 저장소가 ${how} 있어서 .*주 3개, 표시 7개를 되살렸어요.*백업에서`,
    ),
  );
  const nothing = mendedText({ at: NOW, wasBroken, marks: 0, weeks: 0 }, 'ko');
  expect(nothing).toContain('되살릴 사본은 없었어요.');
  expect(mendedText({ at: NOW, wasBroken, marks: 7, weeks: 3 }, 'en')).toMatch(
    /second copy: 3 weeks, 7 marks\./,
  );
});
