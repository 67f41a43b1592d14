import { describe, expect, test } from '@jest/globals';
import { ApprovalError } from '../../../src/errors.ts';
import type { Deviation } from '../../../src/errors.ts';
import type { Consent, Outcome } from '../../../src/outcome.ts';
import { policyError } from '../../../src/policy/guard.ts';
import { renderComment } from '../../../src/report/comment.ts';
import { renderJobSummary } from '../../../src/report/job-summary.ts';
import { bytes } from '../../../src/report/markdown.ts';
import { parseMarker } from '../../../src/report/marker.ts';
import type { RunFacts } from '../../../src/report/report.ts';
import { headline } from '../../../src/report/title.ts';
import { mapping, planWith } from '../../fixtures/build.ts';
import { ended, printWith, RUN } from '../../fixtures/report.ts';
import { changeWith } from './plans.ts';

const FILES = { planFile: '', planJson: undefined, planText: undefined, planPage: undefined };
const PLAN = planWith({
  changes: [
    changeWith({
      type: 'aws_dynamodb_table',
      name: 'sessions',
      action: 'delete',
      before: mapping({ name: 'sessions' }),
      after: null,
    }),
    changeWith({}),
  ],
});
const APPLY: Partial<RunFacts> = { command: 'apply', eventName: 'push' };

function commentOn(outcome: Outcome, run: Partial<RunFacts> = {}): string {
  const comment = renderComment(ended(outcome, run));
  return comment.slice(comment.indexOf('\n') + 1);
}

function applied(consent: Consent): Outcome {
  return {
    kind: 'applied',
    plan: PLAN,
    print: printWith(),
    consent,
    warnings: [],
    outputs: { url: 'https://example.com' },
    files: FILES,
  };
}

function refused(deviations: readonly Deviation[] | undefined): Outcome {
  const error = new ApprovalError(
    'nothing was applied: the plan isn’t what was reviewed on pull request #7 any more',
    {
      mend: 'approved-fingerprint: 3f9a1c52d07be4a1',
      deviations,
    },
  );
  return { kind: 'failed', error, plan: PLAN, print: printWith() };
}

const DEVIATIONS: readonly Deviation[] = [
  { kind: 'gone', address: undefined, action: undefined, attributes: [] },
  { kind: 'changed', address: 'aws_instance.web', action: 'change', attributes: ['a', 'tags'] },
  { kind: 'gone', address: 'output.url', action: undefined, attributes: [] },
  { kind: 'new', address: 'aws_instance.added', action: 'add', attributes: [] },
  { kind: 'new', address: 'aws_dynamodb_table.sessions', action: 'destroy', attributes: [] },
  { kind: 'gone', address: undefined, action: undefined, attributes: [] },
];

const FOLDS = `<details><summary><b>destroy</b> <code>aws_dynamodb_table.sessions</code></summary>

\`\`\`diff
- name = "sessions"
\`\`\`

</details>

<details><summary><b>change</b> <code>aws_instance.web</code> · <code>a</code></summary>

\`\`\`diff
! a = 1 → 2
\`\`\`

</details>`;

const POLICY = {
  protect: ['aws_dynamodb_*'],
  maxDestroys: undefined,
};
const FORBIDDEN: Outcome = {
  kind: 'failed',
  error: policyError(
    [{ address: 'aws_dynamodb_table.sessions', action: 'destroy', rule: 'aws_dynamodb_*' }],
    POLICY,
  ),
  plan: PLAN,
  print: printWith(),
};

test('a plan that differs from what was reviewed is told change by change, and how to accept it', () => {
  expect(commentOn(refused(DEVIATIONS), APPLY))
    .toBe(`### \`infra/prod\` · apply refused: this isn’t what was reviewed

> [!WARNING]
> nothing was applied: the plan isn’t what was reviewed on pull request \`#7\` any more

<details open><summary>what differs from what was reviewed: 2 new, 1 changed, 3 gone</summary>

\`\`\`diff
- new      destroy  aws_dynamodb_table.sessions
+ new      add      aws_instance.added
! changed  change   aws_instance.web: a, tags
  gone              output.url
  gone              2 more changes that were reviewed
\`\`\`

</details>

If that is meant, dispatch the apply with:

\`\`\`
approved-fingerprint: 3f9a1c52d07be4a1
\`\`\`

<details><summary>the plan as it is now</summary>

${FOLDS}

</details>

<sub>1a2b3c4 · [run 42](<https://github.com/acme/orders/actions/runs/42>) · Terraform 1.11.4 · 11 s · by push of ada · fingerprint \`3f9a1c52d07be4a1\`</sub>
`);
});

