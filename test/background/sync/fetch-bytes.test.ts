// @vitest-environment node
import { getEventListeners, once } from 'node:events';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  FetchError,
  type FetchReason,
  type FetchRequest,
  fetchBytes,
  type NetworkWorld,
} from '../../../lib/background/sync/fetch-bytes';
import { drip, startLoopback, urlOf } from '../../chaos/loopback';

const URL_ASKED = 'https://feed.example/papers/head.json';
const NOW = Date.parse('2026-11-21T09:00:00Z');

const ask = (given: Partial<FetchRequest> = {}): FetchRequest => ({
  url: URL_ASKED,
  etag: null,
  maxBytes: 1_000,
  timeoutMs: 30_000,
  ...given,
});

/** A real server, a clock that stands still, and a time-out that comes when the test says so. */
async function makeWorld(respond: RequestListener) {
  const closings: Promise<unknown>[] = [];
  const loopback = await startLoopback((request, response) => {
    closings.push(once(response, 'close'));
    respond(request, response);
  });
  onTestFinished(loopback.close);
  const timer = { run: () => {}, ms: 0, isOn: false };
  const world: NetworkWorld = {
    fetch: loopback.fetch,
    now: () => NOW,
    after: (ms, run) => {
      Object.assign(timer, { ms, run, isOn: true });
      return () => {
        timer.isOn = false;
      };
    },
  };
  return { ...loopback, world, timer, closings };
}

async function failureOf(request: FetchRequest, world: NetworkWorld): Promise<FetchError> {
  const error = await fetchBytes(request, world).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FetchError)) throw new Error(`no FetchError: ${error}`);
  return error;
}

describe('a file', () => {
  test('comes with its bytes and the name of its version', async () => {
    const { world } = await makeWorld((_, response) => {
      response.writeHead(200, { ETag: '"v1"' }).end(Buffer.from([0, 255, 10]));
    });
    expect(await fetchBytes(ask(), world)).toEqual({
      kind: 'fetched',
      bytes: new Uint8Array([0, 255, 10]),
      etag: '"v1"',
      url: URL_ASKED,
    });
  });

  test('is put together from many parts', async () => {
    const { world } = await makeWorld((_, response) => {
      drip(response, (written) => {
        if (written === 50) response.end();
      });
    });
    const fetched = await fetchBytes(ask(), world);
    expect('bytes' in fetched && Buffer.from(fetched.bytes).toString()).toBe('.'.repeat(50));
  });

  test('may be empty', async () => {
    const { world } = await makeWorld((_, response) => response.end());
    expect(await fetchBytes(ask(), world)).toMatchObject({ bytes: new Uint8Array() });
  });

  test('is asked for without cookies, referrer or cache', async () => {
    const inits: RequestInit[] = [];
    const { world } = await makeWorld((_, response) => response.end());
    const fetch: NetworkWorld['fetch'] = (url, init) => {
      inits.push(init);
      return world.fetch(url, init);
    };
    await fetchBytes(ask({ accept: 'application/json' }), { ...world, fetch });
    expect(inits).toMatchObject([
      {
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      },
    ]);
  });

  test.each<[string, Partial<FetchRequest>, unknown[]]>([
    ['any kind', {}, ['*/*', undefined, 'no-cache']],
    ['one kind', { accept: 'text/html' }, ['text/html', undefined, 'no-cache']],
    ['a later version', { etag: 'W/"v1"' }, ['*/*', 'W/"v1"', 'max-age=0']],
  ])('is requested with the headers for %s', async (_, given, expected) => {
    const seen: unknown[][] = [];
    const { world } = await makeWorld(({ headers }, response) => {
      seen.push([headers.accept, headers['if-none-match'], headers['cache-control']]);
      seen.push([headers.cookie, headers.referer]);
      response.end();
    });
    await fetchBytes(ask(given), world);
    expect(seen).toEqual([expected, [undefined, undefined]]);
  });

  test.each<[string, string | undefined, string | null]>([
    ['a strong name', '"a1-B2:3"', '"a1-B2:3"'],
    ['a weak name', 'W/"a1"', 'W/"a1"'],
    ['no name', undefined, null],
    ['a name without quotes', 'a1', null],
    ['two names', '"a", "b"', null],
    ['an endless name', `"${'a'.repeat(201)}"`, null],
  ])('keeps as its version only what HTTP allows: %s', async (_, etag, expected) => {
    const { world } = await makeWorld((_, response) => {
      response.writeHead(200, etag === undefined ? {} : { ETag: etag }).end();
    });
    expect(await fetchBytes(ask(), world)).toMatchObject({ etag: expected });
  });

  test('that did not change is not sent again', async () => {
    const { world, timer } = await makeWorld((_, response) => response.writeHead(304).end());
    expect(await fetchBytes(ask({ etag: '"v1"' }), world)).toEqual({ kind: 'unchanged' });
    expect(timer).toMatchObject({ ms: 30_000, isOn: false });
  });
});

