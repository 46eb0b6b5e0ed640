import { beforeEach, describe, expect, test } from 'vitest';
import { type PageTheme, readPageTheme, watchPageTheme } from '../../lib/content/page-theme';

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
    ['declared light and painted dark by a dark reader', 'light', 'rgb(24, 26, 27)', 'dark'],
    ['declared dark and painted light', 'dark', 'rgb(255, 255, 255)', 'light'],
    ['painted white', '', 'rgb(255, 255, 255)', 'light'],
    ['painted dark by the page or a dark reader', '', 'rgb(24, 26, 27)', 'dark'],
    ['painted see-through', '', 'rgba(0, 0, 0, 0)', 'light'],
    ['known by its colour', '', 'rgb(21, 32, 43)', 'dim'],
    ['known by its colour, whatever it declares', 'dark', 'rgb(0, 0, 0)', 'black'],
    ['barely dark: grey on which white reads better', '', 'rgb(117, 117, 117)', 'dark'],
    ['barely light: grey on which black reads better', '', 'rgb(119, 119, 119)', 'light'],
    ['green, which is bright', '', 'rgb(0, 150, 0)', 'light'],
    ['blue, which is not', '', 'rgb(0, 0, 255)', 'dark'],
    ['a thin veil of black', '', 'rgba(0, 0, 0, 0.2)', 'light'],
    ['a thick one', '', 'rgba(0, 0, 0, 0.9)', 'dark'],
  ])('is read from the page: %s (%s, %s) is %s', (_, declared, color, theme) => {
    if (declared) html.dataset.theme = declared;
    body.style.backgroundColor = color;
    expect(readPageTheme(known)).toBe(theme);
  });
});

test.each<[string, string, string, PageTheme]>([
  ['', 'linear-gradient(rgb(11, 13, 16), rgb(21, 32, 43))', '', 'dark'],
  ['rgb(0, 0, 0)', 'linear-gradient(90deg, rgb(255, 255, 255), rgb(0, 0, 0))', '', 'light'],
  ['', 'radial-gradient(circle at 10% 20%, rgb(20, 20, 20) 10%, rgb(0, 0, 0))', '', 'dark'],
  ['', 'linear-gradient(rgba(0, 0, 0, 0.04), rgba(0, 0, 0, 0))', '', 'light'],
  ['rgb(17, 17, 17)', 'linear-gradient(rgba(255, 255, 255, 0.04), rgb(9, 9, 9))', '', 'dark'],
  ['', 'url("a.png"), linear-gradient(rgb(17, 17, 17), rgb(9, 9, 9))', '', 'dark'],
  ['', 'url("a.png")', '', 'light'],
  ['', 'linear-gradient(rgb(0, 0, 0), rgb(0, 0, 0))', '100% 2px', 'light'],
])('a body painted "%s" under %s of size "%s" is %s', (color, image, size, theme) => {
  body.style.backgroundColor = color;
  body.style.backgroundImage = image;
  body.style.backgroundSize = size || 'auto';
  expect(readPageTheme()).toBe(theme);
});

test.each<[string, string, PageTheme]>([
  ['rgb(24, 26, 27)', '', 'dark'],
  ['rgb(24, 26, 27)', 'rgba(0, 0, 0, 0)', 'dark'],
  ['rgb(24, 26, 27)', 'rgb(250, 250, 250)', 'light'],
  ['rgb(255, 255, 255)', 'rgba(24, 26, 27, 0.95)', 'dark'],
])('a root painted %s under a body painted "%s" is %s', (root, own, theme) => {
  html.style.backgroundColor = root;
  body.style.backgroundColor = own;
  expect(readPageTheme()).toBe(theme);
});

test.each<[string, PageTheme, PageTheme]>([
  ['invert(1) hue-rotate(180deg)', 'dark', 'light'],
  ['invert(90%)', 'dark', 'light'],
  ['invert(0)', 'light', 'light'],
  ['brightness(0.8)', 'light', 'light'],
])(
  'a white body under %s is %s from outside, and turns what stands in it',
  (filter, outside, within) => {
    html.style.backgroundColor = 'rgb(255, 255, 255)';
    body.style.backgroundColor = 'rgb(255, 255, 255)';
    body.style.filter = filter;
    expect([readPageTheme(), readPageTheme({}, body)]).toEqual([outside, within]);
  },
);

test('a filter on the root turns page and panel alike', () => {
  html.style.filter = 'invert(1)';
  body.style.backgroundColor = 'rgb(255, 255, 255)';
  expect(readPageTheme()).toBe('light');
});

test('a change of theme is reported until the signal aborts', async () => {
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
