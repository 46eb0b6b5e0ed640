import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PreferenceList } from '../../components/options/PreferenceList';
import { Highlighted } from '../../components/pages/Highlighted';
import { MarkIcons } from '../../components/pages/MarkIcons';
import { type SearchProps, SearchSection } from '../../components/pages/SearchSection';
import { paperKey } from '../../lib/paper/ref';
import { DEFAULT_SETTINGS, type Locale } from '../../lib/settings/settings';
import { pageWords } from '../../lib/view/pages.words';
import { searchWords } from '../../lib/view/search/search.words';
import type { HitView, SearchView } from '../../lib/view/search/search-view';
import { makeMarking } from '../fakes/mark-view';

const HOSTILE = '<img src=x onerror="alert(1)">&lt;b&gt;';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  vi.stubGlobal('scrollTo', () => undefined);
});

function draw(content: ComponentChild): HTMLElement {
  act(() => render(content, place));
  return place;
}

const find = (selector: string) => place.querySelector(selector) as HTMLElement; // drawn before
const texts = (selector: string) =>
  [...place.querySelectorAll(selector)].map((one) => one.textContent);

function press(element: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => void element.dispatchEvent(event));
  return event;
}

describe('a text with marked parts', () => {
  test.each<[string, [number, number][], string[]]>([
    ['가나다', [], []],
    ['가나다', [[0, 3]], ['가나다']],
    [
      '가나다라마',
      [
        [0, 1],
        [3, 4],
      ],
      ['가', '라'],
    ],
    [HOSTILE, [[1, 4]], ['img']],
  ])('%s keeps every character, with %j marked', (text, ranges, marked) => {
    draw(<Highlighted text={text} ranges={ranges} />);
    expect(place.textContent).toBe(text);
    expect(texts('mark')).toEqual(marked);
    expect(place.querySelectorAll(':not(mark)').length).toBe(0);
  });
});

