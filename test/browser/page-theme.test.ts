import { beforeEach, describe, expect, test } from 'vitest';
import { type PageTheme, readPageTheme, watchPageTheme } from '../../lib/browser/page-theme';

const { documentElement: html, body } = document;

beforeEach(() => {
  delete html.dataset.theme;
  html.removeAttribute('style');
  body.removeAttribute('style');
});

describe('the theme of a page', () => {
  const known: Record<string, PageTheme> = { 'rgb(21, 32, 43)': 'dim', 'rgb(0, 0, 0)': 'black' };

  test.each<[string, string, string, PageTheme]>([
    ['nothing said', '', '', 'light'],
    ['declared dark', 'dark', '', 'dark'],
    ['declared light over a dark colour', 'light', 'rgb(30, 30, 30)', 'light'],
    ['painted white', '', 'rgb(255, 255, 255)', 'light'],
    ['painted dark by the page or a dark reader', '', 'rgb(24, 26, 27)', 'dark'],
    ['painted see-through', '', 'rgba(0, 0, 0, 0)', 'light'],
    ['known by its colour', '', 'rgb(21, 32, 43)', 'dim'],
    ['known by its colour, whatever it declares', 'dark', 'rgb(0, 0, 0)', 'black'],
  ])('%s (%s, %s) is %s', (_, declared, color, theme) => {
    if (declared) html.dataset.theme = declared;
    body.style.backgroundColor = color;
    expect(readPageTheme(known)).toBe(theme);
  });
});

test('a switch is heard of until the signal aborts', async () => {
  const life = new AbortController();
  let heard = 0;
  watchPageTheme(life.signal, () => {
    heard += 1;
  });
  html.dataset.theme = 'dark';
  await new Promise((resolve) => setTimeout(resolve));
  const before = heard;
  life.abort();
  html.dataset.theme = 'light';
  await new Promise((resolve) => setTimeout(resolve));
  expect([before > 0, heard - before]).toEqual([true, 0]);
});
