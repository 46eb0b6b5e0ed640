import { Chip, type ChipReason } from '../../../components/content/Chip';
import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import type { PaperRecord } from '../../lookup/paper-record';
import { watchCommands } from '../../messaging/commands';
import { ModeChoice } from '../../messaging/mode-choice';
import type { PaperKey } from '../../paper/ref';
import type { Locale, Mode, Settings } from '../../settings/settings';
import { readPapers, readPosts, readUiBundle } from '../../storage/mirror';
import { withoutDoubts } from '../../view/doubts';
import { chooseText, nextMode } from '../../view/languages';
import { paperView, shortTitle, titleOf } from '../../view/paper-view';
import type { UiBundle } from '../../view/ui-bundle';
import { shortRankText } from '../../view/words';
import { createStyle, draw } from '../host';
import { type PageTheme, readPageTheme, watchPageTheme } from '../page-theme';
import { showMode } from '../show-mode';
import { followCount } from '../tell-count';
import type { PostMatch } from './match';
import { MetPapers } from './met-papers';
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
/** Here X has bars and its new-post button over the timeline; chip.css keeps a distance from them. */
const NARROW = '(max-width: 499.9px)';
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
  reasons: ReadonlyMap<PaperKey, ChipReason>;
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
  readonly #hasDoubts: boolean;
  readonly #uiBundle = rememberGood(readUiBundle);
  readonly #choice: ModeChoice;
  readonly #met: MetPapers;
  #mode: Mode;
  #theme = readPageTheme(X_THEMES, document.body);

  constructor({ settings, signal }: PageLook) {
    this.#locale = interfaceLocale(settings.uiLocale);
    this.#mode = settings.mode;
    this.#met = new MetPapers(signal, () => this.#shownPapers(), followCount(signal, settings));
    this.#hasDoubts = settings.doubts !== false;
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
    { host, root, statusId }: Pick<Painted, 'host'> & { root: ShadowRoot; statusId: string },
    matches: readonly PostMatch[],
  ): Promise<boolean> {
    const [uiBundle, reasons] = await Promise.all([this.#uiBundle(), reasonsOf(statusId, matches)]);
    const read = await readPapers([...reasons.keys()]);
    const papers = this.#hasDoubts ? read : read.map(withoutDoubts);
    if (!uiBundle || papers.length === 0) return false;
    const chip = this.#painted.get(root) ?? { host, papers, reasons, chosen: [], isOpen: false };
    Object.assign(chip, { papers, reasons });
    if (!this.#painted.has(root)) root.prepend(createStyle(uiBundle.css.chip));
    host.dataset.theme = this.#theme;
    host.lang = this.#locale;
    for (const [old, { host }] of this.#painted) if (!host.isConnected) this.#painted.delete(old);
    this.#painted.set(root, chip);
    this.#draw(root, chip, uiBundle);
    this.#met.add(papers.map(({ key }) => key));
    return true;
  }

  /** Returns the papers of the chips currently in the page. */
  #shownPapers(): PaperKey[] {
    const chips = [...this.#painted.values()].filter(({ host }) => host.isConnected);
    return chips.flatMap(({ papers }) => papers.map(({ key }) => key));
  }

  #follow(theme: PageTheme): void {
    this.#theme = theme;
    for (const { host } of this.#painted.values()) host.dataset.theme = theme;
  }

  #setMode(mode: Mode): void {
    const before = this.#mode;
    this.#mode = mode;
    this.#uiBundle().then((uiBundle) => {
      if (!uiBundle) return;
      for (const [root, chip] of this.#painted) {
        const shown = JSON.stringify(this.#textsOf(chip, before));
        const isSame = shown === JSON.stringify(this.#textsOf(chip, mode));
        const box = isSame && root.querySelector<HTMLElement>('.chip-box');
        if (box) showMode(box, box.querySelector('.open'), mode);
        else this.#draw(root, chip, uiBundle);
      }
    }, report);
  }

  /** As the reader wants it from now on. */
  #choose(mode: Mode): void {
    if (mode === this.#mode) return;
    this.#setMode(mode);
    this.#choice.store(mode);
  }

  /** Returns the text shown for each paper: the reader's choice, else one in the wanted languages. */
  #textsOf({ papers, chosen }: Painted, mode: Mode): number[] {
    const reading = { mode, locale: this.#locale };
    return papers.map(({ texts }, index) => chosen[index] ?? chooseText(texts, reading));
  }

  #draw(root: ShadowRoot, chip: Painted, uiBundle: UiBundle): void {
    const { host } = chip;
    const mode = this.#mode;
    const locale = this.#locale;
    const words = uiBundle.words[locale];
    const texts = this.#textsOf(chip, mode);
    const shown = chip.papers.map((paper, index) => ({ paper, at: texts[index] ?? 0 }));
    const [first] = shown;
    const text = first?.paper.texts[first.at];
    draw(
      root,
      <Chip
        title={shortTitle(first ? titleOf(first.paper.texts, first.at) : NO_TITLE, locale)}
        views={shown.flatMap(({ paper, at }) => paperView(paper, uiBundle.words, locale, at) ?? [])}
        reasons={shown.flatMap(({ paper }) => chip.reasons.get(paper.key) ?? [])}
        rankLine={text ? shortRankText(words, 'rankChip', text.digest.week.start, text.rank) : ''}
        words={words}
        mode={mode}
        isOpen={chip.isOpen}
        onOpen={(isOpen) => {
          chip.isOpen = isOpen;
          this.#draw(root, chip, uiBundle);
          root.querySelector<HTMLElement>('.chip')?.focus();
          if (isOpen && matchMedia(NARROW).matches) host.scrollIntoView({ block: 'nearest' });
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

/** Returns the papers that a post is about, the surest first, each with the reason. */
async function reasonsOf(
  statusId: string,
  matches: readonly PostMatch[],
): Promise<ReadonlyMap<PaperKey, ChipReason>> {
  const posts = await readPosts(
    matches.flatMap((match) => ('listed' in match ? match.listed : [])),
  );
  const found = matches.flatMap((match): [PaperKey, ChipReason][] => {
    if ('paper' in match) return [[match.paper, 'names']];
    if ('card' in match) return [[match.card, 'card']];
    const reason = match.listed === statusId ? 'listed' : 'quotes';
    return (posts.get(match.listed)?.papers ?? []).map((key) => [key, reason]);
  });
  const reasons = new Map<PaperKey, ChipReason>();
  for (const [key, reason] of found) {
    if (reasons.size < MOST_PAPERS && !reasons.has(key)) reasons.set(key, reason);
  }
  return reasons;
}
