import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerRooms } from '../../lib/browser/rooms';
import { fakeScripting } from '../fakes/scripting';

const OPEN = { side: 'right', size: 'open' } as const;
let scripting: ReturnType<typeof fakeScripting>;

beforeEach(() => {
  fakeBrowser.reset();
  scripting = fakeScripting();
});

const rooms = () => [...scripting.registered.values()];

test('the room is made on the abstract pages of known papers only', async () => {
  await registerRooms(['2410.05258', 'hep-th/9901001'], OPEN);
  expect(rooms()).toMatchObject([{ css: ['rooms/right-open.css'] }]);
  const matches = rooms()[0]?.matches ?? [];
  expect(matches).toContain('*://*.arxiv.org/abs/2410.05258');
  expect(matches).toContain('*://*.arxiv.org/abs/hep-th/9901001');
  // A bare star after the id would let 2410.0525 stand for 2410.05258.
  expect(matches.filter((match) => /\d\*$/.test(match))).toEqual([]);
  expect(matches.every((match) => /^\*:\/\/\*\.arxiv\.org\/abs\//.test(match))).toBe(true);
});

test('a new choice replaces the room', async () => {
  await registerRooms(['2410.05258'], OPEN);
  await registerRooms(['2410.05258'], { side: 'left', size: 'wide' });
  expect(rooms()).toMatchObject([{ css: ['rooms/left-wide.css'] }]);
});

test.each([
  ['the site is switched off', ['2410.05258'], null],
  ['no paper is known', [], OPEN],
])('there is no room when %s', async (_, ids, room) => {
  await registerRooms(ids, room);
  expect(rooms()).toEqual([]);
  await registerRooms(['2410.05258'], OPEN);
  await registerRooms(ids, room);
  expect(rooms()).toEqual([]);
});

test('only the newest papers have it before first paint', async () => {
  const ids = Array.from(
    { length: 5000 },
    (_, index) => `2410.${String(index + 1).padStart(5, '0')}`,
  );
  await registerRooms(ids, OPEN);
  expect(rooms()[0]?.matches).toContain('*://*.arxiv.org/abs/2410.02000');
  expect(rooms()[0]?.matches).not.toContain('*://*.arxiv.org/abs/2410.02001');
});
