import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { SKIN } from '../components/skin';
import { passOnCommands } from '../lib/browser/commands';
import { ownDatabase } from '../lib/browser/database';
import { isSaid, sayFailure } from '../lib/browser/errors';
import {
  beginFetching,
  fetchDue,
  onDue,
  resumeFetching,
  stopAllFetching,
  stopFetching,
  type Wish,
} from '../lib/browser/fetching';
import { followForumPermission } from '../lib/browser/forum-permission';
import { erase, keep } from '../lib/browser/keep';
import { changeSettings, mendMirror, refreshMirror, showUnshown } from '../lib/browser/library';
import { openAskedLibrary } from '../lib/browser/library-tab';
import { copyMarks, markPaper } from '../lib/browser/marks';
import { dismissMended, restoreMarks } from '../lib/browser/mend';
import { type Message, type OwnMessage, parseMessage, type Reply } from '../lib/browser/messages';
import { noteWrites } from '../lib/browser/mirror-sums';
import { report } from '../lib/browser/report';
import { addSource, removeSource } from '../lib/browser/sources';
import { readHere } from '../lib/browser/store-reads';
import { type AddResult, addWeek, addWeeks, removeWeeks } from '../lib/browser/weeks';
import { validateDigest } from '../lib/digest/validate';
import { pytorchkr } from '../lib/sites/pytorchkr';
import { parseWebUrl } from '../lib/sites/web-url';
import type { SettingsPatch } from '../lib/view/settings';

/** The only writer of the extension's storage. Sleeps unless something was installed, asked or due. */
export default defineBackground(() => {
  ownDatabase(async (database, wasBroken) => {
    const isMoreComing = await restoreMarks(database, wasBroken, now());
    if (isMoreComing) refreshMirror(SKIN).catch(report);
  });
  const refresh = () => {
    refreshMirror(SKIN).catch(report);
    copyMarks().catch(report);
    followForumPermission().catch(report);
  };
  browser.runtime.onInstalled.addListener(refresh);
  browser.runtime.onStartup.addListener(refresh);
  browser.permissions.onAdded.addListener(() => void followForumPermission().catch(report));
  browser.permissions.onRemoved.addListener(() => void followForumPermission().catch(report));
  passOnCommands();
  noteWrites();
  onDue(() => void fetchDue(SKIN).catch(report));
  browser.runtime.onMessage.addListener((data, sender, respond) => {
    const message = sender.id === browser.runtime.id ? parseMessage(data) : null;
    if (!message) return false;
    answer(message, sender).then(respond, report);
    return true; // the reply comes later
  });
  // Whatever woke us: an end in the middle of something is made good first.
  awake = showUnshown(SKIN)
    .then(() => resumeFetching(SKIN))
    .catch(report);
  awake.then(() => mendMirror(SKIN)).catch(report);
});

/** What an end interrupted is taken up again: only then can it be stopped. */
let awake: Promise<void> = Promise.resolve();

type Sender = Browser.runtime.MessageSender;

async function answer(message: Message, sender: Sender): Promise<Reply> {
  try {
    return { ok: true, value: await perform(message, sender) };
  } catch (error) {
    // What is expected is said to who asked; the rest is for whoever looks for the cause.
    if (!isSaid(error)) report(error);
    return { ok: false, failure: sayFailure(error) };
  }
}

async function perform(message: Message, sender: Sender): Promise<unknown> {
  switch (message.kind) {
    case 'load-chips':
      return loadScript('/chips.js', sender);
    case 'load-panel':
      return loadScript('/arxiv.js', sender);
    case 'open-library':
      return isForum(sender) ? openAskedLibrary(sender.tab.id) : undefined;
    case 'change-settings':
      return changeSettings(isOwnPage(sender) ? message.patch : harmless(message.patch), SKIN);
    default:
      return isOwnPage(sender) ? performOwn(message) : undefined;
  }
}

async function performOwn(message: OwnMessage): Promise<unknown> {
  switch (message.kind) {
    case 'add-week':
      return add(message.digest, message.from);
    case 'add-weeks':
      return addMany(message.digests, message.from);
    case 'remove-weeks':
      return removeWeeks(message.names, SKIN, message.isMoreComing);
    case 'keep':
      return keep(message, SKIN);
    case 'mark':
      return markPaper(message.key, message.patch, now());
    case 'add-source':
      return addSource(message.address, now());
    case 'remove-source':
      await awake;
      return removeSource(message.id, SKIN);
    case 'fetch':
      return beginFetching(message.id, toWish(message), SKIN);
    case 'stop-fetching':
      await awake;
      return stopFetching(message.id);
    case 'erase':
      await awake;
      await stopAllFetching();
      return erase(SKIN);
    case 'dismiss-mended':
      return dismissMended();
    case 'read':
      return readHere(message.name, message.args);
    case 'refresh-mirror':
      return refreshMirror(SKIN);
  }
}

function toWish({ want, name, isTrial }: Extract<OwnMessage, { kind: 'fetch' }>): Wish {
  return { want, name: name ?? crypto.randomUUID(), isTrial: isTrial === true };
}

/** Checked here too: what is stored is what the checks let through, whoever sent it. */
async function add(data: unknown, from: string): Promise<AddResult | null> {
  const { digest } = validateDigest(data);
  return digest && addWeek({ origin: 'own', digest, from, addedAt: now() }, SKIN);
}

async function addMany(data: readonly unknown[], from: string): ReturnType<typeof addWeeks> {
  const addedAt = now();
  const digests = data.flatMap((one) => validateDigest(one).digest ?? []);
  return addWeeks(
    digests.map((digest) => ({ origin: 'own', digest, from, addedAt })),
    SKIN,
  );
}

/** Into the very page that asked, and no other. One that was closed or left meanwhile needs nothing. */
async function loadScript(
  file: '/chips.js' | '/arxiv.js',
  { tab, frameId = 0, url }: Sender,
): Promise<void> {
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  const [injected] = await Promise.allSettled([
    browser.scripting.executeScript({ target, files: [file] }),
  ]);
  if (injected.status === 'fulfilled') return;
  // The address of a tab that went elsewhere is another one, or none that we may see.
  const now = await browser.tabs.get(tab.id).catch(() => null);
  if (now?.url && url && new URL(now.url).origin === new URL(url).origin) throw injected.reason;
}

/** Nothing a page could gain by, should it ever speak as our script there. */
function harmless({ mode, folded }: SettingsPatch): SettingsPatch {
  return { ...(mode && { mode }), ...(folded && { folded }) };
}

/** A thread of the forum, in a tab, on top: the only page that has a button for it. */
function isForum(sender: Sender): sender is Sender & { tab: { id: number } } {
  const url = parseWebUrl(sender.url ?? '');
  const isThread = url !== null && pytorchkr.hosts.includes(url.hostname);
  return (
    isThread && url.protocol === 'https:' && sender.frameId === 0 && sender.tab?.id !== undefined
  );
}

function isOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

function now(): string {
  return new Date().toISOString();
}
