import { describe, expect, test } from 'vitest';
import { cleanUrl, findUrls } from '../../lib/digest/links';

describe('an address', () => {
  test.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['http://a.example', 'http://a.example/'],
    ['https://a.example/?utm_source=pytorchkr&ref=pytorchkr', 'https://a.example/'],
    ['https://a.example/?id=1&utm_campaign=x&v', 'https://a.example/?id=1&v'],
    ['https://a.example/?a=%20+%2B&gclid=1', 'https://a.example/?a=%20+%2B'],
    ['https://a.example/?ref=main', 'https://a.example/?ref=main'],
    ['https://a.example/?q=utm_source=1#top', 'https://a.example/?q=utm_source=1#top'],
    [
      'https://t.example/CL0/https:%2F%2Farxiv.org%2Fabs%2F2608.01234%3Futm_source=x/1/abc',
      'https://arxiv.org/abs/2608.01234',
    ],
    [
      'https://www.google.com/url?q=https://arxiv.org/abs/2608.01234&sa=D',
      'https://arxiv.org/abs/2608.01234',
    ],
    [
      'https://web.archive.org/web/2026/https://a.example/x',
      'https://web.archive.org/web/2026/https://a.example/x',
    ],
    [
      'https://a.example/search?q=https://b.example/',
      'https://a.example/search?q=https://b.example/',
    ],
  ])('%s is kept as %s', (href, url) => {
    expect(cleanUrl(href)).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@b.example',
    'https://user@a.example/',
    'https://a.example/redirect?url=https://user:secret@b.example/',
    'https://user:secret@a.example/',
    'https://',
    '/t/topic/1',
    '#top',
    '',
    `https://a.example/${'x'.repeat(2_000)}`,
  ])('%j is not kept', (href) => {
    expect(cleanUrl(href)).toBeNull();
  });

  test('is made whole by the page it stands on', () => {
    expect(cleanUrl('/t/topic/1', 'https://forum.example/t/x/9')).toBe(
      'https://forum.example/t/topic/1',
    );
    expect(cleanUrl('javascript:alert(1)', 'https://forum.example/')).toBeNull();
  });
});

describe('addresses in running text', () => {
  test.each([
    ['https://arxiv.org/abs/2404.11111', ['https://arxiv.org/abs/2404.11111']],
    ['코드는 https://a.example/x에서 봅니다.', ['https://a.example/x']],
    ['(https://a.example/x).', ['https://a.example/x']],
    ['(https://a.example/x_(y))', ['https://a.example/x_(y)']],
    ['“https://a.example/x”, https://b.example!', ['https://a.example/x', 'https://b.example/']],
    ['<https://a.example/x>', ['https://a.example/x']],
    ['javascript:alert(1) ftp://a.example https://', []],
    ['blob:https://a.example/1 view-source:https://a.example/', []],
    ['코드:https://a.example/x', ['https://a.example/x']],
    ['arXiv:2608.01234v2, 2026', ['https://arxiv.org/abs/2608.01234v2']],
    ['doi: 10.1038/s41586-026-0001.', ['https://doi.org/10.1038/s41586-026-0001']],
    ['arXiv:12 and https://a.example/arXiv:2608.01234', ['https://a.example/arXiv:2608.01234']],
  ])('%j holds %j', (text, urls) => {
    expect(findUrls(text).map(({ url }) => url)).toEqual(urls);
  });

  test('are reported at their place', () => {
    const text = '앞 https://a.example/x?utm_source=y 뒤';
    const [found] = findUrls(text);
    expect(text.slice(found?.start, found?.end)).toBe('https://a.example/x?utm_source=y');
    expect(found?.url).toBe('https://a.example/x');
  });
});
