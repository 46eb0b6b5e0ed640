import { describe, expect, test } from 'vitest';
import { checkParticles } from '../../lib/check/particles';

describe('a particle that does not fit its word is corrected', () => {
  test.each([
    ['생성를 통한', '생성를 → 생성을'],
    ['데이터을 쓴다', '데이터을 → 데이터를'],
    ['모델는 크다', '모델는 → 모델은'],
    ['성능는 높다', '성능는 → 성능은'],
    ['연구은 새롭다', '연구은 → 연구는'],
    ['논문와 함께', '논문와 → 논문과'],
    ['에이전트과 함께', '에이전트과 → 에이전트와'],
    ['시스템가 있다', '시스템가 → 시스템이'],
    ['데이터이 많다', '데이터이 → 데이터가'],
    ['방법로 푼다', '방법로 → 방법으로'],
    ['데이터으로 푼다', '데이터으로 → 데이터로'],
    ['모델으로 푼다', '모델으로 → 모델로'],
    ['데이터으로부터 얻은', '데이터으로부터 → 데이터로부터'],
    ['LLM를 학습', 'LLM를 → LLM을'],
    ['OCR는 쉽다', 'OCR는 → OCR은'],
    ['"GSM-Symbolic"와 같은', 'GSM-Symbolic와 → GSM-Symbolic과'],
    ['Transformer을 쓴다', 'Transformer을 → Transformer를'],
    ['AtomMem는 작다', 'AtomMem는 → AtomMem은'],
    ['Qwen가 낫다', 'Qwen가 → Qwen이'],
    ['Pixel와 함께', 'Pixel와 → Pixel과'],
    ['Graft은 빠르다', 'Graft은 → Graft는'],
    ['Llama을 쓴다', 'Llama을 → Llama를'],
    ['Spark으로 푼다', 'Spark으로 → Spark로'],
    ['GenFlow과 함께', 'GenFlow과 → GenFlow와'],
    ['Atlas이 낫다', 'Atlas이 → Atlas가'],
    ['‘자유’은 크다', '자유은 → 자유는'],
  ])('%s', (text, correction) => {
    expect(checkParticles(text).map(({ what }) => what.ko)).toEqual([
      `조사가 맞지 않아요: ${correction}`,
    ]);
  });
});

describe('a syllable that only looks like a wrong particle is left alone', () => {
  test.each([
    '생성을 통한 데이터를 모델은 연구는 논문과 에이전트와',
    '방법으로 모델로 데이터로 경로 통로 진로로',
    '받는 있는 않는 같은 남는 먹는 얻는 안는 신는 담는',
    '지은 나을 이은 모은 쏟아부은 퍼부을 그은 저을 가을 마을 노을 고을',
    '평가 증가 국가 작가 참가 전문가 인가 것인가 추가',
    '차이 나이 길이 높이 깊이 사이 아이 결과 효과 성과 통과 초과',
    '서로 바로 별로 스스로 참으로 앞으로 새로 홀로 대로',
    'LLM은 RAG를 GPT와 CLIP을 PAGER를 BROWSER를',
    'AtomMem은 Qwen이 Pixel과 Graft는 Llama를 Spark로 Flow와 Atlas가 Mistral로 PearBench를',
    'Bot은 Bot는 Graph-Deep은 Graph-Deep는 Web을 Web를 Grid는 Grid은 Apple은 Apple는 json을 png를',
    '트랜스포머(Transformer)는 검색 증강 생성(RAG)은',
    '도와 나와 들어와 가져와',
    '8장으로 3개는 10%를 2.8배가',
  ])('%s', (text) => {
    expect(checkParticles(text)).toEqual([]);
  });
});
