import type { Mode } from '../../lib/settings/settings';
import { modesFor } from '../../lib/view/languages';
import type { Words } from '../../lib/view/words';

interface Props {
  mode: Mode;
  words: Words;
  onMode(mode: Mode): void;
}

/**
 * Native radio buttons: arrow keys, focus and announcements come from the browser. With each of them
 * comes a click. A click tells whether a person made it; the change after a script's click does not.
 */
export function LanguageSwitch({ mode, words, onMode }: Props) {
  return (
    <fieldset class="switch" aria-label={words.languages}>
      {modesFor(words.language).map((one) => (
        <label key={one} title={words.modes[one].full}>
          <input
            type="radio"
            name="mode"
            value={one}
            checked={one === mode}
            aria-label={words.modes[one].full}
            onClick={() => one !== mode && onMode(one)}
          />
          <span>{words.modes[one].short}</span>
        </label>
      ))}
    </fieldset>
  );
}
