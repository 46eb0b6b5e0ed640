import type { Prose, Sentences } from '../format';
import type { Locale, Remark, Slip } from './finding';
import { quotePair } from './places';

const ENGLISH_TWICE = /(?<![\w-])([a-z]{2,}) \1(?![\w-])/gi;
const KOREAN_TWICE = /(?<![가-힣])([가-힣]{2,}) \1(?![가-힣])|(?<![가-힣])([가-힣]{2,}) \2/g;
/** Words that are said twice on purpose. */
const ON_PURPOSE =
  /^(?:had|that|very|so|more|no|bye|bora|하나|그때|차례|단계|조금|아주|정말|매우|서로|한번|걸음|따로|방울|굽이|때때로|너무|거의|자꾸|다시|이런|저런|한발)$/i;

/** "language language models", 언어 언어 모델. */
export function checkDoubledWords(sentence: string, locale: Locale): Slip[] {
  const matches = [...sentence.matchAll(locale === 'ko' ? KOREAN_TWICE : ENGLISH_TWICE)];
  // A Korean text may double an English word too, but not the other way round.
  const latin = locale === 'ko' ? [...sentence.matchAll(ENGLISH_TWICE)] : [];
  const words = [...matches, ...latin].map(([, one, other]) => one ?? other ?? '');
  return words
    .filter((word) => !ON_PURPOSE.test(word))
    .map((word) => ({
      rule: 'doubled-word',
      severity: 'warning',
      what: { ko: `같은 말이 두 번 나와요: ${word}`, en: `A word is doubled: ${word}` },
    }));
}

/** How much must recur inside one sentence before it is no chance: words, and characters. */
const RUN = { ko: { words: 4, characters: 14 }, en: { words: 6, characters: 30 } };
const LEAST_CLAUSE = 10;

/** A clause, a figure with its words, or a whole sentence said twice in one text. */
export function checkDoubledClauses(text: Prose): Remark[] {
  return (['ko', 'en'] as const).flatMap((locale) => {
    const sentences = text[locale] ?? [];
    const within = sentences.flatMap((sentence) => {
      const twice = findRun(sentence, locale) ?? findFigure(sentence);
      return twice === null ? [] : [{ sentence, twice }];
    });
    return [...findClauses(sentences), ...within]
      .filter(({ twice }, at, all) => all.findIndex((one) => one.twice === twice) === at)
      .slice(0, 5)
      .map(
        ({ sentence, twice }): Remark => ({
          ...toDoubled(twice),
          ...quotePair(text, locale, sentence),
        }),
      );
  });
}

function findClauses(sentences: Sentences): { sentence: string; twice: string }[] {
  const seen = new Set<string>();
  return sentences.flatMap((sentence) => {
    const clauses = sentence.split(/[,;:]\s|[.!?](?:\s|$)/).map((clause) => clause.trim());
    return clauses.flatMap((twice) => {
      const isNew = twice.length < LEAST_CLAUSE || !twice.includes(' ') || !seen.has(twice);
      seen.add(twice);
      return isNew ? [] : [{ sentence, twice }];
    });
  });
}

/** The first run of words that comes back in the same sentence without overlapping itself. */
function findRun(sentence: string, locale: Locale): string | null {
  const words = sentence.split(' ');
  const { words: size, characters } = RUN[locale];
  const seen = new Map<string, number>();
  for (let end = size; end <= words.length; end++) {
    const run = words.slice(end - size, end).join(' ');
    const before = seen.get(run);
    if (before !== undefined && before <= end - size && run.length >= characters) return run;
    if (before === undefined) seen.set(run, end);
  }
  return null;
}

/** A percentage, multiple or decimal with two words behind it: `2.8배의 성능 향상` twice. */
function findFigure(sentence: string): string | null {
  const seen = new Set<string>();
  for (const [figure] of sentence.matchAll(
    /(?<![\d.])(?:\d+\.\d+|\d+(?=%|배|x\b))\S* [^\s,.;]+ [^\s,.;]{2}/g,
  )) {
    if (seen.has(figure)) return figure;
    seen.add(figure);
  }
  return null;
}

function toDoubled(twice: string): Slip {
  return {
    rule: 'doubled-clause',
    severity: 'warning',
    what: { ko: `같은 구절이 두 번 나와요: ${twice}`, en: `A passage is said twice: ${twice}` },
  };
}
