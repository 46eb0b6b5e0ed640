import type { Digest } from '../digest/format';
import { runSync } from '../text/slices';
import { checkBounds, checkOverstated } from './bounds';
import { checkComparisons } from './comparisons';
import { checkCutOff } from './cut-off';
import { checkDoubledClauses, checkDoubledWords } from './doubled';
import type {
  DigestRule,
  EntryRule,
  Finding,
  Identify,
  Locale,
  Remark,
  SentenceRule,
  TextRule,
} from './finding';
import { checkHedges } from './hedges';
import { checkMissingLanguages, checkSentenceCounts, checkWrongLanguages } from './languages';
import { checkListedTwice, checkMissingLinks, checkPapers, checkPosts } from './links';
import { checkMarkup } from './markup';
import { checkNames, checkVersions } from './names';
import { checkNegations } from './negations';
import { checkNumbers } from './numbers';
import { checkParticles } from './particles';
import { atEntry, clipDigest, listPlaces, type Place } from './places';
import { makeQuote, type Quote } from './quote';
import { checkSpacing } from './spacing';
import { checkTerms } from './terms';
import { checkTrendNames } from './trend-names';
import { checkTurned } from './turned';

export type { Finding, Severity } from './finding';

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
  checkNegations,
  checkTurned,
  checkHedges,
  checkTerms,
  checkDoubledClauses,
  checkCutOff,
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
  return runSync(checkInSteps(digest, identify));
}

/**
 * Like `checkDigest`, in steps short enough to pause between, for digests of any size.
 *
 * @yields the share that is done
 */
export function* checkInSteps(whole: Digest, identify: Identify): Generator<number, Finding[]> {
  const findings: Finding[] = [];
  const digest = clipDigest(whole);
  const places = listPlaces(digest);
  let done = 0;
  const all = places.length + digest.entries.length + DIGEST_RULES.length;
  for (const place of places) {
    const work = checkPlace(place);
    let step = work.next();
    for (; !step.done; step = work.next()) yield done / all;
    for (const finding of step.value) findings.push(finding);
    done += 1;
  }
  for (const entry of digest.entries) {
    for (const rule of ENTRY_RULES) {
      yield done / all;
      for (const remark of rule(entry)) findings.push({ ...remark, where: atEntry(entry) });
    }
    done += 1;
  }
  for (const rule of DIGEST_RULES) {
    yield done / all;
    for (const finding of rule(digest, identify)) findings.push(finding);
    done += 1;
  }
  return findings;
}

function* checkPlace({ where, text, isFrame, isTitle }: Place): Generator<void, Finding[]> {
  const quote = makeQuote(text);
  const remarks: Remark[] = [];
  for (const rule of isFrame ? [] : TEXT_RULES) {
    for (const remark of rule(text, quote)) {
      const isMore = isTitle && remark.rule === 'number-missing';
      if (!isMore) remarks.push(remark);
    }
    yield;
  }
  for (const locale of ['ko', 'en'] as const) {
    for (const sentence of text[locale] ?? []) {
      remarks.push(...checkSentence(quote, locale, sentence));
      yield;
    }
  }
  // The same tag in both languages of a pair is one finding.
  const seen = new Set<string>();
  return remarks
    .filter((remark) => seen.size < seen.add(JSON.stringify(remark)).size)
    .map((remark) => ({ ...remark, where }));
}

function checkSentence(quote: Quote, locale: Locale, sentence: string): Remark[] {
  const slips = SENTENCE_RULES.flatMap((rule) => rule(sentence, locale));
  if (slips.length === 0) return [];
  const passages = quote(locale, sentence);
  return slips.map((slip) => ({ ...slip, ...passages }));
}
