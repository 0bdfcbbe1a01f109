import gazette from '../stories/themes/gazette.css?raw';
import handbook from '../stories/themes/handbook.css?raw';
import placard from '../stories/themes/placard.css?raw';

/** The example themes, by name: style sheets that set tokens, and the paper and ink of the page. */
export const LOOKS: ReadonlyMap<string, string> = new Map([
  ['handbook', handbook],
  ['gazette', gazette],
  ['placard', placard],
]);
