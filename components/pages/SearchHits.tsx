import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import { copyWords } from '../../lib/view/copy.words';
import { languagesFor } from '../../lib/view/languages';
import type { SearchWords } from '../../lib/view/search/search.words';
import type { HitView, SearchView } from '../../lib/view/search/search-view';
import { type Copying, CopyMenus } from '../shared/CopyMenus';
import { IconButton } from '../shared/IconButton';
import { Pairs } from '../shared/Pairs';
import { Highlighted } from './Highlighted';
import { MarkIcons } from './MarkIcons';
import { moveInList } from './move-in-list';
import { PaperRow } from './PaperRow';
import { pressedMark, type RowMark, RowMarks } from './RowMarks';
import { SearchOffer } from './SearchOffer';

interface Props {
  view: SearchView;
  words: SearchWords;
  /** whether it is all there is on the page */
  hasHeading: boolean;
  list: RefObject<HTMLOListElement | null>;
  onText(text: string): void;
  hrefOf: ((hit: HitView) => string | null) | undefined;
  /** content beside the number of hits, if there are any */
  beside: ComponentChildren;
  /** copies and citations of a hit that is the only one */
  onlyCopying: Copying | null;
  onRowMark(key: PaperKey, mark: RowMark): void;
  onOpen(key: PaperKey): void;
  onMore(): void;
  onRetry(): void;
  /** above the first hit */
  onUp(): void;
}

/** The hits, a single tab stop with arrow keys inside, or why there are none. */
export function SearchHits(props: Props) {
  const { view, words, hasHeading, list, onText, onRowMark, onOpen, onMore, onRetry, onUp } = props;
  const [last, setLast] = useState<PaperKey | null>(null);
  const stop = view.hits.some(({ key }) => key === last) ? last : view.hits[0]?.key;
  return (
    <section class="hits" aria-label={words.results}>
      {hasHeading && <h1 class="unseen">{words.results}</h1>}
      <div class="found">
        <p role="status">{view.status}</p>
        {hasAllWords(view) && props.beside}
      </div>
      {view.offer && <SearchOffer offer={view.offer} onText={onText} />}
      {view.problem && <p class="query-problem">{view.problem}</p>}
      {view.failure && (
        <div class="state">
          <p role="alert">{view.failure}</p>
          <button type="button" class="button" onClick={onRetry}>
            {words.retry}
          </button>
        </div>
      )}
      {view.isNothingFound && (
        <p class="state">{view.isNamed ? words.noneNamed : words.noneHint}</p>
      )}
      <ol
        ref={list}
        class="rows"
        onKeyDown={(event) => {
          const isFirst = (event.target as Element).matches(FIRST_ROW); // keyboard events target elements
          if (event.key !== 'ArrowUp' || !isFirst) return moveInList(event);
          event.preventDefault();
          onUp();
        }}
      >
        {view.hits.map((hit) => (
          <li key={hit.key}>
            {hit.key === view.similar?.before && <h2 class="similar">{view.similar.heading}</h2>}
            <PaperRow
              paper={hit.key}
              href={props.hrefOf?.(hit)}
              isStop={hit.key === stop}
              onFocus={() => setLast(hit.key)}
              onPress={(event) => {
                const mark = pressedMark(event);
                if (mark) onRowMark(hit.key, mark);
                else onOpen(hit.key);
              }}
            >
              <HitRow hit={hit} words={words} />
            </PaperRow>
            {hit.summary.length > 0 && (
              <OnlyHit
                {...{ hit, words, onOpen }}
                copying={props.onlyCopying}
                onMark={(mark) => onRowMark(hit.key, mark)}
              />
            )}
          </li>
        ))}
      </ol>
      {view.more && (
        <button type="button" class="button more" onClick={onMore}>
          {view.more}
        </button>
      )}
    </section>
  );
}

/** Whether any hit has all the words, not only similar ones. */
function hasAllWords({ hits: [first], similar }: SearchView): boolean {
  return first !== undefined && first.key !== similar?.before;
}

const FIRST_ROW = 'li:first-child > [data-key]';
/** The reader's own language first, and larger. */
const SECOND = [undefined, 'second'];

function HitRow({ hit, words }: { hit: HitView; words: SearchWords }) {
  const { titles, excerpt } = hit;
  const [own, other] = languagesFor(words.language);
  const langs = [own, other].filter((lang) => titles[lang] !== null);
  return (
    <>
      <span class="lines">
        {langs.map((lang, at) => (
          <span key={lang} lang={lang} class={langs.length === 1 ? 'alone' : SECOND[at]}>
            {titles[lang] && <Highlighted {...titles[lang]} />}
          </span>
        ))}
      </span>
      {excerpt && (
        <span class="excerpt" lang={excerpt.lang ?? undefined}>
          <Highlighted {...excerpt} />
        </span>
      )}
      <span class="facts">
        <span>{hit.rankLine}</span>
        {hit.field && <span>{hit.field}</span>}
        <MarkIcons flags={hit.flags} words={words} />
      </span>
      <RowMarks flags={hit.flags} words={words} />
    </>
  );
}

interface OnlyProps {
  hit: HitView;
  words: SearchWords;
  copying: Copying | null;
  onMark(mark: RowMark): void;
  onOpen(key: PaperKey): void;
}

/** Summary and actions of the only paper found, so that most readers need not open it. */
function OnlyHit({ hit, words, copying, onMark, onOpen }: OnlyProps) {
  const { isStarred, isRead } = hit.flags;
  return (
    <div class="card only-hit">
      <div class="hit-acts">
        <IconButton
          icon="star"
          label={words.star}
          class="star"
          isPressed={isStarred}
          onClick={() => onMark('star')}
        />
        <IconButton
          icon="read"
          label={words.read}
          class="read"
          isPressed={isRead}
          onClick={() => onMark('read')}
        />
        {copying && <CopyMenus words={copyWords(words.language)} {...copying} opens="down" />}
        <button type="button" class="plain" onClick={() => onOpen(hit.key)}>
          {words.open} <span aria-hidden="true">⏎</span>
        </button>
      </div>
      <Pairs pairs={hit.summary} language={words.language} />
    </div>
  );
}
