import { beforeEach, expect, test, vi } from 'vitest';
import { hasHost } from '../../lib/browser/host-permission';
import { ask } from '../../lib/messaging/messages';
import { WeekFetch } from '../../lib/pages/week-fetch';
import { type Session, watchSession } from '../../lib/storage/session';
import { newSource, type SourceRecord } from '../../lib/storage/source-record';
import { readSources, readWeekNames } from '../../lib/storage/store';

vi.mock('../../lib/browser/host-permission');
vi.mock('../../lib/messaging/messages');
vi.mock('../../lib/storage/session');
vi.mock('../../lib/storage/store');

const FORUM = 'forum:discuss.pytorch.kr';
const NEWEST = { kind: 'newest', weeks: 12 } as const;

let tell: (session: Partial<Session>) => void;
let weeks: number;
let fetching: WeekFetch;
let drawn: number;

beforeEach(() => {
  vi.resetAllMocks();
  weeks = 3;
  drawn = 0;
  vi.mocked(watchSession).mockImplementation((_signal, onChange) => {
    tell = (session) => onChange({ asks: {}, failures: {}, progress: {}, ...session } as Session);
    return () => undefined;
  });
  vi.mocked(hasHost).mockResolvedValue(true);
  vi.mocked(ask).mockResolvedValue({ ok: true, value: undefined } as never);
  vi.mocked(readSources).mockResolvedValue([]);
  vi.mocked(readWeekNames).mockImplementation(async () =>
    Array.from({ length: weeks }, (_, at) => ({ origin: FORUM, id: `${at}` }) as never),
  );
  fetching = new WeekFetch(new AbortController().signal, () => {
    drawn += 1;
  });
});

/** Ends the running fetch. */
function end(session: Partial<Session> = {}): void {
  const [, args] = vi.mocked(ask).mock.calls.find(([name]) => name === 'fetch') ?? [];
  const { name } = args as unknown as { name: string };
  tell({ asks: { [FORUM]: { waiting: [], done: [name] } }, ...session });
}

const said = () => fetching.view('ko');

test('no message is shown before weeks are fetched', () => {
  expect(said()).toBeNull();
});

test('fetching does not start if the host is not allowed', async () => {
  vi.mocked(hasHost).mockResolvedValue(false);
  expect(await fetching.begin(NEWEST)).toBe(false);
  expect(ask).not.toHaveBeenCalled();
  expect(said()).toBeNull();
});

test('fetching shows that it is under way, then the number of new weeks', async () => {
  expect(await fetching.begin(NEWEST)).toBe(true);
  expect(vi.mocked(ask).mock.calls.map(([name]) => name)).toEqual(['add-source', 'fetch']);
  expect(said()).toEqual({ text: '포럼에서 새 주를 받고 있어요', isRunning: true });
  weeks = 5;
  end();
  await vi.waitFor(() => expect(said()).toEqual({ text: '2주를 받았어요', isRunning: false }));
  expect(drawn).toBeGreaterThan(1);
});

test('fetching says that there was nothing new', async () => {
  await fetching.begin(NEWEST);
  end();
  await vi.waitFor(() => expect(said()?.text).toBe('포럼에 새로운 주가 없어요'));
});

test('fetching says why it failed', async () => {
  await fetching.begin(NEWEST);
  end({ failures: { [FORUM]: { ko: '연결되지 않아요.', en: 'Offline.' } } });
  await vi.waitFor(() => expect(said()).toEqual({ text: '연결되지 않아요.', isRunning: false }));
});

test('fetching says why the background did not start it', async () => {
  const failure = { ko: '가득 찼어요.', en: 'It is full.' };
  vi.mocked(ask).mockResolvedValue({ ok: false, failure } as never);
  await fetching.begin(NEWEST);
  expect(said()).toEqual({ text: '가득 찼어요.', isRunning: false });
});

test('a second press does not start a second fetch', async () => {
  await fetching.begin(NEWEST);
  await fetching.begin(NEWEST);
  expect(vi.mocked(ask).mock.calls.filter(([name]) => name === 'fetch')).toHaveLength(1);
});

test('fetching stops when told, and shows no further message', async () => {
  await fetching.begin(NEWEST);
  await fetching.stop();
  expect(vi.mocked(ask).mock.calls.at(-1)?.[0]).toBe('stop-fetching');
  expect(said()).toBeNull();
});

const DAY_MS = 24 * 60 * 60_000;
const NOW_MS = Date.parse('2026-11-28T12:00:00Z');

/** A source that last succeeded this many days ago, or never. */
function makeSource(name: string, wellDays: number | null, fails = true): SourceRecord {
  const made = newSource('feed', { ...NAMES, name, publicKey: null }, '2026-10-01T00:00:00Z');
  const wellAtMs = wellDays === null ? null : NOW_MS - wellDays * DAY_MS;
  const failure = fails ? { ko: '연결되지 않아요.', en: 'Offline.' } : null;
  return { ...made, tried: { ...made.tried, wellAtMs, failure } };
}

const NAMES = { id: 'feed:https://lab.example/feed.json', url: 'https://lab.example/' } as const;

test.each([
  ['a source that has failed for weeks', 20, '2026년 11월 8일 뒤로 새 주를 받지 못했어요: 연구실'],
  ['one that never came', null, '아직 한 주도 받지 못했어요: 연구실'],
])('the date of the last success is shown for %s', async (_, days, text) => {
  vi.mocked(readSources).mockResolvedValue([makeSource('다른 곳', 1), makeSource('연구실', days)]);
  await fetching.look(NOW_MS);
  expect(said()).toEqual({ text, isRunning: false, isOfSources: true });
});

test.each([
  ['failed only lately', makeSource('연구실', 3)],
  ['went well, long ago', makeSource('연구실', 40, false)],
])('no message is shown for a source that %s', async (_, source) => {
  vi.mocked(readSources).mockResolvedValue([source]);
  await fetching.look(NOW_MS);
  expect(said()).toBeNull();
});

test.each([
  ['was ten years ahead', -3_653],
  ['was before all calendars', 1e15],
  ['gave no number', Number.NaN],
])('no day is shown for a source that succeeded under a clock that %s', async (_, days) => {
  vi.mocked(readSources).mockResolvedValue([makeSource('연구실', days)]);
  await fetching.look(NOW_MS);
  expect(said()).toBeNull();
});

test('the progress of fetching takes precedence over earlier failures', async () => {
  await fetching.begin(NEWEST);
  vi.mocked(readSources).mockResolvedValue([makeSource('연구실', 20)]);
  await fetching.look(NOW_MS);
  expect(said()?.isRunning).toBe(true);
});
