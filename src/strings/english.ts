import type { FirstStrings } from './strings.ts';

/** What is said at once, in English. */
export const english: FirstStrings = {
  progress: 'Progress',
  progressOf: 'Progress: {label}',
  figures: '{done} of {total} done',
  everyHour: { one: 'Every hour', other: 'Every {count} hours' },
  everyDay: { one: 'Every day', other: 'Every {count} days' },
  everyWeek: { one: 'Every week', other: 'Every {count} weeks' },
  everyMonth: { one: 'Every month', other: 'Every {count} months' },
  everyYear: { one: 'Every year', other: 'Every {count} years' },
  twiceAMonth: 'Twice a month',
  options: 'Options',
  optionsOf: 'Options: {label}',
  tickEvery: 'Please tick every task of this list.',
  loadingArticle: 'Loading the article…',
  relatedArticles: 'Related articles',
  readingTime: { one: '{count} min read', other: '{count} min read' },
  updated: 'Updated {date}',
  deadLink: 'no longer available',
};
