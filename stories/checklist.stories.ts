import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect, fn, waitFor } from 'storybook/test';
import { BroadsheetError } from '../src/model/broadsheet-error.ts';
import type { Checklist } from '../src/model/checklist.ts';
import { problem } from '../src/model/problem.ts';
import { wallTime } from '../src/progress/cadence/wall-time.ts';
import type { MarkEntry } from '../src/progress/entry.ts';
import { toJson } from '../src/progress/formats/to-json.ts';
import { memoryStore } from '../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../src/progress/stores/progress-store.ts';
import { toHtml } from '../src/render/to-html.ts';
import { articleOf, checklistFrom, checklistOf } from './content.ts';
import { boxes, drawn, openMenu } from './drawn.ts';
import { catchDownloads, pickFiles } from './files.ts';

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
  args: { cadence: '', name: '', required: false, disabled: false, readOnly: false, persist: '', subject: '' },
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
  tags: ['main'],
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

/** A wall time some days from now. */
const inDays = (days: number): string => wallTime(new Date(Date.now() + days * 86_400_000));

const QUARTER = checklistFrom('**Quarterly:**\n\n- [ ] Restore one backup\n- [ ] Measure the time it takes');
const SCOPE = 'story';

type Tick = readonly [text: string, at: string];

/** Ticks as a log holds them. */
const entriesOf = (...ticks: readonly Tick[]): MarkEntry[] =>
  ticks.map(([text, at], index) => {
    const item = QUARTER.list.items.find((each) => each.text === text)?.id ?? `gone-${index}`;
    return { type: 'mark', id: `mark-${index}`, order: index + 1, at, generation: '0', item, text, checked: true };
  });

/** A store in memory in which this was ticked: each story has its own, so that stories do not meet. */
function storeWith(...ticks: readonly Tick[]): ProgressStore {
  const store = memoryStore();
  void store.append({ scope: SCOPE, checklist: QUARTER.id }, entriesOf(...ticks));
  return store;
}

/** A quarterly list whose ticks are kept in a store. */
const kept = (store: ProgressStore, cadence = ''): Pick<Story, 'args' | 'render'> => ({
  args: { persist: SCOPE, cadence },
  render: (args) => draw(QUARTER, args, store),
});

/** The same in a store that is new each time, for a story that changes what is kept. */
const keptAnew = (...ticks: readonly Tick[]): Pick<Story, 'args' | 'render'> => ({
  args: { persist: SCOPE },
  render: (args) => draw(QUARTER, args, storeWith(...ticks)),
});

const LONG_AGO = '2025-01-31T09:00:00+01:00';

/** Ticks are kept: what was ticked at an earlier visit is ticked. */
export const Persisted: Story = {
  ...kept(storeWith(['Restore one backup', inDays(-3)])),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('1 of 2 done')).toBeVisible();
    await expect(boxes(canvasElement).map((box) => box.checked)).toEqual([true, false]);
  },
};

/** With a cadence, a tick counts for its period: one task is done, and the list says when it is due. */
export const Due: Story = {
  tags: ['main'],
  ...kept(storeWith(['Restore one backup', inDays(-3)]), 'P3M'),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText(/^Due [^·]+$/)).toBeVisible();
  },
};

/** All of it was done in this period: the list says when, and when it is due again. */
export const LastDone: Story = {
  ...kept(storeWith(['Restore one backup', inDays(-3)], ['Measure the time it takes', inDays(-2)]), 'P3M'),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText(/^Due .+ · Last done /)).toBeVisible();
    await expect(frame.getByText('2 of 2 done')).toBeVisible();
  },
};

/** The period of a tick ends today: its task is open again. */
export const DueToday: Story = {
  ...kept(storeWith(['Restore one backup', inDays(-1)]), 'P1D'),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('Due today')).toBeVisible();
  },
};

/** The period of the ticks has ended, and nobody has ticked the tasks since. */
export const Overdue: Story = {
  tags: ['main'],
  ...kept(storeWith(['Restore one backup', LONG_AGO], ['Measure the time it takes', LONG_AGO]), 'P3M'),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    const text = 'Overdue since April 30, 2025 · Last done January 31, 2025';
    await expect(await frame.findByText(text)).toBeVisible();
  },
};

