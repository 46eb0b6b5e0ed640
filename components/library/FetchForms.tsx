import type { TargetedSubmitEvent } from 'preact';
import { MOST_WEEKS, type SyncScope } from '../../lib/sources/sync';
import type { SourcesWords } from '../../lib/view/library/sources.words';

interface Props {
  name: string;
  words: SourcesWords;
  onFetch(scope: SyncScope): void;
}

/** Initial number of weeks in the form. */
const USUAL_WEEKS = 12;
/** Day of the oldest digest of any source. */
const FIRST_DAY = '2023-01-01';

/** Forms for fetching more weeks of a source: the newest so many, or those between two days. */
export function FetchForms({ name, words, onFetch }: Props) {
  return (
    <>
      <form
        class="fetch-form"
        aria-label={`${name}: ${words.fetchNumber}`}
        onSubmit={(event) => {
          const [weeks = ''] = read(event, ['weeks']);
          onFetch({ kind: 'newest', weeks: Number(weeks) });
        }}
      >
        <label>
          {words.newest}
          <input
            type="number"
            name="weeks"
            min={1}
            max={MOST_WEEKS}
            defaultValue={String(USUAL_WEEKS)}
            required
          />
        </label>
        <button type="submit" class="button">
          {words.fetchNumber}
        </button>
      </form>
      <form
        class="fetch-form"
        aria-label={`${name}: ${words.fetchRange}`}
        onSubmit={(event) => {
          const [from = '', to = ''] = read(event, ['from', 'to']);
          onFetch({ kind: 'range', from, to });
        }}
      >
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {words[end]}
            <input type="date" name={end} min={FIRST_DAY} required />
          </label>
        ))}
        <button type="submit" class="button">
          {words.fetchRange}
        </button>
      </form>
    </>
  );
}

/** What stands in the fields of a form, which is not sent anywhere. */
function read(event: TargetedSubmitEvent<HTMLFormElement>, names: string[]): string[] {
  event.preventDefault();
  const data = new FormData(event.currentTarget);
  return names.map((name) => String(data.get(name)));
}
