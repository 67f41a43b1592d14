import { toChecks } from './checks.ts';
import { toOutputs, toResourceChange } from './change.ts';
import { relevantDrift } from './drift.ts';
import { toInvocations } from './invocations.ts';
import { makePrint } from './fingerprint.ts';
import type { Print } from './fingerprint.ts';
import { parseJson } from './json.ts';
import { lateChanges } from './late.ts';
import type { MakeLateChange } from './late.ts';
import type { Plan, Redact, Reference } from './plan.ts';
import { readDocuments } from './reader.ts';
import type { PlanDocument } from './reading.ts';
import { makeRedactor } from './redactor.ts';
import { isRefreshOnly } from './refresh.ts';
import { referencesOf } from './references.ts';
import { makeGatherer } from './secrets.ts';
import type { PlanSource } from './source.ts';
import { makeVeil } from './veil.ts';
import type { Veil } from './veil.ts';

export { makeRedactor } from './redactor.ts';

/** A plan without secrets, and `redact` for every text that comes from outside it (diagnostics, output). */
export interface Redacted {
  readonly plan: Plan;
  readonly redact: Redact;
  /** Makes the plan's print, by the lineage of the state that it was made on; empty before there is one. */
  readonly makePrint: (lineage: string) => Print;
}

/**
 * The one place where a plan's secrets are seen: what leaves it has none. A value that is flagged as sensitive
 * anywhere in the plan is hidden in its place, and taken out of every other text of the plan too, since
 * Terraform shows a secret's old value through attributes that aren't flagged.
 *
 * The plan reads on in the source for as long as it is used.
 * @param source - what `terraform show -json` says of a plan
 * @param options - `known`: secrets from elsewhere (credentials, sensitive inputs); `reveal`: the input of that name
 * @throws NoPlanError, MalformedJsonError
 */
export function redactSource(
  source: PlanSource,
  { known, reveal = [] }: { readonly known: readonly string[]; readonly reveal?: readonly string[] },
): Redacted {
  const gatherer = makeGatherer({ known, reveal });
  const documents = readDocuments(source, gatherer);
  const redact = makeRedactor(gatherer.secrets());
  const veil = makeVeil(redact, { reveal });
  const late = lateChanges(source, veil);
  const plans = documents.map((document) => toPlan(document, { source, veil, redact, late }));
  return {
    plan: plans.length === 1 && plans[0] !== undefined ? plans[0] : together(plans),
    redact,
    makePrint: (lineage) => makePrint(documents, { source, lineage, redact, redactAddress: veil.address }),
  };
}

interface Means {
  readonly source: PlanSource;
  readonly veil: Veil;
  readonly redact: Redact;
  readonly late: MakeLateChange;
}

function toPlan(document: PlanDocument, means: Means): Plan {
  const { veil, redact, source, late } = means;
  const changes = document.changes.map((head) => toResourceChange(head, veil, late));
  const drifts = document.drift.map((head) => toResourceChange(head, veil, late));
  const outputs = toOutputs(document.outputs, veil);
  const refreshOnly = isRefreshOnly(document, outputs.length > 0);
  let references: readonly Reference[] | undefined;
  return {
    changes,
    outputs,
    deferred: document.deferred.map(({ head, reason }) => ({
      change: toResourceChange(head, veil, late),
      reason,
    })),
    invocations: toInvocations(document.invocations, document.deferredInvocations, veil),
    checks: toChecks(document.checks, veil, redact),
    get references() {
      references ??= readReferences(document, source);
      return references;
    },
    refreshOnly,
    drift: refreshOnly ? drifts : relevantDrift(drifts, changes, document.relevant),
    existing: document.existing,
    errored: document.errored,
    complete: document.complete,
  };
}

function readReferences({ configuration }: PlanDocument, source: PlanSource): readonly Reference[] {
  if (configuration === undefined) {
    return [];
  }
  const { from, to } = configuration;
  return referencesOf(parseJson(new TextDecoder().decode(source.read(from, to - from))));
}

/** Several plans as one. */
function together(plans: readonly Plan[]): Plan {
  const existing = new Map<string, number>();
  for (const [type, count] of plans.flatMap((plan) => [...plan.existing])) {
    existing.set(type, (existing.get(type) ?? 0) + count);
  }
  return {
    changes: plans.flatMap(({ changes }) => changes),
    outputs: plans.flatMap(({ outputs }) => outputs),
    deferred: plans.flatMap(({ deferred }) => deferred),
    invocations: plans.flatMap(({ invocations }) => invocations),
    checks: plans.flatMap(({ checks }) => checks),
    get references() {
      return plans.flatMap(({ references }) => references);
    },
    refreshOnly: plans.every(({ refreshOnly }) => refreshOnly),
    drift: plans.flatMap(({ drift }) => drift),
    existing,
    errored: plans.some(({ errored }) => errored),
    complete: plans.every(({ complete }) => complete),
  };
}
