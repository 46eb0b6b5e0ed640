import type { PaperIdentity } from '../../lib/sites/site';

/** An address, the site that owns its host, and what it is there; written by hand. */
export interface UrlRow {
  url: string;
  /** name of the owner; `null` when no site of ours owns it */
  site: string | null;
  kind: 'paper' | 'post' | 'listing' | 'digest' | 'none';
  key: string | null;
  version?: number;
  form?: PaperIdentity['form'];
  handle?: string | null;
}

type Draft = Omit<UrlRow, 'site'>;

function paper(url: string, key: string, form: PaperIdentity['form'], version?: number): Draft {
  return { url, kind: 'paper', key, form, ...(version !== undefined && { version }) };
}

function post(url: string, statusId: string, handle: string | null): Draft {
  return { url, kind: 'post', key: `x:${statusId}`, handle };
}

function listing(url: string): Draft {
  return { url, kind: 'listing', key: null };
}

function digest(url: string, topicId: string): Draft {
  return { url, kind: 'digest', key: `pytorchkr:${topicId}` };
}

/** The host is the site's, the address is nothing we know. */
function none(url: string): Draft {
  return { url, kind: 'none', key: null };
}

const DIFF = 'arxiv:2410.05258';
const STRINGS = 'arxiv:hep-th/9901001';

