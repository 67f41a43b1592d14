/** What a change would do, in canonical form. */
export interface Effect {
  /** What is done to what, and all else but the attributes. */
  readonly facts: string;
  readonly attributes: readonly AttributeEffect[];
}

/** What is done to one attribute; of an output or an action, which have none, to all of it. */
export interface AttributeEffect {
  readonly name: string;
  /** Undefined when the attribute stays as it is. */
  readonly text: string | undefined;
  /** What the text would be if the attribute were known at apply alone. */
  readonly ifUnknown: string;
}

/** All of what a change would do, as one text. */
export function textOf({ facts, attributes }: Effect): string {
  return `[${facts},[${attributes.flatMap(({ text }) => text ?? []).join()}]]`;
}
