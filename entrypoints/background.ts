import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { SKIN } from '../components/skin';
import { StoreError, sayFailure } from '../lib/browser/errors';
import { followForumPermission } from '../lib/browser/forum-permission';
import {
  type AddResult,
  addWeek,
  addWeeks,
  changeSettings,
  refreshMirror,
  removeWeek,
  removeWeeks,
} from '../lib/browser/library';
import { openLibraryFor } from '../lib/browser/library-tab';
import { type Message, parseMessage, type Reply } from '../lib/browser/messages';
import { report } from '../lib/browser/report';
import { validateDigest } from '../lib/digest/validate';
import type { SettingsPatch } from '../lib/view/settings';

/** The only writer of the extension's storage. Sleeps unless something was installed or asked. */
export default defineBackground(() => {
  const refresh = () => {
    refreshMirror(SKIN).catch(report);
    followForumPermission().catch(report);
  };
  browser.runtime.onInstalled.addListener(refresh);
  browser.runtime.onStartup.addListener(refresh);
  browser.permissions.onAdded.addListener(() => void followForumPermission().catch(report));
  browser.permissions.onRemoved.addListener(() => void followForumPermission().catch(report));
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
    return { ok: true, value: await perform(message, sender) };
  } catch (error) {
    // What is expected is said to who asked; the rest is for whoever looks for the cause.
    if (!(error instanceof StoreError)) report(error);
    return { ok: false, failure: sayFailure(error) };
  }
}

async function perform(message: Message, sender: Sender): Promise<unknown> {
  if (message.kind === 'load-chips') return loadChips(sender);
  if (message.kind === 'open-library') return openLibraryFor(sender.tab?.id ?? null);
  if (message.kind === 'change-settings') {
    return changeSettings(isOwnPage(sender) ? message.patch : harmless(message.patch));
  }
  if (!isOwnPage(sender)) return;
  switch (message.kind) {
    case 'add-week':
      return add(message.digest, message.from);
    case 'add-weeks':
      return addMany(message.digests, message.from);
    case 'remove-weeks':
      return removeWeeks(message.ids, SKIN);
    case 'remove-week':
      return removeWeek(message.id, SKIN);
    case 'refresh-mirror':
      return refreshMirror(SKIN);
  }
}

/** Checked here too: what is stored is what the checks let through, whoever sent it. */
async function add(data: unknown, from: string): Promise<AddResult | null> {
  const { digest } = validateDigest(data);
  return digest && addWeek({ digest, from, addedAt: new Date().toISOString() }, SKIN);
}

async function addMany(data: readonly unknown[], from: string): Promise<string[]> {
  const addedAt = new Date().toISOString();
  const digests = data.flatMap((one) => validateDigest(one).digest ?? []);
  return addWeeks(
    digests.map((digest) => ({ digest, from, addedAt })),
    SKIN,
  );
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
