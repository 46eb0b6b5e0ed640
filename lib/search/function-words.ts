import { stemsOf } from './particles';
import { verbStems } from './verbs';

/** Function words: they count where they are found but are not required. */
const FUNCTION_WORDS = new Set(
  [
    // articles, pronouns and determiners
    'a an the this that these those there here it its itself i me my we us our ours you your yours he him his she her they them their theirs',
    'one ones someone anyone anybody somebody everyone anything something everything each every either neither both such another other others own',
    // auxiliary verbs, also as they lose their apostrophe
    'am is are was were be been being do does did doing done has have had having can could will would shall should may might must ought let lets',
    'isnt arent wasnt werent dont doesnt didnt cant couldnt wont wouldnt shouldnt hasnt havent hadnt im ive id youre theyre whats hows wheres whos',
    // question words and frames of a question
    'how what why which who whom whose when where whether whatever please tell explain way ways paper papers happen happens happened',
    // prepositions
    'about above across after against among amongst as at before behind below beneath beside besides between beyond by despite during except',
    'for from in inside into of on onto per since through throughout till to toward towards under until upon versus via with within',
    // conjunctions and adverbs
    'and or but nor so yet if because although though while whereas unless than then thus hence therefore however instead',
    'also just even still ever very quite really actually truly already perhaps maybe almost nearly enough too rather somehow any some much many more most less',
    '및 그리고 논문 관련 관련된 관련한 대한 대해 대해서 관한 관해 위한 위해 위해서 통한 통해 따른 따라',
    '뭐 뭐야 뭐예요 뭐에요 뭔가요 뭔가 뭔지 뭘 무엇 무엇인가 무엇인가요 무엇인지 무슨 어떤 어떻게 왜 어째서',
    '뭘까 뭘까요 무엇일까 무엇일까요 뭐지 어때 어때요 어떨까 어떨까요 어떤가 어떤가요 어떤지 왜냐하면 알 알고 알려 알려면',
    '거의 아주 매우 너무 무척 꽤 상당히 오히려 훨씬 실제로 진짜 진짜로 정말로 더욱 다시 또 또는 혹은 그냥 바로 역시 제대로 잘',
    '언제 어디 어디서 누가 누구 얼마 얼마나 몇 어느 과연 좀 더 가장 제일 정말 혹시 이런 그런 이 그 저',
    '방법 이유 까닭 경우 때문 정도 법 법을 법은 때 때는 것 것이 것은 것을 거 게 건 수 수가 수는 데 중 중에 중에서 점 점은 쪽 개 개의 개를 개가',
    '있다 있나 있나요 있어 있어요 있을까 있을까요 있는지 있는 있습니까 하나 하나요 해 해요 해야 하려면 하면 하는 한 할',
    '될 되나 되나요 되는지 돼 돼요 된다 되는 드나요 드는지 알려줘 알려주세요 설명해줘 설명해주세요 추천해줘 추천해주세요 추천해 궁금해 궁금해요 찾아줘 보여줘 주세요 것들 거야 거예요 건가요 걸 걸까요',
  ]
    .join(' ')
    .split(' '),
);

/** Words that describe most papers: they tell little when other words are missing. */
const WEAK_WORDS = new Set(
  [
    '방식 기법 기술 연구 기반 활용 활용한 이용 이용한 사용 사용한 새로운 모델 학습 성능 결과 가능 가능한 좋아 좋은 나은',
    '속 속에 속의 안에 안에서 밖에서 위에 위에서 뒤 뒤에 후 후에 후에도 전에 동안 대신 번 번에 사이 사이에 모든 모두 전체 여러 다른 각',
    '효과적 효율적 문제 시스템 분석 제안 소개 하지 않는 않고 없는 없이 없나요 못하는 못 안 많나요 많은 많이 있는가 뭐가',
    'use uses used using based new novel approach approaches method methods model models work works',
    'system systems results learning training better best good not no only without never',
    'get gets got getting make makes made making give gives given giving take takes taken taking go goes going gone come comes coming put puts putting keep keeps become becomes seem seems want wants need needs try tries say says',
    // what English verbs are written with, as in turn up and get past: part of a title, nothing in a question
    'up down out off over past back away along around again same',
    'often always sometimes usually well far new own able happening turn turns turned',
  ]
    .join(' ')
    .split(' '),
);

/** Auxiliary verbs, those that only negate, and those that mean little without their noun: 체스를 두다. */
const LIGHT_VERBS = new Set(['하', '되', '있', '싶', '주', '드리']);
const DENYING_VERBS = new Set(['없', '않', '못하']);
const VAGUE_VERBS = new Set(['보이', '두', '가지', '나오', '내놓']);
/** Dependent nouns of one syllable, found with any particle. */
const DEPENDENT_NOUNS = new Set(['것', '거']);

/** Whether a word, with or without a particle, only holds a sentence together. */
export function isFunctionWord(word: string): boolean {
  const isDependent = stemsOf(word).some((stem) => DEPENDENT_NOUNS.has(stem));
  return isAmong(FUNCTION_WORDS, word) || isDependent || isFormOf(LIGHT_VERBS, word);
}

/** Whether a word, with or without a particle, says little about a paper. */
export function isWeakWord(word: string): boolean {
  return isAmong(WEAK_WORDS, word) || isFormOf(DENYING_VERBS, word) || isFormOf(VAGUE_VERBS, word);
}

function isFormOf(verbs: ReadonlySet<string>, word: string): boolean {
  return verbStems(word).some((stem) => verbs.has(stem));
}

function isAmong(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || stemsOf(word).some((stem) => stem.length > 1 && words.has(stem));
}