test('a plan that nobody approved says what would let it pass, where there is nothing to compare with', () => {
  expect(commentOn(refused(undefined), APPLY)).toContain(`· apply refused: this isn’t approved

> [!WARNING]
> nothing was applied: the plan isn’t what was reviewed on pull request \`#7\` any more
>
> \`\`\`
> approved-fingerprint: 3f9a1c52d07be4a1
> \`\`\`

<details><summary>the plan as it is now</summary>`);
});

describe('what differs', () => {
  test('is named up to fifty changes, and the rest counted', () => {
    const deviations = Array.from({ length: 80 }, (_, index): Deviation => ({
      kind: 'new',
      address: `aws_instance.n${index}`,
      action: index === 79 ? 'replace' : 'add',
      attributes: [],
    }));
    const comment = commentOn(refused([...deviations, ...DEVIATIONS]), APPLY);
    expect(comment).toContain('reviewed: 82 new, 1 changed, 3 gone</summary>');
    expect(comment).toMatch(
      /diff\n- new {6}replace {2}aws_instance.n79\n- new {6}destroy {2}aws_dynamodb_table.sessions\n/,
    );
    expect(comment.match(/^[+-] new /gm)).toHaveLength(50);
    expect(comment).toContain(
      '\n  … 34 more changes\n  gone              2 more changes that were reviewed\n```',
    );
  });

  test.each([
    [1, '1 change that was reviewed'],
    [3, '3 changes that were reviewed'],
  ])('may be nothing but %d that can’t be named', (length, words) => {
    const gone: Deviation = { kind: 'gone', address: undefined, action: undefined, attributes: [] };
    expect(commentOn(refused(Array.from({ length }, () => gone)), APPLY)).toContain(
      `\n  gone              ${words}\n\`\`\``,
    );
  });

  test('fits, however long its names are', () => {
    const long = Array.from({ length: 100 }, (_, index): Deviation => ({
      kind: 'changed',
      address: `x.y["${'\u{e0001}'.repeat(5000)}${index}"]`,
      action: 'change',
      attributes: Array.from({ length: 1000 }, () => '\u{e0001}'.repeat(5000)),
    }));
    const comment = commentOn(refused(long), APPLY);
    expect(bytes(comment)).toBeLessThan(65_000);
    expect(comment).toContain('\n! changed  change   x.y["\\u{e0001}');
    expect(comment).toContain('approved-fingerprint: 3f9a1c52d07be4a1');
    expect(comment).toContain('<b>destroy</b>');
    expect(bytes(renderJobSummary(ended(refused(long), APPLY)))).toBeLessThan(1_048_576);
  });
});

test('a forbidden change fails the plan, which is shown as any other', () => {
  const report = ended(FORBIDDEN);
  expect(commentOn(FORBIDDEN)).toBe(`### \`infra/prod\` · 1 to change, 1 to destroy · a change is forbidden

> [!CAUTION]
> \`protect\` forbids this:
> - destroy \`aws_dynamodb_table.sessions\`, protected by \`aws_dynamodb_*\`
>
> \`\`\`
> # if it is meant, take this out of \`protect\`:
> aws_dynamodb_*
> \`\`\`

> [!CAUTION]
> **Destroys** \`aws_dynamodb_table.sessions\`: it holds data

${FOLDS.replace('<details>', '<details open>')}

<sub>plan of 1a2b3c4 · [run 42](<https://github.com/acme/orders/actions/runs/42>) · Terraform 1.11.4 · 11 s · fingerprint \`3f9a1c52d07be4a1\`</sub>
`);
  expect(parseMarker(renderComment(report))?.lastGood).toEqual({ sha: RUN.sha, runUrl: RUN.runUrl });
});

