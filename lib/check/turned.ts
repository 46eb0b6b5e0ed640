import { numberKeys, type Quantity } from '../align/quantity';
import type { Prose, Sentences } from '../digest/format';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Locale, Remark } from './finding';
import { numbersIn } from './numbers-in';

interface Placed extends Quantity {
  sentence: string;
}

/** "from 31.2 to 17.6", `31.2회에서 17.6회로`. */
interface Change {
  from: Placed;
  to: Placed;
}

const BETWEEN: Record<Locale, RegExp> = {
  ko: /^[^\d.,;()]{0,8}에서 (?:약 |무려 |단 |겨우 )?\$?$/,
  en: /^[^\d.,;()]{0,25} to (?:about |around |roughly |nearly |just |only |over )?[$€£]?$/,
};
const FROM = /\bfrom (?:about |around |roughly |nearly |just |only |over |an? )?[$€£]?$/i;
const KOREAN_TO = /^ ?[^\s\d]{0,8}(?:로|까지)(?![가-힣]{2})/;

/** Korean for what stands behind a number, by the English that says the opposite. */
const OPPOSITES: ReadonlyMap<string, RegExp> = new Map([
  ['higher', /^낮/],
  ['lower', /^높/],
  ['more', /^적[은게고습]/],
  ['fewer', /^많/],
  ['less', /^많/],
  ['larger', /^작/],
  ['bigger', /^작/],
  ['smaller', /^[크큰큽]/],
  ['longer', /^짧/],
  ['shorter', /^[길긴깁]/],
  ['faster', /^(?:느|더디)/],
  ['slower', /^(?:빠|빨)/],
]);
/** "2 points less accurate" may be 2%p more errors; "40% less data" is less. */
const OF_AMOUNTS =
  '(?<=more|less)(?! (?:than|data|memory|compute|time|money|energy|water|power|storage|training|text|often|[a-z]{3,}s)\\b)';
const ENGLISH_BEHIND = new RegExp(
  `^(?:%| percent| percentage points?| points?|x| times)? (${[...OPPOSITES.keys()].join('|')})\\b(?!${OF_AMOUNTS})`,
  'i',
);
const KOREAN_BEHIND =
  /^(?:%p?|퍼센트포인트|퍼센트|포인트|점|배)?(?:만큼|가량|쯤|나)? ?(?:더 )?(?=[가-힣])/;

/**
 * What goes the other way in the other language: "from 31.2 to 17.6" beside `17.6회에서 31.2회로`, and
 * "8.4 points higher" beside `8.4%p 낮은`.
 *
 * Only words of one scale are held against each other, since "three times faster" may be a third of the
 * time; and only numbers that each language gives once.
 */
export function checkTurned({ ko, en }: Prose): Remark[] {
  if (!ko || !en) return [];
  const korean = placeNumbers(ko, 'ko');
  const english = placeNumbers(en, 'en');
  return [...findTurnedChanges(korean, english), ...findOpposites(korean, english)];
}

function placeNumbers(sentences: Sentences, locale: Locale): Placed[] {
  const all = numbersIn(sentences, locale);
  return sentences.flatMap((sentence, at) =>
    (all[at] ?? [])
      .map((one): Placed => ({ ...one, sentence }))
      .sort((one, other) => one.start - other.start),
  );
}

function findTurnedChanges(korean: readonly Placed[], english: readonly Placed[]): Remark[] {
  const changes = listChanges(korean, 'ko');
  return listChanges(english, 'en').flatMap(({ from, to }): Remark[] => {
    const isAlike = changes.some((one) => isSame(one.from, from) && isSame(one.to, to));
    const turned = changes.find((one) => isSame(one.from, to) && isSame(one.to, from));
    if (!turned || isAlike || isSame(from, to)) return [];
    const what = localize(CHECK_WORDS.changeTurned, { from: from.shown, to: to.shown });
    return [toError('change-reversed', what, turned.from.sentence, from.sentence)];
  });
}

function listChanges(numbers: readonly Placed[], locale: Locale): Change[] {
  return numbers.flatMap((from, index): Change[] => {
    const to = numbers[index + 1];
    if (to?.sentence !== from.sentence) return [];
    const { sentence } = from;
    const isChange =
      BETWEEN[locale].test(sentence.slice(from.end, to.start)) &&
      (locale === 'ko'
        ? KOREAN_TO.test(sentence.slice(to.end))
        : FROM.test(sentence.slice(Math.max(0, from.start - 20), from.start)));
    return isChange ? [{ from, to }] : [];
  });
}

function findOpposites(korean: readonly Placed[], english: readonly Placed[]): Remark[] {
  return english.flatMap((en): Remark[] => {
    const word = ENGLISH_BEHIND.exec(en.sentence.slice(en.end))?.[1]?.toLowerCase() ?? '';
    const opposite = OPPOSITES.get(word);
    const ko = opposite && findOnly(korean, en);
    if (!ko || !findOnly(english, en)) return [];
    const behind = ko.sentence.slice(ko.end).replace(KOREAN_BEHIND, '');
    if (!opposite.test(behind)) return [];
    const [found = ''] = /^[가-힣]+/.exec(behind) ?? [];
    const what = localize(CHECK_WORDS.opposite, { number: en.shown, english: word, korean: found });
    return [toError('comparison-reversed', what, ko.sentence, en.sentence)];
  });
}

function findOnly(numbers: readonly Placed[], like: Placed): Placed | null {
  const same = numbers.filter((one) => isSame(one, like));
  return same.length === 1 ? (same[0] ?? null) : null;
}

function isSame(one: Quantity, other: Quantity): boolean {
  const keys = numberKeys(other);
  return numberKeys(one).some((key) => keys.includes(key));
}

function toError(rule: string, what: Remark['what'], ko: string, en: string): Remark {
  return { rule, severity: 'error', what, ko, en };
}
