import type { Locale, Mode } from '../../lib/settings/settings';
import type { Words } from '../../lib/view/paper.words';
import type { PaperView } from '../../lib/view/paper-view';
import { fill } from '../../lib/view/words';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import { PaperCard } from '../shared/PaperCard';

/** A digest lists the post or one it quotes, the post mentions the paper, or its link card leads to it. */
export type ChipReason = 'listed' | 'quotes' | 'names' | 'card';

interface Props {
  /** of the first paper */
  title: { text: string; lang: Locale };
  /** the papers of the post, best match first; none while the text is not yet read */
  views: PaperView[];
  /** why the chip shows each paper */
  reasons: ChipReason[];
  rankLine: string;
  words: Words;
  mode: Mode;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onMode(mode: Mode): void;
  onOther(paper: number, at: number): void;
}

/** One line under a post; a press opens the digests of its papers in place. */
export function Chip(props: Props) {
  const { title, views, reasons, rankLine, words, mode, isOpen } = props;
  const { onOpen, onMode, onOther } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere inside
    <div
      class="chip-box"
      data-mode={mode}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && onOpen(false)}
    >
      <button type="button" class="chip" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        <Logo />
        <b lang={title.lang}>{title.text}</b>
        <span>
          {views.length > 1
            ? `${fill(words.more, { count: views.length - 1 })} · ${rankLine}`
            : rankLine}
        </span>
      </button>
      {isOpen && (
        <section class="open" aria-label="Paper Duet">
          <header class="bar">
            <b>Paper Duet</b>
            <LanguageSwitch mode={mode} words={words} onMode={onMode} />
          </header>
          {views.map((view, paper) => (
            <div key={view.rankLine} class="paper">
              {reasons[paper] && <p class="why">{words.why[reasons[paper]]}</p>}
              <PaperCard
                view={view}
                words={words}
                foldsDetails
                onOther={(at) => onOther(paper, at)}
              />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
