import { useId, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../lib/settings/settings';
import { phrase } from '../../lib/text/phrase';
import type { MarkView, TagView } from '../../lib/view/marks/mark-view';
import { type MarksWords, marksWords } from '../../lib/view/marks/marks.words';
import { Icon } from '../shared/Icon';
import type { MarkCallbacks } from './MarkBar';
import { focus, titleBeside } from './use-place';

/** Number of existing tags offered while the reader types one. */
const MOST_OFFERED = 200;

interface Props extends Pick<MarkCallbacks, 'onTag' | 'onUntag'> {
  view: MarkView;
  language: Locale;
  /** searches for the papers with a tag, on pages with a search */
  onFind?: ((tag: TagView) => void) | undefined;
}

/**
 * The reader's tags on a paper and the field for another one. All tag buttons share one tab stop: arrow
 * keys move between them, Delete removes the tag.
 */
export function MarkTags({ view, language, onTag, onUntag, onFind }: Props) {
  const words = marksWords(language);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const each = onFind ? 2 : 1;
  const last = view.tags.length * each - 1;
  const stop = Math.min(active, last);
  const goTo = (at: number) => {
    if (at > last) return field.current?.focus();
    setActive(Math.max(0, at));
    buttonsOf(list.current)[Math.max(0, at)]?.focus();
  };
  const takeOff = (tag: string, at: number) => {
    onUntag(tag);
    // The next tag moves into its place; after the last tag comes the field.
    queueMicrotask(() => goTo(at < last - each + 1 ? at : at - each >= 0 ? at - each : last + 1));
  };
  return (
    <section class="mark-tags" aria-label={words.tags}>
      <Icon name="tag" />
      {view.tags.length > 0 && (
        <ul ref={list}>
          {view.tags.map((tag, index) => (
            <Tag
              key={tag.text}
              {...{ tag, words, onFind }}
              at={index * each}
              stop={stop}
              onGo={goTo}
              onOff={() => takeOff(tag.text, index * each + each - 1)}
              onFocus={setActive}
            />
          ))}
        </ul>
      )}
      <TagField
        {...{ words, field, onTag }}
        offered={view.otherTags.slice(0, MOST_OFFERED)}
        onBack={() => goTo(last)}
      />
      {view.tagFailure && (
        <p role="alert" class="refusal">
          {view.tagFailure}
        </p>
      )}
    </section>
  );
}

interface TagProps {
  tag: TagView;
  words: MarksWords;
  /** index of its first button among all tag buttons */
  at: number;
  /** index of the button that is the tab stop */
  stop: number;
  onFind: Props['onFind'];
  onGo(at: number): void;
  onOff(): void;
  onFocus(at: number): void;
}

function Tag({ tag, words, at, stop, onFind, onGo, onOff, onFocus }: TagProps) {
  const off = onFind ? at + 1 : at;
  const pressKey = (event: KeyboardEvent, from: number) => {
    const { key } = event;
    if (key === 'ArrowLeft') onGo(from - 1);
    else if (key === 'ArrowRight') onGo(from + 1);
    else if (key === 'Delete' || key === 'Backspace') onOff();
    else return;
    event.preventDefault();
  };
  return (
    <li>
      {onFind ? (
        <button
          type="button"
          class="name"
          tabIndex={stop === at ? 0 : -1}
          title={phrase(words.findTag, { tag: tag.text })}
          aria-label={phrase(words.findTag, { tag: tag.text })}
          onClick={() => onFind(tag)}
          onFocus={() => onFocus(at)}
          onKeyDown={(event) => pressKey(event, at)}
        >
          {tag.text}
        </button>
      ) : (
        <span class="name">{tag.text}</span>
      )}
      <button
        type="button"
        class="off"
        tabIndex={stop === off ? 0 : -1}
        title={phrase(words.removeTag, { tag: tag.text })}
        aria-label={phrase(words.removeTag, { tag: tag.text })}
        onClick={onOff}
        onFocus={() => onFocus(off)}
        onKeyDown={(event) => pressKey(event, off)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

interface FieldProps extends Pick<Props, 'onTag'> {
  words: MarksWords;
  field: { current: HTMLInputElement | null };
  offered: readonly string[];
  /** moves the focus back to the last tag */
  onBack(): void;
}

/** Enter or a comma adds the tag; text that is refused stays in the field. */
function TagField({ words, field, offered, onTag, onBack }: FieldProps) {
  const [text, setText] = useState('');
  const id = useId();
  const add = (typed: string) => {
    const left = typed.trim() === '' || onTag(typed) ? '' : typed;
    setText(left);
    if (field.current) field.current.value = left; // text pasted in one go was never rendered
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add(text);
      }}
    >
      <input
        ref={field}
        name="tag"
        list={id}
        autocomplete="off"
        aria-label={words.addTag}
        placeholder={words.addTag}
        enterkeyhint="done"
        value={text}
        onInput={(event) => {
          const { value } = event.currentTarget;
          const isEnded = !event.isComposing && /[,，、]\s*$/.test(value);
          if (isEnded) add(value.replace(/[,，、]\s*$/, ''));
          else setText(value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const isAtStart = event.currentTarget.selectionEnd === 0;
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            setText('');
            focus(titleBeside(event.currentTarget));
          } else if (isAtStart && (event.key === 'Backspace' || event.key === 'ArrowLeft')) {
            onBack();
          }
        }}
      />
      <datalist id={id}>
        {offered.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  );
}

function buttonsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll('button') ?? [])];
}