const ARXIV = [
  // abstract pages
  paper('https://arxiv.org/abs/2410.05258', DIFF, 'abs'),
  paper('https://arxiv.org/abs/2410.05258v1', DIFF, 'abs', 1),
  paper('https://arxiv.org/abs/2410.05258v12', DIFF, 'abs', 12),
  paper('https://arxiv.org/abs/2410.05258/', DIFF, 'abs'),
  paper('https://arxiv.org/abs/2410.05258//', DIFF, 'abs'),
  paper('https://arxiv.org//abs/2410.05258', DIFF, 'abs'),
  paper('https://arxiv.org/abs/2410.05258?context=cs.AI', DIFF, 'abs'),
  paper('https://arxiv.org/abs/2410.05258v2?labs-style=tabs-above', DIFF, 'abs', 2),
  paper('https://arxiv.org/abs/2410.05258#abs', DIFF, 'abs'),
  paper('https://arxiv.org/abs/2410.05258?ref=2410.07095#2410.07176', DIFF, 'abs'),
  paper('http://arxiv.org/abs/2410.05258', DIFF, 'abs'),
  paper('https://www.arxiv.org/abs/2410.05258', DIFF, 'abs'),
  paper('https://export.arxiv.org/abs/2410.05258', DIFF, 'abs'),
  paper('https://ARXIV.org/abs/2410.05258', DIFF, 'abs'),
  paper('https://arxiv.org:443/abs/2410.05258', DIFF, 'abs'),
  paper('http://arxiv.org:80/abs/2410.05258', DIFF, 'abs'),
  paper('https://arxiv.org/abs/arXiv:2410.05258', DIFF, 'abs'),
  paper('https://arxiv.org/abs/arxiv:2410.05258v3', DIFF, 'abs', 3),
  paper('https://arxiv.org/abs/ARXIV:2410.05258', DIFF, 'abs'),
  paper('https://arxiv.org/abs/arXiv%3A2410.05258', DIFF, 'abs'),
  // ids at the edges of the scheme
  paper('https://arxiv.org/abs/0704.0001', 'arxiv:0704.0001', 'abs'),
  paper('https://arxiv.org/abs/1412.9999v2', 'arxiv:1412.9999', 'abs', 2),
  paper('https://arxiv.org/abs/1501.00001', 'arxiv:1501.00001', 'abs'),
  paper('https://arxiv.org/abs/1501.0001', 'arxiv:1501.00001', 'abs'),
  paper('https://arxiv.org/abs/2410.5258', DIFF, 'abs'),
  paper('https://arxiv.org/abs/2606.21228', 'arxiv:2606.21228', 'abs'),
  paper('https://arxiv.org/abs/2412.99999', 'arxiv:2412.99999', 'abs'),
  // ids before April 2007
  paper('https://arxiv.org/abs/hep-th/9901001', STRINGS, 'abs'),
  paper('https://arxiv.org/abs/hep-th/9901001v2', STRINGS, 'abs', 2),
  paper('https://arxiv.org/abs/hep-th%2F9901001', STRINGS, 'abs'),
  paper('https://arxiv.org/abs/hep-th%2f9901001/', STRINGS, 'abs'),
  paper('https://arxiv.org/abs/arXiv:hep-th/9901001', STRINGS, 'abs'),
  paper('https://arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136', 'abs'),
  paper('https://arxiv.org/abs/math/0309136v1', 'arxiv:math/0309136', 'abs', 1),
  paper('https://arxiv.org/abs/cond-mat.str-el/0703001', 'arxiv:cond-mat/0703001', 'abs'),
  paper('https://arxiv.org/abs/hep-th/9108001', 'arxiv:hep-th/9108001', 'abs'),
  // PDF
  paper('https://arxiv.org/pdf/2410.05258', DIFF, 'pdf'),
  paper('https://arxiv.org/pdf/2410.05258v1', DIFF, 'pdf', 1),
  paper('https://arxiv.org/pdf/2410.05258.pdf', DIFF, 'pdf'),
  paper('https://arxiv.org/pdf/2410.05258v2.pdf', DIFF, 'pdf', 2),
  paper('https://arxiv.org/pdf/2410.05258.PDF', DIFF, 'pdf'),
  paper('https://arxiv.org/pdf/2410.05258/', DIFF, 'pdf'),
  paper('https://arxiv.org/pdf/2410.05258v1.pdf/', DIFF, 'pdf', 1),
  paper('https://arxiv.org/pdf/2410.05258#page=3', DIFF, 'pdf'),
  paper('https://arxiv.org/pdf/hep-th/9901001.pdf', STRINGS, 'pdf'),
  paper('https://export.arxiv.org/pdf/2410.05258v1', DIFF, 'pdf', 1),
  paper('https://arxiv.org/ftp/arxiv/papers/2410/2410.05258.pdf', DIFF, 'pdf'),
  paper('https://arxiv.org/ftp/hep-th/papers/9901/9901001.pdf', STRINGS, 'pdf'),
  // HTML papers and ar5iv
  paper('https://arxiv.org/html/2410.05258', DIFF, 'html'),
  paper('https://arxiv.org/html/2410.05258v1', DIFF, 'html', 1),
  paper('https://arxiv.org/html/2410.05258v1/', DIFF, 'html', 1),
  paper('https://arxiv.org/html/2410.05258v2#S3.SS1', DIFF, 'html', 2),
  paper('https://ar5iv.labs.arxiv.org/html/2410.05258', DIFF, 'html'),
  paper('https://ar5iv.labs.arxiv.org/html/hep-th/9901001', STRINGS, 'html'),
  paper('https://ar5iv.org/abs/2410.05258', DIFF, 'abs'),
  // about a paper, without its abstract
  paper('https://arxiv.org/format/2410.05258', DIFF, 'other'),
  paper('https://arxiv.org/src/2410.05258v1', DIFF, 'other', 1),
  paper('https://arxiv.org/e-print/2410.05258', DIFF, 'other'),
  paper('https://arxiv.org/ps/hep-th/9901001', STRINGS, 'other'),
  paper('https://arxiv.org/tb/2410.05258', DIFF, 'other'),
  paper('https://arxiv.org/show-email/1a2b3c4d/2410.05258', DIFF, 'other'),
  paper('https://arxiv.org/show-email/1a2b3c4d/hep-th/9901001', STRINGS, 'other'),
  // listings
  listing('https://arxiv.org/list/cs.CL/new'),
  listing('https://arxiv.org/list/cs.CL/recent'),
  listing('https://arxiv.org/list/cs.CL/pastweek?skip=0&show=2000'),
  listing('https://arxiv.org/list/cs.CL/2024-10'),
  listing('https://arxiv.org/list/cs.CL/2410'),
  listing('https://arxiv.org/list/hep-th/9901'),
  listing('https://arxiv.org/list/cs.CL/24'),
  listing('https://arxiv.org/list/cs.CL/2410?skip=2410.05258'),
  listing('https://export.arxiv.org/list/cs.CL/recent/'),
  listing('https://arxiv.org/search/?query=differential+transformer&searchtype=all'),
  listing('https://arxiv.org/search/?query=https%3A%2F%2Farxiv.org%2Fabs%2F2410.05258'),
  listing('https://arxiv.org/search/?query=https://arxiv.org/abs/2410.05258'),
  listing('https://arxiv.org/search/advanced'),
  listing('https://arxiv.org/search/cs?query=2410.05258'),
  listing('https://arxiv.org/catchup/cs.CL/2024-10-08?abs=True'),
  listing('https://arxiv.org/a/bengio_y_1'),
  // arXiv's pages that are no paper
  none('https://arxiv.org/'),
  none('https://arxiv.org/abs'),
  none('https://arxiv.org/abs/'),
  none('https://arxiv.org/list'),
  none('https://arxiv.org/list/'),
  none('https://arxiv.org/a/'),
  none('https://arxiv.org/help/arxiv_identifier'),
  none('https://arxiv.org/archive/cs'),
  none('https://arxiv.org/prevnext?id=2410.05258&function=next'),
  none('https://arxiv.org/?url=https://arxiv.org/abs/2410.05258'),
  none('https://arxiv.org/2410.05258'),
  // files of an HTML paper
  none('https://arxiv.org/html/2410.05258v1/x1.png'),
  none('https://arxiv.org/html/2410.05258v1/extracted/5910012/figures/diff.png'),
  none('https://arxiv.org/abs/2410.05258/2410.07095'),
  // what looks like an id
  none('https://arxiv.org/abs/2413.00001'),
  none('https://arxiv.org/abs/2400.00001'),
  none('https://arxiv.org/abs/2410.00000'),
  none('https://arxiv.org/abs/2410.0000'),
  none('https://arxiv.org/abs/2410.05258v0'),
  none('https://arxiv.org/abs/2410.05258v01'),
  none('https://arxiv.org/abs/2410.05258v'),
  none('https://arxiv.org/abs/2410.05258v1v2'),
  none('https://arxiv.org/abs/0703.0001'),
  none('https://arxiv.org/abs/0704.00001'),
  none('https://arxiv.org/abs/1412.00001'),
  none('https://arxiv.org/abs/9901.00001'),
  none('https://arxiv.org/abs/2410.052580'),
  none('https://arxiv.org/abs/2410.0525899999'),
  none('https://arxiv.org/abs/2410.052'),
  none('https://arxiv.org/abs/2410-05258'),
  none('https://arxiv.org/abs/x2410.05258'),
  none('https://arxiv.org/abs/２４１０.０５２５８'),
  none('https://arxiv.org/abs/hep-th/9901000'),
  none('https://arxiv.org/abs/hep-th/9913001'),
  none('https://arxiv.org/abs/hep-th/9107001'),
  none('https://arxiv.org/abs/hep-th/0704001'),
  none('https://arxiv.org/abs/hep-xx/9901001'),
  none('https://arxiv.org/abs/9901001'),
  none('https://arxiv.org/abs/doi:2410.05258'),
  // encodings
  none('https://arxiv.org/abs/hep-th%252F9901001'),
  none('https://arxiv.org/abs/2410%252E05258'),
  none('https://arxiv.org/abs/2410.05258%'),
  none('https://arxiv.org/abs/2410.05258%00'),
  none('https://arxiv.org/abs/2410.05258%20'),
  none('https://arxiv.org/ftp/arxiv/papers/2409/2410.05258.pdf'),
  none('https://arxiv.org/ftp/arxiv/papers/2410/2410.05258.tar.gz'),
  none('https://arxiv.org/ftp/arxiv/papers/2410'),
  none('https://arxiv.org/show-email/2410.05258'),
];

