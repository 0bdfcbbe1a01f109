/**
 * A message for a reader: a text with `{names}` where values go, or one for each plural category that the language has
 * (`one`, `few`, `other` …), chosen by `{count}`. One for an exact count (`=1`) goes before its category's: languages
 * without a plural have words for "daily", too.
 *
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export type Message =
  | string
  | ({ readonly [which in Intl.LDMLPluralRule | `=${number}`]?: string } & { readonly other: string });

/** What is said as soon as an element is there: part of every page's download. */
export interface FirstStrings {
  /** Name of a progress bar. */
  readonly progress: Message;
  /** The same, of a list with a `{label}`. */
  readonly progressOf: Message;
  /** `{done}` of `{total}` tasks are done. */
  readonly figures: Message;
  /** `{count}` units between two times at which a list is due. */
  readonly everyHour: Message;
  readonly everyDay: Message;
  readonly everyWeek: Message;
  readonly everyMonth: Message;
  readonly everyYear: Message;
  /** Every 15 days. */
  readonly twiceAMonth: Message;
  /** Name of the button that opens a list's menu. */
  readonly options: Message;
  /** The same, of a list with a `{label}`. */
  readonly optionsOf: Message;
  /** A form cannot be sent before every task is ticked. */
  readonly tickEvery: Message;
  readonly loadingArticle: Message;
  /** Heading of related links that have none of their own. */
  readonly relatedArticles: Message;
  /** An article takes `{count}` minutes to read. */
  readonly readingTime: Message;
  /** An article was last changed on a `{date}`. */
  readonly updated: Message;
  /** Said of a link that leads nowhere any more. */
  readonly deadLink: Message;
}

/** What is said when something has happened: downloaded then. */
export interface LaterStrings {
  /** A list is to be done by a `{date}`. */
  readonly due: Message;
  readonly dueToday: Message;
  /** A list was to be done by a `{date}`. */
  readonly overdue: Message;
  /** All of a list was done, last on a `{date}`. */
  readonly lastDone: Message;
  readonly reset: Message;
  readonly undoReset: Message;
  /** Heading of the formats that progress can be saved in. */
  readonly saveAs: Message;
  readonly saveMarkdown: Message;
  readonly saveTable: Message;
  readonly saveCalendar: Message;
  /** The whole log, which can be read back in. */
  readonly saveBackup: Message;
  readonly readBackup: Message;
  readonly erase: Message;
  /** Answers that question with yes. */
  readonly eraseNow: Message;
  /** Asks whether everything is to be erased for good. */
  readonly eraseQuestion: Message;
  readonly cancel: Message;
  /** A backup brought `{count}` entries that were not there yet. */
  readonly imported: Message;
  readonly importFailed: Message;
  /** Ticks cannot be kept: they last until the page is closed. */
  readonly notSaved: Message;
  /** Ticks wait to be sent: the server cannot be reached. */
  readonly notSent: Message;
  /** Heading of tasks that say something else than when they were ticked. */
  readonly changedSince: Message;
  /** What such a task said: `{text}`. */
  readonly changedFrom: Message;
  /** `{count}` ticks are of tasks that are no longer in the list. */
  readonly orphaned: Message;
  readonly onThisPage: Message;
  readonly tryAgain: Message;
  readonly articleNotFound: Message;
  readonly articleForbidden: Message;
  /** Something that is no article was found in its place. */
  readonly articleElsewise: Message;
  readonly articleUnreachable: Message;
  /** The site answered that it cannot give the article. */
  readonly articleUnavailable: Message;
  /** What draws an article could not be downloaded, whole as the article may be. */
  readonly partMissing: Message;
  /** The article was made for a newer version of the page. */
  readonly articleNewer: Message;
  readonly articleBroken: Message;
  readonly loadingRelated: Message;
  readonly relatedFailed: Message;
}

/** All that the elements say to a reader, in one language. */
export interface Strings extends FirstStrings, LaterStrings {
  /** BCP 47 tag of the language: numbers, dates and plurals follow it. */
  readonly lang: string;
}
