import { describe, expect, test } from 'vitest';
import { readLookUp } from '../../../lib/view/ways-in/look-up';

describe('a link', () => {
  test.each([
    ['https://arxiv.org/abs/2410.05258v2', 'arxiv:2410.05258', '2410.05258'],
    ['http://arxiv.org/pdf/hep-th/9901001', 'arxiv:hep-th/9901001', 'hep-th/9901001'],
    ['https://huggingface.co/papers/2410.05258', 'arxiv:2410.05258', '2410.05258'],
    ['https://doi.org/10.1000/ABC', 'doi:10.1000/abc', '10.1000/abc'],
    ['https://doi.org/10.48550/arXiv.2410.05258', 'arxiv:2410.05258', '2410.05258'],
    [
      'https://openreview.net/forum?id=OvoCm1gGhN',
      'openreview:OvoCm1gGhN',
      'https://openreview.net/forum?id=OvoCm1gGhN',
    ],
    ['https://arxiv-org.translate.goog/abs/2410.05258', 'arxiv:2410.05258', '2410.05258'],
  ])('to a paper names it: %s', (linkUrl, key, text) => {
    expect(readLookUp({ linkUrl })).toEqual({ kind: 'paper', key, text });
  });

  test('to a post names the post', () => {
    const linkUrl = 'https://x.com/omarsar0/status/1843694897020150216';
    expect(readLookUp({ linkUrl })).toMatchObject({
      ...{ kind: 'post', statusId: '1843694897020150216' },
    });
  });

  test('to anything else is looked up as an address that a digest may list', () => {
    const linkUrl = 'https://tridao.me/publications/flash3/flash3.pdf';
    expect(readLookUp({ linkUrl })).toEqual({
      ...{ kind: 'address', key: 'url:tridao.me/publications/flash3/flash3.pdf', text: linkUrl },
    });
  });

  test.each([
    'mailto:me@example.org',
    'javascript:alert(1)',
    'https://u:p@arxiv.org/abs/2410.05258',
  ])('that is not a web address is looked up as text: %s', (linkUrl) =>
    expect(readLookUp({ linkUrl })).toEqual({ kind: 'text', text: linkUrl }),
  );
});

describe('a selected text', () => {
  test.each([
    ['2410.05258', 'arxiv:2410.05258'],
    [' arXiv:2410.05258v1 [cs.CL] ', 'arxiv:2410.05258'],
    ['(arXiv:2410.05258)', 'arxiv:2410.05258'],
    ['2410.05258를', 'arxiv:2410.05258'],
    ['10.1000/ABC', 'doi:10.1000/abc'],
    ['https://arxiv.org/abs/2410.05258', 'arxiv:2410.05258'],
    ['arxiv.org/abs/2410.05258', 'arxiv:2410.05258'],
  ])('that is an id names its paper: %s', (selectionText, key) => {
    expect(readLookUp({ selectionText })).toMatchObject({ kind: 'paper', key });
  });

  test.each([
    ['Differential Transformer', 'Differential Transformer'],
    ['  차등\n 트랜스포머\u202e ', '차등 트랜스포머'],
    ['see 2410.05258 and 2410.07095', 'see 2410.05258 and 2410.07095'],
    ['2410.05', '2410.05'],
    ['a'.repeat(2000), 'a'.repeat(500)],
  ])('that is not an id is looked up as text: %j', (selectionText, text) => {
    expect(readLookUp({ selectionText })).toEqual({ kind: 'text', text });
  });
});

describe('a link in a selected text', () => {
  const selectionText = 'Differential Transformer';

  test('is looked up if it names a paper', () => {
    const linkUrl = 'https://arxiv.org/abs/2410.07095';
    expect(readLookUp({ linkUrl, selectionText })).toMatchObject({ key: 'arxiv:2410.07095' });
  });

  test.each([
    'https://example.org/',
    'https://scholar.google.com/scholar?q=x',
    'javascript:void 0',
  ])('is ignored in favour of the text if it names none: %s', (linkUrl) =>
    expect(readLookUp({ linkUrl, selectionText })).toEqual({ kind: 'text', text: selectionText }),
  );
});

test('an empty selection is looked up as an empty text', () => {
  expect(readLookUp({})).toEqual({ kind: 'text', text: '' });
});
