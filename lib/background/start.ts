import { browser } from 'wxt/browser';
import { followForumPermission } from '../browser/forum-permission';
import { report } from '../browser/report';
import { parseMessage } from '../messaging/calls';
import { ownDatabase } from '../storage/database';
import { copyMarks, restoreMarks } from '../storage/recovery/recovery';
import type { UiBundle } from '../view/ui-bundle';
import { answer } from './answer';
import { passOnCommands } from './commands';
import { followCountSetting, watchPdfTabs } from './icon-count';
import { followInstall } from './installed';
import { followMenu, offerMenu } from './menu';
import { refreshMirror, refreshStaleMirror, repairMirror } from './mirror/refresh';
import { noteWrites } from './mirror/sums';
import { setUiBundle } from './mirror/ui-bundle';
import { answerOmnibox } from './omnibox';
import { fetchDue, onDue, resumeFetching } from './sync/fetching';

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
    offerMenu().catch(report);
  };
  browser.runtime.onInstalled.addListener(refresh);
  browser.runtime.onInstalled.addListener((details) => void followInstall(details).catch(report));
  browser.runtime.onStartup.addListener(refresh);
  browser.permissions.onAdded.addListener(() => void followForumPermission().catch(report));
  browser.permissions.onRemoved.addListener(() => void followForumPermission().catch(report));
  passOnCommands();
  answerOmnibox();
  followMenu();
  followCountSetting();
  watchPdfTabs();
  noteWrites();
  onDue(() => void fetchDue().catch(report));
  browser.runtime.onMessage.addListener((data, sender, respond) => {
    const call = sender.id === browser.runtime.id ? parseMessage(data) : null;
    if (!call) return false;
    answer(call, sender, awake).then(respond, report);
    return true; // the reply comes later
  });
  // Whatever started the background: what an end of the worker interrupted goes on first.
  awake = refreshStaleMirror()
    .then(() => resumeFetching())
    .catch(report);
  awake.then(() => repairMirror()).catch(report);
}

/** Resolves once what an end of the worker interrupted goes on. */
let awake: Promise<void> = Promise.resolve();

function now(): string {
  return new Date().toISOString();
}
