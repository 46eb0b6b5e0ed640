/** The authors a line begins with. */
export interface NameList {
  /** behind the last of them */
  end: number;
  count: number;
  /** any first name is an initial, which few other words are */
  hasInitials: boolean;
  /** it goes on with `et al.` */
  isOpen: boolean;
  isKorean: boolean;
  /** nothing but single surnames */
  isOfSurnames: boolean;
  /** up to the last name with initials, where others follow that may be the title */
  ofInitials: { end: number } | null;
}

const PARTICLES = '(?:(?:van|von|de|der|den|di|da|del|la|el|al|bin|ter|le|du|dos)\\s){0,3}';
const WORD = "\\p{Lu}[\\p{L}'’-]{1,30}";
const INITIALS = '\\p{Lu}\\.(?:[\\s-]?\\p{Lu}\\.){0,3}';
const FIRST_NAME = `(?:${INITIALS}\\s?|${WORD}\\s(?:\\p{Lu}\\.\\s){0,2})`;
/** `Ada B. Apple`, `A. von Apple` */
const GIVEN_FIRST = new RegExp(`${FIRST_NAME}{1,3}${PARTICLES}${WORD}(?:,?\\sJr\\.)?`, 'uy');
/** `Apple, A. B.` */
const SURNAME_FIRST = new RegExp(`${PARTICLES}${WORD}(?:\\s${WORD})?,\\s${INITIALS}`, 'uy');
/** `Apple AB`, as medicine writes them */
const INITIALS_LAST = new RegExp(`${PARTICLES}${WORD}\\s\\p{Lu}{1,3}(?=[,.;]|\\set al)`, 'uy');
/** Behind a surname of two words, which reads as a whole name: `Garcia Lopez, M.` */
const INITIALS_BEHIND = new RegExp(
  `,\\s${INITIALS}(?=\\s?[,;&([]|\\s(?:and|et)\\s|\\s["“]|$)`,
  'uy',
);
const SURNAME = new RegExp(`${PARTICLES}${WORD}`, 'uy');
const KOREAN = /[가-힣]{2,4}(?![가-힣])/y;
const SEPARATOR = /,?\s+(?:and|&|und|및)\s+|\s*[,;]\s+(?:(?:and|&)\s+)?|\s*·\s*/y;
const OPEN_END =
  /,?\s+(?:et al\.?|and others|and colleagues|외(?:\s?\d{1,3}\s?[인명])?)(?![\p{L}])/uy;
const MOST_NAMES = 100;

/**
 * Reads names of people from a place in a text.
 *
 * @param limit - where something else begins
 * @returns `null` when no name stands there
 */
export function readNames(text: string, start: number, limit = Infinity): NameList | null {
  let end = start;
  let count = 0;
  let surnames = 0;
  let isKorean = false;
  let lastOfInitials = start;
  for (let at = start; count < MOST_NAMES; ) {
    const name = at < limit ? nameAt(text, at) : null;
    if (!name) break;
    end = at + name.length;
    count += 1;
    if (name.isSurname) surnames += 1;
    if (name.hasInitials) lastOfInitials = end;
    isKorean ||= name.isKorean;
    const separator = matchAt(SEPARATOR, text, end);
    if (!separator || matchAt(OPEN_END, text, end)) break;
    at = end + separator.length;
  }
  if (count === 0) return null;
  const open = matchAt(OPEN_END, text, end) ?? '';
  const hasInitials = lastOfInitials > start;
  return {
    end: end + open.length,
    count,
    hasInitials,
    isOpen: open !== '',
    isKorean,
    isOfSurnames: surnames === count && open === '',
    ofInitials: hasInitials && lastOfInitials < end ? { end: lastOfInitials } : null,
  };
}

interface Name {
  length: number;
  hasInitials: boolean;
  isSurname: boolean;
  isKorean: boolean;
}

function nameAt(text: string, at: number): Name | null {
  const whole = matchAt(GIVEN_FIRST, text, at);
  const isOfWords = whole !== null && !/\p{Lu}\./u.test(whole);
  const more = isOfWords ? (matchAt(INITIALS_BEHIND, text, at + whole.length) ?? '') : '';
  const name = whole
    ? whole + more
    : (matchAt(SURNAME_FIRST, text, at) ?? matchAt(INITIALS_LAST, text, at));
  const none = { hasInitials: false, isSurname: false, isKorean: false };
  if (name) return { ...none, length: name.length, hasInitials: /\p{Lu}\./u.test(name) };
  const korean = matchAt(KOREAN, text, at);
  if (korean) return { ...none, length: korean.length, isKorean: true };
  const surname = matchAt(SURNAME, text, at);
  return surname ? { ...none, length: surname.length, isSurname: true } : null;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
