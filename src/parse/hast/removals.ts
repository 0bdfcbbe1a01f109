import type { Element, RootContent } from 'hast';
import { attributeName } from '../../model/attribute-name.ts';
import type { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { placeOf } from './place-of.ts';

/** What was taken out of an article's HTML, as problems. */
export class Removals {
  readonly #lines: LineMap;
  readonly #unsafe: Problem[] = [];
  /** What is harmless and merely not kept: all of one kind are one problem, at the first of them. */
  readonly #unsupported = new Map<string, { node: Element; hint: string; count: number }>();

  constructor(lines: LineMap) {
    this.#lines = lines;
  }

  /** An element that went with all it holds. */
  elementWithContent(node: Element): void {
    this.#add(
      'html-unsafe',
      node,
      `<${node.tagName}> is left out, with all it holds.`,
      'Remove it, or link to what it shows.',
    );
  }

  /** An element whose content stays. */
  element(node: Element): void {
    this.#count(
      node,
      `<${node.tagName}> is left out; what it holds is kept.`,
      'Write it in Markdown, or remove the tags.',
    );
  }

  /** An attribute that holds a script. */
  script(node: Element, property: string): void {
    const message = `The script in \`${attributeName(property)}\` of <${node.tagName}> is left out.`;
    this.#add('html-unsafe', node, message, 'Remove the attribute.');
  }

  /** An address with a scheme that is not allowed. */
  url(node: Element, url: string): void {
    const shown = JSON.stringify(url.length > 60 ? `${url.slice(0, 60)}…` : url);
    const message = `The address ${shown} is left out: its scheme is not allowed.`;
    this.#add('url-unsafe', node, message, 'Link to an http, https or mailto address, or to a path.');
  }

  /** Attributes that an article does not keep. */
  attributes(node: Element, properties: readonly string[]): void {
    const names = properties.map((name) => `\`${attributeName(name)}\``).join(', ');
    const verb = properties.length === 1 ? 'is' : 'are';
    this.#count(
      node,
      `${names} of <${node.tagName}> ${verb} left out.`,
      'Remove what is not kept; styles belong to the page.',
    );
  }

  /** All of them. */
  problems(): Problem[] {
    const counted = Array.from(this.#unsupported, ([message, { node, hint, count }]) =>
      this.#problem(
        'html-unsupported',
        node,
        count === 1 ? message : `${message} There are ${count} in this article.`,
        hint,
      ),
    );
    return [...this.#unsafe, ...counted];
  }

  #add(code: 'html-unsafe' | 'url-unsafe', node: Element, message: string, hint: string): void {
    this.#unsafe.push(this.#problem(code, node, message, hint));
  }

  #count(node: Element, message: string, hint: string): void {
    const known = this.#unsupported.get(message);
    if (known) known.count++;
    else this.#unsupported.set(message, { node, hint, count: 1 });
  }

  #problem(
    code: 'html-unsafe' | 'html-unsupported' | 'url-unsafe',
    node: Element,
    message: string,
    hint: string,
  ): Problem {
    const place = placeOf(node, this.#lines) ?? this.#lines.place(this.#startOf(node), this.#startOf(node));
    return problem(code, { message, hint, place });
  }

  /** Where an element begins that never ends; one that the reader of HTML made up is where the first in it is. */
  #startOf(node: RootContent): number {
    const offset = node.position?.start?.offset;
    if (offset !== undefined) return offset;
    const children = 'children' in node ? node.children : [];
    return children.map((child) => this.#startOf(child)).find((start) => start > 0) ?? 0;
  }
}
