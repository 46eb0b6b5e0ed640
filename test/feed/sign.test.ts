import { describe, expect, test } from 'vitest';
import {
  generateKeys,
  importPrivateKey,
  readPublicKey,
  signBytes,
  verifyBytes,
} from '../../lib/feed/sign';

function base64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}

function pem(bytes: string, label = 'PRIVATE KEY'): string {
  return `-----BEGIN ${label}-----\n${bytes}\n-----END ${label}-----\n`;
}

/** RFC 8032, section 7.1, TEST 2: one byte; the key in PKCS #8 as RFC 8410 lays it out. */
const RFC = {
  privateKey: pem(
    base64(
      '302e020100300506032b6570042204204ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    ),
  ),
  publicKey: base64('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'),
  bytes: new Uint8Array([0x72]),
  signature: base64(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ),
};

async function importKey(text: string): Promise<CryptoKey> {
  const key = await importPrivateKey(text);
  if (!key) throw new Error('The key of this test is broken.');
  return key;
}

test('a signature is made and verified as the Ed25519 standard says', async () => {
  const key = await importKey(RFC.privateKey);
  expect(await readPublicKey(key)).toBe(RFC.publicKey);
  expect(await signBytes(key, RFC.bytes)).toBe(RFC.signature);
  expect(await verifyBytes(RFC.publicKey, RFC.bytes, RFC.signature)).toBe(true);
});

test('generated keys fit each other, and no two pairs are the same', async () => {
  const [one, other] = [await generateKeys(), await generateKeys()];
  const signature = await signBytes(await importKey(one.privateKey), RFC.bytes);
  expect(await readPublicKey(await importKey(one.privateKey))).toBe(one.publicKey);
  expect(await verifyBytes(one.publicKey, RFC.bytes, signature)).toBe(true);
  expect(await verifyBytes(other.publicKey, RFC.bytes, signature)).toBe(false);
});

describe('a signature does not hold', () => {
  test.each<[string, string, Uint8Array<ArrayBuffer>, string]>([
    ['over other bytes', RFC.publicKey, new Uint8Array([0x73]), RFC.signature],
    ['when it is empty', RFC.publicKey, RFC.bytes, ''],
    ['when it is cut', RFC.publicKey, RFC.bytes, RFC.signature.slice(0, 40)],
    ['when it is not base64', RFC.publicKey, RFC.bytes, 'ä'],
    ['when it is all zero', RFC.publicKey, RFC.bytes, base64('00'.repeat(64))],
    ['for a key of another size', base64('00'.repeat(31)), RFC.bytes, RFC.signature],
    ['for a key that is not base64', '?', RFC.bytes, RFC.signature],
  ])('%s', async (_, publicKey, bytes, signature) => {
    expect(await verifyBytes(publicKey, bytes, signature)).toBe(false);
  });
});

test.each([
  ['nothing', ''],
  ['another text', 'ssh-ed25519 AAAA'],
  ['an empty key', pem('')],
  ['a broken key', pem('AAAA')],
  ['a public key', pem(RFC.publicKey, 'PUBLIC KEY')],
])('%s is not accepted as a private key', async (_, text) => {
  expect(await importPrivateKey(text)).toBeNull();
});
