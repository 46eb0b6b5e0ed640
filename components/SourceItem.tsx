import type { Want } from '../lib/sources/sync';
import type { SourceRow } from '../lib/view/sources-view';
import type { SourcesWords } from '../lib/view/sources-words';
import { fill } from '../lib/view/words';
import { WishForms } from './WishForms';

/** What the reader can do with a source. */
export interface SourceCallbacks {
  /** fetches what is new, goes on where it rests, or what is wanted; straight from a click */
  onFetch(id: string, want: Want | null): void;
  onStop(id: string): void;
  onRemove(id: string): void;
  /** switches the button in the forum's threads on or off; straight from a click */
  onForum(): void;
}

interface Props extends SourceCallbacks {
  row: SourceRow;
  isForumOn: boolean;
  words: SourcesWords;
}

/** As many weeks as a reader begins with. */
const NEWEST: Want & { kind: 'newest' } = { kind: 'newest', weeks: 4 };

/** One place that weeks come from. */
export function SourceItem({ row, isForumOn, words, ...act }: Props) {
  const { id, name, kind, progress } = row;
  const isBusy = progress !== null;
  const [label, want] = row.canContinue
    ? [words.goOn, null]
    : row.isAdded
      ? [words.fetchNow, null]
      : [fill(words.fetchNewest, { count: NEWEST.weeks }), NEWEST];
  const begin = (wanted: Want | null) => {
    if (!isBusy) act.onFetch(id, wanted);
  };
  return (
    <li>
      <div class="entry">
        <div class="about">
          <h3>
            {name} <span>{row.kindText}</span>
          </h3>
          <Place row={row} />
          {row.facts.length > 0 && <Facts facts={row.facts} />}
        </div>
        <div class="does">
          {/* Not `disabled`: the keyboard would fall off it. */}
          <button
            type="button"
            class="button"
            aria-label={`${label}: ${name}`}
            aria-disabled={isBusy}
            onClick={() => begin(want)}
          >
            {label}
          </button>
          {row.isAdded && (
            <button
              type="button"
              class="button"
              aria-label={`${words.remove}: ${name}`}
              onClick={() => act.onRemove(id)}
            >
              {words.remove}
            </button>
          )}
        </div>
      </div>
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
          <WishForms name={name} words={words} onWant={begin} />
        </details>
      )}
      {id === 'forum:discuss.pytorch.kr' && (
        <div class="threads">
          {!isForumOn && <p class="fine">{words.forumNote}</p>}
          <button type="button" class="plain" onClick={act.onForum}>
            {isForumOn ? words.forumOff : words.forumOn}
          </button>
        </div>
      )}
    </li>
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
