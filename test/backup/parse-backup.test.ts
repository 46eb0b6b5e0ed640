import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BackupContents } from '../../lib/backup/backup-format';
import { BACKUP_REFUSALS } from '../../lib/backup/backup-refusals.words';
import { MOST_BACKUP_BYTES, parseBackupInSteps } from '../../lib/backup/parse-backup';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import type { Problem } from '../../lib/text/localized';
import { runSync } from '../../lib/text/slices';
import { makeDigest, makeEntry } from '../fakes/digest';
import { seeded } from '../fakes/random';
import { formatBackup } from '../fakes/run-sync';
import recorded from '../fixtures/backup/version-1/expected.json';
import hostile from '../fixtures/digest/hostile.json';
import { mutate } from '../fuzz/mutate';
import { EMPTY, generateContents, MADE, makeMark, makeSource, makeWeek } from './contents';

/** The record is frozen: a setting or a site that is newer than the backup has its default. */
const expected = {
  ...recorded,
  // Written before these fields existed.
  marks: recorded.marks.map((mark) => ({ ...mark, tags: [], reached: null })),
  settings: {
    ...DEFAULT_SETTINGS,
    ...recorded.settings,
    sites: { ...DEFAULT_SETTINGS.sites, ...recorded.settings.sites },
  },
};
const BYTES = readFileSync('test/fixtures/backup/version-1/source.backup', 'utf8');
const [D1, D2] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'];

function parse(input: unknown) {
  return runSync(parseBackupInSteps(input));
}

/** A backup as it arrives, with one thing changed. */
function backupWith(changes: Record<string, unknown>): unknown {
  return JSON.parse(
    JSON.stringify({
      format: 'paper-duet/backup',
      version: 1,
      ...MADE,
      settings: null,
      sources: [],
      marks: [],
      weeks: [],
      ...changes,
    }),
  );
}

function said(problems: readonly Problem[]): string[] {
  return problems.map(({ where, what }) => `${where.en}: ${what.en}`);
}

describe('a backup of version 1', () => {
  test('is read, whatever versions follow', () => {
    expect(parse(BYTES)).toEqual({ backup: expected, made: MADE, problems: [] });
  });

  test('is read when it was formatted again, with other fields between', () => {
    const data = { colour: 'red', ...JSON.parse(BYTES) };
    expect(parse(`\ufeff\n${JSON.stringify(data, null, '\t')}\r\n`).backup).toEqual(expected);
  });

  test('is read when its JSON was parsed already', () => {
    expect(parse(JSON.parse(BYTES)).backup).toEqual(expected);
  });
});

describe('what was written', () => {
  const random = seeded(1);
  const samples = Array.from({ length: 60 }, () => generateContents(random));
  /** In the order they are written in. */
  const sorted = ({ weeks, marks, settings, sources }: BackupContents): BackupContents => {
    const by = <T>(items: T[], nameOf: (item: T) => string) =>
      items.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    return {
      weeks: by(weeks, ({ digest, origin }) => `${digest.week.start} ${digest.id} ${origin}`),
      marks: by(marks, ({ key }) => key),
      settings,
      sources: by(sources, ({ id }) => id),
    };
  };

  test('is read back as it was, without a problem', () => {
    for (const contents of samples) {
      const { backup, problems } = parse(formatBackup(contents, MADE));
      expect(problems).toEqual([]);
      expect(backup).toEqual(sorted(contents));
    }
  });

  test('is written again byte for byte', () => {
    for (const contents of samples) {
      const text = formatBackup(contents, MADE);
      const { backup, made } = parse(text);
      const { madeAt, madeBy } = made;
      expect(formatBackup(backup ?? EMPTY, { madeAt: madeAt ?? '', madeBy: madeBy ?? '' })).toBe(
        text,
      );
    }
  });

  test('holds characters that are hard to write', () => {
    const text = samples.map((contents) => formatBackup(contents, MADE)).join('');
    for (const hard of ['차등', '👩‍🔬', '\\n', '"breaks"', '"extras"', '"original"', '"chosenAt"'])
      expect(text).toContain(hard);
    expect(text.split('\n').some((line) => line.length > 12_000)).toBe(true);
  });

  test('keeps line separators that stand in a text, as breaks', () => {
    const mark = { ...makeMark({ note: 'x' }, D1), note: '한 줄\u2028다음 줄' };
    const text = formatBackup({ ...EMPTY, marks: [mark] }, MADE);
    expect(text).toContain('\u2028');
    expect(parse(text).backup?.marks[0]?.note).toBe('한 줄\n다음 줄');
  });
});

