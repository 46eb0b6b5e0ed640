import type { Digest } from '../digest/format';
import type { LocalizedText, Problem } from '../text/localized';
import {
  afterFailure,
  afterGarbled,
  afterPage,
  afterResponse,
  countOf,
  type Failed,
  FRESH,
  isInScope,
  isPage,
  type JobState,
  MOST_NEW_WEEKS,
  markOf,
  newestStart,
  type Progress,
  readText,
  type SourceResponse,
  type StepContext,
  type SyncRequest,
  type SyncScope,
  sayLost,
  stopJob,
  toScope,
} from './sync';
import { SYNC_WORDS } from './sync.words';
import { parseUpstreamInSteps } from './upstream';

/** What is at hand of the list. */
export interface KnownList {
  files: KnownFile[];
  weeks: KnownWeek[];
}

/** A file as it was last read; it is not sent or read again by a check while it is the same. */
export interface KnownFile {
  /** `years/2026.md` */
  name: string;
  /** `null` when the server has no names for versions */
  etag: string | null;
  hash: string;
}

export interface KnownWeek {
  /** of the digest: `dair-ai:2024-10-07` */
  id: string;
  start: string;
  /** the reader took it away: a check leaves it alone, a request brings it back */
  isRemoved: boolean;
}

/** Fetching weeks from DAIR.AI's list: plain data, stored between its steps. */
export interface UpstreamJob extends JobState {
  kind: 'upstream';
  version: typeof UPSTREAM_JOB_VERSION;
  want: SyncScope;
  known: KnownList;
  /** files still to be asked for, newest first, the one at hand first */
  files: string[];
  /** of the present, whose file may not be there in its first month; `null` when it should be */
  newYear: string | null;
  /** whether any file of a year was there */
  hasYear: boolean;
  /** ids of the weeks that were handed over: two files can hold one week */
  handed: string[];
  /** files done with, whatever came of them */
  settled: number;
  problems: Problem[];
}

/** What a response brought. */
export type UpstreamOutcome =
  /** `file` is to be stored with the digests */
  | { kind: 'read'; file: KnownFile; problems: Problem[] }
  | { kind: 'unchanged'; file: KnownFile }
  /** it cost the file; the problem, where it is one, is in the job too */
  | { kind: 'lost'; problem: Problem | null }
  /** to be asked again, after a wait, or when the job is continued */
  | { kind: 'failed' }
  /** the job was not running: nothing came of it */
  | { kind: 'ignored' };

/** The job after an answer; what it brought is stored with it in one transaction. */
export interface UpstreamStep {
  job: UpstreamJob;
  digests: Digest[];
  outcome: UpstreamOutcome;
}

export const UPSTREAM_JOB_VERSION = 1;

const HOST = 'raw.githubusercontent.com';
const ROOT = `https://${HOST}/dair-ai/AI-Papers-of-the-Week/main/`;
const FIRST_YEAR = 2023;
/** All weeks in one file, as it was before there was one for each year. */
const README = 'README.md';
/** A year of fifty weeks takes 500 KB. */
const MOST_BYTES = 5_000_000;

/**
 * Begins a job.
 *
 * Weeks stand in the file of the year in which they end. A request is made as if nothing were
 * known, since what was taken away has to come back; a check names the versions at hand.
 */
export function startUpstreamJob(
  requested: SyncScope,
  known: KnownList,
  nowMs: number,
): UpstreamJob {
  const want = toScope(requested);
  const today = new Date(nowMs).toISOString();
  const year = Number(today.slice(0, 4));
  const isJanuary = today.slice(5, 7) === '01';
  // Until the new year has a file, last year's is the newest.
  const first = Math.min(firstYear(want, known), isJanuary ? year - 1 : year);
  const files = yearsBack(lastYear(want, year), first).map(fileOf);
  return {
    ...FRESH,
    state: files.length > 0 ? 'running' : 'done',
    kind: 'upstream',
    version: UPSTREAM_JOB_VERSION,
    want,
    known,
    files,
    newYear: isJanuary ? fileOf(year) : null,
    hasYear: false,
    handed: [],
    settled: 0,
    problems: [],
  };
}

/** Reads a stored job; `null` when it was stored by another version, and is to be started over. */
export function readUpstreamJob(data: unknown): UpstreamJob | null {
  const { kind, version } = (data ?? {}) as Partial<UpstreamJob>; // written by us, of whatever version
  return kind === 'upstream' && version === UPSTREAM_JOB_VERSION ? (data as UpstreamJob) : null; // its version tells
}

/** What to ask for next; `null` when the job is not running. */
export function nextRequest(job: UpstreamJob): SyncRequest | null {
  const [file] = job.files;
  if (job.state !== 'running' || !file) return null;
  const url = `${ROOT}${file}`;
  return { url, accept: 'text/plain', maxBytes: MOST_BYTES, etag: earlierOf(job)?.etag ?? null };
}

/** Handles the response to the current request. */
export async function handleResponse(
  job: UpstreamJob,
  answer: SourceResponse,
  context: StepContext,
): Promise<UpstreamStep> {
  if (!nextRequest(job)) return { job, digests: [], outcome: { kind: 'ignored' } };
  const earlier = earlierOf(job);
  if (answer.kind === 'failed') return takeFailure(job, answer, context.nowMs);
  if (answer.kind === 'unchanged')
    return earlier
      ? settleUnchanged(job, earlier, context)
      : failed(afterGarbled(job, HOST, context.nowMs));
  const read = readText(answer);
  if ('refusal' in read) return lose(job, read.refusal, context.nowMs);
  if (isPage(read.text)) return failed(afterPage(job, HOST, context.nowMs));
  const file = { name: job.files[0] ?? '', etag: answer.etag, hash: markOf(read.text) };
  if (earlier?.hash === file.hash) return settleUnchanged(job, file, context);
  return readFile(job, read.text, file, context);
}

