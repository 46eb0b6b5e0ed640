import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Glossary } from '../../../components/glossary/Glossary';
import type { Locale } from '../../../lib/settings/settings';
import { glossaryWords } from '../../../lib/view/glossary/glossary.words';
import { readAddress } from '../../../lib/view/glossary/glossary-address';
import type { TermRow } from '../../../lib/view/glossary/list-view';
import type { TermView } from '../../../lib/view/glossary/term-view';

type View = Parameters<typeof Glossary>[0]['view'];

const HOSTILE = '<img src=x onerror="alert(1)">';

let place: HTMLElement;
let acts: unknown[];

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  location.hash = '';
  acts = [];
  vi.stubGlobal('scrollTo', () => undefined);
});

/** Unmounts the page, whose listeners on the window would otherwise act in the next test. */
afterEach(() => act(() => render(null, place)));

const row = (slug: string, given: Partial<TermRow> = {}): TermRow => ({
  ...{ slug, href: `#term=${slug}`, ko: '어텐션', en: slug, short: '', papers: 97, isOpen: false },
  ...given,
});

const TERM: TermView = {
  ...{ slug: 'attention', ko: '어텐션', en: 'attention', counts: '논문 97편' },
  facts: [{ name: '다른 표기', lang: 'ko', text: '주의 집중' }],
  sameWord: [{ href: '#term=other', en: 'other' }],
  renderings: [
    {
      ...{ label: '어텐션', lang: 'ko', href: '#term=attention&form=x', isOn: true },
      ...{ count: '문장 2개', share: 0.5, sources: 'A 1 · B 1' },
    },
    {
      ...{ label: '다른 말로 풀어 씀', lang: null, href: '#term=attention&form=*', isOn: false },
      ...{ count: '문장 2개', share: 0.5, sources: '' },
    },
  ],
  ...{ heading: '논문과 문장', allHref: '#term=attention', isReading: false, isNowhere: false },
  examples: [
    {
      ...{ id: 'a', href: '/library.html#2024-10-07/2', rankLine: '2024년 10월 7일 주' },
      title: { ko: { text: HOSTILE, ranges: [[1, 4]] }, en: null },
      sentences: [
        {
          ko: { text: '어텐션을 씁니다.', ranges: [[0, 3]] },
          en: { text: 'It uses attention.', ranges: [[8, 17]] },
        },
      ],
    },
  ],
  more: '20편 더 보기',
};

function draw(given: Partial<View> = {}, locale: Locale = 'ko'): void {
  const view: View = {
    ...{ address: readAddress(''), order: locale, count: null, term: null, isUnknown: false },
    list: {
      groups: [
        { heading: 'ㅇ', rows: [row('attention'), row('attention-head', { short: 'AH' })] },
        { heading: 'ㅈ', rows: [row('alignment', { papers: null })] },
      ],
      ...{ status: '용어 3개', elsewhere: null },
    },
    ...given,
  };
  const content = (
    <Glossary
      {...{ view, locale }}
      words={glossaryWords(locale)}
      onSearch={(text) => acts.push(['search', text])}
      onOrder={(order) => acts.push(['order', order])}
      onStop={() => acts.push('stop')}
      onResume={() => acts.push('resume')}
      onRetry={() => acts.push('retry')}
      onMore={() => acts.push('more')}
    />
  );
  act(() => render(content, place));
}

const find = <T extends HTMLElement>(selector: string) => place.querySelector(selector) as T; // rendered
const texts = (selector: string) =>
  [...place.querySelectorAll(selector)].map((one) => one.textContent);
const field = () => find<HTMLInputElement>('input[type="search"]');

function press(element: Element, key: string, code = key): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
  act(() => void element.dispatchEvent(event));
  return event;
}

