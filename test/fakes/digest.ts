import type { Digest, DigestEntry } from '../../lib/digest/format';

/** One entry as a good digest has it; give what the test is about. */
export function makeEntry(given: Partial<DigestEntry> = {}): DigestEntry {
  return {
    rank: 1,
    title: { ko: '차등 트랜스포머', en: 'Differential Transformer' },
    summary: { ko: ['첫 문장.', '둘째 문장.'], en: ['First.', 'Second.'] },
    abstract: { ko: ['자세한 문장.'], en: ['In detail.'] },
    papers: ['https://arxiv.org/abs/2410.05258'],
    discussions: ['https://x.com/omarsar0/status/1843694897020150216'],
    links: [],
    ...given,
  };
}

/** A digest of one entry; give what the test is about. */
export function makeDigest(given: Partial<Digest> = {}): Digest {
  return {
    format: 'paper-duet/digest',
    version: 1,
    id: 'pytorchkr:2024-10-07',
    week: { start: '2024-10-07', end: '2024-10-13' },
    title: { ko: '이번 주의 논문', en: 'Papers of the week' },
    source: {
      name: 'PyTorchKR',
      url: 'https://discuss.pytorch.kr/c/news/14',
      notice: { ko: '모델이 썼습니다.', en: 'Written by a model.' },
    },
    trends: [{ ko: '흐름.', en: 'A trend.' }],
    entries: [makeEntry()],
    ...given,
  };
}
