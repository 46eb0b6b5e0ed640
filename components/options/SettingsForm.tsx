import type { ComponentChildren } from 'preact';
import type { Locale, Settings, SettingsPatch } from '../../lib/settings/settings';
import { phrase } from '../../lib/text/phrase';
import { modesFor } from '../../lib/view/languages';
import type { PageWords } from '../../lib/view/pages.words';
import { WORDS } from '../../lib/view/paper.words';
import type { ErrorView } from '../../lib/view/popup/popup-view';
import { siteSwitches } from '../../lib/view/site-switches';
import { ErrorNotice } from '../pages/ErrorNotice';
import { SetupFrame } from '../pages/SetupFrame';
import { PreferenceList } from './PreferenceList';

interface Props {
  settings: Settings;
  words: PageWords;
  locale: Locale;
  /** why the settings shown may not be the reader's own */
  errors: ErrorView[];
  onRetry(): void;
  /** said after a change, politely */
  status: string | null;
  /** address of the page that opens after the installation */
  welcome: string;
  version: string;
  /** what belongs to the browser rather than to our settings */
  children?: ComponentChildren;
  onChange(patch: SettingsPatch): void;
}

/** All settings of the reader; each change is saved at once. */
export function SettingsForm(props: Props) {
  const { settings, words, locale, status, version, children, onChange } = props;
  return (
    <SetupFrame here="settings" locale={locale}>
      <main class="settings">
        <h1>{words.settings}</h1>
        <ErrorNotice errors={props.errors} retry={words.retry} onRetry={props.onRetry} />
        <Choice
          name="mode"
          label={words.reading}
          value={settings.mode}
          choices={modesFor(locale).map((mode) => [mode, WORDS[locale].modes[mode]])}
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
            <Toggle
              key={site}
              name={site}
              label={label}
              isOn={isOn}
              onSwitch={(isWanted) => onChange({ sites: { [site]: isWanted } })}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.icon}</legend>
          <Toggle
            name="count"
            label={words.showCount}
            isOn={settings.count}
            onSwitch={(count) => onChange({ count })}
          />
        </fieldset>
        <fieldset>
          <legend>{words.menu}</legend>
          <Toggle
            name="menu"
            label={words.showMenu}
            isOn={settings.menu !== false}
            onSwitch={(menu) => onChange({ menu })}
          />
        </fieldset>
        <fieldset>
          <legend>{words.doubts}</legend>
          <Toggle
            name="doubts"
            label={words.showDoubts}
            isOn={settings.doubts}
            onSwitch={(doubts) => onChange({ doubts })}
          />
        </fieldset>
        <fieldset>
          <legend>{words.readMarks}</legend>
          <Toggle
            name="autoRead"
            label={words.autoRead}
            isOn={settings.autoRead !== false}
            onSwitch={(autoRead) => onChange({ autoRead })}
          />
          <Toggle
            name="unreadCounts"
            label={words.unreadCounts}
            isOn={settings.unreadCounts === true}
            onSwitch={(unreadCounts) => onChange({ unreadCounts })}
          />
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
        <p class="again">
          <a href={props.welcome}>{words.welcomeAgain}</a>
        </p>
        <p class="privacy">{words.privacy}</p>
        <p class="privacy">{phrase(words.version, { version })}</p>
      </main>
    </SetupFrame>
  );
}

interface ToggleProps {
  name: string;
  label: string;
  isOn: boolean;
  onSwitch(isOn: boolean): void;
}

function Toggle({ name, label, isOn, onSwitch }: ToggleProps) {
  return (
    <label>
      <input
        type="checkbox"
        name={name}
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {label}
    </label>
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
