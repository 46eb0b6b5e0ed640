import type { TraceEvent } from './trace';

/** What scripts of one origin cost the page's main thread, in milliseconds. */
export interface Spend {
  /** making script worlds, the page's own among them: the price of any content script */
  worldsMs: number;
  /** running the scripts from top to bottom, compiling them included */
  evaluateMs: number;
  /** of that, compiling */
  compileMs: number;
  /** listeners and observers called later, whatever layout they force included */
  callbacksMs: number;
  /** promise work of everyone on the page: a trace does not say whose it is */
  microtasksMs: number;
  /** `evaluateMs`, `callbacksMs` and `microtasksMs` */
  totalMs: number;
  /** the longest single stretch of evaluation or callback */
  longestMs: number;
}

/** Main thread tasks that block input. */
export interface LongTasks {
  count: number;
  /** of them, those in which our scripts ran for more than a millisecond */
  withUs: number;
  longestMs: number;
}

type Span = readonly [start: number, end: number];

const LONG_MS = 50;

/**
 * Adds up a trace.
 *
 * @param pageUrl - the page's address: its main thread is where this was committed
 * @param root - what the addresses of the scripts in question begin with
 */
export function spendOf(trace: readonly TraceEvent[], pageUrl: string, root: string): Spend {
  const { ours, theirs, named } = readMainThread(trace, pageUrl, root);
  const evaluated = ours.filter(({ name }) => name === 'EvaluateScript').map(spanOf);
  const own = ours.filter(isRun).map(spanOf);
  const others = theirs.filter(isRun).map(spanOf);
  const microtasks = named('RunMicrotasks').map(spanOf);
  const evaluateMs = lengthOf(evaluated);
  const callbacksMs = lengthOf(own) - evaluateMs;
  // Nested: what runs within them under a known address has been counted there.
  const microtasksMs = lengthOf([...own, ...others, ...microtasks]) - lengthOf([...own, ...others]);
  return {
    worldsMs: lengthOf(named('LocalWindowProxy::Initialize').map(spanOf)),
    evaluateMs,
    compileMs: lengthOf(ours.filter(({ name }) => name === 'v8.compile').map(spanOf)),
    callbacksMs,
    microtasksMs,
    totalMs: evaluateMs + callbacksMs + microtasksMs,
    longestMs: Math.max(0, ...own.map(msOf)),
  };
}

/** Finds the long tasks between two of the page's own `performance.mark`s. */
export function longTasksOf(
  trace: readonly TraceEvent[],
  pageUrl: string,
  root: string,
  [from, to]: readonly [string, string],
): LongTasks {
  const { ours, named } = readMainThread(trace, pageUrl, root);
  const start = trace.find(({ name }) => name === from)?.ts;
  const end = trace.find(({ name }) => name === to)?.ts;
  if (start === undefined || end === undefined) throw new Error(`The trace lacks ${from} or ${to}`);
  const own = ours.filter(isRun).map(spanOf);
  const tasks = named('RunTask')
    .map(spanOf)
    .filter(([at, until]) => at >= start && until <= end);
  const long = tasks.filter((task) => msOf(task) > LONG_MS);
  const isOurs = ([at, until]: Span) =>
    lengthOf(own.filter((span) => span[0] >= at && span[1] <= until)) > 1;
  return {
    count: long.length,
    withUs: long.filter(isOurs).length,
    longestMs: tasks.reduce((longest, task) => Math.max(longest, msOf(task)), 0),
  };
}

function readMainThread(trace: readonly TraceEvent[], pageUrl: string, root: string) {
  const commit = trace.find(
    ({ name, args }) => name === 'CommitLoad' && args.data?.url?.startsWith(pageUrl),
  );
  if (!commit) throw new Error(`The trace has no page ${pageUrl}`);
  const { pid, tid } = commit;
  const complete = trace.filter(
    (event) => event.pid === pid && event.tid === tid && event.ph === 'X',
  );
  const isUs = ({ args }: TraceEvent) => args.data?.url?.startsWith(root) === true;
  return {
    ours: complete.filter(isUs),
    theirs: complete.filter((event) => !isUs(event)),
    named: (wanted: string) => complete.filter(({ name }) => name === wanted),
  };
}

function isRun({ name }: TraceEvent): boolean {
  return name === 'EvaluateScript' || name === 'FunctionCall';
}

function spanOf({ ts, dur = 0 }: TraceEvent): Span {
  return [ts, ts + dur];
}

function msOf([start, end]: Span): number {
  return (end - start) / 1000;
}

/** Milliseconds covered by the spans; what lies within another counts once. */
function lengthOf(spans: readonly Span[]): number {
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered / 1000;
}
