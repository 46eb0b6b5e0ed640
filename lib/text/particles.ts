/** A Korean particle in both its forms: after a consonant, after a vowel. */
export type ParticlePair = '을/를' | '이/가' | '은/는' | '으로/로' | '과/와' | '이라고/라고';

/** The sound a word ends in; ㄹ matters to 으로/로 alone. */
type Sound = 'vowel' | 'rieul' | 'consonant';

/** 영 일 이 삼 사 오 육 칠 팔 구; 십, 백, 천 and 만 end in a consonant like 영. */
const DIGITS: readonly Sound[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];
/** Behind a word, brackets and closing quotes are not read. */
const ASIDE = /(?<=\S)\s*(?:\([^()]*\)|\[[^[\]]*\]|（[^（）]*）)$/;
const SILENT = /[^\p{L}\p{N}%]+$/u;
/** Read by the names of its letters: LLM, arXiv v2 is not. */
const SPELLED = /(?:^|[^A-Za-z])[A-Z]+$/;

/**
 * The form of a particle that goes with the word before it, by the sound the word ends in:
 * Hangul, digits, Latin abbreviations and words; what stands in brackets behind it is not read.
 *
 * @returns both forms, `을(를)`, where the sound cannot be told
 */
export function particleFor(word: string, pair: ParticlePair): string {
  const [closed = '', open = ''] = pair.split('/');
  const sound = soundOf(word.trim().replace(ASIDE, '').replace(SILENT, ''));
  if (sound === null) return `${closed}(${open})`;
  if (sound === 'rieul') return pair === '으로/로' ? open : closed;
  return sound === 'vowel' ? open : closed;
}

function soundOf(word: string): Sound | null {
  const last = word.at(-1) ?? '';
  if (/[가-힣]/.test(last)) {
    const coda = (last.charCodeAt(0) - 0xac00) % 28;
    if (coda === 0) return 'vowel';
    return coda === 8 ? 'rieul' : 'consonant';
  }
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? null;
  if (last === '%') return 'vowel'; // 퍼센트
  if (SPELLED.test(word)) return soundOfLetter(last);
  return /[A-Za-z]/.test(last) ? soundOfLatin(word.toLowerCase()) : null;
}

/** 엘, 알; 엠, 엔; the others end in a vowel. */
function soundOfLetter(letter: string): Sound {
  if (/[LR]/.test(letter)) return 'rieul';
  return /[MN]/.test(letter) ? 'consonant' : 'vowel';
}

/** As Korean writes loan words: 피드, 데이터, 모델, 토픽, 네트워크. */
function soundOfLatin(word: string): Sound {
  if (/(?:l|[^aeiou]le|[aeiou]le)$/.test(word)) return 'rieul';
  if (/(?:m|n|ng|[aeiou][mn]e)$/.test(word)) return 'consonant';
  return /[aeiou](?:[ptkbc]|ck)$/.test(word) && !/b$/.test(word) ? 'consonant' : 'vowel';
}
