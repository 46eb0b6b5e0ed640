import { type Quantity, readSpeltScale } from './quantity';

const ENGLISH_HALF = /^ and a half\b/i;
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

/** Reads the numbers that an English text says in words: `two methods`, `half`, `twofold`. */
export function readEnglishWords(text: string): Quantity[] {
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
