import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Message } from '../../lib/messaging/calls';
import type { Reply } from '../../lib/messaging/messages';

/** A reply as the browser passes it on: a value that is `undefined` is left out. */
export type SentReply = Reply | { ok: true };

/** A background that answers every message as told, and keeps what was asked. */
export function fakeBackground(answer: (message: Message) => SentReply | Promise<SentReply>) {
  const asked: Message[] = [];
  fakeBrowser.runtime.sendMessage = vi.fn(async (message: Message) => {
    asked.push(message);
    return answer(message);
  }) as never; // the browsers' has more forms
  return { asked };
}
