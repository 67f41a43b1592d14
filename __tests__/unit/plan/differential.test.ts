import { describe, expect, test } from '@jest/globals';
import type { Plan, ResourceChange } from '../../../src/plan/plan.ts';
import { summarise } from '../../../src/plan/summary.ts';
import { readCase, redactCase, TERRAFORM_CASES } from '../../fixtures/plans.ts';
import { readTerraformText } from '../../fixtures/terraform-text.ts';

/** As Terraform writes it: a deposed object has its key behind the address. */
function nameOf({ address, deposed }: ResourceChange): string {
  return deposed === undefined ? address : `${address} (deposed object ${deposed})`;
}

function countsOf(plan: Plan): object | undefined {
  const { counts } = summarise(plan);
  return plan.changes.length === 0
    ? undefined
    : {
        import: counts.import,
        add: counts.add + counts.replace,
        change: counts.change,
        destroy: counts.destroy + counts.replace,
      };
}

/** Terraform's text leaves out an output of which nothing but the flag changes; its JSON has it. */
const UNTOLD: Readonly<Record<string, readonly string[]>> = { 'outputs-only-sensitive': ['update token'] };

describe.each(TERRAFORM_CASES)('the golden plan %s', (name) => {
  const { plan, redact } = redactCase(name);
  const told = readTerraformText(readCase(name, 'terraform.txt'));
  const redacted = (lines: readonly string[]): readonly string[] => lines.map(redact).sort();

  test('has the counts that Terraform tells', () => {
    expect(countsOf(plan)).toEqual(told.counts);
    expect(summarise(plan).changed).toBe(!told.unchanged);
    expect(plan.errored).toBe(told.errored);
  });

  test('has the changes that Terraform tells, and no others', () => {
    const changes = plan.changes.map((change) => `${change.action} ${nameOf(change)}`);
    const moves = plan.changes.flatMap(({ previousAddress, address }) =>
      previousAddress === undefined ? [] : [`${previousAddress} → ${address}`],
    );
    const outputs = plan.outputs.map((output) => `${output.action} ${output.name}`);
    expect(changes.sort()).toEqual(redacted(told.changes));
    expect(moves.sort()).toEqual(redacted(told.moves));
    expect(outputs.sort()).toEqual(redacted([...told.outputs, ...(UNTOLD[name] ?? [])]));
  });

  test('leaves out no drift that Terraform tells', () => {
    const drift = plan.drift.map(({ address }) => address);
    expect(drift).toEqual(expect.arrayContaining([...redacted(told.drift)]));
    expect(plan.refreshOnly ? drift.sort() : []).toEqual(plan.refreshOnly ? redacted(told.drift) : []);
  });
});

test('Terraform tells of every kind of change in some golden plan', () => {
  const actions = TERRAFORM_CASES.flatMap((name) =>
    readTerraformText(readCase(name, 'terraform.txt')).changes.map((change) => change.split(' ')[0]),
  );
  expect([...new Set(actions)].sort()).toEqual([
    'create',
    'delete',
    'forget',
    'import',
    'move',
    'replace',
    'update',
  ]);
});
