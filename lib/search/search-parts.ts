/** What a stored index was made from, in its first part; the index itself follows in the others. */
interface IndexLabel {
  /** of the index's layout */
  version: number;
  /** of the mirror whose weeks it has */
  fingerprint: string;
  /** of the index, all parts together */
  sizeBytes: number;
}

/** A database reads one long value more slowly than several of this size. */
const PART_BYTES = 1_000_000;

/** Cuts an index into what is stored, label first. */
export function toParts(
  bytes: Uint8Array,
  { version, fingerprint }: Omit<IndexLabel, 'sizeBytes'>,
): Uint8Array[] {
  const label: IndexLabel = { version, fingerprint, sizeBytes: bytes.length };
  const parts = [new TextEncoder().encode(JSON.stringify(label))];
  // Copies: a view would be stored with all the bytes that it looks on.
  for (let at = 0; at < bytes.length; at += PART_BYTES)
    parts.push(bytes.slice(at, at + PART_BYTES));
  return parts;
}

/** Reads the label; `null` for what is none. @param part - the first, as it was stored */
export function readLabel(part: Uint8Array | null | undefined): IndexLabel | null {
  if (!part) return null;
  try {
    const label = JSON.parse(new TextDecoder().decode(part)) as IndexLabel; // checked below
    const isLabel = Number.isInteger(label.version) && typeof label.fingerprint === 'string';
    return isLabel && Number.isInteger(label.sizeBytes) ? label : null;
  } catch {
    return null;
  }
}

/** Puts the parts together again; `null` when any is missing. */
export function fromParts(parts: readonly Uint8Array[]): {
  label: IndexLabel;
  bytes: Uint8Array;
} | null {
  const [first, ...rest] = parts;
  const label = readLabel(first);
  const sizeBytes = rest.reduce((sum, { length }) => sum + length, 0);
  if (!label || label.sizeBytes !== sizeBytes) return null;
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of rest) {
    bytes.set(part, at);
    at += part.length;
  }
  return { label, bytes };
}
