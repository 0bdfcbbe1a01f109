import type { Problem } from '../../model/problem.ts';
import type { ProgressStore } from '../../progress/stores/progress-store.ts';
import type { Speaker } from '../frame/speaker.ts';
import type { ReaderMarks } from '../list/reader-marks.ts';
import type { Task } from '../list/task.ts';
import type { TaskBoxes } from '../list/task-boxes.ts';

/** A checklist element, as far as its keeper knows it. */
export interface KeptElement extends HTMLElement {
  readonly persist: string | null;
  readonly subject: string | null;
  readonly store: ProgressStore | undefined;
  /** Whether it was drawn before. */
  readonly hasUpdated: boolean;
  readonly checklist: { readonly id: string } | undefined;
  reset(): void;
}

/** What was marked for a log before there was what keeps it, and is to be kept though the list has left that log. */
export interface LateMarks {
  readonly subject: string | null | undefined;
  /** The list's id; absent for one that is known by its label. */
  readonly id: string | undefined;
  readonly tasks: readonly Task[];
  readonly marks: readonly (readonly [id: string, checked: boolean])[];
  /** Whether all marks of before were taken back first. */
  readonly isReset: boolean;
}

/** What a checklist lets its keeper see and do. */
export interface KeptList {
  readonly host: KeptElement;
  readonly marks: ReaderMarks;
  readonly speaker: Speaker;
  readonly boxes: TaskBoxes;
  readonly cadence: () => string;
  readonly isLocked: () => boolean;
  /** Whether marks are to outlast the page. */
  readonly lasts: () => boolean;
  /** Draws all boxes by the marks, then as `draw`. */
  readonly drawTasks: () => void;
  /** Tells the form what is ticked, and draws the frame, with what the keeper renders. */
  readonly draw: () => void;
  /** Loads what is said of marks that are kept. */
  readonly learn: () => Promise<void>;
  readonly tell: (problems: readonly Problem[]) => void;
}
