import { browser } from 'wxt/browser';
import { Chip } from '../../components/Chip';
import type { ChipSpot, CreateChipPainter } from '../../lib/browser/chip-painter';
import { watchCommands } from '../../lib/browser/commands';
import { draw } from '../../lib/browser/host';
import { tell } from '../../lib/browser/messages';
import { readPapers, readPosts, readSkin, watchMirror } from '../../lib/browser/mirror';
import { type PageTheme, readPageTheme, watchPageTheme } from '../../lib/browser/page-theme';
import { rememberGood } from '../../lib/browser/remember-good';
import { report } from '../../lib/browser/report';
import type { PaperKey } from '../../lib/paper/ref';
import type { PaperRecord } from '../../lib/paper-index/paper-record';
import type { PostMatch } from '../../lib/sites/x-match';
import { chooseText, nextMode } from '../../lib/view/languages';
import { paperView, shortTitle, titleOf } from '../../lib/view/paper-view';
import { type Mode, resolveLocale } from '../../lib/view/settings';
import type { Skin } from '../../lib/view/skin';
import { placingShortText } from '../../lib/view/words';

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

interface Painted {
  host: HTMLElement;
  papers: PaperRecord[];
  /** which digest's text the reader chose, by paper */
  chosen: (number | undefined)[];
  isOpen: boolean;
}

/** Paints the chips of one page in one language; they share the choice of what is shown. */
export const createPainter: CreateChipPainter = ({ uiLocale, mode: initial, signal }) => {
  const locale = resolveLocale(uiLocale, browser.i18n.getUILanguage());
  const painted = new Map<ShadowRoot, Painted>();
  const skinOnce = rememberGood(readSkin);
  let mode: Mode = initial;
  let theme = readPageTheme(X_THEMES, document.body);

  const follow = (now: PageTheme) => {
    theme = now;
    for (const { host } of painted.values()) host.dataset.theme = theme;
  };
  watchPageTheme(signal, follow, X_THEMES, document.body);

  const setMode = (one: Mode) => {
    mode = one;
    skinOnce().then((skin) => {
      if (skin) for (const [root, chip] of painted) redraw(root, chip, skin);
    }, report);
  };
  watchMirror(signal, ({ settings }) => {
    if (settings && settings.mode !== mode) setMode(settings.mode);
  });
  watchCommands(signal, (command) => {
    const isAnyOpen = [...painted.values()].some(({ host, isOpen }) => isOpen && host.isConnected);
    if (command !== 'next-language' || !isAnyOpen) return;
    setMode(nextMode({ mode, locale }));
    tell({ kind: 'change-settings', patch: { mode } });
  });

  const paint = async ({ host, root }: ChipSpot, matches: PostMatch[]) => {
    const [skin, keys] = await Promise.all([skinOnce(), keysOf(matches)]);
    const papers = await readPapers(keys);
    if (!skin || papers.length === 0) return false;
    const chip = painted.get(root) ?? { host, papers, chosen: [], isOpen: false };
    chip.papers = papers;
    if (!painted.has(root)) root.prepend(styleOf(skin));
    host.dataset.theme = theme;
    host.lang = locale;
    for (const [old, { host }] of painted) if (!host.isConnected) painted.delete(old);
    painted.set(root, chip);
    redraw(root, chip, skin);
    return true;
  };

  const redraw = (root: ShadowRoot, chip: Painted, skin: Skin) => {
    const words = skin.words[locale];
    const shown = chip.papers.map((paper, index) => ({
      paper,
      at: chip.chosen[index] ?? chooseText(paper.texts, { mode, locale }),
    }));
    const [first] = shown;
    const text = first?.paper.texts[first.at];
    const again = (change: () => void) => {
      change();
      redraw(root, chip, skin);
    };
    const node = (
      <Chip
        title={shortTitle(first ? titleOf(first.paper.texts, first.at) : NO_TITLE, locale)}
        views={shown.flatMap(({ paper, at }) => paperView(paper, skin.words, locale, at) ?? [])}
        placing={text ? placingShortText(words.placingChip, text.digest.week.start, text.rank) : ''}
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
          tell({ kind: 'change-settings', patch: { mode } });
        }}
        onOther={(paper, at) =>
          again(() => {
            chip.chosen[paper] = at;
          })
        }
      />
    );
    draw(root, node as unknown as Node); // content scripts are built with components/dom-jsx.ts
  };

  return { paint };
};

function styleOf(skin: Skin): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = skin.css.chip;
  return style;
}

async function keysOf(matches: PostMatch[]): Promise<PaperKey[]> {
  const posts = await readPosts(
    matches.flatMap((match) => ('listed' in match ? match.listed : [])),
  );
  const keys = matches.flatMap((match) =>
    'paper' in match ? match.paper : (posts.get(match.listed)?.papers ?? []),
  );
  return [...new Set(keys)].slice(0, MOST_PAPERS);
}
