import { FORUM_ORIGIN, pytorchkr } from '../sites/pytorchkr';
import { parseWebUrl } from '../sites/web-url';
import type { Post } from './post';

/** One topic of a forum that runs Discourse. */
export interface Topic {
  origin: string;
  id: string;
  slug: string | null;
}

/** The forum whose weekly posts the format comes from. */
export const HOME = FORUM_ORIGIN;

/** Reads the address of a topic on any Discourse forum; `null` when it is no topic's. */
export function readTopicUrl(address: string): Topic | null {
  const url = parseWebUrl(address);
  // Every Discourse forum has the same paths; whose host it is, is of no matter here.
  const identity = url && pytorchkr.identify(url);
  if (!url || identity?.kind !== 'digest') return null;
  const [, , first = ''] = url.pathname.split('/');
  return {
    origin: url.origin,
    id: identity.topicId,
    slug: first === identity.topicId ? null : first,
  };
}

/** What a topic's digest is known by: forum and topic, not the date. */
export function describeTopic({
  origin,
  id,
  slug,
}: Topic): Pick<Post, 'url' | 'sourceName' | 'id'> {
  const { hostname } = new URL(origin);
  const isHome = pytorchkr.hosts.includes(hostname);
  return {
    url: `${origin}/t/${slug ? `${slug}/` : ''}${id}`,
    sourceName: isHome ? 'PyTorchKR' : hostname,
    id: `${isHome ? 'pytorchkr' : hostname}:${id}`,
  };
}
