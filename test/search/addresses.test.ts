import { expect, test } from 'vitest';
import { keyOfEntry } from '../../lib/lookup/plan-mirror';
import { placePapers, searchDocuments } from '../../lib/search/search-documents';
import { identifyPaper } from '../../lib/sites/papers';
import { makeDigest, makeEntry } from '../fakes/digest';
import { find, IDENTIFIERS, indexOf } from './made';

const PAPERS: [title: string, address: string, post: string][] = [
  [
    'arXiv',
    'https://arxiv.org/abs/2410.05258',
    'https://x.com/omarsar0/status/1843694897020150216',
  ],
  [
    'old',
    'https://arxiv.org/abs/hep-th/9901001',
    'https://x.com/old_days/status/1843694897020150217',
  ],
  [
    'Nature',
    'https://www.nature.com/articles/s41586-099-06185-3',
    'https://x.com/a_b/status/1843694897020150218',
  ],
  [
    'Science',
    'https://www.science.org/doi/10.1126/science.zzz9999',
    'https://x.com/a_c/status/1843694897020150219',
  ],
  [
    'lab',
    'https://openlab.example/index/learning-to-walk',
    'https://x.com/OpenLab/status/1843694897020150220',
  ],
  [
    'lab again',
    'https://openlab.example/index/learning-to-walk-fast',
    'https://x.com/OpenLab2/status/1843694897020150221',
  ],
  [
    'report',
    'https://reports.example/2024/scaling/index.html',
    'https://x.com/a_d/status/1843694897020150222',
  ],
  [
    'bioRxiv',
    'https://www.biorxiv.org/content/10.1101/2099.03.01.530671v2.full',
    'https://x.com/a_e/status/1843694897020150223',
  ],
  [
    'SSRN',
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=9990001',
    'https://x.com/a_f/status/1843694897020150224',
  ],
  [
    'DOI',
    'https://doi.org/10.1038/s41586-099-00001-2',
    'https://x.com/a_g/status/1843694897020150225',
  ],
  [
    'ACL',
    'https://aclanthology.org/2099.acl-long.77',
    'https://x.com/a_h/status/1843694897020150226',
  ],
  [
    'OpenReview',
    'https://openreview.net/forum?id=Ab12Cd34Ef',
    'https://x.com/a_i/status/1843694897020150227',
  ],
];

const digest = makeDigest({
  entries: PAPERS.map(([title, address, post]) =>
    makeEntry({
      title: { ko: null, en: title },
      summary: { ko: ['모두 같은 말.'], en: ['All say this.'] },
      abstract: { ko: null, en: null },
      papers: [address],
      discussions: [post],
    }),
  ),
});
const keys = digest.entries.map((entry) => keyOfEntry(entry, identifyPaper));
const placed = placePapers([{ id: digest.id, papers: keys }]);
const index = indexOf(searchDocuments(placed, new Map([[digest.id, digest]]), IDENTIFIERS));
const found = (text: string) => find(index, text).hits.map(({ titles }) => titles.en);

