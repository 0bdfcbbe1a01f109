// The door `broadsheet/progress`: what readers ticked, in any runtime.
export type { Problem } from '../model/problem.ts';
export { wallTime } from './cadence/wall-time.ts';
export { findClockProblems } from './clock.ts';
export type { Entry, MarkEntry, ResetEntry, SameEntry, UndoEntry } from './entry.ts';
export { compareGenerations, FIRST_GENERATION, isGeneration, nextGeneration } from './generation.ts';
export { EMPTY_LOG, type ProgressLog } from './log.ts';
export type { KnownItem, Match } from './matching/match.ts';
export { matchItems } from './matching/match-items.ts';
export { addEntries, mergeLogs } from './merge-logs.ts';
export { markEntry, type NewEntryOptions, resetEntry, sameEntry, undoEntry } from './new-entry.ts';
export type { ItemProgress, Progress } from './progress.ts';
export { keyText, type ProgressKey } from './progress-key.ts';
export { randomId } from './random-id.ts';
export { readEntry } from './read-entry.ts';
export { type HistoryEvent, type MarkEvent, type ResetEvent, readHistory, type UndoEvent } from './read-history.ts';
export { type LogReading, readLog } from './read-log.ts';
export { type ReadProgressOptions, readProgress } from './read-progress.ts';
export type { TrackedItem } from './tracked-item.ts';
