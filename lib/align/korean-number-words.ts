import { COUNTED, KOREAN_HALF, type Quantity } from './quantity';

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

/** `이백만`, `삼천`, `오십억`: Chinese numerals that are written out. */
const SINO = /(?<![가-힣])([이삼사오육칠팔구])([십백천])([만억조])?/g;
const SINO_UNITS = '이삼사오육칠팔구';
const POWERS: Readonly<Record<string, number>> = {
  십: 10,
  백: 100,
  천: 1e3,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};

/** Reads the numbers that a Korean text says in words: `두 가지`, `절반`, `스물네`. */
export function readKoreanWords(text: string): Quantity[] {
  const native = [...text.matchAll(NATIVE)].map(({ 0: shown, 1: ten = '', 2: unit, index }) => {
    const end = index + shown.length;
    const value = 10 * (NATIVE_TENS.indexOf(ten) + 1) + readNativeUnit(unit);
    const weight = COUNTED.test(text.slice(end)) ? 'word' : 'loose';
    return { values: [value], weight, shown, start: index, end } as const;
  });
  return [...native, ...readSino(text), ...readSingleWords(text)];
}

function readSino(text: string): Quantity[] {
  return [...text.matchAll(SINO)].map(
    ({ 0: shown, 1: unit = '', 2: power = '', 3: big, index }) => {
      const digit = SINO_UNITS.indexOf(unit) + 2;
      const value = digit * (POWERS[power] ?? 1) * (big ? (POWERS[big] ?? 1) : 1);
      const end = index + shown.length;
      return { values: [value], weight: 'loose', shown, start: index, end } as const;
    },
  );
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
