import { useRef } from 'preact/hooks';
import type { Locale } from '../../lib/settings/settings';
import { plural } from '../../lib/text/phrase';
import type { GlossaryWords } from '../../lib/view/glossary/glossary.words';
import type { TermListView, TermRow } from '../../lib/view/glossary/list-view';
import { languagesFor } from '../../lib/view/languages';

interface Props {
  list: TermListView;
  words: GlossaryWords;
  locale: Locale;
  /** ArrowUp was pressed on the first row */
  onUp(): void;
}

/** All terms, or those found. A single tab stop; arrow keys, Home and End move between rows. */
export function TermList({ list, words, locale, onUp }: Props) {
  const box = useRef<HTMLElement>(null);
  const rows = list.groups.flatMap((group) => group.rows);
  const entry = rows.find(({ isOpen }) => isOpen) ?? rows[0];
  return (
    <nav
      ref={box}
      class="term-list"
      aria-label={words.list}
      onKeyDown={(event) => {
        const links = [...(box.current?.querySelectorAll<HTMLAnchorElement>('.term-row') ?? [])];
        const at = links.indexOf(event.target as HTMLAnchorElement);
        const next = nextRow(event.key, at, links.length);
        if (next === null) return;
        event.preventDefault();
        if (next < 0) onUp();
        else links[next]?.focus();
      }}
    >
      <div class="found">
        <p role="status">{list.status}</p>
        {!list.elsewhere && <p aria-hidden="true">{words.paperCounts}</p>}
      </div>
      {list.elsewhere && (
        <div class="state">
          <p>{words.noneHint}</p>
          <a href={list.elsewhere.href}>{list.elsewhere.text}</a>
        </div>
      )}
      {list.groups.map(({ heading, rows: inGroup }) => (
        <div key={heading ?? ''} class="term-group">
          {heading && <h2>{heading}</h2>}
          <ul>
            {inGroup.map((row) => (
              <Row key={row.slug} row={row} isEntry={row === entry} {...{ words, locale }} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** @returns -1 if the key leaves the list upwards, `null` for other keys */
function nextRow(key: string, at: number, count: number): number | null {
  if (at < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

interface RowProps {
  row: TermRow;
  isEntry: boolean;
  words: GlossaryWords;
  locale: Locale;
}

function Row({ row, isEntry, words, locale }: RowProps) {
  return (
    <li>
      <a
        class="term-row"
        href={row.href}
        data-slug={row.slug}
        tabIndex={isEntry ? 0 : -1}
        aria-current={row.isOpen ? 'true' : undefined}
      >
        <span class="lines">
          {languagesFor(locale).map((lang, at) => (
            <span key={lang} lang={lang} class={at === 0 ? undefined : 'second'}>
              {row[lang]}
              {lang === 'en' && row.short !== '' && <i>{row.short}</i>}
            </span>
          ))}
        </span>
        {row.papers !== null && (
          <span class="papers">
            <span aria-hidden="true">{row.papers}</span>
            <span class="unseen">{plural(words.papers, row.papers)}</span>
          </span>
        )}
      </a>
    </li>
  );
}
