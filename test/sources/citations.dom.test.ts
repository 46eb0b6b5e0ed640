import { describe, expect, test } from 'vitest';
import { readAny } from '../../lib/sources/read-any';
import { readList } from '../../lib/sources/read-list';
import { fakeEnvironment } from '../fakes/environment';

const CACHE = 'https://arxiv.org/abs/2608.01234';
const RIVER = 'https://arxiv.org/abs/2608.02345';
const HEAD = '# Papers of the week, 2026-08-03 ~ 2026-08-09\n\n';

async function entriesOf(text: string) {
  const name = text.startsWith('<') ? 'a.html' : 'a.md';
  const found = await readAny({ text, name, url: null }, fakeEnvironment());
  if ('refusal' in found) throw new Error(found.refusal.en);
  return found.digest.entries;
}

/** Of the first of two lines of a list: its title, papers, text, and what stands beside it. */
async function firstOf(lines: string) {
  const [first] = await entriesOf(HEAD + lines);
  const { title, papers, summary, extras } = first ?? {};
  return {
    title: title?.en ?? title?.ko,
    papers,
    summary: summary?.en ?? summary?.ko ?? null,
    beside: (extras ?? [])
      .flatMap(({ text }) => [...(text.en ?? []), ...(text.ko ?? [])])
      .join(' '),
  };
}

