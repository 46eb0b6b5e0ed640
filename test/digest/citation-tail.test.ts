import { expect, test } from 'vitest';
import { cutTail } from '../../lib/digest/citation-tail';

test('what stands behind the title of a reference is where it was published, and sentences', () => {
  expect(cutTail('. In Proc. of ICML, 2024. We train small models.')).toEqual({
    venue: 'In Proc. of ICML, 2024',
    isVenue: true,
    rest: 'We train small models.',
  });
});

test.each(['.', ',', ' ', '\u2028', ';:', '(['])('a run of %j is left out at once', (part) => {
  const { venue, rest } = cutTail(`Deep ${part.repeat(100_000 / part.length)} end of it.`);
  expect(`${venue} ${rest}`).toMatch(/^ ?Deep/);
});
