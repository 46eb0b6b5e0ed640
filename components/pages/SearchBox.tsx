import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SearchWords } from '../../lib/view/search/search.words';
import type { FilterKind, SearchView } from '../../lib/view/search/search-view';
import { Icon, type IconName } from '../shared/Icon';
import { SearchField } from './SearchField';

interface Props {
  view: SearchView;
  words: SearchWords;
  field: RefObject<HTMLInputElement | null>;
  /** whether the filters may be shown before anything is typed */
  hasFilters: boolean;
  /** the reader is about to search */
  onWake(): void;
  onText(text: string): void;
  onFilter(filter: string): void;
  /** moves the focus into the hits, or opens the first one at once */
  onDown(): void;
  onFirst(): void;
}

/** Name of a data attribute: the page focused the field itself, so the reader is not searching yet. */
export const GIVEN_FOCUS = 'givenFocus';

/** The search field and its filters. */
export function SearchBox(props: Props) {
  const { view, words, field, onWake, onText, onFilter, onDown, onFirst } = props;
  /** until then the filters are hidden, also when the field got the focus by itself */
  const [isUsed, setUsed] = useState(false);
  return (
    <SearchField
      text={view.text}
      words={words}
      field={field}
      onText={onText}
      onFirst={onFirst}
      onDown={onDown}
      onFocus={({ dataset }) => {
        const isGiven = dataset[GIVEN_FOCUS] !== undefined;
        delete dataset[GIVEN_FOCUS];
        if (isGiven) return;
        setUsed(true);
        onWake();
      }}
      onReach={() => {
        setUsed(true);
        onWake();
      }}
    >
      {((isUsed && props.hasFilters) || view.isAsking) && (
        <Filters
          view={view}
          label={words.narrow}
          isOver={!view.isAsking}
          onFilter={(filter) => {
            onFilter(filter);
            field.current?.focus();
          }}
        />
      )}
    </SearchField>
  );
}

/** One stop for Tab, arrows within, as in any toolbar. */
function Filters({ view, label, isOver, onFilter }: FiltersProps) {
  const [at, setAt] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={bar}
      class="narrow"
      role="toolbar"
      aria-label={label}
      data-over={isOver}
      // Some browsers take the focus from the field and give it to nothing: the filters would be gone.
      onMouseDown={(event) => event.preventDefault()}
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
          {ICONS[kind] && <Icon name={ICONS[kind]} />}
          {short}
        </button>
      ))}
    </div>
  );
}

interface FiltersProps {
  view: SearchView;
  label: string;
  /** whether they lie over what is below, which then does not move, for as long as they are used */
  isOver: boolean;
  onFilter(filter: string): void;
}

/** A language is its own name. */
const ICONS: Record<FilterKind, IconName | null> = {
  star: 'star',
  unread: 'unread',
  note: 'pencil',
  week: 'calendar',
  language: null,
};
