/** Where a value of a plan stands. */
export interface Place {
  /** Of what it is a value, as `reveal` names it: a resource's address, `output.<name>` or `var.<name>`. */
  readonly address: string;
  /** Its own name, which may speak; undefined for a resource, whose attributes have the names. */
  readonly name: string | undefined;
  /** Whether its own keys are names that the provider or the configuration gives, and no data. */
  readonly named: boolean;
}

/** The place of all of a resource's values: of one side of its change, or of its state. */
export function placeOfResource(address: string): Place {
  return { address, name: undefined, named: true };
}

/** The place of an output's value. */
export function placeOfOutput(name: string): Place {
  return { address: `output.${name}`, name, named: false };
}

/** The place of a variable's value. */
export function placeOfVariable(name: string): Place {
  return { address: `var.${name}`, name, named: false };
}
