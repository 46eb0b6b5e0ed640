import { hasFinal } from './hangul';

/** Particles and endings that follow a noun without a space, and what may follow them. */
const NUMBER = ['', '들'];
const CASES =
  '은 는 이 가 을 를 의 에 와 과 로 으로 도 만 에서 에게 에게서 한테 께 까지 부터 보다 처럼 같이 만큼 마다 조차 마저 밖에 대로 이나 나 이라 라 이란 란 이라는 라는 이라고 라고 랑 이랑 끼리 뿐 라도 이라도 인 이다 이며 며 이고 이자 입니다 이었다 였다'.split(
    ' ',
  );
const AFTER_CASES = ['', '는', '도', '만', '의', '은', '이', '을', '서는'];
const TAKES_MORE = new Set(
  '에 로 으로 와 과 만 에서 에게 한테 까지 부터 보다 처럼 만큼 마다'.split(' '),
);
/**
 * Endings that make a verb of a noun: 학습하는, 생성된, 학습시키나요. By verb: how it begins before which endings.
 */
const VERB_FORMS: readonly (readonly [stems: string, endings: string])[] = [
  [
    '하 되 시키',
    '다 는 기 기를 기가 기는 기에 고 면 면서 며 지 지만 던 게 도록 려고 려면 려는 나 나요 니 니까 네 네요 는지 는가 는데 거나 자 자는',
  ],
  ['한 된 시킨', ' 다 다고 다는 다면 지 가 가요 데'],
  ['할 될 시킬', ' 까 까요 지 지도 수록 때'],
  ['합 됩 시킵', '니다 니까'],
  ['해 하여 돼 되어 시켜', ' 서 도 야 요 주는 줘'],
  ['했 됐 되었 시켰', '다 던 고 나 나요 는지 는데 을 을까 을까요 을지 지만 습니다'],
  ['함 됨 시킴', ' 을 으로 은'],
];
const VERB_ENDINGS = VERB_FORMS.flatMap(([stems, endings]) =>
  stems.split(' ').flatMap((stem) => endings.split(' ').map((ending) => stem + ending)),
);

/** All of them, with what may follow. */
export const PARTICLES: ReadonlySet<string> = new Set(
  NUMBER.flatMap((number) => [
    number,
    ...CASES.flatMap((one) =>
      (TAKES_MORE.has(one) ? AFTER_CASES : ['']).map((more) => number + one + more),
    ),
  ]).filter(Boolean),
);
/** Initials of those that follow a vowel: 가 는 도 를 만 보다 에 조차 처럼 까지 하고. */
const AFTER_VOWEL = new Set('ㄱㄴㄷㄹㅁㅂㅇㅈㅊㄲㅎ');
const VERBS = new Set(VERB_ENDINGS);
const LONGEST = Math.max(...[...PARTICLES, ...VERBS].map(({ length }) => length));

/** Whether a particle that follows a vowel begins with this consonant: ㄴ of 는. */
export function beginsParticle(initial: string): boolean {
  return AFTER_VOWEL.has(initial);
}

/** Whether this can follow a noun without making another word of it. */
export function isParticle(text: string): boolean {
  return PARTICLES.has(text);
}

/**
 * The possible stems of a word without its particles, longest first: 모델에서는 gives 모델. Only the index
 * can tell which are words: 전문가 gives 전문 too.
 */
export function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const rest = word.slice(at);
    if (rest.length > LONGEST) continue;
    if (PARTICLES.has(rest) || (VERBS.has(rest) && at > 1)) stems.unshift(word.slice(0, at));
  }
  return stems;
}

/**
 * The word as subject and as object. A form that has taken one of these particles is a noun as it
 * stands, for they follow no other particle: 정확도를 shows that 도 belongs to 정확도.
 */
export function markedForms(word: string): [object: string, subject: string] {
  return hasFinal(word.charCodeAt(word.length - 1))
    ? [`${word}을`, `${word}이`]
    : [`${word}를`, `${word}가`];
}
