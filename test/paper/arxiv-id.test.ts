import { describe, expect, test } from 'vitest';
import { OLD_ARCHIVES, parseArxivId } from '../../lib/paper/arxiv-id';

describe('an arXiv id', () => {
  test.each([
    ['2410.05258', '2410.05258', null],
    ['2410.05258v1', '2410.05258', 1],
    ['2410.05258v999', '2410.05258', 999],
    ['arXiv:2410.05258', '2410.05258', null],
    ['ARXIV:2410.05258v2', '2410.05258', 2],
    ['0704.0001', '0704.0001', null],
    ['1412.9999', '1412.9999', null],
    ['1501.00001', '1501.00001', null],
    ['1501.0001', '1501.00001', null],
    ['9012.00001', '9012.00001', null],
    ['hep-th/9901001', 'hep-th/9901001', null],
    ['hep-th/9901001v3', 'hep-th/9901001', 3],
    ['arXiv:hep-th/9901001', 'hep-th/9901001', null],
    ['math.GT/0309136', 'math/0309136', null],
    ['cond-mat.str-el/0703999', 'cond-mat/0703999', null],
    ['supr-con/9608001', 'supr-con/9608001', null],
    ['hep-th/9108001', 'hep-th/9108001', null],
    ['2410.05258V1', '2410.05258', 1],
    ['HEP-TH/9901001', 'hep-th/9901001', null],
    ['Hep-Th/9901001V2', 'hep-th/9901001', 2],
    ['MATH.gt/0309136', 'math/0309136', null],
    ['arXiv:COND-MAT.STR-EL/0703001', 'cond-mat/0703001', null],
  ])('%s is %s in version %s', (text, id, version) => {
    expect(parseArxivId(text)).toEqual({ id, version });
  });

  test.each([
    '',
    'arXiv:',
    '2413.00001',
    '2400.00001',
    '2410.00000',
    '1412.0000',
    '2410.05258v0',
    '2410.05258v01',
    '2410.05258v1000',
    '2410.05258 v1',
    '2410.05258VV1',
    '2410.05258W1',
    'hep-th/9901001V0',
    'HEP-XX/9901001',
    '0703.0001',
    '0704.00001',
    '1412.00001',
    '9101.00001',
    '9912.00001',
    '2410.052',
    '2410.052580',
    '12410.05258',
    '2410.05258.',
    ' 2410.05258',
    '2410.05258\n',
    '2410,05258',
    '$2410.05',
    '-2410.05258',
    '٢٤١٠.٠٥٢٥٨',
    'arXiv:arXiv:2410.05258',
    'https://arxiv.org/abs/2410.05258',
    '2410.05258.pdf',
    'hep-th/0704001',
    'hep-th/9107001',
    'hep-th/9013001',
    'hep-th/9901000',
    'hep-th/99010011',
    'hep-th/990100',
    'hep-th9901001',
    '/9901001',
    'unknown/9901001',
    'toString/9901001',
    'hep-th/math/9901001',
  ])('cannot be %j', (text) => {
    expect(parseArxivId(text)).toBeNull();
  });

  test('keeps the order of the archives, because stored keys depend on it', () => {
    expect(OLD_ARCHIVES.indexOf('acc-phys')).toBe(0);
    expect(OLD_ARCHIVES.indexOf('hep-th')).toBe(19);
    expect(OLD_ARCHIVES.indexOf('supr-con')).toBe(33);
    expect(new Set(OLD_ARCHIVES).size).toBe(OLD_ARCHIVES.length);
  });
});
