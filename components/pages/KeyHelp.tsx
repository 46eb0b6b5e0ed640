import { useEffect, useRef } from 'preact/hooks';
import type { PageWords } from '../../lib/view/pages.words';

interface Props {
  words: PageWords;
  onClose(): void;
}

/** What the keys of our own pages do, over the page. Escape closes it, as a browser's dialogs are closed. */
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
      onKeyDown={(event) => event.stopPropagation()} // what is beneath keeps its place
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

/** The keys and what they do, in two columns. */
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
