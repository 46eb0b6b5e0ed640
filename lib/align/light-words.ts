import { conjugate } from './conjugate';
import { isFunctionWord } from './quotations';

/** Verbs that go with any object, and words that one language says and the other leaves unsaid. */
const LIGHT_ENGLISH: ReadonlySet<string> = new Set(
  `take takes took taken taking make makes made making get gets got getting give gives gave given giving
   go goes went gone going come comes came coming put puts putting set sets hold holds held keep keeps kept
   let lets bring brings brought carry carries carried turn turns turned stand stands stood stay stays
   become becomes became work works worked way ways point points end ends line hand hands part place kind
   form forms thing things even still yet once again now well rather quite alone another others like
   back away around along against across among above below beyond beside behind
   while though although since because whether must might shall never always
   up off through during before after more most less least much many few some any every
   what which where when there here`.split(/\s+/),
);
/** Verbs as dictionaries have them; other words by their beginning. */
const LIGHT_KOREAN = `
  내다 나오다 쓰다 쓰이다 보다 보이다 주다 가다 놓다 들다 이르다 다루다 얻다 담다 맞다 만들다 남다 따르다
  이를 처음 가지 개의 개를 개가 장에서 등을 등의 등이 오래 시점 정리 바탕 방식 방법 점을 점이 점은 수를 수가 수는
  같은 같이 다시 함께 서로 각각 모두 모든 바로 이렇 이처 이런 그대로 물론 대체로 다만 오히려 실제 가운데 덕분
  결과 따로 널리 꼭 위에 아래 특히 이어 있는지 그래 그리 그러 그런 또한 한편 반면 경우 때문`
  .trim()
  .split(/\s+/)
  .flatMap((word) => (/다$/.test(word) ? conjugate(word) : [word]));
const BY_FIRST = new Map<string, string[]>();
for (const beginning of LIGHT_KOREAN) {
  const first = beginning.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), beginning]);
}

/**
 * Whether a translation often does without the English word: `with`, `take`, `more`. Where both sides
 * have it, it ties them; where only one has, that says nothing. In our own weeks more than four of
 * five of these have no counterpart.
 */
export function isLightEnglish(word: string): boolean {
  return isFunctionWord(word) || LIGHT_ENGLISH.has(word);
}

/** The same for the Korean word that begins at this place of a sentence. */
export function isLightKorean(sentence: string, at: number): boolean {
  return (BY_FIRST.get(sentence.charAt(at)) ?? []).some((light) => sentence.startsWith(light, at));
}
