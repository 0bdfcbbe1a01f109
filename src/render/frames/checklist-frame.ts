import type { Element } from 'hast';
import { visibleText } from '../../model/visible-text.ts';
import { cadenceText } from '../../strings/cadence-text.ts';
import { formatMessage } from '../../strings/format-message.ts';
import type { Strings } from '../../strings/strings.ts';
import { element } from '../element.ts';
import { isElement, textOf } from '../text-of.ts';
import { outermostLists, readTasks } from './read-tasks.ts';

/**
 * Draws the frame around a checklist, as it is before the reader has ticked anything, and opens its tasks anew when they
 * are due again and again.
 *
 * @param page All that is printed and has an id, by it: the list may be named by a heading of it.
 */
export function checklistFrame(checklist: Element, page: ReadonlyMap<string, Element>, strings: Strings): Element[] {
  const duration = String(checklist.properties.cadence ?? '');
  const cadence = cadenceText(duration, strings);
  const header = element('div', { part: ['header'] }, [
    element('slot', { name: 'label' }),
    ...(cadence === undefined ? [] : [element('p', { part: ['cadence'] }, [cadence])]),
  ]);
  const tasks = readTasks(checklist);
  const done = tasks.filter(({ properties }) => properties.checked === true).length;
  const status = { done, total: tasks.length, label: labelOf(checklist, page) };
  return [
    element('div', { part: ['frame'] }, [
      header,
      ...(tasks.length > 0 ? [statusFrame(status, strings)] : []),
      element('p', { part: ['notice'], role: 'status' }),
      element('slot', {}),
    ]),
  ];
}

interface Status {
  readonly done: number;
  readonly total: number;
  /** What the list is called; empty when it has no name. */
  readonly label: string;
}

/** Several checklists may be on a page: what is said of one names it. */
function statusFrame({ done, total, label }: Status, strings: Strings): Element {
  const { lang } = strings;
  const name = (plain: 'progress' | 'options', named: 'progressOf' | 'optionsOf'): string =>
    formatMessage(strings[label === '' ? plain : named], lang, { label });
  return element('div', { part: ['status'] }, [
    element('progress', {
      part: ['progress'],
      ariaLabel: name('progress', 'progressOf'),
      max: String(total),
      value: String(done),
    }),
    element('p', { part: ['figures'], role: 'status', dir: 'auto' }, [
      formatMessage(strings.figures, lang, { done, total }),
    ]),
    element('details', { part: ['menu'] }, [
      element('summary', { part: ['button', 'menu-button'], ariaLabel: name('options', 'optionsOf') }, ['⋯']),
    ]),
  ]);
}

/** What a checklist is called: by the label slotted into it, or by whatever else in the page its list points to. */
function labelOf(checklist: Element, page: ReadonlyMap<string, Element>): string {
  const [list] = outermostLists(checklist);
  const own = checklist.children.find((child) => isElement(child) && child.properties.slot === 'label');
  const id = list && String([list.properties.ariaLabelledBy ?? []].flat().join(' '));
  const label = own ?? (id ? page.get(id) : undefined);
  const text = label ? textOf([label]) : String(list?.properties.ariaLabel ?? '');
  return visibleText(text).replace(/:$/, '');
}
