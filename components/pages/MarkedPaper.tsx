import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../lib/settings/settings';
import type { MarkView } from '../../lib/view/marks/mark-view';
import { WORDS } from '../../lib/view/paper.words';
import type { PaperView } from '../../lib/view/paper-view';
import { searchWords } from '../../lib/view/search/search.words';
import { PaperCard } from '../shared/PaperCard';
import { isField, isKey } from './is-key';
import { MarkBar, type MarkCallbacks } from './MarkBar';

interface Props extends MarkCallbacks {
  paper: PaperView;
  marks: MarkView | null;
  locale: Locale;
  /** where the way back leads */
  back: string;
  title: string | null;
  onBack(): void;
  onOther(at: number): void;
}

/** A paper on our own pages: the way back, the reader's marks, and its digest. */
export function MarkedPaper(props: Props) {
  const { paper, marks, locale, back, title, onBack, onOther } = props;
  const words = searchWords(locale);
  const box = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState(0);
  // The button that led to another text is gone with the text that had it.
  useLayoutEffect(() => {
    if (turned > 0) box.current?.querySelector<HTMLElement>('.title')?.focus();
  }, [turned]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a short way to the button within
    <div
      ref={box}
      class="marked"
      onKeyDown={(event) => {
        if (marks?.canUndo && !isField(event.target) && isKey(event, 'z', 'KeyZ')) {
          event.preventDefault(); // nothing else is undone
          props.onUndo();
          return;
        }
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault(); // the popup stays open
        onBack();
      }}
    >
      <nav class="crumbs">
        <button type="button" onClick={onBack}>
          <span aria-hidden="true">‹ </span>
          {back}
        </button>
        {title && <h1>{title}</h1>}
      </nav>
      {marks && <MarkBar {...props} view={marks} words={words} />}
      <PaperCard
        view={paper}
        words={WORDS[locale]}
        onOther={(at) => {
          onOther(at);
          setTurned((count) => count + 1);
        }}
      />
    </div>
  );
}
