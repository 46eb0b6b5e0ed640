import { useEffect, useRef } from 'preact/hooks';
import type { PageWords } from '../../lib/view/pages.words';

interface Props {
  words: PageWords;
  onClose(): void;
}

/** A dialog that lists the keys of our own pages. Escape closes it, like any dialog of the browser. */
export function KeyHelp({ words, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="key-help"
      aria-label={words.keys}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()} // keys must not act on the page beneath
    >
      <h2>{words.keys}</h2>
      <KeyList words={words} />
      <form method="dialog">
        <button type="submit" class="button">
          {words.close}
        </button>
      </form>
    </dialog>
  );
}

/** The keys and their effects, in two columns. */
export function KeyList({ words }: Pick<Props, 'words'>) {
  return (
    <dl>
      {Object.entries(words.ownKeyNames).map(([keys, what]) => (
        <div key={keys}>
          <dt>{what}</dt>
          <dd>
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
