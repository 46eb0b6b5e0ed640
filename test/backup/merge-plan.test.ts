import { describe, expect, test } from 'vitest';
import type { BackupContents, BackupWeek } from '../../lib/backup/backup-format';
import { isEmptyPlan, type MergePlan } from '../../lib/backup/merge-plan';
import { parseBackupInSteps } from '../../lib/backup/parse-backup';
import { changeMark, emptyMark, type Mark } from '../../lib/paper/mark';
import { paperKey } from '../../lib/paper/ref';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { runSync } from '../../lib/text/slices';
import { makeDigest, makeEntry } from '../fakes/digest';
import { seeded } from '../fakes/random';
import { formatBackup, planMerge } from '../fakes/run-sync';
import { EMPTY, generateContents, MADE, makeMark, makeSource, makeWeek } from './contents';

const [D1, D2, D3] = [
  '2026-11-01T00:00:00.000Z',
  '2026-11-02T00:00:00.000Z',
  '2026-11-03T00:00:00.000Z',
];
const CORRECTED = makeDigest({ trends: [{ ko: '고친 흐름.', en: null }] });

/** What a library holds once a plan was carried out, as its store would do it: put by name. */
function carryOut(current: BackupContents, plan: MergePlan): BackupContents {
  const put = <T>(old: T[], more: T[], nameOf: (item: T) => string) => [
    ...new Map([...old, ...more].map((item) => [nameOf(item), item])).values(),
  ];
  return {
    weeks: put(current.weeks, plan.putWeeks, ({ origin, digest }) => `${origin} ${digest.id}`),
    marks: put(current.marks, plan.putMarks, ({ key }) => key),
    settings: plan.settings ?? current.settings,
    sources: put(current.sources, plan.addSources, ({ id }) => id),
  };
}

describe('over generated libraries,', () => {
  const random = seeded(3);
  const samples = Array.from({ length: 50 }, () => generateContents(random));
  const restored = (contents: BackupContents) =>
    runSync(parseBackupInSteps(formatBackup(contents, MADE))).backup ?? EMPTY;

  test('a backup changes nothing where it was taken', () => {
    const changing = samples.filter((mine) => !isEmptyPlan(planMerge(mine, restored(mine))));
    expect(changing).toEqual([]);
  });

  test('a backup brings everything back to an empty library, byte for byte', () => {
    for (const contents of samples) {
      const backup = restored(contents);
      const library = carryOut(EMPTY, planMerge(EMPTY, backup));
      expect(formatBackup(library, MADE)).toBe(formatBackup(contents, MADE));
    }
  });

  test('a backup that was merged changes nothing the second time', () => {
    for (const [index, current] of samples.entries()) {
      const backup = samples[(index + 1) % samples.length] ?? EMPTY;
      const plan = planMerge(current, backup);
      const again = planMerge(carryOut(current, plan), backup);
      expect({ ...again, otherSettings: null }).toMatchObject({
        putWeeks: [],
        putMarks: [],
        settings: null,
        addSources: [],
      });
    }
  });

  test('two libraries that take each other’s backup hold the same weeks and stars', () => {
    const stars = ({ marks }: BackupContents) =>
      Object.fromEntries(marks.map(({ key, isStarred, readAt }) => [key, [isStarred, readAt]]));
    for (const [index, one] of samples.entries()) {
      const other = samples[(index + 1) % samples.length] ?? EMPTY;
      const [here, there] = [
        carryOut(one, planMerge(one, other)),
        carryOut(other, planMerge(other, one)),
      ];
      expect(stars(here)).toEqual(stars(there));
      const names = ({ weeks }: BackupContents) =>
        weeks.map(({ origin, digest }) => `${origin} ${digest.id}`).sort();
      expect(names(here)).toEqual(names(there));
    }
  });

  test('merging changes neither library that it is given', () => {
    const [one = EMPTY, other = EMPTY] = samples;
    const before = structuredClone([one, other]);
    planMerge(one, other);
    expect([one, other]).toEqual(before);
  });
});

describe('a week', () => {
  const here = makeWeek({ addedAt: D2 });
  test.each<[string, BackupWeek[], BackupWeek, Partial<MergePlan['counts']['weeks']>]>([
    ['that is new is added', [], makeWeek(), { added: 1 }],
    [
      'of another origin is another week',
      [here],
      makeWeek({ origin: 'upstream:dair-ai' }),
      { added: 1 },
    ],
    [
      'of another id is another week',
      [here],
      makeWeek({ digest: makeDigest({ id: 'a:1' }) }),
      { added: 1 },
    ],
    [
      'that was added later takes the place of the earlier',
      [here],
      makeWeek({ addedAt: D3, digest: CORRECTED }),
      { replaced: 1 },
    ],
  ])('%s', (_, weeks, week, counts) => {
    const plan = planMerge({ ...EMPTY, weeks }, { ...EMPTY, weeks: [week] });
    expect(plan.putWeeks).toEqual([week]);
    expect(plan.counts.weeks).toEqual({ added: 0, replaced: 0, left: 0, same: 0, ...counts });
    expect(isEmptyPlan(plan)).toBe(false);
  });

  test.each<[string, BackupWeek, Partial<MergePlan['counts']['weeks']>]>([
    ['that was added earlier stays out', makeWeek({ addedAt: D1, digest: CORRECTED }), { left: 1 }],
    ['of the same time stays out', makeWeek({ addedAt: D2, digest: CORRECTED }), { left: 1 }],
    [
      'that says the same is left alone, also when added later',
      makeWeek({ addedAt: D3 }),
      { same: 1 },
    ],
    [
      'that says the same in another order of fields is left alone',
      makeWeek({
        addedAt: D3,
        digest: Object.fromEntries(
          Object.entries(makeDigest()).reverse(),
        ) as unknown as BackupWeek['digest'], // the same fields
      }),
      { same: 1 },
    ],
  ])('%s', (_, week, counts) => {
    const plan = planMerge({ ...EMPTY, weeks: [here] }, { ...EMPTY, weeks: [week] });
    expect(isEmptyPlan(plan)).toBe(true);
    expect(plan.counts.weeks).toEqual({ added: 0, replaced: 0, left: 0, same: 0, ...counts });
  });

  test('that a backup has twice is put once, as the later one says', () => {
    const weeks = [D3, D1, D2].map((addedAt, index) =>
      makeWeek({ addedAt, digest: makeDigest({ entries: [makeEntry({ rank: index + 1 })] }) }),
    );
    expect(planMerge(EMPTY, { ...EMPTY, weeks }).putWeeks).toEqual([weeks[0]]);
  });
});

