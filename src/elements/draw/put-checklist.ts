import type { Checklist } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { scriptProblem } from '../frame/script-problem.ts';
import { drawChecklist } from './draw-checklist.ts';

/**
 * Draws a checklist at the end of an element.
 *
 * @param tell Is told, later, why it cannot be drawn.
 * @returns What was drawn; nothing when it cannot be.
 */
export function putChecklist(
  checklist: Checklist,
  host: Element,
  tell: (problems: readonly Problem[]) => void,
): readonly ChildNode[] {
  try {
    const drawn = drawChecklist(checklist, host);
    host.append(...drawn);
    return drawn;
  } catch (error) {
    import('../list/checklist-faults.ts').then(
      ({ checklistFaults }) => tell(checklistFaults(checklist, error)),
      (cause: unknown) => tell([scriptProblem(cause)]),
    );
    return [];
  }
}
