import { parseStatusId } from '../paper/status-id';
import { type Identity, pathSegments, type Site } from './site';

const HANDLE = /^\w{1,20}$/;
/** First path words that look like handles and are X's own pages. */
const NOT_HANDLES = new Set(
  'i home explore search settings messages notifications compose hashtag intent'.split(' '),
);
const MEDIA = new Set(['photo', 'video', 'mediaviewer']);
const PROFILE_TABS = new Set(['with_replies', 'media', 'likes', 'articles', 'highlights']);

export const x: Site = {
  name: 'x',
  hosts: [
    'x.com',
    'www.x.com',
    'mobile.x.com',
    'twitter.com',
    'www.twitter.com',
    'mobile.twitter.com',
  ],
  identify,
};

function identify(url: URL): Identity | null {
  const segments = pathSegments(url);
  if (!segments) return null;
  const [first = '', second, ...rest] = segments;
  if (first === 'i') return identifyInternal([second ?? '', ...rest]);
  if (second === undefined) {
    const isTimeline = first === 'home' || first === 'explore' || first === 'search';
    return isTimeline || isHandle(first) ? { kind: 'listing' } : null;
  }
  if (first === 'hashtag') return { kind: 'listing' };
  if (!isHandle(first)) return null;
  if (second === 'status') return identifyStatus(rest, first);
  return PROFILE_TABS.has(second) && rest.length === 0 ? { kind: 'listing' } : null;
}

/** Addresses under `/i/`, which name no author. */
function identifyInternal(segments: string[]): Identity | null {
  const [word, ...rest] = segments[0] === 'web' ? segments.slice(1) : segments;
  if (word === 'status') return identifyStatus(rest, null);
  return word === 'lists' || word === 'bookmarks' || word === 'communities'
    ? { kind: 'listing' }
    : null;
}

function identifyStatus(segments: string[], handle: string | null): Identity | null {
  const [id = '', view, ...more] = segments;
  const statusId = parseStatusId(id);
  if (!statusId) return null;
  if (view === 'quotes') return { kind: 'listing' };
  // …/retweets, /likes and /analytics are about a post, not the post.
  if (view !== undefined && !MEDIA.has(view)) return null;
  return more.length > 1 ? null : { kind: 'post', statusId, handle };
}

function isHandle(word: string): boolean {
  return HANDLE.test(word) && !NOT_HANDLES.has(word.toLowerCase());
}
