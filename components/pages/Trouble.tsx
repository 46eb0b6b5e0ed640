import type { TroubleView } from '../../lib/view/popup/popup-view';
import { Caution } from './Caution';

interface Props {
  troubles: TroubleView[];
  /** label of the button that tries again */
  retry: string;
  onRetry(): void;
}

/** What went wrong and what still works; draws nothing when all is well. */
export function Trouble({ troubles, retry, onRetry }: Props) {
  if (troubles.length === 0) return null;
  return (
    <section class="trouble" role="alert">
      <Caution />
      <div>
        {troubles.map(({ title, lines, canRetry }) => (
          <div key={title ?? lines[0]}>
            {title && <b>{title}</b>}
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {canRetry && (
              <button type="button" class="button" onClick={onRetry}>
                {retry}
              </button>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
