import { describe, expect, test } from 'vitest';
import week from '../../digests/2024/2024-10-07.json';
import { splitClauses, splitSentences } from '../../lib/align/sentences';
import { timeWork } from '../fakes/work-time';

type Row = [what: string, marked: string];

/** A bar stands where the text is to be cut; without a space beside it the sentences are glued. */
const ENGLISH: Row[] = [
  ['plain statements', 'We train a model.| It works.| Nobody knows why.'],
  ['a question', 'Do agents plan?| We ask them.'],
  ['an exclamation', 'It was free!| We paid nothing.'],
  ['text without a stop at the end', 'We train a model.| It works'],
  ['a lone sentence', 'We train a model.'],
  ['nothing', ''],
  ['et al. and a comma', 'Following Kim et al., we prune heads.| It helps.'],
  ['et al. and a verb', 'Kim et al. prune heads.| We do not.'],
  ['et al. and a year', 'Kim et al. (2021) prune heads.| We do not.'],
  ['et al. and a name', 'The loss of Kim et al. Gaussian noise aside, is used.'],
  ['et al. and a year in square brackets', 'Kim et al. [2021] prune heads.| We do not.'],
  ['a company before brackets', 'Acme Inc. (“Acme”) gave data.| We thank them.'],
  ['et al. at the end', 'We compare with Kim et al.| We win.'],
  ['a citation at the end', 'This was seen before (Kim et al., 2021).| We confirm it.'],
  [
    'a citation inside',
    'This was seen before (Kim et al., 2021; Lee et al., 2022) in vision.| Not here.',
  ],
  ['numbered citations', 'This was seen before.[12]| We confirm it.'],
  ['a citation before the stop', 'This was seen before [3, 12].| We confirm it.'],
  ['i.e.', 'We use one bit, i.e., a sign.| It is enough.'],
  ['i.e. before a capital', 'We use one model, i.e. BERT, for both.| It is enough.'],
  ['e.g.', 'Some tasks (e.g., sorting) are easy.| Others are not.'],
  ['e.g. before a capital', 'Some models, e.g. GPT-4, fail.| Others do not.'],
  ['a figure', 'As Fig. 2 shows, loss falls.| It stays low.'],
  ['a figure with a letter', 'As Fig. A1 and Figs. 3 and 4 show, loss falls.| It stays low.'],
  ['a section', 'Sec. 3.1 gives proofs.| Sec. 4 gives data.'],
  ['an equation', 'We minimise Eq. (3) with Adam.| It converges.'],
  ['an appendix', 'Proofs are in App. B and Tab. IV of it.| Data is public.'],
  ['a number', 'It ranks No. 1 on the board.| We stop there.'],
  ['an answer that looks like a number', 'The answer is no.| We stop there.'],
  ['vs.', 'We test dense vs. sparse layers.| Sparse wins.'],
  ['vs. before a capital', 'We test GPT-4 vs. Claude.| They tie.'],
  ['a title', 'We thank Dr. Park and Prof. Lee.| They helped.'],
  ['initials', 'The idea of J. Schmidhuber is old.| We extend it.'],
  ['a letter at the end', 'Agent A beats agent B.| We ask why.'],
  ['a symbol at the end', 'We bound networks of depth L.| Earlier proofs need more.'],
  ['initials after a preposition', 'Thanks go to D. Knuth and to Ada B. Lovelace.| Both helped.'],
  ['a country', 'The U.S. Army and U.S. courts use it.| We object.'],
  ['a country at the end', 'Data is from the U.S.| We clean it.'],
  ['a degree', 'Questions of Ph.D. level are hard.| We add some.'],
  ['i.i.d.', 'Samples are i.i.d. Gaussian.| We test that.'],
  ['w.r.t.', 'It is convex w.r.t. the weights.| We prove it.'],
  ['a company', 'Acme Inc. Research gave data.| We thank them.'],
  ['etc.', 'We use books, code, etc.| The rest is held out.'],
  ['approx.', 'It takes approx. 5 hours.| We wait.'],
  ['parameters', 'The 8.5B model beats the 70B one.| Size is not all.'],
  ['decimals', 'Accuracy is 0.95 on average.| It was .87 before.'],
  ['a number at the end', 'Accuracy rises to 95.3.| It was 87.'],
  ['a percentage', 'Accuracy rises by 4.5%.| It was 87%.'],
  ['a year at the end', 'The data ends in 2023.| We add more.'],
  ['a number at the beginning', 'We sample tasks.| 75 of them are hard.'],
  ['a version', 'Version v1.5 of LLaVA-1.6 is used.| We tune it.'],
  ['a version at the end', 'We tune GPT-4.1.| It forgets.'],
  ['several dots', 'We pin CUDA 12.4.1 and Python 3.11.| It builds.'],
  ['underscores', 'We use float8_e4m3 and float8_e5m2.| Both fit.'],
  ['a file', 'Put it in config.yaml or model.Safetensors.bak now.| Run it.'],
  ['a module', 'A torch.Tensor and an nn.Linear layer are kept.| Nothing else is.'],
  ['a host', 'Chats from chat.example.com and Character.AI are used.| We filter.'],
  ['an address', 'See https://example.org/A.B?c=D.E!F for code.| It is free.'],
  ['an address at the end', 'Code is at https://example.org/a.b.| It is free.'],
  ['an address in brackets', 'Code is public (https://example.org/a.b).| It is free.'],
  ['a bare address', 'Code is at www.example.org/x.Y.| It is free.'],
  ['a GitHub path', 'Code is at github.com/lab/Some.Thing.| It is free.'],
  ['a DOI', 'It is 10.1234/abc.Def in the list.| We read it.'],
  ['an ellipsis inside', 'It writes, well ... something, and stops.| We look.'],
  ['an ellipsis at the end', 'It waits and waits...| Then it stops.'],
  ['an ellipsis sign', 'It waits and waits…| Then it stops.'],
  ['an ellipsis in a sum', 'Layers 1, 2, ..., n are tied.| That saves memory.'],
  ['several marks', 'Can it really plan?!| We doubt it.'],
  ['a quoted sentence', 'They say "It works."| We disagree.'],
  ['a quoted sentence that goes on', 'The model says "I am done." and stops.| We retry.'],
  ['two sentences in a quote', 'The prompt is "Think. Then answer." in all runs.| It is short.'],
  ['curly quotes', 'The prompt is “Think. Then answer.”| It is short.'],
  ['a quote after the stop', 'They call it “scaling.”| We call it luck.'],
  ['a quote before the stop', 'They call it "scaling".| We call it luck.'],
  ['a quote at the beginning', 'It fails.| "Hard negatives" are why.'],
  ['a bracket at the beginning', 'It fails.| (We tried.)| We stop.'],
  ['two sentences in brackets', 'It fails (we tried. Three times.) on maths.| We stop.'],
  ['a whole sentence in brackets', 'It fails (It was trained on code.) on maths.| We stop.'],
  ['brackets that never close', 'It fails :( on maths.| We stop.| We rest.'],
  ['an apostrophe', "The models' outputs don't agree.| They're long."],
  ['straight single quotes', "The 'hard. Negative' case matters.| It is rare."],
  ['semicolons', 'We train it; We test it; it works.| We publish.'],
  ['a colon', 'We find this: It works.| We publish.'],
  ['a numbered list', 'We do this: 1. Train it.| 2. Test it.'],
  ['a numbered list from the start', '1. We train it.| 2. We test it.| 10. We publish.'],
  ['a lettered list', 'a. We train it.| B. We test it.'],
  ['a name in lower case', 'Serving is slow.| vLLM helps.| o1-preview does not.'],
  ['lower case after a stop', 'It uses approx. five and temp. of one.| It works.'],
  ['glued sentences', 'This limits many models.|Our findings differ.'],
  [
    'glued sentences with a plain word',
    'This limits many models.|Extensive tests agree.|Pruning helps.',
  ],
  ['glued after brackets', 'It drops a lot (up to 65%).|Adding one clause hurts.'],
  ['glued after a percentage', 'It drops by 65%.|We ask why.'],
  ['glued after a number', 'It drops in 2023.|We ask why.'],
  ['glued after a question', 'Can it plan?|We ask.'],
  ['glued to an article', 'It can plan.|A new test shows it.'],
  ['mark-up as text', 'The <u>Opti</u>miser is new.| It is small.'],
  ['bold marks', '**It works.**| We stop.'],
  ['a dash at the beginning', 'It works.| – We stop.'],
  ['formulas', 'We set $x.y$ to 1.5.| $O(n)$ time is enough.'],
  ['emoji', 'It works.| 🤗 It is free.'],
  ['line breaks', 'We train\n a  model.|\n\tIt works.'],
];