describe('the list of terms', () => {
  test('is a single tab stop, and arrow keys, Home and End move through it', () => {
    draw();
    expect(texts('.term-row').length).toBe(3);
    expect(
      [...place.querySelectorAll<HTMLElement>('.term-row')].map(({ tabIndex }) => tabIndex),
    ).toEqual([0, -1, -1]);
    field().focus();
    press(field(), 'ArrowDown');
    const at = () => (document.activeElement as HTMLElement).dataset.slug;
    expect(at()).toBe('attention');
    const here = () => document.activeElement as Element; // a row
    press(here(), 'End');
    expect(at()).toBe('alignment');
    press(here(), 'ArrowDown');
    expect(at()).toBe('alignment');
    press(here(), 'ArrowUp');
    expect(at()).toBe('attention-head');
    press(here(), 'Home');
    press(here(), 'ArrowUp');
    expect(document.activeElement).toBe(field());
  });

  test('shows both languages, the reader’s first, and the number of papers', () => {
    draw();
    expect(find('.term-row .lines').textContent).toBe('어텐션attention');
    expect(texts('.term-row .unseen')).toEqual(['논문 97편', '논문 97편']);
    expect(texts('.term-row i')).toEqual(['AH']);
    draw({}, 'en');
    expect(find('.term-row .lines').textContent).toBe('attention어텐션');
    expect(find('.term-row .lines span').lang).toBe('en');
  });

  test('has its tab stop at the open term', () => {
    const rows = [row('attention'), row('alignment', { isOpen: true })];
    draw({ list: { groups: [{ heading: null, rows }], status: '', elsewhere: null } });
    expect(find('.term-row[tabindex="0"]').dataset.slug).toBe('alignment');
    expect(find('.term-row[aria-current="true"]').dataset.slug).toBe('alignment');
  });

  test('says what to do if nothing is found', () => {
    draw({
      list: {
        groups: [],
        status: '0개 찾음',
        elsewhere: { text: '서재에서 찾기', href: '/library.html#search=q' },
      },
    });
    expect(find('.term-list .state').textContent).toContain('초성');
    expect(find('.term-list .state a').getAttribute('href')).toBe('/library.html#search=q');
  });
});

describe('the search field of the glossary', () => {
  test('opens the first term with Enter, is cleared with Escape and focused with /', () => {
    draw({ address: readAddress('#search=att') });
    expect(field().value).toBe('att');
    act(() => find<HTMLFormElement>('form').requestSubmit());
    expect(location.hash).toBe('#term=attention');
    press(field(), 'Escape');
    act(() => find<HTMLButtonElement>('.clear').click());
    expect(acts).toEqual([
      ['search', ''],
      ['search', ''],
    ]);
    find('.term-row').focus();
    field().checkVisibility = () => true;
    expect(press(document.body, '/', 'Slash').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(field());
  });

  test('has a choice of orders beside it', () => {
    draw();
    const select = find<HTMLSelectElement>('select');
    expect(texts('option')).toEqual(['가나다순', '알파벳순', '많이 나온 순']);
    select.value = 'papers';
    act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(acts).toEqual([['order', 'papers']]);
  });
});

describe('a term', () => {
  const open = { address: readAddress('#term=attention'), term: TERM };

  test('shows its forms, and its sentences as text with the term marked', () => {
    draw(open);
    expect(find('h2#term-title').textContent).toBe('어텐션 attention');
    expect(texts('.example mark')).toEqual(['img', '어텐션', 'attention']);
    expect(find('.example h4').textContent).toBe(HOSTILE);
    expect(place.querySelector('img')).toBeNull();
    expect(find<HTMLAnchorElement>('.example h4 a').getAttribute('href')).toBe(
      '/library.html#2024-10-07/2',
    );
    expect(find('.renderings a[aria-current="true"] .label').textContent).toBe('어텐션');
    expect(texts('.renderings .sources')).toEqual(['A 1 · B 1']);
    act(() => find<HTMLButtonElement>('section > button').click());
    expect(acts).toEqual(['more']);
  });

  test('moves the focus to its heading, and back to its row when it closes', () => {
    draw();
    find('.term-row').focus();
    draw(open);
    expect(document.activeElement?.id).toBe('term-title');
    location.hash = '#term=attention';
    press(document.body, 'Escape');
    expect(location.hash).toBe('');
    draw();
    expect((document.activeElement as HTMLElement).dataset.slug).toBe('attention');
  });

  test('closes for / if it hides the field, which then gets the focus', () => {
    draw();
    location.hash = '#term=attention';
    draw(open);
    field().checkVisibility = () => false;
    press(document.body, '/', 'Slash');
    expect(location.hash).toBe('');
    draw();
    expect(document.activeElement).toBe(field());
  });

  test('is reported as unknown if it does not exist', () => {
    draw({ address: readAddress('#term=nothing'), isUnknown: true });
    expect(find('.term-main').textContent).toContain('용어집에 없는 용어예요.');
    expect(find<HTMLAnchorElement>('.back').getAttribute('href')).toBe('#');
  });
});

test.each([
  [{ text: 'a', progress: { done: 1, total: 4 }, action: 'stop' }, '중지', 'stop'],
  [{ text: 'b', progress: null, action: 'resume' }, '계속 읽기', 'resume'],
  [{ text: 'c', progress: null, action: 'retry' }, '다시 시도', 'retry'],
] as const)('the count %j offers “%s”', (count, label, done) => {
  draw({ count });
  const button = find<HTMLButtonElement>('.count button');
  expect(button.textContent).toBe(label);
  act(() => button.click());
  expect(acts).toEqual([done]);
  expect(place.querySelector('progress')?.value ?? null).toBe(count.progress?.done ?? null);
  expect(find('.count p').getAttribute('role')).toBe(count.progress ? null : 'status');
});
