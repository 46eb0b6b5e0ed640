import { marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { writeNote } from '../../lib/export/note-text';

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text that a renderer shows, with spaces at the start of lines as they were written. */
function shown(token: Token): string {
  if (token.type === 'br') return '\n';
  if ('tokens' in token && token.tokens) return token.tokens.map(shown).join('');
  const text = 'text' in token ? String(token.text) : '';
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (code) => ENTITIES[code] ?? code);
}

test.each([
  '다시 읽기',
  '- 첫째\n- 둘째\n  - 안쪽',
  '# 제목이 아님\n## 이것도',
  '제목 같은 줄\n===\n또 한 줄\n=\n그리고\n---\n-',
  '1. 하나\n2) 둘',
  '> 인용',
  '    네 칸 들여쓰기\n        여덟 칸',
  '```js\ncode\n```\n~~~\nmore\n~~~',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  'a | b\n:-- | --:\n1 | 2',
  'a\n:-\nb',
  '*강조* _밑줄_ **굵게** ~~지움~~ ==형광== `코드` $x$ $$y$$',
  '%%숨김%% [[링크]] ![[그림]] #태그 ^block',
  '끝에 ^block-1',
  '<script>alert(1)</script> <!-- comment -->',
  '[x](javascript:alert(1)) [^1] [ref]: https://example.org',
  '&amp; &copy; &#x41; &',
  '역슬래시 \\ 와 \\* 와 끝 \\',
  'ends with a backslash\\\nnext line',
  '* * *\n***\n___\n+ plus\n+',
  'one\n\ntwo\n\nthree',
  '---\ntitle: evil\n---',
])('the note %j is shown as it was written', (note) => {
  const tokens = marked.lexer(writeNote(note));
  const kinds = new Set<string>();
  marked.walkTokens(tokens, (token) => {
    kinds.add(token.type);
    // Editors link plain addresses anyway; the visible text must be the target.
    if (token.type === 'link') expect(token.href).toBe(token.text);
  });
  for (const kind of kinds)
    expect(['paragraph', 'text', 'escape', 'br', 'space', 'link']).toContain(kind);
  const text = tokens
    .filter(({ type }) => type !== 'space')
    .map(shown)
    .join('\n\n');
  expect(text.replaceAll('\u00a0', ' ')).toBe(note);
});

test('syntax that only Obsidian knows is escaped as well', () => {
  expect(writeNote('%%a%% ==b== #c [[d]] e ^f')).toBe(
    '\\%%a\\%% \\==b\\== \\#c \\[\\[d\\]\\] e \\^f',
  );
});
