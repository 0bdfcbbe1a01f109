import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect, fn } from 'storybook/test';
import type { Checklist } from '../src/model/checklist.ts';
import { toHtml } from '../src/render/to-html.ts';
import { articleOf, checklistFrom, checklistOf } from './content.ts';
import { inFrame } from './in-frame.ts';

interface Args {
  /** None when empty, as `name`. */
  cadence: string;
  name: string;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
}

const SAMPLE = 'automation-security-checklist';
const EVERY_AUTOMATION = checklistOf(SAMPLE, 'For Every Automation');
const PRESS = checklistOf('every-construct', 'Before the Press Runs');
const ROLLERS = checklistOf('every-construct', 'Every Quarter (about 30 minutes)');

const draw = (checklist: Checklist, { cadence, name, required, disabled, readOnly }: Args): TemplateResult => html`
  <broadsheet-checklist
    .checklist=${checklist}
    cadence=${cadence || nothing}
    name=${name || nothing}
    ?required=${required}
    ?disabled=${disabled}
    ?readonly=${readOnly}
  ></broadsheet-checklist>
`;

/** A checklist as a server prints it, in an article of which it is the only block. */
const print = (checklist: Checklist): TemplateResult =>
  html`${unsafeHTML(toHtml({ ...articleOf(SAMPLE), blocks: [checklist] }, { header: false }))}`;

/**
 * `<broadsheet-checklist>` frames a list of tasks with progress and a reset button. Wrap it around a list that is there
 * already, whoever printed it, or give it the property `checklist`.
 */
const meta: Meta<Args> = {
  title: 'Elements/Checklist',
  component: 'broadsheet-checklist',
  args: { cadence: '', name: '', required: false, disabled: false, readOnly: false },
  argTypes: {
    cadence: {
      control: 'select',
      options: ['', 'P1D', 'P1W', 'P14D', 'P15D', 'P1M', 'P3M', 'P6M', 'P1Y'],
      description: 'How often the tasks are due: an ISO 8601 duration',
    },
    name: { control: 'text', description: 'The name under which the ids of the ticked tasks are sent with a form' },
    required: { control: 'boolean', description: 'Whether a form may be sent only when every task is ticked' },
    disabled: { control: 'boolean', description: 'Whether tasks cannot be ticked and nothing is sent' },
    readOnly: { control: 'boolean', description: 'Whether tasks can be read but not ticked' },
  },
  render: (args) => draw(EVERY_AUTOMATION, args),
};

export default meta;
type Story = StoryObj<Args>;

/** Drawn in the browser from the property `checklist`. */
export const Drawn: Story = { tags: ['main'] };

/** Printed by `toHtml` and taken over by the element: the list's own markup stays. */
export const Printed: Story = { render: () => print(EVERY_AUTOMATION) };

/** Around a task list as GitHub prints it: its boxes are disabled and have no labels. */
export const FromGitHub: Story = {
  tags: ['main'],
  name: 'From GitHub',
  render: () => html`
    <broadsheet-checklist>
      <ul class="contains-task-list">
        <li class="task-list-item">
          <input type="checkbox" class="task-list-item-checkbox" disabled checked /> Rotate the signing secret
        </li>
        <li class="task-list-item">
          <input type="checkbox" class="task-list-item-checkbox" disabled /> Tell <a href="#owners">its owners</a>
        </li>
        <li class="task-list-item">
          <input type="checkbox" class="task-list-item-checkbox" disabled /> Watch the first run after it
        </li>
      </ul>
    </broadsheet-checklist>
  `,
};

/** Around a plain list from a content management system: every item becomes a task. */
export const PlainList: Story = {
  render: () => html`
    <broadsheet-checklist cadence="P1M">
      <p slot="label"><strong>Every month</strong></p>
      <ul class="wp-block-list">
        <li>Read the list of connected apps</li>
        <li>Remove those that <em>nobody</em> can explain</li>
        <li>Note who was asked, and when</li>
      </ul>
    </broadsheet-checklist>
  `,
};

/** Tasks within tasks, and an item that is none. A task is mixed when some tasks within it are ticked. */
export const Nested: Story = {
  tags: ['main'],
  render: (args) => draw(PRESS, args),
};

/** Numbered tasks: the order counts. */
export const Ordered: Story = {
  render: (args) => draw(checklistOf('incident-runbook', 'Do these in order'), args),
};

/** Tasks of several paragraphs, with code, an alert and lists of their own. */
export const Loose: Story = {
  tags: ['main'],
  render: (args) => draw(ROLLERS, args),
};

