import type { PaperMatches } from './paper-matches';

const ANY_HOST = '*://*.arxiv.org';
/** Something may precede the word, such as a doubled slash. */
const ABS = `${ANY_HOST}/*abs/`;

/** The pages of one paper on arXiv. */
export const arxivMatches: PaperMatches = {
  panelMatches: (id) => [`${ANY_HOST}/*${id.replace('/', '*')}*`],
  insetMatches,
};

/**
 * Matches every spelling of the address of an abstract page: prefix, version, slash, query and anything
 * else around the id. A match may still not be the paper's address (content/panel/early-inset.ts).
 */
function insetMatches(arxivId: string): string[] {
  const [archive, number] = arxivId.split('/');
  if (!number) return [`${ABS}*${arxivId}*`];
  // One archive's name may end like another's: physics, cs.
  const names = ['/', '.*/', '%2F', '%2f', '.*%2F', '.*%2f'].map((gap) => archive + gap + number);
  return names.flatMap((name) => [`${ABS}${name}*`, `${ABS}*:${name}*`]);
}
