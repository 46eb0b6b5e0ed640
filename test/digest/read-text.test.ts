import { expect, test } from 'vitest';
import type { Block } from '../../lib/digest/block';
import { readText } from '../../lib/digest/read-text';
import { runSync } from '../../lib/text/slices';

const h = (level: number, text: string): Block => ({ kind: 'heading', level, text, links: [] });
const p = (text: string, isQuoted = false): Block => ({
  kind: 'paragraph',
  isQuoted,
  text,
  links: [],
});
const item = (text: string): Block => ({ kind: 'item', text, links: [] });
const link = (url: string): Block => ({ kind: 'link', url, label: null });

test.each<[string, string, Block[]]>([
  ['paragraphs', 'a\n\nb\n', [p('a'), p('b')]],
  ['lines of one paragraph', 'a\nb', [p('a\nb')]],
  ['sections by their words', '논문 소개\n\na', [h(6, '논문 소개'), p('a')]],
  [
    'a title straight above its section',
    '더 읽어보기\nx\n제목 / Title\n논문 소개\na',
    [h(6, '더 읽어보기'), p('x'), p('제목 / Title'), h(6, '논문 소개'), p('a')],
  ],
  ['bullets of any kind', '  • a\n* b\n- c\n가 - 나', [item('a'), item('b'), item('c\n가 - 나')]],
  ['an address alone', 'a\n\nhttps://x.com/a/status/1', [p('a'), link('https://x.com/a/status/1')]],
  [
    'an address on a line of its own in a paragraph',
    '코드\nhttps://a.example/x\n끝',
    [p('코드'), link('https://a.example/x'), p('끝')],
  ],
  ['rules', 'a\n---\nb', [p('a'), { kind: 'rule' }, p('b')]],
  ['marks of headings and quotes', '## 제목\n> a', [h(2, '제목'), p('a', true)]],
  ['no captions of pictures', 'figure 690×388 82.3 KB\n\na', [p('a')]],
  ['carriage returns', 'a\r\n\r\nb', [p('a'), p('b')]],
  ['nothing', ' \n\n', []],
])('plain text is read as blocks: %s', (_, text, blocks) => {
  expect(runSync(readText(text))).toEqual(blocks);
});

test('plain text keeps the words around an address, and its target', () => {
  expect(runSync(readText('코드: https://a.example/x 입니다.'))).toEqual([
    {
      kind: 'paragraph',
      isQuoted: false,
      text: '코드: https://a.example/x 입니다.',
      links: [{ text: 'https://a.example/x', url: 'https://a.example/x' }],
    },
  ]);
});
