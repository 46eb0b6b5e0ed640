import { describe, expect, test } from 'vitest';
import { readAny } from '../../lib/sources/read-any';
import { fakeEnvironment } from '../fakes/environment';

const CACHE = 'https://arxiv.org/abs/2608.01234';
const RIVER = 'https://arxiv.org/abs/2608.02345';

async function read(text: string) {
  const found = await readAny({ text, name: 'a.md', url: null }, fakeEnvironment());
  if ('refusal' in found) throw new Error(found.refusal.en);
  return found;
}

/** A post of two papers with a passage between them. */
function post(between: string): string {
  return `# [2026/08/03 ~ 08/09] Papers of the week\n\n## Orchard Cache\n\nApples stay warm.\n\n${CACHE}\n\n${between}\n\n## River Sensors\n\nThey read rivers.\n\n${RIVER}`;
}

describe('what sells without saying so is left out of entries, and said:', () => {
  test.each([
    '**Grow faster with PearDB.** [Try it free →](https://pear.example/?utm_source=weekly)',
    'PearDB is for orchards. [Start your free trial](https://pear.example/a) today.',
    'Get 20% off with code ORCHARD at [PearShop](https://pear.example/?aff=123).',
    'OrchardConf is in May. [Register today](https://conf.example/) and save.',
    'AppleCloud: we are hiring! [Apply now](https://jobs.example/1)',
    'This issue is brought to you by AppleCloud. [Visit](https://apple.example/)',
    '이번 호는 애플클라우드의 지원으로 제작되었습니다. [보기](https://apple.example/)',
    '애플클라우드에서 ML 엔지니어를 채용합니다. [지원하기](https://jobs.example/1)',
    '과수원 강의를 [30% 할인](https://shop.example/)된 값에 들으세요.',
  ])('%s', async (advert) => {
    const { digest, problems } = await read(post(advert));
    expect(digest.entries.map(({ title }) => title.en)).toEqual(['Orchard Cache', 'River Sensors']);
    const [first] = digest.entries;
    expect([first?.summary.ko, first?.summary.en]).toEqual([null, ['Apples stay warm.']]);
    expect(first?.links).toEqual([]);
    const said = problems.filter(({ where }) => where.en !== 'source');
    expect(said.map(({ what }) => what.en)).toEqual([
      'This part does not describe a paper and was skipped.',
    ]);
  });

  test('a point of the list', async () => {
    const { digest, problems } = await read(
      `# [2026/08/03 ~ 08/09] Papers of the week\n\n- [Orchard Cache](${CACHE}) – keeps apples warm.\n- [PearDB](https://pear.example/) – for orchards. Start your free trial.\n- [River Sensors](${RIVER}) – read rivers.`,
    );
    expect(digest.entries.map(({ title }) => title.en)).toEqual(['Orchard Cache', 'River Sensors']);
    expect(problems.map(({ where }) => where.en)).toContain(
      '“PearDB – for orchards. Start your free trial.”',
    );
  });
});

describe('what an entry says of trying, buying or work stays:', () => {
  test.each([
    'Users in a free trial read more.',
    'We hire three annotators and give 20% off to them.',
    `It is hiring agents that the paper studies: [preprint](${CACHE}).`,
    'The code is [here](https://code.example/); try the demo.',
    'Register files are read with early exits, as the [code](https://code.example/) shows.',
    '할인 코드를 만드는 에이전트를 다룹니다.',
    '채용 면접을 다룬 [자료](https://data.example/)를 썼습니다.',
  ])('%s', async (text) => {
    const { digest } = await read(post(text));
    const { ko, en } = digest.entries[0]?.summary ?? {};
    const whole = [...(en ?? []), ...(ko ?? [])].join(' ');
    expect(whole).toContain(text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
  });
});
