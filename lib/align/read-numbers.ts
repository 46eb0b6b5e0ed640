import { readEnglishWords } from './english-number-words';
import { readKoreanWords } from './korean-number-words';
import { COUNTED, KOREAN_HALF, type Quantity, readSpeltScale, SCALES } from './quantity';

/** Digits that begin a number: not inside a name (`GSM8K`, `float8_e4m3`) or behind a point. */
const DIGITS = String.raw`(?<![A-Za-z0-9_.])(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)`;
/** `3분의 1만` is a third and "only", never ten thousand. */
const KOREAN_NUMBER = new RegExp(
  `(?<=분의 ?)${DIGITS}|${DIGITS}(?:(십|백(?!분[위율])|천)?(만|억|조)?)`,
  'g',
);
const ENGLISH_NUMBER = new RegExp(DIGITS, 'g');
const LATIN_SCALE = /^(?:[KkMBT]|[mbt]n)(?![A-Za-z])/;
const RAISED = String.raw`(?:\^\{?[-−–+]?\d{1,2}\}?(?![\d.]\d)|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})`;
const POWER = new RegExp(`^(${RAISED})`);
/** `10의 25제곱`, `2의 20승`. */
const KOREAN_POWER = /^의 ?([-−]?\d{1,3}) ?(?:제곱|승)(?![가-힣]*리)/;
/** `e-4`, ` × 10⁻⁴`, `x10^{-4}`. */
const TENFOLD = new RegExp(
  String.raw`^(?:[eE]([-−+]?\d{1,2})(?!\w|\.\d)|(?: ?[×x*·⋅] ?| times )10(${RAISED}))`,
);
/** In characters, with the spaces in it. */
const LONGEST_POWER = 20;
/** A Latin name before the digits: `Llama 3`, `Llama 3 8B`, `GPT-4`. */
const NAME_BEFORE = /(?:([A-Za-z][A-Za-z]*)(?: \d+(?:\.\d+)?)? |[A-Za-z]-)$/;
const NO_NAMES = new Set(
  'a about above across after all almost among an and any around as at average before below between both but by each exactly except for from given had has have in including into is its just least less more most nearly no not of off on only or out over per roughly scored since some than that the their these this those to top under until up using was were when where which while with within without'.split(
    ' ',
  ),
);
/** Reads the numbers of a Korean text: `47,000`, `4만 7천`, `16.9%`, `2.8배`, `두 가지`, `절반`. */
export function readKoreanNumbers(text: string): Quantity[] {
  const plain = maskAddresses(text);
  const digits = readPowers(plain, readKoreanDigits(plain));
  return [...joinMyriads(digits, plain), ...readKoreanWords(plain)];
}

/** Reads the numbers of an English text: `47,000`, `47K`, `2.5 million`, `two methods`, `half`. */
export function readEnglishNumbers(text: string): Quantity[] {
  const plain = maskAddresses(text);
  return [...readPowers(plain, readEnglishDigits(plain)), ...readEnglishWords(plain)];
}

function maskAddresses(text: string): string {
  return text.replace(/https?:\/\/[^\s)>\]]+/g, (address) => '_'.repeat(address.length));
}

function readKoreanDigits(text: string): Quantity[] {
  return [...text.matchAll(KOREAN_NUMBER)].map(({ 0: shown, 1: small, 2: big, index }) => {
    const bare = toNumber(shown);
    const end = index + shown.length;
    const scaled = bare * (SCALES[small ?? ''] ?? 1) * (SCALES[big ?? ''] ?? 1);
    const value = small || big ? scaled : bare * readLatinScale(text.slice(end));
    // 만 is also "only", 조 also "group": `10만` may be ten.
    const values = big && !small ? [value, bare] : [value];
    if (value < 100 && text.startsWith('년대', end)) values.push(1900 + value);
    if (KOREAN_HALF.test(text.slice(end))) values.unshift(value + 0.5);
    const isName = isPartOfName(text.slice(0, index)) && !COUNTED.test(text.slice(end));
    const weight = isName || value === 1 ? 'loose' : 'firm';
    return { values, weight, shown, start: index, end } as const;
  });
}

