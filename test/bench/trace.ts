import type { CDPSession } from '@playwright/test';

/** One line of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  /** `X` is a complete event, with a duration */
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { url?: string } };
}

/** Few and cheap ones: what is measured must not be slowed down by being watched. */
const CATEGORIES = [
  'devtools.timeline', // EvaluateScript, v8.compile, FunctionCall, CommitLoad
  'disabled-by-default-devtools.timeline', // RunTask
  'v8', // LocalWindowProxy::Initialize: the world of a content script
  'v8.execute', // RunMicrotasks
  'blink.user_timing', // performance.mark
];

/** Starts a trace of the whole browser; the function returned ends it. One at a time per browser. */
export async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent); // Chromium's own format
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) =>
      session.once('Tracing.tracingComplete', () => resolve()),
    );
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    return events;
  };
}
