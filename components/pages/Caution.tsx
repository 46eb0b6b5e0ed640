/** The sign of what a reader should not miss: in ink, for either colour means a language. */
export function Caution() {
  return (
    <svg class="caution" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2.2 14.4 13.4H1.6ZM8 6.4v3.2M8 11.2v.6" />
    </svg>
  );
}