/** `4만 7천`, `4만7000` and `4만 700달러` are one number each; `4만 5개` may be two. */
function joinMyriads(quantities: Quantity[], text: string): Quantity[] {
  const joined: Quantity[] = [];
  for (const next of quantities) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, next.start) : '';
    const high = last?.values[0] ?? 0;
    const low = next.values[0] ?? 0;
    const isRest = /[만억조]$/.test(last?.shown ?? '') && low < high;
    if (
      last &&
      isRest &&
      (between === '' || (between === ' ' && /[십백천만]|,|^\d{3,4}$/.test(next.shown)))
    ) {
      const shown = last.shown + between + next.shown;
      joined[joined.length - 1] = { ...last, values: [high + low], shown, end: next.end };
    } else joined.push(next);
  }
  return joined;
}

function readEnglishDigits(text: string): Quantity[] {
  return [...text.matchAll(ENGLISH_NUMBER)].map(({ 0: shown, index }) => {
    const end = index + shown.length;
    const scale = readLatinScale(text.slice(end)) * readSpeltScale(text.slice(end));
    const value = toNumber(shown) * scale;
    const weight = isPartOfName(text.slice(0, index)) || value === 1 ? 'loose' : 'firm';
    const shared = scale === 1 ? readSharedScale(text.slice(end)) : 1;
    const values = shared === 1 ? [value] : [value * shared, value];
    return { values, weight, shown, start: index, end };
  });
}

/** In `3 to 34 billion` and `7–70B` the scale may belong to both. */
function readSharedScale(after: string): number {
  const range = /^ ?(?:to|and|or|[-–~]) ?\d[\d.,]*/.exec(after)?.[0];
  if (range === undefined) return 1;
  const rest = after.slice(range.length);
  return readLatinScale(rest) * readSpeltScale(rest);
}

/**
 * `10^6` and `10⁶` are a million, which Korean may say as 100만; `3e-4` and `3 × 10⁻⁴` are 0.0003. Other
 * superscripts and subscripts are not read as numbers.
 */
function readPowers(text: string, quantities: readonly Quantity[]): Quantity[] {
  let reach = 0;
  return quantities.flatMap((one) => {
    const before = text.slice(Math.max(0, one.start - 3), one.start);
    if (one.start < reach || /[\^_]\{?[-+−]?$/.test(before)) return [];
    const after = text.slice(one.end, one.end + LONGEST_POWER);
    const [shown, toThis] = readPower(after) ?? readTenfold(after) ?? [];
    if (shown === undefined || toThis === undefined) return [one];
    reach = one.end + shown.length;
    const weight = one.values[0] === 1 ? 'firm' : one.weight; // one by itself says little; 1e-6 does
    const values = one.values.map(toThis);
    return [{ values, weight, shown: one.shown + shown, start: one.start, end: reach }];
  });
}

type Reading = [shown: string, toThis: (value: number) => number];

function readPower(after: string): Reading | null {
  const [shown, exponent] = POWER.exec(after) ?? KOREAN_POWER.exec(after) ?? [];
  if (shown === undefined) return null;
  return [shown, (value) => value ** toExponent(exponent)];
}

function readTenfold(after: string): Reading | null {
  const [shown, exponent, raised] = TENFOLD.exec(after) ?? [];
  if (shown === undefined) return null;
  // As a literal: 3 times 10 ** -4 is not exactly 0.0003.
  return [shown, (value) => Number(`${value}e${toExponent(exponent ?? raised)}`)];
}

function toExponent(written = '0'): number {
  const plain = written
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
    .replace(/[-−–⁻]/, '-')
    .replace(/[^-\d]/g, '');
  return Number(plain);
}

function isPartOfName(before: string): boolean {
  const [found, word] = NAME_BEFORE.exec(before.slice(-60)) ?? [];
  if (!found) return false;
  return word === undefined || (/^[A-Z]/.test(word) && !NO_NAMES.has(word.toLowerCase()));
}

function readLatinScale(after: string): number {
  return SCALES[LATIN_SCALE.exec(after)?.[0].toLowerCase() ?? ''] ?? 1;
}

function toNumber(shown: string): number {
  return Number.parseFloat(shown.replaceAll(',', ''));
}
