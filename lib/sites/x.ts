import { parseStatusId } from '../paper/status-id';
import { type Identity, pathSegments, type Site } from './site';

const HANDLE = /^\w{1,20}$/;
/** First path words that look like handles and are X's own pages, today's and those of Twitter. */
const NOT_HANDLES = new Set(
  `i home explore search settings messages notifications compose hashtag intent share status
  statuses login logout signin signup sessions account about tos terms privacy rules jobs download
  help oauth widgets welcome who_to_follow invitations favorites mentions following followers trends
  public_timeline saved_searches`.split(/\s+/),
);
/** What stands behind a post's address while that post is shown: its media, and who did what with it. */
const VIEWS =
  /^(?:(?:photo|video)(?:\/\d{1,2}(?:\/media_tags)?)?|mediaviewer|retweets(?:\/with_comments)?|reposts|quotes|likes|analytics|history|hidden)?$/;
const PROFILE_TABS = new Set(['with_replies', 'media', 'likes', 'articles', 'highlights']);

/**
 * Other readers of X, and hosts that people write instead so that a chat shows the post: their addresses
 * are X's own but for the host.
 */
const SAME_ADDRESSES = [
  'nitter.net',
  'nitter.poast.org',
  'xcancel.com',
  'fxtwitter.com',
  'vxtwitter.com',
  'fixupx.com',
  'fixvx.com',
];

export const x: Site = {
  name: 'x',
  hosts: [
    'x.com',
    'www.x.com',
    'mobile.x.com',
    'pro.x.com',
    'twitter.com',
    'www.twitter.com',
    'mobile.twitter.com',
    'm.twitter.com',
    'pro.twitter.com',
    'tweetdeck.twitter.com',
    'tweetdeck.com',
    'www.tweetdeck.com',
    ...SAME_ADDRESSES,
  ],
  identify,
};

/** The handle of whose profile this is, or one of its tabs: `x.com/someone`, `x.com/@someone/media`. */
export function profileOf(url: URL): string | null {
  const [first = '', tab, ...more] = segmentsOf(url) ?? [];
  const handle = first.replace(/^@/, '');
  const isWhole = tab === undefined || PROFILE_TABS.has(tab.toLowerCase());
  return isWhole && more.length === 0 && isHandle(handle.toLowerCase()) ? handle : null;
}

function segmentsOf(url: URL): string[] | null {
  // All addresses of 2010 to 2012; some were written down in the encoded form.
  const [, hashBang] = /^#(?:!|%21)(\/.*)$/.exec(url.hash) ?? [];
  return pathSegments(hashBang && url.pathname === '/' ? new URL(hashBang, url.origin) : url);
}

function identify(url: URL): Identity | null {
  const segments = segmentsOf(url);
  if (!segments) return null;
  const [first = '', ...rest] = segments;
  // X reads its own words in any spelling, as handles.
  const [word = '', second, ...more] = [first, ...rest].map((one) => one.toLowerCase());
  if (word === 'i') return identifyInternal([second ?? '', ...more]);
  if (word === 'statuses') return identifyStatus([second ?? '', ...more], null);
  if (second === undefined) {
    const isTimeline = word === 'home' || word === 'explore' || word === 'search';
    return isTimeline || isHandle(word) ? { kind: 'listing' } : null;
  }
  if (word === 'hashtag') return { kind: 'listing' };
  if (!isHandle(word)) return null;
  if (second === 'status' || second === 'statuses') return identifyStatus(more, first);
  return PROFILE_TABS.has(second) && more.length === 0 ? { kind: 'listing' } : null;
}

/** Addresses under `/i/`, which name no author. */
function identifyInternal(segments: string[]): Identity | null {
  const [word, ...rest] = segments[0] === 'web' ? segments.slice(1) : segments;
  if (word === 'status') return identifyStatus(rest, null);
  return word === 'lists' || word === 'bookmarks' || word === 'communities'
    ? { kind: 'listing' }
    : null;
}

function identifyStatus([id = '', ...view]: string[], handle: string | null): Identity | null {
  const statusId = parseStatusId(id);
  return statusId && VIEWS.test(view.join('/')) ? { kind: 'post', statusId, handle } : null;
}

function isHandle(word: string): boolean {
  return HANDLE.test(word) && !NOT_HANDLES.has(word);
}
