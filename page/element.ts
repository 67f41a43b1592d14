import { visible } from '../src/report/markdown.ts';

/** What an element holds: other elements, and text. */
export type Child = Node | string;

/**
 * Makes an element. Every text becomes a text node, with what would hide or reorder it made visible; nothing is parsed.
 * @param attributes - those that are undefined are left out
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  furnish(made, attributes, children);
  return made;
}

/** As `element`, for drawings. */
export function drawn<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  furnish(made, attributes, children);
  return made;
}

/** A button that does something. */
export function button(
  attributes: Readonly<Record<string, string | undefined>>,
  act: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', act);
  return made;
}

/** A text as code. */
export function code(text: string): HTMLElement {
  return element('code', {}, text);
}

/** What is in the page from the beginning. @throws Error when it isn't */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

function furnish(
  made: Element,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly Child[],
): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.map((child) => (typeof child === 'string' ? visible(child) : child)));
}
