/**
 * The script of the preview's pages: loads the page again when a file of the folder has been saved.
 *
 * Only a page in view holds a connection, since a browser allows six of them. One that comes back into view asks with
 * the revision it was made from, and so learns what it has missed.
 */
export const reloadScript = `const revision = document.querySelector('meta[name="broadsheet-revision"]')?.content ?? '';
let events;

function leave() {
  events?.close();
  events = undefined;
}

function follow() {
  if (document.visibilityState !== 'visible') return leave();
  if (events) return;
  events = new EventSource('/.broadsheet/events?rev=' + encodeURIComponent(revision));
  events.addEventListener('change', () => {
    leave();
    location.reload();
  });
}

document.addEventListener('visibilitychange', follow);
addEventListener('pagehide', leave);
addEventListener('pageshow', follow);
follow();
`;
