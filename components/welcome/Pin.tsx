import type { WelcomeWords } from '../../lib/view/welcome.words';

/** Whether the toolbar has our button, and in which browser. */
export interface PinProps {
  isPinned: boolean;
  browser: keyof WelcomeWords['pinIn'];
}

interface Props extends PinProps {
  words: WelcomeWords;
  /** a sentence that names the shortcuts */
  keyText: string | null;
}

/** Drawn on a 16 × 16 grid. */
const PATHS = {
  puzzle:
    'M6.3 4.2V3.6a1.7 1.7 0 0 1 3.4 0v.6h3.1v3h.4a1.7 1.7 0 0 1 0 3.4h-.4v3.2H3.2v-3.2h.5a1.7 1.7 0 0 0 0-3.4h-.5v-3Z',
  chrome: 'M5.8 2.5h4.4l-.6 3.9 1.9 2.4h-7l1.9-2.4ZM8 8.8v4.9',
  edge: 'M1.8 8S4 4 8 4s6.2 4 6.2 4S12 12 8 12 1.8 8 1.8 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  firefox:
    'M8 10.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM8 1.6v2.2M8 12.2v2.2M1.6 8h2.2M12.2 8h2.2M3.5 3.5 5 5M11 11l1.5 1.5M12.5 3.5 11 5M5 11l-1.5 1.5',
  there: 'm2.8 8.6 3.4 3.4 7-8',
};

/** The third step: how to pin the button, or that it is pinned. */
export function Pin({ isPinned, browser, words, keyText }: Props) {
  return (
    <>
      <div class="about">
        <h2>{isPinned ? words.pinned : words.pin}</h2>
        <p>{isPinned ? words.pinnedHint : words.pinIn[browser]}</p>
        {keyText && <p>{keyText}</p>}
      </div>
      <div class="way" aria-hidden="true">
        {(isPinned ? (['there'] as const) : (['puzzle', browser] as const)).map((name) => (
          <svg key={name} class="glyph" viewBox="0 0 16 16" aria-hidden="true">
            <path d={PATHS[name]} />
          </svg>
        ))}
      </div>
    </>
  );
}
