import { type Browser, browser } from 'wxt/browser';
import { hasUserMessage, toUserMessage } from '../browser/errors';
import { followForumPermission } from '../browser/forum-permission';
import { openAskedLibrary } from '../browser/library-tab';
import { report } from '../browser/report';
import { validateDigest } from '../digest/validate';
import {
  type AddResult,
  type Message,
  type OwnMessage,
  parseMessage,
  type Reply,
} from '../messaging/messages';
import type { SettingsPatch } from '../settings/settings';
import { pytorchkr } from '../sites/pytorchkr';
import { parseWebUrl } from '../sites/web-url';
import { ownDatabase } from '../storage/database';
import { copyMarks, dismissRecoveryNotice, restoreMarks } from '../storage/recovery/recovery';
import { readLocally } from '../storage/store';
import type { UiBundle } from '../view/ui-bundle';
import { passOnCommands } from './commands';
import { erase, keep } from './keep';
import { markPaper } from './marks';
import {
  changeSettings,
  readLibrary,
  refreshMirror,
  refreshStaleMirror,
  repairMirror,
} from './mirror/refresh';
import { noteWrites } from './mirror/sums';
import { setUiBundle } from './mirror/ui-bundle';
import { addSource, removeSource } from './sources';
import {
  beginFetching,
  fetchDue,
  onDue,
  resumeFetching,
  stopAllFetching,
  stopFetching,
  type Wish,
} from './sync/fetching';
import { addWeek, addWeeks, removeWeeks } from './weeks';

/**
 * Starts the background, the only writer of the extension's storage. It sleeps unless something was
 * installed, asked or due.
 *
 * @param uiBundle - styles and words for other people's pages, stored beside the texts
 */
export function startBackground(uiBundle: UiBundle): void {
  setUiBundle(uiBundle);
  ownDatabase(async (database, wasBroken) => {
    const isMoreComing = await restoreMarks(database, wasBroken, now());
    if (isMoreComing) refreshMirror().catch(report);
  });
  const refresh = () => {
    refreshMirror().catch(report);
    copyMarks().catch(report);
    followForumPermission().catch(report);
  };
  browser.runtime.onInstalled.addListener(refresh);
  browser.runtime.onStartup.addListener(refresh);
  browser.permissions.onAdded.addListener(() => void followForumPermission().catch(report));
  browser.permissions.onRemoved.addListener(() => void followForumPermission().catch(report));
  passOnCommands();
  noteWrites();
  onDue(() => void fetchDue().catch(report));
  browser.runtime.onMessage.addListener((data, sender, respond) => {
    const message = sender.id === browser.runtime.id ? parseMessage(data) : null;
    if (!message) return false;
    answer(message, sender).then(respond, report);
    return true; // the reply comes later
  });
  // Whatever woke us: an end in the middle of something is made good first.
  awake = refreshStaleMirror()
    .then(() => resumeFetching())
    .catch(report);
  awake.then(() => repairMirror()).catch(report);
}

/** What an end interrupted is taken up again: only then can it be stopped. */
let awake: Promise<void> = Promise.resolve();

type Sender = Browser.runtime.MessageSender;

async function answer(message: Message, sender: Sender): Promise<Reply> {
  try {
    return { ok: true, value: await perform(message, sender) };
  } catch (error) {
    // What is expected is said to who asked; the rest is for whoever looks for the cause.
    if (!hasUserMessage(error)) report(error);
    return { ok: false, failure: toUserMessage(error) };
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
      return changeSettings(isOwnPage(sender) ? message.patch : onlyPageSettings(message.patch));
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
      return removeWeeks(message.names, message.isMoreComing);
    case 'keep':
      return keep(message);
    case 'mark':
      return markPaper(message.key, message.patch, now());
    case 'add-source':
      return addSource(message.address, now());
    case 'remove-source':
      await awake;
      return removeSource(message.id);
    case 'fetch':
      return beginFetching(message.id, toWish(message));
    case 'stop-fetching':
      await awake;
      return stopFetching(message.id);
    case 'erase':
      await awake;
      await stopAllFetching();
      return erase();
    case 'dismiss-mended':
      return dismissRecoveryNotice();
    case 'read':
      return readLocally(message.name, message.args);
    case 'read-library':
      return readLibrary(message.names);
    case 'refresh-mirror':
      return refreshMirror();
  }
}

function toWish({ want, name, isTrial }: Extract<OwnMessage, { kind: 'fetch' }>): Wish {
  return { want, name: name ?? crypto.randomUUID(), isTrial: isTrial === true };
}

/** Checked here too: what is stored is what the checks let through, whoever sent it. */
async function add(data: unknown, from: string): Promise<AddResult | null> {
  const { digest } = validateDigest(data);
  return digest && addWeek({ origin: 'own', digest, from, addedAt: now() });
}

async function addMany(data: readonly unknown[], from: string): ReturnType<typeof addWeeks> {
  const addedAt = now();
  const digests = data.flatMap((one) => validateDigest(one).digest ?? []);
  return addWeeks(digests.map((digest) => ({ origin: 'own', digest, from, addedAt })));
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
function onlyPageSettings({ mode, folded }: SettingsPatch): SettingsPatch {
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
