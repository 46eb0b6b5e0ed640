import { stemsOf } from './particles';
import { verbStems } from './verbs';

/** Function words: they count where they are found but are not required. */
const FUNCTION_WORDS = new Set(
  [
    'a an and are as at by for from in is of on or that the to via with was were be been being it its',
    'this these those their there then than i we you my our do does did can could will would should may much many',
    'how what why which who when where whose any some about into has have had please paper papers',
    'does did doing done am me us if so such also just even still ever very quite really actually truly than',
    'between across within among during while per there should might shall tell explain way ways',
    '및 그리고 논문 관련 관련된 관련한 대한 대해 대해서 관한 관해 위한 위해 위해서 통한 통해 따른 따라',
    '뭐 뭐야 뭐예요 뭐에요 뭔가요 뭔가 뭔지 뭘 무엇 무엇인가 무엇인가요 무엇인지 무슨 어떤 어떻게 왜 어째서',
    '뭘까 뭘까요 무엇일까 무엇일까요 뭐지 어때 어때요 어떨까 어떨까요 어떤가 어떤가요 어떤지 왜냐하면 알 알고 알려 알려면',
    '거의 아주 매우 너무 무척 꽤 상당히 오히려 훨씬 실제로 진짜 진짜로 정말로 더욱 다시 또 또는 혹은 그냥 바로 역시 제대로 잘',
    '언제 어디 어디서 누가 누구 얼마 얼마나 몇 어느 과연 좀 더 가장 제일 정말 혹시 이런 그런 이 그 저',
    '방법 이유 까닭 경우 때문 정도 법 법을 법은 때 때는 것 것이 것은 것을 거 게 건 수 수가 수는 데 중 중에 중에서 점 점은 쪽 개 개의 개를 개가',
    '있다 있나 있나요 있어 있어요 있을까 있을까요 있는지 있는 있습니까 하나 하나요 해 해요 해야 하려면 하면 하는 한 할',
    '될 되나 되나요 되는지 돼 돼요 된다 되는 드나요 드는지 알려줘 알려주세요 설명해줘 설명해주세요 추천해줘 추천 궁금해 궁금해요 찾아줘 보여줘 주세요',
  ]
    .join(' ')
    .split(' '),
);

/** Words that describe most papers: they tell little when other words are missing. */
const WEAK_WORDS = new Set(
  [
    '방식 기법 기술 연구 기반 활용 활용한 이용 이용한 사용 사용한 새로운 모델 학습 성능 결과 가능 가능한 좋아 좋은 나은',
    '속 속에 속의 안에 안에서 밖에서 위에 위에서 뒤 뒤에 후 후에 후에도 전에 동안 대신 번 번에 사이 사이에 모든 모두 전체 여러 다른 각',
    '효과적 효율적 문제 시스템 분석 제안 소개 하지 않는 않고 없는 없이 없나요 못하는 못 안 많나요 많은 많이 있는가 가운데 뭐가',
    'use uses used using based new novel approach approaches method methods model models work works',
    'system systems results learning training better best not no only get make with without through',
  ]
    .join(' ')
    .split(' '),
);

/** Auxiliary verbs, and those that only negate. */
const LIGHT_VERBS = new Set(['하', '되', '있', '싶']);
const DENYING_VERBS = new Set(['없', '않']);

/** Whether a word, with or without a particle, only holds a sentence together. */
export function isFunctionWord(word: string): boolean {
  return isAmong(FUNCTION_WORDS, word) || isFormOf(LIGHT_VERBS, word);
}

/** Whether a word, with or without a particle, says little about a paper. */
export function isWeakWord(word: string): boolean {
  return isAmong(WEAK_WORDS, word) || isFormOf(DENYING_VERBS, word);
}

function isFormOf(verbs: ReadonlySet<string>, word: string): boolean {
  return verbStems(word).some((stem) => verbs.has(stem));
}

function isAmong(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || stemsOf(word).some((stem) => stem.length > 1 && words.has(stem));
}
