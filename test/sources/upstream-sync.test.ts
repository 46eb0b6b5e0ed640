// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../lib/digest/format';
import { KNOWN_SOURCES } from '../../lib/sources/known-sources';
import { continueJob, type SourceResponse, type SyncScope } from '../../lib/sources/sync';
import {
  handleResponse,
  type KnownList,
  nextRequest,
  progressOf,
  readUpstreamJob,
  startUpstreamJob,
  type UpstreamJob,
  type UpstreamOutcome,
} from '../../lib/sources/upstream-sync';
import { runSync } from '../../lib/text/slices';
import { seeded } from '../fakes/random';

const JULY = Date.parse('2026-07-22T09:00:00Z');
const NEW_YEAR = Date.parse('2027-01-03T09:00:00Z');
const ROOT = 'https://raw.githubusercontent.com/dair-ai/AI-Papers-of-the-Week/main/';
const NOTHING: KnownList = { files: [], weeks: [] };
const NEWEST: SyncScope = { kind: 'newest', weeks: 4 };
const CHECK: SyncScope = { kind: 'check' };
const EVER: SyncScope = { kind: 'range', from: '2023-01-01', to: '2026-12-31' };

/** A file of the list: a heading for each week, one paper in it. */
function listOf(year: number | null, ...spans: string[]): string {
  const weeks = spans.map(
    (span, index) => `## Top AI Papers of the Week (${span})${year ? ` - ${year}` : ''}
| **Paper** | **Links** |
| --- | --- |
| 1) **Paper of ${span}** - reads a text. | [Paper](https://arxiv.org/abs/2410.0100${index}) |`,
  );
  return `# AI Papers of the Week\n\n${weeks.join('\n\n')}\n`;
}

const FILES: Readonly<Record<string, string>> = {
  'years/2026.md': listOf(2026, 'July 13 - July 19', 'July 6 - July 12', 'December 29 - January 4'),
  'years/2025.md': listOf(2025, 'December 22 - December 28', 'May 5 - May 11'),
  'years/2024.md': listOf(2024, 'October 7 - October 13', 'April 22 - April 28'),
  // Headings of 2023 name no year; the file's name does.
  'years/2023.md': listOf(null, 'May 29 - June 4', 'May 22 - May 28'),
};
const INDEX = '# AI Papers of the Week\n\n- [2026](years/2026.md)\n- [2025](years/2025.md)\n';

function without(missing: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== missing));
}

interface Server {
  respond(url: string, etag: string | null): SourceResponse;
  asked: string[];
}

interface ServerOptions {
  files?: Readonly<Record<string, string>>;
  hasEtags?: boolean;
  fault?: (file: string, earlier: number) => SourceResponse | null;
}

function fail(status: number | null, retryAfterMs: number | null = null): SourceResponse {
  return { kind: 'failed', reason: status === null ? 'offline' : 'status', status, retryAfterMs };
}

/** Files by name, with the length of each for its version. */
function fakeServer({ files = FILES, hasEtags = true, fault }: ServerOptions = {}): Server {
  const asked: string[] = [];
  return {
    asked,
    respond(url, etag) {
      if (!url.startsWith(ROOT)) throw new Error(`Nobody may ask for ${url}.`);
      const name = url.slice(ROOT.length);
      const earlier = asked.filter((one) => one === name).length;
      asked.push(name);
      const text = files[name];
      const given = fault?.(name, earlier);
      if (given) return given;
      if (text === undefined) return fail(404);
      const version = hasEtags ? `"${text.length}"` : null;
      if (version && version === etag) return { kind: 'unchanged' };
      return { kind: 'ok', text, etag: version };
    },
  };
}

interface Run {
  job: UpstreamJob;
  digests: Digest[];
  outcomes: UpstreamOutcome[];
  known: KnownList;
}

/** Asks until nothing is left to ask; `isKilled` says where a step is lost before it is stored. */
async function drive(server: Server, job: UpstreamJob, isKilled = () => false): Promise<Run> {
  const run: Run = { job, digests: [], outcomes: [], known: job.known };
  let stored = JSON.stringify(job);
  for (let steps = 0; steps < 500; steps += 1) {
    const read = readUpstreamJob(JSON.parse(stored));
    const request = read && nextRequest(read);
    if (!read || !request) return { ...run, job: read ?? job, known: knownAfter(job.known, run) };
    const answer = server.respond(request.url, request.etag);
    const taken = await handleResponse(read, answer, { nowMs: JULY, run: runSync });
    if (isKilled()) continue;
    stored = JSON.stringify(taken.job);
    run.digests.push(...taken.digests);
    run.outcomes.push(taken.outcome);
  }
  throw new Error('The job does not come to an end.');
}

