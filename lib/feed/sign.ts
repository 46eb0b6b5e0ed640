/** A pair of keys as they are kept: the private one in a file, the public one in the reader. */
interface FeedKeys {
  /** PKCS #8 in PEM, as `openssl` reads and writes it */
  privateKey: string;
  /** the 32 raw bytes in base64 */
  publicKey: string;
}

const PEM = /^-----BEGIN PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PRIVATE KEY-----\s*$/;

/** Makes a pair of Ed25519 keys. */
export async function generateKeys(): Promise<FeedKeys> {
  const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new TypeError('Ed25519 makes pairs of keys.');
  const secret = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  const open = await crypto.subtle.exportKey('raw', keys.publicKey);
  const lines = toBase64(new Uint8Array(secret));
  return {
    privateKey: `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`,
    publicKey: toBase64(new Uint8Array(open)),
  };
}

/**
 * Reads a private key.
 *
 * @param pem - the text of the file that `generateKeys` or `openssl genpkey -algorithm ed25519` made
 * @returns `null` when it is no such key
 */
export async function importPrivateKey(pem: string): Promise<CryptoKey | null> {
  const bytes = fromBase64(PEM.exec(pem)?.[1]?.replace(/\s/g, '') ?? '');
  if (!bytes || bytes.length === 0) return null;
  try {
    return await crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', true, ['sign']);
  } catch {
    return null; // another kind of key, or a broken one: the caller names the file
  }
}

/** The public half of a private key, in base64. */
export async function readPublicKey(privateKey: CryptoKey): Promise<string> {
  const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return `${x.replaceAll('-', '+').replaceAll('_', '/')}=`; // base64url of 32 bytes lacks one sign
}

/** Signs bytes. Ed25519 gives the same signature for the same bytes and key. */
export async function signBytes(privateKey: CryptoKey, bytes: BufferSource): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes)));
}

/**
 * Whether a signature over these bytes was made with the private half of a key.
 *
 * @param publicKey - 32 bytes in base64
 * @param signature - 64 bytes in base64
 */
export async function verifyBytes(
  publicKey: string,
  bytes: BufferSource,
  signature: string,
): Promise<boolean> {
  const key = fromBase64(publicKey);
  const made = fromBase64(signature);
  if (key?.length !== 32 || made?.length !== 64) return false;
  const open = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', open, made, bytes);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return null; // not base64
  }
}
