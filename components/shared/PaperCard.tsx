import type { Locale } from '../../lib/settings/settings';
import type { Words } from '../../lib/view/paper.words';
import type { PaperView, SectionView } from '../../lib/view/paper-view';
import { Both } from './Both';
import { Pairs } from './Pairs';

interface Props {
  view: PaperView;
  words: Words;
  onOther(at: number): void;
}

/**
 * One paper in both languages. CSS decides by `data-mode` on an ancestor which of them is visible, so
 * that switching the mode changes no text.
 */
export function PaperCard({ view, words, onOther }: Props) {
  const { language } = words;
  return (
    <article class="card">
      <p class="eyebrow">{view.rankLine}</p>
      <h2 class="title" tabIndex={-1}>
        <Both text={view.title} language={language} />
      </h2>
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
      {hasPairs(view) && <p class="narrow">{words.narrow}</p>}
      {view.sections.map((section) => (
        <Section key={section.heading.en} section={section} language={language} />
      ))}
      <ul class="links">
        {view.links.map(({ text, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {text}
            </a>
          </li>
        ))}
      </ul>
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
      <p class="notice">
        <Both text={view.notice} language={language} />
      </p>
    </article>
  );
}

/** Whether anything could stand side by side. */
function hasPairs({ sections }: PaperView): boolean {
  return sections.some(({ pairs }) => pairs.some(({ ko, en }) => ko !== null && en !== null));
}

function Section({ section, language }: { section: SectionView; language: Locale }) {
  return (
    <section>
      <h3 class="heading">
        <Both text={section.heading} language={language} />
      </h3>
      <Pairs pairs={section.pairs} language={language} />
    </section>
  );
}
