import { Chip } from '../../../components/content/Chip';
import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import type { PaperRecord } from '../../lookup/paper-record';
import { watchCommands } from '../../messaging/commands';
import { ModeChoice } from '../../messaging/mode-choice';
import type { PaperKey } from '../../paper/ref';
import type { Mode, Settings } from '../../settings/settings';
import { readPapers, readPosts, readUiBundle } from '../../storage/mirror';
import { chooseText, nextMode } from '../../view/languages';
import { paperView, shortTitle, titleOf } from '../../view/paper-view';
import type { UiBundle } from '../../view/ui-bundle';
import { shortRankText } from '../../view/words';
import { draw } from '../host';
import { type PageTheme, readPageTheme, watchPageTheme } from '../page-theme';
import type { PostMatch } from './match';
import { rememberGood } from './remember-good';

/** X names its backgrounds by their colour only; black is a little lighter with more contrast. */
const X_THEMES: Record<string, PageTheme> = {
  'rgb(255, 255, 255)': 'light',
  'rgb(21, 32, 43)': 'dim',
  'rgb(0, 0, 0)': 'black',
  'rgb(5, 5, 5)': 'black',
};
/** A chip can hold this many papers; a post that links more is a list of links. */
const MOST_PAPERS = 5;
const NO_TITLE = { ko: null, en: null };

/** What all chips of one page share. */
export interface PageLook {
  settings: Settings;
  /** ends what the painter watches; the places of the chips are removed by `Chips` */
  signal: AbortSignal;
}

/** Paints one chip. Resolves to `false` when there is nothing to show after all. */
export type PaintChip = ReturnType<typeof createPainter>;

interface Painted {
  host: HTMLElement;
  papers: PaperRecord[];
  /** which digest's text the reader chose, by paper */
  chosen: (number | undefined)[];
  isOpen: boolean;
}

/**
 * Makes what paints the chips of one page, which share the choice of what is shown.
 *
 * @returns fills a chip that is in the page already, in its final size; also called again when a late
 *   card adds to what a post is about. Resolves to `false` when there is nothing to show after all.
 */
export function createPainter({ settings, signal }: PageLook) {
  const locale = interfaceLocale(settings.uiLocale);
  const painted = new Map<ShadowRoot, Painted>();
  const uiBundleOnce = rememberGood(readUiBundle);
  let { mode } = settings;
  let theme = readPageTheme(X_THEMES, document.body);

  const follow = (now: PageTheme) => {
    theme = now;
    for (const { host } of painted.values()) host.dataset.theme = theme;
  };
  watchPageTheme(signal, follow, X_THEMES, document.body);

  const setMode = (one: Mode) => {
    mode = one;
    uiBundleOnce().then((uiBundle) => {
      if (uiBundle) for (const [root, chip] of painted) redraw(root, chip, uiBundle);
    }, report);
  };
  const choice = new ModeChoice(signal, (stored) => {
    if (stored !== mode) setMode(stored);
  });
  watchCommands(signal, (command) => {
    const isAnyOpen = [...painted.values()].some(({ host, isOpen }) => isOpen && host.isConnected);
    if (command !== 'next-language' || !isAnyOpen) return;
    setMode(nextMode({ mode, locale }));
    choice.store(mode);
  });

  const paint = async (
    { host, root }: Pick<Painted, 'host'> & { root: ShadowRoot },
    matches: readonly PostMatch[],
  ): Promise<boolean> => {
    const [uiBundle, keys] = await Promise.all([uiBundleOnce(), keysOf(matches)]);
    const papers = await readPapers(keys);
    if (!uiBundle || papers.length === 0) return false;
    const chip = painted.get(root) ?? { host, papers, chosen: [], isOpen: false };
    chip.papers = papers;
    if (!painted.has(root)) root.prepend(styleOf(uiBundle));
    host.dataset.theme = theme;
    host.lang = locale;
    for (const [old, { host }] of painted) if (!host.isConnected) painted.delete(old);
    painted.set(root, chip);
    redraw(root, chip, uiBundle);
    return true;
  };

  const redraw = (root: ShadowRoot, chip: Painted, uiBundle: UiBundle) => {
    const words = uiBundle.words[locale];
    const shown = chip.papers.map((paper, index) => ({
      paper,
      at: chip.chosen[index] ?? chooseText(paper.texts, { mode, locale }),
    }));
    const [first] = shown;
    const text = first?.paper.texts[first.at];
    const again = (change: () => void) => {
      change();
      redraw(root, chip, uiBundle);
    };
    const node = (
      <Chip
        title={shortTitle(first ? titleOf(first.paper.texts, first.at) : NO_TITLE, locale)}
        views={shown.flatMap(({ paper, at }) => paperView(paper, uiBundle.words, locale, at) ?? [])}
        rankLine={text ? shortRankText(words, 'rankChip', text.digest.week.start, text.rank) : ''}
        words={words}
        mode={mode}
        isOpen={chip.isOpen}
        onOpen={(isOpen) => {
          again(() => {
            chip.isOpen = isOpen;
          });
          root.querySelector<HTMLElement>('.chip')?.focus();
        }}
        onMode={(one) => {
          setMode(one);
          choice.store(mode);
        }}
        onOther={(paper, at) =>
          again(() => {
            chip.chosen[paper] = at;
          })
        }
      />
    );
    draw(root, node);
  };

  return paint;
}

function styleOf(uiBundle: UiBundle): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = uiBundle.css.chip;
  return style;
}

async function keysOf(matches: readonly PostMatch[]): Promise<PaperKey[]> {
  const posts = await readPosts(
    matches.flatMap((match) => ('listed' in match ? match.listed : [])),
  );
  const keys = matches.flatMap((match) =>
    'paper' in match ? match.paper : (posts.get(match.listed)?.papers ?? []),
  );
  return [...new Set(keys)].slice(0, MOST_PAPERS);
}
