import type { Digest, DigestEntry, Prose } from '../digest/format';
import type { IdentifyPaper, IdentifyPost } from '../paper/ref';
import type { Bilingual, LocalizedText } from '../text/localized';
import type { Quote } from './quote';

/** The language of a text; the order is always `ko, en`. */
export type Locale = keyof Bilingual;

/**
 * Severity of a finding: an `error` misleads the reader or hides the entry, a `warning` is for an
 * editor to judge, `info` is not a mistake by itself.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What one rule has to say about one passage; `null` where that language has none. */
export interface Remark {
  /** name of the rule, the same in both languages: `number-differs` */
  rule: string;
  severity: Severity;
  what: LocalizedText;
  ko: string | null;
  en: string | null;
}

/** A remark and where it belongs: `7번째 항목, 요약` / `entry 7, summary`. */
export interface Finding extends Remark {
  where: LocalizedText;
}

/** The part of a remark that does not depend on the passage around it. */
export type Slip = Pick<Remark, 'rule' | 'severity' | 'what'>;

/** What rules about links need to know about sites; passed in, because this layer does not know them. */
export interface Identify {
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
}

/** Looks at one sentence of one language. */
export type SentenceRule = (sentence: string, locale: Locale) => Slip[];
/** Looks at one text in both languages. */
export type TextRule = (text: Prose, quote: Quote) => Remark[];
/** Looks at the texts of an entry together. */
export type EntryRule = (entry: DigestEntry) => Remark[];
/** Looks at the digest as a whole. */
export type DigestRule = (digest: Digest, identify: Identify) => Finding[];

/** A remark without a passage: the text it misses is not there to quote. */
export const NO_PASSAGE: Bilingual = { ko: null, en: null };
