import type { seeded } from '../fakes/random';

type Random = ReturnType<typeof seeded>;
type Mutation = (text: string, random: Random, others: readonly string[]) => string;

/** What stands between parts, nests, or is mistaken for something else. */
const PIECES = [
  ...[
    '<',
    '>',
    '</',
    '<div>',
    '<b>',
    '<blockquote>',
    '<ul><li>',
    '<p>',
    '<br>',
    '<!--',
    ']]>',
    '&',
    '&#x',
  ],
  ...[
    '<aside class="onebox">',
    '<a href="',
    '<h2>',
    '<table><tr><td>',
    '<details><summary>',
    '<script>',
  ],
  ...[
    '> ',
    '- ',
    '* ',
    '1. ',
    '# ',
    '## ',
    '**',
    '_',
    '`',
    '```\n',
    '~~',
    '[',
    '](',
    '![',
    '|',
    '---\n',
  ],
  ...[
    'https://',
    'http://a.example/',
    'https://x.com/a/status/1',
    ':fire:',
    ':',
    '\\',
    '$',
    '(',
    '"',
    "'",
  ],
  ...[
    '\n',
    '\n\n',
    '\t',
    ' ',
    '\r',
    '\u0000',
    '\u200b',
    '\u202e',
    '\ud83d',
    '\udd25',
    '🔥',
    '가',
    'の',
    'é',
  ],
  ...[
    '\n논문 소개\n',
    '\n논문 링크\n',
    '\n초록\n',
    '\n더 읽어보기\n',
    '\n원문\n',
    ' / ',
    '[2024/04/22 ~ 28]',
  ],
  ...[
    'constructor',
    '__proto__',
    ' toString ',
    'hasOwnProperty',
    ' valueOf',
    '10^6',
    ' • ',
    ' #a',
    '1.',
    '\u2028',
    '\u1112\u1161\u11ab',
    '\u0301',
    '٣',
    '<!-- x -->',
  ],
  ...['{', '}', '[[', '{"', '",', '\\u', '1e999', 'null', '다. ', '. ', 'e.g. '],
];

/** Ways to damage a text; each gives another text. */
const MUTATIONS: readonly Mutation[] = [
  cut,
  splice,
  repeatPart,
  insertPieces,
  insertBytes,
  insertRun,
  nest,
  swapLines,
  dropLines,
];

/** Damages a text in one to four ways. */
export function mutate(text: string, random: Random, others: readonly string[]): string {
  let mutated = text;
  for (let times = random.between(1, 4); times > 0; times -= 1)
    mutated = random.pick(MUTATIONS)(mutated, random, others);
  return mutated;
}

function cut(text: string, random: Random): string {
  const [start, end] = spanOf(text, random);
  return random.next() < 0.5 ? text.slice(start, end) : text.slice(0, start) + text.slice(end);
}

function splice(text: string, random: Random, others: readonly string[]): string {
  const other = random.pick(others);
  const [start, end] = spanOf(other, random);
  return insert(text, random, other.slice(start, Math.min(end, start + 5_000)));
}

function repeatPart(text: string, random: Random): string {
  const [start, end] = spanOf(text, random);
  const part = text.slice(start, Math.min(end, start + 2_000));
  return insert(text, random, part.repeat(random.between(1, 8)));
}

function insertPieces(text: string, random: Random): string {
  let result = text;
  for (let times = random.between(1, 10); times > 0; times -= 1)
    result = insert(result, random, random.pick(PIECES));
  return result;
}

function insertBytes(text: string, random: Random): string {
  const codes = Array.from({ length: random.between(1, 30) }, () => random.between(0, 0xffff));
  return insert(text, random, String.fromCharCode(...codes));
}

/** One thing over and over: what is quadratic shows here. */
function insertRun(text: string, random: Random): string {
  const most = random.next() < 0.02 ? 200_000 : 4_000;
  const piece = random.pick(PIECES) + (random.next() < 0.3 ? random.pick(PIECES) : '');
  return insert(text, random, piece.repeat(Math.ceil(random.between(1, most) / piece.length)));
}

function nest(text: string, random: Random): string {
  const [open, close] = random.pick([
    ['<div>', '</div>'],
    ['<blockquote>', '</blockquote>'],
    ['<ul><li>', '</li></ul>'],
    ['<b>', '</b>'],
    ['(', ')'],
    ['[', ']'],
    ['"', '"'],
    ['**', '**'],
  ] as const);
  const depth = random.between(1, 300);
  const [start, end] = spanOf(text, random);
  return (
    text.slice(0, start) +
    open.repeat(depth) +
    text.slice(start, end) +
    close.repeat(depth) +
    text.slice(end)
  );
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [from, to] = [random.between(0, lines.length - 1), random.between(0, lines.length - 1)];
  const [line = ''] = lines.splice(from, 1);
  lines.splice(to, 0, line);
  return lines.join('\n');
}

function dropLines(text: string, random: Random): string {
  const chance = random.next() * 0.3;
  return text
    .split('\n')
    .filter(() => random.next() > chance)
    .join('\n');
}

function insert(text: string, random: Random, piece: string): string {
  const at = random.between(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
}

function spanOf(text: string, random: Random): [start: number, end: number] {
  const [a, b] = [random.between(0, text.length), random.between(0, text.length)];
  return [Math.min(a, b), Math.max(a, b)];
}