test.each<[query: string, title: string]>([
  ['arxiv.org/abs/2410.05258', 'arXiv'],
  ['arxiv.org/pdf/2410.05258v2', 'arXiv'],
  ['www.arxiv.org/pdf/2410.05258v2.pdf', 'arXiv'],
  ['ARXIV.ORG/abs/2410.05258', 'arXiv'],
  ['http://arxiv.org/html/2410.05258v1', 'arXiv'],
  ['(arxiv.org/abs/2410.05258)', 'arXiv'],
  ['arxiv.org/abs/2410.05258를', 'arXiv'],
  ['2410.05258의', 'arXiv'],
  ['arXiv:2410.05258v2 [cs.CL]', 'arXiv'],
  ['arXiv 2410.05258', 'arXiv'],
  ['huggingface.co/papers/2410.05258', 'arXiv'],
  ['arXiv.2410.05258', 'arXiv'],
  ['arxiv:2410.05258v2', 'arXiv'],
  ['abs/2410.05258v2', 'arXiv'],
  ['/abs/2410.05258', 'arXiv'],
  ['abs/arXiv:2410.05258', 'arXiv'],
  ['pdf/2410.05258v1.pdf#page=3', 'arXiv'],
  ['html/2410.05258v1', 'arXiv'],
  ['2410.05258.pdf', 'arXiv'],
  ['2410.05258v2.pdf', 'arXiv'],
  ['2410.05258?context=cs.CL', 'arXiv'],
  ['10.48550/arXiv.2410.05258', 'arXiv'],
  ['abs/hep-th/9901001', 'old'],
  ['hep-th/9901001v2.pdf', 'old'],
  ['status/1843694897020150216', 'arXiv'],
  ['/omarsar0/status/1843694897020150216', 'arXiv'],
  ['omarsar0/status/1843694897020150216?s=20', 'arXiv'],
  ['fxtwitter.com/omarsar0/status/1843694897020150216', 'arXiv'],
  ['https://xcancel.com/omarsar0/status/1843694897020150216#m', 'arXiv'],
  ['nitter.example/omarsar0/status/1843694897020150216/photo/1', 'arXiv'],
  ['arxiv.org/abs/hep-th/9901001', 'old'],
  ['x.com/omarsar0/status/1843694897020150216', 'arXiv'],
  ['twitter.com/omarsar0/status/1843694897020150216?s=20&t=abc', 'arXiv'],
  ['mobile.twitter.com/i/status/1843694897020150216', 'arXiv'],
  ['1843694897020150216', 'arXiv'],
  ['omarsar0', 'arXiv'],
  ['@omarsar0', 'arXiv'],
  ['OMARSAR0', 'arXiv'],
  ['omarsa', 'arXiv'],
  ['old_days', 'old'],
  ['x.com/omarsar0', 'arXiv'],
  ['https://twitter.com/omarsar0', 'arXiv'],
  ['https://www.x.com/OmarSar0/', 'arXiv'],
  ['x.com/@omarsar0', 'arXiv'],
  ['mobile.twitter.com/omarsar0?lang=ko', 'arXiv'],
  ['x.com/omarsar0/with_replies', 'arXiv'],
  ['twitter.com/#!/omarsar0', 'arXiv'],
  ['x.com/omarsar0의', 'arXiv'],
  ['x.com/old_days', 'old'],
  ['nature.com/articles/s41586-099-06185-3', 'Nature'],
  ['www.nature.com/articles/s41586-099-06185-3.pdf', 'Nature'],
  ['s41586-099-06185-3', 'Nature'],
  ['10.1038/s41586-099-06185-3', 'Nature'],
  ['doi:10.1038/s41586-099-06185-3', 'Nature'],
  ['doi.org/10.1038/s41586-099-06185-3', 'Nature'],
  ['nature.com/articles/s41586-099-00001-2', 'DOI'],
  ['s41586-099-00001-2', 'DOI'],
  ['science.org/doi/10.1126/science.zzz9999', 'Science'],
  ['science.org/doi/full/10.1126/science.zzz9999', 'Science'],
  ['science.zzz9999', 'Science'],
  ['10.1126/science.zzz9999', 'Science'],
  ['openlab.example/index/learning-to-walk', 'lab'],
  ['openlab.example/index/learning-to-walk/', 'lab'],
  ['openlab.example/index/learning-to-walk?utm_source=x', 'lab'],
  ['reports.example/2024/scaling/', 'report'],
  ['reports.example/2024/scaling/index.html', 'report'],
  ['biorxiv.org/content/10.1101/2099.03.01.530671v1', 'bioRxiv'],
  ['10.1101/2099.03.01.530671', 'bioRxiv'],
  ['2099.03.01.530671', 'bioRxiv'],
  ['papers.ssrn.com/sol3/papers.cfm?abstract_id=9990001', 'SSRN'],
  ['9990001', 'SSRN'],
  ['aclanthology.org/2099.acl-long.77/', 'ACL'],
  ['2099.acl-long.77', 'ACL'],
  ['openreview.net/forum?id=Ab12Cd34Ef', 'OpenReview'],
  ['openreview.net/pdf?id=Ab12Cd34Ef', 'OpenReview'],
  ['Ab12Cd34Ef', 'OpenReview'],
])('the address %s finds its paper alone', (query, title) => {
  expect(found(query)).toEqual([title]);
});

test.each([
  'notarxiv.org/abs/2410.05258',
  'example.com/2410.05258',
  'example.com/omarsar0',
  'x.com.example/omarsar0',
  'x.com/nobody_at_all',
  'x.com/omarsar0/lists/papers',
  'x.com/home',
  'x.com/search?q=omarsar0',
  'x.com/omarsar0/status/1843694897020159999',
  '10.9999/2410.05258',
  'nature.com/articles/s41586-099-06185-4',
  'openlab.example/index/learning-to-run',
  'arxiv.org/abs/2413.00001',
  'abs/2413.00001',
  'abs/2410.05259',
  '2410.05259.pdf',
  'status/1843694897020159999',
  'fxtwitter.com/omarsar0/status/1843694897020159999',
])('the address %s finds nothing', (query) => {
  expect(found(query)).toEqual([]);
});

test('a half-typed id finds all papers that it can become', () => {
  expect(found('openlab.example/index/learn').sort()).toEqual(['lab', 'lab again']);
  expect(found('openlab.example').sort()).toEqual(['lab', 'lab again']);
});
