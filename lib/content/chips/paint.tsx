import { Chip } from '../../../components/content/Chip';
import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import type { PaperRecord } from '../../lookup/paper-record';
import { watchCommands } from '../../messaging/commands';
import { ModeChoice } from '../../messaging/mode-choice';
import type { PaperKey } from '../../paper/ref';
import type { Locale, Mode, Settings } from '../../settings/settings';
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

interface Painted {
  host: HTMLElement;
  papers: PaperRecord[];
  /** which digest's text the reader chose, by paper */
  chosen: (number | undefined)[];
  isOpen: boolean;
}

/** Fills a chip; see `ChipPainter.paint`. */
export type PaintChip = ChipPainter['paint'];

/** Makes what paints the chips of one page. */
export function createPainter(look: PageLook): PaintChip {
  const painter = new ChipPainter(look);
  return (chip, matches) => painter.paint(chip, matches);
}

/** Paints the chips of one page, which share the choice of what is shown. */
class ChipPainter {
  readonly #locale: Locale;
  readonly #painted = new Map<ShadowRoot, Painted>();
  readonly #uiBundle = rememberGood(readUiBundle);
  readonly #choice: ModeChoice;
  #mode: Mode;
  #theme = readPageTheme(X_THEMES, document.body);

  constructor({ settings, signal }: PageLook) {
    this.#locale = interfaceLocale(settings.uiLocale);
    this.#mode = settings.mode;
    watchPageTheme(signal, (theme) => this.#follow(theme), X_THEMES, document.body);
    this.#choice = new ModeChoice(signal, (stored) => {
      if (stored !== this.#mode) this.#setMode(stored);
    });
    watchCommands(signal, (command) => {
      const chips = [...this.#painted.values()];
      const isAnyOpen = chips.some(({ host, isOpen }) => isOpen && host.isConnected);
      if (command === 'next-language' && isAnyOpen)
        this.#choose(nextMode({ mode: this.#mode, locale: this.#locale }));
    });
  }

  /**
   * Fills a chip that is in the page already, in its final size; also called again when a late card adds
   * to what a post is about.
   *
   * @returns whether there was anything to show after all
   */
  async paint(
    { host, root }: Pick<Painted, 'host'> & { root: ShadowRoot },
    matches: readonly PostMatch[],
  ): Promise<boolean> {
    const [uiBundle, keys] = await Promise.all([this.#uiBundle(), keysOf(matches)]);
    const papers = await readPapers(keys);
    if (!uiBundle || papers.length === 0) return false;
    const chip = this.#painted.get(root) ?? { host, papers, chosen: [], isOpen: false };
    chip.papers = papers;
    if (!this.#painted.has(root)) root.prepend(styleOf(uiBundle));
    host.dataset.theme = this.#theme;
    host.lang = this.#locale;
    for (const [old, { host }] of this.#painted) if (!host.isConnected) this.#painted.delete(old);
    this.#painted.set(root, chip);
    this.#draw(root, chip, uiBundle);
    return true;
  }

  #follow(theme: PageTheme): void {
    this.#theme = theme;
    for (const { host } of this.#painted.values()) host.dataset.theme = theme;
  }

  #setMode(mode: Mode): void {
    this.#mode = mode;
    this.#uiBundle().then((uiBundle) => {
      if (uiBundle) for (const [root, chip] of this.#painted) this.#draw(root, chip, uiBundle);
    }, report);
  }

  /** As the reader wants it from now on. */
  #choose(mode: Mode): void {
    this.#setMode(mode);
    this.#choice.store(mode);
  }

  #draw(root: ShadowRoot, chip: Painted, uiBundle: UiBundle): void {
    const mode = this.#mode;
    const locale = this.#locale;
    const words = uiBundle.words[locale];
    const shown = chip.papers.map((paper, index) => ({
      paper,
      at: chip.chosen[index] ?? chooseText(paper.texts, { mode, locale }),
    }));
    const [first] = shown;
    const text = first?.paper.texts[first.at];
    draw(
      root,
      <Chip
        title={shortTitle(first ? titleOf(first.paper.texts, first.at) : NO_TITLE, locale)}
        views={shown.flatMap(({ paper, at }) => paperView(paper, uiBundle.words, locale, at) ?? [])}
        rankLine={text ? shortRankText(words, 'rankChip', text.digest.week.start, text.rank) : ''}
        words={words}
        mode={mode}
        isOpen={chip.isOpen}
        onOpen={(isOpen) => {
          chip.isOpen = isOpen;
          this.#draw(root, chip, uiBundle);
          root.querySelector<HTMLElement>('.chip')?.focus();
        }}
        onMode={(one) => this.#choose(one)}
        onOther={(paper, at) => {
          chip.chosen[paper] = at;
          this.#draw(root, chip, uiBundle);
        }}
      />,
    );
  }
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
