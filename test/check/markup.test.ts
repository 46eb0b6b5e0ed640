import { expect, test } from 'vitest';
import { checkMarkup } from '../../lib/check/markup';

test.each([
  ['<u>Opti</u>ma를 소개합니다.', '<u>'],
  ['Search &amp; generation.', '&amp;'],
  ['A **new method.', '**'],
  ['It is __very new__.', '__very new__'],
  ['__새 방법__입니다.', '__새 방법__'],
  ['__Results__ are good.', '__Results__'],
  ['See [here](https://a.example/).', ']('],
  ['## Results', '##'],
  ['> We invent a cache.', '>'],
  ['* A point.', '*'],
  ['It is on :fire: today.', ':fire:'],
])('markup in a text is found: %s', (sentence, found) => {
  expect(checkMarkup(sentence).map(({ what }) => what.en)).toEqual([
    expect.stringContaining(`: ${found}`),
  ]);
});

test.each([
  'It overrides __str__ and __init__ of each class.',
  'It hands **kwargs on to the optimizer.',
  '`__proto__`와 __defineGetter__를 막습니다.',
  'The file is called __main__.py.',
  '• Pears: 66.6 on seven orchards.',
  '- showing which tree bears which fruit.',
  '– and that is all.',
  'Tokens such as <think> and <s> mark the steps.',
  'It takes 2 * 3 steps and a ** b is a power.',
  'snake_case_name and _private stay.',
  'Ratio 1:2:3 at 10:30:00.',
])('plain text is not taken for markup: %s', (sentence) => {
  expect(checkMarkup(sentence)).toEqual([]);
});
