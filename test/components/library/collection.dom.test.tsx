import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CollectionList } from '../../../components/library/CollectionList';
import { paperKey } from '../../../lib/paper/ref';
import { readingWords } from '../../../lib/view/library/reading.words';

type Props = Parameters<typeof CollectionList>[0];

const KEYS = ['2410.00001', '2410.00002', '2410.00003'].map((id) =>
  paperKey({ scheme: 'arxiv', id }),
);
const [ONE, TWO, THREE] = KEYS;
const NO_FLAGS = { isStarred: false, isRead: false, isStarted: false, hasNote: false, tags: [] };

/** The sections that are watched, to be told that they came near. */
let watched: Map<Element, (isNear: boolean) => void>;
let place: HTMLElement;

beforeEach(() => {
  watched = new Map();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.#tell = tell;
      }
      observe(element: Element) {
        watched.set(element, (isIntersecting) => this.#tell([{ isIntersecting }]));
      }
      disconnect() {}
    },
  );
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
  vi.unstubAllGlobals();
});

/** Two weeks, the second of which has a paper of the first as well. */
function draw(): void {
  const groups = [
    { weekId: 'new', title: 'New', keys: [ONE, TWO] },
    { weekId: 'old', title: 'Old', keys: [TWO, THREE] },
  ] as Props['groups'];
  const props = {
    groups,
    list: { kind: 'collection', name: 'all' },
    words: readingWords('en'),
    locale: 'en',
    paper: null,
    rowsOf: ({ keys }) =>
      keys.map((key, at) => ({ key, rank: at + 1, title: { ko: null, en: key }, lead: null })),
    flagsOf: () => NO_FLAGS,
    hrefOf: () => '#week',
    hrefOfPaper: (key, weekId) => `#${weekId}/${key}`,
    placeOfWeek: () => null,
    onPaper: () => {},
    onRowMark: () => {},
  } satisfies Props;
  act(() => render(<CollectionList {...props} />, place));
}

const sections = () => [...place.querySelectorAll('.group')];
const comesNear = (at: number, isNear = true) =>
  act(() => watched.get(sections()[at] as Element)?.(isNear));
const rows = () => [...place.querySelectorAll<HTMLElement>('[data-key]')];
const stops = () => rows().filter(({ tabIndex }) => tabIndex === 0);
const focused = () => rows().indexOf(document.activeElement as HTMLElement);
const press = (key: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });

test('a collection is one tab stop, however many weeks it has', () => {
  draw();
  comesNear(0);
  comesNear(1);
  expect(rows().length).toBe(4);
  expect(stops()).toEqual([rows()[0]]);
  act(() => rows()[2]?.focus());
  expect(stops()).toEqual([rows()[2]]); // not the same paper in the week above
  expect(
    [...place.querySelectorAll('h2 a')].every((one) => (one as HTMLElement).tabIndex < 0),
  ).toBe(true);
});

test('arrows go from week to week', () => {
  draw();
  comesNear(0);
  comesNear(1);
  act(() => rows()[1]?.focus());
  press('ArrowDown');
  expect(focused()).toBe(2);
  press('ArrowUp');
  expect(focused()).toBe(1);
});

test('End and Home lead to rows that are not drawn yet', () => {
  draw();
  comesNear(0);
  act(() => rows()[0]?.focus());
  press('End');
  expect(focused()).toBe(0); // until the last week is there
  comesNear(1);
  expect(focused()).toBe(3);
  comesNear(0, false);
  press('Home');
  comesNear(0);
  expect(focused()).toBe(0);
});

test('a week that has the keyboard stays drawn', () => {
  draw();
  comesNear(0);
  act(() => rows()[1]?.focus());
  comesNear(0, false);
  expect(focused()).toBe(1);
});

test('a row is a link to its paper in its week', () => {
  draw();
  comesNear(1);
  expect(rows().map((row) => row.getAttribute('href'))).toEqual([`#old/${TWO}`, `#old/${THREE}`]);
});
