import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Slip } from './finding';

/** Verbs whose form looks like a noun with 을 or 은 behind a vowel: 지은, 나을, 모은, 쏟아부은. */
const ADNOMINAL = /(?:^(?:이|뒤이|대이|나|그|선그)|모|지|부|저)[을은]$/;
const NOUNS_IN_EUL = /(?:^|늦|초)가을$|마을$|노을$|고을$/;
/** Loan words and nouns of the field that end in a vowel, and that no other word ends like. */
const OPEN =
  /(?:데이터|에이전트|프레임워크|트랜스포머|벤치마크|컨텍스트|네트워크|파라미터|아키텍처|프롬프트|인코더|디코더|텍스트|테스트|이미지|매개변수|정확도|난이도|복잡도|완성도|저자|연구자|코드|메모리|하드웨어|소프트웨어|인터페이스|라이브러리|리더보드|태스크|오류|사용자)$/;
/** Nouns of the field that end in a consonant other than ㄹ. */
const CLOSED =
  /(?:논문|방법|시스템|데이터셋|알고리즘|생성|학습|추론|토큰|환경|방식|질문|능력|메커니즘|플랫폼|성능|검색|문맥|어텐션|과정|패턴|답변|응답|행동|작업|설정|언어 모형|연산|곱셈|덧셈|훈련|시간|비용|지식|영향|접근법)$/;
/**
 * Latin words that are read with a consonant at the end, letter by letter or not: LLM, URL, GAN; OCR,
 * but not PAGER, MAMR or RLVR, which are read in more than one way; and -ic, -ism, -ck. A nasal or an l
 * behind a vowel stays one in Hangul: Qwen, AtomMem, Pixel, Learning.
 */
const LATIN_CLOSED =
  /(?:(?<![A-Za-z])(?:[A-Z]*[A-Z][LMN]|[A-Z]?[B-DF-HJ-NP-TV-Z]R)|[a-z](?:ic|ism)|[a-z]{2}ck|[A-Za-z][aeiouy](?:ng|[nml]))$/;
/**
 * Read with a vowel at the end: Transformer, Llama, Flow; and behind sounds that Hangul ends with 으 or
 * 이: Graft, Spark, Cloud-Edge, Atlas. Behind one vowel, t, k, p, b, d and g are read in both ways.
 */
const LATIN_OPEN =
  /(?:[a-z]{2}[eao]r|[A-Za-z](?:[aiou]|[a-z]y|[a-z]w)|[a-z](?:[fsclpnrx]t|[lnr]d|[nrs]k|sh|ch|ph|th|[a-z]f|[a-z]s|x|z|[csgvz]e))$/;

interface Shape {
  noun: string;
  /** the sound the noun ends in; `null` when it cannot be told */
  end: 'vowel' | 'rieul' | 'consonant' | null;
}

/**
 * A particle that does not agree with the sound before it: 생성를, 모델는, LLM를, 데이터으로.
 *
 * Many verbs end like a noun with a particle (받는, 지은, 도와), so a rule holds only where no verb
 * or noun of that form exists, or for a list of nouns.
 */
export function checkParticles(sentence: string): Slip[] {
  // What stands in quotes takes the particle of its last word.
  const words = sentence.replace(/["“”'‘’「」『』《》〈〉]/g, '').split(/[\s,.;:!?()[\]/·…]+/);
  return words.flatMap((word) => {
    const right = correct(word);
    return right === null || right === word ? [] : [toSlip(word, right)];
  });
}

/** The word with the right particle; `null` when there is nothing to correct, or it is not sure. */
function correct(word: string): string | null {
  const [, ro = '', tail = ''] = /(으로|로)(써|서|부터|의|는|도|만)?$/.exec(word) ?? [];
  if (ro) return correctRo(word.slice(0, word.length - ro.length - tail.length), ro, tail);
  const particle = word.at(-1) ?? '';
  const shape = readShape(word.slice(0, -1));
  if (shape.end === null) return null;
  const isClosed = shape.end !== 'vowel';
  switch (particle) {
    case '를':
      return isClosed ? `${shape.noun}을` : null;
    case '을':
    case '은':
      if (isClosed || ADNOMINAL.test(word) || NOUNS_IN_EUL.test(word)) return null;
      return shape.noun + (particle === '을' ? '를' : '는');
    case '는':
      return isClosed && !isVerbStem(shape) ? `${shape.noun}은` : null;
    case '와':
      return isClosed ? `${shape.noun}과` : null;
    case '과':
      return isOpenNoun(shape) ? `${shape.noun}와` : null;
    case '가':
      return isClosedNoun(shape) ? `${shape.noun}이` : null;
    case '이':
      return isOpenNoun(shape) ? `${shape.noun}가` : null;
    default:
      return null;
  }
}

function correctRo(before: string, ro: string, tail: string): string | null {
  const shape = readShape(before);
  if (ro === '으로') {
    const isWrong = shape.end === 'vowel' || (shape.end === 'rieul' && /[가-힣]$/.test(before));
    return isWrong ? `${before}로${tail}` : null;
  }
  // 경로, 통로, 서로 and many more end in 로 themselves.
  return CLOSED.test(before) ? `${before}으로${tail}` : null;
}

function readShape(noun: string): Shape {
  const last = noun.at(-1) ?? '';
  if (/[가-힣]/.test(last)) {
    const coda = (last.charCodeAt(0) - 0xac00) % 28;
    return { noun, end: coda === 0 ? 'vowel' : coda === 8 ? 'rieul' : 'consonant' };
  }
  if (LATIN_CLOSED.test(noun)) return { noun, end: 'consonant' };
  return { noun, end: LATIN_OPEN.test(noun) ? 'vowel' : null };
}

/** Stems drop ㄹ before 는 and none ends in ㅇ; those in ㄴ are 안-, 신- and their compounds. */
function isVerbStem({ noun }: Shape): boolean {
  const last = noun.at(-1) ?? '';
  if (!/[가-힣]/.test(last)) return false;
  const coda = (last.charCodeAt(0) - 0xac00) % 28;
  const isSurelyNoun = coda === 8 || coda === 21 || (coda === 4 && !/[안신]$/.test(noun));
  return !isSurelyNoun && !CLOSED.test(noun);
}

function isOpenNoun({ noun, end }: Shape): boolean {
  return end === 'vowel' && (OPEN.test(noun) || LATIN_OPEN.test(noun));
}

function isClosedNoun({ noun, end }: Shape): boolean {
  if (end === 'vowel') return false;
  return CLOSED.test(noun) || /(?:모델|채널|레벨|커널)$/.test(noun) || LATIN_CLOSED.test(noun);
}

function toSlip(word: string, right: string): Slip {
  return {
    rule: 'wrong-particle',
    severity: 'warning',
    what: localize(CHECK_WORDS.wrongParticle, { word, right }),
  };
}
