import type { Locale } from '../../lib/settings/settings';
import type { Words } from '../../lib/view/paper.words';
import type { PaperView, SectionView } from '../../lib/view/paper-view';
import { Both } from './Both';
import { copySeen } from './copy-seen';
import { Doubts } from './Doubts';
import { Icon } from './Icon';
import { Notice } from './Notice';
import { Pairs, type Reached } from './Pairs';
import { keepPairFocus, movePairFocus, uncoverPointed, uncoverPressed } from './pair-focus';

interface Props {
  view: PaperView;
  words: Words;
  /** whether the text's first part is shown and the rest folded away, for small surfaces */
  foldsDetails?: boolean;
  /** whether the surface shows the text's notice elsewhere */
  hasOwnNotice?: boolean;
  /** where the reader left off, counted over all sentences of the text; on our own pages only */
  reached?: Reached | null;
  onOther(at: number): void;
}

/**
 * One paper in both languages. CSS decides by `data-mode` on an ancestor which of them is visible, so
 * that switching the mode changes no text.
 */
export function PaperCard(props: Props) {
  const { view, words, foldsDetails = false, hasOwnNotice = false, reached, onOther } = props;
  const { language } = words;
  const first = view.sections.find(({ pairs }) => pairs.length > 0);
  return (
    <article
      class="card"
      onKeyDown={movePairFocus}
      onFocusIn={keepPairFocus}
      onClick={uncoverPressed}
      onPointerOver={uncoverPointed}
      onCopy={(event) => copySeen(event, view.sourceLine)}
    >
      <header class="head">
        <span class="folio" aria-hidden="true">
          {view.rank}
        </span>
        <div>
          <p class="eyebrow">{view.rankLine}</p>
          <h2 class="title" tabIndex={-1}>
            <Both text={view.title} language={language} />
          </h2>
          {view.titleDoubts.length > 0 && <Doubts doubts={view.titleDoubts} name={words.doubt} />}
        </div>
      </header>
      {view.links.length > 0 && (
        <ul class="links">
          {view.links.map(({ text, url, canBeCut }) => (
            <li key={url} class={canBeCut ? 'cut' : undefined}>
              <a
                href={url}
                target="_blank"
                rel="noopener noreferrer"
                title={canBeCut ? text : undefined}
              >
                <span>{text}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {view.missing.length > 0 && (
        <div class="box">
          <Icon name="info" />
          <div>
            {view.missing.map(({ lang, text, way }) => (
              <p key={lang} class="missing" data-lang={lang}>
                {text}{' '}
                {way && (
                  <button type="button" onClick={() => onOther(way.at)}>
                    {way.text}
                  </button>
                )}
              </p>
            ))}
          </div>
        </div>
      )}
      {hasPairs(view) && <p class="narrow">{words.narrow}</p>}
      {view.sections.map((section) => (
        <Section
          key={section.heading.en}
          section={section}
          language={language}
          doubtName={words.doubt}
          isEntry={section === first}
          isFolded={foldsDetails && section !== first}
          reached={reached ? within(reached, view, section) : null}
        />
      ))}
      {view.others.length > 0 && (
        <p class="others">
          {view.othersTitle}{' '}
          {view.others.map(({ at, text }) => (
            <button key={at} type="button" onClick={() => onOther(at)}>
              {text}
            </button>
          ))}
        </p>
      )}
      {!hasOwnNotice && (view.notice.ko ?? view.notice.en) && <Notice view={view} words={words} />}
    </article>
  );
}

/** Whether anything could stand side by side. */
function hasPairs({ sections }: PaperView): boolean {
  return sections.some(({ pairs }) => pairs.some(({ ko, en }) => ko !== null && en !== null));
}

/** The same place, counted from a section's first sentence. */
function within({ at, text }: Reached, { sections }: PaperView, section: SectionView): Reached {
  const before = sections.slice(0, sections.indexOf(section));
  return { at: at - before.reduce((count, { pairs }) => count + pairs.length, 0), text };
}

interface SectionProps {
  section: SectionView;
  language: Locale;
  doubtName: string;
  isEntry: boolean;
  isFolded: boolean;
  reached: Reached | null;
}

function Section({ section, reached, ...props }: SectionProps) {
  const { language, doubtName, isEntry, isFolded } = props;
  const heading = (
    <h3 class="heading">
      <Both text={section.heading} language={language} />
    </h3>
  );
  const pairs = <Pairs pairs={section.pairs} {...{ language, isEntry, doubtName, reached }} />;
  if (!isFolded) {
    return (
      <section>
        {heading}
        {pairs}
      </section>
    );
  }
  return (
    <details class="more">
      <summary>{heading}</summary>
      {pairs}
    </details>
  );
}
