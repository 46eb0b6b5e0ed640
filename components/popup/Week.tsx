import type { PaperKey } from '../../lib/paper/ref';
import type { Locale } from '../../lib/settings/settings';
import type { Bilingual } from '../../lib/text/localized';
import { plural } from '../../lib/text/phrase';
import type { MarkFlags } from '../../lib/view/marks/mark-view';
import type { PageWords } from '../../lib/view/pages.words';
import type { PopupView, RowView, Turn } from '../../lib/view/popup/popup-view';
import type { SearchWords } from '../../lib/view/search/search.words';
import { MarkIcons } from '../pages/MarkIcons';
import { Both } from '../shared/Both';

interface Props {
  view: Extract<PopupView, { kind: 'week' }>;
  words: PageWords;
  searchWords: SearchWords;
  /** the reader's marks on a paper */
  flagsOf(key: PaperKey): MarkFlags;
  onTurn(to: Turn): void;
  onPaper(key: PaperKey): void;
}

/** One week: its trends, then its papers in order. */
export function Week({ view, words, searchWords, flagsOf, onTurn, onPaper }: Props) {
  const { earlier, later, thisTab } = view;
  const { language } = searchWords;
  const [here] = thisTab;
  const [lead, ...rest] = view.trends;
  return (
    <>
      {view.listed.length > 0 && (
        <section class="listed">
          <h2>{plural(words.listed, view.listed.length)}</h2>
          <Rows
            rows={view.listed}
            label={plural(words.listed, view.listed.length)}
            {...{ language, searchWords, flagsOf, onPaper }}
          />
        </section>
      )}
      <nav class="weekbar">
        <button
          type="button"
          class="icon"
          aria-label={words.earlier}
          title={words.earlier}
          disabled={earlier === null}
          onClick={() => onTurn('earlier')}
        >
          ‹
        </button>
        <h1>
          {view.text}
          {view.source && <span class="from">{view.source}</span>}
        </h1>
        <button
          type="button"
          class="icon"
          aria-label={words.later}
          title={words.later}
          disabled={later === null}
          onClick={() => onTurn('later')}
        >
          ›
        </button>
      </nav>
      {here && (
        <button type="button" class="button this-tab" onClick={() => onPaper(here)}>
          {words.thisTab}
        </button>
      )}
      {lead && (
        <section class="trends" aria-label={words.trends}>
          <Lines text={lead} language={language} />
          <details key={view.id}>
            <summary>
              {rest.length > 0 ? plural(words.moreTrends, rest.length) : words.wholeTrend}
            </summary>
            {rest.map((trend) => (
              <Lines key={trend.ko ?? trend.en} text={trend} language={language} />
            ))}
          </details>
        </section>
      )}
      <Rows
        rows={view.rows}
        label={words.papers}
        {...{ language, searchWords, flagsOf, onPaper }}
      />
    </>
  );
}

type RowsProps = Pick<Props, 'searchWords' | 'flagsOf' | 'onPaper'> & {
  rows: readonly RowView[];
  label: string;
  /** the reader's own */
  language: Locale;
};

/** Papers to look over and to open. */
function Rows({ rows, label, language, searchWords, flagsOf, onPaper }: RowsProps) {
  return (
    <ol class="rows week-rows" aria-label={label}>
      {rows.map(({ key, rank, title }) => (
        <li key={key}>
          <button type="button" data-key={key} onClick={() => onPaper(key)}>
            <span class="rank">{rank}</span>
            <Lines text={title} language={language} />
            <MarkIcons flags={flagsOf(key)} words={searchWords} />
          </button>
        </li>
      ))}
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
