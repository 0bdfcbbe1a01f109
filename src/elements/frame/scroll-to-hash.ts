/** Scrolls to where the page's address points, if that is within an element that came after the address was followed. */
export function scrollToHash(within: Element): void {
  const { hash } = window.location;
  if (hash.length < 2) return;
  const id = decode(hash.slice(1));
  [...within.querySelectorAll('[id]')].find((element) => element.id === id)?.scrollIntoView();
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
