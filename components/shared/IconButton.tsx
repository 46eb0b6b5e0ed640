import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  /** its name, also shown as a tooltip */
  label: string;
  /** a class in addition to `icon` */
  class?: string;
  disabled?: boolean;
  /** for a button that switches something on and off */
  isPressed?: boolean | undefined;
  /** for a button that opens something on the same page */
  isOpen?: boolean | undefined;
  onClick?: (() => void) | undefined;
}

/** A button that shows only an icon. */
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
