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
  /** whether the note has a line; whether marks were stored is shown in any case */
  hasNote?: boolean;
  report: Reporting;
  /** content above the paper */
  children?: ComponentChildren;
  onKeyDown?(event: KeyboardEvent): void;
  onOther(at: number): void;
  /** searches for the papers with a tag */
  onFind?: ((tag: TagView) => void) | undefined;
  /** asks for the note's field if it is not shown */
  onWantNote?: (() => void) | undefined;
}

/** A paper's digest, below the reader's note on it. */
export function NotedPaper(props: Props) {
  const { paper, marks, locale, report, hasNote = true, children, onKeyDown, onOther } = props;
  const box = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState(0);
  // The pressed button disappears with the text it belonged to, so the new title takes the focus.
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
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are shortcuts for the buttons inside
    <div ref={box} class="marked" onKeyDown={onKeyDown}>
      {children}
      {marks && <MarkNote {...props} view={marks} words={searchWords(locale)} hasField={hasNote} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the passages inside take focus and presses */}
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

/** Whether Escape was pressed; then it only cancels the choice of a passage. */
function isEscape(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
