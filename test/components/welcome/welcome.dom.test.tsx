import { type ComponentProps, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { Welcome } from '../../../components/welcome/Welcome';
import type { Locale } from '../../../lib/settings/settings';
import type { GetWeeksView } from '../../../lib/view/welcome-view';

type Props = ComponentProps<typeof Welcome>;

let place: HTMLElement;
let acts: unknown[];

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  acts = [];
});

const VIEW: GetWeeksView = {
  ...{ text: '어디에서', kind: 'offer', progress: null },
  button: { text: '최근 12주 받기', want: { kind: 'newest', weeks: 12 }, isBusy: false },
};

function draw(given: Partial<Props> = {}): void {
  const props: Props = {
    ...{ locale: 'ko', mode: 'pairs', weeks: [], getWeeks: VIEW, shortcuts: {} },
    ...{ pin: { isPinned: false, browser: 'chrome' }, library: '/library.html', sample: null },
    ...{ failure: null, theme: 'light', isChipOpen: false },
    surfaces: {
      Badge: () => null,
      Tip: () => null,
      Chip: () => null,
      css: { badge: '', chip: '' },
    },
    onLocale: (locale) => acts.push(['locale', locale]),
    onMode: (mode) => acts.push(['mode', mode]),
    onFetch: (want) => acts.push(['fetch', want]),
    onStop: () => acts.push(['stop']),
    onChip: (isOpen) => acts.push(['chip', isOpen]),
    ...given,
  };
  act(() => render(<Welcome {...props} />, place));
}

const text = (selector: string) => place.querySelector(selector)?.textContent?.trim() ?? null;
const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name);

test.each<[Locale, string]>([
  ['ko', '한 편의 논문을 한국어와 English로'],
  ['en', 'One paper, in Korean and English'],
])('the headline has each language in its ink: %s', (locale, headline) => {
  draw({ locale });
  expect(text('h1')).toBe(headline);
  expect(text('h1 .ko')).toBe(locale === 'ko' ? '한국어' : 'Korean');
  expect(text('h1 .en')).toBe('English');
});

describe('the step that gets weeks', () => {
  test('fetches them at a press', () => {
    draw();
    button('최근 12주 받기')?.click();
    expect(acts).toEqual([['fetch', { kind: 'newest', weeks: 12 }]]);
  });

  test('can be stopped while it fetches, by a button in a different place', () => {
    const progress = { done: 3, total: 12, text: '12건 중 3건 받음', label: '받는 중' };
    const busy = { ...VIEW.button, text: '지금 받기', isBusy: true };
    draw({ getWeeks: { ...VIEW, kind: 'status', text: progress.text, progress, button: busy } });
    expect(place.querySelector('progress')?.getAttribute('aria-label')).toBe('받는 중');
    expect(text('[role="status"]')).toBe('');
    button('지금 받기')?.click();
    expect(acts).toEqual([]);
    expect(button('지금 받기')?.getAttribute('aria-disabled')).toBe('true');
    expect(button('지금 받기')?.parentElement?.localName).toBe('li');
    button('중지')?.click();
    expect(acts).toEqual([['stop']]);
  });

  test.each<[GetWeeksView['kind'], string]>([
    ['refusal', '[role="alert"]'],
    ['status', '[role="status"]'],
    ['done', '[role="status"]'],
  ])('shows the outcome: %s in %s', (kind, selector) => {
    draw({ getWeeks: { ...VIEW, kind, text: '그렇게 됐어요.' } });
    expect(text(selector)).toBe('그렇게 됐어요.');
    expect(place.querySelector('[role="alert"]') === null).toBe(kind !== 'refusal');
  });
});

test('the languages are listed under their own names, and chosen by a press', () => {
  draw();
  const radios = [...place.querySelectorAll<HTMLInputElement>('[name="uiLocale"]')];
  expect(radios.map((one) => one.checked)).toEqual([true, false]);
  expect(radios.map((one) => one.closest('label')?.lang)).toEqual(['ko', 'en']);
  radios[1]?.click();
  expect(acts).toEqual([['locale', 'en']]);
});

test.each([
  ['chrome', '핀'],
  ['edge', '눈 모양'],
  ['firefox', '톱니바퀴'],
] as const)('the steps for pinning the button are those of %s', (browser, word) => {
  draw({ pin: { isPinned: false, browser } });
  expect(text('.steps li:nth-child(3)')).toContain(word);
  draw({ pin: { isPinned: true, browser } });
  expect(text('.steps li:nth-child(3)')).not.toContain(word);
  expect(text('.steps li:nth-child(3) h2')).toBe('버튼이 도구 모음에 있어요');
});

test('shortcuts are named as currently set, and left out if there are none', () => {
  draw({ shortcuts: { 'next-language': 'Alt+L', 'toggle-panel': '' } });
  expect(text('.steps li:nth-child(2)')).toContain('Alt+L로 바꿔요');
  expect(text('.steps')).not.toContain('열고 닫아요');
  draw({ shortcuts: { 'next-language': '', 'toggle-panel': 'Ctrl+Shift+1' } });
  expect(text('.steps li:nth-child(2)')).not.toContain('바꿔요');
  expect(text('.steps li:nth-child(3)')).toContain('Ctrl+Shift+1로 열고 닫아요');
});

test('the welcome says that it waits for its texts, or why it cannot have them', () => {
  draw();
  expect(text('.preparing')).toBe('담긴 글을 준비하고 있어요.');
  expect(text('.samples')).toContain('아무것도 나타나지 않아요');
  draw({ failure: '가득 찼어요.' });
  expect(place.querySelector('.preparing')).toBeNull();
  expect(text('[role="alert"]')).toBe('가득 찼어요.');
});

test('the weeks are counted, and the newest is named', () => {
  const weeks = [
    { start: '2024-10-14', end: '2024-10-20' },
    { start: '2024-10-07', end: '2024-10-13' },
  ];
  draw({ weeks, locale: 'en' });
  expect(text('.samples')).toContain('2 weeks are here now, the newest is 14–20 October 2024.');
  draw({ weeks: weeks.slice(0, 1), locale: 'en' });
  expect(text('.samples')).toContain('1 week is here now: 14–20 October 2024.');
});