describe('the title of a reference is told from its authors and venue:', () => {
  const title = 'Orchard Cache: Keeping Apples Warm';
  test.each<[string, string, string?]>([
    [`A. Apple and B. Birne. ${title}. arXiv preprint, 2026. ${CACHE}`, 'A. Apple and B. Birne'],
    [`A. Apple, B. Birne, et al. ${title}. In NeurIPS 2026. ${CACHE}`, 'B. Birne, et al.'],
    [`Ada Apple, Ben Birne. "${title}." NeurIPS 2026. ${CACHE}`, 'Ada Apple, Ben Birne'],
    [`A. Apple and B. Birne, “${title},” in Proc. ICML, 2026, pp. 1–9. ${CACHE}`, 'in Proc. ICML'],
    [`Apple, A., & Birne, B. (2026). ${title}. Journal of Pears, 5(3). ${CACHE}`, '5(3)'],
    [`Ada Apple and Ben Birne. 2026. ${title}. In Findings of ACL. ${CACHE}`, 'Findings of ACL'],
    [`Ada Apple (2026). ${title}. [link](${CACHE})`, '2026'],
    [`Ada Apple, Ben Birne, Cia Creek: ${title}. ICML 2026. ${CACHE}`, 'Cia Creek'],
    [`A. Apple, B. Birne, ${title}, ICML 2026. ${CACHE}`, 'ICML 2026'],
    [`A. Apple, B. Birne, *${title}*, ICML 2026. ${CACHE}`, 'ICML 2026'],
    [`A. Apple, B. Birne. *${title}*. ICML 2026. ${CACHE}`, 'ICML 2026'],
    [`A. Apple. [${title}](${CACHE}). *TMLR*, 2026.`, 'TMLR, 2026'],
    [`J. van der Berg, M.-L. Kern, Ö. Şahin. ${title}. Nature, 2026. ${CACHE}`, 'Ö. Şahin'],
    [`Ada Apple, Ben Birne, *${title}*, ICML 2026. ${CACHE}`, 'Ada Apple, Ben Birne · ICML 2026'],
    [`Apple A, Birne BC. ${title}. Nature. 2026;5(3):1-9. ${CACHE}`, 'Nature'],
    [`Garcia Lopez, M., Apple, A. ${title}. TMLR, 2026. ${CACHE}`, 'Garcia Lopez, M.'],
    [`${title}. A. Apple, B. Birne. ICML 2026. ${CACHE}`, 'A. Apple, B. Birne'],
    [`A. Apple.\n${title}.\nICML 2026.\n${CACHE}`, 'ICML 2026'],
    [`A. Apple. Orchard Cache: Keeping\nApples Warm. ICML 2026. ${CACHE}`, 'ICML 2026'],
  ])('%s', async (line, beside = '') => {
    const lists = [
      ['[1] ', '[2] '],
      ['1. ', '2. '],
      ['- ', '- '],
    ];
    for (const [one = '', two = ''] of lists) {
      const indented = line.replaceAll(
        '\n',
        `\n${' '.repeat(one.startsWith('[') ? 0 : one.length)}`,
      );
      const joint = one.startsWith('[') ? '\n\n' : '\n';
      const lines = `${one}${indented}${joint}${two}C. Creek. River Sensors. ICLR 2026. ${RIVER}`;
      expect(await firstOf(lines)).toEqual({
        title,
        papers: [CACHE],
        summary: null,
        beside: expect.stringContaining(beside),
      });
    }
  });

  test('under the title of a list whose rows are numbered as well', async () => {
    const text = `# Papers of the week (August 3 - August 9, 2026)\n\n1. A. Apple. ${title}. ICML 2026. [arXiv](${CACHE})\n2. [River Sensors](${RIVER}). C. Creek, D. Dune. ICLR 2026.\n`;
    expect(await readList({ text, name: 'a.md', url: null }, fakeEnvironment())).toBeNull();
    const entries = await entriesOf(text);
    expect(entries.map((entry) => [entry.title.en, entry.papers, entry.summary.en])).toEqual([
      [title, [CACHE], null],
      ['River Sensors', [RIVER], null],
    ]);
  });

  test('but not from words and a year of its own', async () => {
    const own = 'Orchard Cache, a survey of 2026';
    const lines = `[1] A. Apple. ${own}. ${CACHE}\n\n[2] C. Creek. River Sensors. ICLR 2026. ${RIVER}`;
    expect(await firstOf(lines)).toMatchObject({ title: own, beside: 'A. Apple' });
  });

  test('in paragraphs without numbers', async () => {
    const lines = `A. Apple. ${title}. ICML 2026. ${CACHE}\n\nC. Creek. River Sensors. ICLR 2026. ${RIVER}`;
    const entries = await entriesOf(HEAD + lines);
    expect(entries.map((entry) => [entry.title.en, entry.papers])).toEqual([
      [title, [CACHE]],
      ['River Sensors', [RIVER]],
    ]);
  });

  test('in Korean', async () => {
    const lines = `[1] 김사과, 박배나무. 과수원 캐시: 사과 보관. 한국정보과학회, 2026. ${CACHE}\n\n[2] 이강물 외 3인. 강 센서. arXiv, 2026. ${RIVER}`;
    expect(await firstOf(lines)).toMatchObject({ title: '과수원 캐시: 사과 보관', summary: null });
  });

  test('and sentences behind it are its text', async () => {
    const one = `[1] A. Apple. ${title}. ICML 2026. ${CACHE} We keep apples warm. See [the code](https://a.example/code) too.`;
    expect(
      await firstOf(`${one}\n\n[2] C. Creek. River Sensors. ICLR 2026. ${RIVER}`),
    ).toMatchObject({
      title,
      papers: [CACHE],
      summary: ['We keep apples warm.', 'See the code too.'],
    });
  });

  test('in a list of a page', async () => {
    const entries = await entriesOf(
      `<!DOCTYPE html><title>Papers, 2026-08-03 ~ 2026-08-09</title><h1>Papers</h1><ol><li>Apple, A., Birne, B. (2026). <a href="${CACHE}">${title}</a>. <i>arXiv</i>.</li><li>Creek, C. (2026). River Sensors. <em>ICML</em>. <a href="${RIVER}">arXiv:2608.02345</a></li><li>Dan Dune, Eva Elm, <i>A Counter of Clouds</i>, ICLR 2026. <a href="https://arxiv.org/abs/2608.03456">PDF</a></li></ol>`,
    );
    expect(entries.map((entry) => [entry.title.en, entry.papers, entry.summary.en])).toEqual([
      [title, [CACHE], null],
      ['River Sensors', [RIVER], null],
      ['A Counter of Clouds', ['https://arxiv.org/abs/2608.03456'], null],
    ]);
  });
});

describe('a title and its text are not taken for a reference:', () => {
  test.each<[string, string, string]>([
    ['Orchard Cache – It keeps apples warm.', 'Orchard Cache', 'It keeps apples warm.'],
    ['Orchard Cache: It keeps apples warm.', 'Orchard Cache', 'It keeps apples warm.'],
    ['**Orchard Cache**. It keeps apples warm.', 'Orchard Cache', 'It keeps apples warm.'],
    [
      '**Orchard Cache, River Trees**. Both are kept.',
      'Orchard Cache, River Trees',
      'Both are kept.',
    ],
    ['**Orchard Cache** (2026). Keeps apples warm.', 'Orchard Cache', '(2026). Keeps apples warm.'],
    ['**과수원 캐시**. 사과를 지킵니다.', '과수원 캐시', '사과를 지킵니다.'],
    ['**사과, 배추**. 두 논문을 봅니다.', '사과, 배추', '두 논문을 봅니다.'],
  ])('%s', async (line, title, text) => {
    const lines = `1. ${line} [Paper](${CACHE})\n2. **River Sensors** – It reads. [Paper](${RIVER})`;
    const found = await firstOf(lines);
    expect(found).toMatchObject({ title, papers: [CACHE] });
    expect(found.summary?.join(' ')).toBe(text);
  });
});
