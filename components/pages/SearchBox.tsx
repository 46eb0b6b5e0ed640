import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SearchWords } from '../../lib/view/search/search.words';
import type { FilterKind, SearchView } from '../../lib/view/search/search-view';

interface Props {
  view: SearchView;
  words: SearchWords;
  field: RefObject<HTMLInputElement | null>;
  /** the reader is about to search */
  onWake(): void;
  onText(text: string): void;
  onFilter(filter: string): void;
  /** moves the focus into the hits, or opens the first one at once */
  onDown(): void;
  onFirst(): void;
}

/** The search field and its filters. */
export function SearchBox(props: Props) {
  const { view, words, field, onWake, onText, onFilter, onDown, onFirst } = props;
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
      <Filters
        view={view}
        label={words.narrow}
        onFilter={(filter) => {
          onFilter(filter);
          field.current?.focus();
        }}
      />
    </search>
  );
}

/** One stop for Tab, arrows within, as in any toolbar. */
function Filters({ view, label, onFilter }: FiltersProps) {
  const [at, setAt] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={bar}
      class="narrow"
      role="toolbar"
      aria-label={label}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const count = view.filters.length;
        const next = (at + step + count) % count;
        setAt(next);
        bar.current?.querySelectorAll('button')[next]?.focus();
      }}
    >
      {view.filters.map(({ kind, text, label: short, name, isOn }, index) => (
        <button
          key={text}
          type="button"
          title={text}
          aria-label={name}
          tabIndex={index === at ? 0 : -1}
          aria-pressed={isOn}
          onFocus={() => setAt(index)}
          onClick={() => onFilter(text)}
        >
          {ICONS[kind] && (
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={ICONS[kind]} />
            </svg>
          )}
          {short}
        </button>
      ))}
    </div>
  );
}

interface FiltersProps {
  view: SearchView;
  label: string;
  onFilter(filter: string): void;
}

/** A language is its own name. */
const ICONS: Record<FilterKind, string | null> = {
  star: 'M8 1.8 9.9 5.9l4.5.5-3.3 3 .9 4.4L8 11.6l-4 2.2.9-4.4-3.3-3 4.5-.5Z',
  unread: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
  note: 'M3 13l.7-2.8L10.9 3l2.1 2.1-7.2 7.2Z',
  week: 'M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.2V4M10.5 2.2V4',
  language: null,
};
