import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect, fn } from 'storybook/test';
import { BroadsheetError } from '../src/model/broadsheet-error.ts';
import type { Checklist } from '../src/model/checklist.ts';
import { problem } from '../src/model/problem.ts';
import { wallTime } from '../src/progress/cadence/wall-time.ts';
import type { MarkEntry } from '../src/progress/entry.ts';
import { memoryStore } from '../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../src/progress/stores/progress-store.ts';
import { toHtml } from '../src/render/to-html.ts';
import { articleOf, checklistFrom, checklistOf } from './content.ts';
import { boxes, drawn, openMenu } from './drawn.ts';

interface Args {
  /** None when empty, as `name`. */
  cadence: string;
  name: string;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
  /** The scope that ticks are kept under; none when empty: they last as long as the page. */
  persist: string;
  subject: string;
}

const SAMPLE = 'automation-security-checklist';
const EVERY_AUTOMATION = checklistOf(SAMPLE, 'For Every Automation');
const PRESS = checklistOf('every-construct', 'Before the Press Runs');
const ROLLERS = checklistOf('every-construct', 'Every Quarter (about 30 minutes)');

const draw = (
  checklist: Checklist,
  { cadence, name, required, disabled, readOnly, persist, subject }: Args,
  store?: ProgressStore,
): TemplateResult => html`
  <broadsheet-checklist
    .checklist=${checklist}
    cadence=${cadence || nothing}
    name=${name || nothing}
    ?required=${required}
    ?disabled=${disabled}
    ?readonly=${readOnly}
    persist=${persist || nothing}
    subject=${subject || nothing}
    .store=${store}
  ></broadsheet-checklist>
`;

/** A checklist as a server prints it, in an article of which it is the only block. */
const print = (checklist: Checklist): TemplateResult =>
  html`${unsafeHTML(toHtml({ ...articleOf(SAMPLE), blocks: [checklist] }, { header: false }))}`;

/**
 * `<broadsheet-checklist>` frames a list of tasks with progress, due dates and a menu. Wrap it around a list that is there
 * already, whoever printed it, or give it the property `checklist`.
 */
const meta: Meta<Args> = {
  title: 'Elements/Checklist',
  component: 'broadsheet-checklist',
  args: {
    cadence: '',
    name: '',
    required: false,
    disabled: false,
    readOnly: false,
    persist: '',
    subject: '',
  },
  argTypes: {
    cadence: {
      control: 'select',
      options: ['', 'P1D', 'P1W', 'P14D', 'P15D', 'P1M', 'P3M', 'P6M', 'P1Y'],
      description: 'How often the tasks are due: an ISO 8601 duration',
    },
    name: { control: 'text', description: 'The name under which the ids of the ticked tasks are sent with a form' },
    required: { control: 'boolean', description: 'Whether a form may be sent only when every task is ticked' },
    disabled: { control: 'boolean', description: 'Whether tasks cannot be ticked and nothing is sent' },
    persist: { control: 'text', description: 'Keeps ticks, under this scope' },
    subject: { control: 'text', description: 'What the list is done for: a log of its own for each' },
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
    await drawn(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    const checklist = canvasElement.querySelector('broadsheet-checklist');
    await expect(checklist?.checkValidity()).toBe(false);
    await expect(checklist?.validationMessage).toBe('Please tick every task of this list.');
  },
};

/** One task was ticked by the reader. */
export const Ticked: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await userEvent.click(canvas.getAllByRole('checkbox')[0] as HTMLElement);
    await expect(await frame.findByText(/^1 of 10/)).toBeVisible();
  },
};

/** A task was ticked, then the list reset: the menu now offers to undo that. */
export const Reset: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await userEvent.click(boxes(canvasElement)[0] as HTMLElement);
    await openMenu(canvasElement);
    await userEvent.click(frame.getByRole('button', { name: 'Reset' }));
    await expect(await frame.findByRole('button', { name: 'Undo reset' })).toBeEnabled();
    await expect(frame.getByText(/^0 of 10/)).toBeVisible();
  },
};

/** The page refuses a tick: it calls `preventDefault()` on `broadsheet-toggle`. */
export const Refused: Story = {
  render: (args) => html`
    <div @broadsheet-toggle=${(event: Event) => event.preventDefault()}>${draw(EVERY_AUTOMATION, args)}</div>
  `,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await drawn(canvasElement);
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
  play: async ({ canvas, canvasElement, userEvent }) => {
    await drawn(canvasElement);
    for (const box of canvas.getAllByRole('checkbox')) await userEvent.click(box);
    await expect(heard.mock.calls.flat()).toEqual(['broadsheet-toggle', 'broadsheet-toggle', 'broadsheet-complete']);
  },
};

/** A store in which something was ticked, by text and time. */
function storeWith(checklist: Checklist, ...marks: readonly (readonly [text: string, at: string])[]): ProgressStore {
  const store = memoryStore();
  const entries = marks.map(([text, at], index): MarkEntry => {
    const item = checklist.list.items.find((each) => each.text === text)?.id ?? `gone-${index}`;
    return { type: 'mark', id: `mark-${index}`, order: index + 1, at, generation: '0', item, text, checked: true };
  });
  void store.append({ scope: 'story', checklist: checklist.id }, entries);
  return store;
}

/** A wall time some days from now. */
const inDays = (days: number): string => wallTime(new Date(Date.now() + days * 86_400_000));

