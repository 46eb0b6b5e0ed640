import { type Browser, browser } from 'wxt/browser';
import { hasUserMessage, toUserMessage } from '../browser/errors';
import { openAskedLibrary } from '../browser/library-tab';
import { report } from '../browser/report';
import { openSidePanel } from '../browser/side-panel';
import { validateDigest } from '../digest/validate';
import {
  CALLS,
  type Call,
  type CallArgs,
  type Caller,
  type CallName,
  type CallResult,
} from '../messaging/calls';
import type { Reply } from '../messaging/messages';
import type { SettingsPatch } from '../settings/settings';
import { pytorchkr } from '../sites/pytorchkr';
import { parseWebUrl } from '../sites/web-url';
import { dismissRecoveryNotice } from '../storage/recovery/recovery';
import { readLocally } from '../storage/store';
import { showCount } from './icon-count';
import { dismissNews } from './installed';
import { markPaper, markPapers } from './marks';
import { changeSettings, checkMirror, readLibrary } from './mirror/refresh';
import { addSource, removeSource } from './sources';
import { erase, storeRecords } from './store-records';
import { beginFetching, stopAllFetching, stopFetching } from './sync/fetching';
import { addWeek, addWeeks, removeWeeks, stopAdding } from './weeks';

type Sender = Browser.runtime.MessageSender;

/**
 * Carries out a call; one that its sender may not send is answered, and does nothing.
 *
 * @param awake - resolves once what an end of the worker interrupted goes on: only then can it be stopped
 */
export async function answer(call: Call, sender: Sender, awake: Promise<void>): Promise<Reply> {
  try {
    const isAllowed = IS_CALLER[CALLS[call.name].from](sender);
    const value = isAllowed ? await carryOut(call, answersFor(sender, awake)) : undefined;
    return { ok: true, value };
  } catch (error) {
    // Expected trouble is told to who asked; the rest is for whoever looks for the cause.
    if (!hasUserMessage(error)) report(error);
    return { ok: false, failure: toUserMessage(error) };
  }
}

type Answers = {
  readonly [N in CallName]: (...args: CallArgs<N>) => CallResult<N> | Promise<CallResult<N>>;
};

function carryOut<N extends CallName>({ name, args }: Call<N>, answers: Answers): unknown {
  const carryOutCall: Answers[N] = answers[name];
  return carryOutCall(...args);
}

/** How each call is carried out. What is kept is checked here too, whoever sent it. */
function answersFor(sender: Sender, awake: Promise<void>): Answers {
  return {
    'change-settings': ({ patch }) =>
      changeSettings(isOurPage(sender) ? patch : onlyScriptSettings(patch)),
    'load-chips': () => loadScript('/chips.js', sender),
    'load-panel': () => loadScript('/panel.js', sender),
    'count-papers': ({ count }) => showCount(sender, count),
    // Called before any `await`: the browser accepts it only during the user gesture.
    'open-side-panel': () => openSidePanel(sender.tab?.windowId ?? -1),
    'open-library': async () => {
      if (sender.tab?.id !== undefined) await openAskedLibrary(sender.tab.id);
    },
    'add-week': async ({ digest: data, from }) => {
      const { digest } = validateDigest(data);
      return digest && addWeek({ origin: 'own', digest, from, addedAt: now() });
    },
    'add-weeks': async ({ digests: given, from }) => {
      const addedAt = now();
      const digests = given.flatMap((one) => validateDigest(one).digest ?? []);
      return addWeeks(digests.map((digest) => ({ origin: 'own', digest, from, addedAt })));
    },
    'stop-adding': () => stopAdding(),
    'remove-weeks': ({ names, isMoreComing }) => removeWeeks(names, isMoreComing),
    'store-records': storeRecords,
    mark: (change) => markPaper(change, now()),
    'mark-many': ({ changes }) => markPapers(changes, now()),
    'add-source': ({ address }) => addSource(address, now()),
    'remove-source': async ({ id }) => {
      await awake;
      return removeSource(id);
    },
    fetch: ({ id, want, name = crypto.randomUUID(), isTrial = false }) =>
      beginFetching(id, { want, name, isTrial }),
    'stop-fetching': async ({ id }) => {
      await awake;
      return stopFetching(id);
    },
    erase: async () => {
      await awake;
      await stopAllFetching();
      return erase();
    },
    'dismiss-recovery-notice': () => dismissRecoveryNotice(),
    'dismiss-news': () => dismissNews(),
    read: ({ name, args }) => readLocally(name, args),
    'refresh-mirror': () => checkMirror(),
    'read-library': ({ names }) => readLibrary(names),
  };
}

const IS_CALLER: Record<Caller, (sender: Sender) => boolean> = {
  anyone: () => true,
  'our-pages': isOurPage,
  'forum-thread': isForumThread,
};

function isOurPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

/** In a tab, on top: the only page that has a button for the library. */
function isForumThread({ url: address, frameId, tab }: Sender): boolean {
  const url = parseWebUrl(address ?? '');
  const isForum = url?.protocol === 'https:' && pytorchkr.hosts.includes(url.hostname);
  return isForum && frameId === 0 && tab?.id !== undefined;
}

/** Nothing a page could gain by, should it ever speak as our script there. */
function onlyScriptSettings({ mode, folded, sheet }: SettingsPatch): SettingsPatch {
  return { ...(mode && { mode }), ...(folded && { folded }), ...(sheet && { sheet }) };
}

/** Into the very page that asked, and no other. One that was closed or left meanwhile needs nothing. */
async function loadScript(
  file: '/chips.js' | '/panel.js',
  { tab, frameId = 0, url }: Sender,
): Promise<void> {
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  const [injected] = await Promise.allSettled([
    browser.scripting.executeScript({ target, files: [file] }),
  ]);
  if (injected.status === 'fulfilled') return;
  // The address of a tab that went elsewhere is another one, or none that we may see.
  const tabNow = await browser.tabs.get(tab.id).catch(() => null);
  if (tabNow?.url && url && new URL(tabNow.url).origin === new URL(url).origin)
    throw injected.reason;
}

function now(): string {
  return new Date().toISOString();
}
