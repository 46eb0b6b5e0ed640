import { expect, test } from 'vitest';
import { parseDoi } from '../../lib/paper/doi';

test.each([
  ['10.48550/arXiv.2410.05258', { scheme: 'arxiv', id: '2410.05258' }],
  ['10.48550/ARXIV.2410.05258', { scheme: 'arxiv', id: '2410.05258' }],
  ['10.48550/arxiv.hep-th/9901001', { scheme: 'arxiv', id: 'hep-th/9901001' }],
  ['10.48550/arXiv.math.GT/0309136', { scheme: 'arxiv', id: 'math/0309136' }],
  ['10.1038/S41586-024-07566-Y', { scheme: 'doi', id: '10.1038/s41586-024-07566-y' }],
  ['10.1002/(SICI)1097-4571', { scheme: 'doi', id: '10.1002/(sici)1097-4571' }],
  // arXiv's DOIs name no version
  ['10.48550/arXiv.2410.05258v1', null],
  ['10.48550/arXiv.2413.00001', null],
  ['10.48550/arXiv.', null],
  ['doi:10.1038/x', null],
  ['https://doi.org/10.1038/x', null],
  ['10.1038', null],
  ['10.1038/', null],
  ['10.10/x', null],
  ['10.1038/x y', null],
  ['10.1038/<script>', null],
  [`10.1038/${'x'.repeat(201)}`, null],
  ['', null],
])('the DOI %s names %o', (text, paper) => {
  expect(parseDoi(text)).toEqual(paper);
});
