import { Icon } from './Icon';

interface Props {
  /** a sentence each */
  doubts: readonly string[];
  /** name of the mark */
  name: string;
}

/** A quiet mark at a passage that does not fit its counterpart; it unfolds to say why. */
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
