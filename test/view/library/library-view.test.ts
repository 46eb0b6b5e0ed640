import { describe, expect, test } from 'vitest';
import type { PaperKey } from '../../../lib/paper/ref';
import { libraryWords } from '../../../lib/view/library/library.words';
import {
  diffText,
  previewView,
  type WeekRow,
  weaveIn,
} from '../../../lib/view/library/library-view';
import { makeDigest, makeEntry } from '../../fakes/digest';

const ko = libraryWords('ko');
const KEY = 'arxiv:2410.05258' as PaperKey; // as the index makes it

function preview(
  entries = [makeEntry({})],
  given: Partial<Parameters<typeof previewView>[0]> = {},
) {
  const digest = makeDigest({ entries });
  const keys = entries.map(() => KEY);
  const known = new Set<PaperKey>();
  return previewView(
    { digest, problems: [], findings: [], keys, known, diff: undefined, ...given },
    ko,
    'ko',
  );
}

describe('what was understood', () => {
  test('names what an editor would notice, notes left out', () => {
    const where = { ko: '1번째 항목', en: 'entry 1' };
    const what = { ko: '숫자가 달라요.', en: 'The numbers differ.' };
    const remark = { rule: 'r', ko: null, en: null, where, what };
    const findings = [
      { ...remark, severity: 'error' as const },
      { ...remark, severity: 'info' as const },
    ];
    expect(preview(undefined, { findings }).findings).toEqual(['1번째 항목: 숫자가 달라요.']);
  });

  test('names the week, how many papers, and how many are known', () => {
    expect(preview().counts).toBe('논문 1편');
    expect(preview(undefined, { known: new Set([KEY]) })).toMatchObject({
      counts: '논문 1편 · 이미 담긴 논문 1편',
      rows: [{ isKnown: true }],
    });
  });

  test.each([
    [{ papers: [] }, ['논문 링크 없음']],
    [{ summary: { ko: null, en: ['A.'] }, abstract: { ko: null, en: null } }, ['한국어 없음']],
    [{ summary: { ko: ['가.'], en: null }, abstract: { ko: null, en: null } }, ['영어 없음']],
    [{ summary: { ko: null, en: null }, abstract: { ko: null, en: null } }, ['요약 없음']],
    [{}, []],
  ])('from %o names what is missing: %o', (given, missing) => {
    expect(preview([makeEntry(given)]).rows[0]?.missing).toEqual(missing);
  });

  test.each([
    ['가'.repeat(300), '가'.repeat(300)],
    ['가'.repeat(301), `${'가'.repeat(300)}…`],
    [`${'a'.repeat(299)}😀b`, `${'a'.repeat(299)}…`],
    [null, null],
  ])('shows no more of a title than fits some lines', (title, shown) => {
    const [row] = preview([makeEntry({ title: { ko: title, en: 'Title' } })]).rows;
    expect(row?.title).toEqual({ ko: shown, en: 'Title' });
  });

  test('repeats each problem with its place', () => {
    const problem = {
      where: { ko: '2번째 항목', en: 'entry 2' },
      what: { ko: '제목이 없어요.', en: 'The entry has no title.' },
    };
    expect(preview(undefined, { problems: [problem] }).problems).toEqual([
      '2번째 항목: 제목이 없어요.',
    ]);
  });
});

test('a new week can be kept, a corrected one too, the same one not again', () => {
  expect(preview()).toMatchObject({ update: null, canKeep: true });
  expect(preview(undefined, { diff: null })).toMatchObject({
    update: ko.unchanged,
    canKeep: false,
  });
  const diff = {
    added: [4],
    removed: [],
    changed: [{ rank: 2, fields: [] }],
    isFrameChanged: true,
  };
  expect(preview(undefined, { diff }).canKeep).toBe(true);
  expect(diffText(diff, ko)).toBe(
    '이미 담은 주예요. 새로 생긴 항목: 4번. 달라진 항목: 2번. 제목이나 흐름, 출처가 달라요.',
  );
});

describe('weeks that were taken away', () => {
  const row = (id: string, removed: string | null = null): WeekRow => ({
    ...{ id, week: id, source: '', count: '', origin: '', isRemovable: true, removed },
  });
  const gone = (id: string, ...ahead: string[]) => ({ row: row(id, `${id} gone`), ahead });

  test.each<[string, string, ReturnType<typeof gone>[], string]>([
    ['the first', 'b c', [gone('a')], 'A b c'],
    ['one between', 'a c', [gone('b', 'a')], 'a B c'],
    ['the last', 'a b', [gone('c', 'a', 'b')], 'a b C'],
    ['neighbours, the lower first', 'a d', [gone('c', 'a', 'b'), gone('b', 'a')], 'a B C d'],
    ['neighbours, the upper first', 'a d', [gone('b', 'a'), gone('c', 'a', 'b')], 'a B C d'],
    ['all', '', [gone('b', 'a'), gone('a')], 'A B'],
    ['one that is back', 'a b', [gone('b', 'a')], 'a b'],
    ['with a new week above', 'n a c', [gone('b', 'a')], 'n a B c'],
  ])('keep their places: %s', (_, here, removed, expected) => {
    const rows = here.split(' ').flatMap((id) => (id ? [row(id)] : []));
    const woven = weaveIn(rows, removed).map(({ id, removed }) =>
      removed === null ? id : id.toUpperCase(),
    );
    expect(woven.join(' ')).toBe(expected);
  });
});
