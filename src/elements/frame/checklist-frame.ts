import { html, nothing, type TemplateResult } from 'lit';
import { cadenceText } from '../../strings/cadence-text.ts';
import type { Speaker } from './speaker.ts';

type Part = TemplateResult | string | typeof nothing;

/** What the frame shows of marks that are kept. */
export interface KeptFrame {
  /** When the list is due, and was last done. */
  readonly due: Part;
  /** What the menu holds. */
  readonly menu: Part;
  /** What the reader is told about saving. */
  readonly notice: Part;
  /** What has changed since it was ticked. */
  readonly changes: Part;
}

/** All that the frame of a checklist shows. */
export interface ChecklistFrame {
  readonly done: number;
  readonly total: number;
  /** What the list is called; empty when it has no name. */
  readonly label: string;
  /** An ISO 8601 duration; what is none is not shown. */
  readonly cadence: string;
  readonly speaker: Speaker;
  /** There once the marks are kept. */
  readonly kept: KeptFrame | undefined;
  /** The menu is opened or closed. */
  readonly onMenu: (event: Event) => void;
}

/** Draws the frame around a checklist; label and list are slotted. */
export function renderChecklistFrame(frame: ChecklistFrame): TemplateResult {
  const cadence = cadenceText(frame.cadence, frame.speaker.strings());
  return html`
    <div part="frame">
      <div part="header">
        <slot name="label"></slot>
        ${cadence ? html`<p part="cadence">${cadence}</p>` : nothing}
      </div>
      ${frame.total > 0 ? renderStatus(frame) : nothing}
      <p part="notice" role="status">${frame.kept?.notice}</p>
      ${frame.kept?.changes}
      <slot></slot>
    </div>
  `;
}

/** Several checklists may be on a page: what is said of one names it. */
function renderStatus({ done, total, label, speaker: { say }, kept, onMenu }: ChecklistFrame): TemplateResult {
  return html`
    <div part="status">
      <progress
        part="progress"
        aria-label=${label ? say('progressOf', { label }) : say('progress')}
        max=${total}
        .value=${done}
      ></progress>
      <p part="figures" role="status" dir="auto">${say('figures', { done, total })}</p>
      <details part="menu" @toggle=${onMenu}>
        <summary part="button menu-button" aria-label=${label ? say('optionsOf', { label }) : say('options')}>⋯</summary>
        ${kept?.menu}
      </details>
      ${kept?.due}
    </div>
  `;
}
