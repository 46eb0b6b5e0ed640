import { join } from 'node:path';
import type { Digest } from '../digest/format';
import { validateDigest } from '../digest/validate';
import { type BuiltFeed, buildFeed, FeedInputError } from '../feed/build-feed';
import { HEAD_PATH, isFeedId, parseHead, type SignedHead } from '../feed/feed-format';
import { importPrivateKey, readPublicKey, signBytes, verifyBytes } from '../feed/sign';
import { buildSiteFeeds, isSiteFeed, MOST_ITEMS } from '../feed/site-feeds';
import { readArguments } from './arguments';
import { type Command, type Terminal, UsageError } from './command';
import { readBytes } from './read-bytes';
import { readFileInAnyForm } from './read-file';
import { sayWhy } from './say-why';
import { listFolder, readIfThere, writeFiles } from './write-files';

const HELP = `Lays digests out as a static feed in DIR: head.json, one file per year in y/, one
a week in w/. Any web server can serve it. A feed is made from all of its files
at once: a week that is left out is no longer in it.

Beside it, feed.atom (Atom 1.0) and feed.json (JSON Feed 1.1) hold the newest
${MOST_ITEMS} weeks for news readers. They are not signed.

  --out DIR      a new or empty folder, or one that holds a feed already
  --key FILE     signs the feed with a key that "keygen" made
  --issued ISO   when the feed was issued; the last day of its newest week
                 unless you say otherwise
  --id NAME      which of your feeds it is; a signed feed gets one by itself.
                 Readers refuse a feed whose id has changed. Mirrors have the same
  --site URL     where DIR will be served: feed.atom and feed.json then link to
                 themselves. Their ids are the same with and without it

The same input gives the same bytes. The number in head.json grows by one when
the contents change. Old files in y/ and w/ are kept for readers that still ask
for them. Exit code: 0 written, 1 not written, 2 called wrongly.
`;

/** With more files than this, says how far it is. */
const MANY = 100;

/** A key in PEM has a hundred bytes. */
const MOST_KEY_BYTES = 10_000;

const WITHOUT_SITE = `feed.atom and feed.json have no link to themselves, which some news readers want.
--site URL adds it.
`;

/** Expected trouble of this command; the message is for the person who called it. */
class BuildError extends Error {
  override name = 'BuildError';
}

/** Writing stopped half way. */
class WriteError extends BuildError {}

/** `build FILE… --out DIR`: a static feed of digests, in whatever form they come. */
export const buildCommand: Command = {
  usage: 'build FILE… --out DIR [--key FILE] [--id NAME] [--issued ISO] [--site URL]',
  does: 'a static feed of digests',
  help: HELP,
  run: async (args, terminal) => {
    try {
      return await run(args, terminal);
    } catch (error) {
      if (!(error instanceof BuildError || error instanceof FeedInputError)) throw error;
      // head.json comes last, so readers still see the feed as it was.
      const state = error instanceof WriteError ? 'No feed was written.' : 'Nothing was written.';
      terminal.note(`${error.message}\n${state}\n`);
      return 1;
    }
  },
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    key: { type: 'string' },
    id: { type: 'string' },
    issued: { type: 'string' },
    site: { type: 'string' },
  });
  const { out, key, id, issued } = values;
  if (positionals.length === 0) throw new UsageError('build needs at least one file.');
  if (!out) throw new UsageError('build needs a folder to write to: --out DIR.');
  if (issued !== undefined && !isInstant(issued))
    throw new UsageError(`"${issued}" is not a time such as 2024-10-14 or 2024-10-14T09:00:00Z.`);
  if (id !== undefined && !isFeedId(id))
    throw new UsageError(`"${id}" is not an id: up to 100 letters, digits, and . : _ -`);
  const site = values.site === undefined ? null : readSite(values.site);

  const previous = await readPrevious(out);
  if (previous?.signature && !key)
    throw new BuildError(`${out}: The feed there is signed, so it needs a key: --key FILE.`);
  if (id !== undefined && previous?.head.id !== undefined && id !== previous.head.id)
    throw new BuildError(`${out}: The feed there has the id ${previous.head.id}, which must stay.`);
  const signer = key === undefined ? null : await readSigner(key);
  if (previous && signer && !(await isSignedBy(previous, signer.publicKey)))
    terminal.note(
      `${out}: The feed there is not signed with this key. Readers must get the new key.\n`,
    );
  const digests = await readDigests(positionals, terminal);
  const feed = await buildFeed({
    digests,
    previous: previous?.head ?? null,
    ...(issued !== undefined && { issued }),
    ...(id !== undefined && { id }),
    ...signer,
  });
  const siteFeeds = buildSiteFeeds({ digests, head: feed.head, site });
  await refuseOthers(out, [...siteFeeds.keys()]);
  const written = await write(out, new Map([...siteFeeds, ...feed.files])); // head.json last
  terminal.say(report(out, feed, written, signer?.publicKey ?? null));
  if (!site) terminal.say(WITHOUT_SITE);
  return 0;
}

