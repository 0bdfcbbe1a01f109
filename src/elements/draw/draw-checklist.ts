import type { Element as HastElement } from 'hast';
import type { Checklist } from '../../model/checklist.ts';
import { drawNodes } from '../../render/to-dom.ts';
import { weaveChecklist } from '../../render/weave-checklist.ts';
import { Weaving } from '../../render/weaving.ts';
import { drawWithFreeIds } from './draw-with-free-ids.ts';

/**
 * Draws a checklist's label and list, as they stand within a checklist element.
 *
 * There is no section's heading above it that could be its label: that is drawn here, too.
 *
 * @param checklist It may come from anywhere.
 * @throws Whatever comes of drawing what is no checklist.
 */
export function drawChecklist(checklist: Checklist, host: Element): ChildNode[] {
  // The frame says it in words.
  if (typeof (checklist.cadence ?? '') !== 'string') throw new TypeError();
  const labelled = checklist.labelFrom === 'heading' ? withLabelDrawn(checklist) : checklist;
  const fragment = drawWithFreeIds(host, 'copy', (idPrefix) =>
    drawNodes(weaveChecklist(labelled, new Weaving({ idPrefix, site: window.origin })).children, host.ownerDocument),
  );
  // As where it is drawn with its element: a mark of the source has no date, so it is of no period.
  if (checklist.cadence !== undefined) {
    for (const box of fragment.querySelectorAll('input')) box.removeAttribute('checked');
  }
  return [...fragment.childNodes];
}

function withLabelDrawn({ label = '', ...checklist }: Checklist): Checklist {
  const strong: HastElement = {
    type: 'element',
    tagName: 'strong',
    properties: {},
    children: [{ type: 'text', value: label }],
  };
  return { ...checklist, label, labelFrom: 'paragraph', labelContent: [strong] };
}
