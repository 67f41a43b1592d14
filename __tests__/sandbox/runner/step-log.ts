import { COMMANDS, parseCommand, type LogCommand } from './commands.ts';
import type { Masks } from './masks.ts';

/** An annotation as GitHub shows it: masked, and cut where GitHub cuts. */
export interface ShownAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
}

/** A fold of the log. */
export interface LogGroup {
  readonly title: string;
  /** As a person sees them. */
  readonly lines: readonly string[];
}

/** What GitHub keeps of a step's annotations. */
const ANNOTATIONS_PER_LEVEL = 10;
const ANNOTATION_LENGTH = 4096;

/** Reads what a step prints, line by line, and obeys it as the runner does. */
export class StepLog {
  readonly #masks: Masks;
  readonly #known = new Set(COMMANDS);
  #stopToken: string | undefined;
  #group: { readonly title: string; readonly lines: string[] } | undefined;

  /** What the step printed. */
  readonly raw: string[] = [];
  /** What a person sees. */
  readonly shown: string[] = [];
  readonly annotations: ShownAnnotation[] = [];
  readonly groups: LogGroup[] = [];
  /** Lines obeyed that no toolkit of today writes: old commands, and any command in `##[…]`. */
  readonly injections: string[] = [];
  /** Outputs and state that old commands set. */
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  /** A command that the runner refuses fails the step. */
  failed = false;

  constructor(masks: Masks) {
    this.#masks = masks;
  }

  /** Takes in a line without its line break. */
  read(line: string): void {
    this.raw.push(line);
    const command = parseCommand(line, this.#known);
    if (command === undefined) this.#show(line);
    else if (this.#stopToken !== undefined) this.#resume(command, line);
    else this.#obey(command, line);
  }

  /** Adds a line of the runner's own. */
  note(line: string): void {
    this.#show(line);
  }

  /** Adds an annotation of the runner's own. */
  annotate(
    level: ShownAnnotation['level'],
    message: string,
    properties: LogCommand['properties'] = {},
  ): void {
    this.#show(`##[${level}]${message}`);
    if (this.annotations.filter((other) => other.level === level).length >= ANNOTATIONS_PER_LEVEL) return;
    const { title, file } = properties;
    this.annotations.push({
      level,
      message: this.#masks.apply(message).slice(0, ANNOTATION_LENGTH),
      ...(title !== undefined && { title: this.#masks.apply(title) }),
      ...(file !== undefined && { file: this.#masks.apply(file) }),
      ...pickNumber('line', properties['line']),
      ...pickNumber('endLine', properties['endLine']),
      ...pickNumber('col', properties['col']),
    });
  }

  #show(text: string): void {
    for (const line of this.#masks.apply(text).split('\n')) {
      this.shown.push(line);
      this.#group?.lines.push(line);
    }
  }

  #resume(command: LogCommand, line: string): void {
    this.#show(line);
    if (command.name !== this.#stopToken) return;
    this.#known.delete(command.name);
    this.#stopToken = undefined;
  }

  #obey(command: LogCommand, line: string): void {
    if (command.form === 'brackets') this.injections.push(line);
    const { name, data, properties } = command;
    switch (name) {
      case 'stop-commands':
        this.#stop(data, line);
        break;
      case 'add-mask':
        this.#masks.add(data);
        break;
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(name, data, properties);
        break;
      case 'group':
        this.#show(`##[group]${data}`);
        this.#group = { title: this.#masks.apply(data), lines: [] };
        this.groups.push(this.#group);
        break;
      case 'endgroup':
        this.#group = undefined;
        this.#show('##[endgroup]');
        break;
      case 'debug':
      case 'echo':
        break;
      default:
        this.injections.push(line);
        this.#obeyOld(command);
    }
  }

  /** @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs `ValidateStopToken` */
  #stop(token: string, line: string): void {
    if (token === '' || COMMANDS.has(token.toLowerCase())) {
      this.#refuse(`Invoked ::stop-commands:: with token: [${token}]`);
      return;
    }
    this.#stopToken = token.toLowerCase();
    this.#known.add(this.#stopToken);
    if (token.length > 6) this.#masks.add(token);
    this.#show(line);
  }

  #obeyOld({ name, data, properties }: LogCommand): void {
    const key = properties['name'] ?? '';
    if (name === 'set-output') this.outputs[key] = data;
    else if (name === 'save-state') this.state[key] = data;
    else this.#refuse(`The \`${name}\` command is disabled.`);
  }

  #refuse(message: string): void {
    this.annotate('error', message);
    this.failed = true;
  }
}

function pickNumber<Name extends string>(name: Name, text: string | undefined): { [key in Name]?: number } {
  const number = Number.parseInt(text ?? '', 10);
  return (Number.isNaN(number) ? {} : { [name]: number }) as { [key in Name]?: number };
}
