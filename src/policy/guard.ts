import { PolicyError, type Refusal } from '../errors.ts';
import type { Plan, ResourceChange } from '../plan/plan.ts';
import { makeProtection } from './protection.ts';

/** What the inputs `protect` and `max-destroys` forbid. */
export interface Limits {
  /** Globs over addresses and types. */
  readonly protect: readonly string[];
  /** How many resources may be destroyed or replaced at most; undefined for any number. */
  readonly maxDestroys: number | undefined;
}

/**
 * The changes of a plan that the limits forbid: what is protected first, each part in the plan's order; empty when
 * there are none.
 *
 * A replacement destroys; a forgotten resource stays in the world, and one that `moved` merely renames stays as it is.
 * A deposed object is what a replacement left behind: its resource lives on, so `protect` lets it go. `max-destroys`
 * counts it, as the plan's heading does: it is compared with what the outputs `to-destroy` and `to-replace` come to.
 */
export function guard(plan: Plan, { protect, maxDestroys }: Limits): readonly Refusal[] {
  const rulesOver = makeProtection(protect);
  const destroyed = plan.changes.flatMap((change) => {
    const action = destructionBy(change);
    return action === undefined ? [] : { change, action };
  });
  const isOver = maxDestroys !== undefined && destroyed.length > maxDestroys;
  const refusals = destroyed.flatMap(({ change, action }): readonly Refusal[] => {
    const [rule] = change.deposed === undefined ? namesOf(change).flatMap(rulesOver) : [];
    return rule === undefined && !isOver ? [] : [{ address: change.address, action, rule }];
  });
  return [
    ...refusals.filter(({ rule }) => rule !== undefined),
    ...refusals.filter(({ rule }) => rule === undefined),
  ];
}

/** What is moved and replaced in one plan is protected by the name that it had, too. */
function namesOf({ address, previousAddress }: ResourceChange): readonly string[] {
  return previousAddress === undefined ? [address] : [address, previousAddress];
}

function destructionBy({ mode, action }: ResourceChange): Refusal['action'] | undefined {
  if (mode !== 'managed') return undefined;
  return action === 'delete' ? 'destroy' : action === 'replace' ? 'replace' : undefined;
}

// The report shows the plan with all of them.
const MOST_NAMED = 10;

/**
 * The failure that names what is refused, and what in the workflow would let it pass.
 * @param refusals - as `guard` found them by the same limits; at least one
 */
export function policyError(refusals: readonly Refusal[], { protect, maxDestroys }: Limits): PolicyError {
  const isOver = maxDestroys !== undefined && refusals.length > maxDestroys;
  // One line less would be of no use where a second covers the same.
  const rulesOver = makeProtection(protect);
  const rules = new Set(
    refusals.flatMap(({ address, rule }) => (rule === undefined ? [] : [rule, ...rulesOver(address)])),
  );
  const named = refusals.slice(0, MOST_NAMED).map(describe);
  const more = refusals.length - named.length;
  const message = [
    isOver
      ? `${count(refusals.length)} would be destroyed or replaced, and \`max-destroys\` allows ${maxDestroys}:`
      : '`protect` forbids this:',
    ...[...named, ...(more > 0 ? [`and ${more} more`] : [])].map((line) => `- ${line}`),
  ];
  const mend = [
    ...(rules.size === 0 ? [] : ['# if it is meant, take this out of `protect`:', ...rules]),
    ...(isOver ? ['# if it is meant, allow as many:', `max-destroys: ${refusals.length}`] : []),
  ];
  return new PolicyError(refusals, message.join('\n'), { mend: mend.join('\n') });
}

function describe({ address, action, rule }: Refusal): string {
  return `${action} \`${inOneSpan(address)}\`${rule === undefined ? '' : `, protected by \`${inOneSpan(rule)}\``}`;
}

function count(resources: number): string {
  return resources === 1 ? '1 resource' : `${resources} resources`;
}

// An address is short, or it is an attack.
const LONGEST = 150;

/** A key in an address may hold whatever ends inline code, or is longer than anybody reads. */
function inOneSpan(text: string): string {
  const short = text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
  return short.replaceAll('`', "'").replace(/\s+/g, ' ');
}