/** Refuses to overwrite a news-reader feed that something else has made. */
async function refuseOthers(out: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const there = await readIfThere(join(out, path)).catch((error: unknown) => {
      throw new BuildError(`${out}: ${sayWhy(error, 'write').en}`, { cause: error });
    });
    if (there && !isSiteFeed(there.toString('utf8')))
      throw new BuildError(`${out}: ${path} there was not made by this command. Move it away.`);
  }
}

/** The address of a folder ends in a slash. */
function readSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isWeb = url !== null && /^https?:$/.test(url.protocol);
  if (!isWeb || url.username || url.password || url.search || url.hash)
    throw new UsageError(`"${text}" is not an address such as https://example.org/weeks/.`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** What stands in the folder; refuses a folder that is in use for something else. */
async function readPrevious(out: string): Promise<SignedHead | null> {
  try {
    const names = await listFolder(out);
    if (!names || names.length === 0) return null;
    const bytes = await readIfThere(join(out, HEAD_PATH));
    const head = bytes && parseHead(new Uint8Array(bytes));
    if (head) return head;
    const what = bytes
      ? `Its ${HEAD_PATH} is not a feed that this version can continue.`
      : `It is not empty and has no ${HEAD_PATH}.`;
    throw new BuildError(`${out}: ${what}`);
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw new BuildError(`${out}: ${sayWhy(error, 'write').en}`, { cause: error });
  }
}

async function readSigner(file: string) {
  const pem = await readBytes(file, MOST_KEY_BYTES).catch((error: unknown) => {
    throw new BuildError(`${file}: ${sayWhy(error, 'read').en}`, { cause: error });
  });
  const privateKey = await importPrivateKey(new TextDecoder().decode(pem));
  if (!privateKey)
    throw new BuildError(`${file}: This is not a private Ed25519 key. "keygen" makes one.`);
  return {
    publicKey: await readPublicKey(privateKey),
    sign: (bytes: Uint8Array<ArrayBuffer>) => signBytes(privateKey, bytes),
  };
}

async function isSignedBy({ signature, signed }: SignedHead, publicKey: string): Promise<boolean> {
  return signature !== null && verifyBytes(publicKey, signed, signature);
}

async function readDigests(files: readonly string[], terminal: Terminal): Promise<Digest[]> {
  const digests: Digest[] = [];
  const reasons: string[] = [];
  /** which file an id was found in */
  const found = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    for (const read of await readFileInAnyForm(file)) {
      if ('refusal' in read) reasons.push(`${file}: ${read.refusal.en}`);
      else {
        const { id } = read.digest;
        const earlier = found.get(id);
        if (earlier !== undefined) reasons.push(`${earlier} and ${file}: ${twice(id)}`);
        found.set(id, file);
        digests.push(read.digest);
        for (const { where, what } of read.problems)
          terminal.note(`${file}, ${where.en}: ${what.en}\n`);
      }
    }
    const isStep = files.length > MANY && (index + 1) % MANY === 0;
    if (isStep) terminal.note(`${index + 1} of ${files.length} files read\n`);
  }
  if (reasons.length > 0) throw new BuildError(reasons.join('\n'));
  // Fields in one order, whichever reader made the object: the same digest is the same bytes.
  return digests.flatMap((digest) => validateDigest(digest).digest ?? []);
}

function twice(id: string): string {
  return `Two digests have the id "${id}". Leave one out, or give it an id of its own in its JSON.`;
}

async function write(out: string, files: BuiltFeed['files']): Promise<string[]> {
  try {
    return await writeFiles(out, files);
  } catch (error) {
    throw new WriteError(`${out}: ${sayWhy(error, 'write').en}`, { cause: error });
  }
}

function report(out: string, feed: BuiltFeed, written: string[], publicKey: string | null): string {
  const weeks = feed.files.size - feed.head.years.length - 1;
  const state = publicKey === null ? 'not signed' : `signed, public key ${publicKey}`;
  const files = written.length === 1 ? '1 file' : `${written.length} files`;
  return `${out}: ${weeks} ${weeks === 1 ? 'week' : 'weeks'}, number ${feed.head.seq}, ${state}; ${files} written\n`;
}

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}
