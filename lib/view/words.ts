import { fullDayText, shortDayText } from './dates';
import type { Words } from './paper.words';

/** Puts values into the `{places}` of our words. An unknown place stays as it is. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place)).trim();
}

/** A place in a week, in full: `2024년 10월 7일 주 · 10편 중 2번째`. */
export function rankText(words: Words, day: string, rank: number, size: number): string {
  return fill(words.rank, { day: fullDayText(day, words.language), rank, size });
}

/** A place in a week with little room: `10/07 주 · 2`, `7 Oct · no. 2`. */
export function shortRankText(
  words: Words,
  where: 'rankShort' | 'rankChip',
  day: string,
  rank: number,
): string {
  return fill(words[where], { monthDay: shortDayText(day, words.language), rank });
}
