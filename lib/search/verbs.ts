import { hasFinal, isSyllable, type Unit } from './hangul';
import { changedForms, unchangedStems } from './irregular-verbs';
import { slotsOf, syllableOf } from './keyboard';

/** What can follow the stem of a Korean verb, so that 막는, 막으려면 and 막아 are one verb. */
const ENDINGS = new Set(
  '는 은 을 기 고 지 게 던 도록 며 면 면서 려면 려고 려는 으려면 으려고 으려는 으며 으면 으면서 나 나요 니 니까 는지 은지 을지 는데 은데 을까 을까요 는가 은가 다 는다 네 네요 자 아 어 여 아서 어서 여서 아도 어도 아야 어야 아요 어요 았다 었다 였다 았고 었고 았던 었던 음 기를 기가 기는 기에 기도 지만 지도 지는 지를 을수록 거나 습니다 서 도 야 요'.split(
    ' ',
  ),
);
/** The same where the last syllable of the stem has a final: 줄인, 줄일까, 줄입니다. */
const ENDINGS_AFTER_FINAL = new Set(
  ' 다 까 까요 지 지도 가 가요 데 데도 니다 니까 고 던 는데 는지 습니다 어 어도 음 수 수록 때'.split(
    ' ',
  ),
);
/** Finals that an ending adds: ㄴ ㄹ ㅁ ㅂ ㅆ, by their place. */
const ADDED_FINALS = new Set([4, 8, 16, 17, 20]);
/** First syllables of what may follow a stem. */
const AFTER_STEM = new Set([...'는은을기고지게던도며면려으나니다네자아어여았었였음거습서야요']);
/** First syllables of auxiliary verbs that follow an open form without a space: 물어보는, 어려워진, 줄여주는. */
const AUXILIARY = new Set([...'보본볼봐봤주준줄줘줬내낸낼냈놓버진질집져졌']);
/** What makes a verb of a verb that does it to something: 깨뜨리지 of 깨, 떨어트려 of 떨어. */
const CAUSING = /^[뜨트][리린릴립렸려림]/;
/** Vowels that a stem's own and 아 or 어 have become: ㅕ of ㅣ, ㅝ of ㅜ, ㅘ of ㅗ, ㅏ and ㅓ of ㅡ. */
const CONTRACTED: readonly [contracted: number, own: number][] = [
  [6, 20],
  [14, 13],
  [9, 8],
  [0, 18],
  [4, 18],
];

/** The stems that a word may be a form of: 줄여서 gives 줄이. Only a dictionary can tell which is one. */
export function verbStems(word: string): string[] {
  const stems: string[] = [];
  for (let at = 1; at <= word.length; at += 1) {
    const head = word.slice(0, at);
    const rest = word.slice(at);
    if (ENDINGS.has(rest)) stems.push(...withUnchanged(head, rest), ...openStems(head));
    if (ENDINGS_AFTER_FINAL.has(rest)) {
      for (const stem of withoutFinal(head)) stems.push(...withUnchanged(stem, ''));
    }
    if (rest === '') stems.push(...unchangedStems(head, ''), ...openStems(head));
  }
  const active = stems.flatMap((stem) => (/..지$/.test(stem) ? openStems(stem.slice(0, -1)) : []));
  return [...new Set([...stems, ...active])];
}

/** 줄여 gives 줄이, 어려워 어려우 and 어렵. */
function openStems(head: string): string[] {
  return uncontracted(head).flatMap((stem) => withUnchanged(stem, ''));
}

/** Returns a stem as it is, and what it may have been before its ending changed it. */
function withUnchanged(stem: string, rest: string): string[] {
  return [stem, ...unchangedStems(stem, rest)];
}

/** Forms of a verb as they begin: 줄이, with any final, and 줄여; of 떨어지 also 떨어뜨리, which makes it so. */
export function verbForms(stem: string): Unit[][] {
  const base = /.지$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [
    ...[stem, ...base.flatMap((one) => [`${one}뜨리`, `${one}트리`])].flatMap(ownForms),
    ...changedForms(stem),
  ];
}

function ownForms(stem: string): Unit[][] {
  const before = [...stem.slice(0, -1)].map((letter): Unit => {
    return [letter.charCodeAt(0), letter.charCodeAt(0)];
  });
  const code = stem.charCodeAt(stem.length - 1);
  if (!isSyllable(code)) return [];
  if (hasFinal(code)) return [[...before, [code, code]]];
  const [initial, vowel] = slotsOf(code);
  const own: Unit = [code, code + 27];
  const contracted = CONTRACTED.filter(([, from]) => from === vowel).map(([to]): Unit => {
    const first = syllableOf(initial, to, 0).charCodeAt(0);
    return [first, first + 27];
  });
  return [own, ...contracted].map((last) => [...before, last]);
}

/** Whether this may follow the stem of a verb: 는 of 막는, but not 대한 of 막대한. @param isOpen - whether the stem ends in a vowel */
export function mayFollowStem(rest: string, isOpen: boolean): boolean {
  if (rest === '') return isOpen;
  const first = rest.charAt(0);
  return AFTER_STEM.has(first) || (isOpen && AUXILIARY.has(first)) || CAUSING.test(rest);
}

/** 줄인 gives 줄이. */
function withoutFinal(head: string): string[] {
  const code = head.charCodeAt(head.length - 1);
  if (!isSyllable(code)) return [];
  const [initial, vowel, final] = slotsOf(code);
  if (!ADDED_FINALS.has(final)) return [];
  const stem = head.slice(0, -1) + syllableOf(initial, vowel, 0);
  return [stem, ...uncontracted(stem)];
}

/** 줄여 gives 줄이, 지워 지우. */
function uncontracted(head: string): string[] {
  const code = head.charCodeAt(head.length - 1);
  if (!isSyllable(code) || hasFinal(code)) return [];
  const [initial, vowel] = slotsOf(code);
  return CONTRACTED.filter(([contracted]) => contracted === vowel).map(
    ([, own]) => head.slice(0, -1) + syllableOf(initial, own, 0),
  );
}
