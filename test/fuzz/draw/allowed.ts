import assert from 'node:assert/strict';
import { attributeName } from '../../../src/model/attribute-name.ts';
import { SAFE_HTML } from '../../../src/model/safe-html.ts';
import { WOVEN_HTML } from '../../../src/render/woven-html.ts';

// Two views of what is allowed: the project's own table, and, so that a mistake in the table is found as well, what can
// run code or reach out in any page.

const RUNNING = new Set(
  'applet base embed form frame frameset iframe link math meta noscript object portal script style svg template'.split(
    ' ',
  ),
);
const ADDRESSES = new Set(
  'action background cite data formaction href longdesc manifest ping poster src srcset usemap'.split(' '),
);
const SCHEMES = new Set('http: https: mailto: tel: sms: irc: ircs: xmpp:'.split(' '));
const elements = new Set([...SAFE_HTML.elements, ...WOVEN_HTML.elements]);

const attributes = new Map<string, Set<string>>();
for (const { properties } of [SAFE_HTML, WOVEN_HTML]) {
  for (const [element, names] of properties) allow(element, names);
}
allow('*', ['className']);
for (const [, element = '', name = ''] of [...WOVEN_HTML.fixed].map((each) => /^(.+)\[(.+)=/.exec(each) ?? [])) {
  allow(element, [name]);
}
// What `printMarks` makes of `dataChecked`.
allow('input', ['checked']);

function allow(element: string, names: Iterable<string>): void {
  const allowed = attributes.get(element) ?? new Set();
  for (const name of names) allowed.add(attributeName(name));
  attributes.set(element, allowed);
}

/** Fails where an element, an attribute or the scheme of an address is none that may be drawn. */
export function assertAllowed(element: string, name?: string, value = ''): void {
  assert.ok(elements.has(element) && !RUNNING.has(element), `<${element}> is drawn`);
  if (name === undefined) return;
  const isKnown = attributes.get('*')?.has(name) || attributes.get(element)?.has(name);
  assert.ok(isKnown && !/^on|^style$|^srcdoc$/.test(name), `<${element} ${name}=${JSON.stringify(value)}> is drawn`);
  if (!ADDRESSES.has(name)) return;
  for (const url of name === 'srcset' ? value.split(/[\s,]+/) : [value]) {
    assert.ok(isHarmless(url), `<${element} ${name}=${JSON.stringify(value)}> is drawn`);
  }
}

/** As browsers read it: they strip control characters and spaces, and an address that is none leads nowhere. */
function isHarmless(url: string): boolean {
  try {
    return SCHEMES.has(new URL(url, 'https://example.com/a/').protocol);
  } catch {
    return true;
  }
}
