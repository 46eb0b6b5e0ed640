import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { type Property, writeFrontMatter } from '../../lib/export/front-matter';

function readBack(properties: Record<string, Property | null>): unknown {
  const text = writeFrontMatter(properties);
  const [, yaml] = /^---\n([\s\S]*)\n---\n$/.exec(text) ?? [];
  if (yaml === undefined) throw new Error(`not front matter: ${text}`);
  expect(yaml).not.toMatch(/^(?:---|\.\.\.)/m);
  return load(yaml, { schema: CORE_SCHEMA });
}

test('every kind of value is read back with its type', () => {
  const text = writeFrontMatter({
    title: '차등 트랜스포머',
    aliases: ['Differential Transformer', 'DIFF'],
    week: { day: '2024-10-07' },
    rank: 2,
    starred: true,
    none: null,
    empty: '',
    nothing: [],
  });
  expect(text).toBe(`---
title: "차등 트랜스포머"
aliases:
  - "Differential Transformer"
  - "DIFF"
week: 2024-10-07
rank: 2
starred: true
---
`);
});

test.each([
  'yes',
  'null',
  '~',
  '2410.05258',
  '0x10',
  '1e3',
  '2024-10-07',
  'a: b',
  '# comment',
  'a # comment',
  '- item',
  '? key',
  '&anchor *alias !tag',
  '{a: 1}',
  '[a, b]',
  '"double" and \'single\'',
  'ends with \\',
  '\\" \\n \\u0041',
  '---',
  '...',
  '---\nevil: true',
  '"\nevil: true\n"',
  'two\nlines\r\nand more',
  ' spaces ',
  'tab\there',
  '%TAG ! x',
  '`back` @at',
  '| block',
  '> folded',
  '한국어: “제목”',
  '🙂 Ünïcödé 中文',
  'line\u2028separator\u2029 next\u0085line',
  'control \u0000 \u0007 \u007f \u009f mark \ufeff half \ud800',
  '{{title}} <% tp %> [[link]]',
])('the text %j is read back unchanged, in a list as well', (text) => {
  expect(readBack({ title: text, aliases: [text, text] })).toEqual({
    title: text,
    aliases: [text, text],
  });
});
