import { describe, expect, test } from 'vitest';
import { MIRROR_LAYOUT } from '../../lib/lookup/mirror-image';
import {
  readMirrorHead,
  readPaperRecord,
  readPostRecord,
  readWeekRecord,
} from '../../lib/lookup/read-records';
import { paperKey } from '../../lib/paper/ref';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { makeDigest } from '../fakes/digest';
import { buildMirrorImage } from '../fakes/mirror';

const { head, items } = buildMirrorImage({
  digests: [makeDigest()],
  broken: [{ name: 'a.json', problems: [{ where: both('곳'), what: both('것') }] }],
  fingerprint: 'f',
  identifyPaper,
  identifyPost,
});
const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const paper = items.get(`paper:${KEY}`);
const week = items.get(`week:${head.weeks[0]?.id}`);

function both(text: string) {
  return { ko: text, en: text };
}

/** A copy with one field, named by its path, set to something else. */
function changed(data: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(data) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place = copy;
  for (const name of names) place = place[name] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

const NOT_OBJECTS = [undefined, null, 5, '', 'x', true, [], [1], {}];

describe('the record of a paper', () => {
  test('is read as it was written', () => {
    expect(readPaperRecord(paper, KEY)).toEqual(paper);
  });

  test.each(NOT_OBJECTS)('that is %j is none', (data) => {
    expect(readPaperRecord(data, KEY)).toBeNull();
  });

  test.each([
    ['key', 'arxiv:2410.07095'],
    ['texts', {}],
    ['texts', []],
    ['texts.0', null],
    ['texts.0.rank', '1'],
    ['texts.0.title', 'A title'],
    ['texts.0.title.ko', 5],
    ['texts.0.digest', undefined],
    ['texts.0.digest.source.url', null],
    ['texts.0.digest.week', {}],
    ['texts.0.sections', 'x'],
    ['texts.0.sections.0.name', 'script'],
    ['texts.0.sections.0.pairs.0', 'x'],
    ['texts.0.links', null],
    ['texts.0.links.0.kind', 5],
    ['texts.0.links.0.url', 'javascript:alert(1)'],
    ['texts.0.links.0.url', 'data:text/html,x'],
    ['texts.0.links.0.url', 'http://arxiv.org/abs/2410.05258'],
    ['texts.0.links.0.url', 'https://'],
  ])('is refused with %s as %j', (path, value) => {
    expect(readPaperRecord(changed(paper, path, value), KEY)).toBeNull();
  });
});

describe('the table of contents', () => {
  test('is read as it was written', () => {
    expect(readMirrorHead(head)).toEqual(head);
  });

  test.each(NOT_OBJECTS)('that is %j is none', (data) => {
    expect(readMirrorHead(data)).toBeNull();
  });

  test.each([
    ['layout', MIRROR_LAYOUT + 1],
    ['fingerprint', 5],
    ['weeks', null],
    ['weeks.0.start', 5],
    ['weeks.0.id', undefined],
    ['shards', 'x'],
    ['shards', { 'keys:arxiv:2410': '5' }],
    ['broken', 'x'],
    ['broken.0.problems.0.what', 'x'],
    ['broken.0.problems.0', null],
  ])('is refused with %s as %j', (path, value) => {
    expect(readMirrorHead(changed(head, path, value))).toBeNull();
  });
});

test('records of a week and a post are checked as well', () => {
  expect(readWeekRecord(week)).toEqual(week);
  for (const path of ['trends', 'papers', 'title', 'source', 'week', 'size'])
    expect(readWeekRecord(changed(week, path, undefined)), path).toBeNull();
  expect(readPostRecord({ handle: null, papers: [KEY] })).toEqual({ handle: null, papers: [KEY] });
  for (const data of [...NOT_OBJECTS, { handle: 5, papers: [] }, { handle: 'a', papers: [5] }])
    expect(readPostRecord(data)).toBeNull();
});
