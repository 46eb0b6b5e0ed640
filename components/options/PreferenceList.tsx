import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OriginKind } from '../../lib/digest/origin';
import { readPreference } from '../../lib/settings/preference';
import type { Settings, SettingsPatch } from '../../lib/settings/settings';
import { phrase } from '../../lib/text/phrase';
import type { PageWords } from '../../lib/view/pages.words';

interface Props {
  settings: Settings;
  words: PageWords;
  onChange(patch: SettingsPatch): void;
}

/** The reader's order of sources for one week: a list with buttons that move its items. */
export function PreferenceList({ settings, words, onChange }: Props) {
  const order = readPreference(settings.preference);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ kind: OriginKind; step: 1 | -1 } | null>(null);
  const place = moved && order.indexOf(moved.kind);
  // The button goes where its line goes; at an end of the list the other one takes over.
  useLayoutEffect(() => {
    if (!moved) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-kind=${moved.kind}]`);
    const [up, down] = buttons ?? [];
    const [pressed, other] = moved.step < 0 ? [up, down] : [down, up];
    (pressed?.disabled ? other : pressed)?.focus();
  }, [moved, place]);
  const move = (kind: OriginKind, step: 1 | -1) => {
    setMoved({ kind, step });
    onChange({ preference: moveBy(order, kind, step) });
  };
  return (
    <fieldset>
      <legend>{words.preference}</legend>
      <p class="hint">{words.preferenceHint}</p>
      <ol ref={list} class="order">
        {order.map((kind, at) => (
          <li key={kind}>
            <span>{words.origins[kind]}</span>
            {([-1, 1] as const).map((step) => {
              const label = phrase(step < 0 ? words.up : words.down, { name: words.origins[kind] });
              return (
                <button
                  key={step}
                  type="button"
                  class="icon"
                  data-kind={kind}
                  aria-label={label}
                  title={label}
                  disabled={order[at + step] === undefined}
                  onClick={() => move(kind, step)}
                >
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d={step < 0 ? 'M3.5 10 8 5.5l4.5 4.5' : 'M3.5 6 8 10.5 12.5 6'} />
                  </svg>
                </button>
              );
            })}
          </li>
        ))}
      </ol>
      <p class="unseen" aria-live="polite">
        {moved &&
          phrase(words.movedTo, { name: words.origins[moved.kind], place: (place ?? 0) + 1 })}
      </p>
    </fieldset>
  );
}

function moveBy(order: readonly OriginKind[], kind: OriginKind, step: 1 | -1): OriginKind[] {
  const at = order.indexOf(kind);
  const others = order.filter((one) => one !== kind);
  return others.toSpliced(at + step, 0, kind);
}
