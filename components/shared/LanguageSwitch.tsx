import type { Mode } from '../../lib/settings/settings';
import { modesFor } from '../../lib/view/languages';
import type { Words } from '../../lib/view/paper.words';
import { ModeIcon } from './ModeIcon';

interface Props {
  mode: Mode;
  words: Words;
  onMode(mode: Mode): void;
}

/**
 * Switches how the languages are shown. Native radio buttons, so that arrow keys, focus and announcements
 * come from the browser. It listens to `click`, which the arrow keys fire too: only a click says whether
 * a person caused it; the `change` after a script's click does not.
 */
export function LanguageSwitch({ mode, words, onMode }: Props) {
  return (
    <fieldset class="switch" aria-label={words.languages}>
      {modesFor(words.language).map((one) => (
        <label key={one} title={words.modes[one]}>
          <input
            type="radio"
            name="mode"
            value={one}
            checked={one === mode}
            aria-label={words.modes[one]}
            onClick={() => onMode(one)}
          />
          <span>
            <ModeIcon mode={one} language={words.language} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
