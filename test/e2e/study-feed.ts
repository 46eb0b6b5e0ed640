import { type BuiltFeed, buildFeed } from '../../lib/feed/build-feed';
import { makeDigest, makeEntry } from '../fakes/digest';
import type { SourceHosts } from './source-hosts';

/** The feed of a study group, and the paper that is in each of its weeks. */
export const FEED = 'https://feed.example.org/';
export const PAPER = 'https://arxiv.org/abs/2410.11111';
const SOON = new Date().toISOString();

type Published = Pick<Parameters<typeof buildFeed>[0], 'sign'> & { previous?: BuiltFeed };

/** Publishes weeks by their numbers, from 1 to 9, on the feed's host. */
export async function publish(
  hosts: SourceHosts,
  numbers: readonly number[],
  { previous, sign }: Published = {},
): Promise<BuiltFeed> {
  hosts.feed = await buildFeed({
    digests: numbers.map(week),
    ...{ previous: previous?.head ?? null, issued: SOON },
    ...(sign && { sign }),
  });
  return hosts.feed;
}

function week(number: number) {
  return makeDigest({
    id: `study:${number}`,
    week: { start: `2025-11-0${number}`, end: `2025-11-0${number}` },
    source: { name: '스터디', url: FEED, notice: { ko: null, en: null } },
    entries: [
      makeEntry({
        title: { ko: `${number}번째 논문`, en: null },
        ...{ papers: [PAPER], discussions: [] },
      }),
    ],
  });
}
