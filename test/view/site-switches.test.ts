import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { pageWords } from '../../lib/view/pages.words';
import { siteSwitches } from '../../lib/view/site-switches';

test('each site has a switch that says what it shows, in both languages', () => {
  const labels = (locale: 'ko' | 'en') =>
    siteSwitches(DEFAULT_SETTINGS, pageWords(locale)).map(({ label }) => label);
  expect(labels('ko')).toEqual(
    expect.arrayContaining(['arXiv: 논문 옆 패널, 목록의 표식', 'X: 게시물 아래 한 줄 요약 버튼']),
  );
  expect(labels('en')).toEqual(
    expect.arrayContaining([
      'arXiv: panel beside papers, badges in lists',
      'X: a summary button under posts',
    ]),
  );
});

test('a switch is on as the reader left it', () => {
  const settings = { ...DEFAULT_SETTINGS, sites: { ...DEFAULT_SETTINGS.sites, arxiv: false } };
  const switches = siteSwitches(settings, pageWords('en'));
  expect(switches.filter(({ isOn }) => !isOn).map(({ site }) => site)).toEqual(['arxiv']);
});
