import type { Digest } from '../../lib/digest/format';
import { type BuiltFeed, buildFeed } from '../../lib/feed/build-feed';
import { type FeedYear, yearPath } from '../../lib/feed/feed-format';
import { makeDigest, makeEntry } from '../fakes/digest';
import { type Files, makeSigner } from '../fakes/feed';
import type { seeded } from '../fakes/random';
import type { Kept } from './feed-store';

export type Random = ReturnType<typeof seeded>;
type Signer = Awaited<ReturnType<typeof makeSigner>>;

/** A feed as it was published once. */
export interface Edition {
  feed: BuiltFeed;
  /** the entity tag of its head */
  etag: string;
  /** what a reader who has read it keeps, worked out from what went into it */
  kept: Kept;
}

export interface Publisher {
  readonly publicKey: string;
  /** from the first to the newest; there are at least two */
  readonly editions: readonly Edition[];
  /** every file that was ever published, but for the heads */
  readonly files: Files;
  /** A new edition with at least one week that was not there in this form. */
  publish(): Promise<Edition>;
  /** A new edition with new dates alone. */
  reissue(): Promise<Edition>;
  /** What somebody else would publish in its place; it is not among the editions. */
  forge(sign: Signer['sign'] | null): Promise<BuiltFeed>;
  sign: Signer['sign'];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_DAY_MS = Date.UTC(2023, 9, 2);
const MOST_WEEKS = 12;

/** Somebody who publishes a feed, corrects it, and drops its oldest weeks. */
export async function makePublisher(random: Random): Promise<Publisher> {
  const { publicKey, sign } = await makeSigner();
  const editions: Edition[] = [];
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let digests: Digest[] = [];
  let count = 0;
  let issuedMs = FIRST_DAY_MS;

  const addWeek = () => {
    digests.push(makeWeek(count, random));
    count += 1;
  };
  const issue = async () => {
    issuedMs += DAY_MS;
    const issued = new Date(issuedMs).toJSON();
    const previous = editions.at(-1)?.feed.head ?? null;
    const feed = await buildFeed({ digests, previous, issued, sign });
    for (const [path, bytes] of feed.files) files.set(path, bytes);
    const etag = `"edition-${editions.length}"`;
    const edition = { feed, etag, kept: keptOf(feed, digests, etag, publicKey) };
    editions.push(edition);
    return edition;
  };
  const publish = () => {
    if (random.next() < 0.3) correct(digests, random);
    else for (let left = random.between(1, 6); left > 0; left -= 1) addWeek();
    digests = digests.slice(-MOST_WEEKS);
    return issue();
  };
  const forge = (signWith: Signer['sign'] | null) =>
    buildFeed({
      digests: [makeDigest({ title: { ko: '가짜', en: 'Forged' } })],
      previous: editions.at(-1)?.feed.head ?? null,
      ...(signWith && { sign: signWith }),
    });

  addWeek();
  await issue();
  await publish();
  return { publicKey, sign, editions, files, publish, reissue: issue, forge };
}

function makeWeek(number: number, random: Random): Digest {
  const day = (days: number) => new Date(FIRST_DAY_MS + days * DAY_MS).toJSON().slice(0, 10);
  const week = { start: day(7 * number), end: day(7 * number + 6) };
  return makeDigest({ id: `chaos:${week.start}`, week, entries: makeEntries(random) });
}

function makeEntries(random: Random) {
  return Array.from({ length: random.between(1, 8) }, (_, at) =>
    makeEntry({ rank: at + 1, title: { ko: `논문 ${random.next()}`, en: null } }),
  );
}

function correct(digests: Digest[], random: Random): void {
  const at = random.between(0, digests.length - 1);
  const digest = digests[at];
  if (digest) digests[at] = { ...digest, entries: makeEntries(random) };
}

function keptOf(
  { head, files }: BuiltFeed,
  digests: readonly Digest[],
  etag: string,
  publicKey: string,
): Kept {
  const years = head.years.map((link) => {
    const text = new TextDecoder().decode(files.get(yearPath(link)));
    return { ...link, weeks: (JSON.parse(text) as FeedYear).weeks }; // made by `buildFeed`
  });
  const { seq, issued, expires } = head;
  return {
    state: { seq, etag, isSigned: true, publicKey, issued, expires, years },
    weeks: new Map(digests.map((digest) => [digest.id, digest])),
  };
}
