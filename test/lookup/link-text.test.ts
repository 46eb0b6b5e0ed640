import { expect, test } from 'vitest';
import { linkText } from '../../lib/lookup/link-text';

test.each([
  ['https://arxiv.org/abs/2410.05258', 'https://evil.example/p', true],
  ['arxiv.org', 'https://evil.example/p', true],
  ['the paper (arxiv.org/abs/1)', 'https://evil.example/p', true],
  ['ARXIV.ORG', 'https://evil.example/p', true],
  ['ａｒｘｉｖ．ｏｒｇ', 'https://evil.example/p', true],
  ['https://arxiv.org@evil.example', 'https://other.example/p', true],
  ['notarxiv.org', 'https://arxiv.org/abs/1', true],
  ['arxiv.org', 'https://arxiv.org.evil.example/', true],
  ['https://arxiv.org@evil.example/', 'https://evil.example/p', true],
  ['https://arxiv.org:443@evil.example/', 'https://evil.example/p', true],
  ['//arxiv.org/abs/1', 'https://evil.example/p', true],
  ['https:\\\\arxiv.org\\abs', 'https://evil.example/p', true],
  ['view-source:https://arxiv.org/', 'https://evil.example/p', true],
  ['“https://arxiv.org/abs/1”', 'https://evil.example/p', true],
  ['「arxiv.org」', 'https://evil.example/p', true],
  ['논문:arxiv.org', 'https://evil.example/p', true],
  ['arxiv.org!', 'https://evil.example/p', true],
  ['arxiv.org.', 'https://evil.example/p', true],
  ['arxiv。org', 'https://evil.example/p', true],
  ['arxiv｡org', 'https://evil.example/p', true],
  ['arxiv․org', 'https://evil.example/p', true],
  ['аrxiv.org', 'https://evil.example/p', true],
  ['ar\u200bxiv.org', 'https://evil.example/p', true],
  ['arxiv\u200b.\u2060org', 'https://evil.example/p', true],
  ['arx\u00adiv.org', 'https://evil.example/p', true],
  ['\u202egro.vixra', 'https://evil.example/p', true],
  [`${'\u200b'.repeat(400)}arxiv.org`, 'https://evil.example/p', true],
  [`${' '.repeat(400)}arxiv.org`, 'https://evil.example/p', true],
  ['xn--9t4b11yi5a.kr', 'https://evil.example/p', true],
  ['에이엘.한국', 'https://evil.example/p', true],
  ['arxiv%2Eorg', 'https://evil.example/p', true],
  ['https://arxiv%2eorg/abs/1', 'https://evil.example/p', true],
  ['arxiv‧org', 'https://evil.example/p', true],
  ['हिन्दी.com', 'https://evil.example/p', true],
  ['arxiv\u0332.org', 'https://evil.example/p', true],
  ['i❤.ws', 'https://evil.example/p', true],
  ['127.0.0.1', 'https://evil.example/p', true],
  ['192.168.1.1/admin', 'https://evil.example/p', true],
  ['https://[::1]/', 'https://evil.example/p', true],
  ['localhost:8080', 'https://evil.example/p', true],
  ['https://intranet/wiki', 'https://evil.example/p', true],
  ['http://2130706433/', 'https://evil.example/p', true],
  ['.arxiv.org', 'https://evil.example/p', true],
  ['arxiv..org', 'https://evil.example/p', true],
  [`${'word '.repeat(100)}arxiv.org`, 'https://evil.example/p', true],
  ['https://evil.example/%2e.%', 'https://evil.example/p', false],
  ['100% of 3.5', 'https://evil.example/p', false],
  ['code [1]', 'https://evil.example/p', false],
  ['https://evil.example/?u=https://arxiv.org/', 'https://evil.example/p', false],
  ['https://evil.example/arxiv.org/a.html', 'https://evil.example/p', false],
  ['evil.example:8443/a.b', 'https://evil.example/p', false],
  ['EVIL.example', 'https://evil.example/p', false],
  ['me@evil.example', 'https://evil.example/p', false],
  ['first.last@evil.example', 'https://evil.example/p', false],
  ['me@arxiv.org', 'https://evil.example/p', true],
  ['https://me.arxiv.org:x@evil.example', 'https://evil.example/p', true],
  ['Llama-3.1-8B, e.g. i.e. et al.', 'https://evil.example/p', false],
  ['코드(evil.example)', 'https://evil.example/p', false],
  ['evil.example', 'https://evil.example/p', false],
  ['www.evil.example/p', 'https://evil.example/p', false],
  ['evil.example', 'https://www.evil.example/p', false],
  ['code', 'https://evil.example/p', false],
  ['GPT-4.5 report', 'https://evil.example/p', false],
  ['v1.5', 'https://evil.example/p', false],
  ['프로젝트 페이지', 'https://evil.example/p', false],
  ['3.5 million', 'https://evil.example/p', false],
  ['', 'https://evil.example/p', false],
])('a link called %j to %s has the host behind it: %s', (label, url, hasHost) => {
  expect(linkText(label, url)).toBe(hasHost ? `${label} (${new URL(url).hostname})` : label);
});

test('a label that names the host does not get it again', () => {
  const text = linkText('arxiv.org', 'https://evil.example/p');
  expect(linkText(text, 'https://evil.example/p')).toBe('arxiv.org (evil.example)');
});

test('the text of a link takes no time that grows with the square of its label', () => {
  for (const part of ['a.', '1.', 'a', '.', '%2e', 'a.b ', '[', '@', 'a.b@']) {
    const label = part.repeat(50_000);
    expect(linkText(label, 'https://evil.example/').startsWith(part)).toBe(true);
  }
});
