import { describe, expect, test } from 'vitest';
import { readList } from '../../lib/sources/read-list';
import { fakeEnvironment } from '../fakes/environment';

/** First days of the weeks in a file of this name and text, in their order there. */
async function startsOf(name: string, text: string): Promise<string[] | undefined> {
  const list = await readList({ name, text, url: null }, fakeEnvironment());
  return list?.digests.map(({ week }) => week.start);
}

const week = (
  heading: string,
  name: string,
  paper: string,
) => `## Top ML Papers of the Week ${heading}
| **Paper**  | **Links** |
| ------------- | ------------- |
| 1) **${name}** - is about ${name.toLowerCase()}. | [Paper](${paper}) |
`;

describe('a list whose file is named after the day on which it was saved', () => {
  const winter = week(
    '(December 23 - December 29) - 2024',
    'Night Trains',
    'https://arxiv.org/abs/2412.04711',
  );

  test.each(['list-saved-2025-07-20.md', 'README 2026.md', '2023-09-01-papers.md', 'list.md'])(
    'has the years that its own weeks and papers tell: %s',
    async (name) => {
      const january = week('(Jan 9-15)', 'Harbour Gates', 'https://arxiv.org/abs/2401.06622');
      const list = `# ML Papers of the Week\n\n${winter}\n${january}`;
      expect(await startsOf(name, list)).toEqual(['2024-12-23', '2024-01-09']);
    },
  );

  test.each(['list-saved-2025-07-20.md', 'list.md'])(
    'has the year of the week above where no paper tells one: %s',
    async (name) => {
      const january = week('(Jan 9-15)', 'Harbour Gates', 'https://example.org/harbour-gates');
      expect(await startsOf(name, `${winter}\n${january}`)).toEqual(['2024-12-23', '2024-01-09']);
    },
  );

  test('has the year of that name where nothing in it tells one', async () => {
    const january = week('(Jan 9-15)', 'Harbour Gates', 'https://example.org/harbour-gates');
    expect(await startsOf('2023.md', january)).toEqual(['2023-01-09']);
  });
});

describe('a file in which the lists of several years follow one another', () => {
  const years = (first: string, last: string) => `# AI Papers of the Week — 2023

${week('(Jan 9-15)', 'Harbour Gates', first)}
# AI Papers of the Week — 2026

${week('(August 3 - August 9) - 2026', 'Night Trains', last)}`;

  test.each([
    ['years.md', 'https://arxiv.org/abs/2301.06622', 'https://arxiv.org/abs/2608.04711'],
    ['years-2026-08-10.md', 'https://arxiv.org/abs/2301.06622', 'https://arxiv.org/abs/2608.04711'],
    ['years.md', 'https://example.org/harbour-gates', 'https://example.org/night-trains'],
    [
      'years-2026-08-10.md',
      'https://example.org/harbour-gates',
      'https://example.org/night-trains',
    ],
  ])('has each week in the year of the title above it: %s, %s', async (name, first, last) => {
    expect(await startsOf(name, years(first, last))).toEqual(['2023-01-09', '2026-08-03']);
  });
});
