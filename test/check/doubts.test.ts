import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../lib/check/doubts';
import type { Digest } from '../../lib/digest/format';
import { toPaperText } from '../../lib/lookup/paper-record';
import { paperKey } from '../../lib/paper/ref';
import { readDoubts } from '../../lib/view/doubts';
import { makeDigest, makeEntry } from '../fakes/digest';

const PLAIN = { abstract: { ko: null, en: null } };
const whatOf = (ko: string[], en: string[]) =>
  doubtsOf(makeEntry({ ...PLAIN, summary: { ko, en } })).map(({ what }) => what.ko);

describe('a doubt about a passage that does not match its counterpart', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'a number',
      '속도가 3배 빨라졌습니다.',
      'It ran 30 times faster.',
      /숫자가 서로 달라요: 한국어는 3/,
    ],
    [
      'a number that one language has',
      '점수는 41.2점입니다.',
      'The score rose.',
      /41\.2: 한국어에만/,
    ],
    [
      'a bound turned round',
      '오차가 10% 이상입니다.',
      'The error is less than 10%.',
      /한쪽은 이보다 많다고/,
    ],
    [
      'a bound lost',
      '성능이 2.8배 좋아졌습니다.',
      'It gains up to 2.8x.',
      /‘최대’라는 말이 한 언어에만/,
    ],
    ['a hedge', '비용을 줄입니다.', 'It can potentially cut the cost.', /potentially/],
    [
      'a comparison',
      'GPT-4보다 연산이 많습니다.',
      'It needs less compute than GPT-4.',
      /더 적거나 낮다고/,
    ],
    ['a name', 'Llama 3를 씁니다.', 'It uses Llama 2.', /Llama/],
    ['a term', '회상률이 올랐습니다.', 'Recall went up.', /재현율/],
  ])('is raised about %s', (_, ko, en, said) => {
    expect(whatOf([ko], [en]).join('\n')).toMatch(said);
  });

  test.each([
    ['한 시간 반 걸립니다.', 'It takes 90 minutes.'],
    ['다섯 가운데 하나가 틀립니다.', 'One in five is wrong.'],
    ['최대 2.8배 좋아집니다.', 'It gains up to 2.8x.'],
    ['비용을 줄일 수도 있습니다.', 'It can potentially cut the cost.'],
    ['GPT-4보다 연산이 적습니다.', 'It needs less compute than GPT-4.'],
    ['항상 옳지는 않습니다.', 'It is not always right.'],
    ['재현율이 올랐습니다.', 'Recall went up.'],
    ['54만여 편을 모았습니다.', 'They collected 541,000 papers.'],
  ])('is not raised about %s', (ko, en) => {
    expect(whatOf([ko], [en])).toEqual([]);
  });

  test('is not raised if one language is missing or the text is too long to check', () => {
    const en = ['It ran 30 times faster.'];
    expect(doubtsOf(makeEntry({ ...PLAIN, summary: { ko: null, en } }))).toEqual([]);
    const many = (text: string) => Array.from({ length: 61 }, (_, at) => `${text} ${at}.`);
    expect(whatOf(many('속도가 3배'), many('It ran 30 times'))).toEqual([]);
  });

  test('is attached to its pair, in the reader’s language', () => {
    const entry = makeEntry({
      ...PLAIN,
      title: { ko: '방법를 바꾸다', en: 'Changing the Method' },
      summary: {
        ko: ['방법을 소개합니다.', '속도가 3배 빨라졌습니다.', '코드를 공개합니다.'],
        en: ['They introduce a method.', 'It ran 30 times faster.', 'The code is public.'],
      },
    });
    const key = paperKey({ scheme: 'arxiv', id: '2410.05258' });
    const head = { ...makeDigest(), way: 'own', mark: '', size: 1 } as never; // not read
    const text = toPaperText(entry, key, head, () => null);
    expect(readDoubts(text.doubts, 'ko').join()).toContain('방법을');
    expect(text.sections[0]?.pairs.map(({ doubts }) => readDoubts(doubts, 'en').length)).toEqual([
      0, 1, 0,
    ]);
    expect(toPaperText(entry, key, head, () => null, true).doubts).toBeUndefined();
  });

  test('is not raised anywhere in the packed weeks', () => {
    const years = readdirSync('digests').filter((name) => /^\d{4}$/.test(name));
    const files = years.flatMap((year) =>
      readdirSync(join('digests', year)).map((name) => join('digests', year, name)),
    );
    expect(files.length).toBeGreaterThan(180);
    const told = files.flatMap((file) => {
      const { entries }: Digest = JSON.parse(readFileSync(file, 'utf8'));
      return entries.flatMap((entry) => doubtsOf(entry).map(({ what }) => `${file}: ${what.en}`));
    });
    expect(told).toEqual([]);
  }, 60_000);
});

test.each<[unknown, string[]]>([
  [undefined, []],
  ['text', []],
  [[null, 3, {}, { ko: 1 }, { ko: '하나', en: 'one' }], ['하나']],
  [Array.from({ length: 50 }, () => ({ ko: '가' })), Array(8).fill('가')],
  [[{ ko: '가'.repeat(900) }], ['가'.repeat(300)]],
])('stored marks of any shape are read with care: %#', (data, texts) => {
  expect(readDoubts(data, 'ko')).toEqual(texts);
});
