import type { Prose } from '../digest/format';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Locale, Remark, Slip } from './finding';
import type { Quote } from './quote';

/** Each English word with the one behind it, if that is small: `Hungry Hungry Hippos` is a name. */
const ENGLISH_NEXT = /(?<![\w-])([A-Za-z][a-z]+)(?= ([a-z]{2,})(?![\w-]))/g;
const KOREAN_TWICE = /(?<![가-힣])([가-힣]{2,}) \1(?![가-힣])|(?<![가-힣])([가-힣]{2,}) \2/g;
/** Words that are said twice on purpose, or by two parts of a sentence. */
const ON_PURPOSE = new Set(
  (
    'had that is very so more no far much many really long big again log min max bye bora blah ' +
    '하나 그때 차례 단계 조금 아주 정말 매우 서로 한번 걸음 따로 방울 굽이 때때로 너무 거의 자꾸 다시 이런 저런 한발 ' +
    '빨리 오래 천천히 자주 여러 여기 저기 하루 자기 구석 마디 순간 각자 이리 저리 점점 몇몇 겹겹 층층'
  ).split(' '),
);

/** A greeting or a call of nothing but one word: "Hello hello!", "Wait, no no: …". */
const CALL = /(?:^|[,;:.!?(“"] ?)([A-Za-z]+) \1(?=[,;:.!?)”"…—–]|$)/gi;

/** "language language models", 언어 언어 모델. */
export function checkDoubledWords(given: string, locale: Locale): Slip[] {
  const sentence = given.replace(CALL, (call) => ' '.repeat(call.length));
  const english = [...sentence.matchAll(ENGLISH_NEXT)].flatMap(([, word = '', next = '']) =>
    word.toLowerCase() === next ? [next] : [],
  );
  // A Korean text may double an English word too, but not the other way round.
  const korean = locale === 'ko' ? [...sentence.matchAll(KOREAN_TWICE)] : [];
  const words = [...korean.map(([, one, other]) => one ?? other ?? ''), ...english];
  return words
    .filter((word) => !ON_PURPOSE.has(word))
    .map((word) => ({
      rule: 'doubled-word',
      severity: 'warning',
      what: localize(CHECK_WORDS.doubledWord, { word }),
    }));
}

/** How much must recur to rule out chance; Korean says as much in fewer words. */
interface Least {
  words: number;
  characters: number;
}
const RUN: Record<'within' | 'across', Record<Locale, Least>> = {
  /** inside one sentence */
  within: { ko: { words: 5, characters: 16 }, en: { words: 8, characters: 40 } },
  across: { ko: { words: 8, characters: 30 }, en: { words: 10, characters: 50 } },
};
/** A repeated passage with a verb, from end to end, may be shorter. */
const CLAUSE: Record<Locale, Least> = {
  ko: { words: 3, characters: 10 },
  en: { words: 6, characters: 30 },
};
/** A sentence that ends, or a clause as long as one: not 예를 들어, 이를 해결하기 위해. */
const FINITE = /[다요음임함됨까]$/;
const LONG_CLAUSE: Least = { words: 6, characters: 24 };
/** Right behind itself: more than "step by step by step", "again and again and again". */
const STUTTER: Record<Locale, Least> = {
  ko: { words: 3, characters: 8 },
  en: { words: 3, characters: 12 },
};
const MOST_STUTTERED = 15;
/** A percentage, multiple or decimal: `2.8배의 성능 향상` twice. */
const FIGURE = /^(?:\d+\.\d+|\d+(?=%|배|x\b))/;
const FIGURE_WORDS: Record<Locale, number> = { ko: 3, en: 4 };
/** What may follow a Korean noun: 성능 향상을 and 성능 향상으로 say the same. */
const PARTICLE = /(?<=[가-힣]{2})(?:으로|로|을|를|이|가|은|는|의|과|와|도|에|에서)$/;
/** What leads an item of a list is often said again in it: `Web navigation: …`. */
const LEAD = /^[^:.;]{2,80}:(?=\s)/;
/** An aside may say what the sentence says: a gloss, the title of a page behind a link. */
const ASIDE = /\([^()]*(?:\)|$)/g;
/** Most findings per text. */
const MOST = 5;

interface Word {
  /** without the punctuation around it */
  bare: string;
  /** the same in small letters: the first word of a sentence may come again within one */
  key: string;
  sentence: number;
  start: number;
  end: number;
  /** whether a clause ends behind it */
  isLast: boolean;
}

/** A run of words that was said before, as places in the list of words. */
interface Run {
  from: number;
  to: number;
}

/** A clause, a figure with its words, or a whole sentence said twice in one text. */
export function checkDoubledClauses(text: Prose, quote: Quote): Remark[] {
  return (['ko', 'en'] as const).flatMap((locale) => {
    const sentences = text[locale] ?? [];
    const words = sentences.flatMap(readWords);
    return findRuns(words, locale)
      .slice(0, MOST)
      .map((run): Remark => {
        const first = words[run.from];
        const last = words[run.to - 1];
        const sentence = sentences[first?.sentence ?? 0] ?? '';
        const end = last?.sentence === first?.sentence ? last?.end : undefined;
        const twice = sentence.slice(first?.start, end);
        return { ...toDoubled(twice), ...quote(locale, sentence) };
      });
  });
}

function readWords(text: string, sentence: number): Word[] {
  const plain = text.replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const lead = LEAD.exec(plain)?.[0].length ?? 0;
  return [...plain.slice(lead).matchAll(/\S+/g)].flatMap(({ 0: shown, index }) => {
    const { from, to } = findBare(shown);
    if (from >= to) return [];
    const bare = shown.slice(from, to);
    const start = lead + index + from;
    const end = start + bare.length;
    const isFollowed = end < text.length && text.charAt(end) !== ' '; // rarely true
    const isLast = isFollowed && /^[^\s\p{L}\p{N}]*[,;:.!?]/u.test(text.slice(end));
    return [{ bare, key: bare.toLowerCase(), sentence, start, end, isLast }];
  });
}

/** Where a word is in what stands between two spaces, without the punctuation around it. */
function findBare(shown: string): { from: number; to: number } {
  if (/^[A-Za-z가-힣]+$/.test(shown)) return { from: 0, to: shown.length }; // the usual case
  const from = shown.search(/[\p{L}\p{N}+$€£-]/u);
  let to = from < 0 ? 0 : shown.length;
  while (to > from && !/[\p{L}\p{N}%+]/u.test(shown.slice(to - 1, to))) to -= 1;
  return { from: Math.max(0, from), to };
}

/** Longest first, so that a clause of a repeated sentence is not a second finding. */
function findRuns(words: readonly Word[], locale: Locale): Run[] {
  const across = findRepeats(words, RUN.across[locale], false);
  const within = findRepeats(words, RUN.within[locale], true);
  const others = [
    ...findStutters(words, STUTTER[locale]),
    ...findClauses(words, locale),
    ...findFigures(words, locale),
  ];
  const runs: Run[] = [];
  for (const run of [...across, ...within, ...others])
    if (!runs.some(({ from, to }) => run.from < to && run.to > from)) runs.push(run);
  return runs.sort((a, b) => a.from - b.from);
}

/** Runs of so many words that come back without overlapping themselves, as far as they go. */
function findRepeats(words: readonly Word[], least: Least, isWithin: boolean): Run[] {
  const seen = new Map<string, number>();
  const runs: Run[] = [];
  const lone = findLone(words);
  for (let from = 0; from + least.words <= words.length; from += 1) {
    if ((lone[from + least.words - 1] ?? -1) >= from) continue; // contains a word that does not repeat
    const name = nameOf(words, { from, to: from + least.words });
    const before = seen.get(name);
    const isSame = !isWithin || words[before ?? from]?.sentence === words[from]?.sentence;
    if (before === undefined || !isSame) seen.set(name, from);
    else if (before + least.words <= from) {
      const to = extend(words, before, from, from + least.words, isWithin);
      if (lengthOf(words, { from, to }) >= least.characters) runs.push({ from, to });
      from = to - 1;
    }
  }
  return runs;
}

/** For each word, the index of the last word up to it that occurs only once; -1 if there is none. */
function findLone(words: readonly Word[]): number[] {
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  let last = -1;
  return words.map(({ key }, at) => {
    if (counts.get(key) === 1) last = at;
    return last;
  });
}

function extend(
  words: readonly Word[],
  before: number,
  from: number,
  least: number,
  isWithin: boolean,
): number {
  let to = least;
  while (to < words.length && before + (to - from) < from) {
    const isSame = words[to]?.key === words[before + (to - from)]?.key;
    if (!isSame || (isWithin && words[to]?.sentence !== words[from]?.sentence)) break;
    to += 1;
  }
  return to;
}

/** A few words said again right behind themselves: "it is the case that it is the case that". */
function findStutters(words: readonly Word[], least: Least): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const run = findStutter(words, from, least);
    if (!run) continue;
    runs.push(run);
    from = run.to - 1;
  }
  return runs;
}

