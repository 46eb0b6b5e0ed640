import { wordsInEnglish, wordsInKorean } from '../align/anchor-words';
import type { Prose } from '../digest/format';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Remark } from './finding';
import type { Quote } from './quote';

/** What is denied: the first word behind "does not", "cannot", "without" that is no adverb. */
const DENIED =
  /\b((?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|must)(?: not|n['’]t)|cannot|never|without|(?:has|have|had) (?:almost |virtually |practically )?no)(?! (?:only|just|merely|simply|necessarily|always|all|every|everyone|even|so much|yet|much|limited|until|before|mean|longer|more|less|fewer|later|doubt|matter|one|other)\b) ((?:be |been |being |any |the |a |an |its |their |fully |[a-z]+ly )*)([a-z-]{3,})/gi;
/** What denies in Korean, wherever it stands in the sentence. */
const DENIES =
  /[않못없덜뺀뺐뺄]|아[니닌닐님닙]|(?:^|\s)안\s|말[고라아자]|(?:^|[\s(])(?:비(?![용교디슷율])|무(?![엇작게])|미(?![치친칩쳤쳐세국])|불(?!러))[가-힣]|금지|실패|부족|미달|어[렵려]|힘들|힘든|대신|제외|거의|제로/;
/** What says the opposite in a word of its own, or as much as a denial, in the same clause. */
const SAYS_OPPOSITE =
  /빼|빠[지진져]|빗나|거[부절]|무시|그[치쳤친칩]|모[르른]|몰[라랐]|드[물뭅문]|뒤[지처]|밖에|외에|반대|막[아는고았힌]|피[하해]|면[하해]|까지|배제|버[리려렸]|떨어|벗어|멈[추췄춰]|잃|만 |만을|만으로|뿐|약[하한해합]|한계|독립|따로|처음|지[키킨켜킵]|유지|그대로|달리|여전|남[아은는]|아직|무관|의문|다른|비판|반박/;
/** Where a Korean clause ends. */
const CLAUSE_END = /(?<=[가-힣](?:고|며|면서|지만|는데)),? |, /;
/** A sentence of so many words denies one of many things. */
const MOST_WORDS = 30;

/**
 * A denial that the Korean lost: "SAE features do not transfer" beside 전이됩니다.
 *
 * It is told only where the Korean sentence beside it has the very word that English denies and nothing
 * at all that could deny it or say its opposite.
 */
export function checkNegations(text: Prose, quote: Quote): Remark[] {
  const { ko, en } = text;
  if (!ko || !en) return [];
  return en.flatMap((sentence): Remark[] => {
    if (sentence.split(' ').length > MOST_WORDS) return [];
    return [...sentence.matchAll(DENIED)].slice(0, 1).flatMap((found) => {
      const beside = quote('en', sentence);
      const isLost = beside.ko !== null && isAffirmed(beside.ko, found[3] ?? '');
      return isLost ? [toLost(found, beside)] : [];
    });
  });
}

function isAffirmed(korean: string, denied: string): boolean {
  if (DENIES.test(korean)) return false;
  const rows = new Set(wordsInEnglish(denied).flatMap((word) => word.rows));
  const saying = korean
    .split(CLAUSE_END)
    .filter((clause) =>
      wordsInKorean(clause).some((word) => word.rows.some((row) => rows.has(row))),
    );
  return saying.length > 0 && saying.every((clause) => !SAYS_OPPOSITE.test(clause));
}

function toLost(
  [, not = '', between = '', denied = '']: RegExpExecArray,
  beside: ReturnType<Quote>,
) {
  return {
    rule: 'negation-lost',
    severity: 'error' as const,
    what: localize(CHECK_WORDS.negationLost, { english: `${not} ${between}${denied}` }),
    ...beside,
  };
}
