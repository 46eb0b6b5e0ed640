import { normalizeTitle } from '../paper/title';
import { hasHangul, isOfAnotherScript, languageOf } from '../text/language';
import type { Bilingual } from '../text/localized';

/** A number before a title is its place, which the order already tells. */
const ENUMERATOR =
  /^(?:(?:paper|논문)\s?#?\d{1,3}\s?[.:)–—-]\s+|\d{1,3}위[.:]?\s+|\d{1,3}[.)]\s+|[([]\d{1,3}[)\]]\s+|#\d{1,3}[.:]?\s+|[①-⑳]\s*|[0-9]\ufe0f?\u20e3\s*|🔟\s*)+/iu;
const SEPARATOR = ' / ';

/**
 * Splits `한국어 제목 / English title` at the first " / " after which no Hangul follows: either side
 * may hold further slashes.
 *
 * A slash between two English parts splits only where the second repeats the first
 * (`ToolGen / ToolGen: Unified …`), because English titles have slashes of their own. What is of
 * another script is in neither language.
 */
export function splitTitle(text: string): Bilingual {
  const title = withoutEnumerator(text);
  let at = title.indexOf(SEPARATOR);
  const lastHangul = findLastHangul(title);
  while (at >= 0 && at < lastHangul) at = title.indexOf(SEPARATOR, at + 1);
  const left = title.slice(0, Math.max(at, 0)).trim();
  const right = title.slice(at + SEPARATOR.length).trim();
  const isSplit = at >= 0 && right !== '' && (hasHangul(left) || isRepeated(left, right));
  if (isSplit) return { ko: left, en: isOfAnotherScript(right) ? null : right };
  if (isOfAnotherScript(title)) return { ko: null, en: null };
  const lang = hasHangul(title) ? 'ko' : (languageOf(title) ?? 'en');
  return { ko: lang === 'ko' ? title || null : null, en: lang === 'en' ? title || null : null };
}

/** The text without the number, or number emoji, it begins with. */
export function withoutEnumerator(text: string): string {
  return text.replace(ENUMERATOR, '').trim();
}

function findLastHangul(text: string): number {
  for (let index = text.length - 1; index >= 0; index -= 1)
    if (hasHangul(text[index] ?? '')) return index;
  return -1;
}

function isRepeated(left: string, right: string): boolean {
  const name = normalizeTitle(left);
  return name !== '' && normalizeTitle(right).startsWith(name);
}
