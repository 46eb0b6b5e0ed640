/*
 * Reads saved mail and web archives. A well-kept library would be the first choice: postal-mime 4.0.0
 * (MIT-0, no dependencies) was tried. It joins all HTML parts of a message into one text, so that in an
 * MHTML file the frames of advertisements follow the page within one document, and it works in one
 * piece: 5.7 s for 4.8 MB of plain text, where this takes 11 ms. Look again when it reads part by part.
 */

/** A message's heads by their names in small letters; the first of a name counts. */
export type Heads = ReadonlyMap<string, string>;

/** One part of a message that is text. */
export interface MailPart {
  type: 'text/html' | 'text/plain';
  text: string;
}

/** A saved message taken apart. */
interface Mail {
  heads: Heads;
  parts: MailPart[];
  /** names of what is neither text nor a picture of it, and was not read */
  others: string[];
}

const HEAD = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]*(.*)$/;
/** Only messages have these. */
const SURE = [
  'mime-version',
  'received',
  'return-path',
  'message-id',
  'delivered-to',
  'content-type',
];
const MOST = { heads: 500, depth: 10, parts: 200 };
const WORD = /=\?([\w-]{1,40})(?:\*[\w-]{0,10})?\?([BQ])\?([^?\s]{0,1000})\?=/gi;

/** Whether a text begins as a message does, with heads that only messages have. */
export function isMail(text: string): boolean {
  const { heads } = splitHeads(withoutEnvelope(text.slice(0, 100_000)));
  const isLetter =
    heads.has('from') && heads.has('subject') && (heads.has('date') || heads.has('to'));
  return heads.size > 1 && (isLetter || SURE.some((name) => heads.has(name)));
}

/**
 * Takes a saved message (`.eml`) apart: parts in parts, quoted-printable and base64, any charset
 * that the platform decodes. What is damaged is read as far as it goes.
 */
export function readMail(source: string): Mail {
  const mail: { heads: Heads; parts: MailPart[]; others: string[] } = {
    heads: new Map<string, string>(),
    parts: [],
    others: [],
  };
  mail.heads = readPart(withoutEnvelope(source), mail, 0);
  return mail;
}

/** Heads may hold words in other charsets: `=?UTF-8?B?…?=`. */
export function readWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(WORD, (_, charset: string, form: string, word: string) =>
      form.toLowerCase() === 'b'
        ? toText(fromBase64(word), charset)
        : toText(fromQuoted(word.replaceAll('_', ' ')), charset),
    );
}

/** Mailboxes begin a message with a line of their own. */
function withoutEnvelope(source: string): string {
  return source.replace(/^\s+/, '').replace(/^From \S[^\n]{0,200}\n/, '');
}

function readPart(source: string, mail: Pick<Mail, 'parts' | 'others'>, depth: number): Heads {
  const { heads, body } = splitHeads(source);
  const { value, fields } = readField(heads.get('content-type') ?? 'text/plain');
  const disposition = readField(heads.get('content-disposition') ?? '');
  const isFull = depth >= MOST.depth || mail.parts.length + mail.others.length >= MOST.parts;
  const boundary = fields.get('boundary');
  if (isFull) mail.others.push(value);
  else if (value.startsWith('multipart/') && boundary)
    for (const part of splitParts(body, boundary)) readPart(part, mail, depth + 1);
  else if (value === 'message/rfc822') readPart(body.replace(/^\s+/, ''), mail, depth + 1);
  else if (isText(value) && disposition.value !== 'attachment')
    mail.parts.push({ type: value, text: decodeBody(body, heads, fields.get('charset')) });
  else if (!value.startsWith('image/'))
    mail.others.push(readWords(disposition.fields.get('filename') ?? fields.get('name') ?? value));
  return heads;
}

function isText(type: string): type is MailPart['type'] {
  return type === 'text/html' || type === 'text/plain';
}

/** Up to the first empty line; a line that begins with a blank goes on with the one above. */
function splitHeads(source: string): { heads: Map<string, string>; body: string } {
  const heads = new Map<string, string>();
  let last: string | null = null;
  let at = 0;
  for (let count = 0; at < source.length && count < MOST.heads; count += 1) {
    const found = source.indexOf('\n', at);
    const end = found < 0 ? source.length : found;
    const line = source.slice(at, Math.min(end, at + 10_000)).replace(/\r$/, '');
    const [, name, value = ''] = HEAD.exec(line) ?? [];
    if (line.trim() === '') return { heads, body: source.slice(end + 1) };
    if (/^[ \t]/.test(line)) {
      if (last) heads.set(last, `${heads.get(last)} ${line.trim()}`);
    } else if (name) {
      last = heads.has(name.toLowerCase()) ? null : name.toLowerCase();
      if (last) heads.set(last, value);
    } else return { heads, body: source.slice(at) };
    at = end + 1;
  }
  return { heads, body: source.slice(at) };
}

/** `text/html; charset="utf-8"` */
function readField(text: string): { value: string; fields: Map<string, string> } {
  const [value = '', ...rest] = text.slice(0, 5_000).split(';');
  const fields = new Map<string, string>();
  for (const field of rest) {
    const [, name, quoted, plain] = /^\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|(\S+))/.exec(field) ?? [];
    if (name) fields.set(name.toLowerCase().replace(/\*\d*\*?$/, ''), quoted ?? plain ?? '');
  }
  return { value: value.trim().toLowerCase(), fields };
}

function* splitParts(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let start: number | null = null;
  for (let at = 0; at <= body.length; ) {
    const found = body.indexOf(mark, at);
    if (found < 0) break;
    const isLine = found === 0 || body[found - 1] === '\n';
    at = found + mark.length;
    if (!isLine) continue;
    if (start !== null) yield body.slice(start, found);
    if (body.startsWith('--', at)) return;
    const end = body.indexOf('\n', at);
    start = end < 0 ? body.length : end + 1;
  }
  if (start !== null) yield body.slice(start);
}

function decodeBody(body: string, heads: Heads, charset = 'utf-8'): string {
  const encoding = heads.get('content-transfer-encoding')?.trim().toLowerCase();
  if (encoding === 'base64') return toText(fromBase64(body), charset);
  if (encoding === 'quoted-printable')
    return toText(fromQuoted(body.replace(/[ \t]*=\r?\n/g, '')), charset);
  return body;
}

/** Signs that are none of it are passed over, as is what is left over at a damaged end. */
function fromBase64(text: string): Uint8Array {
  const signs = text.replace(/[^A-Za-z0-9+/]/g, '');
  const whole = signs.slice(0, signs.length - (signs.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0));
}

/** What is not written in signs of ASCII was decoded with the file. */
function fromQuoted(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const read = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at] === 61 ? text16(bytes, at + 1) : null;
    read[length++] = code ?? bytes[at] ?? 0;
    if (code !== null) at += 2;
  }
  return read.subarray(0, length);
}

function text16(bytes: Uint8Array, at: number): number | null {
  const digits = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null;
}

function toText(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset.replace(/^ks_c_5601.*$/i, 'euc-kr')).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // it names a charset that does not exist
  }
}
