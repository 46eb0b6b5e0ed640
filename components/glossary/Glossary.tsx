import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Locale } from '../../lib/settings/settings';
import type { CountView } from '../../lib/view/glossary/count-view';
import type { TermOrder } from '../../lib/view/glossary/filter-terms';
import type { GlossaryWords } from '../../lib/view/glossary/glossary.words';
import { type GlossaryAddress, writeAddress } from '../../lib/view/glossary/glossary-address';
import type { TermListView } from '../../lib/view/glossary/list-view';
import type { TermView } from '../../lib/view/glossary/term-view';
import { searchAddress } from '../../lib/view/library-address';
import { isField, isKey } from '../pages/is-key';
import { focus } from '../pages/use-place';
import { Logo } from '../shared/Logo';
import { TermArticle } from './TermArticle';
import { TermList } from './TermList';
import { TermSearch } from './TermSearch';

interface Props {
  view: {
    address: GlossaryAddress;
    order: TermOrder;
    list: TermListView;
    count: CountView | null;
    term: TermView | null;
    /** whether the address names a term that does not exist */
    isUnknown: boolean;
  };
  words: GlossaryWords;
  locale: Locale;
  onSearch(text: string): void;
  onOrder(order: TermOrder): void;
  /** stops counting the terms in all papers */
  onStop(): void;
  onResume(): void;
  onRetry(): void;
  /** more texts of the open term */
  onMore(): void;
}

/** The glossary page: the list of terms on one side, the open term with its sentences on the other. */
export function Glossary(props: Props) {
  const { view, words, locale } = props;
  const { address, list } = view;
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  const listHref = writeAddress({ ...address, term: null, form: null });
  const rows = () => [...(box.current?.querySelectorAll<HTMLAnchorElement>('.term-row') ?? [])];
  const wantsField = useKeys(field, address.term === null ? null : listHref);
  useTermFocus(box, field, wantsField, address.term);
  return (
    <main
      ref={box}
      class="glossary"
      lang={locale}
      data-open={address.term === null ? undefined : 'true'}
    >
      <div class="term-side">
        <h1>
          <Logo /> Paper Duet <span>{words.glossary}</span>
          <a class="button" href={searchAddress('')}>
            {words.library}
          </a>
        </h1>
        <div class="term-browse">
          <TermSearch
            text={address.search}
            order={view.order}
            words={words}
            field={field}
            onText={props.onSearch}
            onOrder={props.onOrder}
            onDown={() => rows()[0]?.focus()}
            onFirst={() => rows()[0]?.click()}
          />
          <Count {...props} count={view.count} />
          <TermList list={list} words={words} locale={locale} onUp={() => field.current?.focus()} />
        </div>
      </div>
      <TermMain {...props} listHref={listHref} />
    </main>
  );
}

/** The open term, or an introduction to the page if none is open. */
function TermMain({ view, words, locale, onMore, listHref }: Props & { listHref: string }) {
  const { address, term, isUnknown } = view;
  const isOpen = address.term !== null;
  // Redrawing the list alone must not compare hundreds of sentences.
  const article = useMemo(
    () => term && <TermArticle term={term} {...{ words, locale, onMore }} />,
    [term, locale],
  );
  return (
    <div class="term-main">
      {isOpen && (
        <a class="back" href={listHref}>
          <span aria-hidden="true">‹ </span>
          {words.back}
        </a>
      )}
      {article}
      {isUnknown && <p class="state">{words.unknown}</p>}
      {!isOpen && (
        <div class="state">
          <p>{words.intro}</p>
          <p>{words.choose}</p>
        </div>
      )}
    </div>
  );
}

/** Progress of reading the papers, with buttons to stop and resume. */
function Count(
  props: Pick<Props, 'words' | 'onStop' | 'onResume' | 'onRetry'> & { count: CountView | null },
) {
  const { count, words } = props;
  if (!count) return null;
  const { text, progress, action } = count;
  const acts = {
    stop: { name: words.stop, act: props.onStop },
    resume: { name: words.resume, act: props.onResume },
    retry: { name: words.retry, act: props.onRetry },
  };
  const act = action && acts[action];
  return (
    <div class="count">
      <p role={progress ? undefined : 'status'}>{text}</p>
      {progress && (
        <progress aria-label={words.progress} max={progress.total} value={progress.done} />
      )}
      {act && (
        <button type="button" class="button" onClick={act.act}>
          {act.name}
        </button>
      )}
    </div>
  );
}

/** `/` focuses the field, Escape leaves an open term for the list. @param back - address of the list */
function useKeys(
  field: RefObject<HTMLInputElement | null>,
  back: string | null,
): RefObject<boolean> {
  const wantsField = useRef(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isField(event.target)) return;
      if (isKey(event, 'escape', 'Escape') && back !== null) location.hash = back;
      if (!isKey(event, '/', 'Slash')) return;
      event.preventDefault();
      // In a narrow window the field is hidden while a term is open.
      const isThere = field.current?.checkVisibility() ?? false;
      wantsField.current = !isThere;
      if (isThere) focusField(field);
      else if (back !== null) location.hash = back;
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [field, back]);
  return wantsField;
}

function focusField(field: RefObject<HTMLInputElement | null>): void {
  field.current?.focus();
  field.current?.select();
}

/**
 * Opening a term moves the focus to its heading; closing it returns the focus to its row, or to the field
 * if `/` closed the term.
 */
function useTermFocus(
  box: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
  wantsField: RefObject<boolean>,
  slug: string | null,
): void {
  const last = useRef(slug);
  useLayoutEffect(() => {
    if (last.current === slug) return;
    const closed = last.current;
    last.current = slug;
    if (slug !== null) {
      scrollTo(0, 0);
      return focus(box.current?.querySelector<HTMLElement>('.term-main h2'));
    }
    if (wantsField.current) {
      wantsField.current = false;
      return focusField(field);
    }
    const row = box.current?.querySelector<HTMLElement>(
      `.term-row[data-slug="${CSS.escape(closed ?? '')}"]`,
    );
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [slug, box, field, wantsField]);
}
