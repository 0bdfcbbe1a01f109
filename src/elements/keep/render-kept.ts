import { html, nothing, type TemplateResult } from 'lit';
import type { Progress } from '../../progress/progress.ts';
import { displayDate } from '../../render/display-date.ts';
import type { Speaker } from '../frame/speaker.ts';

/** When a list is due, and was last done; nothing when it has no dates. */
export function renderDue({ due, overdue, lastDone }: Progress, speaker: Speaker): TemplateResult | typeof nothing {
  const parts: string[] = [];
  if (due !== undefined) parts.push(dueText(due, overdue, speaker));
  if (lastDone !== undefined) parts.push(speaker.say('lastDone', { date: dateText(lastDone.slice(0, 10), speaker) }));
  return parts.length ? html`<p part=${overdue ? 'due overdue' : 'due'}>${parts.join(' · ')}</p>` : nothing;
}

function dueText(due: string, overdue: boolean, speaker: Speaker): string {
  if (overdue) return speaker.say('overdue', { date: dateText(due, speaker) });
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return due === today.join('-') ? speaker.say('dueToday') : speaker.say('due', { date: dateText(due, speaker) });
}

/** A day is the day that was written; a time, as for a list that is due every few hours, is the reader's own. */
function dateText(date: string, { lang }: Speaker): string {
  if (!date.includes('T')) return displayDate(date, lang()) ?? date;
  return new Intl.DateTimeFormat(lang(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(date));
}

/** That what is ticked is not kept, or not yet. */
export function renderNotice(what: 'notSaved' | 'notSent', speaker: Speaker): TemplateResult {
  return html`<span part="notice-text">${speaker.say(what)}</span>`;
}

/** The tasks that say something else than when they were ticked, and so are open again; how many ticks are of tasks that are gone. */
export function renderChanges({ items, matches }: Progress, speaker: Speaker): TemplateResult | typeof nothing {
  const changed = items.filter(({ changedFrom }) => changedFrom !== undefined);
  const count = matches.filter(({ kind }) => kind === 'orphaned').length;
  const orphans = count > 0 ? html`<p part="orphans">${speaker.say('orphaned', { count })}</p>` : nothing;
  if (changed.length === 0) return orphans;
  return html`
    ${orphans}
    <div part="changes">
      <p part="changes-heading">${speaker.say('changedSince')}</p>
      <ul part="changes-list">
        ${changed.map(
          ({ text, changedFrom = '' }) => html`
            <li dir="auto">${text} <span part="changed-from">${speaker.say('changedFrom', { text: changedFrom })}</span></li>
          `,
        )}
      </ul>
    </div>
  `;
}
