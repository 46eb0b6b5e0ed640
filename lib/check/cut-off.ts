import type { Prose, Sentences } from '../digest/format';
import { CHECK_WORDS } from './check.words';
import type { Locale, Remark } from './finding';
import type { Quote } from './quote';

const ENDED = /[.!?…。:;)\]"”'’」』%~]$/;
/** Words that no sentence ends with, even where it has no full stop. */
const GOES_ON: Record<Locale, RegExp> = {
  ko: /(?:[가-힣]를|[가-힣]는|[에로서]도|에서|에게|보다|부터|위해|위한|대한|통해|통한|따라|하며|되며|이며|지만|면서|도록|므로|(?:^|\s)(?:및|또는|그리고|그러나|하지만|특히|또한))$/,
  en: /(?:^|\s)(?:an?|the|and|or|but|of|to|from|with|without|by|at|as|than|that|which|whose|its|their|our|is|are|was|were|be|for|into|on|in|between|via|per|more|most|such|if|when|while|because|although)$/i,
};
/** Such a word may be the last of a heading or a note; these texts are longer. */
const LEAST_CHARACTERS: Record<Locale, number> = { ko: 20, en: 40 };

/** A text that breaks off: its last sentence has no full stop and ends with "and runs on a", `의존해서는`. */
export function checkCutOff(text: Prose, quote: Quote): Remark[] {
  return (['ko', 'en'] as const).flatMap((locale): Remark[] => {
    const last = findCut(text[locale], locale);
    if (last === null) return [];
    const what = CHECK_WORDS.cutOff;
    return [{ rule: 'cut-off', severity: 'warning', what, ...quote(locale, last) }];
  });
}

/** Only where the sentences before it are ended, since a list of phrases has no full stops. */
function findCut(sentences: Sentences | null, locale: Locale): string | null {
  const last = sentences?.at(-1)?.trimEnd();
  if (!sentences || !last || sentences.join(' ').length < LEAST_CHARACTERS[locale]) return null;
  const areEnded = sentences.slice(0, -1).every((one) => ENDED.test(one.trimEnd()));
  return areEnded && !ENDED.test(last) && GOES_ON[locale].test(last) ? last : null;
}