describe('nothing is read, and one sentence says why:', () => {
  const broken = BACKUP_REFUSALS.broken;
  const foreign = BACKUP_REFUSALS.foreign;
  test.each<[string, unknown, (typeof BACKUP_REFUSALS)[keyof typeof BACKUP_REFUSALS]]>([
    ['nothing', '', BACKUP_REFUSALS.empty],
    ['white space', ' \r\n\u3000', BACKUP_REFUSALS.empty],
    ['a byte order mark', '\ufeff', BACKUP_REFUSALS.empty],
    ['a file cut off at its end', BYTES.slice(0, -3), broken],
    ['a file cut off in the middle', BYTES.slice(0, BYTES.length / 2), broken],
    ['a file cut off in its first line', BYTES.slice(0, 60), broken],
    ['a file with bytes behind it', `${BYTES}{}`, broken],
    ['a file with a line lost', BYTES.replace('"marks":[\n', ''), broken],
    ['words', 'Dear reader', foreign],
    ['a page', '<!doctype html><title>404</title>', foreign],
    ['a number', '7', foreign],
    ['null', 'null', foreign],
    ['a list', `[${BYTES}]`, foreign],
    ['an object of others', '{"bookmarks":[]}', foreign],
    ['a backup of others', '{"format":"other/backup","version":1}', foreign],
    ['a format in a list', backupWith({ format: ['paper-duet/backup'] }), foreign],
    ['a backup under __proto__', `{"__proto__":${BYTES}}`, foreign],
    ['undefined', undefined, foreign],
    ['a single digest', JSON.stringify(makeDigest()), BACKUP_REFUSALS.digest],
    ['a newer version', backupWith({ version: 2 }), BACKUP_REFUSALS.newer],
    ['a version in a text', backupWith({ version: '1' }), BACKUP_REFUSALS.unknownVersion],
    ['version 0', backupWith({ version: 0 }), BACKUP_REFUSALS.unknownVersion],
    ['no version', backupWith({ version: undefined }), BACKUP_REFUSALS.unknownVersion],
    [
      'brackets without end',
      `{"format":"paper-duet/backup","weeks":${'['.repeat(1_000_000)}`,
      BACKUP_REFUSALS.beyondBounds,
    ],
    [
      'a good backup in which something is nested without end',
      BYTES.replace('"version":1,', `"version":1,"x":${'['.repeat(99)}${']'.repeat(99)},`),
      BACKUP_REFUSALS.beyondBounds,
    ],
    ['more than 200 MB', 'x'.repeat(MOST_BACKUP_BYTES + 1), BACKUP_REFUSALS.tooLarge],
  ])('%s', (_, input, what) => {
    const where = { ko: '백업 파일', en: 'the backup' };
    const made = { madeAt: null, madeBy: null };
    expect(parse(input)).toEqual({ backup: null, made, problems: [{ where, what }] });
  });
});

