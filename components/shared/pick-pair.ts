import type { Pair } from '../../lib/align/pair';

/**
 * The pair that a press or Enter chooses for a report: the one pressed or focused. Links and marks inside
 * it keep their own function.
 */
export function pickPair(event: Event): Pair | null {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('a, button, summary')) return null;
  if ('key' in event && event.key !== 'Enter') return null;
  const pair = target.closest('.pair');
  if (!pair) return null;
  event.preventDefault();
  event.stopPropagation();
  const passage = (lang: string) => pair.querySelector(`p[lang=${lang}]`)?.textContent || null;
  return { ko: passage('ko'), en: passage('en') };
}
