import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../lib/settings/settings';
import type { MarkView, TagView } from '../../lib/view/marks/mark-view';
import { WORDS } from '../../lib/view/paper.words';
import type { PaperView } from '../../lib/view/paper-view';
import { searchWords } from '../../lib/view/search/search.words';
import { PaperCard } from '../shared/PaperCard';
import { pickPair } from '../shared/pick-pair';
import type { MarkCallbacks } from './MarkBar';
import { MarkNote } from './MarkNote';
import { useMarkKeys } from './use-mark-keys';
import { useReading } from './use-reading';
import type { Reporting } from './use-report';

interface Props extends MarkCallbacks {
  paper: PaperView;
  marks: MarkView | null;
  locale: Locale;
  /** whether there is a line for the note; one is there in any case for what became of the marks */
  hasNote?: boolean;
  report: Reporting;
  /** what stands above */
  children?: ComponentChildren;
  onKeyDown?(event: KeyboardEvent): void;
  onOther(at: number): void;
  /** finds the papers of a tag */
  onFind?: ((tag: TagView) => void) | undefined;
  /** asks for the field of the note where there is none */
  onWantNote?: (() => void) | undefined;
}

/** A paper's digest, below the reader's note on it. */
export function NotedPaper(props: Props) {
  const { paper, marks, locale, report, hasNote = true, children, onKeyDown, onOther } = props;
  const box = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState(0);
  // The button that led to another text is gone with the text that had it.
  useLayoutEffect(() => {
    if (turned > 0) box.current?.querySelector<HTMLElement>('.title')?.focus();
  }, [turned]);
  const reached = useReading(box, paper, marks, props);
  useMarkKeys(box, marks, props);
  const pick = (event: Event) => {
    if (!report.isChoosing) return;
    const pair = pickPair(event);
    if (pair) report.onPick(pair);
    else if (isEscape(event)) report.onCancel();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are short ways to the buttons within
    <div ref={box} class="marked" onKeyDown={onKeyDown}>
      {children}
      {marks && <MarkNote {...props} view={marks} words={searchWords(locale)} hasField={hasNote} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the passages within take focus and press */}
      <div data-choosing={report.isChoosing || undefined} onClick={pick} onKeyDown={pick}>
        <PaperCard
          view={paper}
          words={WORDS[locale]}
          reached={reached}
          onOther={(at) => {
            onOther(at);
            setTurned((count) => count + 1);
          }}
        />
      </div>
      {report.form}
    </div>
  );
}

/** It ends the choice, and leads nowhere. */
function isEscape(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
