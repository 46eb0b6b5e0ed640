import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SidePanel } from '../../../components/sidepanel/SidePanel';
import type { TabPageProps } from '../../../components/tab/tab-page';
import { type PaperKey, paperKey } from '../../../lib/paper/ref';
import { pageWords } from '../../../lib/view/pages.words';
import { type PopupView, popupPaperView } from '../../../lib/view/popup/popup-view';
import type { SearchView } from '../../../lib/view/search/search-view';
import { makeDigest } from '../../fakes/digest';
import { makeMarking, makeMarkView } from '../../fakes/mark-view';
import { makeRecord } from '../../fakes/record';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const OTHER = paperKey({ scheme: 'arxiv', id: '2410.07095' });
const MARKS = makeMarkView();
const WEEK: PopupView = {
  kind: 'week',
  id: 'w',
  text: '2024년 10월 7일–13일',
  longText: '2024년 10월 7일–13일',
  sources: [],
  staleDays: null,
  earlier: null,
  later: null,
  trends: [],
  rows: [{ key: OTHER, rank: 1, title: { ko: '제목', en: 'Title' }, lead: null }],
  thisTab: [],
  listed: [],
};

let place: HTMLElement;
let calls: unknown[];
let props: TabPageProps;

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollTo = () => undefined;
  calls = [];
  const call =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args.filter((arg) => !(arg instanceof Event))]);
  const view: SearchView = {
    text: '',
    isAsking: false,
    filters: [],
    status: '',
    failure: null,
    problem: null,
    similar: null,
    offer: null,
    hits: [],
    isNothingFound: false,
    more: null,
  };
  const marking = makeMarking(calls);
  props = {
    view: paperOf(KEY, true),
    tab: { text: '이 탭의 PDF를 따라가요', isKnown: true, isNews: false },
    tabPaper: KEY,
    errors: [],
    words: pageWords('ko'),
    locale: 'ko',
    mode: 'pairs',
    search: {
      ...marking,
      view,
      paper: null,
      marks: null,
      copying: null,
      onWake: call('wake'),
      onText: call('text'),
      onFilter: call('filter'),
      onOpen: call('open'),
      onOther: call('other text'),
      onBack: call('back'),
      onMore: call('more'),
      onRowMark: () => {},
      onRetry: call('retry'),
    },
    marks: MARKS,
    marking,
    copying: {
      languages: ['ko', 'en'],
      make: () => ({ text: '', html: '' }),
      write: async () => true,
    },
    copyingWeek: null,
    flagsOf: () => ({
      isStarred: false,
      isRead: false,
      isStarted: false,
      hasNote: false,
      tags: [],
    }),
    many: {
      view: { status: '', canUndo: false, canRedo: false, failure: null, atMs: 0 },
      onReadUpTo: call('up to'),
      onReadOlder: call('older'),
      onUndo: call('undo many'),
      onRedo: call('redo many'),
    },
    onMode: call('mode'),
    onWeek: call('week'),
    onTurn: call('turn'),
    onWeekOf: call('week of'),
    calendar: null,
    onCalendar: call('calendar'),
    onMissingWeek: call('missing'),
    fetching: null,
    onNewWeeks: call('new weeks'),
    onStopFetching: call('stop'),
    onSources: call('sources'),
    onStep: call('step'),
    onRowMark: call('row mark'),
    onNextMode: call('next mode'),
    onPaper: call('paper'),
    onOther: call('other'),
    onRetry: call('retry'),
    onSettings: call('settings'),
    onAddFromPage: call('add'),
    onLibrary: call('library'),
    canAddFromPage: false,
  };
});

/** The paper as the model shows it. */
function paperOf(key: PaperKey, isThisTab: boolean): PopupView {
  const view = popupPaperView(makeRecord(makeDigest()), 0, isThisTab, 'ko');
  if (view?.kind !== 'paper') throw new Error('no paper');
  return { ...view, key };
}

function draw(changed: Partial<TabPageProps> = {}): void {
  props = { ...props, ...changed };
  act(() => render(<SidePanel {...props} />, place));
}

const find = (selector: string) => place.querySelector<HTMLElement>(selector);
const click = (selector: string) => act(() => find(selector)?.click());
function press(key: string, target: Element | null = find('main')): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => void target?.dispatchEvent(event));
  return event;
}

