/** The script of the preview's pages: loads the page again when a file of the folder is saved. */
export const reloadScript = `const events = new EventSource('/.broadsheet/events');
events.addEventListener('change', () => location.reload());
// A page that is kept for the back button must not hold its connection: a browser allows six of them.
addEventListener('pagehide', () => events.close());
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
`;
