import { describe, expect, test } from 'vitest';
import type { PaperText } from '../../lib/lookup/paper-record';
import { reportWords } from '../../lib/view/report.words';
import { reportAddress, reportText } from '../../lib/view/report-view';
import { makeDigest } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const RECORD = makeRecord(makeDigest());
const PAIR = { ko: '속도가 3배 빨라졌습니다.', en: 'It ran 30 times faster.' };
const write = (given: object = {}) =>
  reportText(
    RECORD,
    0,
    { pair: PAIR, kind: 'number', suggestion: '', ...given },
    '0.1.0',
    reportWords('ko'),
  );

describe('a report', () => {
  test('quotes the passage, says what is wrong, and names its place', () => {
    expect(write({ suggestion: '속도가 30배 빨라졌습니다.' })).toBe(
      [
        '**번역 제보: 숫자나 이름이 달라요**',
        '논문: 차등 트랜스포머 https://arxiv.org/abs/2410.05258',
        '위치: 2024-10-07 · \\#1 · PyTorchKR',
        '한국어:',
        '> 속도가 3배 빨라졌습니다.',
        '영어:',
        '> It ran 30 times faster.',
        '제안:',
        '> 속도가 30배 빨라졌습니다.',
        'Paper Duet 0.1.0',
      ].join('\n\n'),
    );
  });

  test.each([
    ['@everyone', '@\u200beveryone'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[여기](https://evil.example)', '\\[여기\\](https://evil.example)'],
    ['`code` *bold* ~~x~~', '\\`code\\` \\*bold\\* \\~\\~x\\~\\~'],
    ['one\n\n# two\r\nthree', '> one\n> \n> \\# two\n> three'],
    ['\u202eevil', 'evil'],
  ])('keeps other people’s text inside its quote: %j', (text, written) => {
    const report = write({ pair: { ko: text, en: null } });
    expect(report).toContain(written);
    const quoted = report.split('한국어:\n\n')[1]?.split('\n\nPaper Duet')[0] ?? '';
    expect(quoted.split('\n').every((line) => line.startsWith('>'))).toBe(true);
  });

  test('has a limited length', () => {
    expect(write({ pair: { ko: '가'.repeat(50_000), en: null } }).length).toBeLessThan(3_000);
  });
});

const textOf = (way: string, name: string, url: string) =>
  ({ digest: { way, source: { name, url } } }) as unknown as PaperText; // only these fields are read

test.each([
  ['forum', 'PyTorchKR', 'https://discuss.pytorch.kr/t/1', 'https://discuss.pytorch.kr/t/1'],
  ['bundled', 'PyTorchKR', 'https://discuss.pytorch.kr/c/news/14', 'https://example.org/new'],
  ['own', '', 'https://intranet.example/secret', null], // an own source has no public page
  ['feed', 'F', 'javascript:alert(1)', null],
  ['feed', 'F', 'http://example.org/', null],
])('a report on a text added by %s from %s %s goes to %s', (way, name, url, address) => {
  expect(reportAddress(textOf(way, name, url), 'https://example.org/new')).toBe(address);
});

test('without a form, reports on bundled texts have no address', () => {
  expect(reportAddress(textOf('bundled', 'P', 'https://a.example/'), null)).toBeNull();
});
