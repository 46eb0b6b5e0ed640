import { hashBytes } from './hash-bytes';

/** SHA-256 of a text as UTF-8, in hexadecimal digits. */
export function hashText(text: string): Promise<string> {
  return hashBytes(new TextEncoder().encode(text));
}
