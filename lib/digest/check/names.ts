import type { DigestEntry, Prose, Sentences } from '../format';
import type { Locale, Remark } from './finding';
import { joinEntry } from './places';

/** A Latin name with what belongs to it: `ToolGen`, `GPT-4o`, `Llama 3 8B`, `GSM-Symbolic`. */
const NAME = /(?<![A-Za-z0-9_.@/-])[A-Za-z][\w]*(?:[-.+][\w]+)*/g;
/** Addresses and formulas hold no names. */
const NO_NAMES = /\bhttps?:\/\/\S+|\$[^$]{1,200}\$/g;
/** Abbreviations that either language may write out, and names that are often written in Hangul. */
const EITHER_WAY = new Set(
  'ai api arxiv chatgpt cpu deepmind deepseek dl facebook github gpu gpus huggingface it javascript latex linkedin llm lm ml nlp openai os pc pdf pytorch qa rl sota tensorflow tv url vlm web wikipedia youtube'.split(
    ' ',
  ),
);
/** Numbered families, to set versions and sizes side by side. */
const NUMBERED =
  /(?<![A-Za-z0-9])([A-Z][A-Za-z]*)[- ]?(\d+(?:\.\d+)?[a-z]{0,2})(?![\d.]*\d|[A-Za-z%,])(?:[- ](\d+(?:\.\d+)?[BM])\b)?/g;

/**
 * Names that only one language of an entry has.
 *
 * Asked of the entry as a whole: a text may say "it" where the other repeats the name. From
 * English only names of an unmistakable shape count, because Korean may write others in Hangul.
 */
export function checkNames(entry: DigestEntry): Remark[] {
  const ko = joinEntry(entry, 'ko');
  const en = joinEntry(entry, 'en');
  if (!/[가-힣]/.test(ko) || !/[a-z]/i.test(en)) return [];
  const initials = readInitials(en);
  const [foldedKo, foldedEn] = [fold(ko), fold(en)];
  const lostInEnglish = listNames(ko).filter(
    (name) => isShaped(name) && !foldedEn.includes(fold(name)) && !initials.includes(fold(name)),
  );
  const lostInKorean = listNames(en).filter(
    (name) =>
      (isUnmistakable(name) || name === readShortName(entry)) && !foldedKo.includes(fold(name)),
  );
  const differing = [entry.summary, entry.abstract].flatMap(findDiffering).flat();
  const isTold = (name: string) => differing.some(({ shown }) => fold(shown) === fold(name));
  return [
    ...lostInEnglish.filter((name) => !isTold(name)).map((name) => toMissing(name, 'ko', entry)),
    ...lostInKorean.filter((name) => !isTold(name)).map((name) => toMissing(name, 'en', entry)),
    ...checkSpelling(entry),
  ];
}

/** Versions and sizes of one family that differ within a text: Llama 3 8B beside Llama 3 70B. */
export function checkVersions(text: Prose): Remark[] {
  return findDiffering(text).map(([ko, en]) => ({
    rule: 'name-differs',
    severity: 'error',
    what: {
      ko: `이름이 서로 달라요: 한국어는 ${ko.shown}, 영어는 ${en.shown}.`,
      en: `The names differ: ${ko.shown} in Korean, ${en.shown} in English.`,
    },
    ko: ko.sentence,
    en: en.sentence,
  }));
}

function findDiffering(text: Prose): [ko: Version, en: Version][] {
  const korean = listVersions(text.ko ?? []);
  const english = listVersions(text.en ?? []);
  const isLone = (one: Version, others: Version[]) =>
    !others.some((other) => isSameVersion(one, other));
  return korean
    .filter((ko) => isLone(ko, english))
    .flatMap((ko): [Version, Version][] => {
      const en = english.find((one) => one.family === ko.family && isLone(one, korean));
      return en ? [[ko, en]] : [];
    });
}

function listNames(text: string): string[] {
  const found = text.replace(NO_NAMES, ' ').match(NAME) ?? [];
  return [...new Set(found.map(trimName))].filter(
    (name) => name.length > 1 && !EITHER_WAY.has(fold(name)),
  );
}

