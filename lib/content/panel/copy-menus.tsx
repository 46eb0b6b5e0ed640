import type { ComponentChild } from 'preact';
import { CopyMenus } from '../../../components/shared/CopyMenus';
import { writeClipboard } from '../../browser/clipboard';
import { languagesToCopy } from '../../cite/copy';
import { copyChosen } from '../../cite/copy-choice';
import type { Mode } from '../../settings/settings';
import { readPageCitation } from '../../sites/page-citation';
import { copyWords } from '../../view/copy.words';
import type { PanelInput } from './panel-loader';

/**
 * Renders the menus at the panel's foot that copy and cite its paper. Choosing an option reads the page.
 *
 * @param at - index of the text that is shown
 * @param modeNow - returns the current mode, which can change without a new panel
 */
export function panelCopyMenus(
  { record, locale, uiBundle, place }: PanelInput,
  at: number,
  modeNow: () => Mode,
): ComponentChild {
  return (
    <CopyMenus
      words={copyWords(locale)}
      languages={languagesToCopy(record, at, locale)}
      opens="up"
      make={(choice) => {
        const reading = { mode: modeNow(), locale };
        const page = place ? readPageCitation(document) : null;
        return copyChosen(choice, { record, at, reading, page }, uiBundle.words);
      }}
      write={writeClipboard}
    />
  );
}