describe('a mark', () => {
  const starred = makeMark({ isStarred: true, note: '메모' }, D1);
  const cleared = changeMark(starred, { isStarred: false, note: '' }, D2);
  const plan = (here: Mark[], mark: Mark) =>
    planMerge({ ...EMPTY, marks: here }, { ...EMPTY, marks: [mark] });

  test('comes back after everything was lost', () => {
    const { putMarks, counts } = plan([], starred);
    expect(putMarks).toEqual([starred]);
    expect(counts.marks).toEqual({ added: 1, merged: 0, same: 0 });
  });

  test('that was taken away stays away, and stays known', () => {
    expect(isEmptyPlan(plan([cleared], starred))).toBe(true);
    expect(plan([], cleared).putMarks).toEqual([cleared]);
    expect(plan([starred], cleared).putMarks).toEqual([cleared]);
    expect(plan([starred], cleared).counts.cutNotes).toEqual([]);
  });

  test('of another note is merged, and neither note is lost', () => {
    const other = makeMark({ note: '딴 생각' }, D2);
    const { putMarks, counts } = plan([starred], other);
    expect(putMarks).toMatchObject([{ isStarred: true, note: '딴 생각\n\n메모' }]);
    expect(counts.marks).toEqual({ added: 0, merged: 1, same: 0 });
    expect(counts.cutNotes).toEqual([]);
  });

  test('whose note does not fit is reported', () => {
    const [one, other] = [
      makeMark({ note: '가'.repeat(15_000) }, D1),
      makeMark({ note: '나'.repeat(15_000) }, D2),
    ];
    const first = plan([one], other);
    expect(first.putMarks[0]?.note).toBe(`${'나'.repeat(15_000)}\n\n${'가'.repeat(4_998)}`);
    expect(first.counts.cutNotes).toEqual(['arxiv:2410.05258']);
    const second = plan(first.putMarks, one);
    expect(isEmptyPlan(second)).toBe(true);
    expect(second.counts.cutNotes).toEqual([]);
  });

  test('of another paper is another mark', () => {
    const key = paperKey({ scheme: 'arxiv', id: '1706.03762' });
    const other = changeMark(emptyMark(key), { isStarred: true }, D1);
    expect(plan([starred], other).putMarks).toEqual([other]);
  });
});

describe('settings', () => {
  const mine: Settings = { ...DEFAULT_SETTINGS, mode: 'ko' };
  const theirs: Settings = { ...DEFAULT_SETTINGS, mode: 'en' };
  test.each<[string, Settings | null, Settings | null, Settings | null, Settings | null]>([
    ['come where there are none', null, theirs, theirs, null],
    ['come where nothing was chosen', DEFAULT_SETTINGS, theirs, theirs, null],
    ['that were chosen here stay, and the others are offered', mine, theirs, null, theirs],
    ['that are the same stay', mine, { ...mine }, null, null],
    ['stay where the backup has none', mine, null, null, null],
    ['stay none where the backup has none', null, null, null, null],
  ])('%s', (_, current, backup, settings, otherSettings) => {
    const plan = planMerge({ ...EMPTY, settings: current }, { ...EMPTY, settings: backup });
    expect(plan).toMatchObject({ settings, otherSettings });
    expect(isEmptyPlan(plan)).toBe(settings === null && otherSettings === null);
  });
});

describe('a source', () => {
  const here = makeSource({ publicKey: `${'a'.repeat(42)}A=` });
  test.each([
    ['that is new is added', makeSource({ id: 'feed:https://b.example/' }), 1],
    ['that is here stays as it is', makeSource({ url: 'https://evil.example/', name: 'x' }), 0],
    ['keeps the key it has', makeSource({ publicKey: `${'b'.repeat(42)}A=` }), 0],
    ['keeps being checked', makeSource({ publicKey: null }), 0],
  ])('%s', (_, source, added) => {
    const plan = planMerge({ ...EMPTY, sources: [here] }, { ...EMPTY, sources: [source] });
    expect(plan.addSources).toEqual(added === 1 ? [source] : []);
    expect(plan.counts.sources).toEqual({ added, left: 1 - added });
  });
});