const DOI = [
  paper('https://doi.org/10.48550/arXiv.2410.05258', DIFF, 'other'),
  paper('https://doi.org/10.48550/ARXIV.2410.05258', DIFF, 'other'),
  paper('https://doi.org/10.48550/arxiv.2410.05258/', DIFF, 'other'),
  paper('https://doi.org/10.48550%2FarXiv.2410.05258', DIFF, 'other'),
  paper('http://dx.doi.org/10.48550/arXiv.2410.05258', DIFF, 'other'),
  paper('https://www.doi.org/10.48550/arXiv.2410.05258', DIFF, 'other'),
  paper('https://doi.org/10.48550/arXiv.hep-th/9901001', STRINGS, 'other'),
  paper('https://doi.org/10.48550/arXiv.math.GT/0309136', 'arxiv:math/0309136', 'other'),
  paper('https://doi.org/10.1038/S41586-024-07566-Y', 'doi:10.1038/s41586-024-07566-y', 'other'),
  paper('https://doi.org/10.1145/3442188.3445922', 'doi:10.1145/3442188.3445922', 'other'),
  none('https://doi.org/'),
  none('https://doi.org/10.48550/arXiv.2413.00001'),
  none('https://doi.org/10.48550/arXiv.2410.05258v1'),
  none('https://doi.org/11.1038/s41586'),
  none('https://doi.org/10.1038'),
  none('https://doi.org/abs/2410.05258'),
];