/** `LLMs` and `LLM-based` are the LLM, `H100s` are H100. */
function trimName(name: string): string {
  return name
    .replace(/(?<=[A-Z0-9])s$/, '')
    .replace(/(?:-[a-z]+)+$/, (tail) =>
      /^-(?:bench|eval|gym|zero|mini|nano|preview|pro|base|large|net)$/.test(tail) ? tail : '',
    );
}

/** Capitals or digits: a name or an abbreviation, not an English word in brackets. */
function isShaped(name: string): boolean {
  return /[A-Z]/.test(name) || /\d/.test(name);
}

/** A capital after a small letter, or letters and digits mixed: ToolGen, GSM8K, GPT-4o, L-Mul. */
function isUnmistakable(name: string): boolean {
  if (/^SoTA$/i.test(name)) return false;
  return (
    /[a-z][A-Z]/.test(name) || /[A-Za-z]\d|\d[A-Za-z]/.test(name) || /^[A-Z][A-Za-z]*-\d/.test(name)
  );
}

/** The name before the colon of a title, when it is one word that is not plain English. */
function readShortName({ title }: DigestEntry): string | null {
  const [, name = ''] = /^([A-Za-z][\w.+-]*):/.exec(title.en ?? '') ?? [];
  return name === '' ? null : trimName(name);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9가-힣]/g, '');
}

/** First letters of all words in a row: any abbreviation of neighbouring words is a part of it. */
function readInitials(text: string): string {
  return (text.match(/[A-Za-z]+/g) ?? []).map((word) => word.charAt(0).toLowerCase()).join('');
}

interface Version {
  family: string;
  version: string;
  size: string;
  shown: string;
  sentence: string;
}

function listVersions(sentences: Sentences): Version[] {
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(NUMBERED)].map(([shown, family = '', version = '', size = '']) => ({
      family: family.toLowerCase(),
      version: version.replace(/s$/, ''),
      size,
      shown,
      sentence,
    })),
  );
}

function isSameVersion(one: Version, other: Version): boolean {
  if (one.family !== other.family || one.version !== other.version) return false;
  return one.size === other.size || !one.size || !other.size;
}

/** GSM-Symbolic and GSM-심볼릭 in one entry. */
function checkSpelling(entry: DigestEntry): Remark[] {
  const text = joinEntry(entry, 'ko');
  const [, prefix, rest = ''] = /^([A-Z]+)-([A-Z][a-z]+)$/.exec(readShortName(entry) ?? '') ?? [];
  const hangul = prefix && new RegExp(`(?<![A-Za-z])${prefix}-[가-힣]{2,}`).exec(text)?.[0];
  if (!hangul || !text.includes(`${prefix}-${rest}`)) return [];
  return [
    {
      rule: 'mixed-spelling',
      severity: 'warning',
      what: {
        ko: `이름을 두 가지로 썼어요: ${prefix}-${rest}, ${hangul}`,
        en: `A name is spelt in two ways: ${prefix}-${rest}, ${hangul}`,
      },
      ko: findSentence(entry, 'ko', hangul),
      en: findSentence(entry, 'en', `${prefix}-${rest}`),
    },
  ];
}

function toMissing(name: string, only: Locale, entry: DigestEntry): Remark {
  return {
    rule: 'name-missing',
    severity: 'warning',
    what: {
      ko: `${name}: ${only === 'ko' ? '한국어' : '영어'}에만 나오는 이름이에요.`,
      en: `The name ${name} stands in ${only === 'ko' ? 'Korean' : 'English'} only.`,
    },
    ko: null,
    en: null,
    [only]: findSentence(entry, only, name),
  };
}

function findSentence({ title, summary, abstract }: DigestEntry, locale: Locale, part: string) {
  const sentences = [title[locale], ...(summary[locale] ?? []), ...(abstract[locale] ?? [])];
  return sentences.find((sentence) => sentence?.includes(part)) ?? null;
}
