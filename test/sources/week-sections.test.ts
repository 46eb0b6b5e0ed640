import { expect, test } from 'vitest';
import { splitWeekSections } from '../../lib/sources/week-sections';
import { runSync } from '../../lib/text/slices';

const weeks = `# 2024

Ours.

## Week of October 7 - 13, 2024

### 1. A

Text.

## Week of October 14 - 20, 2024

### 1. B
`;

test('a file is taken apart at the headings that name weeks', () => {
  expect(runSync(splitWeekSections(weeks))).toEqual({
    before: 'Ours.',
    sections: [
      { heading: 'Week of October 7 - 13, 2024', year: '2024', text: '\n### 1. A\n\nText.\n\n' },
      { heading: 'Week of October 14 - 20, 2024', year: '2024', text: '\n### 1. B\n' },
    ],
  });
});

test.each([
  ['spaces', ' '],
  ['line separators', '\u2028'],
  ['no-break spaces', '\u00a0'],
  ['letters', 'a'],
  ['points', '- '],
])('a line of a million %s takes no time that grows with its square', (_, part) => {
  const { sections } = runSync(splitWeekSections(`# a\n\n${part.repeat(1_000_000)}\n`));
  expect(sections).toEqual([]);
});

test('a million lines are read in steps', () => {
  const steps = [...splitWeekSections('a\n'.repeat(1_000_000))];
  expect(steps.length).toBeGreaterThan(1_000);
});
