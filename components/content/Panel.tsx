import type { ComponentChild } from 'preact';
import type { Mode } from '../../lib/settings/settings';
import type { Words } from '../../lib/view/paper.words';
import type { PaperView } from '../../lib/view/paper-view';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import { PaperCard } from '../shared/PaperCard';

interface Props {
  view: PaperView;
  words: Words;
  mode: Mode;
  side: 'right' | 'left';
  isFolded: boolean;
  /** what the page says of the paper: withdrawn, no such version; stands below, so nothing moves */
  remark: string | null;
  /** by it the styles tell the live page from a saved copy */
  liveMark?: ComponentChild;
  onMode(mode: Mode): void;
  onFold(isFolded: boolean): void;
  onOther(at: number): void;
}

/** The panel beside a page, and the tab it collapses to. */
export function Panel(props: Props) {
  const { view, words, mode, side, isFolded, remark, liveMark } = props;
  const { onMode, onFold, onOther } = props;
  return (
    <aside
      class="panel"
      role="complementary"
      aria-label="Paper Duet"
      data-mode={mode}
      data-side={side}
      data-folded={isFolded}
      onKeyDown={(event) => event.key === 'Escape' && onFold(true)}
    >
      <button
        type="button"
        class="tab"
        aria-expanded={!isFolded}
        aria-label={words.unfold}
        onClick={() => onFold(false)}
      >
        <Logo />
        <span>{words.tab}</span>
      </button>
      <div class="sheet">
        <header class="bar">
          <Logo />
          <b>Paper Duet</b>
          <LanguageSwitch mode={mode} words={words} onMode={onMode} />
          <button
            type="button"
            class="fold"
            aria-expanded={!isFolded}
            aria-label={words.fold}
            title={words.fold}
            onClick={() => onFold(true)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M6 3l5 5-5 5" />
            </svg>
          </button>
        </header>
        <div class="body">
          <PaperCard view={view} words={words} onOther={onOther} />
          <p class="ours">{words.ours}</p>
        </div>
        {remark && <p class="remark">{remark}</p>}
      </div>
      {liveMark}
    </aside>
  );
}
