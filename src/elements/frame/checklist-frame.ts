import { html, nothing, type TemplateResult } from 'lit';
import { cadenceText } from './cadence-text.ts';

/** All that the frame of a checklist shows. */
export interface ChecklistFrame {
  readonly done: number;
  readonly total: number;
  /** What the list is called; empty when it has no name. */
  readonly label: string;
  /** An ISO 8601 duration; what is none is not shown. */
  readonly cadence: string;
  /** What a press on the reset button does; `none` when there is nothing to take back. */
  readonly reset: 'reset' | 'undo' | 'none';
  /** Whether the tasks cannot be ticked: then there is nothing to reset either. */
  readonly isLocked: boolean;
  readonly onReset: () => void;
}

/** Draws the frame around a checklist; label and list are slotted. */
export function renderChecklistFrame(frame: ChecklistFrame): TemplateResult {
  const cadence = cadenceText(frame.cadence);
  return html`
    <div part="frame">
      <div part="header">
        <slot name="label"></slot>
        ${cadence ? html`<p part="cadence">${cadence}</p>` : nothing}
      </div>
      ${frame.total > 0 ? renderStatus(frame) : nothing}
      <slot></slot>
    </div>
  `;
}

/** Several checklists may be on a page: what is said of one names it. */
function renderStatus({ done, total, label, reset, isLocked, onReset }: ChecklistFrame): TemplateResult {
  const of = label ? `: ${label}` : '';
  const word = reset === 'undo' ? 'Undo reset' : 'Reset';
  return html`
    <div part="status">
      <progress part="progress" aria-label="Progress${of}" max=${total} .value=${done}></progress>
      <p part="figures" role="status" dir="auto">${done} of ${total}<span class="visually-hidden"> tasks done</span></p>
      ${
        isLocked
          ? nothing
          : html`
            <button
              part="reset-button"
              type="button"
              aria-label="${word}${of}"
              ?disabled=${reset === 'none'}
              @click=${onReset}
            >
              ${word}
            </button>
          `
      }
    </div>
  `;
}
