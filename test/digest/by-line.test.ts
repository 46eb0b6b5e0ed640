import { describe, expect, test } from 'vitest';
import { isByLine, isLoneName } from '../../lib/digest/by-line';

const line = (text: string) => ({ kind: 'paragraph' as const, isQuoted: false, text, links: [] });

describe('a line of people, venues and days is told from a sentence', () => {
  test.each([
    'Aug 3',
    'August 3, 2026',
    '3 August 2026',
    'Mon, Aug 3, 2026',
    'Posted on 2026-08-03',
    '2026. 8. 3.',
    '2026-08-03 09:30 KST',
    '8월 3일',
    '2026년 8월 3일 (월)',
    '3 days ago',
    '3일 전',
    '5 min read',
    'NeurIPS 2026',
    'ICML’26 Oral',
    'Ada Apple, Ben Birne',
    'Ada Apple · Aug 3 · 5 min read',
    'Ada Apple · Aug 3, 2026',
    'Ada Apple et al.',
    '김사과 지음',
  ])('%s', (text) => {
    expect(isByLine(line(text))).toBe(true);
  });

  test.each([
    'On Aug 3 it was shown.',
    'Reads 3 days of rivers',
    'August is warm',
    'It takes 5 min to read rivers.',
    'In 2026 apples stay warm',
    'apples 2026',
    'Orchard Cache',
    '사과를 지킵니다.',
  ])('not %s', (text) => {
    expect(isByLine(line(text))).toBe(false);
  });
});

describe('the name of one person is told from other words in capitals', () => {
  test.each(['Cia Creek', 'C. Creek', 'Cia D. Creek', "Sean O'Pear", 'Jan van Birne'])(
    '%s',
    (text) => {
      expect(isLoneName(line(text), 'River Sensors')).toBe(true);
    },
  );

  test.each([
    'Key Findings',
    'Why Rivers',
    'River Cache',
    'Large Models',
    'Reads rivers',
    'NeurIPS',
    'PEAR-9B',
    'Cia Creek reads rivers',
    'Cia Creek.',
  ])('not %s', (text) => {
    expect(isLoneName(line(text), 'River Sensors')).toBe(false);
  });
});
