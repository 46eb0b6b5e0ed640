import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { Calendar } from '../../components/pages/Calendar';
import { calendarView } from '../../lib/view/calendar/calendar-view';
import { weekFrom } from '../../lib/view/calendar/mondays';

const FLAGS = { isStarred: false, isRead: false, hasNote: false };
const weekOf = (start: string) => {
  const end = weekFrom(start).to;
  return { id: start, week: { start, end }, papers: [] };
};

let place: HTMLElement;
let chosen: string[];

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  chosen = [];
  const years = calendarView({
    weeks: ['2024-10-07', '2023-12-25'].map(weekOf),
    flagsOf: () => FLAGS,
    openId: '2024-10-07',
    today: '2024-10-20',
    locale: 'en',
  });
  act(() =>
    render(
      <Calendar
        years={years}
        locale="en"
        onWeek={(id) => chosen.push(id)}
        onMissing={(monday) => chosen.push(`missing ${monday}`)}
      />,
      place,
    ),
  );
});

const focused = () => document.activeElement?.getAttribute('title');
const press = (key: string) =>
  act(
    () =>
      void document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      ),
  );
const click = (selector: string) => act(() => place.querySelector<HTMLElement>(selector)?.click());

test('the focus starts at the open week, and keys move it by week, month and year', () => {
  expect(focused()).toBe('7–13 October 2024, 0 of 0 read');
  press('ArrowRight');
  expect(focused()).toBe('14–20 October 2024, not in your library');
  press('ArrowDown');
  expect(focused()).toMatch(/^9–15 September 2024/);
  press('PageDown');
  expect(focused()).toMatch(/^11–17 September 2023/);
  press('Home');
  expect(focused()).toMatch(/^7–13 October 2024/);
});

test('the days have a single tab stop', () => {
  expect(place.querySelectorAll('td [tabindex="0"]')).toHaveLength(1);
  press('ArrowLeft');
  expect(place.querySelectorAll('td [tabindex="0"]')).toHaveLength(1);
});

test('a press opens a week, or asks for a missing one', () => {
  click('td [aria-current]');
  click('td [data-kept="false"]');
  expect(chosen).toEqual(['2024-10-07', 'missing 2024-10-14']);
});

test('any week is reached by choosing a year and a day', () => {
  click('.years button:last-child');
  expect(place.querySelector('.year-head')?.textContent).toContain('2023');
  click('td [data-kept="true"]');
  expect(chosen).toEqual(['2023-12-25']);
});
