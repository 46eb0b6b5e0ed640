/** A number as a text says it. */
export interface Quantity {
  /** what it may stand for, the likeliest first: `5만` is 50,000, or "only 5" */
  values: readonly number[];
  /**
   * `firm` digits must be said in the other language too; a counted `word` ("three methods") must
   * not be contradicted; a `loose` one (a name's, an ordinal, "half") can only agree.
   */
  weight: 'firm' | 'word' | 'loose';
  /** the digits or words in the text */
  shown: string;
  /** where in the text it starts, and where what belongs to it ends */
  start: number;
  end: number;
}

const SPELT_SCALE = /^[ -](hundred|thousand|million|billion|trillion)\b/i;
/** Factors by the word or letter after the digits. */
export const SCALES: Record<string, number> = {
  십: 10,
  백: 100,
  천: 1e3,
  만: 1e4,
  억: 1e8,
  조: 1e12,
  k: 1e3,
  m: 1e6,
  b: 1e9,
  t: 1e12,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** `2배 반`, `두 시간 반`: two and a half. */
export const KOREAN_HALF = /^ ?(?:배|시간|년|개월|달|분|일|주|점) ?반(?![복응대사경면드도영환기])/;
/** A Korean counter directly after a number: `가지`, `명`. */
export const COUNTED = /^ ?(?:가지|개|명|편|건|종|번|배|단계|차례|쌍|곳|갈래|분야|축)/;

/** The factor of a spelt scale at the start of a text, as in `two million`; 1 without one. */
export function readSpeltScale(after: string): number {
  return SCALES[SPELT_SCALE.exec(after)?.[1]?.toLowerCase() ?? ''] ?? 1;
}

/** What two quantities share when they can mean the same number. */
export function numberKeys({ values }: Quantity): string[] {
  return values.map((value) => value.toPrecision(10)); // 2.3 million is not exact
}
