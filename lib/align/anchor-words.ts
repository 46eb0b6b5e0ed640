import { COMMON_ROWS } from './anchor-words-common';
import { FIELD_ROWS } from './anchor-words-field';
import { VERB_ROWS } from './anchor-words-verbs';
import { conjugate } from './conjugate';
import { isLightEnglish, isLightKorean } from './light-words';

/**
 * Words that abstracts are made of, Korean stem against English stem; alternatives by `|`. Any of one
 * side in a sentence suggests any of the other in its translation.
 *
 * Ours, from general knowledge of how such texts are translated, machines' habits included ("this
 * paper" as 이 백서). Stems that hide in unrelated words are left out.
 */
const ROWS = `
논문|연구에서|백서|paper|this work|this study|this article
제안|propos|present
소개|introduc|present
그러나|하지만|however|but|yet|although|though|whereas
또한|더불어|아울러|also|moreover|furthermore|addition|besides
마지막으로|끝으로|finally|lastly
특히|구체적으로|particular|specific|especially|notabl
흥미|interesting|intriguing
놀라|놀랍|surpris|remarkabl|striking
따라서|그러므로|therefore|thus|hence|accordingly|consequently
반면|대조|whereas|contrast|other hand|while
예를 들|for example|for instance|e.g
결과|results|finding|outcome
실험|experiment
평가|evaluat|assess|judg
벤치마크|benchmark
데이터|자료|data
모델|모형|model
언어|language|lingu
학습|훈련|learn|train
사전 학습|사전 훈련|사전학습|pre-train|pretrain
미세 조정|파인튜닝|fine-tun|finetun
강화 학습|강화학습|reinforcement|RL\\b
지도 학습|supervis
추론|inference|reason
정확도|정밀도|accura|precision
성능|performan|achiev|outperform
향상|개선|improv|enhanc|gain|boost
감소|줄이|줄입|줄어|줄일|낮추|reduc|decreas|lower|cut|fewer|less|shrink
증가|늘리|늘어|늘립|increas|grow|rais|more
비용|cost|expens
속도|빠르|빨라|speed|fast|quick|accelerat
느리|느립|천천히|slow
메모리|memory
토큰|token
문맥|맥락|컨텍스트|context
질문|질의|question|query|queries
답변|응답|대답|answer|respon|repl
검색|retriev|search
생성|generat
이미지|영상|화상|image|visual|video|picture
동영상|비디오|video
음성|음향|speech|audio|voice
음악|music
텍스트|글|text|writing
문서|document
문장|sentence
단어|어휘|word|vocabular
번역|translat
코드|code
공개|배포|오픈 소스|오픈소스|releas|public|open-source|availab|open
방법|방식|method|approach|techni|way\\b
알고리즘|algorithm
프레임워크|framework
구조|아키텍처|architectur|structur
신경망|네트워크|network|neural
트랜스포머|transformer
어텐션|주의|attention
층|레이어|layer
가중치|weight
파라미터|매개변수|parameter
손실|loss
보상|reward
정책|policy|policies
에이전트|행위자|agent
환경|environment
로봇|robot
도구|tool
과제|작업|태스크|task
문제|problem|issue|question
한계|제한|limit|bottleneck
어려|힘들|difficult|hard|challeng|struggl
쉽게|쉬운|간단|단순|손쉽|eas|simpl
복잡|complex|complicat
효율|effici
효과|effect
안전|safe
위험|유해|risk|harm|danger|malicious
편향|bias
오류|오차|error|mistake
실패|fail
노이즈|잡음|noise|nois
견고|강건|robust
일반화|generali
불확실|uncertain
확률|가능성|probab|likel|possib
분포|distribut
이론|theor
증명|prove|proof|proof
분석|analy
비교|compar|relative to
기존|이전|종래|기준선|existing|previous|prior|earlier|conventional|baseline
최신|최첨단|최고|state-of-the-art|state of the art|recent|latest|sota|best
인간|사람|people|human|person|participant
사용자|user
전문가|expert|professional
참가자|participant|subject
언어 모델|language model
대규모|거대|large
작은|소형|소규모|small|light
긴|길이|길어|long|length
짧|short|brief
크기|규모|size|scale|scaling
단계|step|stage|phase
목표|목적|goal|objective|target|aim
이유|때문|because|since|due to|reason
원인|cause|stem from|arise
중요|핵심|important|crucial|critical|key|essential|matter
필요|요구|need|requir|necess
사용|활용|이용|use\\b|used|uses|using|leverag|utili|usage|exploit
측정|measur|metric
예측|predict|forecast
선택|select|choos|chose|choice
구성|이루어|consist|compris|contain|compos|setup
포함|includ|contain|cover
수집|모았|모아|collect|gather
검증|확인|verif|validat|confirm|check
보여|나타|입증|show|demonstrat|indicat|reveal|suggest|illustrat
시사|suggest|impl
주장|argu|claim
발견|밝혀|discover|found|find
설명|explain|explan|describ
이해|understand|comprehen
지식|knowledge|know
정보|information
기억|memor
사실|fact
신뢰|trust|reliab|confiden
윤리|ethic
사회|social|societ
의료|병원|의학|환자|medic|hospital|clinic|patient
수학|math
과학|scien
산술|계산|comput|calculat|arithmetic|calculator
연산|comput|operation
그래프|graph
확산|diffus
양자화|quanti
증류|distill|distil
희소|spars
압축|compress
합성|synthe
프롬프트|prompt
지시|명령|instruct|command
선호|prefer
대화|conversation|dialog|talk|chat
협력|협업|cooperat|collaborat
향후|앞으로|미래|future
절반|half|halv
대부분|most|mainly|largely|major
거의|hardly|almost|nearly|barely|little|rarely
항상|언제나|always
자주|흔히|often|frequent|common
없이|않고|without|no\\b
유지|보존|maintain|retain|preserv|keep|kept
동일|같은|same|identical|equal
다른|다양|differ|divers|vari|other
차이|격차|differ|gap|discrepanc
여러|다수|multiple|several|various
모든|모두|전체|all\\b|every|each|whole|entire|full
먼저|우선|first
다음|이후|then|next|after|subsequent
동시에|simultaneous|same time
자동|automat
수작업|손으로|수동|manual|by hand|hand-
무작위|random
시간|hour|time|latency
온라인|online
언어별|다국어|multilingual|languages
시뮬레이션|simulat
전략|strateg
`;

