import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Disposition } from '../../lib/browser/library-tab';
import type { OmniboxLine } from '../../lib/view/ways-in/omnibox-view';

/** An address bar whose keyword a test has typed: what is typed after it, and what it was told. */
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
  /** first lines, the newest last, and answers by what was typed */
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
