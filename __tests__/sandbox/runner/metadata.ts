import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A value in YAML that the runner reads as text. */
type Scalar = string | number | boolean | null;

/** What the runner reads of `action.yml`. */
export interface Metadata {
  readonly inputs?: Readonly<
    Record<string, { readonly default?: Scalar; readonly deprecationMessage?: string }>
  >;
  readonly runs: {
    readonly using: string;
    readonly main: string;
    readonly post?: string;
    readonly 'post-if'?: string;
  };
}

/** The contexts that an input's default may name: `github.…`, `runner.…`. */
export type Contexts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Reads an action's `action.yml`.
 * @throws Error when it isn't a JavaScript action of Node 24
 */
export async function readMetadata(action: string): Promise<Metadata> {
  const metadata = parse(await readFile(join(action, 'action.yml'), 'utf8')) as Metadata;
  if (metadata.runs.using !== 'node24')
    throw new Error(`This runner starts node24 actions, not ${metadata.runs.using}`);
  return metadata;
}

/** The inputs as variables of the step, and what the runner warns of. */
export interface StepInputs {
  readonly environment: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/**
 * Completes the inputs of a step by their defaults. Names don't mind case; hyphens stay in the variable.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
 */
export function resolveInputs(
  { inputs = {} }: Metadata,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): StepInputs {
  const known = new Map(Object.entries(inputs).map(([name, input]) => [name.toLowerCase(), input]));
  const values = new Map(
    [...known].map(([name, input]) => [name, evaluate(textOf(input.default), contexts)] as const),
  );
  for (const [name, value] of Object.entries(given)) values.set(name.toLowerCase(), value);
  const unexpected = Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
  return {
    environment: Object.fromEntries(
      [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
    ),
    warnings: [
      ...(unexpected.length > 0
        ? [`Unexpected input(s) ${quote(unexpected)}, valid inputs are [${quote(Object.keys(inputs))}]`]
        : []),
      ...Object.keys(given).flatMap((name) => {
        const message = known.get(name.toLowerCase())?.deprecationMessage;
        return message === undefined ? [] : [`Input '${name}' has been deprecated with message: ${message}`];
      }),
    ],
  };
}

/** Evaluates `${{ context.property… }}`: a default holds nothing else. */
function evaluate(template: string, contexts: Contexts): string {
  return template.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    if (!/^(github|runner)(\.[\w-]+)+$/.test(expression))
      throw new Error(`This runner can't evaluate ${expression}`);
    const value = expression
      .split('.')
      .reduce<unknown>((context, name) => (context as Record<string, unknown> | undefined)?.[name], contexts);
    return textOf(value as Scalar | undefined);
  });
}

function quote(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

function textOf(value: Scalar | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
