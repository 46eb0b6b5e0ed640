// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Block } from '../../lib/digest/block';
import { readHtml } from '../../lib/digest/read-html';
import { runSync } from '../../lib/text/slices';

const BASE = 'https://forum.example/t/x/1';
const read = (html: string) =>
  runSync(readHtml(new DOMParser().parseFromString(html, 'text/html').body, BASE));
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
const card = (url: string, label: string | null): Block => ({ kind: 'link', url, label });

test.each<[string, string, Block[]]>([
  [
    'headings with their anchors',
    '<h2><a name="p-1" class="anchor" href="#p-1"></a>a</h2>',
    [h(2, 'a')],
  ],
  [
    'cards, whose headings are none',
    '<aside class="onebox x" data-onebox-src="https://a.example/x?utm_source=y"><h3><a href="https://a.example/z">Card</a></h3><p>논문 소개</p></aside>',
    [card('https://a.example/x', 'Card')],
  ],
  [
    'cards without their source',
    '<aside class="onebox"><header><a href="https://a.example/x">a</a></header></aside>',
    [card('https://a.example/x', null)],
  ],
  [
    'cards that failed',
    '<p>a <a class="onebox" href="https://a.example/x">https://a.example/x</a></p>',
    [p('a'), card('https://a.example/x', null)],
  ],
  [
    'emoji',
    '<p>a<img class="emoji" title=":fire:" alt=":fire:"><img class="emoji" alt=":odd:"></p>',
    [p('a🔥:odd:')],
  ],
  [
    'no pictures and no captions',
    '<p><div class="lightbox-wrapper"><a class="lightbox" href="/a.png"><img alt="x"><div class="meta"><span class="filename">x</span></div></a></div>a <img alt="y"></p>',
    [p('a')],
  ],
  [
    'no scripts, styles and tools',
    '<p>a<script>b</script><style>c</style></p><button>d</button><template>e</template>',
    [p('a')],
  ],
  [
    'lists in lists',
    '<ul><li>a<ul><li><p>b</p></li></ul></li><li>c</li></ul>',
    [item('a'), item('b', { depth: 1 }), item('c')],
  ],
  [
    'numbered lists, whose items may go on',
    '<ol start="3"><li><p>a</p><p>b</p></li><li>c</li></ol>',
    [item('a', { rank: 3 }), item('b', { rank: 3, goesOn: true }), item('c', { rank: 4 })],
  ],
  [
    'the bold words that it begins with',
    '<p><b>a</b> b</p><p><span style="font-weight:700">c</span></p>',
    [{ ...p('a b'), strong: 'a' } as Block, { ...p('c'), strong: 'c' } as Block],
  ],
  [
    'quotes in quotes',
    '<blockquote><p>a</p><blockquote>b</blockquote></blockquote><p>c</p>',
    [p('a', true), p('b', true), p('c')],
  ],
  [
    "a quoted post without its writer's name",
    '<aside class="quote"><div class="title">writer:</div><blockquote><p>a</p></blockquote></aside>',
    [p('a', true)],
  ],
  ['line breaks', '<p>a<br>\nb</p>', [p('a\nb')]],
  [
    'tables by their rows',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    [row(['a', 'b'], true), row(['1', '2'])],
  ],
  [
    'paragraphs in a cell as its lines',
    '<table><tr><td><p>a</p></td><td><p>b</p><p>c</p></td></tr></table>',
    [{ ...row(['a', 'b\nc']), text: 'a | b\nc' } as Block],
  ],
  [
    'details',
    '<details><summary>a</summary><p>b</p></details>',
    [{ ...p('a'), strong: 'a' } as Block, p('b')],
  ],
  ['code', '<pre><code>a\nb</code></pre><p><code>c &lt; d</code></p>', [p('a b'), p('c < d')]],
  [
    'tags that are text',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    [p('<script>alert(1)</script>')],
  ],
  ['rules', '<p>a</p><hr><p>b</p>', [p('a'), { kind: 'rule' }, p('b')]],
  ['text outside any paragraph', 'a<p>b</p>c', [p('a'), p('b'), p('c')]],
  ['nothing hidden', '<p hidden>a</p><p>b</p>', [p('b')]],
])('HTML is read as blocks of text: %s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks);
});

test('links keep their words, lose their queries, and become absolute', () => {
  expect(
    read(
      '<p>a <a href="/x?ref=pytorchkr" data-clicks="3">b <b>c</b></a> <a href="javascript:alert(1)">d</a> <a class="inline-onebox" href="https://a.example/y">&lt;u&gt;e&lt;/u&gt;</a></p>',
    ),
  ).toEqual([
    {
      ...p(''),
      text: 'a b c d <u>e</u>',
      links: [
        { text: 'b c', url: 'https://forum.example/x' },
        { text: '<u>e</u>', url: 'https://a.example/y' },
      ],
    },
  ]);
});

test('endlessly nested markup is read', () => {
  const html = `${'<div>'.repeat(5_000)}a${'<b>'.repeat(2_000)}b`;
  expect(read(html)).toEqual([p('ab')]);
});