const QUARTER = checklistFrom('**Quarterly:**\n\n- [ ] Restore one backup\n- [ ] Measure the time it takes');
const kept = (cadence = ''): Partial<Args> => ({ persist: 'story', cadence });

/** Ticks are kept: what was ticked at an earlier visit is ticked. */
export const Persisted: Story = {
  args: kept(),
  render: (args) => draw(QUARTER, args, storeWith(QUARTER, ['Restore one backup', inDays(-3)])),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('1 of 2 done')).toBeVisible();
  },
};

/** With a cadence, a tick counts for its period: the list says when it is due, and when it was last done. */
export const Due: Story = {
  tags: ['main'],
  args: kept('P3M'),
  render: (args) =>
    draw(
      QUARTER,
      args,
      storeWith(QUARTER, ['Restore one backup', inDays(-3)], ['Measure the time it takes', inDays(-2)]),
    ),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText(/^Due .+ · Last done /)).toBeVisible();
  },
};

/** The period of a tick ends today: its task is open again. */
export const DueToday: Story = {
  args: kept('P1D'),
  render: (args) => draw(QUARTER, args, storeWith(QUARTER, ['Restore one backup', inDays(-1)])),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('Due today')).toBeVisible();
  },
};

/** The period of a tick has ended, and nobody has ticked its task since. */
export const Overdue: Story = {
  tags: ['main'],
  args: kept('P3M'),
  render: (args) => draw(QUARTER, args, storeWith(QUARTER, ['Restore one backup', '2025-01-31T09:00:00+01:00'])),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('Overdue since April 30, 2025')).toBeVisible();
  },
};

/** A task says something else than when it was ticked: it is open, and the reader is told. */
export const Changed: Story = {
  tags: ['main'],
  args: kept(),
  render: (args) => draw(QUARTER, args, storeWith(QUARTER, ['Restore two backups', inDays(-3)])),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('Changed since you ticked it')).toBeVisible();
    await expect(frame.getByText('Before: Restore two backups')).toBeVisible();
  },
};

/** Ticks cannot be kept: they last as long as the page, and the reader is told. */
export const NotSaved: Story = {
  tags: ['main'],
  args: kept(),
  render: (args) =>
    draw(QUARTER, args, {
      ...memoryStore(),
      append: () => Promise.reject(new BroadsheetError([problem('progress-full', { message: 'There is no room.' })])),
    }),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await userEvent.click(boxes(canvasElement)[0] as HTMLElement);
    await expect(await frame.findByText(/cannot be saved here/)).toBeVisible();
  },
};

/** One list for each of two things: a log of its own for each. */
export const Subject: Story = {
  args: { persist: 'story-subject' },
  render: (args) => {
    const store = memoryStore();
    return html`
      <h2>Invoice sync</h2>
      ${draw(QUARTER, { ...args, subject: 'invoice-sync' }, store)}
      <h2>Payroll</h2>
      ${draw(QUARTER, { ...args, subject: 'payroll' }, store)}
    `;
  },
  play: async ({ canvasElement, userEvent }) => {
    await drawn(canvasElement);
    await userEvent.click(boxes(canvasElement)[0] as HTMLElement);
    await expect(boxes(canvasElement).map((box) => box.checked)).toEqual([true, false, false, false]);
  },
};

/** The menu is open. */
export const Menu: Story = {
  args: kept('P3M'),
  render: (args) => draw(QUARTER, args, storeWith(QUARTER, ['Restore one backup', inDays(-3)])),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await openMenu(canvasElement);
    await expect(frame.getByRole('button', { name: 'Calendar (iCal)' })).toBeVisible();
  },
};

/** “Erase everything” was pressed: it asks first. */
export const Erase: Story = {
  args: kept(),
  render: (args) => draw(QUARTER, args, storeWith(QUARTER, ['Restore one backup', inDays(-3)])),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await openMenu(canvasElement);
    await userEvent.click(frame.getByRole('button', { name: 'Erase everything…' }));
    await expect(await frame.findByRole('button', { name: 'Cancel' })).toBeVisible();
  },
};

/** In German, as the page around it says. */
export const German: Story = {
  args: kept('P3M'),
  render: (args) =>
    html`<div lang="de">${draw(QUARTER, args, storeWith(QUARTER, ['Restore one backup', '2025-01-31T09:00:00+01:00']))}</div>`,
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('0 von 2 erledigt')).toBeVisible();
  },
};

/** In Arabic, from right to left. */
export const Arabic: Story = {
  tags: ['main'],
  args: kept('P3M'),
  render: (args) =>
    html`<div lang="ar" dir="rtl">${draw(QUARTER, args, storeWith(QUARTER, ['Restore one backup', '2025-01-31T09:00:00+01:00']))}</div>`,
};

/** Printed with its frame, as a server can: it looks finished before the script has drawn it anew. */
export const PrintedFrame: Story = {
  render: () => {
    const article = { ...articleOf(SAMPLE), blocks: [EVERY_AUTOMATION] };
    const stage = document.createElement('div');
    stage.setHTMLUnsafe(toHtml(article, { header: false, frames: true }));
    return html`${stage}`;
  },
};

const thousand = Array.from({ length: 1000 }, (_, index) => `- [ ] Sheet ${index + 1} is dry`).join('\n');

/** A thousand tasks. */
export const ThousandTasks: Story = {
  render: (args) => draw(checklistFrom(`**Before folding:**\n\n${thousand}`), args),
  parameters: { docs: { story: { inline: false, height: '20rem' } } },
};
