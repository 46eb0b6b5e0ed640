import { toUserMessage } from '../../browser/errors';
import { report } from '../../browser/report';
import type { MirrorHead } from '../../lookup/mirror-image';
import { ask } from '../../messaging/messages';
import type { PaperKey } from '../../paper/ref';
import { buildMatcherInSteps, type TermMatcher } from '../../search/term-matcher';
import { readHead, readPapers, readWeeks } from '../../storage/own-mirror';
import { inSlices, type Scheduler } from '../../text/slices';
import { countPaper, emptyTally, type Tally } from '../../view/glossary/count';
import type { CountState } from '../../view/glossary/count-view';
import type { Term } from '../../view/glossary/terms';

/** Papers, or weeks, that are read at a time. */
const PART = 30;
/** A fifth of what counts as a long task: reading and drawing may come on top. */
const SLICE_MS = 10;

/**
 * Counts the terms in all papers of the mirror, newest first, in slices; can be stopped and resumed. When
 * the mirror changes, the old counts are used until the new count is complete.
 */
export class TermCount {
  state: CountState = { kind: 'counting', done: 0, total: 0 };
  /** found so far; `null` before anything is read */
  tally: Tally | null = null;
  /** all weeks of the mirror */
  weeks: MirrorHead['weeks'] = [];
  #run: AbortController | null = null;
  #rest: { keys: readonly PaperKey[]; tally: Tally; done: number } | null = null;
  readonly #terms: readonly Term[];
  #matcher: TermMatcher | null = null;
  readonly #scheduler: Scheduler;
  readonly #onChange: () => void;

  constructor(terms: readonly Term[], scheduler: Scheduler, onChange: () => void) {
    this.#terms = terms;
    this.#scheduler = scheduler;
    this.#onChange = onChange;
  }

  /** Counts from the beginning; ends a running count. */
  start(): void {
    this.#rest = null;
    this.#begin(async (signal) => {
      const { head } = await readHead();
      if (head === null) await ask('refresh-mirror'); // its first fill may have been interrupted
      const keys = await readKeys(head?.weeks ?? [], signal);
      if (signal.aborted) return;
      this.weeks = head?.weeks ?? [];
      this.#rest = { keys, tally: emptyTally(this.#terms), done: 0 };
      await this.#count(signal);
    });
  }

  /** Stops counting, and keeps the counts so far. */
  stop(): void {
    if (this.state.kind !== 'counting') return;
    this.#run?.abort();
    this.#set({ ...this.state, kind: 'stopped' });
  }

  /** Resumes a stopped count. */
  resume(): void {
    if (this.#rest === null) this.start();
    else this.#begin((signal) => this.#count(signal));
  }

  #begin(work: (signal: AbortSignal) => Promise<void>): void {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    work(run.signal).catch((error: unknown) => {
      if (run.signal.aborted) return;
      report(error);
      this.#set({ kind: 'failed', failure: toUserMessage(error) });
    });
  }

  async #count(signal: AbortSignal): Promise<void> {
    const rest = this.#rest;
    if (!rest) return;
    const matcher = await this.#readyMatcher();
    const isFirst = this.tally === null || this.tally === rest.tally;
    while (rest.done < rest.keys.length) {
      if (isFirst) this.tally = rest.tally;
      this.#set({ kind: 'counting', done: rest.done, total: rest.keys.length });
      const part = rest.keys.slice(rest.done, rest.done + PART);
      const records = await readPapers(part);
      if (signal.aborted) return;
      // Each part is counted as a whole, so that no paper is counted twice after a stop.
      rest.done += part.length;
      let startedMs = this.#scheduler.now();
      for (const record of records) {
        countPaper(rest.tally, record, this.#terms, matcher);
        if (this.#scheduler.now() - startedMs < SLICE_MS) continue;
        await this.#scheduler.yield();
        startedMs = this.#scheduler.now();
      }
      await this.#scheduler.yield();
      if (signal.aborted) return;
    }
    this.tally = rest.tally;
    this.#set({ kind: 'done', total: rest.keys.length });
  }

  async #readyMatcher(): Promise<TermMatcher> {
    const forms = this.#terms.map((term) => term.forms);
    this.#matcher ??= await inSlices(buildMatcherInSteps(forms), this.#scheduler);
    return this.#matcher;
  }

  #set(state: CountState): void {
    this.state = state;
    this.#onChange();
  }
}

/** Returns the keys of all papers, those of the newest week first, each once. */
async function readKeys(weeks: MirrorHead['weeks'], signal: AbortSignal): Promise<PaperKey[]> {
  const keys = new Set<PaperKey>();
  const ids = weeks.map(({ id }) => id);
  for (let at = 0; at < ids.length && !signal.aborted; at += PART) {
    for (const week of await readWeeks(ids.slice(at, at + PART)))
      for (const key of week.papers) keys.add(key);
  }
  return [...keys];
}
