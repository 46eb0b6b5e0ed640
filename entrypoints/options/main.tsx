import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/search.css';
import { browser } from 'wxt/browser';
import { SettingsForm } from '../../components/SettingsForm';
import { ask } from '../../lib/browser/messages';
import { readSettings, watchMirror } from '../../lib/browser/mirror';
import { report } from '../../lib/browser/report';
import { followSystemTheme } from '../../lib/browser/system-theme';
import { pageWords } from '../../lib/view/page-words';
import { DEFAULT_SETTINGS, resolveLocale, type SettingsPatch } from '../../lib/view/settings';

const root = document.querySelector('#root') as HTMLElement; // in index.html
let settings = DEFAULT_SETTINGS;
let status: string | null = null;

followSystemTheme();
watchMirror(new AbortController().signal, (changed) => {
  settings = changed.settings ?? settings;
  update();
});
readSettings().then((read) => {
  settings = read;
  update();
}, report);

async function change(patch: SettingsPatch): Promise<void> {
  const reply = await ask({ kind: 'change-settings', patch });
  const locale = resolveLocale(settings.uiLocale, browser.i18n.getUILanguage());
  status = reply.ok ? pageWords(locale).saved : reply.failure[locale];
  update();
}

function update(): void {
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
      onChange={(patch) => void change(patch)}
    />,
    root,
  );
}