describe('the size of a file', () => {
  const PACKED = { 'Content-Encoding': 'gzip' };
  test.each<[string, number, FetchReason | null]>([
    ['at the limit is fine', 1_000, null],
    ['beyond the limit is not', 1_001, 'too-large'],
  ])('%s', async (_, size, reason) => {
    const { world } = await makeWorld((_, response) => response.end(Buffer.alloc(size)));
    const ended = await fetchBytes(ask(), world).catch((error: unknown) => error);
    expect(ended instanceof FetchError ? ended.reason : null).toBe(reason);
  });

  test('counts once it is unpacked', async () => {
    const { world } = await makeWorld((_, response) =>
      response.writeHead(200, PACKED).end(gzipSync(Buffer.alloc(1_000, 'a'))),
    );
    const fetched = await fetchBytes(ask(), world);
    expect('bytes' in fetched && fetched.bytes.length).toBe(1_000);
  });

  test('is measured while unpacking: a small file that unpacks to a huge one is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(900_000));
    expect(bomb.length).toBeLessThan(1_000);
    const { world } = await makeWorld((_, response) => response.writeHead(200, PACKED).end(bomb));
    expect(await failureOf(ask(), world)).toMatchObject({ reason: 'too-large' });
  });

  test('may be endless: reading stops at the limit, and the connection ends', async () => {
    const { world, closings } = await makeWorld((_, response) => drip(response, () => {}));
    expect(await failureOf(ask({ maxBytes: 40 }), world)).toMatchObject({ reason: 'too-large' });
    await closings[0];
  });
});

describe('a connection that fails', () => {
  test('is refused', async () => {
    const { world, close } = await makeWorld(() => {});
    await close();
    const error = await failureOf(ask(), world);
    expect(error).toMatchObject({ reason: 'offline', status: null, retryAfterMs: null });
    expect(error.cause).toBeInstanceOf(Error);
  });

  test.each<[string, RequestListener]>([
    ['before it answers', (request) => request.socket.destroy()],
    [
      'in a file whose length was told',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': 20 });
        response.write('half of it', () => response.destroy());
      },
    ],
    [
      'in a file of parts',
      (_, response) => {
        response.write('half of it', () => response.destroy());
      },
    ],
    [
      'in a file that is not packed as it says',
      (_, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no gzip');
      },
    ],
  ])('is reported as offline when it breaks off %s', async (_, respond) => {
    const { world, timer } = await makeWorld(respond);
    expect(await failureOf(ask(), world)).toMatchObject({ reason: 'offline', url: URL_ASKED });
    expect(timer.isOn).toBe(false);
  });
});

describe('the time-out', () => {
  test('covers waiting for an answer', async () => {
    const { world, timer } = await makeWorld(() => timer.run());
    expect(await failureOf(ask(), world)).toMatchObject({ reason: 'timeout' });
    expect(timer.isOn).toBe(false);
  });

  test('covers a body that comes byte by byte', async () => {
    const { world, timer, closings } = await makeWorld((_, response) => {
      drip(response, (written) => {
        if (written === 20) timer.run();
      });
    });
    expect(await failureOf(ask(), world)).toMatchObject({ reason: 'timeout' });
    await closings[0];
  });
});

