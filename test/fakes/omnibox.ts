import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Disposition } from '../../lib/browser/library-tab';
import type { OmniboxLine } from '../../lib/view/ways-in/omnibox-view';

/** A fake address bar: a test types after the keyword and reads the suggestions. */
export function fakeOmnibox() {
  type Changed = (text: string, suggest: (lines: OmniboxLine[]) => void) => void;
  const heard = {
    started: [] as (() => void)[],
    changed: [] as Changed[],
    entered: [] as ((text: string, where: Disposition) => void)[],
    cancelled: [] as (() => void)[],
  };
  const event = <Listener>(listeners: Listener[]) => ({
    addListener: (listener: Listener) => void listeners.push(listener),
  });
  /** first lines, the newest last, and the suggestions for each typed text */
  const firsts: string[] = [];
  const answers: [text: string, lines: OmniboxLine[]][] = [];
  Object.assign(fakeBrowser, {
    omnibox: {
      setDefaultSuggestion: async ({ description }: { description: string }) => {
        firsts.push(description);
      },
      onInputStarted: event(heard.started),
      onInputChanged: event(heard.changed),
      onInputEntered: event(heard.entered),
      onInputCancelled: event(heard.cancelled),
    },
  });
  return {
    firsts,
    answers,
    start: () => {
      for (const listener of heard.started) listener();
    },
    type: (text: string) => {
      for (const listener of heard.changed) listener(text, (lines) => answers.push([text, lines]));
    },
    enter: (text: string, where: Disposition = 'currentTab') => {
      for (const listener of heard.entered) listener(text, where);
    },
    cancel: () => {
      for (const listener of heard.cancelled) listener();
    },
  };
}
