import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  /** its name, also as a tip */
  label: string;
  /** a further class beside `icon` */
  class?: string;
  disabled?: boolean;
  /** of one that switches something on and off */
  isPressed?: boolean | undefined;
  /** of one that opens something here */
  isOpen?: boolean | undefined;
  onClick?: (() => void) | undefined;
}

/** A button that is an icon. */
export function IconButton(props: Props) {
  const { icon, label, class: extra, disabled = false } = props;
  return (
    <button
      type="button"
      class={extra ? `icon ${extra}` : 'icon'}
      aria-label={label}
      title={label}
      aria-pressed={props.isPressed}
      aria-expanded={props.isOpen}
      disabled={disabled}
      onClick={props.onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
