import type { Command } from '../../lib/settings/commands';
import type { PageWords } from '../../lib/view/pages.words';

interface Props {
  /** the keys as the browser has them now, empty where there is none */
  shortcuts: Record<Command, string>;
  words: PageWords;
  onChange(): void;
}

/** The keyboard shortcuts, and the way to change those that the browser lets the reader change. */
export function Keys({ shortcuts, words, onChange }: Props) {
  const names = Object.keys(shortcuts) as Command[]; // its own keys
  return (
    <fieldset class="keys">
      <legend>{words.keys}</legend>
      <p class="hint">{words.keysHint}</p>
      <dl>
        {names.map((name) => (
          <div key={name}>
            <dt>{words.commands[name]}</dt>
            <dd>{shortcuts[name] ? <kbd>{shortcuts[name]}</kbd> : words.noKey}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={onChange}>
        {words.changeKeys}
      </button>
      <p class="hint">{words.ownKeys}</p>
      <dl>
        {Object.entries(words.ownKeyNames).map(([key, what]) => (
          <div key={key}>
            <dt>{what}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </fieldset>
  );
}
