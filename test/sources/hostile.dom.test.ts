import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DigestEntry } from '../../lib/digest/format';
import { type Input, readAny } from '../../lib/sources/read-any';
import { fakeEnvironment } from '../fakes/environment';

interface Attack {
  title: string;
  payload: string;
  expected: string;
}

const ATTACKS: Attack[] = JSON.parse(readFileSync('test/fixtures/digest/hostile.json', 'utf8'));
const URL_2024 = 'https://discuss.pytorch.kr/t/2024-04-22-04-28-ml/4237';
const HOSTILE_LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#10;script:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.example/1',
  'https://arxiv.org@evil.example:x/',
  'https://user:pass@a.example/',
];

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A post with the payload in every text it has. */
function postWith(text: string): Record<'title' | 'trend' | 'heading' | 'ko' | 'en', string> {
  return {
    title: `[2024/04/22 ~ 04/28] 이번 주에 살펴볼 만한 주간 논문 ${text} 끝`,
    trend: `이번 주의 흐름은 이렇게 보입니다 ${text} 끝`,
    heading: `제목 ${text} 끝 / Title ${text} end`,
    ko: `이 논문은 한국어로 적은 글을 다룹니다 ${text} 끝.`,
    en: `English ${text} end.`,
  };
}

const FORMS: Record<string, (payload: string) => Input> = {
  'plain text': (payload) => {
    const { title, trend, heading, ko, en } = postWith(payload);
    const text = `${title}\n\n• ${trend}\n\n${heading}\n\n논문 소개\n\n${ko}\n\n${en}\n\n초록\n\n${ko}\n\n${en}`;
    return { text, name: 'a.txt', url: URL_2024 };
  },
  Markdown: (payload) => {
    const { title, trend, heading, ko, en } = postWith(payload.replaceAll('_', '\\_'));
    const text = `# ${title}\n\n* ${trend}\n\n## ${heading}\n\n### 논문 소개\n\n${ko}\n\n> ${en}\n\n### 초록\n\n${ko}\n\n> ${en}`;
    return { text, name: 'a.md', url: URL_2024 };
  },
  "a topic's JSON": (payload) => {
    const { title, trend, heading, ko, en } = postWith(payload);
    const cooked = `<ul><li>${escapeHtml(trend)}</li></ul><h2>${escapeHtml(heading)}</h2><h3>논문 소개</h3><p>${escapeHtml(ko)}</p><p>${escapeHtml(en)}</p><h3>초록</h3><p>${escapeHtml(ko)}</p><blockquote><p>${escapeHtml(en)}</p></blockquote>`;
    const topic = {
      title,
      id: 4237,
      slug: 'x',
      post_stream: { posts: [{ post_number: 1, cooked }] },
    };
    return { text: JSON.stringify(topic), name: 'a.json', url: URL_2024 };
  },
};

async function read(input: Input) {
  const result = await readAny(input, fakeEnvironment());
  if ('refusal' in result) throw new Error(result.refusal.en);
  return result.digest;
}

describe.each(Object.keys(FORMS))('in %s', (form) => {
  test.each(ATTACKS)('$title stays text: $payload', async ({ payload, expected }) => {
    const digest = await read((FORMS[form] as (payload: string) => Input)(payload)); // its own key
    const { title, trend, heading, ko, en } = postWith(expected);
    const [koTitle, enTitle] = heading.split(' / ');
    expect(digest.title.ko).toBe(title);
    expect(digest.trends).toEqual([{ ko: trend, en: null }]);
    const [entry] = digest.entries;
    expect(entry?.title).toEqual({ ko: koTitle, en: enTitle });
    for (const text of [entry?.summary, entry?.abstract]) {
      expect(text?.ko?.join(' ')).toBe(ko);
      expect(text?.en?.join(' ')).toBe(en);
    }
  });
});

describe('a hostile address is not made a link', () => {
  test.each(HOSTILE_LINKS)('in a page: %s', async (href) => {
    const cooked = `<h2>제목 / Title</h2><h3>논문 소개</h3><p>글 <a href="${href}">글</a>.</p><h3>논문 링크</h3><p><a class="onebox" href="${href}">${href}</a></p><aside class="onebox" data-onebox-src="${href}"></aside><h3>더 읽어보기</h3><ul><li><a href="${href}">코드</a></li></ul>`;
    const topic = { title: '[2024/04/22 ~ 28]', id: 1, post_stream: { posts: [{ cooked }] } };
    const digest = await read({ text: JSON.stringify(topic), name: 'a.json', url: URL_2024 });
    expect(addressesOf(digest.entries[0])).toEqual([]);
  });

  test.each(HOSTILE_LINKS)('in Markdown: %s', async (href) => {
    const text = `# [2024/04/22 ~ 28]\n\n## 제목 / Title\n\n### 논문 소개\n\n글 [글](${href}).\n\n### 논문 링크\n\n${href}\n\n<${href}>\n\n### 더 읽어보기\n\n[코드](${href})`;
    const digest = await read({ text, name: 'a.md', url: URL_2024 });
    expect(addressesOf(digest.entries[0])).toEqual([]);
  });

  test('nor the address of a source', async () => {
    const text = `[2024/04/22 ~ 28]\n\n제목 / Title\n\n논문 소개\n\n글.`;
    const digest = await read({ text, name: 'a.txt', url: 'javascript:alert(1)' });
    expect(digest.source.url).toBe('https://unknown.invalid/');
  });
});

function addressesOf(entry: DigestEntry | undefined): string[] {
  if (!entry) throw new Error('There is no entry.');
  return [...entry.papers, ...entry.discussions, ...entry.links.map(({ url }) => url)];
}

test('markup in a post is read as text, never run or fetched', async () => {
  const cooked =
    '<h2>제목 <script>document.title="run"</script>/ Title</h2><h3>논문 소개</h3><p>글<img src="https://evil.example/x.png" onerror="document.title=1">.</p>';
  const topic = { title: '[2024/04/22 ~ 28]', id: 1, post_stream: { posts: [{ cooked }] } };
  const before = document.title;
  const digest = await read({ text: JSON.stringify(topic), name: 'a.json', url: URL_2024 });
  expect(digest.entries[0]?.title).toEqual({ ko: '제목', en: 'Title' });
  expect(digest.entries[0]?.summary.ko).toEqual(['글.']);
  expect(document.title).toBe(before);
});

test('fields of a topic that are named like the prototype’s are plain data', async () => {
  const text =
    '{"__proto__":{"post_stream":{"posts":[{"cooked":"<p>x</p>"}]}},"title":"[2024/04/22 ~ 28]"}';
  const result = await readAny({ text, name: 'a.json', url: null }, fakeEnvironment());
  expect(result).toHaveProperty('refusal');
});
