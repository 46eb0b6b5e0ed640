import { CITE_FORMATS, type CiteFormat } from '../../lib/cite/cite';
import type { Copied } from '../../lib/cite/copy';
import type { CopyLanguages } from '../../lib/cite/copy-blocks';
import { type CopyChoice, copyChoices } from '../../lib/cite/copy-choice';
import type { CopyWords } from '../../lib/view/copy.words';
import type { ReportedText } from '../../lib/view/report-view';
import { closeRefused, copyPressed, moveInMenu, type WriteCopied } from './copy-menu';
import { Menu } from './Menu';

/** The copies and citations that a text offers. */
export interface Copying {
  /** languages of the text, the reader's own first */
  languages: CopyLanguages;
  /** Makes what a choice copies, from what is shown when it is pressed. */
  make(choice: CopyChoice): Copied;
  /** must be called while a press of the reader is handled */
  write: WriteCopied;
  /** data for a report on a passage; left out if the surface does not offer one */
  report?: ReportedText;
}

interface Props extends Copying {
  words: CopyWords;
  /** whether the menus open above their buttons, as in a panel's foot, or below them */
  opens: 'up' | 'down';
}

/** Names of the formats, the same in both languages. */
const CITE_NAMES: Record<CiteFormat, string> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

/**
 * Two buttons with menus: copying a text, and citing its paper. Below them a message says that it was
 * copied, or a field shows the text that the browser did not let us copy.
 */
export function CopyMenus({ words, languages, opens, make, write }: Props) {
  const press = (choice: CopyChoice) => (event: Event & { currentTarget: Element }) =>
    copyPressed(event.currentTarget, make(choice), write, words.copied);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles Escape and arrow keys for the menus inside
    <div class="copy-menus" data-opens={opens} onKeyDown={moveInMenu}>
      <Menu icon="copy" name={words.copy}>
        {copyChoices(languages).map((choice) => (
          <button key={JSON.stringify(choice)} type="button" onClick={press(choice)}>
            {nameOf(choice, words)}
            {choice.kind === 'copy' && choice.format === 'markdown' && <small>Markdown</small>}
          </button>
        ))}
      </Menu>
      <Menu icon="quote" name={words.cite}>
        {CITE_FORMATS.map((format) => (
          <button key={format} type="button" onClick={press({ kind: 'cite', format })}>
            {CITE_NAMES[format]}
          </button>
        ))}
      </Menu>
      <p class="said" role="status" />
      <div class="refused" hidden>
        <p>{words.refused}</p>
        <textarea readOnly rows={6} aria-label={words.textToCopy} />
        <button
          type="button"
          onClick={({ currentTarget }: Event & { currentTarget: Element }) => {
            const menus = currentTarget.closest('.copy-menus');
            if (menus) closeRefused(menus);
          }}
        >
          {words.close}
        </button>
      </div>
    </div>
  );
}

function nameOf(choice: CopyChoice, words: CopyWords): string {
  if (choice.kind === 'cite') return CITE_NAMES[choice.format];
  if (choice.format === 'plain') return words.plain;
  if (choice.format === 'html') return words.formatted;
  if (choice.languages === 'shown') return words.shown;
  const [first, second] = choice.languages;
  return second || !first ? words.both : words.only[first];
}
