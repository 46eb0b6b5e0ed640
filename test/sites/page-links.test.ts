import { expect, test } from 'vitest';
import { isListing, mayHoldDigest, readPageLinks } from '../../lib/sites/page-links';

test('papers and posts are read from the links of a page, each once', () => {
  expect(
    readPageLinks([
      'https://arxiv.org/abs/2410.05258',
      'https://arxiv.org/pdf/2410.05258v2',
      'https://x.com/omarsar0/status/1843694897020150216',
      'https://x.com/omarsar0/status/1843694897020150216/photo/1',
      'https://openreview.net/forum?id=abcDEF1234',
      'https://example.org/abs/2410.07095',
      'https://notarxiv.org/abs/2410.07095',
      'javascript:alert(1)',
      'mailto:a@example.org',
      '',
    ]),
  ).toEqual({
    papers: ['arxiv:2410.05258', 'openreview:abcDEF1234'],
    statusIds: ['1843694897020150216'],
  });
});

const TWO = readPageLinks(['https://arxiv.org/abs/2410.05258', 'https://arxiv.org/abs/2410.07095']);
const ONE = readPageLinks(['https://arxiv.org/abs/2410.05258']);
const NONE = readPageLinks([]);

test.each([
  ['https://example.org/newsletter', TWO, true],
  ['https://example.org/newsletter', ONE, false],
  ['https://example.org/', NONE, false],
  ['https://discuss.pytorch.kr/t/2026-06-08-ml-papers/9999', NONE, true],
  ['https://arxiv.org/abs/2410.05258', TWO, false],
  ['https://arxiv.org/list/cs.CL/recent', TWO, false],
  ['https://x.com/home', TWO, false],
  ['https://x.com/omarsar0/status/1843694897020150216', TWO, false],
  ['chrome://newtab/', TWO, false],
  ['about:blank', TWO, false],
  ['file:///home/a/week.html', TWO, false],
])('of %s with these links a digest may be added: %j → %s', (address, links, may) => {
  expect(mayHoldDigest(address, links)).toBe(may);
});

test.each([
  ['https://arxiv.org/list/cs.CL/recent', true],
  ['https://arxiv.org/search/?query=x', true],
  ['https://x.com/home', true],
  ['https://arxiv.org/abs/2410.05258', false],
  ['https://example.org/list', false],
  ['about:blank', false],
])('%s is a list: %s', (address, is) => {
  expect(isListing(address)).toBe(is);
});
