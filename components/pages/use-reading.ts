import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { MarkView } from '../../lib/view/marks/mark-view';
import { marksWords } from '../../lib/view/marks/marks.words';
import {
  hasRead,
  isWorthResuming,
  leastReadingMs,
  lookAgain,
  placeOf,
  type Sight,
  UNREAD,
  type WatchedReading,
} from '../../lib/view/marks/watch-reading';
import type { PaperView } from '../../lib/view/paper-view';
import type { MarkCallbacks } from './MarkBar';
import { scrollPlace } from './scroller';

/** How often the page looks at what is in view. */
const LOOK_MS = 1_000;
/** Shortest time between two stored places while the reader reads on. */
const KEEP_MS = 5_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'] as const;

type ReadingActs = Pick<MarkCallbacks, 'onReach' | 'onReadThrough'>;

/**
 * Watches how far the reader gets in the open paper and whether they read it. Opening it does not count: the
 * text must be in view to its end, for as long as reading it takes. The paper reopens at the last place.
 *
 * @param box - the element around the paper
 * @returns where the reader left off and the text to show there, or `null` if they left no place
 */
export function useReading(
  box: RefObject<HTMLElement | null>,
  paper: PaperView,
  marks: MarkView | null,
  acts: ReadingActs & { locale: 'ko' | 'en' },
): { at: number; text: string } | null {
  const pairs = paper.sections.flatMap((section) => section.pairs);
  const from = marks?.reading.from ?? null;
  const at = isWorthResuming(from, pairs.length) ? from.pair : null;
  const now = useRef({ marks, acts, leastMs: 0 });
  now.current = { marks, acts, leastMs: leastReadingMs(pairs) };
  useEffect(() => resume(box.current, at), [box, marks?.key, at]);
  const isKept = marks?.reading.isKept === true;
  // Restarts for another text of the paper, as its sentences differ.
  useEffect(() => {
    if (!isKept || typeof IntersectionObserver === 'undefined') return;
    return watch(box.current, marks.key, () => now.current);
  }, [box, isKept, marks?.key, pairs.length, paper.sourceLine]);
  return at === null ? null : { at, text: marksWords(acts.locale).reached };
}

/** Scrolls to where the reader left off, unless the page has been scrolled already. */
function resume(box: HTMLElement | null, at: number | null): void {
  if (at === null) return;
  const { page, part } = scrollPlace(box);
  if (page + part > 0) return;
  box?.querySelector('.reached')?.scrollIntoView({ block: 'start' });
}

interface Watched {
  marks: MarkView | null;
  acts: ReadingActs;
  leastMs: number;
}

/** @returns a function to call when the paper is closed */
function watch(box: HTMLElement | null, key: PaperKey, now: () => Watched): () => void {
  const pairs = [...(box?.querySelectorAll('.card .pair') ?? [])];
  const eyes = watchSight(pairs);
  const signs = watchSigns();
  let reading: WatchedReading = UNREAD;
  let kept: number | null = null;
  let sinceKeptMs = 0;
  let isOver = false;
  const keep = () => {
    const place = placeOf(reading);
    if (isOver || place === null || place === kept) return;
    kept = place;
    sinceKeptMs = 0;
    now().acts.onReach(key, place, pairs.length);
  };
  const look = (ms: number) => {
    const { marks, acts, leastMs } = now();
    if (marks?.key !== key) return; // the paper is being closed
    reading = lookAgain(reading, ms, document.hidden ? null : eyes.sight(), signs.take());
    sinceKeptMs += ms;
    if (!isOver && marks.reading.isEnding && hasRead(reading, leastMs)) {
      isOver = true; // only once, since the reader may undo it
      acts.onReadThrough(key);
    } else if (kept === null || sinceKeptMs >= KEEP_MS) {
      keep();
    }
  };
  const timer = setInterval(() => look(LOOK_MS), LOOK_MS);
  document.addEventListener('visibilitychange', keep);
  addEventListener('pagehide', keep);
  return () => {
    keep();
    clearInterval(timer);
    eyes.stop();
    signs.stop();
    document.removeEventListener('visibilitychange', keep);
    removeEventListener('pagehide', keep);
  };
}

/** Which sentences are in view. */
function watchSight(pairs: readonly Element[]): { sight(): Sight | null; stop(): void } {
  const inView = new Set<Element>();
  let hasEnd = false;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRect, boundingClientRect } of entries) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
        const isToItsEnd = intersectionRect.bottom >= boundingClientRect.bottom - 1;
        if (target === pairs.at(-1)) hasEnd = isIntersecting && isToItsEnd;
      }
    },
    { threshold: [0, 0.5, 1] },
  );
  for (const pair of pairs) observer.observe(pair);
  return {
    sight: () => {
      const seen = pairs.flatMap((pair, index) => (inView.has(pair) ? index : []));
      const [first] = seen;
      return first === undefined ? null : { first, last: seen.at(-1) ?? first, hasEnd };
    },
    stop: () => observer.disconnect(),
  };
}

/** Tells whether the reader has done anything since the last call of `take`. */
function watchSigns(): { take(): boolean; stop(): void } {
  let hasSign = true; // opening the paper is one
  const note = () => {
    hasSign = true;
  };
  const options = { capture: true, passive: true };
  for (const name of SIGNS) addEventListener(name, note, options);
  return {
    take: () => {
      const had = hasSign;
      hasSign = false;
      return had;
    },
    stop: () => {
      for (const name of SIGNS) removeEventListener(name, note, options);
    },
  };
}