/** What a driver keeps of a run. */
function knownAfter({ files, weeks }: KnownList, { digests, outcomes }: Run): KnownList {
  const read = outcomes.flatMap((outcome) => ('file' in outcome ? [outcome.file] : []));
  const names = new Set(read.map(({ name }) => name));
  const ids = new Set(weeks.map(({ id }) => id));
  const fresh = digests.filter(({ id }) => !ids.has(id));
  return {
    files: [...files.filter(({ name }) => !names.has(name)), ...read],
    weeks: [
      ...weeks,
      ...fresh.map(({ id, week }) => ({ id, start: week.start, isRemoved: false })),
    ],
  };
}

async function sync(
  want: SyncScope,
  {
    nowMs = JULY,
    known = NOTHING,
    ...options
  }: ServerOptions & { nowMs?: number; known?: KnownList } = {},
) {
  const server = fakeServer(options);
  const run = await drive(server, startUpstreamJob(want, known, nowMs));
  return { ...run, asked: server.asked, starts: run.digests.map(({ week }) => week.start) };
}

test('the list is requested only from the host of its source', () => {
  const [, source] = KNOWN_SOURCES;
  const { url = '' } = nextRequest(startUpstreamJob(NEWEST, NOTHING, JULY)) ?? {};
  expect(source.id).toBe('upstream:dair-ai');
  expect(url.startsWith(source.permission.slice(0, -1))).toBe(true);
});

describe('the newest weeks', () => {
  test('go back over the years until there are enough', async () => {
    const { asked, starts, digests, job } = await sync(NEWEST);
    expect(asked).toEqual(['years/2026.md', 'years/2025.md']);
    expect(starts).toEqual(['2026-07-13', '2026-07-06', '2025-12-29', '2025-12-22']);
    expect(digests[0]).toMatchObject({
      id: 'dair-ai:2026-07-13',
      title: { ko: null },
      source: { name: 'DAIR.AI', url: 'https://github.com/dair-ai/AI-Papers-of-the-Week' },
      entries: [{ rank: 1, papers: ['https://arxiv.org/abs/2410.01000'] }],
    });
    expect(job).toMatchObject({ state: 'done', why: null, problems: [] });
  });

  test('take one file when it holds enough', async () => {
    const { asked, starts } = await sync({ kind: 'newest', weeks: 2 });
    expect(asked).toEqual(['years/2026.md']);
    expect(starts).toEqual(['2026-07-13', '2026-07-06']);
  });

  test('in a year that has no file yet are last year’s, without a word', async () => {
    const { asked, starts, job } = await sync({ kind: 'newest', weeks: 1 }, { nowMs: NEW_YEAR });
    expect(asked).toEqual(['years/2027.md', 'years/2026.md']);
    expect(starts).toEqual(['2026-07-13']);
    expect(job).toMatchObject({ state: 'done', problems: [] });
  });

  test('name the file that is missing at any other time', async () => {
    const { job, starts } = await sync(
      { kind: 'newest', weeks: 1 },
      { files: without('years/2026.md') },
    );
    expect(starts).toEqual(['2025-12-22']);
    expect(job.problems).toEqual([
      {
        where: { ko: 'years/2026.md', en: 'years/2026.md' },
        what: {
          ko: '지워졌거나 볼 수 없어요(404). 다시 받아도 마찬가지예요.',
          en: 'It was deleted or is not public (404). Fetching it again will not help.',
        },
      },
    ]);
  });

  test('are what there is when there are fewer', async () => {
    const { starts, job, asked } = await sync({ kind: 'newest', weeks: 50 });
    expect(starts).toHaveLength(9);
    expect(starts.at(-1)).toBe('2023-05-22');
    expect(asked).toHaveLength(4);
    expect(job.state).toBe('done');
  });
});

describe('a range of days', () => {
  test('of all years is every file, and every week once', async () => {
    const files = { ...FILES, 'years/2025.md': FILES['years/2026.md'] ?? '' };
    const { starts, asked, job } = await sync(EVER, { files });
    expect(asked).toEqual(['years/2026.md', 'years/2025.md', 'years/2024.md', 'years/2023.md']);
    expect(starts).toEqual([
      '2026-07-13',
      '2026-07-06',
      '2025-12-29',
      '2024-10-07',
      '2024-04-22',
      '2023-05-29',
      '2023-05-22',
    ]);
    expect(job.state).toBe('done');
  });

  test.each<[string, string, string[], string[]]>([
    ['2024-10-01', '2024-10-31', ['years/2025.md', 'years/2024.md'], ['2024-10-07']],
    ['2025-12-28', '2025-12-29', ['years/2026.md', 'years/2025.md'], ['2025-12-29', '2025-12-22']],
    ['2026-07-01', '2030-01-01', ['years/2026.md'], ['2026-07-13', '2026-07-06']],
    ['2020-01-01', '2021-12-31', [], []],
  ])('from %s to %s asks for the years it may stand in', async (from, to, files, expected) => {
    const { starts, asked, job } = await sync({ kind: 'range', from, to });
    expect(asked).toEqual(files);
    expect(starts).toEqual(expected);
    expect(job.state).toBe('done');
  });

  test('is read again in whole, though the files are known', async () => {
    const { known } = await sync(EVER);
    const again = await sync(EVER, { known });
    expect(again.starts).toHaveLength(9);
  });
});

