import type { ComponentChildren } from 'preact';

interface Props {
  status: { text: string; progress: { done: number; total: number } | null } | null;
  children?: ComponentChildren;
}

/** What is being done or was done last. It is always in the page, so that screen readers announce changes. */
export function Status({ status, children }: Props) {
  const progress = status?.progress;
  return (
    <div class="status">
      {progress && <progress aria-label={status.text} max={progress.total} value={progress.done} />}
      {/* A count that runs is read out once, at its end. */}
      <p role="status">{!progress && status?.text}</p>
      {progress && <p aria-hidden="true">{status.text}</p>}
      {children}
    </div>
  );
}
