import { browser } from 'wxt/browser';
import type { Copying } from '../../components/shared/CopyMenus';
import { writeClipboard } from '../browser/clipboard';
import { REPORT_FORM } from '../browser/report-form';
import { languagesToCopy } from '../cite/copy';
import { textsOfWeek } from '../cite/copy-blocks';
import { copyChosen, copyChosenOfWeek, type ShownPaper, type ShownWeek } from '../cite/copy-choice';
import { languagesFor } from '../view/languages';
import { WORDS } from '../view/paper.words';
import { reportedText } from '../view/report-view';

/** Options to copy, cite and report a paper that one of our pages shows. */
export function copyingOf(shown: ShownPaper): Copying {
  const { record, at, reading } = shown;
  return {
    languages: languagesToCopy(record, at, reading.locale),
    make: (choice) => copyChosen(choice, shown, WORDS),
    write: writeClipboard,
    report: reportedText(record, at, reading.locale, {
      form: REPORT_FORM,
      version: () => browser.runtime.getManifest().version,
    }),
  };
}

/** Options to copy and cite all papers of a week that one of our pages shows. */
export function copyingOfWeek(shown: ShownWeek): Copying {
  const { week, records, reading } = shown;
  const languages = textsOfWeek(week, records).flatMap(({ record, at }) =>
    languagesToCopy(record, at, reading.locale),
  );
  return {
    languages: languagesFor(reading.locale).filter((lang) => languages.includes(lang)),
    make: (choice) => copyChosenOfWeek(choice, shown, WORDS),
    write: writeClipboard,
  };
}
