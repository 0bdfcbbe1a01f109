import { expect } from '@open-wc/testing';
import { drawWithFreeIds } from '../../../src/elements/draw/draw-with-free-ids.ts';

const COPIES = 300;

describe('drawWithFreeIds', () => {
  let stage: HTMLElement;
  let drawings = 0;
  beforeEach(() => {
    drawings = 0;
    stage = document.createElement('div');
    document.body.append(stage);
  });
  afterEach(() => stage.remove());

  /** Draws a copy into a host of its own, and gives its ids. */
  function addCopy(): string[] {
    const host = document.createElement('div');
    stage.append(host);
    host.append(drawInto(host));
    return [...host.children].map(({ id }) => id);
  }

  function drawInto(host: Element): DocumentFragment {
    return drawWithFreeIds(host, 'more', (prefix) => {
      drawings++;
      const fragment = document.createDocumentFragment();
      for (const id of ['tasks', 'ends']) {
        const child = document.createElement('p');
        child.id = prefix + id;
        fragment.append(child);
      }
      return fragment;
    });
  }

  it('numbers copies, the second without a number', () => {
    expect([addCopy(), addCopy(), addCopy(), addCopy()]).to.deep.equal([
      ['tasks', 'ends'],
      ['more-tasks', 'more-ends'],
      ['more-2-tasks', 'more-2-ends'],
      ['more-3-tasks', 'more-3-ends'],
    ]);
  });

  it('draws each of many copies a few times, however many there are', () => {
    const ids = Array.from({ length: COPIES }, addCopy).flat();
    expect(new Set(ids).size).to.equal(2 * COPIES);
    expect(ids).to.include(`more-${COPIES - 1}-tasks`);
    // Each by doubling and halving.
    expect(drawings).to.be.below(COPIES * 2 * Math.ceil(Math.log2(COPIES)));
  });

  it('gives free ids where some copies are gone', () => {
    for (let copy = 0; copy < 20; copy++) addCopy();
    for (const gone of [11, 5, 0]) stage.children[gone]?.remove();
    for (let copy = 0; copy < 5; copy++) addCopy();
    expect(doubledIds()).to.deep.equal([]);
  });

  it('may give what its own host holds', () => {
    addCopy();
    addCopy();
    for (const host of stage.children) {
      const held = [...host.children].map(({ id }) => id);
      expect([...drawInto(host).children].map(({ id }) => id)).to.deep.equal(held);
    }
  });

  function doubledIds(): string[] {
    const ids = [...stage.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  }
});
