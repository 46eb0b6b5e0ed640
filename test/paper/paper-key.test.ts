import { describe, expect, test } from 'vitest';
import { readPaperKey } from '../../lib/paper/paper-key';

test.each([
  'arxiv:2410.05258',
  'arxiv:0704.0001',
  'arxiv:hep-th/9901001',
  'doi:10.1038/s41586-024-07487-w',
  'openreview:VtmBAGCN7o',
  'acl:2024.acl-long.1',
  'acl:P19-1423',
  'url:transformer-circuits.pub/2024/july-update?a=1&b=2',
  'url:a.example/%EB%85%BC%EB%AC%B8:1',
  'title:differentialtransformer',
  'title:차등트랜스포머',
  'title:? !',
])('%s is a paper key', (text) => {
  expect(readPaperKey(text)).toBe(text);
});

describe('a text is not taken for a paper key:', () => {
  test.each<[string, unknown]>([
    ['nothing', ''],
    ['an id alone', '2410.05258'],
    ['a scheme alone', 'arxiv:'],
    ['an unknown scheme', 'isbn:1'],
    ['a scheme of the prototype', 'constructor:1'],
    ['a scheme in capitals', 'ARXIV:2410.05258'],
    ['the prototype', '__proto__'],
    ['the prototype for an id', 'arxiv:__proto__'],
    ['a version in the id', 'arxiv:2410.05258v2'],
    ['a month that is none', 'arxiv:2413.00001'],
    ['an id twice', 'arxiv:arxiv:2410.05258'],
    ['an arXiv DOI', 'doi:10.48550/arxiv.2410.05258'],
    ['a DOI in capitals', 'doi:10.1038/S41586'],
    ['a path for an id', 'openreview:../x'],
    ['an id with a line break', 'acl:P19-1423\n'],
    ['an address with a space', 'url:a.example/ x'],
    ['an address without a host', 'url:/x'],
    ['a hidden character in an address', 'url:a.example/\u202ex'],
    ['a title of spaces', 'title: '],
    ['a title with a line break', 'title:a\nb'],
    ['half a character', 'title:a\ud83d'],
    ['a title without end', `title:${'x'.repeat(20_000)}`],
    ['a number', 7],
    ['a list', ['arxiv:2410.05258']],
    ['null', null],
  ])('%s', (_, data) => {
    expect(readPaperKey(data)).toBeNull();
  });
});
