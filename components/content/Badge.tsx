import { Logo } from '../shared/Logo';

interface Props {
  /** `10/07 주 · 2` */
  text: string;
  /** which paper it is and what the button does, for those who do not see where it stands */
  label: string;
  /** why it cannot be opened, shown in its place */
  note?: string | null;
  onOpen(): void;
}

/** The badge of a known paper in a list; a press opens its digest. */
export function Badge({ text, label, note, onOpen }: Props) {
  if (note)
    return (
      <span class="badge note" role="alert">
        {note}
      </span>
    );
  return (
    <button type="button" class="badge" aria-label={label} onClick={onOpen}>
      <Logo />
      <span>{text}</span>
    </button>
  );
}
