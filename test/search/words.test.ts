import { expect, test } from 'vitest';
import { readWords } from '../../lib/search/words';

test.each<[text: string, words: string]>([
  ['A Model of Chemistry', 'a@0 model@1 of@2 chemistry@3'],
  ['언어 모델을', '언어@0 모델을@1'],
  // What is written as one is found as one and as its parts.
  ['GPT-4o', 'gpt@0 4o@1 gpt4o@0'],
  ['FlashAttention', 'flash@0 attention@1 flashattention@0'],
  ['DeepSeek-V2', 'deep@0 seek@1 v2@2 deepseek@0 seekv2@1'],
  ['LoRA and LLMs', 'lora@0 and@1 llms@2'],
  ['text-to-image', 'text@0 to@1 image@2'],
  // A particle on a Latin word is not a word of its own.
  ['LLM을 쓴다', 'llm@0 쓴다@1'],
  ['LLM 을', 'llm@0 을@1'],
  ['GPT모델', 'gpt@0 모델@1'],
  ['3.5 and v2.', '3.5@0 and@1 v2@2'],
  ['C++ or C# or F#a', 'c++@0 or@1 c#@2 or@3 f@4 a@5'],
  ['Erdős’s naïve proof', 'erdos@0 naive@1 proof@2'],
  ["don't", 'dont@0'],
  ['…!? — ()', ''],
])('the words of %j are %s', (text, words) => {
  expect(
    readWords(text)
      .map(({ text: word, position }) => `${word}@${position}`)
      .join(' '),
  ).toBe(words);
});

test.each([
  ['트랜스포머'.normalize('NFD'), '트랜스포머'],
  ['naïve'.normalize('NFD'), 'naive'],
])('offsets lead into the text as it was given, composed or not: %s', (word, read) => {
  const text = `a ${word} b`;
  const found = readWords(text)[1];
  expect(found?.text).toBe(read);
  expect(text.slice(found?.start, found?.end)).toBe(word);
});
