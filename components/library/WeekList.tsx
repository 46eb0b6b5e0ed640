import type { Locale } from '../../lib/settings/settings';
import { plural } from '../../lib/text/phrase';
import type { LibraryWords } from '../../lib/view/library/library.words';
import type { WeekRow } from '../../lib/view/library/library-view';
import { setupWords } from '../../lib/view/setup.words';
import { TAKES_AWAY } from '../pages/aim';
import { intoView } from '../pages/into-view';

/** More bundled weeks than this are folded away, since the reader can do nothing with them. */
const FEW = 12;

interface Props {
  rows: readonly WeekRow[];
  /** whether the weeks have been read: only then does an empty list mean that there are none */
  isRead: boolean;
  words: LibraryWords;
  locale: Locale;
  onRemove(id: string): void;
  /** puts back a week that was removed */
  onRestore(id: string): void;
}

/** The stored weeks, newest first; bundled ones are listed separately. */
export function WeekList(props: Props) {
  const { rows, isRead, words, locale } = props;
  const packed = rows.filter(({ isRemovable, removed }) => !isRemovable && removed === null);
  const isFolded = packed.length > FEW;
  const shown = isFolded ? rows.filter((row) => !packed.includes(row)) : rows;
  return (
    <section id="weeks" aria-labelledby="weeks-title">
      <h2 id="weeks-title">{setupWords(locale).weeks}</h2>
      {rows.length === 0 && isRead && <p class="fine">{words.noWeeks}</p>}
      {shown.length > 0 && <WeekItems {...props} rows={shown} />}
      {isFolded && (
        <details class="packed">
          <summary>{plural(words.bundledWeeks, packed.length)}</summary>
          <WeekItems {...props} rows={packed} />
        </details>
      )}
    </section>
  );
}

function WeekItems({ rows, ...props }: Props) {
  return (
    <ul class="weeks">
      {rows.map((row) => (
        <WeekItem key={row.id} {...props} row={row} />
      ))}
    </ul>
  );
}

/** A week, or in the place of a removed one the button that restores it. */
function WeekItem({ row, words, onRemove, onRestore }: Omit<Props, 'rows'> & { row: WeekRow }) {
  const { id, week, source, count, origin, isRemovable, removed } = row;
  return (
    <li class={removed === null ? undefined : 'removed'}>
      <div>
        <b>{week}</b>
        <p id={removed === null ? undefined : `removed ${id}`}>
          {removed ?? `${source} · ${count} · ${origin}`}
        </p>
      </div>
      {removed !== null && (
        <button
          key="undo"
          type="button"
          class="button"
          aria-label={`${words.undo}: ${week}`}
          aria-describedby={`removed ${id}`}
          ref={intoView}
          onClick={() => onRestore(id)}
        >
          {words.undo}
        </button>
      )}
      {removed === null && isRemovable && (
        <button
          key="remove"
          type="button"
          class="button"
          {...TAKES_AWAY}
          aria-label={`${words.remove}: ${week}`}
          onClick={() => onRemove(id)}
        >
          {words.remove}
        </button>
      )}
    </li>
  );
}
