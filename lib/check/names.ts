import { soundsOfHangul, soundsOfLatin } from '../align/sounds';
import type { DigestEntry, Prose, Sentences } from '../digest/format';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import { isExcerptedFrom } from './excerpt';
import type { Locale, Remark } from './finding';
import { joinEntry } from './places';

/** A Latin name with what belongs to it: `ToolGen`, `GPT-4o`, `GSM-Symbolic`, `Erdős`. */
const NAME =
  /(?<![\p{Script=Latin}\d_.@/-])\p{Script=Latin}[\p{Script=Latin}\d_]*(?:[-.+][\p{Script=Latin}\d_]+)*/gu;
/** Addresses and formulas hold no names, nor do titles in quotes. */
const NO_NAMES =
  /\bhttps?:\/\/\S+|\$[^$]{1,200}\$|["“‘「『][A-Z][^"”’」』]{0,80} [^"”’」』]{0,80}["”’」』]/g;
/** What a Korean word is in English, in brackets behind it: 언어 모델(Language Model, LM). */
const GLOSS = /(?<=[가-힣"”’'」』]\s?)\([^()]*\)/g;
/** What either language may write out, in Hangul or in other words. */
const EITHER_WAY = new Set(
  (
    'ai api arxiv asr autoencoder cctv chatgpt cnn convnet cot covid19 cpu cv deepmind deepseek dl ebay facebook faq ffn genai github gpu gpus gui ' +
    'huggingface hypernetwork id iot ipad iphone it javascript kakaotalk latex linkedin llm lm matmul ml moe nlp openai os paypal pc pdf phd ' +
    'powerpoint pytorch qa rl roi sft sns sota tensorflow tiktok tom transformer tv ui url ux vit vlm web whatsapp wikipedia xai youtube'
  ).split(' '),
);
/** Words that are counted, not called: "Top-1" is 상위 1개, "Stage-2" is 2단계. */
const COUNTED =
  /^(?:top|stage|phase|level|step|type|table|figure|fig|section|part|task|round|layer|tier|rank|grade|class|group|version|order|appendix|chapter|year|day|week|quarter)-?\d/i;
/** More names than any entry has; the rest of a longer text is not looked at. */
const MOST_NAMES = 300;
/** Fewer sounds match by chance. */
const LEAST_SOUNDS = 3;
/** Beside another part of the name that is found as well. */
const LEAST_SOUNDS_BESIDE = 2;
/** Numbered families, to set versions and sizes side by side. */
const NUMBERED =
  /(?<![A-Za-z0-9])([A-Z][A-Za-z]*)[- ]?(\d+(?:\.\d+)?[a-z]{0,2})(?![\d.]*\d|[A-Za-z%,])(?:[- ](\d+(?:\.\d+)?[BM])\b)?/g;

/**
 * Names that only one language of an entry has.
 *
 * Only texts that are there in both languages are asked, since one alone has nothing beside it: a
 * Korean summary without an English one may name what it likes. A name is looked for in the entry as
 * a whole, because a text may say "it" where the other repeats the name. From English only names of
 * an unmistakable shape count, because Korean may write others in Hangul.
 */
export function checkNames(entry: DigestEntry): Remark[] {
  const differing = [entry.summary, entry.abstract].flatMap(findDiffering).flat();
  const isTold = (name: string) => differing.some(({ shown }) => fold(shown) === fold(name));
  const lost = [
    ...listLostInEnglish(entry).map((name) => ({ name, only: 'ko' as const })),
    ...listLostInKorean(entry).map((name) => ({ name, only: 'en' as const })),
  ];
  return [
    ...lost
      .filter(({ name }) => !isTold(name))
      .map(({ name, only }) => toMissing(name, only, entry)),
    ...checkSpelling(entry),
  ];
}

function listLostInEnglish(entry: DigestEntry): string[] {
  const names = listNames(joinPaired(entry, 'ko').replace(GLOSS, keepUnmistakable)).filter(
    isShaped,
  );
  if (names.length === 0) return [];
  const english = joinEntry(entry, 'en');
  const folded = fold(english);
  const initials = readInitials(english);
  return names.filter((name) => {
    const isThere = folded.includes(fold(name)) || initials.includes(fold(name));
    return !isThere && !isOneOfSeries(name, english, folded);
  });
}

function listLostInKorean(entry: DigestEntry): string[] {
  const english = joinPaired(entry, 'en');
  const korean = joinEntry(entry, 'ko');
  const folded = fold(korean);
  const names = listNames(english).filter(
    (name) => (isUnmistakable(name) || isShortName(name, entry)) && !folded.includes(fold(name)),
  );
  if (names.length === 0 || !/[가-힣]/.test(korean)) return [];
  const initials = readInitials(english);
  const sounds = new Set(korean.match(/[가-힣]+/g)?.flatMap(soundsOfHangul));
  return names.filter((name) => {
    const isSpelt =
      initials.includes(fold(name)) || isHeard(name, sounds) || isHeardWith(name, korean);
    return !isSpelt && !isOneOfSeries(name, korean, folded);
  });
}

/** What one language says where the other has a text too. */
function joinPaired({ title, summary, abstract }: DigestEntry, locale: Locale): string {
  const parts = [
    title.ko !== null && title.en !== null ? title[locale] : null,
    ...[summary, abstract].flatMap((text) =>
      text.ko && text.en && !isExcerptedFrom(text, locale) ? (text[locale] ?? []) : [],
    ),
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/** A gloss says in English what the text says in Korean; only a model's name in it is a name. */
function keepUnmistakable(gloss: string): string {
  return ` ${listNames(gloss).filter(isUnmistakable).join(' ')} `;
}

/** ARC-AGI-2 in "ARC-AGI-1 and 2", and Nemotron-Research-Tool-N1 in Tool-N1. */
function isOneOfSeries(name: string, text: string, folded: string): boolean {
  const parts = name.split('-');
  if (parts.length > 2 && folded.includes(fold(parts.slice(-2).join('-')))) return true;
  const [, stem = '', number = ''] = /^(.*?\D)-?(\d+)$/.exec(name) ?? [];
  if (stem.length < 2 || !folded.includes(fold(stem))) return false;
  return new RegExp(`(?<![\\d.])${number}(?![\\d.]*\\d)`).test(text);
}

/** Claudini is heard in 클로디니, StackOverflow in 스택 오버플로. */
function isHeard(name: string, sounds: ReadonlySet<string>): boolean {
  const isSpelt = (word: string, least: number) => {
    // Ch is read as in "chaos" and as in "chain".
    const own = [word, word.replace(/ch/gi, 'sh')].map(soundsOfLatin);
    return own.some((one) => one.length >= least && sounds.has(one));
  };
  const letters = name.replace(/[^A-Za-z]/g, '');
  const words = letters.split(/(?<=[a-z])(?=[A-Z])/);
  const isInWords = words.length > 1 && words.every((word) => isSpelt(word, LEAST_SOUNDS_BESIDE));
  return isInWords || isSpelt(letters, LEAST_SOUNDS);
}

/** Llama-2-7B is 라마 2 7B: the number behind it makes up for a sound that is short. */
function isHeardWith(name: string, korean: string): boolean {
  const [, word = '', number = ''] = /^([A-Za-z]{3,})[-.]?(\d[\w.-]*)$/.exec(name) ?? [];
  const own = soundsOfLatin(word);
  if (own.length < LEAST_SOUNDS_BESIDE) return false;
  const spelt = number.replace(/[^\w-]/g, '\\$&').replaceAll('-', '[ -]?');
  const places = korean.matchAll(new RegExp(`([가-힣]{2,})[ -]?${spelt}(?!\\d)`, 'gi'));
  return [...places].some(([, hangul = '']) => soundsOfHangul(hangul).at(-1) === own);
}

/** Versions and sizes of one family that differ within a text: Llama 3 8B beside Llama 3 70B. */
export function checkVersions(text: Prose): Remark[] {
  return findDiffering(text).map(([ko, en]) => ({
    rule: 'name-differs',
    severity: 'error',
    what: localize(CHECK_WORDS.namesDiffer, { korean: ko.shown, english: en.shown }),
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
  return [...new Set(found.map(trimName))]
    .filter((name) => name.length > 1 && !isEitherWay(name) && !COUNTED.test(name))
    .slice(0, MOST_NAMES);
}

/** Also in the plural, and where several are written together: CPU-GPU. */
function isEitherWay(name: string): boolean {
  return name
    .split('-')
    .every((part) => EITHER_WAY.has(fold(part)) || EITHER_WAY.has(fold(part).replace(/s$/, '')));
}

/** `LLMs` and `LLM-based` are the LLM, `H100s` are H100, `long-CoT` is CoT. */
function trimName(name: string): string {
  return name
    .replace(/^(?:[a-z]{3,}-)+(?=[A-Z\d])/, '')
    .replace(/(?<=[A-Z0-9])s$/, '')
    .replace(/(?:-[a-z]+)+$/, (tail) =>
      /^-(?:bench|eval|gym|zero|mini|nano|preview|pro|base|large|net)$/.test(tail) ? tail : '',
    );
}

/** A capital, or a short name with a number: a name or an abbreviation, not an English word. */
function isShaped(name: string): boolean {
  return /\p{Lu}/u.test(name) || /^[a-z]+\d/.test(name);
}

/** A capital after a small letter, or letters and digits mixed: ToolGen, GSM8K, GPT-4o, o1, word2vec. */
function isUnmistakable(name: string): boolean {
  if (!isShaped(name)) return false; // "up-to-50x" is no name
  return (
    /[a-z][A-Z]/.test(name) || /[A-Za-z]\d|\d[A-Za-z]/.test(name) || /^[A-Z][A-Za-z]*-\d/.test(name)
  );
}

/** The name before the colon of a title, when its letters are all large: no plain English word. */
function isShortName(name: string, { title }: DigestEntry): boolean {
  const [, short = ''] = /^([A-Z][A-Z\d.+-]{2,}):/.exec(title.en ?? '') ?? [];
  return short !== '' && trimName(short) === name;
}

/** Erdős and Erdos are one name. */
function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  return plain.toLowerCase().replace(/[^a-z0-9가-힣]/g, '');
}

/** Words that an abbreviation leaves out: RLHF is reinforcement learning from human feedback. */
const NOT_ABBREVIATED = new Set('a an and by for from in of on or the to via with'.split(' '));

/**
 * First letters of all words in a row, and again without the small ones: any abbreviation of
 * neighbouring words is a part of it.
 */
function readInitials(text: string): string {
  const words = (text.match(/[A-Za-z]+/g) ?? []).map((word) => word.toLowerCase());
  const join = (some: readonly string[]) => some.map((word) => word.charAt(0)).join('');
  return `${join(words)} ${join(words.filter((word) => !NOT_ABBREVIATED.has(word)))}`;
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
  const [, prefix, rest = ''] = /^([A-Z]+)-([A-Z][a-z]+):/.exec(entry.title.en ?? '') ?? [];
  const hangul = prefix && new RegExp(`(?<![A-Za-z])${prefix}-[가-힣]{2,}`).exec(text)?.[0];
  if (!hangul || !text.includes(`${prefix}-${rest}`)) return [];
  return [
    {
      rule: 'mixed-spelling',
      severity: 'warning',
      what: localize(CHECK_WORDS.mixedSpelling, { latin: `${prefix}-${rest}`, hangul }),
      ko: findSentence(entry, 'ko', hangul),
      en: findSentence(entry, 'en', `${prefix}-${rest}`),
    },
  ];
}

function toMissing(name: string, only: Locale, entry: DigestEntry): Remark {
  return {
    rule: 'name-missing',
    severity: 'warning',
    what: localize(CHECK_WORDS.nameMissing, { name, language: CHECK_WORDS.languages[only] }),
    ko: null,
    en: null,
    [only]: findSentence(entry, only, name),
  };
}

function findSentence({ title, summary, abstract }: DigestEntry, locale: Locale, part: string) {
  const sentences = [title[locale], ...(summary[locale] ?? []), ...(abstract[locale] ?? [])];
  return sentences.find((sentence) => sentence?.includes(part)) ?? null;
}
