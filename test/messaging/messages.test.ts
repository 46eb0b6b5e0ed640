import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, type Message, parseMessage, tell } from '../../lib/messaging/messages';
import { readPaperKey } from '../../lib/paper/paper-key';
import type { PaperKey } from '../../lib/paper/ref';

beforeEach(() => fakeBrowser.reset());

describe('a message', () => {
  test.each<Message>([
    { kind: 'load-chips' },
    { kind: 'refresh-mirror' },
    { kind: 'change-settings', patch: {} },
    { kind: 'change-settings', patch: { mode: 'ko', folded: { abs: true } } },
  ])('of ours is read: %o', (message) => {
    expect(parseMessage(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  test('loses what does not belong to it', () => {
    expect(parseMessage({ kind: 'load-chips', files: ['/evil.js'] })).toEqual({
      kind: 'load-chips',
    });
  });

  test.each([
    undefined,
    null,
    0,
    '',
    'refresh-mirror',
    true,
    [],
    {},
    { kind: null },
    { kind: 'toString' },
    { kind: ['refresh-mirror'] },
    { kind: 'change-settings' },
    { kind: 'change-settings', patch: null },
    { kind: 'change-settings', patch: 'mode' },
    { type: 'refresh-mirror' },
    JSON.parse('{"__proto__":{"kind":"refresh-mirror"}}'),
  ])('of others is none: %j', (data) => {
    expect(parseMessage(data)).toBeNull();
  });

  test('with a wrong payload does not compile', () => {
    // @ts-expect-error there is no such mode
    const wrongMode: Message = { kind: 'change-settings', patch: { mode: 'klingon' } };
    // @ts-expect-error there is no such message
    const wrongKind: Message = { kind: 'read-notes' };
    // @ts-expect-error the patch is missing
    const noPatch: Message = { kind: 'change-settings' };
    expect([wrongMode, wrongKind, noPatch].length).toBe(3);
  });
});

describe('asking', () => {
  test('gives the reply', async () => {
    fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
      respond({ ok: false, failure: { ko: '가득', en: 'Full.' } });
      return true;
    });
    expect(await ask({ kind: 'refresh-mirror' })).toEqual({
      ok: false,
      failure: { ko: '가득', en: 'Full.' },
    });
  });

  test.each([
    ['nobody listens', () => undefined],
    ['the answer is empty', () => fakeBrowser.runtime.onMessage.addListener(() => undefined)],
    [
      'the extension is gone',
      () => {
        fakeBrowser.runtime.sendMessage = () => {
          throw new Error('Extension context invalidated.');
        };
      },
    ],
  ])('gives a failed reply, never an exception, when %s', async (_, arrange) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const original = fakeBrowser.runtime.sendMessage;
    arrange();
    const reply = await ask({ kind: 'refresh-mirror' });
    fakeBrowser.runtime.sendMessage = original;
    expect(reply).toMatchObject({ ok: false });
    expect('failure' in reply && reply.failure.ko).toMatch(/응답하지 않아요/);
    expect('failure' in reply && reply.failure.en).toMatch(/does not answer/);
  });
});

describe('asking a background that is being ended', () => {
  const GONE = 'Could not establish connection. Receiving end does not exist.';
  const CLOSED = [
    'The message port closed before a response was received.',
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'Promised response from onMessage listener went out of scope',
  ];
  const key = readPaperKey('arxiv:2410.05258') as PaperKey; // it is one
  const NOTE: Message = { kind: 'mark', key, patch: { note: 'A' } };
  const TAKE: Message = { kind: 'remove-weeks', names: [] };
  const OK = { ok: true, value: 1 };

  /** Fails with each of these, then answers. */
  async function askWith(message: Message, ...failures: string[]) {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const sending = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    for (const failure of failures) sending.mockRejectedValueOnce(new Error(failure));
    sending.mockResolvedValue(OK as never); // typed as if there were no answers
    const reply = await ask(message);
    return { reply, sent: sending.mock.calls.map(([sent]) => sent as unknown) };
  }

  test.each([GONE, ...CLOSED])('sends a note once more: %s', async (failure) => {
    expect(await askWith(NOTE, failure)).toEqual({ reply: OK, sent: [NOTE, NOTE] });
  });

  test('sends no more than twice', async () => {
    const { reply, sent } = await askWith(NOTE, GONE, GONE);
    expect(reply.ok).toBe(false);
    expect(sent).toHaveLength(2);
  });

  test('sends what must not be done twice only if nobody had it', async () => {
    expect(await askWith(TAKE, GONE)).toEqual({ reply: OK, sent: [TAKE, TAKE] });
  });

  test.each(CLOSED)('does not take weeks away twice: %s', async (failure) => {
    const { reply, sent } = await askWith(TAKE, failure);
    expect(reply.ok).toBe(false);
    expect(sent).toEqual([TAKE]);
  });

  test('does not try where the extension is gone', async () => {
    expect((await askWith(NOTE, 'Extension context invalidated.')).sent).toHaveLength(1);
  });
});

test('telling never throws', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => tell({ kind: 'change-settings', patch: { mode: 'ko' } })).not.toThrow();
});
