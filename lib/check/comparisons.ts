import type { Prose, Sentences } from '../digest/format';
import { CHECK_WORDS } from './check.words';
import type { Remark } from './finding';

/** "less … than 8-bit", "fewer … than GPT-4": what it is compared with must be a number or a name. */
const LESS_THAN =
  /\b(?:less|fewer|lower|smaller|cheaper|shorter|slower|worse)\b[^.;,]{0,60}?\bthan (?:the |an? |that of )?([A-Z][\w-]*\w|\d[\d.,]*(?=[-%x ]))/g;
/** A sentence does not have more. */
const MOST = 5;
/** Korean for "less", and verbs that say as much of effort, cost or quality. */
const LESS =
  /(?<![가-힣])(?:적[은게다어지으었습]|작)|덜|낮|짧|줄[이여어인일고]|줄었|줄여|줄인|가[볍벼]|싸|싼|저렴|못|않|없|뒤[지처떨]|떨어|느리|느린|느립|느려|빠르|빠른|효율|절약|절감|감소|아끼|아껴|하락|미만|이하|쉽|쉬운|간단|단순|나쁘|나빠|밀[리려렸]|아래|손쉽|부족|축소|단축|경량/;

/**
 * A comparison turned round: "less computationally intensive than 8-bit floating point" beside
 * "8비트 부동 소수점보다 계산 집약적".
 *
 * It is told only where both languages compare with the same number or name and the Korean clause
 * has no word at all that could mean less.
 */
export function checkComparisons({ ko, en }: Prose): Remark[] {
  if (!ko || !en) return [];
  return en.flatMap((sentence) =>
    [...sentence.matchAll(LESS_THAN)].slice(0, MOST).flatMap(([, than = '']) => {
      const clauses = findComparisons(ko, than);
      const isTurned = clauses.length > 0 && clauses.every(({ clause }) => !LESS.test(clause));
      return isTurned ? [toReversed(clauses[0]?.sentence ?? null, sentence)] : [];
    }),
  );
}

/** The Korean clauses that compare with the same thing, from 보다 or 에 비해 to their end. */
function findComparisons(ko: Sentences, than: string): { sentence: string; clause: string }[] {
  const name = than.replace(/[^\w]/g, (sign) => `\\${sign}`);
  const pattern = new RegExp(
    `(?<![\\w.])${name}(?![\\w.])(?:[^,.;]|\\.(?=\\d)){0,20}?(?:보다|에 비해|와 비교해|과 비교해)((?:[^,.;]|\\.(?=\\d))*?(?:지만|면서|으며|하며|이고|하고|고 |[,;]|\\.(?!\\d)|$))`,
  );
  return ko.flatMap((sentence) => {
    const clause = pattern.exec(sentence)?.[1];
    return clause === undefined ? [] : [{ sentence, clause }];
  });
}

function toReversed(ko: string | null, en: string): Remark {
  return {
    rule: 'comparison-reversed',
    severity: 'error',
    what: CHECK_WORDS.comparisonReversed,
    ko,
    en,
  };
}
