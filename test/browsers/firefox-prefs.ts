import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What tests may choose about a Firefox profile. */
export interface FirefoxPrefs {
  proxyPort: number;
  addonId: string;
  language: 'ko' | 'en';
  colorScheme: 'light' | 'dark';
}

/** The add-on's host in every profile: chosen here so that its pages have a known address. */
export const ADDON_UUID = '11111111-2222-4333-8444-555555555555';

/** Writes user.js, which Firefox reads at every start. */
export function writeFirefoxPrefs(profileDir: string, choices: FirefoxPrefs): void {
  const { proxyPort, addonId, language, colorScheme } = choices;
  const isDark = colorScheme === 'dark';
  const prefs: Record<string, string | number | boolean> = {
    'marionette.port': 0, // any free one
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: ADDON_UUID }),
    // A temporary add-on leaves at every end; its data shall outlive a restart of the profile.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'intl.accept_languages': language === 'ko' ? 'ko-KR, ko, en-US, en' : 'en-US, en',
    'ui.systemUsesDarkTheme': isDark ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
    // A headless Firefox detects no mouse: these values stand for a fine pointer that can hover.
    'ui.primaryPointerCapabilities': 6,
    'ui.allPointerCapabilities': 6,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.newtabpage.enabled': false,
    // A reload closes the add-on's tabs; were one the last, Firefox would end.
    'browser.tabs.closeWindowWithLastTab': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.enabled': false,
    'app.normandy.enabled': false,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profileDir, 'user.js'), lines.join(''));
}
