import { expect, test } from 'vitest';
import type { Block } from '../../lib/digest/block';
import { readMarkdown } from '../../lib/digest/read-markdown';
import { runSync } from '../../lib/text/slices';
import { timeWork } from '../fakes/work-time';

const read = (source: string) => runSync(readMarkdown(source));
const h = (level: number, text: string): Block => ({ kind: 'heading', level, text, links: [] });
const p = (text: string, isQuoted = false): Block => ({
  kind: 'paragraph',
  isQuoted,
  text,
  links: [],
});
const item = (text: string, more: object = {}): Block => ({
  kind: 'item',
  text,
  links: [],
  ...more,
});
const row = (cells: string[], isHead?: true): Block => ({
  kind: 'paragraph',
  isQuoted: false,
  text: cells.join(' | '),
  links: [],
  cells: cells.map((text) => ({ text, links: [] })),
  ...(isHead && { isHead }),
});

test.each<[string, string, Block[]]>([
  ['headings of both kinds', '## a\n\nb\n---', [h(2, 'a'), h(2, 'b')]],
  ['emphasis as its words', '*b* ~~c~~ `d*` **a**', [p('b c d* a')]],
  [
    'bold words that it begins with',
    '1) **a b** c **d**',
    [item('a b c d', { rank: 1, strong: 'a b' })],
  ],
  ['bold lines', '**a**\nb', [{ ...p('a\nb'), strong: 'a' } as Block]],
  ['line breaks', 'a\nb', [p('a\nb')]],
  ['line breaks as tags', 'a.<br>b<br/>c', [p('a.\nb\nc')]],
  ['tags that are written about', 'the <br> tag, "<br>"', [p('the <br> tag, "<br>"')]],
  ['quotes', '> a\n>\n> b', [p('a', true), p('b', true)]],
  ['lists, nested too', '* a\n  * b\n\n* c', [item('a'), item('b', { depth: 1 }), item('c')]],
  ['numbered lists', '3. a\n4. b', [item('a', { rank: 3 }), item('b', { rank: 4 })]],
  ['a list that was meant as emphasis', '* 이 글은 …* :hugs:', [item('이 글은 …* 🤗')]],
  ['rules', 'a\n\n---\n\n***', [p('a'), { kind: 'rule' }, { kind: 'rule' }]],
  ['code as text', '```\n## no heading\n```\n\nb', [p('## no heading'), p('b')]],
  [
    'tables by their rows',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    [row(['a', 'b'], true), row(['1', '2'])],
  ],
  [
    'HTML as the characters it is',
    '<u>a</u> <b onclick=x>**b**</b>',
    [p('<u>a</u> <b onclick=x>b</b>')],
  ],
  ['Markdown between tags', '<details>\n\n### 논문 소개\n\n</details>', [h(3, '논문 소개')]],
  ['entities', '1 &lt; 2 &amp;&#38; &copy; &#x41;', [p('1 < 2 && &copy; A')]],
  ['no images', '![a|690x388](upload://x.png)\n\nb', [p('b')]],
  ['escapes', '\\*a\\*', [p('*a*')]],
  ['shortcodes', 'a:fire::unknown:', [p('a🔥:unknown:')]],
])('Markdown is read as blocks of text: %s', (_, source, blocks) => {
  expect(read(source)).toEqual(blocks);
});

test('reference links are resolved in any paragraph', () => {
  const source =
    'see [the paper][1], [Code] and [nothing][2]\n\nb\n\n[1]: https://a.org/1\n[code]: <https://a.org/2>\n[1]: https://a.org/other\n[__proto__]: https://a.org/3';
  const [first] = read(source);
  expect(first).toEqual({
    ...p('see the paper, Code and [nothing][2]'),
    links: [
      { text: 'the paper', url: 'https://a.org/1' },
      { text: 'Code', url: 'https://a.org/2' },
    ],
  });
});

test.each<[string, Block[]]>([
  ['https://a.example/x?utm_source=y', [{ kind: 'link', url: 'https://a.example/x', label: null }]],
  ['<https://a.example/x>', [{ kind: 'link', url: 'https://a.example/x', label: null }]],
  [
    'https://a.example/x에서',
    [
      {
        ...p(''),
        text: 'https://a.example/x에서',
        links: [{ text: 'https://a.example/x', url: 'https://a.example/x' }],
      },
    ],
  ],
  [
    '[프로젝트 **페이지**](https://a.example/x "title")',
    [
      {
        ...p(''),
        text: '프로젝트 페이지',
        links: [{ text: '프로젝트 페이지', url: 'https://a.example/x' }],
      },
    ],
  ],
  ['[a](javascript:alert(1)) [b](/relative)', [p('a b')]],
] as [string, Block[]][])('links of %s', (source, blocks) => {
  expect(read(source)).toEqual(blocks);
});

test.each([
  ['quotes', '> '.repeat(50_000)],
  ['lists', '- '.repeat(50_000)],
  ['numbers', '1. '.repeat(50_000)],
  ['brackets', '['.repeat(50_000)],
  ['stars', '*a '.repeat(50_000)],
  ['definitions', '[a]:\n'.repeat(20_000)],
])('%s without end are read in short steps', (_, source) => {
  let longest = 0;
  const work = readMarkdown(source);
  for (let done = false; !done; ) {
    const stepMs = timeWork(() => {
      done = work.next().done ?? false;
    });
    longest = Math.max(longest, stepMs);
  }
  // A wide margin over the 50 ms that are meant: other tests run at the same time.
  expect(longest).toBeLessThan(250);
});
