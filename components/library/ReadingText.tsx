import { useLayoutEffect, useRef } from 'preact/hooks';
import { copyWords } from '../../lib/view/copy.words';
import { WORDS } from '../../lib/view/paper.words';
import { searchWords } from '../../lib/view/search/search.words';
import { MarkBar } from '../pages/MarkBar';
import { NotedPaper } from '../pages/NotedPaper';
import { pressPaperKey } from '../pages/paper-keys';
import { SCROLLS } from '../pages/scroller';
import { type Reporting, useReport } from '../pages/use-report';
import { CopyMenus } from '../shared/CopyMenus';
import { Icon } from '../shared/Icon';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Pairs } from '../shared/Pairs';
import type { ReadingProps } from './reading-props';

/** The open paper, or the trends of the week if none is open. */
export function ReadingText(props: ReadingProps) {
  const { words, paper, held } = props;
  const report = useReport(paper?.copying ?? null, paper?.view.sourceLine ?? null);
  const main = useRef<HTMLElement>(null);
  const key = paper?.key ?? null;
  // A newly opened text is shown from its start, with the focus on its title.
  useLayoutEffect(() => {
    main.current?.scrollTo(0, 0);
    if (key !== null)
      main.current?.querySelector<HTMLElement>('.card .title')?.focus({ preventScroll: true });
  }, [key]);
  return (
    <main ref={main} class="reading-text" aria-label={words.text} {...{ [SCROLLS]: '' }}>
      <TextBar {...props} report={report} />
      {paper && <Paper {...props} paper={paper} report={report} />}
      {!paper && held === 'no-paper' && <NoPaper {...props} />}
      {!paper && held === 'text' && <WeekIntro {...props} />}
      {!paper && held === 'nothing' && <p class="state">{words.choose}</p>}
    </main>
  );
}

function TextBar(props: ReadingProps & { report: Reporting }) {
  const { words, paper, marks, marking, locale, mode } = props;
  return (
    <header class="text-bar">
      <button type="button" class="back" onClick={props.onBack}>
        <span aria-hidden="true">‹ </span>
        {words.back}
      </button>
      <LanguageSwitch mode={mode} words={WORDS[locale]} onMode={props.onMode} />
      {paper && marks && <MarkBar {...marking} view={marks} words={searchWords(locale)} />}
      {paper && <CopyMenus words={copyWords(locale)} {...paper.copying} opens="down" />}
      {props.report.button}
      {paper?.address && (
        <a
          class="icon open-paper"
          href={paper.address}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={words.openPaper}
          title={words.openPaper}
        >
          <Icon name="out" />
        </a>
      )}
    </header>
  );
}

interface PaperProps extends ReadingProps {
  paper: NonNullable<ReadingProps['paper']>;
  report: Reporting;
}

function Paper(props: PaperProps) {
  const { paper, marks, marking, locale } = props;
  return (
    <NotedPaper
      {...marking}
      key={paper.key}
      paper={paper.view}
      marks={marks}
      locale={locale}
      report={props.report}
      onOther={props.onOther}
      onFind={({ text }) => props.onGo({ kind: 'tag', tag: text })}
      onKeyDown={(event) => pressPaperKey(event, props.onBack)}
    />
  );
}

/** What a week was about, shown until one of its papers is opened. */
function WeekIntro({ week, locale, pageWords }: ReadingProps) {
  if (!week) return null;
  return (
    <article class="card week-intro">
      <h2 class="title">{week.longText}</h2>
      {week.trends.length > 0 && (
        <section aria-label={pageWords.trends}>
          <h3 class="heading">{pageWords.trends}</h3>
          <Pairs pairs={week.trends} language={locale} />
        </section>
      )}
    </article>
  );
}

function NoPaper({ words, hrefOf }: ReadingProps) {
  return (
    <div class="state">
      <h2>{words.noPaper}</h2>
      <p>{words.noPaperHint}</p>
      <a class="button" href={hrefOf({ kind: 'collection', name: 'all' })}>
        {words.collections.all}
      </a>
    </div>
  );
}
