import type { DigestEntry, Prose } from '../digest/format';
import type { Bilingual, LocalizedText } from '../text/localized';
import { checkBounds, checkOverstated } from './bounds';
import { checkComparisons } from './comparisons';
import { checkCutOff } from './cut-off';
import { checkDoubledClauses, checkDoubledWords } from './doubled';
import type { EntryRule, Remark, SentenceRule, TextRule } from './finding';
import { checkHedges } from './hedges';
import { checkMarkup } from './markup';
import { checkNames, checkVersions } from './names';
import { checkNegations } from './negations';
import { checkNumbers } from './numbers';
import { checkParticles } from './particles';
import { clipEntry } from './places';
import { makeQuote } from './quote';
import { checkSpacing } from './spacing';
import { checkTerms } from './terms';
import { checkTurned } from './turned';

/** Part of an entry that a reader reads sentence by sentence, or its title. */
export type DoubtedPart = 'title' | 'summary' | 'abstract';

/** A mismatch in a passage, with the passage in each language if known. */
export interface Doubt extends Bilingual {
  part: DoubtedPart;
  /** one sentence that describes the mismatch */
  what: LocalizedText;
}

/** Rules whose findings make a reader check the other language or the paper; not those for editors only. */
const TEXT_RULES: readonly TextRule[] = [
  checkNumbers,
  checkVersions,
  checkBounds,
  checkComparisons,
  checkNegations,
  checkTurned,
  checkHedges,
  checkTerms,
  checkDoubledClauses,
  checkCutOff,
];
const SENTENCE_RULES: readonly SentenceRule[] = [
  checkMarkup,
  checkSpacing,
  checkDoubledWords,
  (sentence, locale) => (locale === 'ko' ? checkParticles(sentence) : []),
];
const ENTRY_RULES: readonly EntryRule[] = [checkNames, checkOverstated];
/** Longer texts are tables or whole papers, and would take too long to check. */
const MOST_SENTENCES = 60;

/**
 * Finds the doubts about an entry: part by part, then those about the entry as a whole. None if it has only
 * one language or is very long.
 */
export function doubtsOf(given: DigestEntry): Doubt[] {
  const entry = clipEntry(given);
  const { title, summary, abstract } = entry;
  const parts: [DoubtedPart, Prose][] = [
    [
      'title',
      { ko: title.ko === null ? null : [title.ko], en: title.en === null ? null : [title.en] },
    ],
    ['summary', summary],
    ['abstract', abstract],
  ];
  if (parts.some(([, { ko, en }]) => Math.max(ko?.length ?? 0, en?.length ?? 0) > MOST_SENTENCES)) {
    return [];
  }
  const both = parts.filter(([, { ko, en }]) => ko && en);
  return [
    ...both.flatMap(([part, text]) => doubtsOfText(part, text)),
    ...ENTRY_RULES.flatMap((rule) => rule(entry)).flatMap((remark) => {
      const found = both.find(([, text]) => holds(text, remark));
      return found ? [toDoubt(found[0], remark)] : [];
    }),
  ];
}

function doubtsOfText(part: DoubtedPart, text: Prose): Doubt[] {
  const quote = makeQuote(text);
  const ofText = TEXT_RULES.flatMap((rule) => rule(text, quote)).filter(
    ({ rule }) => part !== 'title' || rule !== 'number-missing',
  );
  const ofSentences = (['ko', 'en'] as const).flatMap((locale) =>
    (text[locale] ?? []).flatMap((sentence) =>
      SENTENCE_RULES.flatMap((rule) => rule(sentence, locale)).map(
        (slip): Remark => ({ ...slip, ...quote(locale, sentence) }),
      ),
    ),
  );
  return [...ofText, ...ofSentences].map((remark) => toDoubt(part, remark));
}

function toDoubt(part: DoubtedPart, { what, ko, en }: Remark): Doubt {
  return { part, what, ko, en };
}

function holds(text: Prose, remark: Remark): boolean {
  return (['ko', 'en'] as const).some((locale) => {
    const passage = remark[locale];
    return (
      passage !== null &&
      text[locale]?.some((sentence) => sentence.includes(passage) || passage.includes(sentence))
    );
  });
}