describe('one bad week is lost and the others stay', () => {
  const good = [makeWeek(), makeWeek({ origin: 'upstream:dair-ai' })];
  const bad = (changes: Record<string, unknown>) => ({ ...makeWeek(), ...changes });
  const untitled = { ...makeEntry(), title: null };
  const wherefrom = 'It does not say where it came from. This week was left out.';
  test.each<[string, unknown, string]>([
    ['null', null, `week 2: ${wherefrom}`],
    ['a text', 'week', `week 2: ${wherefrom}`],
    ['a digest alone', makeDigest(), `week 2: ${wherefrom}`],
    [
      'an unknown origin',
      bad({ origin: 'feed:javascript:alert(1)' }),
      `week 2 (pytorchkr:2024-10-07): ${wherefrom}`,
    ],
    [
      'a week that comes with the extension',
      bad({ origin: 'bundled' }),
      `week 2 (pytorchkr:2024-10-07): ${wherefrom}`,
    ],
    [
      'no digest',
      bad({ digest: null }),
      'week 2: This is not a digest: its format must be “paper-duet/digest”. This week was left out.',
    ],
    [
      'a digest of a newer version',
      bad({ digest: makeDigest({ version: 2 as 1 }) }), // as from another time
      'week 2 (pytorchkr:2024-10-07): This needs a newer version of Paper Duet. Please update and try again. This week was left out.',
    ],
    [
      'a digest without a readable entry',
      bad({ digest: { ...makeDigest(), entries: [untitled] } }),
      'week 2 (pytorchkr:2024-10-07): The digest has no entry that can be read. This week was left out.',
    ],
  ])('%s', (_, week, problem) => {
    const { backup, problems } = parse(backupWith({ weeks: [good[0], week, good[1]] }));
    expect(backup?.weeks).toEqual(good);
    expect(said(problems)).toEqual([problem]);
  });

  test('and the lost week is named in Korean too', () => {
    const { problems } = parse(backupWith({ weeks: [bad({ origin: 'x' })] }));
    expect(problems[0]?.where.ko).toBe('1번째 주(pytorchkr:2024-10-07)');
    expect(problems[0]?.what.ko).toBe('어디에서 온 글인지 알 수 없어요. 이 주는 빠졌어요.');
  });

  test('a bad entry within a week costs only that entry', () => {
    const digest = { ...makeDigest(), entries: [untitled, makeEntry()] };
    const { backup, problems } = parse(backupWith({ weeks: [bad({ digest })] }));
    expect(backup?.weeks).toEqual([makeWeek()]);
    expect(said(problems)).toEqual([
      'week 1 (pytorchkr:2024-10-07), entry 1: The entry has no title.',
    ]);
    expect(problems[0]?.where.ko).toBe('1번째 주(pytorchkr:2024-10-07), 1번째 항목');
  });

  test('a week of unknown age counts as the oldest', () => {
    const { backup, problems } = parse(backupWith({ weeks: [bad({ addedAt: 'soon' })] }));
    expect(backup?.weeks[0]?.addedAt).toBe('1970-01-01T00:00:00.000Z');
    expect(said(problems)).toEqual([
      'week 1 (pytorchkr:2024-10-07): It does not say when it was added, so it was treated as the oldest.',
    ]);
  });

  test.each([
    ['the first', D2, D1, 'a'],
    ['the second', D1, D2, 'b'],
  ])('of a week that is there twice the later is read: %s', (_, one, other, from) => {
    const weeks = [makeWeek({ addedAt: one, from: 'a' }), makeWeek({ addedAt: other, from: 'b' })];
    const { backup, problems } = parse(backupWith({ weeks }));
    expect(backup?.weeks.map((week) => week.from)).toEqual([from]);
    expect(problems).toHaveLength(1);
  });
});

describe('one bad mark is lost and the others stay', () => {
  const mark = makeMark({ note: 'a' }, D1);
  test.each<[string, unknown]>([
    ['null', null],
    ['a key', 'arxiv:2410.05258'],
    ['no paper', { ...mark, key: '__proto__' }],
    ['no time', { ...mark, changedAt: null }],
  ])('%s', (_, bad) => {
    const { backup, problems } = parse(backupWith({ marks: [bad, mark] }));
    expect(backup?.marks).toEqual([mark]);
    expect(said(problems)).toEqual([
      'mark 1: It does not say which paper was marked and when, so it was left out.',
    ]);
  });

  test('two marks of one paper are merged', () => {
    const { backup, problems } = parse(
      backupWith({ marks: [mark, makeMark({ isStarred: true }, D2)] }),
    );
    expect(backup?.marks).toMatchObject([{ isStarred: true, note: 'a', changedAt: D2 }]);
    expect(problems).toEqual([]);
  });
});

describe('one bad source is lost and the others stay', () => {
  const other = makeSource({ id: 'forum:discuss.pytorch.kr', kind: 'forum' });
  test.each<[string, Record<string, unknown>]>([
    ['no id', { id: ' ' }],
    ['an id that is no origin', { id: 'study' }],
    ['an unknown kind', { id: 'bundled', kind: 'bundled' }],
    ['a kind that its id is not of', { kind: 'forum' }],
    ['a feed by http', { id: 'feed:http://study.example/' }],
    ['a feed on a private network', { id: 'feed:https://192.168.0.1/' }],
    ['a feed at another file', { id: 'feed:https://study.example/index.html' }],
    ['a feed written in another way', { id: 'feed:https://study.example/feed' }],
    ['no address', { url: null }],
    ['an address by http', { url: 'http://study.example/' }],
    ['a script', { url: 'javascript:alert(1)' }],
    ['a user name', { url: 'https://me@study.example/' }],
    ['a key that is cut short', { publicKey: 'AAAA' }],
    ['a key that is no text', { publicKey: 7 }],
  ])('%s', (_, changes) => {
    const sources = [{ ...makeSource(), ...changes }, other];
    const { backup, problems } = parse(backupWith({ sources }));
    expect(backup?.sources).toEqual([other]);
    expect(said(problems)).toEqual([
      'source 1: Its kind, address or signing key is not right, so it was left out.',
    ]);
  });

  test('of two sources with one id the first is read', () => {
    const sources = [makeSource(), makeSource({ url: 'https://evil.example/' })];
    const { backup, problems } = parse(backupWith({ sources }));
    expect(backup?.sources).toEqual([makeSource()]);
    expect(said(problems)).toEqual(['source 2: It appears twice; only one is imported.']);
  });

  test('a source without a name is called by its host', () => {
    const { backup } = parse(backupWith({ sources: [{ ...makeSource(), name: '' }] }));
    expect(backup?.sources[0]?.name).toBe('study.example');
  });
});

