import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/search.css';
import { browser } from 'wxt/browser';
import { Keys } from '../../components/Keys';
import { SettingsForm } from '../../components/SettingsForm';
import { ask } from '../../lib/browser/messages';
import { readSettings, watchMirror } from '../../lib/browser/mirror';
import { report } from '../../lib/browser/report';
import { openShortcutSettings, readShortcuts } from '../../lib/browser/shortcuts';
import { followSystemTheme } from '../../lib/browser/system-theme';
import { mergeSettings } from '../../lib/view/merge-settings';
import { pageWords } from '../../lib/view/page-words';
import {
  DEFAULT_SETTINGS,
  resolveLocale,
  type Settings,
  type SettingsPatch,
} from '../../lib/view/settings';

const root = document.querySelector('#root') as HTMLElement; // in index.html
let stored = DEFAULT_SETTINGS;
/** what the reader chose and is not stored yet: the next choice builds on it */
let pending: SettingsPatch[] = [];
let status: string | null = null;
let shortcuts: Awaited<ReturnType<typeof readShortcuts>> | null = null;

followSystemTheme();
watchMirror(new AbortController().signal, (changed) => {
  stored = changed.settings ?? stored;
  update();
});
const readKeys = () =>
  readShortcuts().then((read) => {
    shortcuts = read;
    update();
  }, report);
// The reader comes back from the browser's own page, where keys are changed.
addEventListener('focus', () => void readKeys());
void readKeys();
readSettings().then((read) => {
  stored = read;
  update();
}, report);

async function change(patch: SettingsPatch): Promise<void> {
  pending.push(patch);
  update();
  const reply = await ask({ kind: 'change-settings', patch });
  pending = pending.filter((one) => one !== patch);
  if (reply.ok) stored = mergeSettings(stored, patch);
  const locale = resolveLocale(shown().uiLocale, browser.i18n.getUILanguage());
  status = reply.ok ? pageWords(locale).saved : reply.failure[locale];
  update();
}

function shown(): Settings {
  return pending.reduce(mergeSettings, stored);
}

function update(): void {
  const settings = shown();
  const locale = resolveLocale(settings.uiLocale, browser.i18n.getUILanguage());
  const words = pageWords(locale);
  document.documentElement.lang = locale;
  document.title = `Paper Duet · ${words.settings}`;
  render(
    <SettingsForm
      settings={settings}
      words={words}
      locale={locale}
      status={status}
      library={browser.runtime.getURL('/library.html')}
      version={browser.runtime.getManifest().version}
      onChange={(patch) => void change(patch)}
    >
      {shortcuts && (
        <Keys
          shortcuts={shortcuts}
          words={words}
          onChange={() => void openShortcutSettings().catch(report)}
        />
      )}
    </SettingsForm>,
    root,
  );
}
