import { expect, test } from 'vitest';
import { identifyLine } from '../../lib/cli/identify';
import { URLS } from '../sites/urls';

test.each([
  [
    'https://arxiv.org/abs/2410.05258v2',
    '{"url":"https://arxiv.org/abs/2410.05258v2","site":"arxiv","kind":"paper","key":"arxiv:2410.05258","arxivId":"2410.05258","version":2}',
  ],
  [
    'https://arxiv.org/abs/hep-th/9901001',
    '{"url":"https://arxiv.org/abs/hep-th/9901001","site":"arxiv","kind":"paper","key":"arxiv:hep-th/9901001","arxivId":"hep-th/9901001"}',
  ],
  [
    'https://x.com/OpenAI/status/1844429536353714427',
    '{"url":"https://x.com/OpenAI/status/1844429536353714427","site":"x","kind":"post","key":"x:1844429536353714427","statusId":"1844429536353714427"}',
  ],
  [
    'https://doi.org/10.1145/3442188.3445922',
    '{"url":"https://doi.org/10.1145/3442188.3445922","site":"doi","kind":"paper","key":"doi:10.1145/3442188.3445922","doi":"10.1145/3442188.3445922"}',
  ],
  [
    'https://openreview.net/forum?id=OvoCm1gGhN',
    '{"url":"https://openreview.net/forum?id=OvoCm1gGhN","site":"openreview","kind":"paper","key":"openreview:OvoCm1gGhN","openreviewId":"OvoCm1gGhN"}',
  ],
  [
    'https://aclanthology.org/P19-1423/',
    '{"url":"https://aclanthology.org/P19-1423/","site":"acl","kind":"paper","key":"acl:P19-1423","aclId":"P19-1423"}',
  ],
  [
    'https://discuss.pytorch.kr/t/ml/5374',
    '{"url":"https://discuss.pytorch.kr/t/ml/5374","site":"pytorchkr","kind":"digest","key":"pytorchkr:5374"}',
  ],
  [
    'https://notarxiv.org/abs/2410.05258',
    '{"url":"https://notarxiv.org/abs/2410.05258","site":null,"kind":"none","key":null}',
  ],
  ['nonsense', '{"url":"nonsense","site":null,"kind":"none","key":null}'],
])('identify says what %s is', (url, line) => {
  expect(JSON.parse(identifyLine(url))).toEqual(JSON.parse(line));
});

test.each(URLS)('identify agrees with the table on $url', ({ url, site, kind, key, version }) => {
  const line = identifyLine(url);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({ url, site, kind, key, ...(version && { version }) });
});
