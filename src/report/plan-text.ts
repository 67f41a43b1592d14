import { diffOutput, diffResource } from '../plan/diff.ts';
import type { Check, DeferredChange, Invocation, Plan, ResourceChange } from '../plan/plan.ts';
import { summarise } from '../plan/summary.ts';
import { differOf } from './arrangement.ts';
import { renderDifferences } from './difference.ts';
import { familiesOf, type Changes } from './families.ts';
import { groupInstances, type Differ, type Group } from './groups.ts';
import { visible } from './markdown.ts';
import { deferralOf, momentOf, planned, reasonOf, VERBS } from './words.ts';

const WHOLE = { longest: Number.POSITIVE_INFINITY };

// So many instances of a resource are compared with each other at a time, and held in memory.
const TOGETHER = 1000;

/** The whole plan as plain text, the most dangerous first; nothing is cut. In pieces, made as they are asked for. */
export function* renderPlanText(plan: Plan): Generator<string> {
  const { counts, outputs } = summarise(plan);
  yield `${planned(counts, outputs)}\n`;
  for (const block of blocksOf(plan)) yield `\n${block.join('\n')}\n`;
}

type Block = readonly string[];

function* blocksOf(plan: Plan): Generator<Block> {
  for (const notice of noticesOf(plan)) yield [notice];
  yield* groupsOf(plan.changes, differOf(plan.changes), nameOf);
  yield* groupsOf(plan.drift, differOf(plan.drift), plan.refreshOnly ? nameRefreshed : nameDrifted);
  const differences = plan.outputs.flatMap((output) => diffOutput(output) ?? []);
  if (differences.length > 0) yield ['outputs', ...renderDifferences(differences, WHOLE)];
  for (const invocation of plan.invocations) yield [nameInvocation(invocation)];
  for (const deferred of plan.deferred) yield* deferredBlocks(deferred);
  for (const check of plan.checks) yield [nameCheck(check), ...check.problems.map(indented)];
}

function noticesOf({ errored, complete }: Plan): Block {
  return [
    ...(errored ? ['This plan is not the whole: Terraform could not finish it.'] : []),
    ...(complete || errored ? [] : ['This plan is not the whole: something is left out or put off.']),
  ];
}

type Name = (change: ResourceChange) => string;

function* groupsOf(changes: readonly ResourceChange[], differ: Differ, name: Name): Generator<Block> {
  for (const family of familiesOf(changes)) {
    for (let at = 0; at < family.length; at += TOGETHER) {
      const [first, ...others] = family.slice(at, at + TOGETHER);
      if (first === undefined) continue;
      const instances: Changes = [first, ...others];
      const groups = groupInstances(instances, WHOLE, { differ, most: TOGETHER, identity: true });
      for (const group of groups) yield renderGroup(group, name);
    }
  }
}

function renderGroup({ changes, lines, varies }: Group, name: Name): Block {
  return [...changes.map(name), ...(varies ? ['  (the first of them)'] : []), ...lines];
}

function nameOf(change: ResourceChange): string {
  const asides = [
    change.deposed === undefined ? undefined : `deposed object ${change.deposed}`,
    change.previousAddress === undefined ? undefined : `moved from ${change.previousAddress}`,
    change.importId === undefined ? undefined : `imported by its id ${change.importId}`,
    change.unknownAction === undefined ? undefined : `Terraform says ${change.unknownAction}`,
    change.createsFirst === true ? 'the new one first' : undefined,
    change.action === 'forget' ? 'it stays, and Terraform no longer manages it' : undefined,
    reasonOf(change),
  ].filter((aside) => aside !== undefined);
  const end = asides.length === 0 ? '' : ` (${asides.join('; ')})`;
  return visible(`${VERBS[change.action]} ${change.address}${end}`);
}

function nameRefreshed({ address, action }: ResourceChange): string {
  return visible(`write down ${address}${action === 'delete' ? ' as gone' : ''}`);
}

function nameDrifted({ address, action }: ResourceChange): string {
  return visible(`changed outside Terraform: ${address}${action === 'delete' ? ' is gone' : ''}`);
}

function nameInvocation({ address, trigger, deferred }: Invocation): string {
  const moment = trigger === undefined ? '' : ` ${momentOf(trigger.event, trigger.resource)}`;
  return visible(
    deferred === undefined
      ? `invoke ${address}${moment}`
      : `put off: invoke ${address}${moment} (${deferralOf(deferred)})`,
  );
}

function* deferredBlocks({ change, reason }: DeferredChange): Generator<Block> {
  const name = () => `put off: ${nameOf(change)} (${deferralOf(reason)})`;
  const comparison = { differ: diffResource, most: 1, identity: true };
  for (const group of groupInstances([change], WHOLE, comparison)) yield renderGroup(group, name);
}

function nameCheck({ address, status }: Check): string {
  const words = { fail: 'fails', error: 'can’t be evaluated', unknown: 'is decided by the apply' }[status];
  return visible(`check ${address} ${words}`);
}

function indented(problem: string): string {
  return `  ${visible(problem)}`;
}
