import { expect, test } from 'vitest';
import { GLOSSARY } from '../../lib/search/glossary';
import { find, indexOf, paper } from './made';

/** Whether a query finds a paper that is called like this. */
function finds(query: string, title: string): boolean {
  const isKorean = /[가-힣]/.test(title);
  const index = indexOf([paper('2410.00001', isKorean ? title : null, isKorean ? null : title)]);
  return find(index, query).exact > 0;
}

test.each<[query: string, title: string]>([
  ['inference', '더 빠른 추론'],
  ['추론', 'Faster inference'],
  ['추론', 'Learning to reason: reasoning by steps'],
  ['메커니즘 해석', 'Mechanistic interpretability of addition'],
  ['기계론적 해석 가능성', 'Mechanistic interpretability of addition'],
  ['imitation learning', '행동 복제로 배우는 걸음'],
  ['behavior cloning', '행동 복제로 배우는 걸음'],
  ['적대적 예제', 'Adversarial examples at scale'],
  ['설명 가능성', 'XAI for clinics'],
  ['체화 에이전트', 'Embodied agents in kitchens'],
  ['신경 방사 필드', 'A NeRF for phones'],
  ['주의력', 'What attention sees'],
  ['재현율', 'Recall at ten'],
  ['리트리버', 'A tiny retriever'],
  ['어려운 음성 예제', 'Hard negatives are too hard'],
  ['맥락', 'How context helps'],
  ['자기부호화기', 'An autoencoder with holes'],
  ['그룹 쿼리 어텐션', 'GQA from multi-head checkpoints'],
  ['층 정규화', 'Layer norm, before or after'],
  ['그레이디언트', 'A gradient of your own'],
  ['분포 외', 'Out-of-distribution queries'],
  ['인간 평가', 'Human evaluation is hard'],
  ['leaderboard', '순위표의 함정'],
  ['sycophancy', '아첨하는 모델'],
  ['matmul', '행렬 곱셈 없이'],
  ['부동소수점', 'Floating-point sums'],
  ['라우팅', 'Routing queries to experts'],
  ['구글 로봇', 'Google teaches a robot'],
  ['스탠포드', 'From Stanford'],
  ['메타', 'A model of Meta'],
  ['DeepSeek', '딥시크의 새 모델'],
])('the query %s finds “%s” by the glossary', (query, title) => {
  expect(finds(query, title)).toBe(true);
});

test.each<[query: string, title: string]>([
  ['inference', 'Reasoning step by step'],
  ['reasoning', '인퍼런스 서버'],
  ['behavior cloning', '모방 학습'],
  ['adversarial example', '적대적 공격'],
  ['해석 가능성', 'Explainability for clinics'],
  ['computer use', 'GUI 에이전트'],
  ['RLVR', '검증 가능한 보상'],
  ['tokenizer', '토큰화의 역사'],
  ['embodied agent', '체화 지능'],
  ['recall', '정밀도만 보기'],
  ['Meta', '메타 인지'],
])('the query %s does not find “%s”', (query, title) => {
  expect(finds(query, title)).toBe(false);
});

test('each row of the glossary has both languages, and no form twice', () => {
  for (const { ko, en, narrower } of GLOSSARY) {
    const forms = [...ko, ...en, ...narrower];
    expect(ko.length * en.length, forms.join(', ')).toBeGreaterThan(0);
    expect(new Set(forms).size, forms.join(', ')).toBe(forms.length);
  }
});
