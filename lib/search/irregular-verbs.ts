import { hasFinal, isSyllable, type Unit } from './hangul';
import { slotsOf, syllableOf } from './keyboard';

// Korean verbs whose stem changes before some endings: 만들다 만드는, 어렵다 어려운, 고르다 골라, 묻다 물어, 짓다 지어. Stems are
// given without 다.

/** Final consonants and vowels by index: see `slotsOf`. */
const FINAL = { digeut: 7, rieul: 8, bieup: 17, siot: 19 };
const VOWEL = { a: 0, o: 8 };
const FINALS = 28;
const REU = '르';
/** Stems in ㅂ that do not change: 잡아, 뽑은. */
const KEEPS_BIEUP = new Set([...'좁뽑잡입접집씹업꼽굽']);
/** Stems in ㄷ and ㅅ that do change, by their last syllable. */
const CHANGES = new Set([...'묻걷듣닫싣컫짓잇낫붓긋젓']);
/** Stems in 르 that do not double their ㄹ: 따라. */
const KEEPS_REU = new Set(['따르', '치르', '들르', '잇따르', '뒤따르']);

/** The stems that a changed one may come from: 만드 gives 만들, 어려우 어렵, 골라 고르. @param rest - what follows it */
export function unchangedStems(head: string, rest: string): string[] {
  const before = head.slice(0, -1);
  const code = head.charCodeAt(head.length - 1);
  if (!isSyllable(code)) return [];
  const [initial, vowel, final] = slotsOf(code);
  const withFinal = (place: number) => before + syllableOf(initial, vowel, place);
  const begin = rest.charAt(0);
  const stems: string[] = [];
  if (final === 0) {
    stems.push(withFinal(FINAL.rieul));
    if (/[어아은을으음었았]/.test(begin)) stems.push(withFinal(FINAL.siot));
    if (/[라러]/.test(head.slice(-1))) stems.push(...ofReu(before));
    if (/[우오]/.test(head.slice(-1))) stems.push(...withBieup(before));
  } else if (final === FINAL.rieul && /[어아은을으음었았]/.test(begin)) {
    stems.push(withFinal(FINAL.digeut));
  }
  return stems;
}

/** 골 gives 고르. */
function ofReu(before: string): string[] {
  const bare = withoutThis(before, FINAL.rieul);
  return bare ? [bare + REU] : [];
}

/** 어려 gives 어렵. */
function withBieup(before: string): string[] {
  const code = before.charCodeAt(before.length - 1);
  if (before === '' || !isSyllable(code) || hasFinal(code)) return [];
  const [initial, vowel] = slotsOf(code);
  return [before.slice(0, -1) + syllableOf(initial, vowel, FINAL.bieup)];
}

/** Returns the beginnings of a verb's changed forms; their last syllable may have any final consonant. */
export function changedForms(stem: string): Unit[][] {
  const last = stem.slice(-1);
  const code = stem.charCodeAt(stem.length - 1);
  if (!isSyllable(code)) return [];
  const [, vowel, final] = slotsOf(code);
  const bare = stem.slice(0, -1) + bareOf(code);
  const isBright = vowel === VOWEL.a || vowel === VOWEL.o;
  if (last === REU) return KEEPS_REU.has(stem) ? [] : doubled(stem.slice(0, -1));
  switch (final) {
    case FINAL.rieul: // a verb of one syllable gives only 푸는: 안 and 는 are other words
      return stem.length === 1 ? [open(`${bare}느`)] : [open(bare)];
    case FINAL.bieup:
      return KEEPS_BIEUP.has(last) ? [] : [open(`${bare}우`), open(`${bare}${ending(last)}`)];
    case FINAL.digeut:
      return CHANGES.has(last) ? vowelEndings(stem.slice(0, -1) + liquid(code), isBright) : [];
    case FINAL.siot:
      return CHANGES.has(last) ? vowelEndings(bare, isBright) : [];
    default:
      return [];
  }
}

/** 도와, but 어려워. */
function ending(last: string): string {
  return last === '돕' || last === '곱' ? '와' : '워';
}

function vowelEndings(head: string, isBright: boolean): Unit[][] {
  return [open(head + (isBright ? '아' : '어')), open(`${head}으`)];
}

/** 고 gives 골라. */
function doubled(before: string): Unit[][] {
  const code = before.charCodeAt(before.length - 1);
  if (!isSyllable(code) || hasFinal(code)) return [];
  const [, vowel] = slotsOf(code);
  const isBright = vowel === VOWEL.a || vowel === VOWEL.o;
  return [open(before.slice(0, -1) + liquid(code) + (isBright ? '라' : '러'))];
}

function bareOf(code: number): string {
  const [initial, vowel] = slotsOf(code);
  return syllableOf(initial, vowel, 0);
}

/** Returns the syllable with ㄹ as its final consonant. */
function liquid(code: number): string {
  const [initial, vowel] = slotsOf(code);
  return syllableOf(initial, vowel, FINAL.rieul);
}

function withoutThis(text: string, place: number): string | null {
  const code = text.charCodeAt(text.length - 1);
  if (text === '' || !isSyllable(code) || slotsOf(code)[2] !== place) return null;
  return text.slice(0, -1) + bareOf(code);
}

/** Reads syllables as they are, except that the last may have any final consonant. */
function open(text: string): Unit[] {
  return [...text].map((letter, at): Unit => {
    const code = letter.charCodeAt(0);
    return [code, at === text.length - 1 ? code + FINALS - 1 : code];
  });
}
