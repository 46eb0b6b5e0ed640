import { useLayoutEffect, useRef } from 'preact/hooks';
import { phrase, plural } from '../../lib/text/phrase';
import { searchWords } from '../../lib/view/search/search.words';
import { ErrorNotice } from '../pages/ErrorNotice';
import { SearchSection } from '../pages/SearchSection';
import { SCROLLS } from '../pages/scroller';
import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import { Logo } from '../shared/Logo';
import { CopyWeek } from '../tab/CopyWeek';
import { DeedLine } from '../tab/DeedLine';
import { FetchLine } from '../tab/FetchLine';
import { ReadMenu } from '../tab/ReadMenu';
import { Week } from '../tab/Week';
import { CollectionList } from './CollectionList';
import type { ReadingProps } from './reading-props';
import { listTitle } from './Shelf';
import { WhatsNew } from './WhatsNew';

interface Props extends ReadingProps {
  isShelfOpen: boolean;
  onShelf(): void;
  onKeys(): void;
}

/** The list beside the text: a week, a collection, or search results. */
export function ReadingList(props: Props) {
  const { words, pageWords, errors, search, locale, whatsNew } = props;
  const body = useRef<HTMLDivElement>(null);
  const shown = props.list.kind === 'search' ? 'search' : props.hrefOf(props.list);
  // A different list starts at its top; the same list resumes where it was left for the setup.
  const { topOf, onLeaveList } = props;
  useLayoutEffect(() => {
    const list = body.current;
    list?.scrollTo(0, topOf(shown));
    return () => onLeaveList(shown, list?.scrollTop ?? 0);
  }, [shown]);
  return (
    <section class="reading-list" aria-label={words.list}>
      <header class="list-bar">
        <IconButton
          icon="calendar"
          label={words.shelf}
          class="shelf-button"
          isOpen={props.isShelfOpen}
          onClick={props.onShelf}
        />
        <Logo />
        <b>Paper Duet</b>
        <IconButton icon="keys" label={words.keys} class="keys-button" onClick={props.onKeys} />
      </header>
      <div ref={body} class="list-body" {...{ [SCROLLS]: '' }}>
        {whatsNew && <WhatsNew {...whatsNew} />}
        <ErrorNotice errors={errors} retry={pageWords.retry} onRetry={props.onRetry} />
        <SearchSection
          {...search}
          locale={locale}
          beside={props.list.kind === 'search' && <ExportLink {...props} />}
        >
          <ListBody {...props} />
        </SearchSection>
      </div>
      <DeedLine {...props.many} isShown isKeyed={isLastInList(props)} locale={locale} />
    </section>
  );
}

/** Whether the last change was made in the list and not on the open paper: `z` undoes the later one. */
function isLastInList({ many, marks }: ReadingProps): boolean {
  return !marks?.canUndo || many.view.atMs > marks.atMs;
}

function ListBody(props: ReadingProps) {
  const { held, week, list, words, pageWords, locale, flagsOf } = props;
  if (held === 'loading')
    return (
      <p class="state" role="status">
        {pageWords.loading}
      </p>
    );
  if (list.kind === 'collection' || list.kind === 'tag') {
    return (
      <>
        <ListHead {...props} />
        <FetchLine {...props} />
        <CollectionList {...props} />
      </>
    );
  }
  if (!week) return <NoWeek {...props} />;
  const read = week.rows.filter(({ key }) => flagsOf(key).isRead).length;
  return (
    <>
      <ListHead {...props} />
      <div class="week-facts">
        <span
          class="share"
          aria-hidden="true"
          style={{ '--read': `${(100 * read) / week.rows.length}%` }}
        />
        <ReadMenu
          {...props.many}
          weekId={week.id}
          count={phrase(words.weekCount, { read, all: week.rows.length })}
          locale={locale}
          opens="down"
        />
        <CopyWeek copyingWeek={props.copyingWeek} words={pageWords} locale={locale} opens="down" />
        <ExportLink {...props} />
      </div>
      <FetchLine {...props} />
      <Week
        view={{ ...week, thisTab: props.paper ? [props.paper.key] : [] }}
        words={pageWords}
        searchWords={searchWords(locale)}
        flagsOf={flagsOf}
        hrefOf={(row) => props.hrefOfPaper(row.key, week.id, row.rank)}
        onPaper={props.onPaper}
        onRowMark={props.onRowMark}
        onSource={props.onWeek}
      />
    </>
  );
}

/** The heading of the list, and for a week the buttons to its neighbours. */
function ListHead(props: ReadingProps) {
  const { week, pageWords, list, words, counts, locale } = props;
  const isWeek = list.kind === 'week';
  const isCounted = props.countsUnread || (list.kind === 'collection' && list.name !== 'unread');
  return (
    <div class="list-head">
      <h1 tabIndex={-1}>{listTitle(props)}</h1>
      {isCounted && list.kind === 'collection' && (
        <small>
          {plural(words.count, counts[list.name], {
            count: counts[list.name].toLocaleString(locale),
          })}
        </small>
      )}
      {!isWeek && props.groups.length > 0 && <ExportLink {...props} />}
      {isWeek && (
        <>
          <IconButton
            icon="earlier"
            label={pageWords.earlier}
            disabled={!week?.earlier}
            onClick={() => props.onTurn('earlier')}
          />
          <IconButton
            icon="later"
            label={pageWords.later}
            disabled={!week?.later}
            onClick={() => props.onTurn('later')}
          />
        </>
      )}
    </div>
  );
}

/** Link to the export of the listed papers. */
function ExportLink({ list, words, hrefOf }: Pick<ReadingProps, 'list' | 'words' | 'hrefOf'>) {
  return (
    <a
      class="icon"
      href={hrefOf({ kind: 'setup', part: 'export', list })}
      aria-label={words.exportList}
      title={words.exportList}
    >
      <Icon name="out" />
    </a>
  );
}

/** Shown if there is no week at all, or none at this address. */
function NoWeek(props: ReadingProps) {
  const { isEmpty, words, pageWords, list } = props;
  const monday = list.kind === 'week' ? list.week : '';
  return (
    <div class="state">
      <h1 tabIndex={-1}>{isEmpty ? pageWords.empty : words.noWeek}</h1>
      {isEmpty && <p>{pageWords.emptyHint}</p>}
      <FetchLine {...props} />
      <p class="ways">
        <button
          type="button"
          class="button"
          onClick={() => (isEmpty ? props.onNewWeeks() : props.onMissingWeek(monday))}
        >
          {pageWords.getWeeks}
        </button>{' '}
        {isEmpty ? (
          <a class="button" href={props.hrefOf({ kind: 'setup', part: 'add' })}>
            {pageWords.fromFile}
          </a>
        ) : (
          <a class="button" href={props.hrefOf({ kind: 'week', week: '' })}>
            {words.newest}
          </a>
        )}
      </p>
    </div>
  );
}
