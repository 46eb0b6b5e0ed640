import { expect, test } from 'vitest';
import { isOfAnotherScript, languageOf } from '../../lib/text/language';

test.each([
  ['모델을 학습합니다.', 'ko'],
  ['OpenAI의 o1-preview with AIDE 스캐폴딩이 Kaggle 동메달 수준을 달성합니다.', 'ko'],
  ['We train a model.', 'en'],
  ['The dataset is called “아침”, which means morning in Korean.', 'en'],
  ['résumé', 'en'],
  ['$x_1 + 2 = 3$', null],
  ['$x_1$ is small', 'en'],
  ['1 + 2 = 3', null],
  ['これは日本語の文章です', null],
  ['本文提出第二种方法。', null],
  ['River-Sensor：通用河流传感语言模型', null],
  ['OpenAI의 차등(差等) 어텐션', 'ko'],
  ['', null],
])('the language of %j is read as %j', (text, lang) => {
  expect(languageOf(text)).toBe(lang);
});

test.each([
  ['これは日本語の文章です。'.repeat(5), true],
  ['Это предложение на русском языке, и довольно длинное.', true],
  [
    '차등 어텐션(差等)을 다룬 긴 한국어 문장으로, 한자가 조금 섞여 있습니다. 그래도 한국어입니다.',
    false,
  ],
  ['短', false],
  ['本文提出第二种方法。', true],
  ['River-Sensor：通用河流传感语言模型', true],
  ['α, β, γ = 0.5', false],
])('%j is in a script of neither language: %j', (text, expected) => {
  expect(isOfAnotherScript(text)).toBe(expected);
});
