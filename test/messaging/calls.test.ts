import { describe, expect, expectTypeOf, test } from 'vitest';
import { CALLS, type Call, type Message, parseMessage } from '../../lib/messaging/calls';
import type { PaperKey } from '../../lib/paper/ref';
import { paperKey } from '../../lib/paper/ref';

const key = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const FEED = 'feed:https://feed.example.org/';

/** Sent and received as the browsers do. */
const overTheWire = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

describe('a message', () => {
  test.each<[Message, Call]>([
    [{ kind: 'load-chips' }, { name: 'load-chips', args: [] }],
    [{ kind: 'refresh-mirror' }, { name: 'refresh-mirror', args: [] }],
    [
      { kind: 'count-papers', count: 7 },
      { name: 'count-papers', args: [{ count: 7 }] },
    ],
    [
      { kind: 'change-settings', patch: {} },
      { name: 'change-settings', args: [{ patch: {} }] },
    ],
    [
      { kind: 'change-settings', patch: { mode: 'ko', folded: { abs: true } } },
      { name: 'change-settings', args: [{ patch: { mode: 'ko', folded: { abs: true } } }] },
    ],
    [
      { kind: 'mark', key, patch: { note: 'A' } },
      { name: 'mark', args: [{ key, patch: { note: 'A' } }] },
    ],
    [
      { kind: 'mark', key, patch: { tags: { add: ['긴 문맥'] } }, base: '' },
      {
        name: 'mark',
        args: [{ key, patch: { tags: { add: ['긴 문맥'], remove: [] } }, base: '' }],
      },
    ],
    [
      { kind: 'mark-many', changes: [{ key, patch: { readAt: null } }] },
      { name: 'mark-many', args: [{ changes: [{ key, patch: { readAt: null } }] }] },
    ],
    [
      { kind: 'remove-weeks', names: [{ origin: 'own', id: 'a:1' }], isMoreComing: true },
      {
        name: 'remove-weeks',
        args: [{ names: [{ origin: 'own', id: 'a:1' }], isMoreComing: true }],
      },
    ],
    [
      { kind: 'fetch', id: FEED, want: null, name: 'first' },
      { name: 'fetch', args: [{ id: FEED, want: null, name: 'first', isTrial: false }] },
    ],
    [{ kind: 'stop-adding' }, { name: 'stop-adding', args: [] }],
    [
      { kind: 'stop-fetching', id: FEED },
      { name: 'stop-fetching', args: [{ id: FEED }] },
    ],
  ])('of ours is read: %j', (message, call) => {
    expect(parseMessage(overTheWire(message))).toEqual(call);
  });

  test('loses what does not belong to it', () => {
    expect(parseMessage({ kind: 'load-chips', files: ['/evil.js'] })).toEqual({
      name: 'load-chips',
      args: [],
    });
    const changes = [{ key: 'isbn:1', patch: {} }, { key, patch: { isStarred: 1, x: 1 } }, null];
    expect(parseMessage({ kind: 'mark-many', changes })).toEqual({
      name: 'mark-many',
      args: [{ changes: [{ key, patch: {} }] }],
    });
    expect(parseMessage({ kind: 'stop-fetching', id: FEED, want: 'all' })).toEqual({
      name: 'stop-fetching',
      args: [{ id: FEED }],
    });
  });

  test.each([
    undefined,
    null,
    0,
    '',
    'refresh-mirror',
    true,
    [],
    {},
    { kind: null },
    { kind: 'toString' },
    { kind: '__proto__' },
    { kind: ['refresh-mirror'] },
    { kind: 'change-settings' },
    { kind: 'change-settings', patch: null },
    { kind: 'change-settings', patch: 'mode' },
    { kind: 'mark', key: 'arxiv:', patch: {} },
    { kind: 'mark', key },
    { kind: 'stop-fetching', id: 'somewhere' },
    { kind: 'count-papers' },
    { kind: 'count-papers', count: '7' },
    { kind: 'count-papers', count: 1.5 },
    { kind: 'count-papers', count: { valueOf: 1 } },
    { kind: 'remove-source' },
    { kind: 'fetch', id: { toString: 1, valueOf: 1 } },
    { type: 'refresh-mirror' },
    { name: 'refresh-mirror', args: [] },
    JSON.parse('{"__proto__":{"kind":"refresh-mirror"}}'),
  ])('that is not ours is refused: %j', (data) => {
    expect(parseMessage(data)).toBeNull();
  });

  // A field that is not text must not run code of its sender's, nor be kept as "undefined".
  test.each<{ odd: unknown }>([
    { odd: undefined },
    { odd: null },
    { odd: 7 },
    { odd: {} },
    { odd: { toString: 1, valueOf: 1 } },
    { odd: ['a'] },
  ])('holds no text where it was given $odd', ({ odd }) => {
    expect(parseMessage({ kind: 'add-source', address: odd })?.args).toEqual([{ address: '' }]);
    expect(parseMessage({ kind: 'read', name: odd, args: odd })?.args).toMatchObject([
      { name: '' },
    ]);
    expect(
      parseMessage({ kind: 'remove-weeks', names: [{ origin: 'own', id: odd }] })?.args,
    ).toEqual([{ names: [], isMoreComing: false }]);
    expect(parseMessage({ kind: 'fetch', id: FEED, want: null, name: odd })?.args).toEqual([
      { id: FEED, want: null, isTrial: false },
    ]);
  });

  test('limits a count of papers to what a page can show', () => {
    expect(parseMessage({ kind: 'count-papers', count: 1e15 })?.args).toEqual([{ count: 999 }]);
    expect(parseMessage({ kind: 'count-papers', count: -1 })?.args).toEqual([{ count: 0 }]);
  });

  test('has no longer text than is read', () => {
    expect(parseMessage({ kind: 'add-source', address: 'a'.repeat(3_000) })?.args).toEqual([
      { address: 'a'.repeat(2_000) },
    ]);
  });

  test('with a wrong payload does not compile', () => {
    // @ts-expect-error there is no such mode
    const wrongMode: Message = { kind: 'change-settings', patch: { mode: 'klingon' } };
    // @ts-expect-error there is no such message
    const wrongKind: Message = { kind: 'read-notes' };
    // @ts-expect-error the patch is missing
    const noPatch: Message = { kind: 'change-settings' };
    expect([wrongMode, wrongKind, noPatch].length).toBe(3);
    expectTypeOf<Message<'mark'>['key']>().toEqualTypeOf<PaperKey>();
  });
});

test('scripts in pages of others may send these calls and no other', () => {
  const open = Object.entries(CALLS).filter(([, { from }]) => from !== 'our-pages');
  expect(open.map(([name, { from }]) => `${name}: ${from}`)).toEqual([
    'change-settings: anyone',
    'load-chips: anyone',
    'load-panel: anyone',
    'count-papers: anyone',
    'open-side-panel: anyone',
    'open-library: forum-thread',
  ]);
});
