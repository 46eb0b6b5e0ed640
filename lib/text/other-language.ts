import { hasHangul, isOfAnotherScript, languageOf } from './language';

/** Function words of one language that is written in Latin letters. */
interface FunctionWords {
  /** words that are neither English nor parts of names */
  sure: ReadonlySet<string>;
  /** words that names or English texts hold as well: `de`, `die`, `con` */
  shared: ReadonlySet<string>;
}

const LANGUAGES: readonly FunctionWords[] = [
  // German
  words(
    'und ist nicht mit für werden wird eine einen einer eines einem auch auf sich oder aus über sind kann können dass wir zum zur nach aber diese dieser dieses wurde wurden ohne zwischen nur mehr bei damit weil noch haben hat sie ihre ihrer sowie durch beim vom',
    'der die das den dem des von im zu ein als wie es so vor um',
  ),
  // French
  words(
    'est sont avec dans une deux très leurs ses afin lors selon chez qui que nous cette ces aux mais leur pas être même ainsi où elle ils ont peut sans entre grâce chaque permet aussi nos notre ceux',
    'le la les de des du et en un il au pour par sur plus ce se ne',
  ),
  // Spanish
  words(
    'para que por una más pero este esta sus como sobre cuando también desde hasta mediante muy sin entre están está según cada menos nos sino donde mientras fue han ha puede pueden',
    'de la los las el en del un al y con se es su lo le son',
  ),
  // Italian
  words(
    'che della delle dei degli nel nella nelle dello alla alle anche più questo questa gli dal dalla sono una essere senza tra fra viene è',
    'di il la lo le un e del da al per non si con come in i ed',
  ),
  // Portuguese
  words(
    'uma não são mais pelo pela para que ao aos também por muito sem foi está esta este seus sua entre é à',
    'de o a e do da em um no na se os as com dos das como nos',
  ),
  // Dutch
  words(
    'het een niet worden wordt zijn voor naar ook deze dit maar geen heeft kan bij met wij hun zonder tussen',
    'de van en te op dat die is in der om aan er of als door',
  ),
  // Swedish, Danish, Norwegian
  words(
    'och att är för som inte med av till också og ikke af blir bliver eller mellan mellem uten uden utan',
    'det den en ett et på i om de vi kan fra var',
  ),
  // Polish
  words(
    'się nie oraz przez które która który dla są jak także między bez przy jego',
    'jest na z w i do o a od po to',
  ),
  // Turkish
  words('ve bir için ile olarak daha gibi olan değil çok her veya arasında', 'bu de da ya o en'),
  // Indonesian, Malay
  words('yang dan untuk dengan ini dari pada tidak adalah dalam atau lebih oleh', 'di ke itu juga'),
  // Vietnamese
  words('của và các là cho với được trong một không những này trên để có', 'mô sinh tin'),
];
/** What other languages in these letters have not. */
const ENGLISH = new Set(
  'the of and to that with for are this from by it which be its these our using than their has have at while can into when without between more also but such they both only each through other'.split(
    ' ',
  ),
);
/** In a short line these tell of English as well. */
const SMALL_ENGLISH = new Set(
  'a an in on is as or if no not do does how we it all via over new'.split(' '),
);
/** Small German words that stand between its nouns, which are in capitals. */
const GERMAN_BETWEEN = new Set(
  'im ein eine einem einen einer eines mit ohne für zum zur vom beim auf aus bei nach durch über gegen unter und oder als'.split(
    ' ',
  ),
);
/** Those that names and brands hold as well. */
const GERMAN_IN_NAMES = new Set('und zum zur vom im auf ein mit für als aus'.split(' '));
/** What German lines begin with that say what a work does: `Zählt`, `Hält`, `Prüft`. */
const GERMAN_VERB = /^\p{Lu}?\p{Ll}*[äöü]\p{Ll}{0,6}t\s(?=\p{L})/u;
const UMLAUT = /[äöüß]/i;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Words by themselves: not in a name such as `non-causal`, `com.example`, `MIT`. */
const WORD = /(?<![\p{L}\p{N}_.@/’'-])\p{L}{1,12}(?![\p{L}\p{N}_@/’'-]|\.\p{L})/gu;
/** `d'une`, `l'eau`, `qu'il`, `dell'acqua`: small words written on to the next. */
const ELIDED = /(?<![\p{L}\p{N}'’])(?:d|l|qu|n|s|c|j|m|dell|nell|all|un)['’](?=\p{Ll})/giu;
/** A word in small letters with an accent; English has few. */
const ACCENTED =
  /(?<![\p{L}\p{N}_.@/’'-])(?=\p{Ll})[a-z]*[à-öø-ÿāăąćčďđęěğıłńňőœřśşšťůűźžż]\p{Ll}*(?![\p{L}\p{N}_])/gu;
const ENGLISH_ACCENTED =
  /^(?:naïve(?:ly|té)?|café|résumé|cliché|façade|déjà|fiancée?|protégée?|über|piñata|crème|à|señor|coöperate?|rôle|élite|soirée|entrée|exposé|touché|décor|première|début|mêlée)s?$/i;
/** Shared words that English has too, if with another sense. */
const ALSO_ENGLISH = new Set(
  'a as do no in on an i so am is die den son me on van or of was per se non con en e la le di do men fan'.split(
    ' ',
  ),
);
/** A line of so few words is told by fewer. */
const SHORT = 14;
/** A line that is longer and has so few words is none of any language. */
const SHORT_CHARACTERS = 400;
const LEAST_IN_SHORT = 2;
const ADDRESS = /https?:\/\/\S+/gi;
const LONGEST = 4_000;
/** What the words of a language have to weigh, a sure one two and a shared one one. */
const ENOUGH = 3;
/** So many different shared words tell without a sure one. */
const MANY_SHARED = 5;
/** By so much they have to outweigh those of English, of which texts in other languages quote some. */
const OUTWEIGHED = 3;

/**
 * Whether a text is written in a language other than Korean and English.
 *
 * Letters tell of scripts; where they are Latin, function words tell: a few of one other language,
 * and hardly any of English. Names, formulas and titles hold none of either and are left alone, as
 * is a short line that cannot be told.
 */
export function isInOtherLanguage(text: string): boolean {
  if (isOfAnotherScript(text)) return true;
  if (languageOf(text) !== 'en') return false;
  const all = [...text.slice(0, LONGEST).replace(ADDRESS, ' ').matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => word.length < 2 || word !== word.toUpperCase());
  const english = all.filter((word) => ENGLISH.has(word.toLowerCase())).length;
  if (english === 0 && isShortInOther(text, all)) return true;
  return LANGUAGES.some((language) => weigh(all, language) > english * OUTWEIGHED);
}

/**
 * A short line has few function words. Elided ones, accents and small words between others in small
 * letters tell there: `Rio de la Plata` is a name, `las gotas de lluvia` is none.
 */
function isShortInOther(text: string, all: readonly string[]): boolean {
  if (all.length > SHORT || text.length > SHORT_CHARACTERS) return false;
  if (isShortGerman(text)) return true;
  if (all.some((word) => SMALL_ENGLISH.has(word))) return false;
  const isQuoting = (text.match(DENSE)?.length ?? 0) >= 2 && !/(?<!\p{L})\p{Ll}{2}/u.test(text);
  if (isQuoting && !hasHangul(text)) return true;
  const accented = (text.match(ACCENTED) ?? []).filter((word) => !ENGLISH_ACCENTED.test(word));
  const elided = text.match(ELIDED)?.length ?? 0;
  return LANGUAGES.some((language) => {
    const small = countSmall(text, language);
    return (
      small >= LEAST_IN_SHORT ||
      (elided + accented.length > 0 && small + elided + accented.length >= LEAST_IN_SHORT)
    );
  });
}

/**
 * German has its nouns in capitals, so its small words stand between capitals as those of names do:
 * `Zählt Schneeflocken im Winter.` Every small word has to be German, and two signs of it are needed,
 * such as a verb with an umlaut, a noun with one, a small word, or the full stop of a sentence.
 */
function isShortGerman(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (words.length < 2 || /[,;]\s\p{Lu}/u.test(text)) return false;
  const isOfBoth = (word: string) => word === 'in' || word === 'an';
  const small = words.slice(1).filter((word) => /^\p{Ll}/u.test(word) && !isOfBoth(word));
  if (small.some((word) => SMALL_ENGLISH.has(word))) return false;
  const between = small.filter((word) => GERMAN_BETWEEN.has(word));
  const nouns = words.slice(1).filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  if (nouns.length === 0) return false;
  const isVerbFirst = GERMAN_VERB.test(text);
  const marked = nouns.filter((word) => UMLAUT.test(word)).length;
  const isSure = between.some((word) => !GERMAN_IN_NAMES.has(word));
  // `warm`, `kalt`: one word that is not known may stand at the end.
  const unknown = small.length - between.length;
  if (unknown > 1 || (unknown === 1 && !isVerbFirst)) return false;
  const signs = [isVerbFirst, isVerbFirst, isSure, between.length > 0, between.length > 1];
  const isSentence = /[.!]$/.test(text) && between.length > 0;
  const count = [...signs, isSentence, marked > 0 && between.length + Number(isVerbFirst) > 0];
  return count.filter(Boolean).length >= 2;
}

/** Function words of a language, not of English, between words in small letters. */
function countSmall(text: string, { sure, shared }: FunctionWords): number {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const isSmall = (word: string | undefined) => /^\p{Ll}/u.test(word ?? '');
  return words.filter((word, index) => {
    const low = index === 0 ? word.toLowerCase() : word;
    const isKnown = (sure.has(low) || shared.has(low)) && !ALSO_ENGLISH.has(low);
    const isBetween = (index <= 1 || isSmall(words[index - 1])) && isSmall(words[index + 1]);
    return isKnown && isBetween;
  }).length;
}

/** 0 where the words are too few to tell. */
function weigh(all: readonly string[], { sure, shared }: FunctionWords): number {
  const isSure = (word: string) => sure.has(word.toLowerCase());
  // With a capital letter, `La` and `De` begin a sentence or belong to a name.
  const found = all.filter(
    (word, index) => isSure(word) || shared.has(index === 0 ? word.toLowerCase() : word),
  );
  const weight = found.reduce((sum, word) => sum + (isSure(word) ? 2 : 1), 0);
  const different = new Set(found).size;
  const isTold = found.some(isSure) ? different > 1 : different >= MANY_SHARED;
  return isTold && weight >= ENOUGH ? weight : 0;
}

function words(sure: string, shared: string): FunctionWords {
  return { sure: new Set(sure.split(' ')), shared: new Set(shared.split(' ')) };
}
