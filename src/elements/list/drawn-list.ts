import type { Checklist } from '../../model/checklist.ts';
import type { Downloads } from '../frame/downloads.ts';
import { outermostLists } from './list-items.ts';

/** The list of a checklist that an element was given, drawn as its children, unless the page gave it a list. */
export class DrawnList {
  readonly #host: Element;
  readonly #downloads: Downloads;
  #given: Checklist | undefined;
  #nodes: readonly ChildNode[] = [];
  #isComing = false;
  /** How often the tasks that are drawn are due; empty when the checklist does not say. */
  cadence = '';

  constructor(host: Element, downloads: Downloads) {
    this.#host = host;
    this.#downloads = downloads;
  }

  /** Whether a checklist was given that is yet to be drawn. */
  isComing(checklist: Checklist | undefined): boolean {
    return this.#isComing || this.#given !== checklist;
  }

  /** Draws a checklist in place of the one before. What draws it is downloaded first. */
  draw(checklist: Checklist | undefined, onDrawn: () => void): void {
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
    this.cadence = '';
    this.#given = checklist;
    this.#isComing = checklist !== undefined && checklist !== null && outermostLists(this.#host).length === 0;
    if (!this.#isComing || !checklist) return;
    this.#downloads.await(import('../draw/drawing.ts'), ({ putChecklist }) => {
      if (this.#given !== checklist) return;
      this.#isComing = false;
      this.#nodes = putChecklist(checklist, this.#host, this.#downloads.tell);
      if (this.#nodes.length > 0) this.cadence = checklist.cadence ?? '';
      onDrawn();
    });
  }
}
