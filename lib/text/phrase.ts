import { type ParticlePair, particleFor } from './particles';

/**
 * A sentence with a `{count}`, in each form that its language has: English one and other. Korean has
 * one form, a plain string.
 */
export type PluralWords = string | { one: string; other: string };

type Values = Record<string, string | number>;

/**
 * Puts values into the `{places}` of a sentence; `{week:을/를}` also chooses the Korean particle that
 * goes with its value. An unknown place stays as it is.
 */
export function phrase(template: string, values: Values): string {
  return template.replace(/\{(\w+)(?::([^}]+))?\}/g, (place, name, pair) => {
    const value = values[name];
    if (value === undefined) return place;
    const particle = pair === undefined ? '' : particleFor(`${value}`, pair as ParticlePair); // a test holds our templates to the pairs there are
    return `${value}${particle}`;
  });
}

const RULES = new Intl.PluralRules('en');

/** The form of a sentence that goes with a number, with the number and other values in it. */
export function plural(words: PluralWords, count: number, values: Values = {}): string {
  if (typeof words === 'string') return phrase(words, { count, ...values });
  const form = RULES.select(count) === 'one' ? words.one : words.other;
  return phrase(form, { count, ...values });
}
