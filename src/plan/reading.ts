import { readDeclarations } from './declarations.ts';
import { makeHeadReader } from './head.ts';
import type { Head, ReadHead } from './head.ts';
import { isJsonList, isJsonObject, parseJson } from './json.ts';
import type {
  ActionInvocationJson,
  ChangeJson,
  CheckJson,
  DeferredInvocationJson,
  Json,
  RelevantAttributeJson,
} from './json.ts';
import type { Scanner, Span } from './scanner.ts';
import type { Gatherer } from './secrets.ts';
import { readState } from './states.ts';

/** What `terraform show -json` says of one plan, without the sides of its changes. It may still hold secrets. */
export interface PlanDocument {
  /** Of `resource_changes`, what changes something. */
  readonly changes: readonly Head[];
  /** Of `resource_changes`, data sources that the apply reads. */
  readonly reads: readonly Head[];
  /** Of `resource_changes`, the addresses of managed resources that stay as they are. */
  readonly unchanged: readonly string[];
  readonly drift: readonly Head[];
  readonly deferred: readonly { readonly head: Head; readonly reason: string }[];
  readonly outputs: ReadonlyMap<string, ChangeJson>;
  readonly relevant: readonly RelevantAttributeJson[];
  readonly invocations: readonly ActionInvocationJson[];
  readonly deferredInvocations: readonly DeferredInvocationJson[];
  readonly checks: readonly CheckJson[];
  /** How many managed instances the state has of each type. */
  readonly existing: ReadonlyMap<string, number>;
  /** Whether `resource_changes` names any managed resource: even one that stays as it is. */
  readonly managed: boolean;
  readonly errored: boolean;
  readonly complete: boolean;
  readonly applyable: boolean;
  readonly configuration: Span | undefined;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The reading of one document. */
export interface Reading {
  /** Reads the value of a member, which the scanner stands before. */
  readonly read: (member: string) => void;
  /** What has been read. */
  readonly document: () => PlanDocument;
}

/** Reads the members of one document, whatever their order; of those that come twice the last one counts, as in JSON. */
export function startReading(scanner: Scanner, gatherer: Gatherer): Reading {
  const readHead = makeHeadReader(scanner, gatherer);
  const document: Mutable<PlanDocument> = {
    changes: [],
    reads: [],
    unchanged: [],
    drift: [],
    deferred: [],
    outputs: new Map(),
    relevant: [],
    invocations: [],
    deferredInvocations: [],
    checks: [],
    existing: new Map(),
    managed: false,
    errored: false,
    complete: true,
    applyable: false,
    configuration: undefined,
  };
  let variables: Json = null;
  let sensitive: ReadonlySet<string> = new Set();
  const json = (): Json => parseJson(scanner.bytes(scanner.skip()).toString());
  const list = (): unknown => {
    const parsed = json();
    return Array.isArray(parsed) ? parsed.filter(isJsonObject) : [];
  };

  const members: Readonly<Record<string, () => void>> = {
    variables: () => (variables = json()),
    planned_values: () => readState(scanner, gatherer),
    prior_state: () => {
      const existing = new Map<string, number>();
      scanner.members((member) => {
        if (member === 'values') {
          readState(scanner, gatherer, existing);
        }
      });
      document.existing = existing;
    },
    resource_changes: () => {
      const [changes, reads, unchanged]: [Head[], Head[], string[]] = [[], [], []];
      document.managed = false;
      scanner.items(() => {
        const head = readHead();
        document.managed ||= head.mode === 'managed';
        if (head.action === 'read') {
          reads.push(head);
        } else if (head.action !== 'no-op') {
          changes.push(head);
        } else if (head.mode === 'managed') {
          unchanged.push(head.address);
        }
      });
      document.changes = changes;
      document.reads = reads;
      document.unchanged = unchanged;
    },
    resource_drift: () => {
      const drift: Head[] = [];
      scanner.items(() => drift.push(readHead()));
      document.drift = drift;
    },
    deferred_changes: () => (document.deferred = readDeferred(scanner, readHead)),
    output_changes: () => {
      const outputs = new Map<string, ChangeJson>();
      scanner.members((name) => {
        const change = json();
        if (isJsonObject(change)) {
          gatherer.output(name, change as unknown as ChangeJson);
          if (isJsonList(change['actions'])) {
            outputs.set(name, change as unknown as ChangeJson);
          }
        }
      });
      document.outputs = outputs;
    },
    relevant_attributes: () => (document.relevant = list() as PlanDocument['relevant']),
    action_invocations: () => (document.invocations = list() as PlanDocument['invocations']),
    deferred_action_invocations: () =>
      (document.deferredInvocations = list() as PlanDocument['deferredInvocations']),
    checks: () => (document.checks = list() as PlanDocument['checks']),
    configuration: () => {
      const from = scanner.position();
      sensitive = readDeclarations(scanner, gatherer);
      document.configuration = { from, to: scanner.position() };
    },
    errored: () => (document.errored = json() === true),
    complete: () => (document.complete = json() !== false),
    applyable: () => (document.applyable = json() === true),
  };

  return {
    read: (member) => {
      if (Object.hasOwn(members, member)) {
        members[member]?.();
      }
    },
    document: () => {
      for (const [name, variable] of Object.entries(isJsonObject(variables) ? variables : {})) {
        if (isJsonObject(variable)) {
          gatherer.variable(name, variable['value'], sensitive.has(name));
        }
      }
      for (const invocation of [
        ...document.invocations,
        ...document.deferredInvocations.map(({ action_invocation: deferred }) => deferred),
      ]) {
        gatherInvocation(invocation, gatherer);
      }
      return document;
    },
  };
}

function readDeferred(scanner: Scanner, readHead: ReadHead): PlanDocument['deferred'] {
  const deferred: { head: Head; reason: string }[] = [];
  scanner.items(() => {
    let head: Head | undefined;
    let reason: unknown;
    scanner.members((member) => {
      if (member === 'resource_change') {
        head = readHead();
      } else if (member === 'reason') {
        reason = parseJson(scanner.bytes(scanner.skip()).toString());
      }
    });
    if (head !== undefined) {
      deferred.push({ head, reason: typeof reason === 'string' ? reason : 'unknown' });
    }
  });
  return deferred;
}

function gatherInvocation(invocation: ActionInvocationJson | undefined, gatherer: Gatherer): void {
  if (invocation?.config_values !== undefined) {
    gatherer.state({
      address: invocation.address,
      type: invocation.type ?? '',
      values: invocation.config_values,
      sensitive_values: invocation.config_sensitive ?? null,
    });
  }
}
