import { browser } from 'wxt/browser';
import { report } from '../browser/report';
import type { DigestDiff } from '../digest/diff';
import { isOrigin, type Origin } from '../digest/origin';
import type { MirrorHead } from '../lookup/mirror-image';
import type { MarkPatch } from '../paper/mark';
import { readPaperKey } from '../paper/paper-key';
import type { PaperKey } from '../paper/ref';
import type { SettingsPatch } from '../settings/settings';
import type { Want } from '../sources/sync';
import type { StoredWeek, WeekName } from '../storage/store';
import { type Fields, isObject, toArray, toFields } from '../text/json';
import type { LocalizedText } from '../text/localized';

/** The whole protocol towards the background, which alone writes storage. */
export type Message =
  /** from anywhere: the reader chose something; pages may send `mode` and `folded` only */
  | { kind: 'change-settings'; patch: SettingsPatch }
  /** from a page of X: a post there is known, put the script that paints chips into that page */
  | { kind: 'load-chips' }
  /** from a listing: a badge was pressed, put the script that shows a paper into that page */
  | { kind: 'load-panel' }
  /** from a thread of the forum: open the library page and read that thread there */
  | { kind: 'open-library' }
  | OwnMessage;

/** From our own pages alone. */
export type OwnMessage =
  /** keep a week the reader has looked at; the reply's value is an `AddResult` */
  | { kind: 'add-week'; digest: unknown; from: string }
  /** keep many weeks; the reply's value is the names of those that are new */
  | { kind: 'add-weeks'; digests: unknown[]; from: string }
  /** take weeks away, seen with the last of several; the reply's value is the weeks, to undo it with */
  | { kind: 'remove-weeks'; names: WeekName[]; isMoreComing?: boolean }
  /** put back what was taken away, or what a backup holds, as it is; shown with the last of several */
  | { kind: 'keep'; weeks: unknown[]; marks: unknown[]; sources: unknown[]; isMoreComing?: boolean }
  /** change what the reader keeps about a paper; the reply's value is the mark */
  | { kind: 'mark'; key: PaperKey; patch: MarkPatch }
  /** take up a source and fetch from it, once the reader has allowed its host */
  | { kind: 'add-source'; address: string }
  /** take a source away with its weeks; the reply's value is a `StoreContents`, to undo it with */
  | { kind: 'remove-source'; id: Origin }
  /**
   * fetch what is new, or what is wanted, after what is being fetched; `watchSession` tells how that
   * goes, and by its name when it is done. A source on trial is not kept where there is none.
   */
  | { kind: 'fetch'; id: Origin; want: Want | null; name?: string; isTrial?: boolean }
  | { kind: 'stop-fetching'; id: Origin }
  /** remove every week, mark and source */
  | { kind: 'erase' }
  /** forget that the database had to be made anew: the reader has seen it */
  | { kind: 'dismiss-mended' }
  /** read the database for a page that has none; the reply's value is what `read` gives back */
  | { kind: 'read'; name: string; args: unknown[] }
  /** make the mirror agree with the store, and say how that went */
  | { kind: 'refresh-mirror' }
  /** items of the mirror, for a page that cannot read it; the reply's value is `LibraryItems` */
  | { kind: 'read-library'; names: string[] };

/** The mirror's table of contents, and those of the named items that exist. */
export interface LibraryItems {
  head: MirrorHead;
  items: Record<string, unknown>;
}

/** What became of a week that was given to `addWeek`. */
export type AddResult =
  | { kind: 'added' | 'unchanged' }
  | { kind: 'updated'; diff: DigestDiff; before: StoredWeek };

export type Reply = { ok: true; value?: unknown } | { ok: false; failure: LocalizedText };

const NO_ANSWER: LocalizedText = {
  ko: '확장 프로그램이 응답하지 않아요. 페이지를 새로 고쳐 주세요.',
  en: 'The extension does not answer. Please reload the page.',
};
const LONGEST_TEXT = 2_000;

/** Sends without waiting. A page whose extension is gone loses nothing but the memory of the choice. */
export function tell(message: Message): void {
  send(message).catch(report);
}

/**
 * Sends and waits; trouble on the way is a failed reply, never an exception. A background that is
 * just being ended takes messages with it, so those that it may do twice are sent once more.
 */
