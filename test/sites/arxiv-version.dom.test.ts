import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locateShownVersion } from '../../lib/sites/arxiv-version';

/** A PDF viewer has no markup to read. */
const read = (name: string) => {
  const html =
    name === 'pdf' ? '' : readFileSync(`test/fixtures/sites/arxiv/${name}/source.html`, 'utf8');
  return new DOMParser().parseFromString(html, 'text/html');
};

test.each([
  ['abs-2026', 'https://arxiv.org/abs/2410.05258', { version: 2, day: '2024-11-07' }],
  ['abs-2026', 'https://arxiv.org/abs/2410.05258v2', { version: 2, day: '2024-11-07' }],
  ['abs-2026', 'https://arxiv.org/abs/2410.05258v1', null], // page and address disagree
  ['abs-2024', 'https://arxiv.org/abs/2410.05258v1', { version: 1, day: '2024-10-07' }],
  ['abs-old-style', 'https://arxiv.org/abs/hep-th/9901001', { version: 1, day: '1999-01-01' }],
  ['html-old-wrapper', 'https://arxiv.org/html/2410.05258v1', { version: 1, day: '2024-10-07' }],
  ['html-ar5iv', 'https://ar5iv.labs.arxiv.org/html/2410.05258', null],
  ['list-recent', 'https://arxiv.org/list/cs.CL/recent', null],
  ['pdf', 'https://arxiv.org/pdf/2410.05258v3', { version: 3, day: null }],
  ['pdf', 'https://arxiv.org/pdf/2410.05258', null],
])('%s at %s shows %j', (name, address, shown) => {
  expect(locateShownVersion(read(name), new URL(address))).toEqual(shown);
});