describe('the line between bar and text in the side panel', () => {
  test('describes the active tab, and holds the marks', () => {
    draw();
    expect(find('.tab-row [role="status"]')?.textContent).toBe('이 탭의 PDF를 따라가요');
    expect(find('.tab-row .way')).toBeNull();
    click('.tab-row .star');
    click('.tab-row .read');
    expect(calls).toEqual([['star'], ['read']]);
  });

  test.each<[string, () => Partial<TabPageProps>, string | null, unknown[] | null]>([
    ['another paper', () => ({ view: paperOf(OTHER, false) }), '이 탭의 논문', ['paper', KEY]],
    [
      'a paper, the tab has none',
      () => ({ view: paperOf(OTHER, false), tabPaper: null }),
      '주간 목록으로',
      ['week'],
    ],
    ['the week, the tab has a paper', () => ({ view: WEEK }), '이 탭의 논문', ['paper', KEY]],
    ['the week, the tab has none', () => ({ view: WEEK, tabPaper: null }), null, null],
    ['nothing yet', () => ({ view: { kind: 'loading' } }), null, null],
  ])('leads back from %s', (_, changed, way, call) => {
    draw({ marks: null, ...changed() });
    expect(find('.way')?.textContent?.replace('‹ ', '') ?? null).toBe(way);
    if (!call) return;
    expect(find('.tab-row [role="status"]')?.textContent).toBe('');
    click('.way');
    expect(calls).toEqual([call]);
  });
});

describe('the note in the side panel', () => {
  test('is hidden until the pencil is pressed, and then gets the focus', () => {
    draw();
    expect(find('.mark-note textarea')).toBeNull();
    expect(find('.note[aria-expanded]')?.getAttribute('aria-expanded')).toBe('false');
    click('.note[aria-expanded]');
    expect(document.activeElement).toBe(find('.mark-note textarea'));
    click('.note[aria-expanded]');
    expect(find('.mark-note textarea')).toBeNull();
  });

  test('stays while it is emptied, and does not take the focus when its paper is shown again', () => {
    draw({ marks: { ...MARKS, note: '글' } });
    const field = find('.mark-note textarea') as HTMLTextAreaElement;
    field.focus();
    field.value = '';
    act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    draw({ marks: MARKS });
    expect(find('.mark-note textarea')).not.toBeNull();
    field.blur();
    draw({ view: WEEK, marks: null });
    draw({ view: paperOf(KEY, true), marks: MARKS });
    expect(document.activeElement).not.toBe(find('.mark-note textarea'));
  });

  test('need not be shown for the error about a mark to appear', () => {
    draw({ marks: { ...MARKS, failure: '가득 찼어요.' } });
    expect(find('[role="alert"]')?.textContent).toBe('가득 찼어요.');
    expect(find('.mark-note textarea')).toBeNull();
  });
});

describe('the search in the side panel', () => {
  test('appears with the focus after a press or a slash, and disappears with Escape', () => {
    draw();
    expect(find('input[type="search"]')).toBeNull();
    click('footer [aria-expanded="false"]');
    expect(document.activeElement).toBe(find('input[type="search"]'));
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(find('input[type="search"]')).toBeNull();
    press('/', document.body);
    expect(document.activeElement).toBe(find('input[type="search"]'));
    click('footer [aria-expanded="true"]');
    expect(find('input[type="search"]')).toBeNull();
    expect(calls.filter((call) => JSON.stringify(call).includes('text'))).toEqual([]); // no index is read
  });

  test('Escape in the side panel closes a paper for the week, and is left to the browser there', () => {
    draw();
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(calls).toEqual([['week']]);
    draw({ view: WEEK, marks: null });
    expect(press('Escape').defaultPrevented).toBe(false);
  });
});

test('the side panel copies what it shows: the paper, or the whole week', () => {
  const names = () =>
    [...place.querySelectorAll('footer .copy-menus summary')].map((one) =>
      one.getAttribute('aria-label'),
    );
  draw();
  expect(names()).toEqual(['복사', '인용']);
  draw({ view: WEEK, marks: null, copying: null, copyingWeek: props.copying });
  expect(names()).toEqual(['이 주 복사', '이 주의 논문 인용']);
  draw({ copyingWeek: null });
  expect(names()).toEqual([]);
});
