import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BackupContents } from '../../lib/backup/backup-format';
import { parseBackupInSteps } from '../../lib/backup/parse-backup';
import { runSync } from '../../lib/text/slices';
import { makeDigest } from '../fakes/digest';
import { seeded } from '../fakes/random';
import { formatBackup } from '../fakes/run-sync';
import expected from '../fixtures/backup/version-1/expected.json';
import { EMPTY, generateContents, MADE, makeMark, makeSource, makeWeek } from './contents';

/** The same with the fields of every object the other way round; the order of lists means something. */
function turned<T>(data: T): T {
  if (Array.isArray(data)) return data.map(turned) as T; // of the same shape
  if (typeof data !== 'object' || data === null) return data;
  const fields = Object.entries(data).reverse();
  return Object.fromEntries(fields.map(([name, value]) => [name, turned(value)])) as T; // likewise
}

test('a backup is one JSON object, a record a line', () => {
  const contents = expected as unknown as BackupContents; // written by hand
  const bytes = readFileSync('test/fixtures/backup/version-1/source.backup', 'utf8');
  expect(formatBackup(contents, MADE)).toBe(bytes);
});

test('a mark with tags and a reading place is one line, and is restored', () => {
  const at = '2026-11-20T00:00:00.000Z';
  const patch = { tags: { add: ['긴 문맥', 'RLHF'] }, reached: { pair: 3, of: 12, at } };
  const contents = { ...EMPTY, marks: [makeMark(patch, at)] };
  const bytes = formatBackup(contents, MADE);
  expect(bytes).toContain(
    '\n{"changedAt":"2026-11-20T00:00:00.000Z","chosenAt":{},"isStarred":false,"key":"arxiv:2410.05258","note":"","openedAt":null,"reached":{"at":"2026-11-20T00:00:00.000Z","of":12,"pair":3},"readAt":null,"tags":["RLHF","긴 문맥"]}\n',
  );
  expect(runSync(parseBackupInSteps(bytes)).backup?.marks).toEqual(contents.marks);
});

test('an empty backup is one JSON object too', () => {
  expect(formatBackup(EMPTY, MADE)).toBe(
    '{"format":"paper-duet/backup","version":1,"madeAt":"2026-11-21T08:20:42.123Z","madeBy":"0.1.0",\n' +
      '"settings":null,\n"sources":[],\n"marks":[],\n"weeks":[]}\n',
  );
});

describe('the bytes of a backup', () => {
  test('are the same whatever the order of records and fields', () => {
    const random = seeded(7);
    for (let run = 0; run < 50; run += 1) {
      const contents = generateContents(random);
      const { weeks, marks, settings, sources } = contents;
      const other: BackupContents = {
        sources: sources.map(turned).reverse(),
        settings: turned(settings),
        marks: marks.map(turned).reverse(),
        weeks: weeks.map(turned).reverse(),
      };
      expect(formatBackup(other, MADE)).toBe(formatBackup(contents, MADE));
    }
  });

  test('are the same for two records of one name in either order', () => {
    const [one, other] = [makeWeek({ from: 'a.json' }), makeWeek({ from: 'b.json' })];
    expect(formatBackup({ ...EMPTY, weeks: [one, other] }, MADE)).toBe(
      formatBackup({ ...EMPTY, weeks: [other, one] }, MADE),
    );
  });

  test('differ when a single word does', () => {
    const one = { ...EMPTY, marks: [makeMark({ note: 'a' }, MADE.madeAt)] };
    const other = { ...EMPTY, marks: [makeMark({ note: 'b' }, MADE.madeAt)] };
    expect(formatBackup(one, MADE)).not.toBe(formatBackup(other, MADE));
  });

  test('hold fields that an older reader did not know', () => {
    const digest = { ...makeDigest(), colour: 'red' };
    const text = formatBackup({ ...EMPTY, weeks: [makeWeek({ digest })] }, MADE);
    expect(JSON.parse(text).weeks[0].digest.colour).toBe('red');
  });

  test('hold the name of a file as it will be read back', () => {
    const from = '논문 모음 \u202e.json'.normalize('NFD');
    const text = formatBackup({ ...EMPTY, weeks: [makeWeek({ from })] }, MADE);
    expect(JSON.parse(text).weeks[0].from).toBe('논문 모음 .json');
  });
});

test('weeks stand by their first day, marks and sources by their names', () => {
  const weekOf = (start: string, id: string) =>
    makeWeek({ digest: makeDigest({ id, week: { start, end: '2025-01-01' } }) });
  const weeks = [
    weekOf('2024-10-14', 'a'),
    weekOf('2024-10-07', 'c'),
    { ...weekOf('2024-10-07', 'b'), origin: 'upstream:dair-ai' as const },
    weekOf('2024-10-07', 'b'),
  ];
  const ids = ['upstream:b', 'feed:https://b.example/', 'upstream:a'] as const;
  const sources = ids.map((id) => makeSource({ id }));
  const data = JSON.parse(formatBackup({ ...EMPTY, weeks, sources }, MADE));
  expect(data.weeks).toEqual([weeks[3], weeks[2], weeks[1], weeks[0]]);
  expect(data.sources.map(({ id }: { id: string }) => id)).toEqual([ids[1], ids[2], ids[0]]);
});
