import type { DeferredChange, OutputChange, Plan, ResourceChange } from '../../plan/plan.ts';
import type { ChangeFacts, Head, OutputFacts, PageRun } from './data.ts';
import { decodeSides } from './sides.ts';
import type { Sides } from './sides.ts';

/** What the page reads of its data. The lines of sides stand beside the changes, at the same place. */
export interface PageData {
  readonly run: PageRun;
  /** What its changes say of their sides is decoded each time that it is asked for. */
  readonly plan: Plan;
  readonly sides: {
    readonly changes: readonly string[];
    readonly deferred: readonly string[];
    readonly drift: readonly string[];
    readonly outputs: readonly string[];
  };
}

/** Reads what `writeData` has written. */
export function readData(text: string): PageData {
  const [first = '', ...lines] = text.trim().split('\n');
  const head = JSON.parse(first) as Head;
  const { counts, sections } = sectionsOf(head, lines);
  const [changes, deferred, drift, outputs] = sections;
  if (lines.length !== counts) {
    throw new Error(`there are ${lines.length} lines of changes, and there should be ${counts}`);
  }
  const plan: Plan = {
    changes: changes.map(readChange),
    deferred: deferred.map((line, index): DeferredChange => {
      return { change: readChange(line), reason: head.deferrals[index] ?? '' };
    }),
    drift: drift.map(readChange),
    outputs: outputs.map(readOutput),
    invocations: head.invocations.map(({ address, type, trigger, deferred: why }) => {
      return { address, type, trigger, deferred: why };
    }),
    checks: head.checks,
    references: head.references,
    refreshOnly: head.refreshOnly,
    existing: new Map(head.existing),
    errored: head.errored,
    complete: head.complete,
  };
  return {
    run: { ...head.run, title: head.run.title, tool: head.run.tool },
    plan,
    sides: {
      changes: changes.map(sidesIn),
      deferred: deferred.map(sidesIn),
      drift: drift.map(sidesIn),
      outputs: outputs.map(sidesIn),
    },
  };
}

type Section = readonly string[];

function sectionsOf(
  { lines: { changes, deferred, drift, outputs } }: Head,
  lines: readonly string[],
): { readonly counts: number; readonly sections: readonly [Section, Section, Section, Section] } {
  const ends = [changes, changes + deferred, changes + deferred + drift] as const;
  return {
    counts: ends[2] + outputs,
    sections: [
      lines.slice(0, ends[0]),
      lines.slice(ends[0], ends[1]),
      lines.slice(ends[1], ends[2]),
      lines.slice(ends[2]),
    ],
  };
}

function sidesIn(line: string): string {
  return line.slice(line.indexOf('\t') + 1);
}

function factsIn(line: string): unknown {
  return JSON.parse(line.slice(0, line.indexOf('\t')));
}

function readChange(line: string): ResourceChange {
  const facts = factsIn(line) as ChangeFacts;
  return {
    address: facts.address,
    module: facts.module ?? '',
    type: facts.type,
    name: facts.name,
    key: facts.key,
    mode: facts.mode ?? 'managed',
    action: facts.action,
    createsFirst: facts.createsFirst,
    previousAddress: facts.previousAddress,
    importId: facts.importId,
    deposed: facts.deposed,
    reason: facts.reason,
    unknownAction: facts.unknownAction,
    replacePaths: facts.replacePaths ?? [],
    get before() {
      return sidesOf(line).before;
    },
    get after() {
      return sidesOf(line).after;
    },
  };
}

function readOutput(line: string): OutputChange {
  const { name, action } = factsIn(line) as OutputFacts;
  return {
    name,
    action,
    get before() {
      return sidesOf(line).before;
    },
    get after() {
      return sidesOf(line).after;
    },
  };
}

let last: { readonly line: string; readonly sides: Sides } | undefined;

/** The change that was decoded last is kept: whoever asks for one side asks for the other too. */
function sidesOf(line: string): Sides {
  if (last?.line !== line) {
    last = { line, sides: decodeSides(sidesIn(line)) };
  }
  return last.sides;
}
