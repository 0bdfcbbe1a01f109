import { html, nothing } from 'lit';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Problem } from '../../model/problem.ts';
import type { LaterStrings } from '../../strings/strings.ts';
import { type Attempt, explainArticle } from '../load/explain-article.ts';
import { isScriptFault } from '../load/is-script-fault.ts';
import type { Failure } from './drawing-element.ts';
import { focusQuietly } from './focus-quietly.ts';
import { sayLater } from './say-later.ts';
import type { Speaker } from './speaker.ts';

/**
 * Explains a failure: to a developer in the console, to a reader in plain words.
 *
 * @param retry Tries again; nothing to be tried when left out.
 */
export function failArticle(attempt: Attempt, speaker: Speaker, retry?: () => void): Failure {
  const say = sayLater(speaker);
  const problems = explainArticle(attempt);
  console.warn(new BroadsheetError(problems).message);
  const onClick = ({ target }: Event): void => {
    // The button is about to go; the reader stays where it was.
    const frame = target instanceof Element && target.closest<HTMLElement>('[part="frame"]');
    if (frame) focusQuietly(frame);
    retry?.();
  };
  const button = html`
    <button part="button retry-button" type="button" @click=${onClick}>${say('tryAgain')}</button>
  `;
  const message = html`
    <div part="error" role="alert">
      <p part="error-text">${say(keyOf(problems, attempt))}</p>
      ${retry ? button : nothing}
    </div>
  `;
  return { problems, message };
}

/** What a reader is told: what happened and what to do, nothing of how it works. */
function keyOf([first]: readonly Problem[], { error, src }: Attempt): keyof LaterStrings {
  const actual = first?.actual ?? '';
  if (first?.code === 'load-failed') {
    if (isScriptFault(error) || src === null) return 'partMissing';
    // What is no address was not asked for.
    if (/^(?:404|410)$/.test(actual) || first.expected !== undefined) return 'articleNotFound';
    if (/^(?:401|403|407|451)$/.test(actual)) return 'articleForbidden';
    if (/^\d+$/.test(actual)) return 'articleUnavailable';
    // A Content-Type that is no article's, such as that of a page to log in on.
    return actual === '' ? 'articleUnreachable' : 'articleElsewise';
  }
  return first?.code === 'article-invalid' && Number(actual) > 1 ? 'articleNewer' : 'articleBroken';
}
