import type { TroubleView } from '../lib/view/popup-view';

/** What went wrong, where, and what is left of it; nothing when all is well. */
export function Trouble({ troubles }: { troubles: TroubleView[] }) {
  if (troubles.length === 0) return null;
  return (
    <section class="trouble" role="alert">
      {troubles.map(({ title, lines }) => (
        <div key={title ?? lines[0]}>
          {title && <b>{title}</b>}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
