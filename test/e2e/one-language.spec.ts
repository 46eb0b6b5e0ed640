import { MODES } from '../../lib/settings/settings';
import { closedRoot } from '../browsers/closed-root';
import { makeDigest, makeEntry } from '../fakes/digest';
import { readPanel } from './panel';
import { expect, test } from './setup';

declare const chrome: typeof import('wxt/browser').browser;

/** `--ink` of a light page. */
const INK = 'rgb(29, 28, 26)';
const PAPER = '2410.11111';
const OTHER = { ko: 'en', en: 'ko' } as const;

/** A week with a paper in one language and another in both. */
function weekIn(language: 'ko' | 'en') {
  const both = {
    title: { ko: '한 언어로만 전해진 논문', en: 'A paper told in one language' },
    text: { ko: ['한 문장만 있어요.'], en: ['There is one sentence.'] },
  };
  const only = <Text>(text: { ko: Text; en: Text }) => ({ ...text, [OTHER[language]]: null });
  const entry = { summary: only(both.text), abstract: { ko: null, en: null } };
  return makeDigest({
    id: 'own:2024-10-14',
    week: { start: '2024-10-14', end: '2024-10-20' },
    trends: [],
    entries: [
      makeEntry({ papers: ['https://arxiv.org/abs/2410.22222'], discussions: [] }),
      makeEntry({
        ...{ rank: 2, title: only(both.title), discussions: [], ...entry },
        papers: [`https://arxiv.org/abs/${PAPER}`],
      }),
    ],
  });
}

/** Size and colour of the letters of each element. Travels into the page as source text. */
const lettersOf = (elements: Iterable<Element>) =>
  [...elements].map((element) => {
    const { fontSize, color } = getComputedStyle(element);
    return `${fontSize} ${color}`;
  });

for (const language of ['ko', 'en'] as const)
  for (const locale of ['ko', 'en'] as const)
    test(`what exists in ${language} only is as large and dark as a first language, interface in ${locale}`, async ({
      chromium,
      ownPage: page,
    }) => {
      const options = await chromium.newPage();
      await options.goto(chromium.extensionUrl('/options.html'));
      const tell = (message: object) =>
        options.evaluate(async (one) => chrome.runtime.sendMessage(one), message);
      await tell({ kind: 'add-week', digest: weekIn(language), from: 'a.json' });
      await tell({ kind: 'change-settings', patch: { uiLocale: locale } });
      await page.goto(`https://arxiv.org/abs/${PAPER}`);
      const panel = await closedRoot(page, 'panel');
      await readPanel(panel);
      const popup = await chromium.openPopupInTab();
      const letters = (selector: string) =>
        popup
          .locator(selector)
          .evaluateAll(lettersOf)
          .then((all) => all.toSorted());
      for (const mode of MODES) {
        await tell({ kind: 'change-settings', patch: { mode } });
        await expect.poll(() => panel.attribute('aside', 'data-mode')).toBe(mode);
        expect(
          await panel.evaluate((root) =>
            [...root.querySelectorAll('.pair p, .title')].map((element) => {
              const { fontSize, color } = getComputedStyle(element);
              return `${element.checkVisibility()} ${fontSize} ${color}`;
            }),
          ),
          `panel, ${mode}`,
        ).toEqual([`true 20px ${INK}`, `true 15px ${INK}`]);
        await expect(popup.locator(`[data-mode="${mode}"] .week-rows`)).toBeVisible();
        const [first = ''] = await letters('.week-rows li:first-child .lines > :not(.second)');
        expect(first).toContain(INK);
        expect(await letters('.week-rows li:last-child .lines > *'), `popup, ${mode}`).toEqual([
          `13.5px ${INK}`,
        ]);
      }
    });
