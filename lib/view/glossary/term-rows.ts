/**
 * Terms of the glossary page in addition to the search's table (`lib/search/glossary-rows.ts`), in the same
 * format: Korean = English, the preferred form first. A row that begins with the first English form of a
 * row of the search adds forms to that term; any other row is a separate term.
 *
 * These forms are not synonyms for a search: texts use 구조 for architecture, but a search for 구조 may mean
 * structure. If both languages are present, the English sentence decides.
 */
export const TERM_ROWS = `
초대형 언어 모델|언어 모델 = LLM
시각-언어-행동 모델|비전-언어-행동 = VLA
멀티모달 LLM|멀티모달 대형 언어 모델 = MLLM
AI 피드백 기반 강화 학습 = RLAIF
LLM 판정|LLM 채점자 = LLM-as-a-judge
미세 조정 = fine-tuning|fine-tuned|fine-tunes|finetuned
지시 튜닝 = instruction tuning|instruction-tuned|instruction-tuning
사전 학습 = pre-training|pre-trained|pretrained
후속 학습 = post-training|post-trained
테스트 시점 계산|추론 연산|테스트 시간 스케일링 = test-time compute
양자화 = quantization|quantized|quantize
가지치기 = pruning|pruned|prune
증류 = distillation|distilled|distil|distill|distilling
컨텍스트 윈도|컨텍스트 길이 = context window
기억 = memory
해석 = interpretability
개인 정보|개인정보|사생활 = privacy
로봇 = robotics
컴퓨터 조작 = computer use
에이전트형|에이전트적|에이전트 = agentic
매개 변수 = parameter
경사|그라디언트 = gradient
회상 = recall
분포 변화 = OOD
지연 = latency
희소 = sparsity
창발적|발현 = emergent
소프트웨어 엔지니어링 = software engineering
최고 수준|최첨단|최신 = SOTA
자가 발전 = self-improvement
영상 생성 = video generation
텍스트-영상|텍스트 영상 생성 = text-to-video
글-이미지 = text-to-image
층|계층 = layer
계획기|계획자 = planner
순위|순위 매기기 = ranking
걸러 내기 = filtering
군집 = cluster
영상 = video
선별|정제 = curation
정답 = ground truth
길 찾기|웹 탐색 = navigation
언어 간 = cross-lingual
공개 모델|공개 소스 = open source
움직임|동작 = motion
오케스트레이터 = orchestration
스스로 진화 = self-evolving
채점표|평가표|평가 기준 = rubric
질문 = query
작업 흐름 = workflow
확장|확대 = scaling
강인성 = robustness
특이값 = outlier
맞춤 = alignment
학습|훈련 = training
중간 학습|미드 트레이닝 = mid-training
지속 사전 학습|계속 사전 학습 = continued pre-training|continual pre-training
지도|감독 = supervision
검색 = retrieval
탐색|검색 = search
생성 = generation
생성형|생성 = generative
보상 = reward
선호|선호도 = preference
손실 = loss
목적 함수|목표 함수|목적식 = objective function|training objective
표현 = representation
특징|특성|피처|자질 = feature
특징 추출 = feature extraction
궤적|경로 = trajectory
계획|계획 수립|플래닝 = planning
탐색|탐험 = exploration
행동|동작|액션 = action
환경 = environment
지시|지침|명령|지시문 = instruction
지시 수행|지시 이행|지시 따르기|명령 이행 = instruction following|instruction-following
베이스라인|기준선|기준 모델 = baseline
절제 실험|제거 실험|어블레이션 = ablation study|ablation|ablated
아키텍처|구조 = architecture
모달리티|양식 = modality
최적화 = optimization
정규화 = normalization|normalisation
수렴 = convergence|converge|converged
연산|연산량|계산|계산량 = compute|computation
부동소수점 연산|부동소수점 연산량 = FLOPs|FLOP
다양성 = diversity
사실성 = factuality
안전성|안전 = safety
신뢰성|신뢰도 = reliability
확신도|신뢰도|자신감 = confidence
유해성|독성 = toxicity
성찰|반성|리플렉션 = reflection
자기 성찰 = self-reflection
비평|비판 = critique
자기 교정|자가 교정|스스로 고치기 = self-correction|self-correct|self-correcting
도구 = tool
과제|작업|태스크 = task
하위 과제|하위 작업|서브태스크 = subtask
다운스트림 과제|하위 과제|후속 과제 = downstream task
지표|메트릭|척도 = metric
평가 = evaluation
노이즈|잡음 = noise
노이즈 제거|디노이징|잡음 제거 = denoising
희소 = sparse
밀집 = dense
잠재 = latent
잠재 확산 모델|잠재 확산 = latent diffusion model|latent diffusion
병렬 처리|병렬|병렬화 = parallelism|parallel|parallelization
배치 = batch
인과 관계|인과성 = causality|causal relation
그래프 = graph
벡터 = vector
사람 개입|휴먼 인 더 루프|사람이 개입하는 = human-in-the-loop|human in the loop
모델 붕괴 = model collapse
모드 붕괴 = mode collapse
교사 모델|교사 = teacher model|teacher
학생 모델|학생 = student model
임곗값|임계값|문턱값 = threshold
회귀 = regression
온도 = temperature
추천 = recommendation
분류기 없는 가이던스|분류기 없는 안내 = classifier-free guidance|CFG
어휘|어휘집 = vocabulary
말뭉치|코퍼스 = corpus|corpora
장기 기억|장기 메모리 = long-term memory
작업 기억|작업 메모리 = working memory
일화 기억|에피소드 기억|일화적 기억 = episodic memory
시퀀스|서열|수열 = sequence
지각|인식 = perception
온폴리시|온 폴리시 = on-policy
오프폴리시|오프 폴리시 = off-policy
온디바이스|기기 내 = on-device
공간 추론 = spatial reasoning
상식 추론 = commonsense reasoning|common-sense reasoning
트리 탐색 = tree search
다수결|다수결 투표 = majority voting|majority vote
best-of-N 샘플링|최선 선택 = best-of-N
거부|거절 = refusal
그라운딩|근거 두기|접지 = grounding
회로 = circuit
프로빙|탐침 = probing
스티어링|활성값 조종|조종 = steering|activation steering
마스크|가림 = mask|masked
인페인팅|지워진 곳 채우기 = inpainting
이미지 편집 = image editing
음성 = speech
개인화 = personalization
사전 확률 분포|사전 분포 = prior distribution
사후 분포|사후 확률 = posterior distribution|posterior
기댓값|기대값 = expectation
분산 = variance
우도|가능도 = likelihood
믿음|신념 = belief
선형 프로브 = linear probe
대리 모델|대리 = surrogate model|surrogate
하위 에이전트|서브에이전트 = subagent|sub-agent
코딩 에이전트 = coding agent
상호작용 = interaction
토론|다중 에이전트 토론 = debate|multi-agent debate
신용 할당|공로 배분 = credit assignment
테스트 시점 학습|테스트 시간 학습 = test-time training
희소 보상 = sparse reward
보상 신호 = reward signal
프로세스 감독|과정 감독 = process supervision
`;

/**
 * Rows of the search's table, by their first English form, that are not terms of the field, or are one word
 * with too many other meanings to be counted.
 */
export const EVERYDAY_TERMS: readonly string[] = [
  'subtitle',
  'voice assistant',
  'handwriting',
  'code review',
  'EHR',
  'clinical trial',
  'MRI',
  'X-ray',
  'literature review',
  'peer review',
  'prior',
  'framework',
  'skill',
  'pop-up',
  'module',
  'spreadsheet',
  'pixel',
  'rendering',
  'texture',
  'controller',
  'actuator',
  'sensor',
  'drone',
  'game engine',
  'Minecraft',
  'compiler',
  'decompile',
  'refactoring',
  'debugging',
  'commit',
  'pull request',
  'terminal',
  'browser',
  'screenshot',
  'crawler',
  'scraper',
  'plugin',
  'protocol',
  'gateway',
  'node',
  'tree',
  'coverage',
  'augmentation',
  'checklist',
  'pandemic',
  'challenge',
  'tutorial',
  'roadmap',
  'scale',
  'prefix',
  'suffix',
  'overhead',
  'memory efficiency',
  'patch',
  '1-bit',
  'weather forecasting',
  'index',
];