const OPENREVIEW = [
  paper('https://openreview.net/forum?id=OvoCm1gGhN', 'openreview:OvoCm1gGhN', 'abs'),
  paper(
    'https://openreview.net/forum?id=OvoCm1gGhN&noteId=Ab12_-34xy',
    'openreview:OvoCm1gGhN',
    'abs',
  ),
  paper(
    'https://openreview.net/forum/?noteId=Ab12_-34xy&id=OvoCm1gGhN',
    'openreview:OvoCm1gGhN',
    'abs',
  ),
  paper('https://www.openreview.net/pdf?id=OvoCm1gGhN', 'openreview:OvoCm1gGhN', 'pdf'),
  none('https://openreview.net/'),
  none('https://openreview.net/forum'),
  none('https://openreview.net/forum?noteId=OvoCm1gGhN'),
  none('https://openreview.net/forum?id='),
  none('https://openreview.net/forum?id=../../evil'),
  none('https://openreview.net/group?id=ICLR.cc/2025/Conference'),
  none('https://openreview.net/profile?id=~Jane_Doe1'),
  none('https://openreview.net/constructor?id=OvoCm1gGhN'),
];

const ACL = [
  paper('https://aclanthology.org/2024.acl-long.1/', 'acl:2024.acl-long.1', 'abs'),
  paper('https://aclanthology.org/2024.acl-long.1', 'acl:2024.acl-long.1', 'abs'),
  paper(
    'https://aclanthology.org/2024.findings-emnlp.812.pdf',
    'acl:2024.findings-emnlp.812',
    'pdf',
  ),
  paper('https://www.aclanthology.org/P19-1423/', 'acl:P19-1423', 'abs'),
  paper('https://aclanthology.org/N19-1423.pdf', 'acl:N19-1423', 'pdf'),
  none('https://aclanthology.org/'),
  none('https://aclanthology.org/venues/acl/'),
  none('https://aclanthology.org/volumes/2024.acl-long/'),
  none('https://aclanthology.org/2024.acl-long/'),
  none('https://aclanthology.org/events/acl-2024/'),
  none('https://aclanthology.org/p19-1423'),
];

const HUGGINGFACE = [
  paper('https://huggingface.co/papers/2410.05258', DIFF, 'other'),
  paper('https://huggingface.co/papers/2410.05258#community', DIFF, 'other'),
  paper('https://www.huggingface.co/papers/2410.05258?ref=x', DIFF, 'other'),
  paper('https://hf.co/papers/2410.05258', DIFF, 'other'),
  listing('https://huggingface.co/papers'),
  listing('https://huggingface.co/papers/'),
  listing('https://huggingface.co/papers/date/2024-10-08'),
  listing('https://huggingface.co/papers/week/2024-W41'),
  listing('https://huggingface.co/papers/month/2024-10'),
  listing('https://huggingface.co/papers/trending'),
  none('https://huggingface.co/'),
  none('https://huggingface.co/papers/2413.00001'),
  none('https://huggingface.co/datasets/papers/2410.05258'),
  none('https://huggingface.co/2410.05258'),
];

const ALPHAXIV = [
  paper('https://www.alphaxiv.org/abs/2410.05258', DIFF, 'other'),
  paper('https://alphaxiv.org/abs/2410.05258v2', DIFF, 'other', 2),
  paper('https://www.alphaxiv.org/overview/2410.05258v1', DIFF, 'other', 1),
  paper('https://www.alphaxiv.org/pdf/2410.05258', DIFF, 'other'),
  paper('https://www.alphaxiv.org/audio/2410.05258', DIFF, 'other'),
  paper('https://www.alphaxiv.org/replicate/2410.05258', DIFF, 'other'),
  paper('https://www.alphaxiv.org/abs/hep-th/9901001', STRINGS, 'other'),
  none('https://www.alphaxiv.org/'),
  none('https://www.alphaxiv.org/explore'),
  none('https://www.alphaxiv.org/abs/2413.00001'),
  none('https://www.alphaxiv.org/topic/2410.05258'),
];

const ID = '1843694897020150216';

