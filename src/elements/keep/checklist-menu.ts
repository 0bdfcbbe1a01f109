import { html, nothing, type TemplateResult } from 'lit';
import { ChecklistResetEvent } from '../events/checklist-reset-event.ts';
import type { Speaker } from '../frame/speaker.ts';
import { type MadeFile, offerFile, pickFile } from './files.ts';

/** What the menu of a checklist does. */
export interface MenuActions {
  readonly host: HTMLElement;
  readonly speaker: Speaker;
  /** Whether tasks cannot be ticked: then nothing can be taken back either. */
  readonly isLocked: () => boolean;
  /** Whether there is anything to take back or to erase. */
  readonly hasMarks: () => boolean;
  /** Whether the last thing that was done is a reset. */
  readonly isReset: () => boolean;
  /** Whether the list has dates. */
  readonly hasDates: () => boolean;
  readonly reset: () => void;
  readonly undoReset: () => void;
  readonly save: (format: SaveFormat) => Promise<MadeFile>;
  /**
   * @returns How many entries were new.
   * @throws BroadsheetError (`progress-import-invalid`) when the text is no backup of this list.
   */
  readonly readBackup: (text: string) => Promise<number>;
  readonly tell: (error: unknown) => void;
  readonly erase: () => void;
  /** Draws the menu anew. */
  readonly draw: () => void;
}

export type SaveFormat = 'saveMarkdown' | 'saveTable' | 'saveCalendar' | 'saveBackup';

/** The menu of a checklist: what can be done with a log beside ticking. Downloaded when it is opened. */
export class ChecklistMenu {
  readonly #actions: MenuActions;
  #details: HTMLDetailsElement | undefined;
  #isAsking = false;
  #news = '';

  constructor(actions: MenuActions) {
    this.#actions = actions;
  }

  render(): TemplateResult {
    return html`
      <div part="menu-panel" @keydown=${this.#onKey} @focusout=${this.#onLeave}>
        ${this.#isAsking ? this.#renderQuestion() : this.#renderItems()}
        <p part="menu-news" role="status">
          ${this.#news ? html`<span part="menu-news-text">${this.#news}</span>` : nothing}
        </p>
      </div>
    `;
  }

  /** The menu was opened or closed: it closes by a press elsewhere, and starts anew next time. */
  toggle(details: HTMLDetailsElement): void {
    const { ownerDocument } = this.#actions.host;
    this.#details = details;
    if (details.open) {
      ownerDocument.addEventListener('pointerdown', this.#onPress);
    } else {
      ownerDocument.removeEventListener('pointerdown', this.#onPress);
      this.#isAsking = false;
      this.#news = '';
    }
  }

  close(): void {
    if (this.#details) this.#details.open = false;
    this.#actions.host.ownerDocument.removeEventListener('pointerdown', this.#onPress);
  }

  readonly #onPress = (event: Event): void => {
    if (this.#details && !event.composedPath().includes(this.#details)) this.#details.open = false;
  };

  #renderItems(): TemplateResult {
    const { speaker, isLocked, hasMarks, isReset, hasDates } = this.#actions;
    const formats: SaveFormat[] = ['saveMarkdown', 'saveTable', 'saveBackup'];
    if (hasDates()) formats.push('saveCalendar');
    const locked = isLocked();
    return html`
      ${this.#item(speaker.say(isReset() ? 'undoReset' : 'reset'), this.#onReset, locked || !(hasMarks() || isReset()))}
      <p part="menu-heading">${speaker.say('saveAs')}</p>
      ${formats.map((format) => this.#item(speaker.say(format), () => void this.#onSave(format)))}
      <hr part="menu-rule" />
      ${this.#item(speaker.say('readBackup'), () => void this.#onRead(), locked)}
      ${this.#item(speaker.say('erase'), this.#onAsk, locked)}
    `;
  }

  #renderQuestion(): TemplateResult {
    const { speaker } = this.#actions;
    return html`
      <p part="menu-question">${speaker.say('eraseQuestion')}</p>
      ${this.#item(speaker.say('cancel'), this.#onCancel)}
      ${this.#item(speaker.say('eraseNow'), this.#onErase)}
    `;
  }

  #item(text: string, onClick: () => void, disabled = false): TemplateResult {
    return html`<button part="button menu-item" type="button" ?disabled=${disabled} @click=${onClick}>${text}</button>`;
  }

  readonly #onReset = (): void => {
    const { host, isReset, reset, undoReset } = this.#actions;
    if (isReset()) undoReset();
    else if (host.dispatchEvent(new ChecklistResetEvent())) reset();
  };

  async #onSave(format: SaveFormat): Promise<void> {
    try {
      offerFile(await this.#actions.save(format), this.#actions.host.ownerDocument);
    } catch (error) {
      this.#actions.tell(error);
    }
  }

  async #onRead(): Promise<void> {
    const text = await pickFile('application/json,.json', this.#actions.host.ownerDocument);
    if (text === undefined) return;
    const { speaker, readBackup, tell, draw } = this.#actions;
    try {
      this.#news = speaker.say('imported', { count: await readBackup(text) });
    } catch (error) {
      this.#news = speaker.say('importFailed');
      tell(error);
    }
    draw();
  }

  readonly #onAsk = (): void => this.#ask(true);
  readonly #onCancel = (): void => this.#ask(false);

  readonly #onErase = (): void => {
    this.#actions.erase();
    this.#ask(false);
  };

  /** The button that was pressed goes, and the focus with it: the first of the new ones gets it. */
  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#actions.draw();
    const { host } = this.#actions;
    requestAnimationFrame(() => {
      host.shadowRoot?.querySelector<HTMLElement>('[part~="menu-panel"] button:enabled')?.focus();
    });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const menu = (event.currentTarget as Element).closest('details');
    if (!menu) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };

  /** Closes when the focus goes elsewhere in the page; not when it goes to another window, or nowhere. */
  readonly #onLeave = (event: FocusEvent): void => {
    const menu = (event.currentTarget as Element).closest('details');
    if (menu && event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  };
}
