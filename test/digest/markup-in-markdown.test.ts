import { describe, expect, test } from 'vitest';
import { markupToMarkdown } from '../../lib/digest/markup-in-markdown';

/** What is written, and in how many steps. */
function write(source: string): { text: string; steps: number } {
  const work = markupToMarkdown(source);
  let steps = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { text: step.value, steps };
    steps += 1;
  }
}

describe('markup in one long line', () => {
  const items = Array.from({ length: 6_000 }, (_, at) => `<p>pear ${at}</p>`);

  test('is written as in short ones, with rests between its parts', () => {
    const { text, steps } = write(items.join(''));
    expect(text.split(/\s*\n\s*/).filter(Boolean)).toEqual(items.map((_, at) => `pear ${at}`));
    expect(steps).toBeGreaterThan(3);
  });

  test('that is not markup stays as it is', () => {
    const line = `1 < 2 ${'pears '.repeat(10_000)}`;
    expect(write(line).text).toBe(line);
  });
});
