import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CallArgs, CallName } from '../../lib/messaging/calls';
import { ask, type Reply, tell } from '../../lib/messaging/messages';
import type { Mark } from '../../lib/paper/mark';
import { readPaperKey } from '../../lib/paper/paper-key';
import type { PaperKey } from '../../lib/paper/ref';

beforeEach(() => fakeBrowser.reset());

describe('asking', () => {
  test('gives the reply', async () => {
    fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
      respond({ ok: false, failure: { ko: '가득', en: 'Full.' } });
      return true;
    });
    expect(await ask('refresh-mirror')).toEqual({
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
    const reply = await ask('refresh-mirror');
    fakeBrowser.runtime.sendMessage = original;
    expect(reply).toMatchObject({ ok: false });
    expect('failure' in reply && reply.failure.ko).toMatch(/응답하지 않아요/);
    expect('failure' in reply && reply.failure.en).toMatch(/is not responding/);
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
  const NOTE = { kind: 'mark', key, patch: { note: 'A' } };
  const TAKE = { kind: 'remove-weeks', names: [] };
  const OK = { ok: true, value: 1 };

  const note = () => ask('mark', { key, patch: { note: 'A' } });
  const take = () => ask('remove-weeks', { names: [] });

  /** Fails with each of these, then answers. */
  async function askWith(asking: () => Promise<Reply>, ...failures: string[]) {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const sending = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    for (const failure of failures) sending.mockRejectedValueOnce(new Error(failure));
    sending.mockResolvedValue(OK as never); // typed as if there were no answers
    const reply = await asking();
    return { reply, sent: sending.mock.calls.map(([sent]) => sent as unknown) };
  }

  test.each([GONE, ...CLOSED])('sends a note once more: %s', async (failure) => {
    expect(await askWith(note, failure)).toEqual({ reply: OK, sent: [NOTE, NOTE] });
  });

  test('sends no more than twice', async () => {
    const { reply, sent } = await askWith(note, GONE, GONE);
    expect(reply.ok).toBe(false);
    expect(sent).toHaveLength(2);
  });

  test('sends what must not be done twice again only if nobody received it', async () => {
    expect(await askWith(take, GONE)).toEqual({ reply: OK, sent: [TAKE, TAKE] });
  });

  test.each(CLOSED)('does not take weeks away twice: %s', async (failure) => {
    const { reply, sent } = await askWith(take, failure);
    expect(reply.ok).toBe(false);
    expect(sent).toEqual([TAKE]);
  });

  test('does not try where the extension is gone', async () => {
    expect((await askWith(note, 'Extension context invalidated.')).sent).toHaveLength(1);
  });
});

describe('a call', () => {
  const key = readPaperKey('arxiv:2410.05258') as PaperKey; // it is one

  test('has the result of its name', () => {
    expectTypeOf(ask<'mark'>).returns.resolves.toEqualTypeOf<Reply<Mark>>();
    expectTypeOf(ask<'erase'>).returns.resolves.toEqualTypeOf<Reply<void>>();
    expectTypeOf<CallArgs<'erase'>>().toEqualTypeOf<[]>();
  });

  test('with wrong arguments does not compile', () => {
    const wrong = (_: () => void) => undefined; // compiled, never run
    // @ts-expect-error there is no such call
    wrong(() => tell('read-notes'));
    // @ts-expect-error there is no such mode
    wrong(() => tell('change-settings', { patch: { mode: 'klingon' } }));
    // @ts-expect-error the arguments are missing
    wrong(() => tell('change-settings'));
    // @ts-expect-error the patch is missing
    wrong(() => tell('change-settings', {}));
    // @ts-expect-error it takes no arguments
    wrong(() => tell('erase', { names: [] }));
    // @ts-expect-error the changes are missing
    wrong(() => ask('mark-many', {}));
    // @ts-expect-error text is not yet a key
    wrong(() => ask('mark', { key: 'arxiv:2410.05258', patch: {} }));
    // @ts-expect-error a mark has no such field
    wrong(() => ask('mark', { key, patch: { stars: 5 } }));
    // @ts-expect-error text is not yet an origin
    wrong(() => ask('stop-fetching', { id: 'somewhere' as string }));
    // @ts-expect-error a call is not any text
    wrong(() => ask('erase' as string));
    expectTypeOf<'erase'>().toExtend<CallName>();
  });
});

test('telling the background never throws', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => tell('change-settings', { patch: { mode: 'ko' } })).not.toThrow();
});
