/** The logo: two overlapping sheets in our two colours. Decorative: the text beside it says the name. */
export function Logo() {
  return (
    <svg class="mark" viewBox="0 0 18 18" aria-hidden="true">
      <rect class="ko-ink" x="1.5" y="2" width="9" height="14" rx="2.2" />
      <rect class="en-ink" x="7.5" y="2" width="9" height="14" rx="2.2" />
    </svg>
  );
}
