import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NotedPaper } from '../../../components/pages/NotedPaper';
import type { MarkView, ReadingView } from '../../../lib/view/marks/mark-view';
import type { PaperView } from '../../../lib/view/paper-view';
import { popupPaperView } from '../../../lib/view/popup/popup-view';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { makeMarking, makeMarkView } from '../../fakes/mark-view';
import { makeRecord } from '../../fakes/record';

let place: HTMLElement;
let calls: unknown[];
/** observers of the rendered sentences */
let observers: { see(first: number, last: number, isToEnd?: boolean): void; isOn: boolean }[];
let isHidden: boolean;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  place = document.createElement('div');
  document.body.replaceChildren(place);
  calls = [];
  observers = [];
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  vi.stubGlobal('IntersectionObserver', FakeObserver);
});

afterEach(() => {
  act(() => render(null, place));
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

class FakeObserver {
  readonly #targets: Element[] = [];
  readonly #seen: (typeof observers)[number] = { isOn: true, see: () => undefined };
  constructor(onSeen: (entries: IntersectionObserverEntry[]) => void) {
    this.#seen.see = (first, last, isToEnd = true) =>
      onSeen(
        this.#targets.map((target, index) => {
          const isIntersecting = index >= first && index <= last;
          const bottom = isToEnd ? 100 : 50;
          const rects = { intersectionRect: { bottom }, boundingClientRect: { bottom: 100 } };
          return { target, isIntersecting, ...rects } as unknown as IntersectionObserverEntry; // as far as used
        }),
      );
    observers.push(this.#seen);
  }
  observe(target: Element): void {
    this.#targets.push(target);
  }
  disconnect(): void {
    this.#seen.isOn = false;
  }
}

function paperOf(sentences: number): PaperView {
  const summary = {
    ko: Array.from({ length: sentences }, (_, at) => `문장 ${at}.`),
    en: Array.from({ length: sentences }, (_, at) => `Sentence ${at}.`),
  };
  const digest = makeDigest({
    entries: [makeEntry({ summary, abstract: { ko: null, en: null } })],
  });
  const view = popupPaperView(makeRecord(digest), 0, false, 'ko');
  if (view?.kind !== 'paper') throw new Error('no paper');
  return view.paper;
}

const NO_REPORT = {
  button: null,
  form: null,
  isChoosing: false,
  onPick: () => undefined,
  onCancel: () => undefined,
};
const READING: ReadingView = { isKept: true, isEnding: true, from: null };

function draw(given: Partial<ReadingView> = {}, more: Partial<MarkView> = {}, count = 8): void {
  const marks = makeMarkView({ reading: { ...READING, ...given }, ...more });
  act(() =>
    render(
      <NotedPaper
        {...makeMarking(calls)}
        paper={paperOf(count)}
        marks={marks}
        locale="ko"
        onOther={() => undefined}
        report={NO_REPORT}
      />,
      place,
    ),
  );
}

/** Lets the reader read on for some seconds, with some input each second. */
function read(seconds: number, hasSigns = true): void {
  for (let second = 0; second < seconds; second += 1) {
    if (hasSigns) dispatchEvent(new Event('pointermove'));
    act(() => void vi.advanceTimersByTime(1_000));
  }
}

const observer = () => observers.at(-1) ?? { see: () => undefined, isOn: false };
const key = makeMarkView().key;

describe('a paper that is open', () => {
  test('does not become read by being opened', () => {
    draw();
    observer().see(0, 7);
    read(19);
    expect(calls.filter((call) => String(call).startsWith('read through'))).toEqual([]);
  });

  test('becomes read once its end was in view for a while, and only once', () => {
    draw();
    observer().see(0, 7);
    read(40);
    expect(calls).toEqual([
      ['reach', key, 0, 8],
      ['read through', key],
    ]);
  });

  test('does not become read if its last sentence is cut off', () => {
    draw();
    observer().see(0, 7, false);
    read(60);
    expect(calls).toEqual([['reach', key, 0, 8]]);
  });

  test('does not become read while the page is hidden', () => {
    draw();
    observer().see(0, 7);
    isHidden = true;
    read(60);
    expect(calls).toEqual([]);
  });

  test('does not become read on a page that was left open', () => {
    draw();
    observer().see(0, 4);
    read(300, false);
    observer().see(0, 7);
    read(300, false);
    expect(calls).toEqual([['reach', key, 0, 8]]);
  });

  test('does not become read if the reader turned that off, but keeps their place', () => {
    draw({ isEnding: false });
    observer().see(0, 7);
    read(60);
    expect(calls).toEqual([['reach', key, 0, 8]]);
  });

  test('is not watched if nothing may be stored', () => {
    draw({ isKept: false });
    expect(observers).toEqual([]);
  });

  test('stores the place from time to time while the reader reads on', () => {
    draw();
    observer().see(0, 4);
    read(11);
    expect(calls).toEqual([['reach', key, 0, 8]]);
    for (const first of [1, 2, 3]) {
      observer().see(first, first + 3);
      read(2);
    }
    expect(calls).toEqual([
      ['reach', key, 0, 8],
      ['reach', key, 2, 8],
    ]);
    observer().see(4, 6);
    read(2);
    act(() => render(null, place));
    expect(calls.at(-1)).toEqual(['reach', key, 4, 8]);
    expect(observer().isOn).toBe(false);
  });
});

describe('a paper in progress', () => {
  const from = (pair: number, of = 8) => ({ pair, of, at: '2026-11-20T00:00:00.000Z' });

  test('opens where the reader left off, and says so there', () => {
    const scrolled: string[] = [];
    Element.prototype.scrollIntoView = function () {
      scrolled.push(this.parentElement?.textContent ?? '');
    };
    draw({ from: from(3) });
    expect(place.querySelectorAll('.reached').length).toBe(1);
    const line = place.querySelector('.reached');
    expect(line?.textContent).toBe('여기까지 읽었어요');
    expect(line?.parentElement?.textContent).toContain('문장 3.');
    expect(scrolled.length).toBe(1);
    draw({ from: from(3) });
    expect(scrolled.length).toBe(1);
  });

  test.each([
    ['its first sentences, which are in view anyway', from(1)],
    ['another text', from(3, 12)],
    ['nothing', null],
  ])('opens at its start after %s', (_, place_) => {
    draw({ from: place_ });
    expect(place.querySelectorAll('.reached').length).toBe(0);
  });
});
