import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { SKIN } from '../components/skin';
import { StoreError, sayFailure } from '../lib/browser/errors';
import { changeSettings, refreshMirror } from '../lib/browser/library';
import { type Message, parseMessage, type Reply } from '../lib/browser/messages';
import { report } from '../lib/browser/report';
import type { SettingsPatch } from '../lib/view/settings';

/** The only writer of the extension's storage. Sleeps unless something was installed or asked. */
export default defineBackground(() => {
  const refresh = () => void refreshMirror(SKIN).catch(report);
  browser.runtime.onInstalled.addListener(refresh);
  browser.runtime.onStartup.addListener(refresh);
  browser.runtime.onMessage.addListener((data, sender, respond) => {
    const message = sender.id === browser.runtime.id ? parseMessage(data) : null;
    if (!message) return false;
    answer(message, sender).then(respond, report);
    return true; // the reply comes later
  });
});

type Sender = Browser.runtime.MessageSender;

async function answer(message: Message, sender: Sender): Promise<Reply> {
  try {
    await perform(message, sender);
    return { ok: true };
  } catch (error) {
    // What is expected is said to who asked; the rest is for whoever looks for the cause.
    if (!(error instanceof StoreError)) report(error);
    return { ok: false, failure: sayFailure(error) };
  }
}

async function perform(message: Message, sender: Sender): Promise<void> {
  const isOurs = isOwnPage(sender);
  switch (message.kind) {
    case 'change-settings':
      return changeSettings(isOurs ? message.patch : harmless(message.patch));
    case 'load-chips':
      return loadChips(sender);
    case 'refresh-mirror':
      if (isOurs) await refreshMirror(SKIN);
  }
}

/** Into the very page that asked, and no other. One that was closed or left meanwhile needs nothing. */
async function loadChips({ tab, frameId = 0 }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  const [injected] = await Promise.allSettled([
    browser.scripting.executeScript({ target, files: ['/chips.js'] }),
  ]);
  const isStillThere = await browser.tabs.get(tab.id).then(
    () => true,
    () => false,
  );
  if (injected.status === 'rejected' && isStillThere) throw injected.reason;
}

/** Nothing a page could gain by, should it ever speak as our script there. */
function harmless({ mode, folded }: SettingsPatch): SettingsPatch {
  return { ...(mode && { mode }), ...(folded && { folded }) };
}

function isOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}
