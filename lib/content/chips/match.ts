import { hasArxiv, shardOfArxiv } from '../../lookup/arxiv-keys';
import { hasOther, shardOfOther } from '../../lookup/other-keys';
import { findQuoted, hasPost, shardOfPost, shardOfPostAt } from '../../lookup/post-keys';
import type { Shard, ShardName } from '../../lookup/shards';
import { findTitle, shardOfTitle } from '../../lookup/title-keys';
import { type PaperKey, type PaperRef, paperKey } from '../../paper/ref';
import { normalizeTitle } from '../../paper/title';
import { findPaperSite, identifyPaper } from '../../sites/papers';
import type { PostFacts } from '../../sites/x-post';

/**
 * Why a post is about a paper: a digest lists it or the post it quotes, it names the paper, or its card
 * links to the paper.
 */
export type PostMatch = { listed: string } | { paper: PaperKey } | { card: PaperKey };

/** One thing to look up: the shard it would be in, and the look-up. */
export interface Question {
  shard: ShardName;
  answer(shard: Shard | undefined): PostMatch | null;
}

/**
 * What to look up for a post, the surest first: the post itself, links in its text, its card, the
 * post it quotes. Pure, so that a timeline can answer from memory before anything is painted.
 */
export function askAbout(post: PostFacts): Question[] {
  const questions: Question[] = [
    {
      shard: shardOfPost(post.statusId),
      answer: (shard) => (hasPost(shard, post.statusId) ? { listed: post.statusId } : null),
    },
  ];
  for (const link of post.links) {
    const ref = identifyPaper(link);
    if (ref) questions.push(askAboutPaper(ref));
  }
  if (post.card) questions.push(...askAboutCard(post.card));
  if (post.quote) questions.push(askAboutQuote(post.quote));
  return questions;
}

function askAboutPaper(ref: PaperRef): Question {
  const key = paperKey(ref);
  const shard = ref.scheme === 'arxiv' ? shardOfArxiv(ref.id) : shardOfOther(key);
  const answer: Question['answer'] = (keys) => {
    const isKnown = ref.scheme === 'arxiv' ? hasArxiv(keys, ref.id) : hasOther(keys, key);
    return isKnown ? { paper: key } : null;
  };
  return { shard, answer };
}

/** The title of a paper's page on a site we know; the same words on any other site prove nothing. */
function askAboutCard({ domain, title, isCut }: NonNullable<PostFacts['card']>): Question[] {
  const paperTitle = findPaperSite(domain)?.readPageTitle?.(title);
  if (!paperTitle) return [];
  const comparable = normalizeTitle(paperTitle);
  const answer: Question['answer'] = (shard) => {
    const card = findTitle(shard, comparable, isCut);
    return card && { card };
  };
  return [{ shard: shardOfTitle(comparable), answer }];
}

function askAboutQuote({ handle, secondMs }: NonNullable<PostFacts['quote']>): Question {
  const answer: Question['answer'] = (shard) => {
    const listed = findQuoted(shard, secondMs, handle);
    return listed ? { listed } : null;
  };
  return { shard: shardOfPostAt(secondMs), answer };
}
