import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/elements/define-element.ts';

/** A class as a copy of Broadsheet would bring it. */
const copyOf = (version: string) =>
  class extends HTMLElement {
    static readonly version = version;
  };

describe('defineElement', () => {
  const warn = console.warn;
  let said: string[] = [];

  beforeEach(() => {
    said = [];
    console.warn = (text: string) => said.push(text);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('lets the first version win, and says so', () => {
    const first = copyOf('1.0.0');
    defineElement('x-first-wins', first);
    defineElement('x-first-wins', copyOf('2.0.0'));
    expect(customElements.get('x-first-wins')).to.equal(first);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('1.0.0').and.to.contain('2.0.0');
  });

  it('is silent about the same class, and about a copy of the same version', () => {
    const first = copyOf('1.0.0');
    for (const copy of [first, first, copyOf('1.0.0')]) defineElement('x-same-version', copy);
    expect(said).to.deep.equal([]);
  });

  it('leaves an element alone that is someone else’s', () => {
    customElements.define('x-someone-elses', class extends HTMLElement {});
    defineElement('x-someone-elses', copyOf('1.0.0'));
    expect(said[0]).to.contain('other code');
  });
});
