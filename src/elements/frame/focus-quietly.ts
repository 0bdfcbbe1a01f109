/**
 * Lets the keyboard go on from an element, as a browser does where a link has led: no ring is drawn around what cannot
 * be operated, and nothing of it stays when the focus moves on.
 */
export function focusQuietly(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (element.matches(':focus')) return;
  const { outline } = element.style;
  element.tabIndex = -1;
  element.style.outline = 'none';
  element.addEventListener(
    'blur',
    () => {
      element.removeAttribute('tabindex');
      element.style.outline = outline;
      if (!element.getAttribute('style')) element.removeAttribute('style');
    },
    { once: true },
  );
  element.focus({ preventScroll: true });
}
