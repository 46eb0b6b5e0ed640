import type { Prose } from '../digest/format';
import { localize, quoted } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Remark } from './finding';
import type { Quote } from './quote';

/** A rendering that is wrong where English says what it says. */
interface Term {
  ko: RegExp;
  en: RegExp;
  /** the English that makes the Korean word right after all */
  unless?: RegExp;
  /** what to write instead */
  better: string;
}

/** Renderings that have been seen in digests; a new one needs a passage that showed it. */
const TERMS: readonly Term[] = [
  { ko: /회상률|회수율/, en: /\brecall\b/i, better: '재현율' },
  { ko: /백서/, en: /\b(?:paper|work|study)\b/i, unless: /\bwhite ?-?papers?\b/i, better: '논문' },
  {
    ko: /상담원/,
    en: /\bagent/i,
    unless: /\bcall cent|\bcustomer|\bhelp ?desk|\bcounsel/i,
    better: '에이전트',
  },
  {
    ko: /(?<=(?:과학적?|데이터 기반|약물|인과) )검색/,
    en: /\b(?:scientific|science|data-driven|drug|causal) discover/i,
    unless: /\b(?:search|retriev)/i,
    better: '발견',
  },
  { ko: /추가 기능/, en: /\baddition\b/i, unless: /\bin addition\b|\badd-?on/i, better: '덧셈' },
  {
    ko: /(?<=(?:보상|손실|목적|활성화|가치|비용) )기능/,
    en: /\b(?:reward|loss|objective|activation|value|cost) functions?\b/i,
    better: '함수',
  },
  { ko: /인적 기준선|인간적 기준선/, en: /\bhuman baseline/i, better: '사람 기준선' },
  {
    ko: /변압기/,
    en: /\btransformer/i,
    unless: /\b(?:power|voltage|grid)\b/i,
    better: '트랜스포머',
  },
];
/** "the purposed method": a typo of the upstream list that translations repeat. */
const PURPOSED = /\b(?:the|our|a) purposed\b/i;

/** Terms that are known to be wrong, told only where the English beside them shows it. */
export function checkTerms(text: Prose, quote: Quote): Remark[] {
  const typo = text.en?.find((sentence) => PURPOSED.test(sentence));
  return [
    ...TERMS.flatMap((term) => findTerm(term, text, quote)),
    ...(typo ? [toRemark('purposed', 'proposed', null, typo)] : []),
  ];
}

function findTerm(term: Term, text: Prose, quote: Quote): Remark[] {
  const wrong = text.ko?.find((sentence) => term.ko.test(sentence));
  const right = text.en?.find((sentence) => term.en.test(sentence));
  if (!wrong || !right || text.en?.some((sentence) => term.unless?.test(sentence))) return [];
  const beside = quote('ko', wrong).en ?? '';
  const en = term.en.test(beside) ? beside : right;
  return [toRemark(term.ko.exec(wrong)?.[0] ?? '', term.better, wrong, en)];
}

function toRemark(found: string, better: string, ko: string | null, en: string): Remark {
  return {
    rule: 'known-term',
    severity: 'warning',
    what: localize(CHECK_WORDS.knownTerm, { found: quoted(found), better: quoted(better) }),
    ko,
    en,
  };
}
