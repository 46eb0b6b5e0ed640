import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Slip } from './finding';

/** `<s>` and `<think>` are tokens of models, not tags, so only these count. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|del|details|div|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|script|small|span|strong|style|sub|summary|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/i;
const ENTITY =
  /&(?:#\d+|#x[0-9a-f]+|amp|apos|gt|hellip|ldquo|lsquo|lt|mdash|middot|nbsp|ndash|quot|rdquo|rsquo);/i;
/** `__str__`, `__proto__` and `**kwargs` are names in programs; emphasis has a capital, a space or Hangul. */
const BOLD =
  /(?<![\w*\\])\*\*(?=[^\s*])(?!(?:kw)?args\b)|(?<=[^\s*\\])\*\*(?![\w*])|(?<!\w)__(?![a-z]\w*__)(?=[^\s_])[^_]+__(?!\w)/;
const LINK = /\]\((?:https?:|\/|#|mailto:)|!\[[^\]]*\]/;
/** A dash or a bullet at the start is a matter of typography, however it got there. */
const LINE_START = /^(?:#{1,6} |> |\* |```)/;
const STRAY_STAR = /[가-힣a-z.!?]\*(?:$|\s+:)/;
const SHORTCODE = /(?<![\w:]):[a-z][a-z0-9]*(?:_[a-z0-9]+)*:(?![\w:])|:[a-z]+(?:_[a-z]+)+:/;

/** What a forum puts where a bare address stood: the title of the page behind it. */
const PAGE_TITLE = /\bGitHub - [\w.-]+\/[\w.-]+:/;

const KINDS: readonly [RegExp, LocalizedText][] = [
  [TAG, CHECK_WORDS.markup.tag],
  [ENTITY, CHECK_WORDS.markup.entity],
  [BOLD, CHECK_WORDS.markup.bold],
  [LINK, CHECK_WORDS.markup.link],
  [LINE_START, CHECK_WORDS.markup.lineStart],
  [STRAY_STAR, CHECK_WORDS.markup.strayStar],
  [SHORTCODE, CHECK_WORDS.markup.shortcode],
];

/** Tags, entities, Markdown and emoji codes that are still there as characters, and page titles. */
export function checkMarkup(sentence: string): Slip[] {
  const slips = KINDS.flatMap(([pattern, kind]): Slip[] => {
    const found = pattern.exec(sentence)?.[0].trim();
    if (found === undefined) return [];
    const what = localize(CHECK_WORDS.leftover, { kind, found });
    return [{ rule: 'leftover-markup', severity: 'error', what }];
  });
  const title = PAGE_TITLE.exec(sentence)?.[0];
  return title === undefined ? slips : [...slips, toLostLink(title)];
}

function toLostLink(title: string): Slip {
  return {
    rule: 'lost-link',
    severity: 'warning',
    what: localize(CHECK_WORDS.lostLink, { title }),
  };
}
