/** The extension's mark: the drawing of its icon (`public/icon/icon-24.svg`) in the colours of the theme. */
export function Mark() {
  return (
    <svg class="tp-mark-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="22" height="22" rx="6" />
      <path d="M5 8.5l2 2 3.5-4.5M5 16l2 2 3.5-4.5M13 8h6M13 16h4" />
    </svg>
  );
}
