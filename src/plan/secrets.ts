import { ExactNumber, isJsonList, isJsonObject } from './json.ts';
import type { ChangeJson, Json, ModuleJson, PlanJson, StateValuesJson } from './json.ts';

// A shorter number is a port, a count or a size, and occurs in every other place too.
const SHORTEST_NUMBER = 6;

/** Every value that a plan flags as sensitive anywhere, as the texts to look for in all others. */
export function secretsOf(json: PlanJson): readonly string[] {
  const changes = [
    ...[...(json.resource_changes ?? []), ...(json.resource_drift ?? [])].map(({ change }) => change),
    ...Object.values(json.output_changes ?? {}),
  ];
  return [
    ...changes.flatMap(secretsOfChange),
    ...secretsOfState(json.prior_state?.values),
    ...secretsOfState(json.planned_values),
    ...secretsOfVariables(json),
  ];
}

function secretsOfChange(change: ChangeJson): readonly string[] {
  // Both sides by both flags: what was secret before it lost the flag still is.
  return [change.before_sensitive, change.after_sensitive].flatMap((flags) => [
    ...flagged(change.before, flags),
    ...flagged(change.after, flags),
  ]);
}

function secretsOfState(values: StateValuesJson | undefined): readonly string[] {
  const outputs = Object.values(values?.outputs ?? {}).filter(({ sensitive }) => sensitive === true);
  return [...outputs.flatMap(({ value }) => flagged(value, true)), ...secretsOfModule(values?.root_module)];
}

function secretsOfModule(module: ModuleJson | undefined): readonly string[] {
  return [
    ...(module?.resources ?? []).flatMap(({ values, sensitive_values }) => flagged(values, sensitive_values)),
    ...(module?.child_modules ?? []).flatMap(secretsOfModule),
  ];
}

function secretsOfVariables(json: PlanJson): readonly string[] {
  const declared = Object.entries(json.configuration?.root_module?.variables ?? {});
  return declared
    .filter(([, { sensitive }]) => sensitive === true)
    .flatMap(([name, variable]) => [
      ...flagged(variable.default, true),
      ...flagged(json.variables?.[name]?.value, true),
    ]);
}

/**
 * The texts of a value that its flags call sensitive.
 * @param flags - the value's own shape with `true` where it is sensitive, or `true` for all of it
 */
function flagged(value: Json | undefined, flags: Json | undefined): readonly string[] {
  if (flags === true) {
    return texts(value);
  }
  if (isJsonList(value) && isJsonList(flags)) {
    return value.flatMap((item, index) => flagged(item, flags[index]));
  }
  if (isJsonObject(value) && isJsonObject(flags)) {
    return Object.entries(flags).flatMap(([key, flag]) => flagged(value[key], flag));
  }
  return [];
}

function texts(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  if (typeof value === 'number' || value instanceof ExactNumber) {
    const digits = typeof value === 'number' ? String(value) : value.digits;
    return digits.length < SHORTEST_NUMBER ? [] : [digits];
  }
  if (isJsonList(value)) {
    return value.flatMap(texts);
  }
  return isJsonObject(value) ? Object.values(value).flatMap(texts) : [];
}