const KOREAN: Row[] = [
  ['plain statements', '모델을 학습합니다.| 잘 됩니다.| 이유는 모릅니다.'],
  ['다, 요, 까', '모델을 만들었다.| 써 보세요.| 왜 그럴까요?| 아직 모른다.'],
  ['no spaces', '모델을 학습합니다.|이 연구는 새롭습니다.|왜 그럴까?|알 수 없다.|LLM은 압니다.'],
  ['no space before a number', '모델을 학습합니다.|3개의 과제를 풉니다.'],
  ['no space and a noun ending', '성능이 향상됨.|이는 새로운 결과임.| 끝.'],
  ['a noun at the end', '토큰 10% 미만으로 2.8배의 성능 향상.| 비용 절감.'],
  ['a name in lower case', '초기값에 민감합니다.| k-means++는 그렇지 않습니다.'],
  ['a Latin word at the end', '가장 좋은 모델은 ToolGen.| 그다음은 Optima.'],
  ['decimals', '정확도는 0.95이고 오류는 4.5%입니다.| 이전에는 87.3%였습니다.'],
  ['versions', 'GPT-4.1과 v1.5, LLaVA-1.6을 비교합니다.| 8.5B 모델이 이깁니다.'],
  ['a date', '2024. 10. 7. 공개한 데이터입니다.| 누구나 씁니다.'],
  ['et al.', 'Kim et al. (2021)의 방법을 따릅니다.| 결과는 같습니다.'],
  ['et al. and a word', 'Kim et al. 방법을 따릅니다.| 결과는 같습니다.'],
  ['a citation at the end', '이는 알려져 있습니다(Kim et al., 2021).| 다시 확인합니다.'],
  ['e.g. and i.e.', '일부 과제(e.g., 정렬)는 쉽습니다.| 즉, i.e. 한 비트면 됩니다.'],
  ['a figure', 'Fig. 2와 Sec. 3.1에 있습니다.| 표도 있습니다.'],
  ['vs.', '밀집 vs. 희소 층을 봅니다.| 희소가 이깁니다.'],
  ['a country', 'U.S. 시장의 자료입니다.| 새것입니다.'],
  ['an address', '코드는 https://example.org/a.b?c=D.E에 있습니다.| 무료입니다.'],
  ['an address in brackets', '코드를 공개합니다(https://example.org/a.b).| 무료입니다.'],
  ['an address at the end', '코드: https://example.org/a.b.| 무료입니다.'],
  ['underscores', 'float8_e4m3과 float8_e5m2를 씁니다.| 둘 다 됩니다.'],
  ['an ellipsis inside', '모델은 음… 잠시 멈춥니다.| 다시 씁니다.'],
  ['an ellipsis at the end', '모델은 기다립니다…| 그리고 멈춥니다.'],
  ['a quote that goes on', '“잘 됩니다.”라고 말합니다.| 틀렸습니다.'],
  ['a quote that goes on after a space', '"잘 됩니다." 라고 말합니다.| 틀렸습니다.'],
  ['two sentences in a quote', '“생각하세요. 그리고 답하세요.”라는 프롬프트입니다.| 짧습니다.'],
  ['a quoted word and a particle', "모델이 '산만'해지지 않습니다.| 좋습니다."],
  ['a quote after the stop', '이를 “확장입니다.”| 우리는 운이라 합니다.'],
  ['corner brackets', '「잘 됩니다.」라고 말합니다.| 틀렸습니다.'],
  ['a sentence in brackets', '모델은 실패합니다(학습은 했습니다. 세 번입니다.).| 멈춥니다.'],
  ['a bracket of its own', '모델은 실패합니다.| (세 번 했습니다.)| 멈춥니다.'],
  ['full-width marks', '잘 됩니다。|왜 그럴까？|모릅니다！|끝입니다。'],
  ['full-width marks and spaces', '잘 됩니다。| 왜 그럴까？| 모릅니다.'],
  ['a numbered list', '1. 학습합니다.| 2. 평가합니다.| 3. 공개합니다.'],
  ['syllables as list marks', '보기 가.나.다.라. 가운데 고릅니다.| 하나뿐입니다.'],
  ['a file name', '보고서다.hwp 파일과 모델.다운로드 경로입니다.| 엽니다.'],
  ['semicolons', '학습합니다; 평가합니다; 끝입니다.| 공개합니다.'],
  ['an exclamation in a title', '자유롭고 싶어요!| 사회적 위계를 다룹니다.'],
  ['English inside', 'Differential Transformer.| 이 모델은 새롭습니다.'],
  ['a dash', '결과는 분명합니다.| — 그러나 비쌉니다.'],
];

