import { expect, test } from 'vitest';
import { hasBadges, hasPanel } from '../../../lib/pages/tab/page-surfaces';

const ON = { arxiv: true, x: true };
const OFF = { arxiv: false, x: true };

test.each([
  ['https://arxiv.org/abs/2410.05258', true],
  ['https://arxiv.org/abs/2410.05258v2?context=cs.LG', true],
  ['https://www.arxiv.org/html/2410.05258v2', true],
  ['https://arxiv.org/pdf/2410.05258', true],
  ['https://ar5iv.labs.arxiv.org/html/2410.05258', true],
  // None of our scripts runs there, or the page does not show the paper.
  ['https://xxx.lanl.gov/abs/2410.05258', false],
  ['https://ar5iv.org/html/2410.05258', false],
  ['https://arxiv.org/src/2410.05258', false],
  ['https://arxiv.org/format/2410.05258', false],
  ['https://arxiv.org/list/cs.CL/recent', false],
  ['https://huggingface.co/papers/2410.05258', false],
  ['https://notarxiv.org/abs/2410.05258', false],
  ['chrome://newtab/', false],
  ['', false],
])('a known paper has its panel at %s: %s', (address, isThere) => {
  expect(hasPanel(address, ON)).toBe(isThere);
  expect(hasPanel(address, OFF)).toBe(false);
});

test.each([
  ['https://arxiv.org/list/cs.CL/recent', true],
  ['https://arxiv.org/search/?query=attention', true],
  ['https://export.arxiv.org/a/example_a_1', true],
  ['https://ar5iv.org/list/cs.CL/recent', false],
  ['https://arxiv.org/abs/2410.05258', false],
  ['https://x.com/home', false],
  ['', false],
])('the papers of a list have badges at %s: %s', (address, areThere) => {
  expect(hasBadges(address, ON)).toBe(areThere);
  expect(hasBadges(address, OFF)).toBe(false);
});
