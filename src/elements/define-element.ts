/** A custom element's class that says which version of Broadsheet it came with. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Registers an element, unless its name is taken: the first version registered wins.
 *
 * A second copy of the same version is silent; a different one says once that it is not used.
 */
export function defineElement(name: string, element: VersionedElement, registry = customElements): void {
  const registered = registry.get(name);
  if (!registered) {
    registry.define(name, element);
  } else if (registered !== element && versionOf(registered) !== element.version) {
    const other = versionOf(registered);
    console.warn(
      `<${name}> is already registered by ${other ? `Broadsheet ${other}` : 'other code'}; Broadsheet ${element.version} leaves it as it is.`,
    );
  }
}

function versionOf(element: CustomElementConstructor): string | undefined {
  return 'version' in element && typeof element.version === 'string' ? element.version : undefined;
}
