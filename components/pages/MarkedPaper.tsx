import type { Locale } from '../../lib/settings/settings';
import { copyWords } from '../../lib/view/copy.words';
import type { MarkView, TagView } from '../../lib/view/marks/mark-view';
import type { PaperView } from '../../lib/view/paper-view';
import { searchWords } from '../../lib/view/search/search.words';
import { type Copying, CopyMenus } from '../shared/CopyMenus';
import { MarkBar, type MarkCallbacks } from './MarkBar';
import { NotedPaper } from './NotedPaper';
import { pressPaperKey } from './paper-keys';
import { useReport } from './use-report';

interface Props extends MarkCallbacks {
  paper: PaperView;
  marks: MarkView | null;
  locale: Locale;
  /** where the way back leads */
  back: string;
  title: string | null;
  /** the paper's copies and citations */
  copying: Copying;
  /** searches for the papers with a tag */
  onFind(tag: TagView): void;
  onBack(): void;
  onOther(at: number): void;
}

/** A paper on our own pages: the back link, the reader's marks, the actions on it, and its digest. */
export function MarkedPaper(props: Props) {
  const { marks, locale, back, title, copying, onBack } = props;
  const report = useReport(copying, props.paper.sourceLine);
  return (
    <NotedPaper {...props} report={report} onKeyDown={(event) => pressPaperKey(event, onBack)}>
      <nav class="crumbs">
        <button type="button" onClick={onBack}>
          <span aria-hidden="true">‹ </span>
          <span class="to">{back}</span>
        </button>
        {title && <h1>{title}</h1>}
        {marks && <MarkBar {...props} view={marks} words={searchWords(locale)} />}
        <CopyMenus words={copyWords(locale)} {...copying} opens="down" />
        {report.button}
      </nav>
    </NotedPaper>
  );
}