/** The beginning of a word, and the row it is in. */
interface Stem {
  text: string;
  row: number;
  /** the word is no longer than this */
  isWhole: boolean;
}

/** A word of a sentence that is in the table. */
export interface Word {
  rows: number[];
  /** its translation often has no such word, so that only its presence tells */
  isLight: boolean;
}

/** Of one syllable, before a word that has its own meaning: 중학생, 재학습, 비선형, 고해상도. */
const PREFIXES: ReadonlySet<string> = new Set('중고초대재비신저무미다총전반역소양첫타');
/** More letters than any light word has. */
const LONGEST_LIGHT = 12;
const WHOLE = '\\b';
const HANGUL = { first: 0xac00, last: 0xd7a3 };

/** By `keyOf`: testing thousands of stems on each word would dominate the run time. */
const STEMS = new Map<number, Stem[]>();
for (const [row, line] of `${ROWS}${COMMON_ROWS}${VERB_ROWS}${FIELD_ROWS}`
  .trim()
  .split(/\n+|; /)
  .entries()) {
  for (const written of line.split('|').flatMap(formsOf)) {
    const isWhole = written.endsWith(WHOLE);
    const text = (isWhole ? written.slice(0, -WHOLE.length) : written).toLowerCase();
    const key = keyOf(text.charCodeAt(0), text.charCodeAt(1));
    const known = STEMS.get(key);
    if (known) known.push({ text, row, isWhole });
    else STEMS.set(key, [{ text, row, isWhole }]);
  }
}

/** A verb is written as dictionaries have it: 높다. */
function formsOf(written: string): string[] {
  return /^[가-힣]+다$/.test(written) ? conjugate(written) : [written];
}

/** For each word of a Korean sentence that begins with a stem, the rows of all such stems. */
export function wordsInKorean(sentence: string): Word[] {
  const words: Word[] = [];
  let isWithin = false;
  for (let at = 0; at < sentence.length; at += 1) {
    const code = sentence.charCodeAt(at);
    const isHangul = code >= HANGUL.first && code <= HANGUL.last;
    if (isHangul && !isWithin) {
      const found = rowsAt(sentence, at);
      const isPrefixed = found.length === 0 && PREFIXES.has(sentence[at] ?? '');
      const rows = isPrefixed ? rowsAt(sentence, at + 1) : found;
      if (rows.length > 0) words.push({ rows, isLight: isLightKorean(sentence, at) });
    }
    isWithin = isHangul;
  }
  return words;
}

/** The same for an English sentence, in capitals or not. */
export function wordsInEnglish(sentence: string): Word[] {
  const small = sentence.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const words: Word[] = [];
  let isWithin = false;
  for (let at = 0; at < small.length; at += 1) {
    const code = small.charCodeAt(at);
    const isLetter = isWordCode(code);
    const rows = isLetter && !isWithin ? rowsAt(small, at) : [];
    if (rows.length > 0) words.push({ rows, isLight: isLightEnglish(wordAt(small, at)) });
    isWithin = isLetter;
  }
  return words;
}

function rowsAt(sentence: string, at: number): number[] {
  const first = sentence.charCodeAt(at);
  const rows: number[] = [];
  addRows(rows, keyOf(first, sentence.charCodeAt(at + 1)), sentence, at);
  addRows(rows, keyOf(first), sentence, at);
  return rows.length > 1 ? [...new Set(rows)].sort((a, b) => a - b) : rows;
}

function addRows(rows: number[], key: number, sentence: string, at: number): void {
  for (const { text, row, isWhole } of STEMS.get(key) ?? []) {
    if (!sentence.startsWith(text, at)) continue;
    if (!isWhole || !isWordCode(sentence.charCodeAt(at + text.length))) rows.push(row);
  }
}

/** A small number for the first two letters, or for the only one; other letters may share it. */
function keyOf(first: number, second = 0): number {
  return ((first & 0xfff) << 12) | (second & 0xfff);
}

/** Letters, digits and underscores, of ASCII. */
function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** A longer one is no light word. */
function wordAt(sentence: string, at: number): string {
  return /^[a-z]+/.exec(sentence.slice(at, at + LONGEST_LIGHT))?.[0] ?? '';
}
