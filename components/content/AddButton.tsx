import { Logo } from '../shared/Logo';

interface Props {
  text: string;
  /** why it failed, shown in its place */
  note?: string | null;
  onAdd(): void;
}

/** The button in a forum's thread that offers to add its week. */
export function AddButton({ text, note, onAdd }: Props) {
  if (note)
    return (
      <p class="add-button note" role="alert">
        {note}
      </p>
    );
  return (
    <button type="button" class="add-button" onClick={onAdd}>
      <Logo />
      <span>{text}</span>
    </button>
  );
}
