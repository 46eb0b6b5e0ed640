import { browser } from 'wxt/browser';
import type { Said } from '../digest/format';
import type { SettingsPatch } from '../view/settings';
import { report } from './report';

/** The whole protocol towards the background, which alone writes storage. */
export type Message =
  /** from anywhere: the reader chose something; pages may send `mode` and `folded` only */
  | { kind: 'change-settings'; patch: SettingsPatch }
  /** from a page of X: a post there is known, put the script that paints chips into that page */
  | { kind: 'load-chips' }
  /** from a thread of the forum: open the library page and read that thread there */
  | { kind: 'open-library' }
  /** from our own pages: keep a week the reader has looked at; the reply's value is an `AddResult` */
  | { kind: 'add-week'; digest: unknown; from: string }
  /** from our own pages: keep many weeks; the reply's value is the ids that are new */
  | { kind: 'add-weeks'; digests: unknown[]; from: string }
  /** from our own pages: take many weeks away */
  | { kind: 'remove-weeks'; ids: string[] }
  /** from our own pages: take an added week away; the reply's value is the week, to undo it with */
  | { kind: 'remove-week'; id: string }
  /** from our own pages: make the mirror agree with the digests, and say how that went */
  | { kind: 'refresh-mirror' };

export type Reply = { ok: true; value?: unknown } | { ok: false; failure: Said };

const NO_ANSWER: Said = {
  ko: '확장 프로그램이 응답하지 않아요. 페이지를 새로 고쳐 주세요.',
  en: 'The extension does not answer. Please reload the page.',
};

/** Sends without waiting. A page whose extension is gone loses nothing but the memory of the choice. */
export function tell(message: Message): void {
  send(message).catch(report);
}

/** Sends and waits; trouble on the way is a failed reply, never an exception. */
export async function ask(message: Message): Promise<Reply> {
  try {
    return toReply(await send(message));
  } catch (error) {
    report(error);
    return { ok: false, failure: NO_ANSWER };
  }
}

/** Reads a message from an unknown sender; `null` when it is none of ours. */
export function parseMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  switch (data.kind) {
    case 'refresh-mirror':
    case 'load-chips':
    case 'open-library':
      return { kind: data.kind };
  }
  if (data.kind === 'add-week' && 'digest' in data && 'from' in data) {
    return { kind: 'add-week', digest: data.digest, from: String(data.from).slice(0, 2_000) };
  }
  if (data.kind === 'add-weeks' && 'digests' in data && 'from' in data) {
    const { digests, from } = data;
    return Array.isArray(digests) ? { kind: 'add-weeks', digests, from: String(from) } : null;
  }
  if (data.kind === 'remove-weeks' && 'ids' in data) {
    return Array.isArray(data.ids) ? { kind: 'remove-weeks', ids: data.ids.map(String) } : null;
  }
  if (data.kind === 'remove-week' && 'id' in data)
    return { kind: 'remove-week', id: String(data.id) };
  if (data.kind !== 'change-settings' || !('patch' in data)) return null;
  const { patch } = data;
  // The values are checked where they are merged, field by field.
  return typeof patch === 'object' && patch !== null ? { kind: 'change-settings', patch } : null;
}

/** Sends and waits for the raw reply. Rejects when the extension is gone from under the page. */
export async function send(message: Message): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

function toReply(data: unknown): Reply {
  const isReply = typeof data === 'object' && data !== null && 'ok' in data;
  return isReply ? (data as Reply) : { ok: false, failure: NO_ANSWER }; // sent by our background
}