describe.each([
  ['en', ENGLISH],
  ['ko', KOREAN],
] as const)('sentences in %s', (lang, rows) => {
  test.each(rows)('survive %s', (_, marked) => {
    const expected = marked.split('|').map((sentence) => sentence.replace(/\s+/g, ' ').trim());
    const text = marked.replaceAll('|', '');
    expect(splitSentences(text, lang)).toEqual(expected.filter(Boolean));
  });
});

test('nothing is lost', () => {
  const texts = [...ENGLISH, ...KOREAN].map(([, marked]) => marked.replaceAll('|', ''));
  const whole = texts.join(' ');
  for (const text of [...texts, whole, [...whole].reverse().join('')]) {
    for (const lang of ['ko', 'en'] as const) {
      expect(splitSentences(text, lang).join('').replaceAll(' ', '')).toBe(
        text.replace(/\s+/g, ''),
      );
    }
  }
});

test('the bundled weeks are cut where their authors cut them', () => {
  for (const { summary, abstract } of week.entries) {
    for (const { ko, en } of [summary, abstract]) {
      expect(splitSentences(ko.join(' '), 'ko')).toEqual(ko);
      expect(splitSentences(en.join(' '), 'en')).toEqual(en);
    }
  }
});

/**
 * `Intl.Segmenter` of Node 20 (ICU) gets 89 of 138 rows: it cuts at “Dr. Park”, “Sec. 3.1”, “vs. GPT-4”
 * and inside quotes, and misses what is glued. Our rules on top would undo and redo most of its work,
 * and its time grows with the square of the text: 0.1 s for 100 KB, 1.3 s for 400 KB, against 18 ms.
 */
