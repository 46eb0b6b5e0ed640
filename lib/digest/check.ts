import { checkBounds, checkOverstated } from './check/bounds';
import { checkComparisons } from './check/comparisons';
import { checkDoubledClauses, checkDoubledWords } from './check/doubled';
import type {
  DigestRule,
  EntryRule,
  Finding,
  Identify,
  Locale,
  Remark,
  SentenceRule,
  TextRule,
} from './check/finding';
import { checkHedges } from './check/hedges';
import { checkMissingLanguages, checkSentenceCounts, checkWrongLanguages } from './check/languages';
import { checkListedTwice, checkMissingLinks, checkPapers, checkPosts } from './check/links';
import { checkMarkup } from './check/markup';
import { checkNames, checkVersions } from './check/names';
import { checkNumbers } from './check/numbers';
import { checkParticles } from './check/particles';
import { atEntry, listPlaces, type Place, quotePair } from './check/places';
import { checkSpacing } from './check/spacing';
import { checkTerms } from './check/terms';
import { checkTrendNames } from './check/trend-names';
import type { Digest, DigestEntry } from './format';

export type { Finding, Severity } from './check/finding';

const SENTENCE_RULES: readonly SentenceRule[] = [
  checkMarkup,
  checkSpacing,
  checkDoubledWords,
  (sentence, locale) => (locale === 'ko' ? checkParticles(sentence) : []),
];
const TEXT_RULES: readonly TextRule[] = [
  checkNumbers,
  checkVersions,
  checkBounds,
  checkComparisons,
  checkHedges,
  checkTerms,
  checkDoubledClauses,
  checkWrongLanguages,
  checkSentenceCounts,
];
const ENTRY_RULES: readonly EntryRule[] = [checkNames, checkOverstated];
const DIGEST_RULES: readonly DigestRule[] = [
  checkMissingLanguages,
  checkMissingLinks,
  checkPapers,
  checkPosts,
  checkListedTwice,
  checkTrendNames,
];

/**
 * What a careful editor would notice in a digest, as far as it can be told without understanding.
 *
 * Precision comes first: a rule that would speak about good text is left out, so silence does not
 * mean that a text is right.
 *
 * @param identify - what the addresses in the digest name, from the floor that knows sites
 * @returns findings in reading order of the texts, then those of entries and of the whole
 */
export function checkDigest(digest: Digest, identify: Identify): Finding[] {
  return [
    ...listPlaces(digest).flatMap(checkPlace),
    ...digest.entries.flatMap(checkEntry),
    ...DIGEST_RULES.flatMap((rule) => rule(digest, identify)),
  ];
}

function checkPlace({ where, text, isFrame }: Place): Finding[] {
  const ofSentences = (['ko', 'en'] as const).flatMap((locale) =>
    (text[locale] ?? []).flatMap((sentence) => checkSentence(text, locale, sentence)),
  );
  const ofText = isFrame ? [] : TEXT_RULES.flatMap((rule) => rule(text));
  const remarks = [...ofText, ...ofSentences];
  // The same tag in both languages of a pair is one thing to mend.
  const seen = new Set<string>();
  return remarks
    .filter((remark) => seen.size < seen.add(JSON.stringify(remark)).size)
    .map((remark) => ({ ...remark, where }));
}

function checkSentence(text: Place['text'], locale: Locale, sentence: string): Remark[] {
  const slips = SENTENCE_RULES.flatMap((rule) => rule(sentence, locale));
  if (slips.length === 0) return [];
  const passages = quotePair(text, locale, sentence);
  return slips.map((slip) => ({ ...slip, ...passages }));
}

function checkEntry(entry: DigestEntry): Finding[] {
  const where = atEntry(entry);
  return ENTRY_RULES.flatMap((rule) => rule(entry)).map((remark) => ({ ...remark, where }));
}