/** A task says something else than when it was ticked: it is open, and the reader is told. */
export const Changed: Story = {
  tags: ['main'],
  ...kept(storeWith(['Restore two backups', inDays(-3)])),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('Changed since you ticked it')).toBeVisible();
    await expect(frame.getByText('Before: Restore two backups')).toBeVisible();
  },
};

/** A task that was ticked is no longer in the list: its tick is kept, and the reader is told. */
export const Orphaned: Story = {
  ...kept(storeWith(['Restore one backup', inDays(-3)], ['Ask who still needs the old printer', inDays(-3)])),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('1 tick is of a task that is no longer in this list.')).toBeVisible();
    await expect(frame.getByText('1 of 2 done')).toBeVisible();
  },
};

/** Ticks cannot be kept: they last as long as the page, and the reader is told. */
export const NotSaved: Story = {
  tags: ['main'],
  ...kept({
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
export const Subject: StoryObj<Args & { otherSubject: string }> = {
  args: { persist: SCOPE, subject: 'invoice-sync', otherSubject: 'payroll' },
  argTypes: { otherSubject: { control: 'text', description: 'What the other list is done for' } },
  render: ({ otherSubject, ...args }) => {
    const store = memoryStore();
    return html`
      <h2>Invoice sync</h2>
      ${draw(QUARTER, args, store)}
      <h2>Payroll</h2>
      ${draw(QUARTER, { ...args, subject: otherSubject }, store)}
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
  tags: ['main'],
  ...kept(storeWith(['Restore one backup', inDays(-3)]), 'P3M'),
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await openMenu(canvasElement);
    await expect(frame.getByRole('button', { name: 'Calendar (iCal)' })).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Reset' })).toBeEnabled();
  },
};

/** The menu was closed with the key Escape: what opens it has the focus again. */
export const MenuClosed: Story = {
  ...kept(storeWith(['Restore one backup', inDays(-3)])),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await openMenu(canvasElement);
    frame.getByRole('button', { name: 'Markdown' }).focus();
    await userEvent.keyboard('{Escape}');
    const { shadowRoot } = canvasElement.querySelector('broadsheet-checklist') ?? {};
    await expect(shadowRoot?.querySelector('details')?.open).toBe(false);
    await expect(shadowRoot?.activeElement?.localName).toBe('summary');
  },
};

/** The menu lies above the list that follows. */
export const MenuAboveText: Story = {
  tags: ['main'],
  args: { cadence: 'P3M' },
  render: (args) => html`${draw(QUARTER, args)} ${draw(EVERY_AUTOMATION, { ...args, cadence: '' })}`,
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await openMenu(canvasElement);
    const { shadowRoot } = canvasElement.querySelector('broadsheet-checklist') ?? {};
    const item = frame.getByRole('button', { name: 'Backup (JSON)' });
    const { x, y, width, height } = item.getBoundingClientRect();
    await expect(shadowRoot?.elementFromPoint(x + width / 2, y + height / 2)).toBe(item);
  },
};

/** A reset was taken back: what was ticked is ticked again. */
export const ResetUndone: Story = {
  ...keptAnew(['Restore one backup', inDays(-3)]),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await frame.findByText('1 of 2 done');
    await openMenu(canvasElement);
    await userEvent.click(frame.getByRole('button', { name: 'Reset' }));
    await expect(await frame.findByText('0 of 2 done')).toBeVisible();
    await userEvent.click(await frame.findByRole('button', { name: 'Undo reset' }));
    await expect(await frame.findByText('1 of 2 done')).toBeVisible();
  },
};

const saved = fn();

/** Saved in each of the formats: the browser is handed a file. */
export const Saved: Story = {
  ...kept(storeWith(['Restore one backup', inDays(-3)]), 'P3M'),
  beforeEach: catchDownloads(saved),
  play: async ({ canvasElement, userEvent }) => {
    saved.mockClear();
    const frame = await drawn(canvasElement);
    await openMenu(canvasElement);
    for (const name of ['Markdown', 'Table (CSV)', 'Backup (JSON)', 'Calendar (iCal)']) {
      const count = saved.mock.calls.length;
      await userEvent.click(frame.getByRole('button', { name }));
      await waitFor(() => expect(saved).toHaveBeenCalledTimes(count + 1));
    }
    await expect(saved.mock.calls.flat()).toEqual(['md', 'csv', 'json', 'ics'].map((end) => `quarterly.${end}`));
  },
};

/** A backup was read: what it holds is there now, and the menu says how much was new. */
export const BackupRead: Story = {
  tags: ['main'],
  ...keptAnew(),
  beforeEach: pickFiles(() =>
    toJson(
      { scope: SCOPE, checklist: QUARTER.id },
      { generation: '0', entries: entriesOf(['Restore one backup', inDays(-3)]) },
    ),
  ),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await openMenu(canvasElement);
    await userEvent.click(frame.getByRole('button', { name: 'Read a backup…' }));
    await expect(await frame.findByText('1 entry was added.')).toBeVisible();
    await expect(frame.getByText('1 of 2 done')).toBeVisible();
  },
};

/** Something else was picked: nothing is changed, and the menu says why. */
export const NoBackup: Story = {
  ...keptAnew(),
  beforeEach: pickFiles(() => '{ "title": "Something else" }'),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await openMenu(canvasElement);
    await userEvent.click(frame.getByRole('button', { name: 'Read a backup…' }));
    await expect(await frame.findByText('This file is no backup of this list.')).toBeVisible();
  },
};

/** “Erase everything” was pressed: it asks first. */
export const Erase: Story = {
  tags: ['main'],
  ...kept(storeWith(['Restore one backup', inDays(-3)])),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await openMenu(canvasElement);
    await userEvent.click(frame.getByRole('button', { name: 'Erase everything…' }));
    await expect(await frame.findByRole('button', { name: 'Cancel' })).toBeVisible();
  },
};

/** Everything was erased, and there is nothing to undo. */
export const Erased: Story = {
  ...keptAnew(['Restore one backup', inDays(-3)]),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await frame.findByText('1 of 2 done');
    await openMenu(canvasElement);
    await userEvent.click(frame.getByRole('button', { name: 'Erase everything…' }));
    await userEvent.click(await frame.findByRole('button', { name: 'Erase everything' }));
    await expect(await frame.findByText('0 of 2 done')).toBeVisible();
    await expect(await frame.findByRole('button', { name: 'Reset' })).toBeDisabled();
  },
};

/** In German, as the page says. */
export const German: Story = {
  ...kept(storeWith(['Restore one backup', LONG_AGO]), 'P3M'),
  globals: { language: 'de' },
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('0 von 2 erledigt')).toBeVisible();
    await openMenu(canvasElement);
    await expect(await frame.findByRole('button', { name: /^Zurücksetzen/ })).toBeVisible();
  },
};

/** In Japanese, as the part of the page around it says. */
export const Japanese: Story = {
  args: { persist: SCOPE, cadence: 'P3M' },
  render: (args) => html`<div lang="ja">${draw(QUARTER, args, storeWith(['Restore one backup', LONG_AGO]))}</div>`,
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText('2件中0件完了')).toBeVisible();
    await expect(await frame.findByText(/^期限超過（2025年4月30日から）/)).toBeVisible();
  },
};

/** In Arabic, from right to left. */
export const Arabic: Story = {
  tags: ['main'],
  ...kept(storeWith(['Restore one backup', LONG_AGO]), 'P3M'),
  globals: { direction: 'rtl', language: 'ar' },
  play: async ({ canvasElement }) => {
    const frame = await drawn(canvasElement);
    await expect(await frame.findByText(/^متأخرة منذ /)).toBeVisible();
    await openMenu(canvasElement);
  },
};

/** Printed with its frame, as a server can: it looks finished before the script has drawn it anew. */
export const PrintedFrame: Story = {
  render: () => {
    const article = { ...articleOf(SAMPLE), blocks: [EVERY_AUTOMATION] };
    const stage = document.createElement('div');
    stage.setHTMLUnsafe(toHtml(article, { header: false, frames: true }));
    return html`${stage}`;
  },
  play: async ({ canvasElement, userEvent }) => {
    const frame = await drawn(canvasElement);
    await expect(frame.getAllByText('0 of 10 done')).toHaveLength(1);
    await userEvent.click(boxes(canvasElement)[0] as HTMLElement);
    await expect(await frame.findByText('1 of 10 done')).toBeVisible();
  },
};

const thousand = Array.from({ length: 1000 }, (_, index) => `- [ ] Sheet ${index + 1} is dry`).join('\n');

/** A thousand tasks. */
export const ThousandTasks: Story = {
  render: (args) => draw(checklistFrom(`**Before folding:**\n\n${thousand}`), args),
  parameters: { docs: { story: { inline: false, height: '20rem' } } },
};