describe('the caller of a fetch', () => {
  test('may stop it before it begins: nothing is sent', async () => {
    const { world, wire } = await makeWorld((_, response) => response.end());
    const signal = AbortSignal.abort();
    expect(await failureOf(ask({ signal }), world)).toMatchObject({ reason: 'aborted' });
    expect(wire.requests).toBe(0);
  });

  test('may stop it in the middle', async () => {
    const stop = new AbortController();
    const { world } = await makeWorld((_, response) => {
      drip(response, (written) => {
        if (written === 20) stop.abort();
      });
    });
    const { signal } = stop;
    expect(await failureOf(ask({ signal }), world)).toMatchObject({ reason: 'aborted' });
  });

  test('is no longer heard once the fetch has ended', async () => {
    const stop = new AbortController();
    const { world } = await makeWorld((_, response) => response.end('a'));
    await fetchBytes(ask({ signal: stop.signal }), world);
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  });
});

describe('an answer other than a file', () => {
  test.each<[number, Record<string, string>, number | null, string]>([
    [404, {}, null, 'feed.example has no such file (404). Check the address.'],
    [
      403,
      {},
      null,
      'feed.example denied access (403). Open the address in the browser to see why.',
    ],
    [
      429,
      { 'Retry-After': '90' },
      90_000,
      'feed.example says there are too many requests (429). Try again in 2 minutes.',
    ],
    [
      503,
      { 'Retry-After': 'Sat, 21 Nov 2026 12:00:00 GMT' },
      3 * 3_600_000,
      'feed.example sent an error instead of the file (503). Try again in 3 hours.',
    ],
    [
      503,
      { 'Retry-After': 'later' },
      null,
      'feed.example sent an error instead of the file (503). Try again in a few minutes.',
    ],
    [
      429,
      { 'Retry-After': '9999999999' },
      9_999_999_999_000,
      'feed.example says there are too many requests (429). Try again in 24 hours.',
    ],
    [
      206,
      {},
      null,
      'feed.example sent an error instead of the file (206). Try again in a few minutes.',
    ],
    [
      304,
      {},
      null,
      'feed.example sent an error instead of the file (304). Try again in a few minutes.',
    ],
  ])(
    'with status %i and headers %j is explained in both languages',
    async (status, headers, retryAfterMs, en) => {
      const { world } = await makeWorld((_, response) => response.writeHead(status, headers).end());
      const error = await failureOf(ask(), world);
      expect(error).toMatchObject({ reason: 'status', status, retryAfterMs, message: en });
      expect(error.userMessage.en).toBe(en);
      expect(error.userMessage.ko).toMatch(/^feed\.example.*요\(\d+\)\. .*주세요\.$/);
    },
  );
});

describe('a redirect', () => {
  test.each([
    [301, 'https://elsewhere.example/head.json'],
    [302, 'https://elsewhere.example/head.json'],
    [303, 'https://elsewhere.example/head.json'],
    [307, 'https://elsewhere.example/head.json'],
    [308, 'https://feed.example/new/head.json'],
  ])('%i to %s is not followed', async (status, to) => {
    const asked: string[] = [];
    const { world, locate } = await makeWorld((request, response) => {
      asked.push(urlOf(request).href);
      const isFirst = asked.length === 1;
      response.writeHead(isFirst ? status : 200, isFirst ? { Location: locate(to) } : {}).end('{}');
    });
    expect(await failureOf(ask(), world)).toMatchObject({ reason: 'redirected' });
    expect(asked).toEqual([URL_ASKED]);
  });

  test('is known in the form in which browsers hide it', async () => {
    const { world } = await makeWorld(() => {});
    const hidden = { type: 'opaqueredirect', status: 0, redirected: false, headers: new Headers() };
    const fetch = async () => hidden as Response; // all that is read of it
    expect(await failureOf(ask(), { ...world, fetch })).toMatchObject({ reason: 'redirected' });
  });
});

test.each([
  'http://feed.example/head.json',
  'HTTP://feed.example/head.json',
  'file:///etc/passwd',
  'data:application/json,{}',
  'feed.example/head.json',
  '',
])('the address "%s" is never requested', async (url) => {
  const { world, wire } = await makeWorld((_, response) => response.end());
  const error = await failureOf(ask({ url }), world);
  expect(error).toMatchObject({ reason: 'insecure' });
  expect(error.userMessage.ko).toContain('https 주소를');
  expect(wire.requests).toBe(0);
});
