import { open } from 'node:fs/promises';

/** The name by which a command reads what is piped into it. */
const STDIN = '-';

let piped: Promise<Uint8Array> | null = null;

/**
 * Reads the beginning of a file, or of what is piped in, which can be had only once and is kept.
 *
 * @param file - a path, or `-`
 * @param most - bytes; one more is read, to tell that there is more
 * @throws with Node's code when it cannot be read
 */
export async function readBytes(file: string, most: number): Promise<Uint8Array> {
  if (file !== STDIN) return readFileBytes(file, most);
  piped ??= readPiped(process.stdin, most);
  return piped;
}

async function readFileBytes(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const bytes = new Uint8Array(most + 1);
    let length = 0;
    for (let count = -1; count !== 0; length += count) {
      count = (await handle.read(bytes, length, bytes.length - length)).bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}

/** Reads a stream up to a bound. @param most - as of `readBytes` */
async function readPiped(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    parts.push(part);
    length += part.length;
    if (length > most) break;
  }
  return new Uint8Array(Buffer.concat(parts)).subarray(0, most + 1);
}