describe('settings', () => {
  test.each<[string, unknown, unknown, number]>([
    ['that are missing are none', undefined, null, 0],
    ['that are null are none', null, null, 0],
    ['in part are completed', { side: 'left' }, { ...DEFAULT_SETTINGS, side: 'left' }, 0],
    ['that are unknown are the usual', { mode: 'klingon' }, DEFAULT_SETTINGS, 0],
    ['that are a text are none', 'dark', null, 1],
    ['that are a list are none', ['dark'], null, 1],
  ])('%s', (_, settings, read, count) => {
    const { backup, problems } = parse(backupWith({ settings }));
    expect(backup?.settings).toEqual(read);
    expect(problems).toHaveLength(count);
  });
});

test('a list that is missing is said and costs the others nothing', () => {
  const { backup, problems } = parse(
    backupWith({ weeks: undefined, marks: {}, sources: [makeSource()] }),
  );
  expect(backup).toEqual({ ...EMPTY, sources: [makeSource()] });
  expect(said(problems)).toEqual([
    'the weeks: The list is missing.',
    'the marks: The list is missing.',
  ]);
});

test('a date or version that a file does not give is not known', () => {
  const { made } = parse(backupWith({ madeAt: 'today', madeBy: 7 }));
  expect(made).toEqual({ madeAt: null, madeBy: null });
});

test.each([
  [201, '이런 곳이 1군데 더 있어요.', 'There is 1 more such problem.'],
  [202, '이런 곳이 2군데 더 있어요.', 'There are 2 more such problems.'],
])('of %i bad marks, those that are not named are counted', (count, ko, en) => {
  const { problems } = parse(backupWith({ marks: Array(count).fill(0) }));
  expect(problems).toHaveLength(201);
  expect(problems.at(-1)?.what).toEqual({ ko, en });
});

describe('from a hostile file', () => {
  test('only so many problems are reported', () => {
    const { backup, problems } = parse(backupWith({ marks: Array(100_000).fill(0) }));
    expect(backup).toEqual(EMPTY);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.what.en).toBe('There are 99,800 more such problems.');
  });

  test('no name of the prototype becomes a field', () => {
    const text = BYTES.replaceAll('"version":1', '"version":1,"__proto__":{"polluted":true}');
    const { backup } = parse(text);
    expect(backup).toEqual(expected);
    expect(JSON.stringify(backup)).not.toContain('polluted');
    expect('polluted' in {}).toBe(false);
  });

  test.each(hostile)(
    'text comes as clean as from anywhere else: $title',
    ({ payload, expected }) => {
      const { backup } = parse(
        backupWith({
          weeks: [
            makeWeek({ from: payload, digest: makeDigest({ title: { ko: payload, en: null } }) }),
          ],
          sources: [makeSource({ name: payload })],
        }),
      );
      expect(backup?.weeks[0]?.digest.title.ko ?? '').toBe(expected);
      expect(backup?.weeks[0]?.from).toBe(expected);
      expect(backup?.sources[0]?.name).toBe(expected || 'study.example');
    },
  );

  test('any damage leads to an answer, never to an error', () => {
    const random = seeded(99);
    const kinds = new Set<boolean>();
    for (let run = 0; run < 1_000; run += 1) {
      const { backup, problems } = parse(mutate(BYTES, random, ['{}', BYTES]));
      kinds.add(backup === null);
      if (!backup) expect(problems).toHaveLength(1);
      else {
        // What was accepted is as good as what we write ourselves.
        const text = formatBackup(backup, MADE);
        const again = parse(text);
        expect(again.problems).toEqual([]);
        expect(formatBackup(again.backup ?? EMPTY, MADE)).toBe(text);
      }
    }
    expect(kinds.size).toBe(2);
  });
});

test('parsing can pause between weeks, marks and sources', () => {
  const count = (changes: Record<string, unknown>) =>
    [...parseBackupInSteps(backupWith(changes))].length;
  expect(count({ weeks: Array(50).fill(makeWeek()) })).toBeGreaterThanOrEqual(50);
  expect(count({ marks: Array(50).fill(makeMark({ note: 'a' }, D1)) })).toBeGreaterThanOrEqual(50);
  expect(count({ sources: Array(50).fill(makeSource()) })).toBeGreaterThanOrEqual(50);
});
