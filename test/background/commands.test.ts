import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { passOnCommands } from '../../lib/background/commands';
import { watchCommands, watchPopupCommands } from '../../lib/messaging/commands';
import { fakeCommands } from '../fakes/commands';

const said: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words[1]));
});

/** Until what a listener began is over. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a key of the browser', () => {
  test.each([
    ['the tab that the browser names', { id: 3 }, { id: 7 }, [[3, { command: 'toggle-panel' }]]],
    [
      'the tab in front, where none is named',
      undefined,
      { id: 7 },
      [[7, { command: 'toggle-panel' }]],
    ],
    ['nobody, where no tab is in front', undefined, undefined, []],
    ['nobody, where the tab in front has no id', undefined, {}, []],
  ])('goes to %s', async (_, tab, active, sent) => {
    const commands = fakeCommands(active && { active });
    passOnCommands();
    commands.press('toggle-panel', tab);
    await settled();
    expect(commands.sent).toEqual(sent);
    expect(said).toEqual([]);
  });

  test.each([
    ['a popup that does it', async () => true, []],
    [
      'a popup that leaves it to the tab',
      async () => undefined,
      [[3, { command: 'next-language' }]],
    ],
    [
      'a page of ours that answers something else',
      async () => 'yes',
      [[3, { command: 'next-language' }]],
    ],
    [
      'a page of ours that closes meanwhile',
      async () => {
        throw new Error('The message port closed before a response was received.');
      },
      [[3, { command: 'next-language' }]],
    ],
  ])(
    'is offered to an open popup first, and the tab gets what is left: %s',
    async (_, answer, sent) => {
      const popup = vi.fn(answer);
      const commands = fakeCommands({ popup });
      passOnCommands();
      commands.press('next-language', { id: 3 });
      await settled();
      expect(popup).toHaveBeenCalledWith({ popupCommand: 'next-language' });
      expect(commands.sent).toEqual(sent);
      expect(said).toEqual([]);
    },
  );

  test('with a name that we do not know is not passed on', async () => {
    const commands = fakeCommands();
    passOnCommands();
    for (const name of ['_execute_action', 'toString', '']) commands.press(name, { id: 3 });
    await settled();
    expect(commands.sent).toEqual([]);
  });

  test.each([
    ['Could not establish connection. Receiving end does not exist.', 0],
    ['No tab with id: 3.', 0],
    ['Invalid tab ID: 3', 0],
    ['The message port closed before a response was received.', 0],
    ['Something else went wrong.', 1],
  ])(
    'that no page hears is not an error, and another error is reported: %s',
    async (message, faults) => {
      const commands = fakeCommands({ refusal: new Error(message) });
      passOnCommands();
      commands.press('next-language', { id: 3 });
      await settled();
      expect(said.length).toBe(faults);
    },
  );
});

describe('a page', () => {
  const heard: string[] = [];
  const tell = (message: unknown, sender: object) =>
    fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);

  test.each([
    ['ours', { command: 'next-language' }, true, ['next-language']],
    ['of another extension', { command: 'next-language' }, false, []],
    ['of another name', { command: 'constructor' }, true, []],
    ['of another kind', { kind: 'change-settings' }, true, []],
    ['nothing', null, true, []],
  ])('obeys only known commands of our own: a message %s', async (_, message, isOurs, expected) => {
    heard.length = 0;
    const life = new AbortController();
    watchCommands(life.signal, (command) => heard.push(command));
    await tell(message, { id: isOurs ? browser.runtime.id : 'another' });
    expect(heard).toEqual(expected);
    life.abort();
    await tell(message, { id: browser.runtime.id }).catch(() => undefined); // nobody is left to hear it
    expect(heard).toEqual(expected);
  });
});

describe('a popup', () => {
  test.each([
    ['that it does', { popupCommand: 'next-language' }, true, ['next-language'], true],
    [
      'that it leaves to the tab',
      { popupCommand: 'toggle-panel' },
      true,
      ['toggle-panel'],
      undefined,
    ],
    ['for the page of a tab', { command: 'next-language' }, true, [], undefined],
    ['of another extension', { popupCommand: 'next-language' }, false, [], undefined],
    ['of another name', { popupCommand: 'toString' }, true, [], undefined],
    ['that is nothing', null, true, [], undefined],
  ])('answers a command %s', (_, message, isOurs, expected, answer) => {
    const heard: string[] = [];
    const answers: unknown[] = [];
    const { addListener } = fakeBrowser.runtime.onMessage;
    let listen: ((...args: unknown[]) => unknown) | undefined;
    fakeBrowser.runtime.onMessage.addListener = ((listener: typeof listen) => {
      listen = listener;
    }) as never; // the browsers' has more forms
    watchPopupCommands((command) => heard.push(command) > 0 && command === 'next-language');
    fakeBrowser.runtime.onMessage.addListener = addListener;
    const sender = { id: isOurs ? browser.runtime.id : 'another' };
    listen?.(message, sender, (value: unknown) => answers.push(value));
    expect(heard).toEqual(expected);
    expect(answers[0]).toBe(answer);
  });
});
