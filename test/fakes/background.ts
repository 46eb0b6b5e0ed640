import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Message, Reply } from '../../lib/messaging/messages';

/** A background that answers every message as told, and keeps what was asked. */
export function fakeBackground(answer: (message: Message) => Reply | Promise<Reply>) {
  const asked: Message[] = [];
  fakeBrowser.runtime.sendMessage = vi.fn(async (message: Message) => {
    asked.push(message);
    return answer(message);
  }) as never; // the browsers' has more forms
  return { asked };
}
