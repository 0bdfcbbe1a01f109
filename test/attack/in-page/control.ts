// Runs in a page of the control renderer, which takes nothing out: does what a reader may do, and tells what ran.

Object.assign(window, { attacked: () => tell(true) });

function tell(hasRun: boolean): void {
  parent.postMessage(hasRun, '*');
}

window.addEventListener('submit', (event) => event.preventDefault());
window.addEventListener('load', () => {
  setTimeout(() => {
    for (const each of document.querySelectorAll('body *')) {
      for (const type of ['pointerenter', 'mouseover', 'wheel', 'copy', 'dragstart']) {
        each.dispatchEvent(new Event(type, { bubbles: true }));
      }
      if (each instanceof HTMLElement) each.focus({ preventScroll: true });
      each.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    setTimeout(() => tell(false), 60);
  }, 60);
});