test('mark icons are shapes with names, and absent if no mark is set', () => {
  const words = searchWords('en');
  const none = { isStarred: false, isRead: false, isStarted: false, hasNote: false, tags: [] };
  const all = { ...none, isStarred: true, isRead: true, hasNote: true };
  draw(<MarkIcons flags={all} words={words} />);
  const names = [...place.querySelectorAll('[role="img"]')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(names).toEqual(['Note', 'Star', 'Read']);
  draw(<MarkIcons flags={none} words={words} />);
  expect(place.childNodes.length).toBe(0);
});

describe('the search', () => {
  const hit = (id: string): HitView => ({
    key: paperKey({ scheme: 'arxiv', id }),
    titles: { ko: { text: HOSTILE, ranges: [[0, 4]] }, en: { text: id, ranges: [] } },
    rankLine: '2024년 10월 7일 주 · 10편 중 2번째',
    at: { weekId: 'a', rank: 2 },
    field: '본문',
    excerpt: { text: '문장.', ranges: [], lang: 'ko' },
    flags: { isStarred: false, isRead: false, isStarted: false, hasNote: false, tags: [] },
    summary: [],
  });
  const VIEW: SearchView = {
    text: '차등',
    isAsking: true,
    filters: [
      { kind: 'star', text: 'is:star', label: '별표', name: '별표만', isOn: true },
      { kind: 'note', text: 'is:note', label: '메모', name: '메모만', isOn: false },
    ],
    status: '2편 찾음',
    failure: null,
    problem: null,
    similar: null,
    offer: null,
    hits: [hit('1'), hit('2')],
    isNothingFound: false,
    more: null,
  };

  function drawSearch(given: Partial<SearchView> = {}, locale: Locale = 'ko') {
    const calls: unknown[] = [];
    const note = (name: string) => (value?: unknown) =>
      void calls.push(typeof value === 'string' ? value : name);
    const names = 'onWake onText onFilter onOpen onOther onBack onMore onRetry'.split(' ');
    const callbacks = Object.fromEntries(names.map((name) => [name, note(name)]));
    const props = {
      ...makeMarking(calls),
      ...callbacks,
      view: { ...VIEW, ...given },
      paper: null,
      marks: null,
      locale,
    };
    draw(
      <SearchSection {...(props as unknown as SearchProps) /* every callback by its name */}>
        <p class="idle">주</p>
      </SearchSection>,
    );
    return calls;
  }

  test('stands in for the page while something is asked', () => {
    drawSearch();
    expect(texts('.idle')).toEqual([]);
    expect(texts('.rows [lang="ko"]:not(.excerpt)')).toEqual([HOSTILE, HOSTILE]);
    drawSearch({ text: '', isAsking: false, hits: [] });
    expect(texts('.idle')).toEqual(['주']);
  });

  test('has one tab stop for all filters, with arrow keys between them', () => {
    drawSearch();
    const [star, note] = [...place.querySelectorAll<HTMLElement>('.narrow button')];
    expect([star?.tabIndex, note?.tabIndex]).toEqual([0, -1]);
    star?.focus();
    press(star as Element, 'ArrowRight');
    expect(document.activeElement).toBe(note);
    expect([star?.tabIndex, note?.tabIndex]).toEqual([-1, 0]);
    press(note as Element, 'ArrowRight');
    expect(document.activeElement).toBe(star);
  });

  test('is led through by the arrow keys', () => {
    const calls = drawSearch();
    const [first, second] = [...place.querySelectorAll<HTMLElement>('.rows button')];
    find('input').focus();
    press(find('input'), 'ArrowDown');
    expect(document.activeElement).toBe(first);
    press(first as Element, 'ArrowDown');
    expect(document.activeElement).toBe(second);
    press(second as Element, 'ArrowDown');
    expect(document.activeElement).toBe(second);
    press(second as Element, 'ArrowUp');
    press(first as Element, 'ArrowUp');
    expect(document.activeElement).toBe(find('input'));
    find('form').dispatchEvent(new Event('submit', { cancelable: true }));
    expect(calls.at(-1)).toBe('arxiv:1');
  });

  test('opens on Enter the first result of what was typed, not of what was found before', () => {
    const calls = drawSearch({ isLate: true });
    find('form').dispatchEvent(new Event('submit', { cancelable: true }));
    expect(calls).toEqual([]);
    const later = drawSearch({ hits: [hit('3'), hit('1')] });
    expect(later).toEqual(['arxiv:3']);
    expect(drawSearch({ hits: [hit('2')] })).toEqual([]);
  });

  test('uses Escape only where there is something to clear', () => {
    const calls = drawSearch();
    expect(press(find('input'), 'Escape').defaultPrevented).toBe(true);
    expect(calls).toEqual(['']);
    drawSearch({ text: '', isAsking: false });
    expect(press(find('input'), 'Escape').defaultPrevented).toBe(false);
  });

  test('is reached by a slash, but not while one writes', () => {
    drawSearch();
    expect(press(document.body, '/').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(find('input'));
    expect(press(find('input'), '/').defaultPrevented).toBe(false);
  });

  test('puts what was found in other words under a heading that says so', () => {
    const heading = '비슷한 논문 1편';
    for (const [at, before] of [hit('1').key, hit('2').key].entries()) {
      drawSearch({ similar: { before, heading } });
      expect(find('h2.similar').textContent).toBe(heading);
      expect(texts('.rows > li').map((text) => text.startsWith(heading))).toEqual([
        at === 0,
        at === 1,
      ]);
    }
    drawSearch();
    expect(texts('h2.similar')).toEqual([]);
  });

  test('tells the words that were meant, which a press puts into the field', () => {
    const offer = { says: '자판을 바꿔:', text: '차등', label: '차등 검색', query: '차등 모델' };
    const calls = drawSearch({ offer });
    expect(texts('.search-offer')).toEqual(['자판을 바꿔: 차등']);
    const button = find('.search-offer button');
    expect(button.getAttribute('aria-label')).toBe('차등 검색');
    button.click();
    expect(calls).toEqual(['차등 모델']);
  });

  test('says of a paper by its id that no week has it', () => {
    drawSearch({ hits: [], isNothingFound: true, isNamed: true }, 'en');
    expect(texts('.state')).toEqual(['None of your weeks has this paper.']);
  });

  test.each(['ko', 'en'] as const)('says what is wrong and what one can do, in %s', (locale) => {
    const words = searchWords(locale);
    const calls = drawSearch(
      { hits: [], failure: '가득 찼어요.', problem: '문제', isNothingFound: true, more: '더 보기' },
      locale,
    );
    expect(texts('[role="alert"]')).toEqual(['가득 찼어요.']);
    expect(texts('.query-problem')).toEqual(['문제']);
    expect(place.textContent).toContain(words.noneHint);
    for (const label of [words.retry, '더 보기'])
      [...place.querySelectorAll('button')].find((one) => one.textContent === label)?.click();
    expect(calls).toEqual(['onRetry', 'onMore']);
  });
});

describe('the order of sources', () => {
  test('moves one line at a time, and follows it with the focus', () => {
    const patches: unknown[] = [];
    const show = (preference?: typeof DEFAULT_SETTINGS.preference) =>
      draw(
        <PreferenceList
          settings={{ ...DEFAULT_SETTINGS, ...(preference && { preference }) }}
          words={pageWords('en')}
          onChange={(patch) => patches.push(patch)}
        />,
      );
    show();
    const press = (name: string) =>
      act(() => (find(`[aria-label="${name}"]`) as HTMLButtonElement).click());
    press('Move up: From a forum');
    expect(patches).toEqual([{ preference: ['forum', 'own', 'feed', 'upstream', 'bundled'] }]);
    show(['forum', 'own', 'feed', 'upstream', 'bundled']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: From a forum');
    expect(texts('[aria-live]')).toEqual(['From a forum moved to position 1']);
    expect(
      find('[aria-label="Move down: Included with Paper Duet"]').hasAttribute('disabled'),
    ).toBe(true);
  });
});
