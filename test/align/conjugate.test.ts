import { expect, test } from 'vitest';
import { conjugate } from '../../lib/align/conjugate';

// Forms as grammars list them; each has to begin with one that was found.
test.each([
  ['틀리다', '틀리는 틀린 틀릴 틀림 틀립니다 틀려서 틀렸습니다'],
  ['바꾸다', '바꾸고 바꾼 바꿀 바꿉니다 바꿔 바꿨다'],
  ['보내다', '보내면 보낸 보냅니다 보냈습니다'],
  ['고르다', '고르는 고른 고릅니다 골라 골랐습니다'],
  ['따르다', '따르는 따른 따라 따랐습니다'],
  ['모으다', '모으는 모은 모읍니다 모아 모았습니다'],
  ['만들다', '만들고 만드는 만든 만듭니다 만들었습니다'],
  ['어렵다', '어렵고 어려운 어려워 어려웠습니다 어려울'],
  ['돕다', '돕는 도운 도와 도왔습니다 도울'],
  ['깨닫다', '깨닫는 깨달은 깨달아 깨달았습니다'],
  ['낫다', '낫고 나은 나아 나았습니다'],
  ['높다', '높은 높습니다 높아 높았습니다'],
  ['말하다', '말하는 말한 말할 말합니다 말해 말했습니다'],
  ['안되다', '안되는 안된 안됩니다 안돼 안됐습니다'],
  ['늘다', '늘고 늘어 늘었습니다 는다 늡니다 느는'],
  ['쓰다', '쓰는 쓰고 써서 썼습니다 쓴다 씁니다'],
])('the forms of %s begin as its conjugation says', (verb, forms) => {
  const beginnings = conjugate(verb);
  for (const form of forms.split(' '))
    expect(
      beginnings.filter((one) => form.startsWith(one)),
      form,
    ).not.toEqual([]);
});

test('a conjugated form is never a particle alone', () => {
  expect(conjugate('늘다')).not.toContain('는');
  expect(conjugate('들다')).not.toContain('들');
});

test('words that only look like a verb do not begin like its forms', () => {
  const beginnings = conjugate('틀리다');
  for (const word of ['틀을', '틀에', '트리', '들려', '틀'])
    expect(
      beginnings.filter((one) => word.startsWith(one)),
      word,
    ).toEqual([]);
});