const X = [
  // posts
  post(`https://x.com/omarsar0/status/${ID}`, ID, 'omarsar0'),
  post(`https://twitter.com/omarsar0/status/${ID}`, ID, 'omarsar0'),
  post(`https://mobile.x.com/omarsar0/status/${ID}`, ID, 'omarsar0'),
  post(`https://mobile.twitter.com/omarsar0/status/${ID}`, ID, 'omarsar0'),
  post(`https://www.twitter.com/omarsar0/status/${ID}`, ID, 'omarsar0'),
  post(`http://x.com/omarsar0/status/${ID}/`, ID, 'omarsar0'),
  post(`https://x.com/OpenAI/status/1844429536353714427`, '1844429536353714427', 'OpenAI'),
  post(`https://x.com/omarsar0/status/${ID}?s=20&t=abc`, ID, 'omarsar0'),
  post(`https://x.com/omarsar0/status/${ID}#m`, ID, 'omarsar0'),
  post(`https://x.com/i/status/${ID}`, ID, null),
  post(`https://x.com/i/web/status/${ID}`, ID, null),
  post(`https://x.com/omarsar0/status/${ID}/photo/1`, ID, 'omarsar0'),
  post(`https://x.com/omarsar0/status/${ID}/video/1`, ID, 'omarsar0'),
  post(`https://x.com/omarsar0/status/${ID}/mediaviewer`, ID, 'omarsar0'),
  post(`https://x.com/i/status/${ID}/photo/2`, ID, null),
  post('https://x.com/jack/status/20', '20', 'jack'),
  post('https://x.com/a/status/9223372036854775807', '9223372036854775807', 'a'),
  post(`https://x.com/a2345678901234567890/status/${ID}`, ID, 'a2345678901234567890'),
  // lists of posts
  listing('https://x.com/home'),
  listing('https://x.com/explore'),
  listing('https://x.com/search?q=arxiv.org%2Fabs%2F2410.05258&f=live'),
  listing('https://x.com/hashtag/LLM'),
  listing('https://x.com/i/lists/1234567890'),
  listing('https://x.com/i/bookmarks'),
  listing('https://x.com/i/communities/1234567890'),
  listing('https://x.com/omarsar0'),
  listing('https://twitter.com/dair_ai/'),
  listing('https://x.com/omarsar0/with_replies'),
  listing('https://x.com/omarsar0/media'),
  listing('https://x.com/omarsar0/likes'),
  listing('https://x.com/omarsar0/articles'),
  listing(`https://x.com/omarsar0/status/${ID}/quotes`),
  // about a post, not the post
  none(`https://x.com/omarsar0/status/${ID}/retweets`),
  none(`https://x.com/omarsar0/status/${ID}/likes`),
  none(`https://x.com/omarsar0/status/${ID}/analytics`),
  none(`https://x.com/omarsar0/status/${ID}/photo/1/2`),
  none(`https://x.com/omarsar0/article/${ID}`),
  none(`https://x.com/i/article/${ID}`),
  // words that are no handles
  none('https://x.com/notifications'),
  none('https://x.com/messages'),
  none('https://x.com/settings/account'),
  none('https://x.com/compose/post'),
  none('https://x.com/intent/tweet?url=https://arxiv.org/abs/2410.05258'),
  none('https://x.com/i/grok'),
  none('https://x.com/i'),
  none('https://x.com/'),
  none(`https://x.com/home/status/${ID}`),
  none(`https://x.com/search/status/${ID}`),
  none(`https://x.com/Settings/status/${ID}`),
  none(`https://x.com/hash-tag/status/${ID}`),
  none(`https://x.com/차등/status/${ID}`),
  none(`https://x.com/a23456789012345678901/status/${ID}`),
  none(`https://x.com/status/${ID}`),
  none(`https://x.com/?url=/omarsar0/status/${ID}`),
  // what looks like a status id
  none('https://x.com/omarsar0/status/'),
  none('https://x.com/omarsar0/status/0'),
  none(`https://x.com/omarsar0/status/0${ID}`),
  none(`https://x.com/omarsar0/status/${ID}a`),
  none('https://x.com/omarsar0/status/-1843694897020150216'),
  none('https://x.com/omarsar0/status/1.843694897020150216e18'),
  none('https://x.com/omarsar0/status/9223372036854775808'),
  none('https://x.com/omarsar0/status/18436948970201502160'),
  none('https://x.com/omarsar0/status/１８４３'),
  none('https://x.com/omarsar0/status/%'),
];

