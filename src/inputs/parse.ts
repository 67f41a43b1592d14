import type { Fault } from '../errors.ts';
import { schema, type Command, type InputName, type Inputs, type InputSpec } from './schema.ts';

/** The texts of the inputs by name; an absent or empty one isn't given. */
export type RawInputs = Readonly<Record<string, string>>;

/** The inputs as values, and what is wrong with them; a faulty one has the value that it has when it isn't given. */
export interface ParsedInputs {
  readonly inputs: Inputs;
  readonly faults: readonly Fault[];
}

/** Parses every input, and finds every fault that the inputs alone can show. */
export function parseInputs(raw: RawInputs): ParsedInputs {
  const faults: Fault[] = [];
  const values = Object.entries<InputSpec<unknown>>(schema).map(([name, spec]) => {
    const given = raw[name] ?? '';
    if (given.trim() === '') return [name, absent(spec)] as const;
    const parsed = spec.parse(given);
    if (parsed.ok) return [name, parsed.value] as const;
    faults.push({ input: name, message: parsed.fault });
    return [name, absent(spec)] as const;
  });
  // The schema's own entries make up every name and type of `Inputs`.
  const inputs = Object.fromEntries(values) as Inputs;
  return { inputs, faults: [...faults, ...faultsTogether(inputs, faults)] };
}

/**
 * The inputs that make no sense for a command that was asked for by name.
 * Under `auto` they are left unused: a fork's `check` has no use for a role.
 */
export function faultsOfCommand(raw: RawInputs, command: Command): readonly Fault[] {
  return Object.entries<InputSpec<unknown>>(schema)
    .filter(([name, spec]) => isGiven(raw[name], spec) && spec.commands?.includes(command) === false)
    .map(([input, spec]) => ({
      input,
      message: `makes no sense with \`command: ${command}\`; it is for ${(spec.commands ?? []).map((each) => `\`${each}\``).join(', ')}`,
    }));
}

function absent(spec: InputSpec<unknown>): unknown {
  if (spec.default === undefined || 'absent' in spec) return spec.absent;
  const parsed = spec.parse(spec.default);
  return parsed.ok ? parsed.value : undefined;
}

/** A default that the runner fills in isn't given by anybody. */
function isGiven(text: string | undefined, spec: InputSpec<unknown>): boolean {
  return text !== undefined && text.trim() !== '' && text !== spec.default;
}

function faultsTogether(inputs: Inputs, faults: readonly Fault[]): readonly Fault[] {
  const faulty = new Set(faults.map(({ input }) => input));
  const missing = (input: InputName, message: string): Fault[] =>
    inputs[input] === undefined && !faulty.has(input) ? [{ input, message }] : [];
  return [
    ...(inputs.directory === undefined ? [] : (['files', 'service'] as const))
      .filter((input) => inputs[input] !== undefined)
      .map((input) => ({
        input,
        message: 'is for the bundled service, and makes no sense with `directory`',
      })),
    ...(inputs['role-to-assume'] === undefined
      ? []
      : missing('aws-region', 'is needed with `role-to-assume`: the region of STS, such as `eu-central-1`')),
    ...(inputs['state-bucket'] === undefined
      ? (['state-key', 'state-region', 'state-kms-key-id'] as const)
          .filter((input) => inputs[input] !== undefined)
          .map((input) => ({
            input,
            message: 'needs `state-bucket`; a root’s own backend takes `backend-config`',
          }))
      : inputs['state-region'] === undefined
        ? missing('aws-region', 'or `state-region` is needed with `state-bucket`: the region of the bucket')
        : []),
  ].filter((fault, at, all) => all.findIndex(({ input }) => input === fault.input) === at);
}
