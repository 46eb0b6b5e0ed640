import { describe, expect, test } from 'vitest';
import { type FeedAddress, readFeedAddress } from '../../lib/feed/feed-address';
import { generateKeys } from '../../lib/feed/sign';

/** RFC 8032, TEST 2, and a made-up key of the signs that differ between the alphabets. */
const KEY = 'PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=';
const ODD_KEY = '+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/8=';

/** Writes an address so that mail programs keep it whole: the key in base64url, without padding. */
function formatFeedAddress({ url, publicKey }: FeedAddress): string {
  const key = publicKey?.replaceAll('+', '-').replaceAll('/', '_').replace(/=$/, '');
  return key ? `${url}#ed25519=${key}` : url;
}

describe('an address', () => {
  test.each([
    ['of a folder', 'https://feed.example/papers/', 'https://feed.example/papers/'],
    [
      'of a folder without its slash',
      'https://feed.example/papers',
      'https://feed.example/papers/',
    ],
    ['of a host', 'https://feed.example', 'https://feed.example/'],
    ['of its head', 'https://feed.example/papers/head.json', 'https://feed.example/papers/'],
    ['of the head of a host', 'https://feed.example/head.json', 'https://feed.example/'],
    ['with another port', 'https://feed.example:8443/a', 'https://feed.example:8443/a/'],
    ['with the usual port', 'https://feed.example:443/a/', 'https://feed.example/a/'],
    ['with white space', '  https://feed.example/a/\n', 'https://feed.example/a/'],
    ['that was wrapped', 'https://feed.example/\n  papers/', 'https://feed.example/papers/'],
    ['without a scheme', 'feed.example/papers', 'https://feed.example/papers/'],
    ['without a scheme but a port', 'feed.example:8443', 'https://feed.example:8443/'],
    ['in capitals', 'HTTPS://Feed.Example/Papers/', 'https://feed.example/Papers/'],
    ['with a dot behind the host', 'https://feed.example./a/', 'https://feed.example/a/'],
    ['with steps up', 'https://feed.example/a/../b/', 'https://feed.example/b/'],
    ['in Korean', 'https://논문.example/주간/', 'https://xn--s80bq8p.example/%EC%A3%BC%EA%B0%84/'],
    [
      'of a folder called like the head',
      'https://feed.example/xhead.json/',
      'https://feed.example/xhead.json/',
    ],
    ['whose host begins like a private one', 'https://corp.example/', 'https://corp.example/'],
    ['under a public ending', 'https://feed.host/', 'https://feed.host/'],
    ['whose host ends like one', 'https://mycorp.dev/', 'https://mycorp.dev/'],
    ['whose host is named like one', 'https://nip.io.example/', 'https://nip.io.example/'],
    ['on a host like such a service', 'https://xnip.io/', 'https://xnip.io/'],
    ['on a host with a number in it', 'https://10.0.0.1.example/', 'https://10.0.0.1.example/'],
    ['on the pages of a code host', 'https://me.github.io/feed/', 'https://me.github.io/feed/'],
  ])('%s is read', (_, text, url) => {
    expect(readFeedAddress(text)).toEqual({ url, publicKey: null });
  });

  test.each([
    ['as it is printed', `#ed25519=${KEY}`, KEY],
    ['without padding', `#ed25519=${KEY.slice(0, -1)}`, KEY],
    ['in the alphabet for addresses', `#ed25519=${'-_'.repeat(21)}8`, ODD_KEY],
    ['escaped', `#ed25519=${'%2B%2f'.repeat(21)}8%3D`, ODD_KEY],
    ['behind a gap', ` #ed25519=${KEY}`, KEY],
  ])('may bring a key %s', (_, fragment, publicKey) => {
    expect(readFeedAddress(`https://feed.example/head.json${fragment}`)).toEqual({
      url: 'https://feed.example/',
      publicKey,
    });
  });

  test('is written so that it comes back, whatever its key', async () => {
    const keys = [null, KEY, ODD_KEY, (await generateKeys()).publicKey];
    for (const publicKey of keys) {
      const address = { url: 'https://feed.example:8443/papers/', publicKey };
      expect(readFeedAddress(formatFeedAddress(address))).toEqual(address);
    }
  });

  test('is written without signs that need escaping', () => {
    const text = formatFeedAddress({ url: 'https://feed.example/', publicKey: ODD_KEY });
    expect(text).toBe(`https://feed.example/#ed25519=${'-_'.repeat(21)}8`);
  });
});

