import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../lib/export/csv';
import { readCsv } from './read-csv';

const TEXTS = [
  '',
  'a',
  'a,b',
  'a;b',
  'a\tb',
  '"',
  '""',
  'a "quoted" word',
  '",=1+1',
  'two\nlines',
  'two\r\nlines',
  '\n',
  ' spaces at both ends ',
  '차등 트랜스포머: 한국어 “제목”',
  'Ünïcödé 中文 🙂',
  "'begins with an apostrophe",
];

test('CSV is read back cell by cell as it was written', () => {
  const rows = [TEXTS, TEXTS.toReversed(), TEXTS.map(() => '')];
  expect(readCsv(writeCsv(rows))).toEqual(rows);
});

test('CSV is UTF-8 with a byte order mark and the line ends of RFC 4180', () => {
  const bytes = new TextEncoder().encode(writeCsv([['제목'], ['b']]));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('"제목"\r\n"b"\r\n');
});

describe('a spreadsheet formula is written as text', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "=cmd|'/C calc'!A0",
    ' =1+1',
    '\t=1+1',
    '\ttab',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '=HYPERLINK("https://evil.example","클릭")',
    '- 목록의 첫 줄\n- 둘째 줄',
  ])('%j', (text) => {
    expect(readCsv(writeCsv([[text]]))).toEqual([[`'${text}`]]);
  });

  test.each(['a=1', '1-2', 'me@example.org', 'C++', "'=1"])('but %j is text already', (text) => {
    expect(readCsv(writeCsv([[text]]))).toEqual([[text]]);
  });
});

test('the CSV reader of these tests is strict', () => {
  for (const wrong of ['"a"\n', '"a', '"a"b\r\n', 'a"b\r\n', '"a"', '"a"\r\n\r\n"b","c"\r\n'])
    expect(() => readCsv(`\ufeff${wrong}`), wrong).toThrow();
  expect(() => readCsv('"a"\r\n')).toThrow(/mark/);
});
