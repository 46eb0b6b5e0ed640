import { KEYWORD, SHORTCUTS, type Shortcut } from '../../lib/settings/commands';
import type { PageWords } from '../../lib/view/pages.words';
import { KeyList } from '../pages/KeyHelp';

interface Props {
  /** the keys as the browser has them now, empty where there is none */
  shortcuts: Record<Shortcut, string>;
  words: PageWords;
  onChange(): void;
}

/** The keyboard shortcuts, and the way to change those that the browser lets the reader change. */
export function Keys({ shortcuts, words, onChange }: Props) {
  return (
    <fieldset class="keys">
      <legend>{words.keys}</legend>
      <p class="hint">{words.keysHint}</p>
      <dl>
        {SHORTCUTS.map((name) => (
          <div key={name}>
            <dt>{words.commands[name]}</dt>
            <dd>{shortcuts[name] ? <kbd>{shortcuts[name]}</kbd> : words.noKey}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={onChange}>
        {words.changeKeys}
      </button>
      <p class="hint">{words.addressBar}</p>
      <dl>
        <div>
          <dt>{words.addressBarFind}</dt>
          <dd>
            <kbd>{KEYWORD}</kbd> <kbd>{words.space}</kbd>
          </dd>
        </div>
      </dl>
      <p class="hint">{words.ownKeys}</p>
      <KeyList words={words} />
    </fieldset>
  );
}
