import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { Locale } from '../../lib/settings/settings';
import type { Bilingual } from '../../lib/text/localized';
import { plural } from '../../lib/text/phrase';
import type { MarkFlags } from '../../lib/view/marks/mark-view';
import type { PageWords } from '../../lib/view/pages.words';
import type { PopupView, RowView } from '../../lib/view/popup/popup-view';
import type { SearchWords } from '../../lib/view/search/search.words';
import { MarkIcons } from '../pages/MarkIcons';
import { moveInList } from '../pages/move-in-list';
import { PaperRow } from '../pages/PaperRow';
import { pressedMark, type RowMark, RowMarks } from '../pages/RowMarks';
import { Both } from '../shared/Both';
import { Icon } from '../shared/Icon';

interface Props {
  view: Extract<PopupView, { kind: 'week' }>;
  words: PageWords;
  searchWords: SearchWords;
  /** the reader's marks on a paper */
  flagsOf(key: PaperKey): MarkFlags;
  /** address of a row's paper, on pages where papers have one */
  hrefOf?: ((row: RowView) => string | null) | undefined;
  onPaper(key: PaperKey): void;
  onRowMark(key: PaperKey, mark: RowMark): void;
  /** another source of the same week. @param id - of its week */
  onSource(id: string): void;
}

/** One week: its trends, then its papers in order. */
export function Week({ view, words, searchWords, flagsOf, onPaper, ...act }: Props) {
  const { language } = searchWords;
  const { hrefOf, onRowMark } = act;
  const rest = { language, searchWords, flagsOf, hrefOf, onPaper, onRowMark };
  return (
    <>
      {view.listed.length > 0 && (
        <section class="listed">
          <h2>{plural(words.listed, view.listed.length)}</h2>
          <Rows rows={view.listed} label={plural(words.listed, view.listed.length)} {...rest} />
        </section>
      )}
      {view.sources.length > 0 && (
        <fieldset class="week-sources" aria-label={words.sourceOfWeek}>
          {view.sources.map(({ id, name, isShown }) => (
            <button
              key={id}
              type="button"
              aria-pressed={isShown}
              onClick={() => !isShown && act.onSource(id)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      )}
      <Trends key={view.id} trends={view.trends} words={words} language={language} />
      <Rows rows={view.rows} label={words.papers} here={view.thisTab} {...rest} />
    </>
  );
}

/** Two lines of the first trend; a press shows all of them, over the list. */
function Trends({
  trends,
  words,
  language,
}: {
  trends: readonly Bilingual[];
  words: PageWords;
  language: Locale;
}) {
  /** px of the two lines, while all are shown */
  const [room, setRoom] = useState<number | null>(null);
  const first = useRef<HTMLDivElement>(null);
  const isOpen = room !== null;
  const box = useRef<HTMLElement>(null);
  // Before the next key: the reader may go on at once.
  useLayoutEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setRoom(null);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      setRoom(null);
    };
    // What lies over the list must not hide what has the focus.
    addEventListener('focusin', leave);
    addEventListener('pointerdown', leave);
    addEventListener('keydown', onEscape, { capture: true });
    return () => {
      removeEventListener('focusin', leave);
      removeEventListener('pointerdown', leave);
      removeEventListener('keydown', onEscape, { capture: true });
    };
  }, [isOpen]);
  if (!hasTrends(trends)) return null;
  const label = isOpen ? words.fewerTrends : words.allTrends;
  return (
    <section ref={box} class="trends" aria-label={words.trends}>
      <b aria-hidden="true">{words.trendsShort}</b>
      {/* While all lie over the list, its room stays, so that the list keeps its place. */}
      <div ref={first} class="first" style={room === null ? undefined : { height: `${room}px` }}>
        {!isOpen && <Lines text={trends[0]} language={language} />}
      </div>
      {isOpen && (
        <div class="all">
          {trends.map((trend) => (
            <Lines key={trend.ko ?? trend.en} text={trend} language={language} />
          ))}
        </div>
      )}
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        onClick={() => setRoom(isOpen ? null : (first.current?.offsetHeight ?? 0))}
      >
        <Icon name={isOpen ? 'up' : 'down'} />
      </button>
    </section>
  );
}

function hasTrends(trends: readonly Bilingual[]): trends is [Bilingual, ...Bilingual[]] {
  return trends.length > 0;
}

type RowsProps = Pick<Props, 'searchWords' | 'flagsOf' | 'hrefOf' | 'onPaper' | 'onRowMark'> & {
  rows: readonly RowView[];
  label: string;
  /** the reader's own */
  language: Locale;
  /** papers of the tab in front */
  here?: readonly PaperKey[];
  /** of these rows, where they are a part of a longer list that sees to its keys; `null` for none */
  stop?: { at: PaperKey | null; onStop(key: PaperKey): void };
};

/** Papers to look over and to open: one tab stop, arrows move from row to row. */
export function Rows({
  rows,
  label,
  language,
  searchWords,
  flagsOf,
  hrefOf,
  onPaper,
  onRowMark,
  here = [],
  stop,
}: RowsProps) {
  const [last, setLast] = useState<PaperKey | null>(null);
  const own = rows.some(({ key }) => key === last) ? last : rows[0]?.key;
  const at = stop ? stop.at : own;
  return (
    <ol class="rows week-rows" aria-label={label} onKeyDown={stop ? undefined : moveInList}>
      {rows.map((row) => {
        const { key, rank, title, lead } = row;
        const flags = flagsOf(key);
        return (
          <li key={key}>
            <PaperRow
              paper={key}
              href={hrefOf?.(row)}
              isStop={key === at}
              isRead={flags.isRead}
              isHere={here.includes(key)}
              onFocus={() => (stop ? stop.onStop(key) : setLast(key))}
              onPress={(event) => {
                const mark = pressedMark(event);
                if (mark) onRowMark(key, mark);
                else onPaper(key);
              }}
            >
              <span class="folio">{rank}</span>
              <span class="entry">
                <Lines text={title} language={language} />
                {lead && (
                  <span class="lead">
                    <Both text={lead} language={language} />
                  </span>
                )}
              </span>
              <MarkIcons flags={flags} words={searchWords} />
              <RowMarks flags={flags} words={searchWords} />
            </PaperRow>
          </li>
        );
      })}
    </ol>
  );
}

/** Both languages, one below the other. */
function Lines({ text, language }: { text: Bilingual; language: Locale }) {
  return (
    <span class="lines">
      <Both text={text} language={language} />
    </span>
  );
}