test('the rules do better than the platform', () => {
  const countOf = (cut: (text: string, lang: 'ko' | 'en') => string[]) => {
    const count = (rows: Row[], lang: 'ko' | 'en') =>
      rows.filter(([, marked]) => {
        const text = marked.replaceAll('|', '').replace(/\s+/g, ' ');
        const expected = marked.split('|').map((sentence) => sentence.replace(/\s+/g, ' ').trim());
        return cut(text, lang).join('|') === expected.join('|');
      }).length;
    return count(ENGLISH, 'en') + count(KOREAN, 'ko');
  };
  const platform = countOf((text, lang) =>
    [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(({ segment }) =>
      segment.trim(),
    ),
  );
  expect(countOf(splitSentences)).toBe(ENGLISH.length + KOREAN.length);
  expect(platform).toBeLessThan(0.75 * (ENGLISH.length + KOREAN.length));
});

/** Each took well under a second for a million characters; a quadratic step would take minutes. */
test.each([
  'a. ',
  'A.',
  '(',
  '() ',
  '" ',
  ' "a. "',
  "'a",
  '1. ',
  'a: 1. b ',
  '.[1',
  '.)',
  '… ',
  'http://',
  'www.',
  '합니다.이',
])('a million characters of %j take no time to speak of', (unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  expect(timeWork(() => splitSentences(text, 'en'))).toBeLessThan(5_000);
});

describe('a sentence is cut into clauses', () => {
  test.each([
    ['at semicolons', 'Proposes a new model;| trains it on speech;| releases the code.'],
    ['at those of Korean', '새로운 모델을 제안하고;| 음성으로 학습합니다.'],
    ['not without one', 'Proposes a new model, trains it on speech.'],
    ['not within brackets', 'Earlier work (Kim, 2021; Lee, 2022) did not ask.'],
    ['not within quotations', 'Told to “wait for a signal; then go on to the end”, it waits.'],
    ['not between short items', 'law; art; asks;| for the writing of long reports.'],
    ['not before a short end', 'Proposes a new model and trains it on speech; all work.'],
    ['not within what has no space', 'The header reads text/html;charset=utf-8 in all of them.'],
    ['not at the end', 'Proposes a new model and trains it on speech;'],
  ])('%s', (_, marked) => {
    expect(splitClauses(marked.replaceAll('|', ''))).toEqual(marked.split('| '));
  });
});
