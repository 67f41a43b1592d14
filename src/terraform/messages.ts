import type { Diagnostic } from '../errors.ts';
import { toDiagnostic } from './diagnostics.ts';
import { isObject, parseObject, type JsonObject } from './json.ts';

/** An output as the stream tells it: after a plan with its action, after an apply with its value. */
export interface OutputMessage {
  readonly sensitive: boolean;
  /** `create`, `update`, `delete`, `noop`; undefined after an apply. */
  readonly action: string | undefined;
  /** Undefined when it is sensitive, or not known yet. */
  readonly value: unknown;
}

/** What a message of the stream says. Types that aren't listed are `other`. */
export type MessageContent =
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic }
  | {
      /** `resource_drift` is what was changed outside Terraform. */
      readonly kind: 'planned_change' | 'resource_drift';
      readonly address: string;
      readonly action: string;
    }
  | {
      readonly kind: 'change_summary';
      readonly operation: 'plan' | 'apply' | 'destroy';
      readonly add: number;
      readonly change: number;
      readonly remove: number;
      readonly import: number;
    }
  | { readonly kind: 'outputs'; readonly outputs: Readonly<Record<string, OutputMessage>> }
  | {
      readonly kind: 'apply_start' | 'apply_progress' | 'apply_complete' | 'apply_errored';
      readonly address: string;
      readonly action: string;
      readonly elapsedSeconds: number;
    }
  | {
      readonly kind: 'provision_start' | 'provision_progress' | 'provision_complete' | 'provision_errored';
      readonly address: string;
      readonly provisioner: string;
    }
  | { readonly kind: 'refresh_start' | 'refresh_complete'; readonly address: string }
  /** It was told to stop, and is about to. */
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'init_output' | 'log' | 'state_lock_acquire' | 'other' };

/** A line of what `-json` prints, with its text for people. */
export type Message = MessageContent & { readonly text: string };

/**
 * Reads a line that Terraform prints with `-json`.
 * @see https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 * @returns undefined when it isn't one: even with `-json` some lines are plain text
 */
export function parseMessage(line: string): Message | undefined {
  if (!line.startsWith('{')) return undefined;
  const json = parseObject(line);
  const text = json?.['@message'];
  if (!json || typeof text !== 'string') return undefined;
  return { ...(toContent(json) ?? { kind: 'other' }), text };
}

function toContent(json: JsonObject): MessageContent | undefined {
  const kind = json['type'];
  switch (kind) {
    case 'version':
      return { kind, version: textOf(json['terraform']) };
    case 'diagnostic': {
      const diagnostic = toDiagnostic(json['diagnostic']);
      return diagnostic && { kind, diagnostic };
    }
    case 'planned_change':
    case 'resource_drift': {
      const change = objectOf(json['change']);
      return { kind, address: addressOf(change), action: textOf(change['action']) };
    }
    case 'change_summary':
      return toSummary(objectOf(json['changes']));
    case 'outputs':
      return { kind, outputs: toOutputs(objectOf(json['outputs'])) };
    case 'apply_start':
    case 'apply_progress':
    case 'apply_complete':
    case 'apply_errored': {
      const hook = objectOf(json['hook']);
      const elapsedSeconds = numberOf(hook['elapsed_seconds']);
      return { kind, address: addressOf(hook), action: textOf(hook['action']), elapsedSeconds };
    }
    case 'provision_start':
    case 'provision_progress':
    case 'provision_complete':
    case 'provision_errored': {
      const hook = objectOf(json['hook']);
      return { kind, address: addressOf(hook), provisioner: textOf(hook['provisioner']) };
    }
    case 'refresh_start':
    case 'refresh_complete':
      return { kind, address: addressOf(objectOf(json['hook'])) };
    case 'log':
      return { kind: isInterrupt(json['@message']) ? 'interrupt' : kind };
    case 'init_output':
    case 'state_lock_acquire':
      return { kind };
    default:
      return undefined;
  }
}

/** It has no type of its own: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/command/views/operation.go */
function isInterrupt(text: unknown): boolean {
  return textOf(text).trim().startsWith('Interrupt received.');
}

function toSummary(changes: JsonObject): MessageContent | undefined {
  const operation = changes['operation'];
  if (operation !== 'plan' && operation !== 'apply' && operation !== 'destroy') return undefined;
  return {
    kind: 'change_summary',
    operation,
    add: numberOf(changes['add']),
    change: numberOf(changes['change']),
    remove: numberOf(changes['remove']),
    import: numberOf(changes['import']),
  };
}

function toOutputs(outputs: JsonObject): Readonly<Record<string, OutputMessage>> {
  const entries = Object.entries(outputs).map(([name, json]) => {
    const { sensitive, action, value } = objectOf(json);
    const message: OutputMessage = {
      sensitive: sensitive === true,
      action: typeof action === 'string' ? action : undefined,
      value: sensitive === true ? undefined : value,
    };
    return [name, message] as const;
  });
  return Object.fromEntries(entries);
}

function addressOf(json: JsonObject): string {
  return textOf(objectOf(json['resource'])['addr']);
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
