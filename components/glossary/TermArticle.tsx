import type { Locale } from '../../lib/settings/settings';
import type { GlossaryWords } from '../../lib/view/glossary/glossary.words';
import type {
  ExampleView,
  MarkedPair,
  RenderingRow,
  TermView,
} from '../../lib/view/glossary/term-view';
import { languagesFor } from '../../lib/view/languages';
import { Highlighted } from '../pages/Highlighted';

interface Props {
  term: TermView;
  words: GlossaryWords;
  locale: Locale;
  onMore(): void;
}

/** One term: its spellings, its Korean renderings, and the sentences that contain it. */
export function TermArticle({ term, words, locale, onMore }: Props) {
  const [own, other] = languagesFor(locale);
  return (
    <article aria-labelledby="term-title">
      <h2 id="term-title" tabIndex={-1}>
        <span lang={own}>{term[own]}</span>{' '}
        <span lang={other} class="second">
          {term[other]}
        </span>
      </h2>
      <p class="counts">{term.counts}</p>
      {term.facts.length + term.sameWord.length > 0 && (
        <dl>
          {term.facts.map(({ name, lang, text }) => (
            <div key={`${name} ${lang}`}>
              <dt>{name}</dt>
              <dd lang={lang}>{text}</dd>
            </div>
          ))}
          {term.sameWord.length > 0 && (
            <div>
              <dt>{words.sameWord}</dt>
              <dd lang="en">
                {term.sameWord.map(({ href, en }) => (
                  <a key={href} href={href}>
                    {en}
                  </a>
                ))}
              </dd>
            </div>
          )}
        </dl>
      )}
      {term.renderings.length > 0 && <Renderings rows={term.renderings} words={words} />}
      <section aria-labelledby="examples-title">
        <h3 id="examples-title">
          {term.heading}
          {term.allHref && (
            <a class="button" href={term.allHref}>
              {words.showAll}
            </a>
          )}
        </h3>
        {term.isNowhere && <p class="fine">{words.none}</p>}
        <ol class="examples">
          {term.examples.map((example) => (
            <Example key={example.id} example={example} locale={locale} />
          ))}
        </ol>
        {term.isReading && <p class="fine">{words.reading}</p>}
        {term.more && (
          <button type="button" class="button" onClick={onMore}>
            {term.more}
          </button>
        )}
      </section>
    </article>
  );
}

/** The Korean forms, most frequent first; each links to its sentences. */
function Renderings({ rows, words }: { rows: RenderingRow[]; words: GlossaryWords }) {
  return (
    <section aria-labelledby="renderings-title">
      <h3 id="renderings-title">{words.renderings}</h3>
      <p class="fine">{words.renderingsHint}</p>
      <ul class="renderings">
        {rows.map((row) => (
          <li key={row.label}>
            <a href={row.href} aria-current={row.isOn ? 'true' : undefined}>
              <span class="label" lang={row.lang ?? undefined}>
                {row.label}
              </span>
              <span class="number">{row.count}</span>
              <span class="share" style={{ '--share': row.share }} aria-hidden="true" />
              {row.sources !== '' && <span class="sources">{row.sources}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Example({ example, locale }: { example: ExampleView; locale: Locale }) {
  const { href, rankLine, title, sentences } = example;
  return (
    <li class="example">
      <p class="eyebrow">{rankLine}</p>
      <h4>
        <a href={href}>
          <Lines pair={title} locale={locale} as="span" />
        </a>
      </h4>
      {sentences.map((pair) => (
        <div key={pair.ko?.text ?? pair.en?.text} class="pair">
          <Lines pair={pair} locale={locale} as="p" />
        </div>
      ))}
    </li>
  );
}

interface LinesProps {
  pair: MarkedPair;
  locale: Locale;
  as: 'p' | 'span';
}

/** Both languages of a text, the reader's own first. */
function Lines({ pair, locale, as: Line }: LinesProps) {
  const langs = languagesFor(locale).filter((lang) => pair[lang] !== null);
  return (
    <>
      {langs.map((lang, at) => (
        <Line key={lang} lang={lang} class={at === 0 ? undefined : 'second'}>
          {pair[lang] && <Highlighted {...pair[lang]} />}
        </Line>
      ))}
    </>
  );
}