const PYTORCHKR = [
  digest('https://discuss.pytorch.kr/t/5374', '5374'),
  digest('https://discuss.pytorch.kr/t/5374/', '5374'),
  digest('https://discuss.pytorch.kr/t/5374/2', '5374'),
  digest('https://discuss.pytorch.kr/t/2024-10-07-2024-10-13-ml/5374', '5374'),
  digest('https://discuss.pytorch.kr/t/2024-10-07-2024-10-13-ml/5374/12', '5374'),
  digest('https://discuss.pytorch.kr/t/topic/5374?u=reader#reply', '5374'),
  digest('http://discuss.pytorch.kr/t/ml/5374', '5374'),
  none('https://discuss.pytorch.kr/'),
  none('https://discuss.pytorch.kr/latest'),
  none('https://discuss.pytorch.kr/c/news/14'),
  none('https://discuss.pytorch.kr/t/2024-10-07-2024-10-13-ml'),
  none('https://discuss.pytorch.kr/t/ml/5374/2/3'),
  none('https://discuss.pytorch.kr/t/ml/latest'),
  none('https://discuss.pytorch.kr/tag/5374'),
  none('https://discuss.pytorch.kr/t/53740000000000'),
];

const NOBODY = [
  // hosts that look like ours
  none('https://notarxiv.org/abs/2410.05258'),
  none('https://arxiv.org.example/abs/2410.05258'),
  none('https://arxiv.org./abs/2410.05258'),
  none('https://browse.arxiv.org/abs/2410.05258'),
  none('https://evil.arxiv.org/abs/2410.05258'),
  none('https://arxiv.com/abs/2410.05258'),
  none('https://arxiv-org.example/abs/2410.05258'),
  none('https://аrxiv.org/abs/2410.05258'), // begins with a Cyrillic letter
  none('https://xxx.lanl.gov/abs/2410.05258'),
  none('https://scirate.com/arxiv/2410.05258'),
  none(`https://notx.com/omarsar0/status/${ID}`),
  none(`https://x.com.example/omarsar0/status/${ID}`),
  none(`https://api.x.com/omarsar0/status/${ID}`),
  none(`https://nottwitter.com/omarsar0/status/${ID}`),
  none('https://t.co/AbCdEf1234'),
  none('https://notdoi.org/10.48550/arXiv.2410.05258'),
  none('https://openreview.net.example/forum?id=OvoCm1gGhN'),
  none('https://aclanthology.org.example/2024.acl-long.1'),
  none('https://huggingface.co.example/papers/2410.05258'),
  none('https://notalphaxiv.org/abs/2410.05258'),
  none('https://discuss.pytorch.org/t/ml/5374'),
  none('https://example.org/arxiv.org/abs/2410.05258'),
  none('https://example.org/?u=https://arxiv.org/abs/2410.05258'),
  // addresses that no link of ours has
  none('https://arxiv.org@evil.example/abs/2410.05258'),
  none('https://reader@arxiv.org/abs/2410.05258'),
  none('https://reader:secret@x.com/omarsar0/status/1'),
  none('https://arxiv.org:8443/abs/2410.05258'),
  none('http://arxiv.org:443/abs/2410.05258'),
  none('javascript:location="https://arxiv.org/abs/2410.05258"'),
  none('data:text/html,<a href="https://arxiv.org/abs/2410.05258">'),
  none('blob:https://arxiv.org/abs/2410.05258'),
  none('view-source:https://arxiv.org/abs/2410.05258'),
  none('ftp://arxiv.org/abs/2410.05258'),
  none('file:///arxiv.org/abs/2410.05258'),
  none('chrome-extension://abc/arxiv.org/abs/2410.05258'),
  none('//arxiv.org/abs/2410.05258'),
  none('arxiv.org/abs/2410.05258'),
  none('arXiv:2410.05258'),
  none('2410.05258'),
  none('https://'),
  none(''),
];

const LISTS: [string | null, Draft[]][] = [
  ['arxiv', ARXIV],
  ['doi', DOI],
  ['openreview', OPENREVIEW],
  ['acl', ACL],
  ['huggingface', HUGGINGFACE],
  ['alphaxiv', ALPHAXIV],
  ['x', X],
  ['pytorchkr', PYTORCHKR],
  [null, NOBODY],
];

/** Every known address form, and what only looks like one. */
export const URLS: UrlRow[] = LISTS.flatMap(([site, drafts]) =>
  drafts.map((draft) => ({ ...draft, site })),
);