/** With a cadence, told in words beside the label. */
export const Cadence: Story = {
  tags: ['main'],
  args: { cadence: 'P3M' },
  render: (args) => draw(checklistOf(SAMPLE, 'Quarterly'), args),
};

/** All tasks are done. */
export const AllTicked: Story = {
  render: (args) =>
    draw(checklistFrom('**Before launch:**\n\n- [x] Owner named\n- [x] Scopes noted\n- [x] Alerts tried'), args),
};

/** None of the tasks has a label above it. */
export const NoLabel: Story = {
  render: (args) => draw(checklistFrom('- [ ] Owner named\n- [x] Scopes noted\n- [ ] Alerts tried'), args),
};

/** Two tasks read the same: only their order tells them apart, which `broadsheet-problem` reports. */
export const RepeatedTasks: Story = {
  render: (args) => draw(checklistFrom('**Twice over:**\n\n- [ ] Proof read\n- [ ] Print\n- [ ] Proof read'), args),
};

/** To be read, not ticked. */
export const ReadOnly: Story = { args: { readOnly: true }, render: (args) => draw(PRESS, args) };

/** In a fieldset that is disabled. */
export const Disabled: Story = {
  render: (args) => html`
    <form>
      <fieldset disabled>
        <legend>Only for the person on call</legend>
        ${draw(EVERY_AUTOMATION, { ...args, name: 'task' })}
      </fieldset>
    </form>
  `,
};

/** In a form that wants every task ticked: “Send” was pressed, so the browser points to the first open task. */
export const Required: Story = {
  tags: ['main'],
  args: { required: true, name: 'task' },
  render: (args) => html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      ${draw(EVERY_AUTOMATION, args)}
      <p><button type="submit">Send</button></p>
    </form>
  `,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    const checklist = canvasElement.querySelector('broadsheet-checklist');
    await expect(checklist?.checkValidity()).toBe(false);
    await expect(checklist?.validationMessage).toBe('Please tick every task of this list.');
  },
};

/** One task was ticked by the reader. */
export const Ticked: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const frame = await inFrame(canvasElement, 'broadsheet-checklist');
    await userEvent.click(canvas.getAllByRole('checkbox')[0] as HTMLElement);
    await expect(await frame.findByText(/^1 of 10/)).toBeVisible();
  },
};

/** A task was ticked, then the list reset: the button now offers to undo that. */
export const Reset: Story = {
  tags: ['main'],
  play: async ({ canvas, canvasElement, userEvent }) => {
    const frame = await inFrame(canvasElement, 'broadsheet-checklist');
    await userEvent.click(canvas.getAllByRole('checkbox')[0] as HTMLElement);
    await userEvent.click(frame.getByRole('button', { name: /^Reset/ }));
    await expect(await frame.findByRole('button', { name: /^Undo reset/ })).toBeEnabled();
    await expect(frame.getByText(/^0 of 10/)).toBeVisible();
  },
};

/** The page refuses a tick: it calls `preventDefault()` on `broadsheet-toggle`. */
export const Refused: Story = {
  render: (args) => html`
    <div @broadsheet-toggle=${(event: Event) => event.preventDefault()}>${draw(EVERY_AUTOMATION, args)}</div>
  `,
  play: async ({ canvas, userEvent }) => {
    const [first] = canvas.getAllByRole('checkbox');
    await userEvent.click(first as HTMLElement);
    await expect(first).not.toBeChecked();
  },
};

const heard = fn();

/** Every event is listed in the Actions panel: here of two tasks, both ticked, which completes the list. */
export const Events: Story = {
  beforeEach: () => {
    heard.mockClear();
  },
  render: (args) => html`
    <div
      @broadsheet-toggle=${(event: Event) => heard(event.type)}
      @broadsheet-complete=${(event: Event) => heard(event.type)}
    >
      ${draw(checklistFrom('**Two things:**\n\n- [ ] First this\n- [ ] Then that'), args)}
    </div>
  `,
  play: async ({ canvas, userEvent }) => {
    for (const box of canvas.getAllByRole('checkbox')) await userEvent.click(box);
    await expect(heard.mock.calls.flat()).toEqual(['broadsheet-toggle', 'broadsheet-toggle', 'broadsheet-complete']);
  },
};

const thousand = Array.from({ length: 1000 }, (_, index) => `- [ ] Sheet ${index + 1} is dry`).join('\n');

/** A thousand tasks. */
export const ThousandTasks: Story = {
  render: (args) => draw(checklistFrom(`**Before folding:**\n\n${thousand}`), args),
  parameters: { docs: { story: { inline: false, height: '20rem' } } },
};
