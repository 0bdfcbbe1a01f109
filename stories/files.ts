/**
 * Catches what the browser would save, for as long as a story is shown.
 *
 * @param heard Is given the name of each file.
 * @returns For a story's `beforeEach`.
 */
export function catchDownloads(heard: (name: string) => void): () => () => void {
  return () => {
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement): void {
      if (this.hasAttribute('download')) heard(this.download);
      else HTMLElement.prototype.click.call(this);
    };
    return () => {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    };
  };
}

/**
 * Picks a file in the place of the reader, for as long as a story is shown.
 *
 * @param makeText Gives what is in it.
 * @returns For a story's `beforeEach`.
 */
export function pickFiles(makeText: () => string): () => () => void {
  return () => {
    HTMLInputElement.prototype.click = function click(this: HTMLInputElement): void {
      if (this.type !== 'file') {
        HTMLElement.prototype.click.call(this);
        return;
      }
      const picked = new DataTransfer();
      picked.items.add(new File([makeText()], 'backup.json', { type: 'application/json' }));
      this.files = picked.files;
      this.dispatchEvent(new Event('change'));
    };
    return () => {
      Reflect.deleteProperty(HTMLInputElement.prototype, 'click');
    };
  };
}
