import { type Identity, pathSegments, type Site } from './site';

const HOST = 'discuss.pytorch.kr';
const TOPIC = /^\d{1,9}$/;

/** The forum's origin, as addresses of its topics begin. */
export const FORUM_ORIGIN = `https://${HOST}`;

/** The forum that publishes the digest; its topics are recognised, whether digest or not is read later. */
export const pytorchkr: Site = {
  name: 'pytorchkr',
  hosts: [HOST],
  identify(url): Identity | null {
    const [section, ...rest] = pathSegments(url) ?? [];
    const topicId = section === 't' ? findTopicId(rest) : null;
    return topicId === null ? null : { kind: 'digest', topicId };
  },
};

/**
 * `/t/ID`, `/t/SLUG/ID` and `/t/SLUG/ID/POST`. Slugs of this series begin with digits
 * (`2024-10-07-…`), so a number counts only as a whole segment, and never as a post number.
 */
function findTopicId(segments: string[]): string | null {
  const [first = '', second, third, ...more] = segments;
  if (more.length > 0) return null;
  if (TOPIC.test(first) && (second === undefined || TOPIC.test(second)) && third === undefined)
    return first;
  const isSlugForm = second !== undefined && TOPIC.test(second);
  return isSlugForm && (third === undefined || TOPIC.test(third)) ? second : null;
}
