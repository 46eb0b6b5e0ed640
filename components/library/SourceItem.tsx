import { hasThreadButton } from '../../lib/sources/known-sources';
import type { SyncScope } from '../../lib/sources/sync';
import { phrase } from '../../lib/text/phrase';
import type { SourcesWords } from '../../lib/view/library/sources.words';
import type { SourceRow } from '../../lib/view/library/sources-view';
import { TAKES_AWAY } from '../pages/aim';
import { intoView } from '../pages/into-view';
import { FetchForms } from './FetchForms';

/** What the reader can do with a source. */
export interface SourceCallbacks {
  /** fetches what is new, resumes where it was paused, or what is wanted; straight from a click */
  onFetch(id: string, scope: SyncScope | null): void;
  onStop(id: string): void;
  onRemove(id: string): void;
  /** puts back what was removed */
  onUndo(id: string): void;
  /** switches the button in the forum's threads on or off; straight from a click */
  onForum(): void;
}

interface Props extends SourceCallbacks {
  row: SourceRow;
  isForumOn: boolean;
  words: SourcesWords;
}

/** As many weeks as a reader begins with. */
const NEWEST: SyncScope & { kind: 'newest' } = { kind: 'newest', weeks: 4 };

/**
 * One source of weeks, with what the reader can do about it. The fetch button keeps its place and works
 * at any time; a button that removes something never moves to that place.
 */
export function SourceItem(props: Props) {
  const { removed } = props.row;
  return (
    // One element for both, so that the focus finds its row again after an undo.
    <li class={removed === null ? undefined : 'removed'}>
      {removed === null ? <PresentItem {...props} /> : <RemovedItem {...props} removed={removed} />}
    </li>
  );
}

function PresentItem(props: Props) {
  const { row, isForumOn, words, ...act } = props;
  const { id, name, kind, progress } = row;
  return (
    <>
      <div class="entry">
        <About row={row} />
        <FetchButton {...props} />
      </div>
      <Facts facts={row.facts} />
      {progress && <Progress progress={progress} words={words} onStop={() => act.onStop(id)} />}
      {row.notice && <p class="source-notice">{row.notice}</p>}
      {row.why && (
        <p class="refusal" role={row.isAlert ? 'alert' : undefined}>
          {row.why}
        </p>
      )}
      {row.problems.length > 0 && (
        <details class="source-more">
          <summary>{words.problems}</summary>
          <ul class="problems">
            {row.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
      {kind !== 'feed' && (
        <details class="source-more">
          <summary>{words.otherWeeks}</summary>
          <FetchForms name={name} words={words} onFetch={(scope) => act.onFetch(id, scope)} />
        </details>
      )}
      {hasThreadButton(id) && (
        <div class="threads">
          {!isForumOn && <p class="fine">{words.forumNote}</p>}
          <button type="button" class="plain" onClick={act.onForum}>
            {isForumOn ? words.forumOff : words.forumOn}
          </button>
        </div>
      )}
      {row.isAdded && (
        <p class="last">
          <button
            type="button"
            class="plain faint"
            {...TAKES_AWAY}
            aria-label={`${words.remove}: ${name}`}
            onClick={() => act.onRemove(id)}
          >
            {words.remove}
          </button>
        </p>
      )}
    </>
  );
}

function FetchButton({ row, words, onFetch }: Props) {
  const { id, name } = row;
  const [label, want] = row.canContinue
    ? [words.goOn, null]
    : row.isAdded
      ? [words.fetchNow, null]
      : [phrase(words.fetchNewest, { count: NEWEST.weeks }), NEWEST];
  return (
    <div class="does">
      <button
        type="button"
        class="button"
        aria-label={`${label}: ${name}`}
        onClick={() => onFetch(id, want)}
      >
        {label}
      </button>
    </div>
  );
}

/** Where a source stood that was taken away: the way back is in its place. */
function RemovedItem({ row, words, onUndo, removed }: Props & { removed: string }) {
  const { id, name } = row;
  return (
    <>
      <div class="entry">
        <About row={row} />
        <div class="does">
          <button
            key="undo"
            type="button"
            class="button"
            aria-label={`${words.undo}: ${name}`}
            aria-describedby={`removed ${id}`}
            ref={intoView}
            onClick={() => onUndo(id)}
          >
            {words.undo}
          </button>
        </div>
      </div>
      <Facts facts={row.facts} />
      <p class="last" id={`removed ${id}`}>
        {removed}
      </p>
    </>
  );
}

function About({ row }: Pick<Props, 'row'>) {
  const { name, kindText } = row;
  return (
    <div class="about">
      <h3>
        {name} <span>{kindText}</span>
      </h3>
      <Place row={row} />
    </div>
  );
}

/** Where a reader finds it; the folder of a feed shows nothing, so it is no link. */
function Place({ row: { kind, name, url } }: Pick<Props, 'row'>) {
  const place = url.replace(/^https:\/\/|\/$/g, '');
  if (kind === 'feed') return place === name ? null : <p class="fine">{place}</p>;
  return (
    <p class="fine">
      <a href={url} target="_blank" rel="noopener noreferrer">
        {place}
      </a>
    </p>
  );
}

function Facts({ facts }: Pick<SourceRow, 'facts'>) {
  if (facts.length === 0) return null;
  return (
    <p class="fine source-facts">
      {facts.map(({ text, exact }, index) => (
        <span key={text} title={exact ?? undefined}>
          {index > 0 && ' · '}
          {text}
        </span>
      ))}
    </p>
  );
}

interface ProgressProps {
  progress: NonNullable<SourceRow['progress']>;
  words: SourcesWords;
  onStop(): void;
}

function Progress({ progress, words, onStop }: ProgressProps) {
  const { done, total, text, label } = progress;
  return (
    <div class="progress">
      <progress aria-label={label} max={total ?? 1} value={total === null ? undefined : done} />
      <span>{text}</span>
      <button type="button" class="button" onClick={onStop}>
        {words.stop}
      </button>
    </div>
  );
}
