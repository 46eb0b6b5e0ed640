import { isEveryday, knownVerb } from './everyday';
import { EVERYDAY_ROWS } from './everyday-rows';
import { isTerm } from './glossary';
import { GLOSSARY_ROWS } from './glossary-rows';
import { isSyllable, unitsOf } from './hangul';
import { nearbyKeystrokes, SLOT_SIZES, slotsOf, syllableOf } from './keyboard';
import type { SearchIndex } from './open-index';
import { stemsOf } from './particles';
import { isAnywhere } from './presence';
import { termsOf } from './terms';
import {
  bytesOfWords,
  isNoun,
  isWholeWord,
  takesParticle,
  visitWordsFrom,
  wordsFrom,
} from './vocabulary';

/** Words of so few syllables differ by one letter from too many others. */
const SHORT = 2;
/** Longer words are sentences without spaces; one letter does not mend them. */
const LONGEST = 12;
/** Endings that only verbs take, except 는: a form of a verb that papers do not use is not a typo. */
const VERBAL = /(?:는|던|도록|려고|려는|려면|면서|지만|으면|[아어여해]서|니다|니까|나요|까요)$/;
/** From this length on, a stem before such an ending is a misspelt noun. */
const SHORTEST_BEFORE_ENDING = 3;
/** Preference for words that are known. */
const KNOWN = 4;
/** A syllable that stands beside so few others in the words we know tells which word was meant. */
const FEW_NEIGHBOURS = 3;
/** Syllables of ordinary Korean that no word of the tables has, so that a name is not taken for a slip. */
const MORE_SYLLABLES =
  '는있것된와했었때든며및낸친았째곳쓴넣당졌났얻던써또였펴몇흔쉬섯쳐씩눌좁렸골쌍훨씬줍엇큼왔힌웠꾼탕랐떤년뺐왜흩둔녹탄켜욱됩엄냈밝싶맡뺀썼돼춘킨곧잰낀묶뿐될죄섰윗끌꿨뒀옆잃겹칠킬즉갖닐얽튀밤핀앗칸맛쳤뿌돕뒷젊찬떠썬뽑박딸깍갔덟척괜찮윤균총김곽맹탁봉릉텔컵벽빵쌀떡콩밥욕잉뱀곰늑펜붓칼흙납꽃잎뼈털혀턱젖꼽옷띠랑퇴콤땅둘덕릎즐룸폼';

let ordinary: ReadonlySet<string> | null = null;
let neighbours: ReadonlyMap<string, number> | null = null;

/**
 * What a Korean word was meant to be that is spelt like nothing in the index: the word, without its
 * particle, that differs from it in one initial, vowel or final, in one key that was struck too many,
 * left out or struck too early, or in the order of two syllables: 어텐숀 gives 어텐션. One of several words
 * written together may be wrong: 문서요먁.
 *
 * A word of two syllables is near too many others. It is corrected only where the slip shows: in a syllable
 * that ordinary words do not have (햑습, 챠등), or beside one that few words have (튜토).
 *
 * @returns the most frequent, or `null`
 */
export function koreanCorrection(index: SearchIndex, word: string): string | null {
  const isVerbal = VERBAL.test(word) && !hasOddSyllable(word);
  const least = isVerbal ? SHORTEST_BEFORE_ENDING : SHORT;
  for (const written of isVerbal ? stemsOf(word) : [word, ...stemsOf(word)]) {
    if (written.length < least || written.length > LONGEST) continue;
    if (isEveryday(written)) return null;
    const best = bestOf(index, written) ?? compoundOf(index, written);
    if (best && (!isVerbal || isTerm(best))) return best;
  }
  return null;
}

/** Finds a known word, or a noun of the index, before or after a word with a wrong letter. */
function compoundOf(index: SearchIndex, word: string): string | null {
  for (let cut = SHORT; cut <= word.length - SHORT; cut += 1) {
    const [first, last] = [word.slice(0, cut), word.slice(cut)];
    const meant = isKnown(index, first)
      ? [first, nounOf(index, last)]
      : isKnown(index, last)
        ? [nounOf(index, first), last]
        : [null];
    if (meant.every((part) => part !== null)) return together(index, meant.join(' '));
  }
  return null;
}