export async function ask(message: Message): Promise<Reply> {
  try {
    return toReply(await send(message).catch((error: unknown) => sendAgain(message, error)));
  } catch (error) {
    report(error);
    return { ok: false, failure: NO_ANSWER };
  }
}

/** Nobody had the message yet, or whoever had it went away before the answer. */
const NOT_RECEIVED = /Receiving end does not exist/i;
const NOT_ANSWERED = /message (?:port|channel) closed|Promised response from onMessage/i;
/** To the same end however often they are done; the others tell what they changed, to undo it with. */
const REPEATABLE = new Set<Message['kind']>([
  'change-settings',
  'mark',
  'read',
  'refresh-mirror',
  'read-library',
  'dismiss-mended',
  'stop-fetching',
]);

async function sendAgain(message: Message, error: unknown): Promise<unknown> {
  const why = String(error);
  const mayRepeat = REPEATABLE.has(message.kind) && NOT_ANSWERED.test(why);
  if (mayRepeat || NOT_RECEIVED.test(why)) return send(message);
  throw error;
}

/** Reads a message from an unknown sender; `null` when it is none of ours. */
export function parseMessage(data: unknown): Message | null {
  const fields = toFields(data);
  switch (fields.kind) {
    case 'refresh-mirror':
    case 'load-chips':
    case 'load-panel':
    case 'open-library':
    case 'erase':
    case 'dismiss-mended':
      return { kind: fields.kind };
    case 'change-settings':
      // The values are checked where they are merged, field by field; so are those of a mark.
      return isObject(fields.patch) ? { kind: fields.kind, patch: fields.patch } : null;
    case 'add-week':
      return { kind: fields.kind, digest: fields.digest, from: toText(fields.from) };
    case 'add-weeks':
      return { kind: fields.kind, digests: toArray(fields.digests), from: toText(fields.from) };
    case 'remove-weeks':
      return {
        kind: fields.kind,
        names: toArray(fields.names).flatMap((name) => toName(name)),
        ...readMoreComing(fields),
      };
    case 'keep': {
      const [weeks, marks, sources] = [fields.weeks, fields.marks, fields.sources].map(toArray);
      const kept = { weeks: weeks ?? [], marks: marks ?? [], sources: sources ?? [] };
      return { kind: fields.kind, ...kept, ...readMoreComing(fields) };
    }
    case 'mark': {
      const key = readPaperKey(fields.key);
      return key && isObject(fields.patch) ? { kind: fields.kind, key, patch: fields.patch } : null;
    }
    case 'read':
      return { kind: fields.kind, name: toText(fields.name), args: toArray(fields.args) };
    case 'read-library':
      return { kind: fields.kind, names: toArray(fields.names).map(toText) };
    case 'add-source':
      return { kind: fields.kind, address: toText(fields.address) };
    case 'remove-source':
    case 'stop-fetching':
      return isOriginText(fields.id) ? { kind: fields.kind, id: fields.id } : null;
    case 'fetch': {
      const want = isObject(fields.want) ? (fields.want as unknown as Want) : null; // made sane by `toWant`
      const name = toText(fields.name);
      return isOriginText(fields.id)
        ? {
            kind: fields.kind,
            id: fields.id,
            want,
            ...(name !== '' && { name }),
            ...(fields.isTrial === true && { isTrial: true }),
          }
        : null;
    }
    default:
      return null;
  }
}

/** Sends and waits for the raw reply. Rejects when the extension is gone from under the page. */
export async function send(message: Message): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

function readMoreComing({ isMoreComing }: Fields): { isMoreComing?: true } {
  return isMoreComing === true ? { isMoreComing } : {};
}

function toText(data: unknown): string {
  return String(data).slice(0, LONGEST_TEXT);
}

function toName(data: unknown): WeekName[] {
  if (!isObject(data) || !isOriginText(data.origin)) return [];
  return [{ origin: data.origin, id: String(data.id) }];
}

function isOriginText(data: unknown): data is Origin {
  return typeof data === 'string' && isOrigin(data);
}

function toReply(data: unknown): Reply {
  const isReply = isObject(data) && 'ok' in data;
  return isReply ? (data as unknown as Reply) : { ok: false, failure: NO_ANSWER }; // sent by our background
}
