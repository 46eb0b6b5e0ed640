import { expect, test } from 'vitest';
import { find, indexOf, paper } from './made';

/** Everyday terms of the field, Korean = English: a reader types one form, a paper has another. */
const TERMS = `
재현율|리콜 = recall
정밀도 = precision
정확도 = accuracy
F1 점수 = F1 score
추론|인퍼런스 = inference
검색기|리트리버 = retriever
정보 검색 = information retrieval|IR
의미 검색|시맨틱 검색 = semantic search
하이브리드 검색 = hybrid search
벡터 검색|유사도 검색 = vector search|similarity search
최근접 이웃|최근접 탐색 = nearest neighbor|ANN
하드 네거티브|어려운 음성 예제 = hard negative
청킹|청크 분할 = chunking
프롬프트|프롬프팅 = prompt|prompting
시스템 프롬프트 = system prompt
토큰 = token
컨텍스트|문맥|맥락 = context
인코더|부호화기 = encoder
디코더|복호화기 = decoder
오토인코더|자기부호화기|자동 인코더 = autoencoder
디코딩|복호화 = decoding
빔 탐색|빔 서치 = beam search
샘플링|표본 추출 = sampling
다음 토큰 예측 = next-token prediction
마스크 언어 모델|마스킹 언어 모델 = MLM|masked language model
소프트맥스 = softmax
멀티헤드 어텐션|다중 헤드 어텐션 = multi-head attention|MHA
그룹 쿼리 어텐션 = GQA|grouped-query attention
활성화 함수 = activation function
활성값|활성화 = activation
가중치 = weight
드롭아웃 = dropout
배치 정규화 = batch normalization|batch norm
층 정규화|레이어 정규화 = layer normalization|layer norm
규제|정칙화|정규화 = regularization|regularisation
학습률 = learning rate
배치 크기|배치 사이즈 = batch size
에폭|에포크 = epoch
확률적 경사 하강법 = SGD|stochastic gradient descent
기울기|그래디언트|그레이디언트 = gradient
교차 엔트로피|크로스 엔트로피 = cross-entropy
퍼플렉시티|혼란도 = perplexity
어댑터 = adapter
교차 검증 = cross-validation
일반화 = generalization|generalisation
분포 외|분포 밖|분포 이동 = OOD|out-of-distribution|distribution shift
도메인 적응 = domain adaptation
앙상블 = ensemble
분류|분류기 = classification|classifier
군집화|클러스터링 = clustering
잠재 공간|잠재 표현 = latent space|latent representation
이상치|이상값 = outlier
창발|창발적 능력 = emergent|emergent ability
지연 시간|레이턴시 = latency
처리량 = throughput
분산 학습|분산 훈련 = distributed training
희소성 = sparsity
멀티턴|다중 턴 = multi-turn
멀티홉|다중 홉 = multi-hop
사람 평가|인간 평가 = human evaluation
에이전틱 = agentic
스캐폴드|스캐폴딩 = scaffold|scaffolding
리더보드|순위표 = leaderboard
가드레일 = guardrail
아첨 = sycophancy
불확실성 = uncertainty
보정|캘리브레이션 = calibration
지식 편집 = knowledge editing
지식 충돌 = knowledge conflict
보상 함수 = reward function
가치 함수 = value function
정책 = policy
레이블|라벨 = label
주석|어노테이션 = annotation
정답 데이터|그라운드 트루스 = ground truth
시각 질의응답 = VQA
부동소수점 = floating point
에너지 효율 = energy efficiency
`;

const rows = TERMS.trim()
  .split('\n')
  .map((row) => row.split(' = ').map((side) => side.split('|')) as [ko: string[], en: string[]]);

/** Whether a query finds a paper that is called like this. */
function finds(query: string, title: string): boolean {
  const isKorean = /[가-힣]/.test(title);
  const index = indexOf([paper('2410.00001', isKorean ? title : null, isKorean ? null : title)]);
  return find(index, query).exact > 0;
}

test.each(rows.flatMap(([ko, en]) => ko.map((form) => [form, en] as const)))(
  'the Korean %s finds papers that say %j in English',
  (form, others) => {
    expect(others.filter((other) => !finds(form, `A study of ${other}`))).toEqual([]);
  },
);

test.each(rows.flatMap(([ko, en]) => en.map((form) => [form, ko] as const)))(
  'the English %s finds papers that say %j in Korean',
  (form, others) => {
    expect(others.filter((other) => !finds(form, `${other} 다시 보기`))).toEqual([]);
  },
);
