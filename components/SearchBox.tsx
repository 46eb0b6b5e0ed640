import type { RefObject } from 'preact';
import type { SearchView } from '../lib/view/search-view';
import type { SearchWords } from '../lib/view/search-words';

interface Props {
  view: SearchView;
  words: SearchWords;
  /** whether the help line is shown */
  hasHelp: boolean;
  field: RefObject<HTMLInputElement | null>;
  /** the reader is about to search */
  onWake(): void;
  onText(text: string): void;
  onFilter(filter: string): void;
  /** into the hits, or the first of them at once */
  onDown(): void;
  onFirst(): void;
}

/** The search field, how to narrow down, and how many were found. */
export function SearchBox(props: Props) {
  const { view, words, hasHelp, field, onWake, onText, onFilter, onDown, onFirst } = props;
  const clear = () => {
    onText('');
    field.current?.focus();
  };
  return (
    <search class="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onFirst();
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M10.6 10.6 14 14M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z" />
        </svg>
        <input
          ref={field}
          type="search"
          name="q"
          aria-label={words.search}
          aria-keyshortcuts="/"
          placeholder={words.placeholder}
          autocomplete="off"
          spellcheck={false}
          value={view.text}
          onFocus={onWake}
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Keys that choose a syllable of an input method are not ours.
            if (event.isComposing) return;
            if (event.key === 'Escape' && view.text) {
              event.preventDefault(); // the popup stays open
              onText('');
            } else if (event.key === 'ArrowDown') {
              event.preventDefault();
              onDown();
            }
          }}
        />
        {view.text !== '' && (
          <button type="button" class="clear" aria-label={words.clear} onClick={clear}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4.5 4.5 7 7m0-7-7 7" />
            </svg>
          </button>
        )}
      </form>
      {hasHelp && (
        <fieldset class="narrow" aria-label={words.narrow}>
          {view.filters.map(({ text, means }) => (
            <button
              key={text}
              type="button"
              title={means}
              aria-label={`${text}, ${means}`}
              aria-pressed={hasFilter(view.text, text)}
              onClick={() => {
                onFilter(text);
                field.current?.focus();
              }}
            >
              {text}
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
}

function hasFilter(text: string, filter: string): boolean {
  return text.toLowerCase().split(/\s+/).includes(filter);
}
