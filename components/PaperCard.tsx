import type { Bilingual } from '../lib/digest/format';
import type { PaperView, SectionView } from '../lib/view/paper-view';
import type { Words } from '../lib/view/words';

interface Props {
  view: PaperView;
  words: Words;
  onOther(at: number): void;
}

/**
 * One paper in both languages. Which of them is seen is decided by `data-mode` on an ancestor, in
 * CSS, so that switching touches no text.
 */
export function PaperCard({ view, words, onOther }: Props) {
  return (
    <article class="card">
      <p class="eyebrow">{view.placing}</p>
      <h2 class="title">
        <Both text={view.title} />
      </h2>
      {view.sections.map((section) => (
        <Section key={section.heading.en} section={section} />
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
          {words.otherWeeks}{' '}
          {view.others.map(({ at, text }) => (
            <button key={at} type="button" onClick={() => onOther(at)}>
              {text}
            </button>
          ))}
        </p>
      )}
      <p class="notice">
        <Both text={view.notice} />
      </p>
    </article>
  );
}

function Section({ section }: { section: SectionView }) {
  return (
    <section>
      <h3 class="heading">
        <Both text={section.heading} />
      </h3>
      {section.missing && (
        <p class="missing" data-lang={section.missing.lang}>
          {section.missing.text}
        </p>
      )}
      {section.pairs.map((pair) => (
        <div key={pair.ko ?? pair.en} class={pair.ko && pair.en ? 'pair' : 'pair alone'}>
          {pair.ko && <p lang="ko">{pair.ko}</p>}
          {pair.en && <p lang="en">{pair.en}</p>}
        </div>
      ))}
    </section>
  );
}

/** Both languages inline; a text that exists in one only is shown in every mode. */
function Both({ text }: { text: Bilingual }) {
  return (
    <>
      {text.ko && (
        <span lang="ko" class={text.en ? undefined : 'alone'}>
          {text.ko}
        </span>
      )}{' '}
      {text.en && (
        <span lang="en" class={text.ko ? undefined : 'alone'}>
          {text.en}
        </span>
      )}
    </>
  );
}
