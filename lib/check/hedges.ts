import type { Prose } from '../digest/format';
import type { Remark } from './finding';
import type { Quote } from './quote';

const POTENTIALLY = /\bpotentially\b/i;
const MAYBE =
  /잠재|가능성|여지|지도 모|수도 있|을지도|듯|것으로 (?:보|기대|예상|추정)|전망|예상|기대|자칫|어쩌면/;

/**
 * "Potentially" with no counterpart anywhere in the Korean text.
 *
 * The plain "can" and "may" are left alone: Korean says them in too many ways to be sure.
 */
export function checkHedges(text: Prose, quote: Quote): Remark[] {
  const { ko, en } = text;
  if (!ko || !en || ko.some((sentence) => MAYBE.test(sentence))) return [];
  return en
    .filter((sentence) => POTENTIALLY.test(sentence))
    .map((sentence) => ({
      rule: 'hedge-lost',
      severity: 'warning',
      what: {
        ko: '영어의 “potentially”에 해당하는 말이 한국어에 없어요.',
        en: 'Korean has nothing for “potentially”.',
      },
      ...quote('en', sentence),
    }));
}