function findStutter(words: readonly Word[], before: number, least: Least): Run | null {
  for (let size = least.words; size <= MOST_STUTTERED; size += 1) {
    const run = { from: before + size, to: before + 2 * size };
    if (words[run.to - 1]?.sentence !== words[before]?.sentence) return null;
    if (words[run.from]?.key !== words[before]?.key) continue;
    const isAgain = nameOf(words, run) === nameOf(words, { from: before, to: run.from });
    if (isAgain && lengthOf(words, run) >= least.characters) return run;
  }
  return null;
}

function findClauses(words: readonly Word[], locale: Locale): Run[] {
  const seen = new Set<string>();
  const runs: Run[] = [];
  let from = 0;
  for (const [at, { isLast, sentence, bare }] of words.entries()) {
    const to = at + 1;
    if (!isLast && words[to]?.sentence === sentence) continue;
    const run = { from, to };
    from = to;
    const isClause = isAtLeast(words, run, CLAUSE[locale]);
    const isSaying = locale === 'en' || FINITE.test(bare) || isAtLeast(words, run, LONG_CLAUSE);
    if (!isClause || !isSaying) continue;
    const name = nameOf(words, run);
    if (seen.has(name)) runs.push(run);
    seen.add(name);
  }
  return runs;
}

function findFigures(words: readonly Word[], locale: Locale): Run[] {
  const seen = new Set<string>();
  return words.flatMap(({ bare, sentence }, from): Run[] => {
    const run = { from, to: from + FIGURE_WORDS[locale] };
    if (!FIGURE.test(bare) || words[run.to - 1]?.sentence !== sentence) return [];
    if (words.slice(from, run.to - 1).some(({ isLast }) => isLast)) return [];
    const name = `${sentence} ${nameOf(words, run).replace(PARTICLE, '')}`;
    if (seen.has(name)) return [run];
    seen.add(name);
    return [];
  });
}

function isAtLeast(words: readonly Word[], run: Run, least: Least): boolean {
  return run.to - run.from >= least.words && lengthOf(words, run) >= least.characters;
}

function nameOf(words: readonly Word[], { from, to }: Run): string {
  return words
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

function lengthOf(words: readonly Word[], run: Run): number {
  return nameOf(words, run).length;
}

function toDoubled(twice: string): Slip {
  return {
    rule: 'doubled-clause',
    severity: 'warning',
    what: localize(CHECK_WORDS.doubledClause, { twice }),
  };
}