describe('a check', () => {
  test.each([true, false])(
    'reads nothing that is the same, with versions: %s',
    async (hasEtags) => {
      const { known } = await sync({ kind: 'newest', weeks: 2 }, { hasEtags });
      expect(known.files).toHaveLength(1);
      const { asked, starts, outcomes } = await sync(CHECK, { known, hasEtags });
      expect(asked).toEqual(['years/2026.md']);
      expect(starts).toEqual([]);
      expect(outcomes).toEqual([{ kind: 'unchanged', file: known.files[0] }]);
    },
  );

  test('names the version that is stored', async () => {
    const { known } = await sync({ kind: 'newest', weeks: 2 });
    const etag = `"${FILES['years/2026.md']?.length}"`;
    expect(nextRequest(startUpstreamJob(CHECK, known, JULY))).toEqual({
      url: `${ROOT}years/2026.md`,
      accept: 'text/plain',
      maxBytes: 5_000_000,
      etag,
    });
    expect(nextRequest(startUpstreamJob(NEWEST, known, JULY))?.etag).toBeNull();
  });

  test('brings new weeks and the known ones of a file that changed, no others', async () => {
    const { known } = await sync({ kind: 'newest', weeks: 1 });
    const weeks = ['July 20 - July 26', 'July 13 - July 19', 'July 6 - July 12'];
    const files = { ...FILES, 'years/2026.md': listOf(2026, ...weeks) };
    const { starts } = await sync(CHECK, { known, files });
    expect(starts).toEqual(['2026-07-20', '2026-07-13']);
  });

  test('does not bring back what the reader removed', async () => {
    const { known } = await sync({ kind: 'newest', weeks: 2 });
    const weeks = known.weeks.map((week) => ({ ...week, isRemoved: true }));
    const files = { ...FILES, 'years/2026.md': `${FILES['years/2026.md']}\nMore.` };
    const { starts } = await sync(CHECK, { known: { ...known, weeks }, files });
    expect(starts).toEqual([]);
  });

  test('goes back to the year of what is known', async () => {
    const known: KnownList = {
      files: [],
      weeks: [{ id: 'dair-ai:2024-10-07', start: '2024-10-07', isRemoved: false }],
    };
    const { asked, starts } = await sync(CHECK, { known });
    expect(asked).toEqual(['years/2026.md', 'years/2025.md', 'years/2024.md']);
    expect(starts).toEqual([
      '2026-07-13',
      '2026-07-06',
      '2025-12-29',
      '2025-12-22',
      '2025-05-05',
      '2024-10-07',
    ]);
  });

  test('in January looks at both years, and misses no file', async () => {
    const weeks = [{ id: 'dair-ai:2026-07-13', start: '2026-07-13', isRemoved: false }];
    const known = { files: [], weeks };
    const { asked, job, starts } = await sync(CHECK, { known, nowMs: NEW_YEAR });
    expect(asked).toEqual(['years/2027.md', 'years/2026.md']);
    expect(starts).toEqual(['2026-07-13']);
    expect(job).toMatchObject({ state: 'done', problems: [] });
  });

  test('brings the newest four where nothing is known', async () => {
    expect((await sync(CHECK)).starts).toHaveLength(4);
  });
});

describe('a list in one file', () => {
  const README = listOf(2024, 'October 7 - October 13', 'September 30 - October 6');

  test('is read where no year has one', async () => {
    const { asked, starts, job } = await sync(NEWEST, { files: { 'README.md': README } });
    expect(asked.at(-1)).toBe('README.md');
    expect(asked).toHaveLength(5);
    expect(starts).toEqual(['2024-10-07', '2024-09-30']);
    expect(job).toMatchObject({ state: 'done', problems: [] });
  });

  test('is not asked for where a year has one', async () => {
    const files = { 'years/2024.md': FILES['years/2024.md'] ?? '', 'README.md': README };
    const { asked } = await sync(EVER, { files });
    expect(asked).not.toContain('README.md');
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['is gone too', {}],
    ['holds no week', { 'README.md': INDEX }],
  ])('that %s stops the job with a sentence', async (_, files) => {
    const { job, starts } = await sync(NEWEST, { files });
    expect(starts).toEqual([]);
    expect(job).toMatchObject({
      state: 'stopped',
      why: {
        ko: 'GitHub에서 DAIR.AI의 목록을 찾지 못해 중단했어요. 목록 파일을 내려받아 서재에 끌어다 놓을 수는 있어요.',
        en: 'DAIR.AI’s list was not found on GitHub, so fetching stopped. You can still drop its file into the library.',
      },
    });
  });
});

