import type { ErrorView } from '../../lib/view/popup/popup-view';
import { Caution } from './Caution';

interface Props {
  errors: ErrorView[];
  /** label of the button that tries again */
  retry: string;
  onRetry(): void;
}

/** What went wrong and what still works; draws nothing when all is well. */
export function ErrorNotice({ errors, retry, onRetry }: Props) {
  if (errors.length === 0) return null;
  return (
    <section class="error-notice" role="alert">
      <Caution />
      <div>
        {errors.map(({ title, lines, canRetry }) => (
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
