import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { copyPaper, copyWeek, languagesShown, languagesToCopy } from '../../lib/cite/copy';
import type { CopyLanguages } from '../../lib/cite/copy-blocks';
import { escapeMarkdown } from '../../lib/cite/markdown';
import type { WeekRecord } from '../../lib/lookup/mirror-image';
import type { PaperRecord } from '../../lib/lookup/paper-record';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { WORDS } from '../../lib/view/paper.words';
import { makeDigest, makeEntry } from '../fakes/digest';
import { buildMirrorImage } from '../fakes/mirror';
import { makeRecord } from '../fakes/record';

const RECORD = makeRecord(makeDigest());
const BOTH: CopyLanguages = ['ko', 'en'];

function copy(record: PaperRecord, format: 'markdown' | 'plain' | 'html', languages = BOTH) {
  return copyPaper(record, 0, { format, languages }, WORDS);
}

describe('a copied paper', () => {
  test('is Markdown in two languages, sentence by sentence, with its sources', () => {
    expect(copy(RECORD, 'markdown').text).toBe(`## 차등 트랜스포머

**Differential Transformer**

### 요약 · Summary

첫 문장.

> First.

둘째 문장.

> Second.

### 자세히 · Details

자세한 문장.

> In detail.

- 논문: https://arxiv.org/abs/2410.05258
- 소개 게시물 @omarsar0: https://x.com/i/status/1843694897020150216
- 출처: [PyTorchKR · 2024년 10월 7일 주 · 1편 중 1번째](https://discuss.pytorch.kr/c/news/14)
- 모델의 도움으로 쓴 글: 모델이 썼습니다.
`);
  });

  test('is Markdown in one language, each part a paragraph', () => {
    expect(copy(RECORD, 'markdown', ['en']).text).toBe(`## Differential Transformer

### Summary

First. Second.

### Details

In detail.

- Paper: https://arxiv.org/abs/2410.05258
- Post by @omarsar0: https://x.com/i/status/1843694897020150216
- Source: [PyTorchKR · Week of 7 October 2024 · no. 1 of 1](https://discuss.pytorch.kr/c/news/14)
- Written with a model’s help: Written by a model.
`);
  });

  test('is plain text, in the order of the reader', () => {
    expect(copy(RECORD, 'plain', ['en', 'ko'])).toEqual({
      text: `Differential Transformer
차등 트랜스포머

Summary · 요약

First.
첫 문장.

Second.
둘째 문장.

Details · 자세히

In detail.
자세한 문장.

Paper: https://arxiv.org/abs/2410.05258
Post by @omarsar0: https://x.com/i/status/1843694897020150216
Source: PyTorchKR · Week of 7 October 2024 · no. 1 of 1 (https://discuss.pytorch.kr/c/news/14)
Written with a model’s help: Written by a model.
`,
    });
  });

  test('is HTML that marks the language of each passage, together with the same plain text', () => {
    const { text, html } = copy(RECORD, 'html');
    expect(text).toBe(copy(RECORD, 'plain').text);
    expect(html?.split('\n').slice(0, 4)).toEqual([
      '<h2 lang="ko">차등 트랜스포머</h2>',
      '<p lang="en">Differential Transformer</p>',
      '<h3><span lang="ko">요약</span> · <span lang="en">Summary</span></h3>',
      '<p><span lang="ko">첫 문장.</span><br><span lang="en">First.</span></p>',
    ]);
    expect(html).toContain('<a href="https://discuss.pytorch.kr/c/news/14">PyTorchKR · ');
  });

  test('falls back to the other language if the wanted one is missing', () => {
    const entry = makeEntry({
      title: { ko: null, en: 'Differential Transformer' },
      abstract: { ko: null, en: ['In detail.'] },
    });
    const { text } = copy(makeRecord(makeDigest({ entries: [entry] })), 'markdown', ['ko']);
    expect(text).toContain('## Differential Transformer\n\n### 요약\n\n첫 문장. 둘째 문장.\n');
    expect(text).toContain('### 자세히\n\nIn detail.\n');
  });

  test('of a private source does not name it', () => {
    const [text] = RECORD.texts;
    if (!text) throw new Error('the record has a text');
    const source = { ...text.digest.source, name: '', url: '' };
    const record = { ...RECORD, texts: [{ ...text, digest: { ...text.digest, source } }] };
    expect(copy(record, 'markdown').text).toContain(
      '- 출처: 내가 담은 요약 · 2024년 10월 7일 주 · 1편 중 1번째\n',
    );
  });

  test('is empty if the paper does not exist', () => {
    expect(copyPaper(RECORD, 7, { format: 'plain', languages: BOTH }, WORDS).text.trim()).toBe('');
  });
});

describe('hostile text', () => {
  const evil = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) "&amp; \u202e\nnew\n# line';
  const entry = makeEntry({
    title: { ko: evil, en: evil },
    summary: { ko: [evil], en: [evil] },
    abstract: { ko: [], en: [] },
    links: [{ label: evil, url: 'https://example.org/a(b)_c_?q="><script>' }],
  });
  const record = makeRecord(makeDigest({ entries: [entry] }));
  const shown = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) "&amp; new # line';

  test('stays text in HTML, and only https is linked', () => {
    const { html = '' } = copy(record, 'html');
    const page = new Set(html.match(/<\/?[a-z][^>]*>/g)?.map((tag) => tag.replace(/ .*|>/g, '')));
    expect([...page].sort()).toEqual([
      '</a',
      '</h2',
      '</h3',
      '</li',
      '</p',
      '</span',
      '</ul',
      '<a',
      '<br',
      '<h2',
      '<h3',
      '<li',
      '<p',
      '<span',
      '<ul',
    ]);
    for (const [, href] of html.matchAll(/href="([^"]*)/g)) expect(href).toMatch(/^https:\/\//);
    expect(html.match(/<h2/g)).toHaveLength(1);
  });

  test('stays text in Markdown', () => {
    const tokens = marked.lexer(copy(record, 'markdown').text);
    const kinds = new Set<string>();
    marked.walkTokens(tokens, (token) => {
      kinds.add(token.type);
      if (token.type === 'link') expect(token.href).toMatch(/^https:\/\//);
    });
    expect(kinds).not.toContain('html');
    expect(kinds).not.toContain('image');
    expect(textOf(tokens[0])).toBe(shown);
  });
});

