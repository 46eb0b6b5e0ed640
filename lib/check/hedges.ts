import type { Prose } from '../digest/format';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Remark } from './finding';
import type { Quote } from './quote';

const POTENTIALLY = /\bpotentially\b/i;
const MAYBE =
  /잠재|가능성|여지|지도 모|수도 있|을지도|듯|것으로 (?:보|기대|예상|추정)|수 있으리|으리라|전망|예상|기대|자칫|어쩌면/;

const NOT_ALWAYS = /(?:\bnot|n['’]t)\s+(?:always|necessarily|invariably)\b/i;
const ALWAYS = /항상|언제나|늘(?=\s)|반드시|예외 ?없이/;
const NOT = /[않못없]|아[니닌닐님닙]|(?:^|\s)안\s|반드시는|항상은|만은/;

/**
 * "Potentially" with no counterpart anywhere in the Korean text; "not always" where the Korean text
 * says "always" and denies nothing anywhere.
 *
 * The plain "can" and "may" are left alone: Korean says them in too many ways to be sure.
 */
export function checkHedges(text: Prose, quote: Quote): Remark[] {
  const { ko, en } = text;
  if (!ko || !en) return [];
  return [...findPotentially(ko, en, quote), ...findNotAlways(ko, en, quote)];
}

function findNotAlways(ko: readonly string[], en: readonly string[], quote: Quote): Remark[] {
  const always = ko.find((sentence) => ALWAYS.test(sentence));
  const isDenied = ko.some((sentence) => NOT.test(sentence) || MAYBE.test(sentence));
  const notAlways = en.filter((sentence) => NOT_ALWAYS.test(sentence));
  if (!always || isDenied || notAlways.length === 0) return [];
  const [word = ''] = ALWAYS.exec(always) ?? [];
  const [english = ''] = NOT_ALWAYS.exec(notAlways[0] ?? '') ?? [];
  return [
    {
      rule: 'hedge-lost',
      severity: 'warning',
      what: localize(CHECK_WORDS.alwaysLost, { english, word: `“${word}”` }),
      ...quote('ko', always),
    },
  ];
}

function findPotentially(ko: readonly string[], en: readonly string[], quote: Quote): Remark[] {
  if (ko.some((sentence) => MAYBE.test(sentence))) return [];
  return en
    .filter((sentence) => POTENTIALLY.test(sentence))
    .map((sentence) => ({
      rule: 'hedge-lost',
      severity: 'warning',
      what: CHECK_WORDS.potentiallyLost,
      ...quote('en', sentence),
    }));
}
