import { browser } from 'wxt/browser';
import { report } from '../browser/report';
import { isObject } from '../text/json';
import type { LocalizedText } from '../text/localized';
import { type CallArgs, type CallName, type CallResult, REPEATABLE } from './calls';
import { MESSAGE_WORDS } from './messages.words';

/** What the background answers: what came of a call, or why it could not be carried out. */
export type Reply<Value = unknown> =
  | { ok: true; value: Value }
  | { ok: false; failure: LocalizedText };

/** Sends without waiting. A page whose extension is gone loses nothing but the memory of the choice. */
export function tell<N extends CallName>(name: N, ...args: CallArgs<N>): void {
  send(name, ...args).catch(report);
}

/**
 * Sends and waits; trouble on the way is a failed reply, never an exception. A background that is
 * being ended loses the messages it has, so those that may be carried out twice are sent once more.
 */
export async function ask<N extends CallName>(
  name: N,
  ...args: CallArgs<N>
): Promise<Reply<CallResult<N>>> {
  try {
    const reply = await send(name, ...args).catch((error: unknown) => {
      if (mayRepeat(name, String(error))) return send(name, ...args);
      throw error;
    });
    return isReply<N>(reply) ? reply : { ok: false, failure: MESSAGE_WORDS.noAnswer };
  } catch (error) {
    report(error);
    return { ok: false, failure: MESSAGE_WORDS.noAnswer };
  }
}

/** Sends and waits for the raw reply. Rejects when the extension is gone from under the page. */
export async function send<N extends CallName>(name: N, ...[args]: CallArgs<N>): Promise<unknown> {
  return browser.runtime.sendMessage({ kind: name, ...args });
}

/** Nobody had the message yet, or whoever had it went away before the answer. */
const NOT_RECEIVED = /Receiving end does not exist/i;
const NOT_ANSWERED = /message (?:port|channel) closed|Promised response from onMessage/i;

function mayRepeat(name: CallName, why: string): boolean {
  return NOT_RECEIVED.test(why) || (REPEATABLE.has(name) && NOT_ANSWERED.test(why));
}

/** Our background answered; it gives each call the result of its name. */
function isReply<N extends CallName>(data: unknown): data is Reply<CallResult<N>> {
  return isObject(data) && 'ok' in data;
}
