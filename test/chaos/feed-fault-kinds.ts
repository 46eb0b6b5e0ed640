import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { BuiltFeed } from '../../lib/feed/build-feed';
import { formatHead, HEAD_PATH, joinHead } from '../../lib/feed/feed-format';
import type { Edition, Publisher, Random } from './feed-publisher';

/** What a fault may know. */
export interface Scene {
  random: Random;
  publisher: Publisher;
  /** signs, but with a key that the reader does not know */
  stranger: Publisher['sign'];
  /** what the reader has, and what is published now */
  stored: Edition;
  newest: Edition;
  /** the clock, when it is right */
  nowMs: number;
  /** where the address of another host really leads */
  locate: (url: string) => string;
}

/** A fault, ready to strike once. */
export interface Armed {
  /** answers a request in place of the host; `null` where it leaves that to the host */
  answer?: (path: string) => RequestListener | null;
  /** no connection at all */
  isOffline?: boolean;
  /** how far the clock is off */
  clockMs?: number;
  /** the disk is full after so many writes */
  writes?: number;
  /** we ourselves stop when this file is asked for */
  stopsAt?: (path: string) => boolean;
  timeoutMs?: number;
  /** what must come of it when it strikes */
  must: 'old' | 'new';
  /** reasons that may be given for it */
  reasons: readonly string[];
  retryAfterMs?: number;
}

/** A way in which the world fails. */
export interface FaultKind {
  name: string;
  /** whether it needs more than a head to be fetched */
  needsFiles?: true;
  arm(scene: Scene): Armed | Promise<Armed>;
}

const SHORT_MS = 40;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const BOMB = gzipSync(Buffer.alloc(8_000_000));
const LOGIN = '<!doctype html>\n<title>Log in</title><form action="/login"></form>\n';

export const FAULT_KINDS: readonly FaultKind[] = [
  { name: 'none', arm: () => ({ must: 'new', reasons: [] }) },
  {
    name: 'cut body',
    arm: (scene) => {
      const way = scene.random.pick(['told', 'parts', 'clean'] as const);
      return atOneFile(scene, ['offline', 'damaged', 'no-feed'], cutBody(way));
    },
  },
  {
    name: 'slow drip',
    arm: (scene) => ({
      ...atOneFile(scene, ['timeout'], (bytes) => (_, response) => drip(response, bytes)),
      timeoutMs: SHORT_MS,
    }),
  },
  {
    name: 'no answer',
    arm: (scene) => ({
      ...atOneFile(scene, ['timeout'], () => () => {}),
      timeoutMs: SHORT_MS,
    }),
  },
  { name: '429 with Retry-After', arm: tooManyRequests },
  {
    name: '500, 502, 503',
    arm: (scene) => withStatus(scene, scene.random.pick([500, 502, 503])),
  },
  { name: '403', arm: (scene) => withStatus(scene, 403) },
  { name: '404', arm: (scene) => withStatus(scene, 404) },
  {
    name: 'wrong bytes',
    arm: (scene) =>
      atOneFile(scene, ['damaged', 'no-feed', 'wrong-signature', 'newer'], (bytes) => {
        const wrong = Buffer.from(bytes);
        const at = scene.random.between(0, wrong.length - 1);
        wrong[at] = (wrong[at] ?? 0) ^ scene.random.between(1, 255);
        return (_, response) => response.end(wrong);
      }),
  },
  {
    name: 'login page',
    arm: (scene) =>
      atOneFile(scene, ['no-feed', 'damaged'], () => (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN);
      }),
  },
  {
    name: 'wrong content type',
    arm: (scene) => ({
      ...atOneFile(scene, [], (bytes, etag) => (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html', ETag: etag }).end(bytes);
      }),
      must: 'new',
    }),
  },
  {
    name: 'rollback',
    arm: ({ random, publisher, stored }) => {
      const { seq } = stored.feed.head;
      const older = random.pick(publisher.editions.filter(({ feed }) => feed.head.seq < seq));
      return withHead(headOf(older.feed), ['rollback'], older.etag);
    },
  },
  {
    name: 'same number, other contents',
    needsFiles: true,
    arm: async ({ publisher, stored, newest }) => {
      const { seq } = stored.feed.head;
      const head = formatHead({ ...newest.feed.head, seq });
      return withHead(joinHead(await publisher.sign(head), head), ['conflict']);
    },
  },
  {
    name: 'forged signature',
    arm: async ({ publisher, random, newest }) => {
      const forged = formatHead((await publisher.forge(null)).head);
      const before = /"signature":"(.*)"/.exec(String(Buffer.from(headOf(newest.feed))))?.[1];
      const noise = Buffer.from(Array.from({ length: 64 }, () => random.between(0, 255)));
      const signature = random.pick([before ?? '', noise.toString('base64')]);
      return withHead(joinHead(signature, forged), ['wrong-signature']);
    },
  },
  {
    name: 'other key',
    arm: async ({ publisher, stranger }) =>
      withHead(headOf(await publisher.forge(stranger)), ['wrong-signature']),
  },
  {
    name: 'no signature',
    arm: async ({ publisher }) => withHead(headOf(await publisher.forge(null)), ['unsigned']),
  },
  {
    name: 'newer format',
    arm: async ({ publisher, newest }) => {
      const head = formatHead({ ...newest.feed.head, version: 2 as 1 }); // what a later one writes
      return withHead(joinHead(await publisher.sign(head), head), ['newer']);
    },
  },
  {
    name: 'offline',
    arm: (scene) =>
      scene.random.next() < 0.5
        ? { isOffline: true, must: 'old', reasons: ['offline'] }
        : atOneFile(scene, ['offline'], () => (request) => void request.socket.destroy()),
  },
  {
    name: 'stopped by us',
    arm: (scene) => ({ must: 'old', reasons: ['aborted'], stopsAt: oneFile(scene) }),
  },
  {
    name: 'clock off by years',
    arm: ({ random }) => {
      const clockMs = random.pick([-1, 1]) * random.between(3, 30) * YEAR_MS;
      return { clockMs, must: 'new', reasons: [] };
    },
  },
  {
    name: 'disk full at commit',
    needsFiles: true,
    arm: ({ random }) => ({ writes: random.between(0, 1), must: 'old', reasons: ['commit'] }),
  },
  {
    name: 'gzip bomb',
    arm: (scene) =>
      atOneFile(scene, ['too-large'], () => (_, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(BOMB);
      }),
  },
  { name: 'head newer than files', needsFiles: true, arm: withoutFiles },
  {
    name: 'redirect elsewhere',
    arm: (scene) => {
      const status = scene.random.pick([301, 302, 303, 307, 308]);
      const Location = scene.locate(`https://${ELSEWHERE}/${HEAD_PATH}`);
      return atOneFile(scene, ['redirected'], () => (_, response) => {
        response.writeHead(status, { Location }).end();
      });
    },
  },
];

