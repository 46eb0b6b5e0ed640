import { splitSentences } from '../align/sentences';
import type { Block } from '../digest/block';
import type { Digest } from '../digest/format';
import { parseWeekInSteps } from '../digest/parse-week';
import type { Validated } from '../digest/validate';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';
import type { LocalizedText, Problem } from '../text/localized';
import { isInOtherLanguage } from '../text/other-language';
import { inSlices } from '../text/slices';
import { type Post, readBody } from './post';
import type { Environment, Read } from './read-any';
import { REFUSALS } from './refusals.words';

/** Reads a post: the first of its bodies that holds a digest, or another with more of the papers. */
export async function readPost(post: Post, { scheduler }: Environment): Promise<Read> {
  const knowledge = { identifyPaper, identifyPost, splitSentences };
  let blocks: Block[] = [];
  let problems: Problem[] = [];
  let best: { digest: Digest; problems: Problem[] } | null = null;
  for (const makeBody of post.bodies) {
    const body = makeBody();
    if (!body) continue;
    // Making a document of a page is one piece of work that cannot be cut.
    await scheduler.yield();
    blocks = await inSlices(readBody(body), scheduler);
    const validated: Validated = await inSlices(
      parseWeekInSteps(blocks, { ...post, ...knowledge }),
      scheduler,
    );
    const { digest } = validated;
    if (digest && isBetter(digest, best?.digest)) best = { digest, problems: validated.problems };
    if (digest && withPaper(digest) === digest.entries.length) break;
    problems = validated.problems;
  }
  return best ?? refuse(whyNot(blocks, problems), problems);
}

function isBetter(digest: Digest, best: Digest | undefined): boolean {
  return !best || withPaper(digest) > withPaper(best);
}

function withPaper({ entries }: Digest): number {
  return entries.filter(({ papers }) => papers.length > 0).length;
}

function whyNot(blocks: readonly Block[], problems: readonly Problem[]): LocalizedText {
  const [first] = problems;
  if (first?.where.en === 'week') return first.what;
  const sample = blocks
    .slice(0, 200)
    .map((block) => ('text' in block ? block.text.slice(0, 500) : ''));
  return isInOtherLanguage(sample.join(' ')) ? REFUSALS.otherLanguage : REFUSALS.noDigest;
}

/** That nothing was understood, and why. */
export function refuse(refusal: LocalizedText, problems: Problem[] = []): Read {
  return { refusal, problems };
}
