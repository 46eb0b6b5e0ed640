/** The warning sign. It has the colour of text, because each of our two colours means a language. */
export function Caution() {
  return (
    <svg class="caution" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2.2 14.4 13.4H1.6ZM8 6.4v3.2M8 11.2v.6" />
    </svg>
  );
}
