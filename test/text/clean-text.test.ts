import { describe, expect, test } from 'vitest';
import { cleanText } from '../../lib/text/clean-text';

describe('cleaning a text', () => {
  test.each([
    ['folds white space', ' a \t b\r\n\n c ', 'a b c'],
    ['folds no-break and ideographic spaces', 'a\u00a0b\u3000c', 'a b c'],
    ['takes line separators for white space', 'a\u2028b\u2029c', 'a b c'],
    ['composes Hangul', '차등'.normalize('NFD'), '차등'],
    ['composes accents', 'e\u0301', 'é'],
    ['drops overrides of direction', 'abc \u202egnp.exe\u202c', 'abc gnp.exe'],
    ['drops isolates and marks of direction', '\u2066a\u2069 \u200e\u061cb\u200f', 'a b'],
    ['drops control characters at the ends', '\u0000\u001ba\u007f\u0085', 'a'],
    ['drops a byte order mark', '\ufeffa', 'a'],
    ['leaves nothing of fillers', '\u3164\u115f\u1160\uffa0', ''],
    ['leaves nothing of zero-width characters', '\u200b\u200c\u2060', ''],
    ['keeps emoji that are joined', '👩‍🔬', '👩‍🔬'],
    [
      'keeps markup as the characters it is',
      '<b onclick="x()">&amp;</b>',
      '<b onclick="x()">&amp;</b>',
    ],
    ['keeps formulas', '$\\alpha_1 < 2$', '$\\alpha_1 < 2$'],
    ['does not split a word at a soft hyphen', 'trans\u00adformer', 'transformer'],
    ['does not split a word at a zero-width space', '트랜스\u200b포머', '트랜스포머'],
  ])('%s: %j', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test.each(['\u202e', '\u2066', '\u200b', '\u200f', '\u0007', '\ufff9', '\u2064', '\u00ad'])(
    'lets no %j through',
    (hidden) => {
      expect(cleanText(`a${hidden}b`)).not.toContain(hidden);
    },
  );

  test('a second time changes nothing', () => {
    const once = cleanText(' a\u202e\u0301 b \u3164 차\u1160 ');
    expect(cleanText(once)).toBe(once);
  });
});
