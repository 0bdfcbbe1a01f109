/** Declarations that hide words from the eye and leave them to screen readers. */
export const VISUALLY_HIDDEN = `position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;`;
