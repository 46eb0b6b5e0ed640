import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from '../shared/Icon';

interface Props {
  text: string;
  /** label of the field, its placeholder, and label of the button that clears it */
  words: { search: string; placeholder: string; clear: string };
  field: RefObject<HTMLInputElement | null>;
  onText(text: string): void;
  /** opens the first result */
  onFirst(): void;
  /** moves the focus into the results */
  onDown(): void;
  onFocus?(field: HTMLInputElement): void;
  /** the field, which may have had the focus already, was pressed, or `/`, its shortcut, while empty */
  onReach?(): void;
  /** content below the field */
  children?: ComponentChildren;
}

/** A field that searches as you type: Escape clears it, ArrowDown moves into the results. */
export function SearchField(props: Props) {
  const { text, words, field, onText, onFirst, onDown, onFocus, onReach, children } = props;
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
          onClick={() => onReach?.()}
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Keys that compose a syllable belong to the input method.
            if (event.isComposing) return;
            if (event.key === '/' && text === '' && onReach) {
              event.preventDefault();
              onReach();
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
