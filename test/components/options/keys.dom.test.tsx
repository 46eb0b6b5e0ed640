import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Keys } from '../../../components/options/Keys';
import type { Locale } from '../../../lib/settings/settings';
import { pageWords } from '../../../lib/view/pages.words';

const SHORTCUTS = {
  'toggle-panel': 'Alt+P',
  'next-language': '',
  'open-side-panel': 'Alt+Shift+S',
  _execute_action: 'Alt+Shift+D',
};

function draw(locale: Locale, onChange = () => {}): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  act(() =>
    render(<Keys shortcuts={SHORTCUTS} words={pageWords(locale)} onChange={onChange} />, place),
  );
  return place;
}

const rows = (place: HTMLElement) =>
  [...place.querySelectorAll('dl > div')].map((row) => [
    row.querySelector('dt')?.textContent,
    row.querySelector('dd')?.textContent,
  ]);

test('each command shows its key, or that it has none', () => {
  expect(rows(draw('ko')).slice(0, 5)).toEqual([
    ['패널 열고 닫기', 'Alt+P'],
    ['다음 요약 언어', '정하지 않음'],
    ['옆 패널 열기', 'Alt+Shift+S'],
    ['팝업 열기', 'Alt+Shift+D'],
    ['논문 찾기', 'pd Space'],
  ]);
  expect(rows(draw('en')).slice(1, 5)).toEqual([
    ['Next reading language', 'not set'],
    ['Open the side panel', 'Alt+Shift+S'],
    ['Open the popup', 'Alt+Shift+D'],
    ['Find a paper', 'pd Space'],
  ]);
});

test('a button opens the browser’s page for changing keys', () => {
  const onChange = vi.fn();
  const place = draw('en', onChange);
  const button = place.querySelector('button');
  expect(button?.textContent).toBe('Change shortcuts in the browser');
  act(() => button?.click());
  expect(onChange).toHaveBeenCalledOnce();
});
