/** How a syllable block is put together, by the numbers that Unicode gives the parts. */
interface Syllable {
  initial: number;
  vowel: string;
  final: string;
}

const BASE = 0xac00;
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const NONE = ' ';
/** The initial that is written ㄹ. */
const RIEUL = 5;
/** The vowel that results from a stem vowel and a following 어 or 아. */
const DRAWN_TOGETHER = new Map(
  [...'ㅣㅜㅗㅚㅏㅓㅐㅔㅕ'].map((vowel, at) => [vowel, [...'ㅕㅝㅘㅙㅏㅓㅐㅔㅕ'][at] ?? vowel]),
);
const AFTER_VOWEL = ['어', '아', '었', '았', '은', '을', '으'];
/** What follows a form that ends so; ㅆ is of the past. */
const ENDINGS = new Map([
  ['ㄴ', '다'],
  ['ㅂ', '니시'],
  ['ㅆ', '습다고던을어지'],
]);
const ANY_ENDINGS = '고는지게어었으기아았은을습면며서야';

/**
 * What the forms of a Korean verb or adjective begin with: of 틀리다 틀리, 틀린, 틀릴, 틀림, 틀립, 틀려
 * and 틀렸.
 *
 * Whether one is irregular is not known, so forms of both kinds are among them (걷다: 걷, 걸어). Nobody
 * writes the wrong ones, and these are only looked for.
 *
 * @param verb - as dictionaries have it, with 다
 */
export function conjugate(verb: string): string[] {
  const stem = verb.slice(0, -1);
  const forms = beginningsOf(stem);
  if (stem.length > 1) return forms;
  return [...forms.slice(1).flatMap(lengthen), ...[...ANY_ENDINGS].map((ending) => stem + ending)];
}

/** One syllable is also a particle or half a noun: 는 is of 늘다 only in 는다. */
function lengthen(form: string): string[] {
  if (form.length > 1) return [form];
  const endings = ENDINGS.get(takeApart(form).final) ?? ANY_ENDINGS;
  return [...endings].map((ending) => form + ending);
}

function beginningsOf(stem: string): string[] {
  const front = stem.slice(0, -1);
  const last = takeApart(stem.slice(-1));
  const ending = (final: string) => front + build({ ...last, final });
  switch (last.final) {
    case NONE:
      return [stem, ...[...'ㄴㄹㅁㅂ'].map(ending), ...drawTogether(front, last)];
    case 'ㄹ':
      return [stem, ...[NONE, 'ㄴ', 'ㅂ'].map(ending)];
    case 'ㅂ':
      return [stem, ...['우', '운', '울', '워', '웠', '와', '왔'].map((end) => ending(NONE) + end)];
    case 'ㄷ':
      return [stem, ...AFTER_VOWEL.map((end) => ending('ㄹ') + end)];
    case 'ㅅ':
      return [stem, ...AFTER_VOWEL.map((end) => ending(NONE) + end)];
    default:
      return [stem];
  }
}

/** 내리 to 내려 and 내렸, 하 to 해 and 했, 다르 to 달라 and 달랐, 모으 to 모아 and 모았. */
function drawTogether(front: string, last: Syllable): string[] {
  const both = (start: string, syllable: Syllable) =>
    [NONE, 'ㅆ'].map((final) => start + build({ ...syllable, final }));
  if (last.vowel !== 'ㅡ') {
    const isHa = build(last) === '하';
    const vowel = isHa ? 'ㅐ' : DRAWN_TOGETHER.get(last.vowel);
    return vowel ? both(front, { ...last, vowel }) : [];
  }
  const before = front ? takeApart(front.slice(-1)) : null;
  const vowel = before && 'ㅏㅗ'.includes(before.vowel) ? 'ㅏ' : 'ㅓ';
  const regular = both(front, { ...last, vowel });
  if (last.initial !== RIEUL || before?.final !== NONE) return regular;
  return [
    ...regular,
    ...both(front.slice(0, -1) + build({ ...before, final: 'ㄹ' }), { ...last, vowel }),
  ];
}

function takeApart(block: string): Syllable {
  const code = block.charCodeAt(0) - BASE;
  const within = Math.floor(code / FINALS.length);
  return {
    initial: Math.floor(within / VOWELS.length),
    vowel: VOWELS[within % VOWELS.length] ?? '',
    final: FINALS[code % FINALS.length] ?? NONE,
  };
}

function build({ initial, vowel, final }: Syllable): string {
  const at = initial * VOWELS.length + VOWELS.indexOf(vowel);
  return String.fromCharCode(BASE + at * FINALS.length + FINALS.indexOf(final));
}
