import { Icon } from './Icon';

interface Props {
  /** one sentence per doubt */
  doubts: readonly string[];
  /** accessible name of the mark */
  name: string;
}

/** A quiet mark on a passage that does not match its counterpart; it unfolds to say why. */
export function Doubts({ doubts, name }: Props) {
  return (
    <details class="doubt">
      <summary aria-label={name} title={name}>
        <Icon name="doubt" />
      </summary>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </details>
  );
}
