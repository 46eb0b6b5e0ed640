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
const SPELT_SCALE = /^[ -](hundred|thousand|million|billion|trillion)\b/i;
const SCALES: Record<string, number> = {
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
/** A Latin name before the digits: `Llama 3`, `Llama 3 8B`, `GPT-4`. */
const NAME_BEFORE = /(?:([A-Za-z][A-Za-z]*)(?: \d+(?:\.\d+)?)? |[A-Za-z]-)$/;
const NO_NAMES = new Set(
  'a about above across after all almost among an and any around as at average before below between both but by each exactly except for from given had has have in including into is its just least less more most nearly no not of off on only or out over per roughly scored since some than that the their these this those to top under until up using was were when where which while with within without'.split(
    ' ',
  ),
);
/** `2배 반`, `두 시간 반`: two and a half. */
const KOREAN_HALF = /^ ?(?:배|시간|년|개월|달|분|일|주|점) ?반(?![복응대사경면드도영환기])/;
const ENGLISH_HALF = /^ and a half\b/i;
const COUNTED = /^ ?(?:가지|개|명|편|건|종|번|배|단계|차례|쌍|곳|갈래|분야|축)/;

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

/** What two quantities share when they can mean the same number. */
export function numberKeys({ values }: Quantity): string[] {
  return values.map((value) => value.toPrecision(10)); // 2.3 million is not exact
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

function readSpeltScale(after: string): number {
  return SCALES[SPELT_SCALE.exec(after)?.[1]?.toLowerCase() ?? ''] ?? 1;
}

function toNumber(shown: string): number {
  return Number.parseFloat(shown.replaceAll(',', ''));
}

const KOREAN_WORDS: readonly [RegExp, readonly number[]][] = [
  [/(?<![가-힣])(?:첫|처음|하나|한|단일|일차)/g, [1]],
  [/(?<![가-힣])(?:둘|두|양쪽|양측|이중|이차)/g, [2]],
  [/(?<![가-힣])(?:셋|세|삼중|삼차)/g, [3]],
  [/(?<![가-힣])(?:넷|네|사중)/g, [4]],
  [/(?<![가-힣])다섯/g, [5]],
  [/(?<![가-힣])여섯/g, [6]],
  [/(?<![가-힣])일곱/g, [7]],
  [/(?<![가-힣])여덟/g, [8]],
  [/(?<![가-힣])아홉/g, [9]],
  [/(?<![가-힣])한두/g, [1, 2]],
  [/(?<![가-힣])두세|(?<![가-힣])두셋/g, [2, 3]],
  [/(?<![가-힣])서너/g, [3, 4]],
  [/(?<![가-힣])네댓|(?<![가-힣])네다섯/g, [4, 5]],
  [/(?<![가-힣])대여섯/g, [5, 6]],
  [/(?<![가-힣])스무(?![가-힣])/g, [20]],
  [/절반|반으로|(?<![가-힣])반(?![가-힣])/g, [50, 0.5, 2]],
  [/(?<![가-힣])(?:수|몇 ?)?십(?![가-힣])/g, [10]],
  [/(?<![가-힣])(?:수|몇 ?)?백(?=만)?/g, [100]],
  [/(?<![가-힣])(?:수|몇 ?)?천/g, [1e3]],
  [/(?<![가-힣])(?:수|몇 ?)?만(?![가-힣])/g, [1e4]],
  [/십만/g, [1e5]],
  [/백만/g, [1e6]],
  [/천만/g, [1e7]],
  [/십억/g, [1e9]],
  [/백억/g, [1e10]],
  [/천억/g, [1e11]],
  [/제로/g, [0]],
];
/** `열두`, `스물네`, `서른`: tens by their native names, and what is written on to them. */
const NATIVE =
  /(?<![가-힣])(열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(한|하나|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)?/g;
const NATIVE_TENS = '열 스물 서른 마흔 쉰 예순 일흔 여든 아흔'.split(' ');
const NATIVE_UNITS = '한 두 세 네 다섯 여섯 일곱 여덟 아홉 하나 둘 셋 넷'.split(' ');

function readKoreanWords(text: string): Quantity[] {
  const native = [...text.matchAll(NATIVE)].map(({ 0: shown, 1: ten = '', 2: unit, index }) => {
    const end = index + shown.length;
    const value = 10 * (NATIVE_TENS.indexOf(ten) + 1) + readNativeUnit(unit);
    const weight = COUNTED.test(text.slice(end)) ? 'word' : 'loose';
    return { values: [value], weight, shown, start: index, end } as const;
  });
  return [...native, ...readSingleWords(text)];
}

function readNativeUnit(unit: string | undefined): number {
  return unit === undefined ? 0 : (NATIVE_UNITS.indexOf(unit) % 9) + 1;
}

function readSingleWords(text: string): Quantity[] {
  // Most are in no text, and to search for one takes a tenth of what a list of its places does.
  const there = KOREAN_WORDS.filter(([pattern]) => text.search(pattern) >= 0);
  return there.flatMap(([pattern, values]) =>
    [...text.matchAll(pattern)].map(({ 0: shown, index }): Quantity => {
      const end = index + shown.length;
      const isCounted = /^(?:두|세|네|다섯|여섯|일곱|여덟|아홉)$/.test(shown);
      const weight = isCounted && COUNTED.test(text.slice(end)) ? 'word' : 'loose';
      const [value = 0] = values;
      if (KOREAN_HALF.test(text.slice(end)))
        return { values: [value + 0.5, value], weight, shown, start: index, end };
      return { values, weight, shown, start: index, end };
    }),
  );
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = [
  '',
  '',
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
];
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(
  ' ',
);
/** A map: a text may say `constructor`, which every plain object knows. */
const LOOSE: ReadonlyMap<string, readonly number[]> = new Map([
  ['half', [50, 0.5, 2]],
  ['halve', [50, 0.5, 2]],
  ['both', [2]],
  ['pair', [2]],
  ['double', [2]],
  ['twice', [2]],
  ['dual', [2]],
  ['triple', [3]],
  ['quarter', [25, 4]],
  ['quarters', [25, 4]],
  ['thirds', [3]],
  ['dozen', [12]],
  ['decade', [10]],
  ['century', [100]],
  ['single', [1]],
  ['hundred', [100]],
  ['hundreds', [100]],
  ['thousand', [1e3]],
  ['thousands', [1e3]],
  ['million', [1e6]],
  ['billion', [1e9]],
  ['trillion', [1e12]],
  ['magnitude', [10]],
  ['runner', [2]],
]);

/** Words that may be numbers, in small letters; and those of two words, and those in -fold. */
const MAY_BE_NUMBERS: ReadonlySet<string> = new Set([
  ...[...UNITS, ...TENS, ...MONTHS, ...ORDINALS].map((word) => word.toLowerCase()),
  ...[...LOOSE.keys()].flatMap((word) => ['', 'd', 's', 'ing'].map((end) => word + end)),
]);
const OF_TWO_OR_FOLD = /[- ]|fold$/;

function readEnglishWords(text: string): Quantity[] {
  return [
    ...text.matchAll(
      /(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)(?![a-z])|[A-Za-z]+/gi,
    ),
  ]
    .map(({ 0: shown, index }) => ({ shown, start: index, end: index + shown.length }))
    .flatMap((place) => {
      const read = readEnglishWord(place.shown, text.slice(place.end));
      return read ? [{ ...place, ...read }] : [];
    });
}

function readEnglishWord(shown: string, after: string): Pick<Quantity, 'values' | 'weight'> | null {
  const word = shown.toLowerCase();
  if (!MAY_BE_NUMBERS.has(word) && !OF_TWO_OR_FOLD.test(word)) return null;
  const [tens = '', units = ''] = word.split(/[- ]/);
  const ten = TENS.indexOf(tens, 2);
  const unit = UNITS.indexOf(ten < 0 ? word : units);
  if (ten > 0 || unit >= 0) {
    const half = ENGLISH_HALF.test(after) ? 0.5 : 0;
    const value = (ten > 0 ? ten * 10 : 0) + Math.max(unit, 0) + half;
    const scaled = value * readSpeltScale(after);
    return { values: [scaled], weight: scaled > 1 ? 'word' : 'loose' };
  }
  const other =
    LOOSE.get(word.replace(/(?:d|s|ing)$/, '')) ??
    LOOSE.get(word) ??
    [MONTHS.indexOf(shown) + 1 || ORDINALS.indexOf(word)].filter((value) => value > 0);
  const fold = /^(\w+)fold$/.exec(word)?.[1];
  const values = fold ? [UNITS.indexOf(fold)].filter((value) => value > 0) : other;
  return values.length > 0 ? { values, weight: 'loose' } : null;
}