test('a forbidden change refuses the apply', () => {
  const comment = commentOn(FORBIDDEN, APPLY);
  expect(comment).toContain('· apply refused: a change is forbidden\n');
  expect(comment).toContain('<details><summary>the plan</summary>');
  expect(comment.match(/\[!/g)).toHaveLength(1);
});

test('several forbidden changes are counted', () => {
  const refusals = ['a', 'b'].map((name) => ({ address: name, action: 'replace' as const, rule: undefined }));
  const error = policyError(refusals, { protect: [], maxDestroys: 1 });
  expect(commentOn({ kind: 'failed', error, plan: PLAN }, APPLY)).toContain(
    '· apply refused: 2 changes are forbidden\n\n> [!CAUTION]\n> 2 resources would be destroyed or replaced, and `max-destroys` allows 1:\n> - replace `a`\n> - replace `b`\n>\n> ```\n> # if it is meant, allow as many:\n> max-destroys: 2\n> ```\n',
  );
});

test('an apply says first that it is what was reviewed', () => {
  expect(commentOn(applied({ kind: 'reviewed', pullRequest: 7, part: false, signed: true }), APPLY))
    .toBe(`### \`infra/prod\` · applied: 1 changed, 1 destroyed

What was reviewed is what was applied.

<details><summary>1 output</summary>

\`\`\`
url = "https://example.com"
\`\`\`

</details>

<details><summary>the plan that was applied</summary>

${FOLDS}

</details>

<sub>1a2b3c4 · [run 42](<https://github.com/acme/orders/actions/runs/42>) · Terraform 1.11.4 · 11 s · by push of ada</sub>
`);
});

test.each<[string, Consent, string]>([
  [
    'what was left',
    { kind: 'reviewed', pullRequest: 7, part: true, signed: true },
    'What was left of what was reviewed was applied.',
  ],
  [
    'a review that nothing could sign',
    { kind: 'reviewed', pullRequest: 7, part: false, signed: false },
    'What was reviewed is what was applied; there was no state yet to sign the review by, so the comment’s author and commit alone vouch for it.',
  ],
  ['a fingerprint', { kind: 'fingerprint' }, 'Applied by its fingerprint, as dispatched.'],
  [
    'no review',
    { kind: 'unreviewed', why: 'the commit `5d6e7f8` has no pull request' },
    'Applied without a review: the commit `5d6e7f8` has no pull request.',
  ],
])('an apply says by which consent it was made: %s', (_, consent, sentence) => {
  expect(commentOn(applied(consent), APPLY)).toContain(
    `· applied: 1 changed, 1 destroyed\n\n${sentence}\n\n<details>`,
  );
  expect(headline({ ...RUN, ...APPLY }, applied(consent))).toBe(
    `infra/prod · applied: 1 changed, 1 destroyed. ${sentence.replaceAll('`', '')}`,
  );
});

test('a consent that nobody asked for isn’t mentioned', () => {
  expect(commentOn(applied({ kind: 'unasked' }), APPLY)).toContain(
    '1 destroyed\n\n<details><summary>1 output',
  );
  expect(headline({ ...RUN, ...APPLY }, applied({ kind: 'unasked' }))).toBe(
    'infra/prod · applied: 1 changed, 1 destroyed',
  );
});

test('a destroy by its fingerprint says so', () => {
  const outcome: Outcome = {
    kind: 'destroyed',
    plan: PLAN,
    consent: { kind: 'fingerprint' },
    warnings: [],
    files: FILES,
  };
  expect(commentOn(outcome, { command: 'destroy' })).toContain(
    '\n\nDestroyed by its fingerprint, as dispatched.\n',
  );
});

describe('a plan', () => {
  const planned = (keyed: boolean): Outcome => ({
    kind: 'planned',
    plan: PLAN,
    print: printWith({ keyed }),
    warnings: [],
    files: FILES,
  });

  test('names the digits of its fingerprint that an approval needs', () => {
    const footer = ' · 11 s · fingerprint `3f9a1c52d07be4a1`</sub>\n';
    expect(commentOn(planned(true))).toMatch(new RegExp(`${footer}$`));
    expect(renderJobSummary(ended(planned(true)))).toContain(footer);
    expect(commentOn(planned(true))).not.toContain('[!NOTE]');
  });

  test('before there is a state says what its fingerprint leaves out', () => {
    expect(commentOn(planned(false))).toContain(
      '**Destroys** `aws_dynamodb_table.sessions`: it holds data\n\n> [!NOTE]\n> **There is no state yet**: sensitive values',
    );
  });
});

describe('a lock that was freed', () => {
  const run: Partial<RunFacts> = { command: 'unlock', eventName: 'workflow_dispatch' };
  const lock = {
    id: '6f1e',
    path: 'p',
    operation: 'OperationTypeApply',
    who: 'ada@laptop',
    created: new Date('2026-11-22T01:02:03Z'),
  };

  test('is named with whose it was', () => {
    const outcome: Outcome = { kind: 'unlocked', lockId: '6f1e', lock };
    expect(renderJobSummary(ended(outcome, run))).toBe(`### \`infra/prod\` · unlocked

The lock \`6f1e\` is free: \`ada@laptop\` had held it since 2026\\-11\\-22 01:02 UTC for an apply.

<sub>1a2b3c4 · [run 42](<https://github.com/acme/orders/actions/runs/42>) · Terraform 1.11.4 · 11 s · by dispatch of ada</sub>
`);
    expect(headline({ ...RUN, ...run }, outcome)).toBe(
      'infra/prod · unlocked. The lock 6f1e is free: ada@laptop had held it since 2026-11-22 01:02 UTC for an apply.',
    );
  });

  test.each([
    [undefined, 'The lock `6f1e` is free.'],
    [
      { ...lock, who: '', operation: 'something else', created: undefined },
      'The lock `6f1e` is free: somebody had held it.',
    ],
  ])('is named as far as it is known', (known, sentence) => {
    expect(renderJobSummary(ended({ kind: 'unlocked', lockId: '6f1e', lock: known }, run))).toContain(
      `· unlocked\n\n${sentence}\n\n<sub>`,
    );
  });
});
