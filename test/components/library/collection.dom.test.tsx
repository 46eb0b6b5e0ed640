import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CollectionList } from '../../../components/library/CollectionList';
import { paperKey } from '../../../lib/paper/ref';
import { readingWords } from '../../../lib/view/library/reading.words';

type Props = Parameters<typeof CollectionList>[0];

const KEYS = ['2410.00001', '2410.00002', '2410.00003', '2410.00004'].map((id) =>
  paperKey({ scheme: 'arxiv', id }),
);
const [ONE, TWO, THREE, FOUR] = KEYS;
const NO_FLAGS = { isStarred: false, isRead: false, isStarted: false, hasNote: false, tags: [] };

/** The observed sections, which a test can report as near the view. */
let watched: Map<Element, (isNear: boolean) => void>;
let place: HTMLElement;

beforeEach(() => {
  watched = new Map();
  unread = new Set();
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

/** Weeks that are still being read. */
let unread: Set<string>;

/** Two weeks of two papers. */
function draw(): void {
  const groups = [
    { weekId: 'new', title: 'New', keys: [ONE, TWO] },
    { weekId: 'old', title: 'Old', keys: [THREE, FOUR] },
  ] as Props['groups'];
  const props = {
    groups,
    list: { kind: 'collection', name: 'all' },
    words: readingWords('en'),
    locale: 'en',
    paper: null,
    rowsOf: ({ weekId, keys }) =>
      unread.has(weekId)
        ? null
        : keys.map((key, at) => ({ key, rank: at + 1, title: { ko: null, en: key }, lead: null })),
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
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.key;
const focus = (key: string | undefined) =>
  act(() =>
    rows()
      .find(({ dataset }) => dataset.key === key)
      ?.focus(),
  );
const press = (key: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });

test('a collection is a single tab stop, however many weeks it has', () => {
  draw();
  comesNear(0);
  comesNear(1);
  expect(rows().length).toBe(4);
  expect(stops()).toEqual([rows()[0]]);
  focus(THREE);
  expect(stops()).toEqual([rows()[2]]);
  const links = [...place.querySelectorAll<HTMLElement>('h2 a')];
  expect(links.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1]);
});

test('the tab stop is drawn wherever the list is scrolled to', () => {
  draw();
  comesNear(1);
  expect(stops().map(({ dataset }) => dataset.key)).toEqual([ONE]);
});

test('arrow keys move across weeks, to rows that are not drawn yet', () => {
  draw();
  focus(TWO);
  press('ArrowDown');
  expect(focused()).toBe(THREE);
  press('ArrowUp');
  expect(focused()).toBe(TWO);
  press('End');
  expect(focused()).toBe(FOUR);
  press('Home');
  expect(focused()).toBe(ONE);
});

test('keys pressed while a week is being read are not lost', () => {
  unread.add('old');
  draw();
  focus(TWO);
  press('ArrowDown');
  press('ArrowDown');
  expect(focused()).toBe(TWO); // until its rows are drawn
  unread.clear();
  draw();
  expect(focused()).toBe(FOUR);
});

test('a reader who moves the focus while a week is being read keeps it there', () => {
  unread.add('old');
  draw();
  focus(TWO);
  press('ArrowDown');
  act(() => (document.activeElement as HTMLElement).blur());
  unread.clear();
  draw();
  expect(focused()).toBeUndefined();
});

test('a row is a link to its paper in its week', () => {
  draw();
  comesNear(1);
  const hrefs = rows().map((row) => row.getAttribute('href'));
  expect(hrefs).toEqual([`#new/${ONE}`, `#new/${TWO}`, `#old/${THREE}`, `#old/${FOUR}`]);
});
