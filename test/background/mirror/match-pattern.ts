import type { KnownPage } from '../../../lib/background/mirror/known-pages';
import { arxivMatches } from '../../../lib/sites/arxiv-matches';
import { fitsPattern } from '../../sites/match-pattern';

/** Whether one of the patterns matches the address. */
export function matchesArxiv(patterns: readonly string[], url: string): boolean {
  return patterns.some((pattern) => fitsPattern(pattern, new URL(url)));
}

/** Known papers on arXiv. */
export function onArxiv(ids: readonly string[]): KnownPage[] {
  return ids.map((id) => ({ matches: arxivMatches, id }));
}
