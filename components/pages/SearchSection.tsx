import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { Locale, Mode } from '../../lib/settings/settings';
import type { MarkView } from '../../lib/view/marks/mark-view';
import type { PaperView } from '../../lib/view/paper-view';
import { searchWords } from '../../lib/view/search/search.words';
import type { HitView, SearchView } from '../../lib/view/search/search-view';
import type { Copying } from '../shared/CopyMenus';
import { isField, isKey } from './is-key';
import type { MarkCallbacks } from './MarkBar';
import { MarkedPaper } from './MarkedPaper';
import type { RowMark } from './RowMarks';
import { GIVEN_FOCUS, SearchBox } from './SearchBox';
import { SearchHits } from './SearchHits';
import { usePlace } from './use-place';

/** What the reader can do with the search. */
interface SearchCallbacks extends MarkCallbacks {
  onWake(): void;
  onText(text: string): void;
  onFilter(filter: string): void;
  onOpen(key: PaperKey): void;
  /** address of a hit's paper, on pages where papers have one */
  hrefOf?(hit: HitView): string | null;
  /** switches a mark on a hit's paper without opening it */
  onRowMark(key: PaperKey, mark: RowMark): void;
  /** another text of the paper */
  onOther(at: number): void;
  onBack(): void;
  onMore(): void;
  onRetry(): void;
}

/** The state of the search and of the opened paper. */
export interface SearchProps extends SearchCallbacks {
  view: SearchView;
  /** the paper that was opened, and the reader's marks on it */
  paper: PaperView | null;
  marks: MarkView | null;
  /** copies and citations of the opened paper; `null` without one */
  copying: Copying | null;
  /** the same for a hit that is the only one, which shows its summary */
  onlyCopying?: Copying | null;
  locale: Locale;
  /** how texts are shown, where nothing around says it */
  mode?: Mode;
  /** heading of the page while a paper is open; left out where the page has one of its own */
  title?: string;
  /** whether the field gets the focus at first, if nothing else has it */
  hasFocus?: boolean;
  /** whether the filters may be shown before anything is typed; true if left out */
  hasFilters?: boolean;
  /** for a field that appears only on demand: whether it is shown, and how to ask for it */
  asked?: { isThere: boolean; onAsk(): void };
  /** content beside the number of hits, if there are any */
  beside?: ComponentChildren;
  /** shown while the field is empty */
  children?: ComponentChildren;
}

/** The search of a page: its field, and below it the hits or the opened paper. */
export function SearchSection(props: SearchProps) {
  const { view, paper, marks, copying, locale, asked, children } = props;
  const words = searchWords(locale);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const opened = useRef('');
  const leaveList = usePlace(paper && opened.current, box);
  useSlash(field, asked?.onAsk);
  const hasFocus = props.hasFocus ?? false;
  useLayoutEffect(() => {
    const input = field.current;
    if (!hasFocus || !input || document.activeElement !== document.body) return;
    input.dataset[GIVEN_FOCUS] = '';
    input.focus(); // the focus event may come later, once the popup's window has the focus
  }, [hasFocus]);
  const isThere = asked?.isThere ?? true;
  const wasThere = useRef(isThere);
  useLayoutEffect(() => {
    if (isThere && !wasThere.current) field.current?.focus();
    wasThere.current = isThere;
  }, [isThere]);
  const firstHit = () => list.current?.querySelector<HTMLElement>('[data-key]');
  const wantsFirst = useRef(false);
  // Enter is meant for what was typed, which may still be looked for.
  useLayoutEffect(() => {
    if (!wantsFirst.current || view.isLate) return;
    wantsFirst.current = false;
    firstHit()?.click();
  });
  const open = (key: PaperKey) => {
    opened.current = key;
    leaveList();
    props.onOpen(key);
  };
  return (
    <div ref={box} class="searching" data-mode={props.mode}>
      {isThere && (
        <SearchBox
          view={view}
          words={words}
          field={field}
          onWake={props.onWake}
          onText={(text) => {
            wantsFirst.current = false;
            props.onText(text);
          }}
          onFilter={props.onFilter}
          hasFilters={props.hasFilters ?? true}
          onDown={() => (firstHit() ?? firstRow(box.current))?.focus()}
          onFirst={() => {
            wantsFirst.current = view.isLate === true;
            if (!view.isLate) firstHit()?.click();
          }}
        />
      )}
      {paper && copying && (
        <MarkedPaper
          {...props}
          paper={paper}
          marks={marks}
          copying={copying}
          locale={locale}
          back={view.isAsking ? words.backToResults : words.backToLibrary}
          title={props.title ?? null}
          onFind={(tag) => props.onText(tag.filter)}
        />
      )}
      {!paper && view.isAsking && (
        <SearchHits
          view={view}
          words={words}
          hasHeading={props.title !== undefined}
          list={list}
          onText={props.onText}
          hrefOf={props.hrefOf}
          beside={props.beside}
          onlyCopying={props.onlyCopying ?? null}
          onRowMark={props.onRowMark}
          onOpen={open}
          onMore={props.onMore}
          onRetry={props.onRetry}
          onUp={() => field.current?.focus()}
        />
      )}
      {!paper && !view.isAsking && children}
    </div>
  );
}

/** First row of the list shown below the field while it is empty. */
function firstRow(box: HTMLElement | null): HTMLElement | null {
  return box?.querySelector<HTMLElement>('.rows [data-key]') ?? null;
}

/** `/` focuses the field unless the reader is typing, and asks for the field if it is not shown. */
function useSlash(field: { current: HTMLInputElement | null }, onAsk?: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isKey(event, '/', 'Slash')) return;
      if (isField(event.target)) return;
      event.preventDefault();
      if (!field.current) onAsk?.();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [field, onAsk]);
}
