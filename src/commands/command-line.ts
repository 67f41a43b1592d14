import { parseArgs } from 'node:util';

/** What a plan can be rendered as. */
export const FORMATS = ['comment', 'summary', 'page', 'text'] as const;

/** One of the formats. */
export type Format = (typeof FORMATS)[number];

/** What the command line asks for. */
export type CommandLine =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'render';
      /** The path of the plan; `-` for standard input. */
      readonly file: string;
      readonly format: Format;
      /** The root module's directory, after which the stack is named. */
      readonly directory: string;
    };

/** The command line, or what it names, can't be made sense of: its message tells the user why. */
export class UsageError extends Error {}

/** What `--help` prints. */
export const HELP = `Renders a Terraform plan as the action Planwright does.

Usage: planwright render <plan.json> [options]

  <plan.json>          what \`terraform show -json <plan file>\` prints; - reads standard input
  --format <format>    comment: the pull request's comment, in Markdown (default)
                       summary: the job summary, in Markdown, with up to 1 MB of the plan
                       page:    a page of HTML with the whole plan
                       text:    plain text with the whole plan
  --directory <root>   name the stack after this directory; default: the current one
  --help               print this

Values that are sensitive are hidden, as in the action.
`;

const SEE_HELP = 'planwright --help tells more';

/**
 * Reads the arguments of the program.
 * @throws UsageError
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: 'help' };
  const [command, file, ...others] = positionals;
  if (command === undefined) throw new UsageError(`A command is missing: planwright render <plan.json>`);
  if (command !== 'render') throw new UsageError(`There is no command ${command}, only render: ${SEE_HELP}`);
  if (file === undefined) {
    throw new UsageError('The plan is missing: planwright render <plan.json>, or - for standard input');
  }
  if (others.length > 0)
    throw new UsageError(`One plan is rendered at a time; ${others.join(' ')} is too much`);
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) {
    throw new UsageError(`There is no format ${values.format}, only ${FORMATS.join(', ')}`);
  }
  return { kind: 'render', file, format, directory: values.directory };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'comment' },
        directory: { type: 'string', default: '.' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // https://nodejs.org/api/errors.html#err_parse_args_unknown_option
    const { code = '', message } = error as { readonly code?: string; readonly message: string };
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UsageError(`${message.split('. ')[0]}: ${SEE_HELP}`);
  }
}
