import { canonicalText } from './canonical.ts';
import type { Effect } from './effect.ts';
import { isFlag, withoutFlagged } from './flags.ts';
import type { ActionInvocationJson, ChangeJson, Json } from './json.ts';
import { isAnyUnknown } from './unknown.ts';

/**
 * What the plan does to an output.
 * @param withSensitive - whether what is flagged as sensitive enters
 */
export function effectOfOutput(name: string, change: ChangeJson, withSensitive: boolean): Effect {
  const flags = withSensitive ? [] : [change.before_sensitive, change.after_sensitive].filter(isFlag);
  const value = (json: Json | undefined): Json => withoutFlagged(json ?? null, flags);
  const shape = change.after_unknown ?? null;
  const line = (after: Json, unknown: Json): string =>
    canonicalText(['', value(change.before), after, unknown]);
  return {
    facts: canonicalText(['output', name, change.actions]),
    attributes: [
      {
        name: '',
        text: line(value(change.after), isAnyUnknown(shape) ? shape : null),
        ifUnknown: line(null, true),
      },
    ],
  };
}

/**
 * What an action is invoked with, and when; or why it isn't yet.
 * @param withSensitive - whether what is flagged as sensitive enters
 */
export function effectOfInvocation(
  invocation: ActionInvocationJson,
  reason: string | undefined,
  withSensitive: boolean,
): Effect {
  const { config_sensitive: sensitive, config_values: values = null, ...rest } = invocation;
  const flags = withSensitive ? [] : [sensitive].filter(isFlag);
  const text = canonicalText(['', withoutFlagged(values, flags)]);
  return {
    facts: canonicalText(['invocation', reason ?? null, rest]),
    attributes: [{ name: '', text, ifUnknown: text }],
  };
}