/** The text that a renderer would show for a token. */
function textOf(token: Token | undefined): string {
  if (!token) return '';
  if ('tokens' in token && token.tokens) return token.tokens.map(textOf).join('');
  return token.type === 'br' ? '\n' : 'text' in token ? unescapeHtml(String(token.text)) : '';
}

/** Decodes entities, which the lexer leaves to the browser. */
function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => {
    return (
      { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }[entity] ?? entity
    );
  });
}

test.each([
  'Plain text, with 5 * 3 and snake_case_name.',
  '**bold** *it* _it_ __b__ `code` ~~gone~~ ~x~',
  '[a](https://b.example) ![c](d) [e]: f',
  '<b>x</b> <https://a.example> &lt; &#60; &copy',
  '\\* \\\\ \\',
  'C# and F #1 ## x #',
  'a == b',
  '16.9% of $5',
])('%s is shown as it is', (text) => {
  const [token] = marked.lexer(escapeMarkdown(text));
  expect(textOf(token)).toBe(text);
  const kinds = new Set<string>();
  if (token)
    marked.walkTokens([token], (one) => {
      kinds.add(one.type);
      // An address may become a link to itself.
      if (one.type === 'link') expect(one.href).toBe(one.text);
    });
  for (const kind of ['em', 'strong', 'del', 'image', 'html', 'codespan'])
    expect(kinds).not.toContain(kind);
});

test('one dollar sign stays, two are escaped', () => {
  expect([escapeMarkdown('$5 more'), escapeMarkdown('$5 to $6')]).toEqual([
    '$5 more',
    '\\$5 to \\$6',
  ]);
});

test.each(['- a', '+ a', '* a', '> a', '# a', '1. a', '12) a', '---', '***', '- - -', '===='])(
  'a sentence that begins like %s begins no list',
  (sentence) => {
    const entry = makeEntry({
      summary: { ko: [sentence], en: [sentence] },
      abstract: { ko: [], en: [] },
    });
    const record = makeRecord(makeDigest({ entries: [entry] }));
    const tokens = marked
      .lexer(copy(record, 'markdown').text)
      .filter(({ type }) => type !== 'space');
    expect(tokens.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'blockquote',
      'list',
    ]);
    expect(textOf(tokens[3])).toBe(sentence);
  },
);

describe('a copied week', () => {
  const digest = makeDigest({
    entries: [
      makeEntry(),
      makeEntry({
        rank: 2,
        title: { ko: '둘째', en: 'Second' },
        papers: ['https://arxiv.org/abs/2410.07095'],
        discussions: [],
      }),
    ],
  });
  const { items } = buildMirrorImage({
    digests: [
      digest,
      makeDigest({ id: 'other:1', week: { start: '2024-10-14', end: '2024-10-20' } }),
    ],
    broken: [],
    fingerprint: '',
    identifyPaper,
    identifyPost,
  });
  const week = items.get(`week:${digest.id}`) as WeekRecord; // by key prefix
  const records = [...items].flatMap(([name, item]) =>
    name.startsWith('paper:') ? [item as PaperRecord] : [],
  );

  test('has its trends, its papers in order, and its source once', () => {
    const form = { format: 'markdown', languages: ['en'] } as const;
    const { text } = copyWeek(week, records.toReversed(), form, WORDS);
    expect(text.match(/^#.*|^- (?:Source|Written).*/gm)).toEqual([
      '# Papers of the week',
      '## Trends of the week',
      '## 1. Differential Transformer',
      '### Summary',
      '### Details',
      '## 2. Second',
      '### Summary',
      '### Details',
      '- Source: [PyTorchKR · 7–13 October 2024](https://discuss.pytorch.kr/c/news/14)',
      '- Written with a model’s help: Written by a model.',
    ]);
    expect(text).toContain('A trend.');
    expect(text.match(/^- Paper: .*/gm)).toEqual([
      '- Paper: https://arxiv.org/abs/2410.05258',
      '- Paper: https://arxiv.org/abs/2410.07095',
    ]);
  });
});

test.each([
  ['ko', 'en', ['ko']],
  ['en', 'ko', ['en']],
  ['pairs', 'ko', ['ko', 'en']],
  ['side', 'en', ['en', 'ko']],
  ['hide', 'en', ['en']],
] as const)('the mode %s shows a reader of %s %j', (mode, locale, languages) => {
  expect(languagesShown({ mode, locale })).toEqual(languages);
});

test('only languages with text are offered', () => {
  const entry = makeEntry({ summary: { ko: null, en: ['First.'] }, abstract: { ko: [], en: [] } });
  const record = makeRecord(makeDigest({ entries: [entry] }));
  expect(languagesToCopy(record, 0, 'ko')).toEqual(['en']);
  expect(languagesToCopy(RECORD, 0, 'en')).toEqual(['en', 'ko']);
});