describe('what is no address of a feed', () => {
  test.each<[string, string[]]>([
    [
      'not a valid web address',
      [
        '',
        'papers',
        'weekly papers',
        'javascript:alert(1)',
        'ftp://feed.example/',
        'file:///home/me/head.json',
        'me@feed.example',
        'https://',
        'https://feed.example:99999/',
        'https://fe<ed.example/',
        `https://feed.example/${'a'.repeat(2_000)}`,
      ],
    ],
    ['An http address', ['http://feed.example/', 'HTTP://feed.example', 'http://localhost/']],
    ['user name or password', ['https://me@feed.example/', 'https://me:secret@feed.example/']],
    [
      'private-network',
      [
        'https://localhost/',
        'https://localhost./',
        'https://a.localhost/',
        'https://printer.local/',
        'https://db.internal/',
        'https://router.home.arpa/',
        'https://home.arpa/',
        'https://1.0.0.127.in-addr.arpa/',
        'https://localhost.localdomain/',
        'https://LOCALHOST.LocalDomain./feed/',
        'https://feed.corp/',
        'https://nas.home/',
        'https://nas.lan/',
        'https://wiki.intranet/',
        'https://wiki.private/',
        'https://my.router/',
        'https://feed.test/',
        'https://feed.invalid/',
        'https://feed.onion/',
        'https://127.0.0.1.nip.io/',
        'https://app-7f000001.nip.io/',
        'https://nip.io/',
        'https://192-168-0-1.sslip.io/feed/',
        'https://--1.sslip.io./',
        'https://10.0.0.1.xip.io/',
        'https://feed.localtest.me/',
        'https://lvh.me/',
        'https://nas.fritz.box/',
        'https://desktop.mshome.net/',
        'https://router.asus.com/',
        'https://7f000001.c0a80001.rbndr.us/',
        'https://api.default.svc/',
        'https://0177.0.0.1/',
        'https://0x7f.1/',
        'https://0/',
        'https://[::]/',
        'https://[::ffff:7f00:1]/',
        'https://[64:ff9b::7f00:1]/',
        'https://127。0。0。1/',
        'feed.corp/papers',
        'https://wiki./',
        'https://0177.0.0.1/',
        'https://0x7f000001/',
        'https://017700000001/',
        'https://127.1/',
        'https://127.0.0.1./',
        'https://0/',
        'https://１２７.0.0.1/',
        'https://127。0。0。1/',
        'https://[::ffff:7f00:1]/',
        'https://[::ffff:127.0.0.1]/',
        'https://[fe80::1]/',
        'https://[fd00::1]:8443/feed/',
        'https://wiki/',
        'https://127.0.0.1/',
        'https://2130706433/',
        'https://0x7f.1/',
        'https://192.168.0.1:8443/feed/',
        'https://93.184.216.34/',
        'https://[::1]/',
        '127.0.0.1:8443/',
      ],
    ],
    ['from the ? on', ['https://feed.example/?week=1', 'https://feed.example/head.json?v=2']],
    [
      'another file',
      [
        'https://feed.example/2024.json',
        'https://feed.example/index.html',
        'https://feed.example/rss.xml',
        'https://feed.example/xhead.json',
      ],
    ],
    [
      'public key after #',
      [
        'https://feed.example/#ed25519=',
        `https://feed.example/#ed25519=${KEY.slice(0, -4)}`,
        `https://feed.example/#ed25519=${KEY.slice(0, -2)}x=`,
        `https://feed.example/#ed25519=${KEY}&x`,
        `https://feed.example/#ed2551=${KEY}`,
        `https://feed.example/#${KEY}`,
        'https://feed.example/#top',
      ],
    ],
  ])('says: %s', (words, texts) => {
    for (const text of texts) {
      const read = readFeedAddress(text);
      expect('problem' in read ? read.problem.en : read, text).toContain(words);
      expect('problem' in read && read.problem.ko, text).toMatch(/요\. .*주세요\.$/);
    }
  });
});
