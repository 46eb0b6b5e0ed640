import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Keys } from '../../../components/options/Keys';
import { SettingsForm } from '../../../components/options/SettingsForm';
import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import { followSystemTheme } from '../../browser/system-theme';
import { ask } from '../../messaging/messages';
import {
  DEFAULT_SETTINGS,
  mergeSettings,
  SETTING_NAMES,
  type Settings,
  type SettingsPatch,
} from '../../settings/settings';
import { readSettings, watchSettings } from '../../storage/settings';
import { phrase } from '../../text/phrase';
import { pageWords } from '../../view/pages.words';
import { openShortcutSettings, readShortcuts, SHORTCUT_PAGE } from './shortcuts';

/**
 * Opens the settings page and keeps it in step with what is stored.
 *
 * @param root - where the page is drawn
 */
export function openOptionsPage(root: HTMLElement): void {
  followSystemTheme();
  new OptionsPage(root).open();
}

class OptionsPage {
  readonly #root: HTMLElement;
  #stored = DEFAULT_SETTINGS;
  /** choices that are not stored yet: the next one builds on them */
  #pending: SettingsPatch[] = [];
  #status: string | null = null;
  /** whether the settings could not be read, so that the defaults are shown */
  #isUnread = false;
  #shortcuts: Awaited<ReturnType<typeof readShortcuts>> | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  open(): void {
    watchSettings(new AbortController().signal, SETTING_NAMES, (settings) => {
      this.#stored = settings;
      this.#update();
    });
    // The reader comes back from the browser's own page, where shortcuts are changed.
    addEventListener('focus', () => void this.#readShortcuts().catch(report));
    this.#readShortcuts().catch(report);
    void this.#readSettings();
  }

  async #readShortcuts(): Promise<void> {
    this.#shortcuts = await readShortcuts();
    this.#update();
  }

  async #readSettings(): Promise<void> {
    try {
      this.#stored = await readSettings();
      this.#isUnread = false;
    } catch (error) {
      report(error);
      this.#isUnread = true;
    }
    this.#update();
  }

  async #change(patch: SettingsPatch): Promise<void> {
    this.#pending.push(patch);
    this.#update();
    const reply = await ask('change-settings', { patch });
    this.#pending = this.#pending.filter((waiting) => waiting !== patch);
    if (reply.ok) this.#stored = mergeSettings(this.#stored, patch);
    const locale = interfaceLocale(this.#shown.uiLocale);
    this.#status = reply.ok ? pageWords(locale).saved : reply.failure[locale];
    this.#update();
  }

  #sayWhereKeysAre(): void {
    const words = pageWords(interfaceLocale(this.#shown.uiLocale));
    this.#status = phrase(words.changeKeysAt, { address: SHORTCUT_PAGE });
    this.#update();
  }

  get #shown(): Settings {
    return this.#pending.reduce(mergeSettings, this.#stored);
  }

  #update(): void {
    const settings = this.#shown;
    const locale = interfaceLocale(settings.uiLocale);
    const words = pageWords(locale);
    document.documentElement.lang = locale;
    document.title = `Paper Duet · ${words.settings}`;
    render(
      <SettingsForm
        settings={settings}
        words={words}
        locale={locale}
        status={this.#status}
        errors={this.#isUnread ? [{ title: words.settingsUnread, lines: [], canRetry: true }] : []}
        onRetry={() => void this.#readSettings()}
        welcome={browser.runtime.getURL('/welcome.html')}
        version={browser.runtime.getManifest().version}
        onChange={(patch) => void this.#change(patch)}
      >
        {this.#shortcuts && (
          <Keys
            shortcuts={this.#shortcuts}
            words={words}
            onChange={() => void openShortcutSettings().catch(() => this.#sayWhereKeysAre())}
          />
        )}
      </SettingsForm>,
      this.#root,
    );
  }
}
