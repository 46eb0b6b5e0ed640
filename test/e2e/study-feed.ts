import { type BuiltFeed, buildFeed } from '../../lib/feed/build-feed';
import type { FixtureReply } from '../browsers/network';
import { makeDigest, makeEntry } from '../fakes/digest';
import { makeLyingFeed, makeSigner } from '../fakes/feed';
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

/** Something that may be wrong with a feed, and what the reader is told. */
interface FeedFault {
  name: string;
  arrange(): unknown;
  says: { ko: RegExp; en: RegExp };
}

/** Publishes two signed weeks, and knows all that can go wrong with a third: `next`. */
export async function publishWithFaults(hosts: SourceHosts) {
  const { publicKey, sign } = await makeSigner();
  const stranger = await makeSigner();
  const old = await publish(hosts, [1], { sign });
  const good = await publish(hosts, [1, 2], { sign, previous: old });
  const next = () => publish(hosts, [1, 2, 3], { sign, previous: good });
  const newer = await makeLyingFeed({ head: { version: 2, seq: 9 } });
  const answer = (reply: FixtureReply) => () => {
    hosts.fault = () => reply;
  };
  const plain = (status: number, body: string): FixtureReply => ({
    ...{ status, headers: { 'content-type': 'text/html' }, body },
  });
  const faults: FeedFault[] = [
    {
      name: 'the host is down',
      arrange: answer('drop'),
      says: { ko: /연결하지 못했어요/, en: /cannot be reached/ },
    },
    {
      name: 'an error of the server',
      arrange: answer(plain(500, 'no')),
      says: { ko: /오류를 보냈어요\(500\)/, en: /sent an error .*\(500\)/ },
    },
    {
      name: 'too many requests',
      arrange: answer(plain(429, 'no')),
      says: { ko: /\(429\)/, en: /too many requests \(429\)/ },
    },
    {
      name: 'wrong bytes',
      async arrange() {
        await next();
        hosts.fault = ({ url }) => (url.pathname.startsWith('/w/') ? plain(200, '{}') : null);
      },
      says: { ko: /파일이 손상됐거나/, en: /damaged or still being uploaded/ },
    },
    {
      name: 'an older one',
      arrange: () => Object.assign(hosts, { feed: old }),
      says: { ko: /예전 것이라 받지 않았어요/, en: /older than your copy/ },
    },
    {
      name: 'one for a newer reader',
      arrange: () => Object.assign(hosts, { feed: { head: good.head, files: newer } }),
      says: { ko: /더 최신 버전/, en: /newer version of Paper Duet/ },
    },
    {
      name: 'no feed',
      arrange: answer(plain(200, '<html></html>')),
      says: { ko: /피드를 찾지 못했어요/, en: /No Paper Duet feed/ },
    },
    {
      name: 'a forged signature',
      arrange: () => publish(hosts, [1, 2, 3], { sign: stranger.sign, previous: good }),
      says: { ko: /서명이 공개 키와 맞지 않아/, en: /does not match the public key/ },
    },
    {
      name: 'no signature',
      arrange: () => publish(hosts, [1, 2, 3], { previous: good }),
      says: { ko: /서명이 있어야 하는/, en: /should be signed but isn’t/ },
    },
  ];
  return { publicKey, good, next, faults };
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
