import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from '../shared/Icon';

interface Props {
  text: string;
  /** what it is called, what may be typed, and what empties it */
  words: { search: string; placeholder: string; clear: string };
  field: RefObject<HTMLInputElement | null>;
  onText(text: string): void;
  /** opens the first of what was found */
  onFirst(): void;
  /** moves the focus into what was found */
  onDown(): void;
  onFocus?(field: HTMLInputElement): void;
  /** the key that leads here was pressed here */
  onSlash?(): void;
  /** stands below the field */
  children?: ComponentChildren;
}

/** A field that finds while one types: Escape empties it, the arrow leads into what was found. */
export function SearchField(props: Props) {
  const { text, words, field, onText, onFirst, onDown, onFocus, onSlash, children } = props;
  return (
    <search class="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text !== '') onFirst();
        }}
      >
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="q"
          aria-label={words.search}
          aria-keyshortcuts="/"
          placeholder={words.placeholder}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onFocus={({ currentTarget }) => onFocus?.(currentTarget)}
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Keys that choose a syllable of an input method are not ours.
            if (event.isComposing) return;
            if (event.key === '/' && text === '' && onSlash) {
              event.preventDefault();
              onSlash();
            }
            if (event.key === 'Escape' && text) {
              event.preventDefault(); // the popup stays open
              onText('');
            } else if (event.key === 'ArrowDown') {
              event.preventDefault();
              onDown();
            }
          }}
        />
        {text !== '' && (
          <button
            type="button"
            class="clear"
            aria-label={words.clear}
            onClick={() => {
              onText('');
              field.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </form>
      {children}
    </search>
  );
}