describe('a failure', () => {
  test('that passes costs only time', async () => {
    const fault = (_: string, earlier: number) => (earlier ? null : fail(429, 3_000));
    const { digests, asked } = await sync(EVER, { fault });
    expect(digests).toEqual((await sync(EVER)).digests);
    expect(asked).toHaveLength(8);
  });

  test('that persists pauses the job, which later goes on where it was', async () => {
    const faults = { isOn: true };
    const server = fakeServer({
      fault: (file) => (faults.isOn && file === 'years/2025.md' ? fail(503) : null),
    });
    const paused = await drive(server, startUpstreamJob(EVER, NOTHING, JULY));
    expect(paused.job.state).toBe('paused');
    expect(paused.job.why?.en).toMatch(
      /^raw\.githubusercontent\.com responded with an error \(503\)/,
    );
    expect(server.asked.filter((file) => file === 'years/2025.md')).toHaveLength(5);
    faults.isOn = false;
    const rest = await drive(server, continueJob(paused.job));
    expect([...paused.digests, ...rest.digests]).toEqual((await sync(EVER)).digests);
  });

  test('with 403 stops at once', async () => {
    const { job, asked } = await sync(EVER, { fault: () => fail(403) });
    expect(asked).toHaveLength(1);
    expect(job.state).toBe('stopped');
    expect(job.why?.ko).toMatch(/^raw\.githubusercontent\.com에서 접근을 허용하지 않아\(403\)/);
  });

  test('that is a page in place of the list pauses with a sentence', async () => {
    const page: SourceResponse = { kind: 'ok', text: '<!DOCTYPE html><html></html>', etag: null };
    const { job, asked } = await sync(EVER, { fault: () => page });
    expect(asked).toHaveLength(1);
    expect(job.state).toBe('paused');
    expect(job.why?.en).toMatch(/sent a web page instead of data/);
  });

  test('of a file that is too large costs the file', async () => {
    const large: SourceResponse = {
      kind: 'failed',
      reason: 'too-large',
      status: null,
      retryAfterMs: null,
    };
    const { job, starts } = await sync(EVER, {
      fault: (file) => (file === 'years/2024.md' ? large : null),
    });
    expect(starts).toHaveLength(7);
    expect(job.problems.map(({ where, what }) => `${where.en}: ${what.en}`)).toEqual([
      'years/2024.md: Files over 5 MB cannot be read. Split it, or save only the page with the post.',
    ]);
  });

  test('is also the answer "unchanged" where nothing is stored', async () => {
    const { job } = await sync(EVER, { fault: () => ({ kind: 'unchanged' }) });
    expect(job.state).toBe('paused');
  });
});

describe('a job', () => {
  test.each<[SyncScope, (number | null)[]]>([
    [EVER, [4, 4, 4, 4, 4]],
    [NEWEST, [null, null, 2]],
  ])('%o tells how far it is', async (want, totals) => {
    const server = fakeServer();
    let job = startUpstreamJob(want, NOTHING, JULY);
    const steps = [progressOf(job)];
    for (let request = nextRequest(job); request; request = nextRequest(job)) {
      const answer = server.respond(request.url, request.etag);
      job = (await handleResponse(job, answer, { nowMs: JULY, run: runSync })).job;
      steps.push(progressOf(job));
    }
    expect(steps).toEqual(totals.map((total, done) => ({ done, total })));
  });

  test('that is done takes no answer', async () => {
    const { job } = await sync(NEWEST);
    const late = await handleResponse(job, fail(503), { nowMs: JULY, run: runSync });
    expect(late).toEqual({ job, digests: [], outcome: { kind: 'ignored' } });
  });

  test.each<[unknown]>([
    [null],
    [{}],
    [{ kind: 'forum', version: 1 }],
    [{ kind: 'upstream', version: 2 }],
  ])('stored as %o is started again', (data) => {
    expect(readUpstreamJob(data)).toBeNull();
  });

  test('that is killed at random moments loses and doubles nothing', async () => {
    const whole = await sync(EVER);
    for (let seed = 1; seed <= 50; seed += 1) {
      const { next } = seeded(seed);
      const server = fakeServer();
      let deaths = 0;
      const run = await drive(server, startUpstreamJob(EVER, NOTHING, JULY), () => {
        const isDead = next() < 0.4;
        deaths += isDead ? 1 : 0;
        return isDead;
      });
      expect(run.digests, `seed ${seed}`).toEqual(whole.digests);
      expect(server.asked).toHaveLength(4 + deaths);
    }
  });
});
