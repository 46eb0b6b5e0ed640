import { readFileSync } from 'node:fs';
// Comes with web-ext; only tests of schemas use it.
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import schema from '../../lib/backup/backup.schema.json';
import { parseBackupInSteps } from '../../lib/backup/parse-backup';
import digestSchema from '../../lib/digest/digest.schema.json';
import { runSync } from '../../lib/text/slices';
import { makeDigest } from '../fakes/digest';
import { seeded } from '../fakes/random';
import { formatBackup } from '../fakes/run-sync';
import { EMPTY, generateContents, MADE, makeMark, makeSource, makeWeek } from './contents';

/** Formats are notes for people; what must hold is said by patterns. */
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  validateFormats: false,
});
const satisfies = ajv.addSchema(digestSchema, 'digest.schema.json').compile(schema);

const MARK = makeMark({ isStarred: true, note: 'a' }, '2026-11-01T00:00:00.000Z');

function backupWith(changes: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify({ ...JSON.parse(formatBackup(EMPTY, MADE)), ...changes }));
}

function weekWith(changes: Record<string, unknown>): unknown {
  return backupWith({ weeks: [{ ...makeWeek(), ...changes }] });
}

function markWith(changes: Record<string, unknown>): unknown {
  return backupWith({ marks: [{ ...MARK, ...changes }] });
}

function sourceWith(changes: Record<string, unknown>): unknown {
  return backupWith({ sources: [{ ...makeSource(), ...changes }] });
}

test('every backup that we write satisfies the schema', () => {
  const random = seeded(11);
  for (let run = 0; run < 100; run += 1) {
    const data: unknown = JSON.parse(formatBackup(generateContents(random), MADE));
    expect(satisfies(data), JSON.stringify(satisfies.errors)).toBe(true);
  }
});

describe('schema and reader both accept', () => {
  test.each<[string, unknown]>([
    ['version 1', JSON.parse(readFileSync('test/fixtures/backup/version-1/source.backup', 'utf8'))],
    ['an empty one', backupWith({})],
    ['one without settings', backupWith({ settings: undefined })],
    ['fields of another time', backupWith({ colour: 'red' })],
    ['a week from a feed', weekWith({ origin: 'feed:https://a.example/feed/' })],
    ['a week from a forum', weekWith({ origin: 'forum:discuss.pytorch.kr' })],
    ['a week that does not say from what', weekWith({ from: undefined })],
    ['a week with its time in Korea', weekWith({ addedAt: '2026-11-01T09:00:00+09:00' })],
    [
      'a mark that says the least',
      backupWith({ marks: [{ key: MARK.key, changedAt: MARK.changedAt }] }),
    ],
    ['a mark of a DOI', markWith({ key: 'doi:10.1038/s41586-024-07487-w' })],
    ['a mark by a title', markWith({ key: 'title:차등트랜스포머' })],
    ['a source without a name', sourceWith({ name: undefined })],
    ['a source with a key', sourceWith({ publicKey: `${'a'.repeat(42)}A=` })],
    ['a forum', sourceWith({ id: 'forum:discuss.pytorch.kr', kind: 'forum' })],
    ['a list', sourceWith({ id: 'upstream:dair-ai', kind: 'upstream' })],
  ])('%s', (_, data) => {
    expect(satisfies(data), JSON.stringify(satisfies.errors)).toBe(true);
    const { backup, problems } = runSync(parseBackupInSteps(data));
    expect(problems).toEqual([]);
    expect(backup).not.toBeNull();
  });
});

describe('schema and reader both refuse', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a list', [backupWith({})]],
    ['a digest', makeDigest()],
    ['a newer version', backupWith({ version: 2 })],
    ['a version in a text', backupWith({ version: '1' })],
    ['no weeks', backupWith({ weeks: undefined })],
    ['marks that are no list', backupWith({ marks: {} })],
    ['settings that are a text', backupWith({ settings: 'dark' })],
    ['a week that is a digest', backupWith({ weeks: [makeDigest()] })],
    ['a week without an origin', weekWith({ origin: undefined })],
    ['a week that comes with the extension', weekWith({ origin: 'bundled' })],
    ['a week from a feed by http', weekWith({ origin: 'feed:http://a.example/' })],
    ['a week from a script', weekWith({ origin: 'feed:javascript:alert(1)' })],
    ['a week of unknown age', weekWith({ addedAt: undefined })],
    ['a week without a digest', weekWith({ digest: null })],
    ['a week with a bad link', weekWith({ digest: { ...makeDigest(), source: null } })],
    ['a mark without a key', markWith({ key: undefined })],
    ['a mark of an unknown scheme', markWith({ key: 'isbn:1' })],
    ['a mark without a time', markWith({ changedAt: undefined })],
    ['a mark with a day for a time', markWith({ changedAt: '2026-11-01' })],
    ['a source without an id', sourceWith({ id: '' })],
    ['a source with the id of added weeks', sourceWith({ id: 'own' })],
    ['a feed with a query', sourceWith({ id: 'feed:https://a.example/?x=1' })],
    ['a source of an unknown kind', sourceWith({ kind: 'rss' })],
    ['a source by http', sourceWith({ url: 'http://a.example/' })],
    ['a source with a user name', sourceWith({ url: 'https://me@a.example/' })],
    ['a source with a broken key', sourceWith({ publicKey: 'AAAA' })],
    ['a source with a key of 258 bits', sourceWith({ publicKey: `${'a'.repeat(42)}B=` })],
  ])('%s', (_, data) => {
    expect(satisfies(data)).toBe(false);
    expect(runSync(parseBackupInSteps(data)).problems).not.toEqual([]);
  });
});