/** The host that no request may ever reach. */
export const ELSEWHERE = 'elsewhere.example';

type Damage = (bytes: Uint8Array, etag: string) => RequestListener;

/** Strikes at the head, or at the first or second file that is asked for after it. */
function atOneFile(scene: Scene, reasons: readonly string[], damage: Damage): Armed {
  const isIt = oneFile(scene);
  const { publisher, newest } = scene;
  return {
    must: 'old',
    reasons,
    answer: (path) => {
      const bytes = path === HEAD_PATH ? headOf(newest.feed) : publisher.files.get(path);
      return bytes && isIt(path) ? damage(bytes, newest.etag) : null;
    },
  };
}

function oneFile({ random, stored, newest }: Scene): (path: string) => boolean {
  const hasFiles = stored.feed.head.seq < newest.feed.head.seq;
  const number = hasFiles ? random.between(0, 2) : 0;
  let count = 0;
  return () => count++ === number;
}

function cutBody(way: 'told' | 'parts' | 'clean'): Damage {
  return (bytes) => (_, response) => {
    const half = bytes.subarray(0, bytes.length >> 1);
    if (way === 'clean') {
      response.end(half);
      return;
    }
    if (way === 'told') response.setHeader('Content-Length', bytes.length);
    response.write(half, () => response.destroy());
  };
}

function drip(response: ServerResponse, bytes: Uint8Array): void {
  let at = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(at, at + 1));
    at += 1;
  }, SHORT_MS / 10);
  response.on('close', () => clearInterval(timer));
}

function withStatus(scene: Scene, status: number): Armed {
  return atOneFile(scene, ['status'], () => (_, response) => response.writeHead(status).end());
}

function tooManyRequests(scene: Scene): Armed {
  const retryAfterMs = scene.random.between(1, 40 * 60) * 60_000;
  const date = new Date(scene.nowMs + retryAfterMs).toUTCString();
  const header = scene.random.pick([`${retryAfterMs / 1000}`, date]);
  const armed = atOneFile(scene, ['status'], () => (_, response) => {
    response.writeHead(429, { 'Retry-After': header }).end('Too many requests');
  });
  return { ...armed, retryAfterMs };
}

/** The host shows another head; all files are there. */
function withHead(head: Uint8Array, reasons: readonly string[], etag = '"other"'): Armed {
  return {
    must: 'old',
    reasons,
    answer: (path) =>
      path === HEAD_PATH
        ? (_, response) => response.writeHead(200, { ETag: etag }).end(head)
        : null,
  };
}

/** The head is up already, its files are not: there is nothing, or what was there before. */
function withoutFiles({ random, stored }: Scene): Armed {
  const isMissing = random.next() < 0.5;
  const before = [...stored.feed.files];
  return {
    must: 'old',
    reasons: ['status', 'damaged'],
    answer: (path) => {
      if (path === HEAD_PATH) return null;
      const other = before.find(([name]) => name.startsWith(path.slice(0, 2)))?.[1];
      return (_, response) => {
        if (isMissing) response.writeHead(404).end();
        else response.end(other);
      };
    },
  };
}

function headOf(feed: BuiltFeed): Uint8Array<ArrayBuffer> {
  return feed.files.get(HEAD_PATH) ?? new Uint8Array();
}
