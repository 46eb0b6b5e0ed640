import { normalizeTitle } from '../paper/title';
import { hasHangul, isOfAnotherScript, languageOf } from '../text/language';
import type { Bilingual } from '../text/localized';

/** A number before a title is its place, which the order already tells. */
const ENUMERATOR =
  /^(?:[🥇🥈🥉🏅🏆]\ufe0f?\s*|\d{1,2}\.\d{1,2}[.)]\s+|(?:paper|논문)\s?#?\d{1,3}\s?[.:)–—-]\s+|\d{1,3}위[.:]?\s+|\d{1,3}[.)]\s+|[([]\d{1,3}[)\]]\s+|#\d{1,3}[.:]?\s+|[①-⑳]\s*|[0-9]\ufe0f?\u20e3\s*|🔟\s*)+/iu;
/** `#agents` behind a title is how it is filed. */
const TAGS = /(?:\s#\p{L}[\p{L}\p{N}_/-]{0,40})+$/u;
/** How far from its end a title's tags and the name of its link are looked for, each at a cost. */
const LONGEST_END = 500;
/** `한국어 제목 (English Title)`, or the other way round. */
const IN_BRACKETS = /^(.*\S)\s*[(（]([^()（）]{4,200})[)）]$/u;
/** Who made it, where it was shown and what there is of it stand in brackets as well. */
const ASIDE =
  /\b20\d\d\b|^(?:v\d|by |from |with |in |at |part |see )|\b(?:univ(?:ersity)?|institute|labs?|inc|corp|google|deepmind|meta|microsoft|openai|anthropic|nvidia|apple|amazon|alibaba|tencent|bytedance|huawei|baidu|ibm|stanford|berkeley|princeton|harvard|oxford|cambridge|kaist|naver|kakao|samsung|eth|best paper|oral|spotlight|poster|workshop|code|paper|arxiv|demo|preprint|review|survey|update[ds]?|part \d)\b|대학|대$|연구소|연구원|연구실|구글|딥마인드|메타|마이크로소프트|오픈AI|앤트로픽|엔비디아|애플|아마존|네이버|카카오|삼성|스탠퍼드|버클리|논문|코드|링크|공개|추천|번역|발표|학회|저자|외 ?\d?명?$|업데이트|(?:한국어|영어|국문|영문)판?$|[0-9]부$/iu;
/** What a link behind a title is called; the link is kept without it. */
const LINK_NAME =
  /[\s.,]*(?:[([](?:arxiv|paper|pdf|link|code|논문|링크|원문)[)\]]|[([]?(?:arxiv:\s?)?\d{4}\.\d{5}(?:v\d{1,2})?[)\]]?)$/iu;
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
  const title = withoutEnd(withoutEnumerator(text), TAGS);
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

/** Splits an entry's title, which may also stand in brackets behind its translation. */
export function splitEntryTitle(text: string): Bilingual {
  // Tags may stand behind it.
  const withoutLink = withoutEnd(withoutEnd(text, TAGS), LINK_NAME);
  const title = splitTitle(/\p{L}/u.test(withoutLink) ? withoutLink : text);
  const isSplit = title.ko !== null && title.en !== null;
  return (isSplit ? null : splitBrackets(title.ko ?? title.en ?? '')) ?? title;
}

/** Both have to be words of a title: what could be a lab or a name for short stays where it is. */
function splitBrackets(title: string): Bilingual | null {
  const [, before = '', inside = ''] = IN_BRACKETS.exec(title.slice(0, 600)) ?? [];
  if (!/\S\s+\S/.test(inside) || ASIDE.test(inside)) return null;
  if (hasHangul(before) && !hasHangul(inside))
    return languageOf(inside) === 'en' && /\p{Ll}{2}/u.test(inside)
      ? { ko: before, en: inside }
      : null;
  const isKorean = languageOf(inside) === 'ko' && !hasHangul(before);
  return isKorean && languageOf(before) === 'en' ? { ko: inside, en: before } : null;
}

/** The text without the number, number emoji or medal it begins with. */
export function withoutEnumerator(text: string): string {
  return text.replace(ENUMERATOR, '').trim();
}

/** The text without what a pattern finds at its end. */
function withoutEnd(text: string, end: RegExp): string {
  const from = Math.max(0, text.length - LONGEST_END);
  return text.slice(0, from) + text.slice(from).replace(end, '');
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
