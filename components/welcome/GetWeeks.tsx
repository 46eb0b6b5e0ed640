import type { SyncScope } from '../../lib/sources/sync';
import type { SourcesWords } from '../../lib/view/library/sources.words';
import type { GetWeeksView } from '../../lib/view/welcome-view';
import { TAKES_AWAY } from '../pages/aim';
import { Icon } from '../shared/Icon';

interface Props {
  view: GetWeeksView;
  title: string;
  words: SourcesWords;
  /** must be called while the click is handled */
  onFetch(want: SyncScope | null): void;
  onStop(): void;
}

/** The first step. The fetch button keeps its place, so that a second press never hits the stop button. */
export function GetWeeks({ view, title, words, onFetch, onStop }: Props) {
  const { kind, text, progress, button } = view;
  const isSaid = kind === 'status' || kind === 'done';
  return (
    <>
      <div class="about">
        <h2>{title}</h2>
        {kind === 'offer' && <p>{text}</p>}
        {/* Always present, so that screen readers announce its changes; a running count is not announced. */}
        <p role="status">
          {kind === 'done' && <Icon name="read" />}
          {isSaid && !progress && text}
        </p>
        {kind === 'refusal' && (
          <p role="alert" class="refusal">
            {text}
          </p>
        )}
        {progress && (
          <div class="going">
            <progress
              aria-label={progress.label}
              max={progress.total ?? 1}
              value={progress.total === null ? undefined : progress.done}
            />
            <span>{progress.text}</span>
            <button type="button" class="plain" {...TAKES_AWAY} onClick={onStop}>
              {words.stop}
            </button>
          </div>
        )}
      </div>
      <button
        type="button"
        class={kind === 'done' ? 'button' : 'button primary'}
        aria-disabled={button.isBusy}
        onClick={() => !button.isBusy && onFetch(button.want)}
      >
        {button.text}
      </button>
    </>
  );
}
