import { Mark } from './Mark';

/** The button in a forum's thread that offers to add its week. */
export function AddButton({ text, onAdd }: { text: string; onAdd(): void }) {
  return (
    <button type="button" class="add-button" onClick={onAdd}>
      <Mark />
      <span>{text}</span>
    </button>
  );
}
