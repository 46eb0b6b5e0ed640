import type { ComponentChildren } from 'preact';
import type { Locale, Settings, SettingsPatch } from '../../lib/settings/settings';
import { phrase } from '../../lib/text/phrase';
import { modesFor } from '../../lib/view/languages';
import type { PageWords } from '../../lib/view/pages.words';
import { WORDS } from '../../lib/view/paper.words';
import { siteSwitches } from '../../lib/view/site-switches';
import { PreferenceList } from './PreferenceList';

interface Props {
  settings: Settings;
  words: PageWords;
  locale: Locale;
  /** said after a change, politely */
  status: string | null;
  /** address of the library page */
  library: string;
  version: string;
  /** what belongs to the browser rather than to our settings */
  children?: ComponentChildren;
  onChange(patch: SettingsPatch): void;
}

/** All settings of the reader; each change is saved at once. */
export function SettingsForm(props: Props) {
  const { settings, words, locale, status, library, version, children, onChange } = props;
  return (
    <main class="settings" lang={locale}>
      <nav>
        <a href={library}>
          <span aria-hidden="true">‹ </span>
          {words.openLibrary}
        </a>
      </nav>
      <h1>{words.settings}</h1>
      <Choice
        name="mode"
        label={words.reading}
        value={settings.mode}
        choices={modesFor(locale).map((mode) => [mode, WORDS[locale].modes[mode].full])}
        onChoose={(mode) => onChange({ mode })}
      />
      <Choice
        name="side"
        label={words.side}
        value={settings.side}
        choices={[
          ['right', words.right],
          ['left', words.left],
        ]}
        onChoose={(side) => onChange({ side })}
      />
      <fieldset>
        <legend>{words.sites}</legend>
        {siteSwitches(settings, words).map(({ site, label, isOn }) => (
          <label key={site}>
            <input
              type="checkbox"
              name={site}
              checked={isOn}
              onChange={(event) => onChange({ sites: { [site]: event.currentTarget.checked } })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <Choice
        name="uiLocale"
        label={words.uiLocale}
        value={settings.uiLocale}
        choices={[
          ['auto', words.auto],
          ['ko', '한국어'],
          ['en', 'English'],
        ]}
        onChoose={(uiLocale) => onChange({ uiLocale })}
      />
      <PreferenceList settings={settings} words={words} onChange={onChange} />
      <p class="status" role="status">
        {status}
      </p>
      {children}
      <p class="privacy">{words.privacy}</p>
      <p class="privacy">{phrase(words.version, { version })}</p>
    </main>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChoose(value: T): void;
}

function Choice<T extends string>({ name, label, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map(([one, text]) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === value}
            onChange={() => onChoose(one)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