/** How far the job is, in files; the newest few weeks may be in the first of them. */
export function progressOf({ want, files, settled }: UpstreamJob): Progress {
  const isOpen = want.kind === 'newest' && files.length > 0;
  return { done: settled, total: isOpen ? null : settled + files.length };
}

function firstYear(want: SyncScope, { weeks }: KnownList): number {
  if (want.kind === 'newest') return FIRST_YEAR;
  const day = want.kind === 'range' ? want.from : newestStart(weeks);
  return Math.max(FIRST_YEAR, Number(day?.slice(0, 4) ?? 0));
}

/** What begins in December may end in January. */
function lastYear(want: SyncScope, present: number): number {
  return want.kind === 'range' ? Math.min(present, Number(want.to.slice(0, 4)) + 1) : present;
}

/** Newest first; none when the last lies before the first. */
function yearsBack(last: number, first: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
}

function fileOf(year: number): string {
  return `years/${year}.md`;
}

/** The current file as a check knows it. */
function earlierOf({ want, known, files }: UpstreamJob): KnownFile | null {
  const file = known.files.find(({ name }) => name === files[0]);
  return want.kind === 'check' ? (file ?? null) : null;
}

function takeFailure(job: UpstreamJob, answer: Failed, nowMs: number): UpstreamStep {
  const after = afterFailure(job, HOST, answer, nowMs);
  if (after) return failed(after);
  const isEarly = answer.status === 404 && job.files[0] === job.newYear;
  return lose(job, isEarly ? null : sayLost(answer), nowMs);
}

function failed(job: UpstreamJob): UpstreamStep {
  return { job, digests: [], outcome: { kind: 'failed' } };
}

/** Gives up the current file. */
function lose(job: UpstreamJob, what: LocalizedText | null, nowMs: number): UpstreamStep {
  const [name = ''] = job.files;
  const problem = what && { where: { ko: name, en: name }, what };
  const problems = problem ? [...job.problems, problem] : job.problems;
  return settle({ ...afterResponse(job, nowMs), problems }, [], { kind: 'lost', problem });
}

function settleUnchanged(job: UpstreamJob, file: KnownFile, { nowMs }: StepContext): UpstreamStep {
  return settle({ ...afterResponse(job, nowMs), hasYear: true }, [], { kind: 'unchanged', file });
}

async function readFile(
  job: UpstreamJob,
  text: string,
  file: KnownFile,
  context: StepContext,
): Promise<UpstreamStep> {
  const [, year] = /(\d{4})\.md$/.exec(file.name) ?? [];
  const options = year ? { year: Number(year) } : {};
  const read = await context.run(parseUpstreamInSteps(text.replace(/\r\n?/g, '\n'), options));
  const digests = choose(job, read.digests);
  const after = {
    ...afterResponse(job, context.nowMs),
    hasYear: job.hasYear || read.digests.length > 0,
    handed: [...job.handed, ...digests.map(({ id }) => id)],
  };
  return settle(after, digests, { kind: 'read', file, problems: read.problems });
}

/** Which weeks of a file are wanted, newest first. */
function choose({ want, known, handed }: UpstreamJob, digests: readonly Digest[]): Digest[] {
  const isHanded = new Set(handed);
  const newestFirst = digests
    .filter(({ id, week }) => !isHanded.has(id) && isInScope(week, want))
    .sort((a, b) => (a.week.start < b.week.start ? 1 : -1));
  if (want.kind === 'range') return newestFirst;
  const newest = want.kind === 'check' ? newestStart(known.weeks) : null;
  if (!newest) return newestFirst.slice(0, countOf(want) - handed.length);
  const isKnown = new Map(known.weeks.map(({ id, isRemoved }) => [id, !isRemoved]));
  const fresh = newestFirst.filter(({ id, week }) => !isKnown.has(id) && week.start > newest);
  // A file that changed may have changed in any of its weeks.
  return [...fresh.slice(0, MOST_NEW_WEEKS), ...newestFirst.filter(({ id }) => isKnown.get(id))];
}

/** Ends the current file, and the job when nothing more is requested. */
function settle(job: UpstreamJob, digests: Digest[], outcome: UpstreamOutcome): UpstreamStep {
  const [file, ...rest] = job.files;
  const count = newestWanted(job);
  const files = count !== null && job.handed.length >= count ? [] : rest;
  const after = { ...job, files, settled: job.settled + 1 };
  if (files.length > 0) return { job: after, digests, outcome };
  if (after.hasYear) return { job: { ...after, state: 'done' }, digests, outcome };
  // No year at all: the list is in one file again, or gone.
  const last =
    file === README
      ? stopJob(after, SYNC_WORDS.noUpstreamList)
      : { ...after, files: [README], problems: [] };
  return { job: last, digests, outcome };
}

/** How many weeks are wanted, where it is a number. */
function newestWanted({ want, known }: UpstreamJob): number | null {
  if (want.kind === 'range') return null;
  return want.kind === 'newest' || !newestStart(known.weeks) ? countOf(want) : null;
}