/** As one word where the index has it so, be it across a space. */
function together(index: SearchIndex, words: string): string {
  const joined = words.replace(' ', '');
  return isThere(index, joined) ? joined : words;
}

function isKnown({ tables }: SearchIndex, word: string): boolean {
  if (isTerm(word) || isEveryday(word)) return true;
  let isWhole = false;
  visitWordsFrom(tables, unitsOf(word), (other) => {
    isWhole ||= isWholeWord(tables, other, word.length);
  });
  return isWhole;
}

/** Corrects a part of a compound to a noun: 받아쓰기 is not a form of 받아 쓰고. */
function nounOf(index: SearchIndex, word: string): string | null {
  const best = bestOf(index, word);
  const isMeant = best !== null && (isTerm(best) || knownVerb(best) === null);
  return isMeant ? best : null;
}

function bestOf(index: SearchIndex, word: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const other of nearWords(word)) {
    const weight = weightOf(index, other, word);
    if (weight <= most) continue;
    most = weight;
    best = other;
  }
  return best;
}

/** How often a word stands in the index; words that we know are rather meant. */
function weightOf(index: SearchIndex, other: string, word: string): number {
  const { tables } = index;
  const bytes = bytesOfWords(tables, wordsFrom(tables, other));
  if (bytes === 0) return isTerm(other) && isThere(index, other) ? KNOWN : 0;
  const isShort = Math.min(word.length, other.length) <= SHORT;
  if (isShort && !showsSlip(word, other)) return 0;
  if (isTerm(other) || isEveryday(other)) return bytes * KNOWN;
  const isFit = (!isShort || hasOddSyllable(word)) && isNoun(tables, other);
  return isFit && !hasParticle(index, other) ? bytes : 0;
}

/** Whether a word consists of a shorter one and its particle: 블록에. */
function hasParticle({ tables }: SearchIndex, word: string): boolean {
  return !takesParticle(tables, word) && stemsOf(word).some((stem) => isNoun(tables, stem));
}

function isThere(index: SearchIndex, word: string): boolean {
  return termsOf(`${word} `).every(({ alternatives }) => isAnywhere(index, alternatives));
}

/** Whether the letter in which a short word differs from another looks like a slip. */
function showsSlip(word: string, other: string): boolean {
  if (hasOddSyllable(word)) return !hasOddSyllable(other);
  if (word.length !== other.length) return false;
  const at = word.charAt(0) === other.charAt(0) ? 0 : 1;
  return (neighboursOf().get(at + word.charAt(at)) ?? 0) <= FEW_NEIGHBOURS;
}

function hasOddSyllable(word: string): boolean {
  ordinary ??= new Set(GLOSSARY_ROWS + EVERYDAY_ROWS + MORE_SYLLABLES);
  return [...word].some((letter) => !ordinary?.has(letter));
}

/** By place and syllable, with how many others it makes a pair in the words we know. */
function neighboursOf(): ReadonlyMap<string, number> {
  if (neighbours) return neighbours;
  const pairs = new Set<string>();
  for (const [word] of (GLOSSARY_ROWS + EVERYDAY_ROWS).matchAll(/[가-힣]{2,}/g)) {
    for (let at = 1; at < word.length; at += 1) pairs.add(word.slice(at - 1, at + 1));
  }
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    for (const at of [0, 1]) {
      const key = at + pair.charAt(at);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  neighbours = counts;
  return counts;
}

/** All words that are one slip away, a few of them more than once. */
function* nearWords(word: string): Generator<string> {
  yield* otherLetters(word);
  yield* nearbyKeystrokes(word);
  for (let at = 1; at < word.length; at += 1) {
    yield word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
  }
}

/** All that differ in one letter of one syllable. */
function* otherLetters(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (!isSyllable(code)) continue;
    const slots = slotsOf(code);
    for (const [slot, size] of SLOT_SIZES.entries()) {
      for (let letter = 0; letter < size; letter += 1) {
        if (letter === slots[slot]) continue;
        const [initial, vowel, final] = slots.with(slot, letter) as typeof slots; // as many
        yield word.slice(0, at) + syllableOf(initial, vowel, final) + word.slice(at + 1);
      }
    }
  }
}
