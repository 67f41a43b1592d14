import { describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import type { Bench } from '../../../src/commands/bench.ts';
import { judge, seekApproval, type Approval } from '../../../src/commands/approval.ts';
import type { Review } from '../../../src/commands/review.ts';
import { ApprovalError, GitHubError } from '../../../src/errors.ts';
import type { Consent } from '../../../src/outcome.ts';
import type { Print } from '../../../src/plan/fingerprint.ts';
import { makeRecord, type Origin, type PlanRecord } from '../../../src/plan/record.ts';
import type { GitHub, PullRequest } from '../../../src/ports.ts';
import { renderMarker } from '../../../src/report/marker.ts';
import { folderName, type StackIdentity } from '../../../src/stack/stack.ts';

const identity: StackIdentity = {
  kind: 'root',
  directory: 'infra',
  environment: undefined,
  workspace: 'default',
};
const sha = 'a'.repeat(40);
const origin: Origin = { repository: 'octo-org/infra', stack: folderName(identity), pullRequest: 7, sha };

/** The print of a plan that does one thing. */
function print(what: string, lineage: string): Print {
  const sign = (text: string): string => createHmac('sha256', lineage).update(text).digest('hex');
  return {
    fingerprint: sign(what),
    keyed: lineage !== '',
    count: 1,
    digests: [
      {
        address: 'a.b',
        action: 'add',
        place: sign('a.b').slice(0, 8),
        content: sign(what).slice(0, 12),
        attributes: [],
        contentBefore: () => '',
      },
    ],
    digestAddress: (address) => sign(address).slice(0, 8),
    unchanged: [],
    sign,
    withoutKey: () => print(what, ''),
  };
}

const keyed = print('this', 'a lineage');
const unkeyed = print('this', '');
const pullRequest = { number: 7, headSha: sha, merged: true };
const recorded = (record: PlanRecord): Review => ({ kind: 'recorded', pullRequest, record });
const missing: Review = { kind: 'missing', pullRequest: undefined, why: 'there is none' };

/** What comes of it where a review is required, and where one only counts when it is there. */
function judgements(
  review: Review,
  fresh: Print,
): readonly [required: Consent | string, ifPlanned: Consent | string] {
  const decide = (required: boolean): Consent | string => {
    try {
      return judge(review, fresh, {
        required,
        repository: origin.repository,
        stack: origin.stack,
        sha,
      });
    } catch (error) {
      if (error instanceof ApprovalError) return error.message;
      throw error;
    }
  };
  return [decide(true), decide(false)];
}

const reviewed = (signed: boolean): Consent => ({ kind: 'reviewed', pullRequest: 7, part: false, signed });
const refused = (why: string): unknown => expect.stringContaining(why);
const both = <T>(verdict: T): readonly [T, T] => [verdict, verdict];

describe('a plan may be applied', () => {
  test('when it is what was reviewed', () => {
    expect(judgements(recorded(makeRecord(keyed, origin)), keyed)).toEqual(both(reviewed(true)));
  });

  test('unsigned, as long as there is no state', () => {
    expect(judgements(recorded(makeRecord(unkeyed, origin)), unkeyed)).toEqual(both(reviewed(false)));
  });

  test('and with an unsigned review of a time before the state, unless one is required', () => {
    const [required, ifPlanned] = judgements(recorded(makeRecord(unkeyed, origin)), keyed);
    expect(required).toEqual(refused('before there was a state'));
    expect(ifPlanned).toEqual(reviewed(false));
    const other = print('that', 'a lineage');
    expect(judgements(recorded(makeRecord(unkeyed, origin)), other)[1]).toEqual(refused('isn’t what'));
  });

  test('without a review, unless one is required', () => {
    const consent: Consent = { kind: 'unreviewed', why: 'there is none' };
    expect(judgements(missing, keyed)).toEqual([refused('there is none'), consent]);
  });
});

describe('nothing is applied', () => {
  test('when it isn’t what was reviewed', () => {
    const record = makeRecord(print('that', 'a lineage'), origin);
    expect(judgements(recorded(record), keyed)).toEqual(both(refused('isn’t what was reviewed')));
  });

  test.each<[string, Partial<PlanRecord>]>([
    ['fingerprint', { fingerprint: print('that', 'a lineage').fingerprint }],
    ['key', { keyed: false }],
    ['list of changes', { changes: 'AAAA' }],
    ['signature', { signature: 'f'.repeat(64) }],
  ])('when a record’s %s was edited', (_, edit) => {
    const [required, ifPlanned] = judgements(recorded({ ...makeRecord(keyed, origin), ...edit }), keyed);
    expect(required).toEqual(refused(edit.keyed === false ? 'isn’t signed' : 'was altered'));
    expect(ifPlanned).toEqual(refused('was altered'));
  });

  test.each<[string, Partial<Origin>]>([
    ['repository', { repository: 'octo-org/other' }],
    ['stack', { stack: 'infra~dev~default' }],
    ['pull request', { pullRequest: 8 }],
  ])('when a record is of another %s', (_, other) => {
    for (const fresh of [keyed, unkeyed]) {
      const record = makeRecord(fresh, { ...origin, ...other });
      expect(judgements(recorded(record), fresh)).toEqual(both(refused('belongs elsewhere')));
    }
  });

  test('when a record is of another state, or of one that is gone', () => {
    const record = makeRecord(keyed, origin);
    expect(judgements(recorded(record), print('this', 'another'))).toEqual(
      both(refused('belongs elsewhere')),
    );
    expect(judgements(recorded(record), unkeyed)).toEqual(both(refused('belongs elsewhere')));
  });

  test('when something else is in the record’s place', () => {
    expect(judgements({ kind: 'unreadable', pullRequest }, keyed)).toEqual(both(refused('was altered')));
  });
});

/** What GitHub says, and what the workflow wants. */
interface Given {
  readonly command?: 'apply' | 'destroy';
  readonly inputs?: Partial<Bench['inputs']>;
  readonly audience?: Bench['intent']['audience'];
  readonly pullRequests?: readonly Partial<PullRequest>[];
  readonly heads?: readonly string[];
  readonly failure?: Error;
}

/** The gate of a run; whatever GitHub is asked is written down. */
function gate(given: Given): { readonly approval: Approval; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const heads = [...(given.heads ?? [])];
  const answer = <T>(question: string, say: () => T): Promise<T> => {
    asked.push(question);
    return given.failure === undefined ? Promise.resolve(say()) : Promise.reject(given.failure);
  };
  const marker = renderMarker({
    v: 1,
    stack: identity,
    sha,
    state: 'planned',
    runUrl: '',
    lastGood: undefined,
    reviewed: makeRecord(keyed, origin),
  });
  const github: Partial<GitHub> = {
    pullRequestsOf: () => answer('pull requests', () => (given.pullRequests ?? []) as PullRequest[]),
    headOf: () => answer('head', () => heads.shift() ?? ''),
    ownComments: () => answer('comments', () => [{ id: 1, body: `${marker}\n### plan`, url: '' }]),
  };
  const bench = {
    inputs: { approval: 'if-planned', 'github-token': 'token', ...given.inputs },
    intent: { command: given.command ?? 'apply', sha, audience: given.audience ?? { kind: 'commit', sha } },
    stack: { identity },
    world: { connectToGitHub: () => github, runner: { job: { repository: origin.repository } } },
  };
  return { approval: seekApproval(bench as unknown as Bench), asked };
}

const open: Partial<PullRequest> = { number: 7, headSha: sha, merged: false };

describe('the gate', () => {
  test('asks GitHub at once, and again for the head right before the apply', async () => {
    const { approval, asked } = gate({ pullRequests: [open], heads: [sha] });
    expect(asked).toEqual(['pull requests']);
    expect(await approval.consentTo(keyed)).toEqual(reviewed(true));
    await approval.confirm();
    expect(asked).toEqual(['pull requests', 'comments', 'head']);
  });

  test('lets nothing pass when the head moves meanwhile', async () => {
    const audience = { kind: 'pull-request', number: 7 } as const;
    const next = 'b'.repeat(40);
    for (const given of [
      { audience, heads: [sha, next] },
      { pullRequests: [open], heads: [next] },
    ]) {
      const { approval } = gate(given);
      await approval.consentTo(keyed);
      await expect(approval.confirm()).rejects.toThrow(/has moved from `a{7}` to `b{7}`/);
    }
    const { approval } = gate({ audience, heads: [next] });
    await expect(approval.consentTo(keyed)).rejects.toThrow('has moved');
  });

  test('doesn’t mind where the head of what was merged is', async () => {
    const { approval, asked } = gate({ pullRequests: [{ ...open, merged: true, mergeCommitSha: sha }] });
    expect(await approval.consentTo(keyed)).toEqual(reviewed(true));
    await approval.confirm();
    expect(asked).not.toContain('head');
  });

  test('asks nobody when it is told what to let pass', async () => {
    const approved = {
      'approved-fingerprint': keyed.fingerprint.slice(0, 16),
      approval: 'required',
    } as const;
    for (const command of ['apply', 'destroy'] as const) {
      const { approval, asked } = gate({ command, inputs: approved });
      expect(await approval.consentTo(keyed)).toEqual({ kind: 'fingerprint' });
      await expect(approval.consentTo(unkeyed)).rejects.toMatchObject({
        reason: 'approval',
        mend: `approved-fingerprint: ${unkeyed.fingerprint}`,
      });
      await approval.confirm();
      expect(asked).toEqual([]);
    }
    const off = gate({ inputs: { approval: 'off' } });
    expect(await off.approval.consentTo(keyed)).toEqual({ kind: 'unasked' });
    const destroy = gate({ command: 'destroy', inputs: { approval: 'required' } });
    expect(await destroy.approval.consentTo(keyed)).toEqual({ kind: 'unasked' });
    expect([...off.asked, ...destroy.asked]).toEqual([]);
  });

  test.each(['if-planned', 'required'] as const)(
    'lets nothing pass when GitHub can’t be asked (%s)',
    async (approval) => {
      const failures = [
        [new GitHubError('refused', { status: 403 }), 'pull-requests: write'],
        [new GitHubError('unknown token', { status: 401, mend: 'github-token: x' }), 'github-token: x'],
        [new GitHubError('down', { status: 502 }), 'approval: off'],
      ] as const;
      for (const [failure, mend] of failures) {
        const { approval: gated } = gate({ inputs: { approval }, failure });
        await expect(gated.consentTo(keyed)).rejects.toMatchObject({
          reason: 'approval',
          cause: failure,
          message: expect.stringContaining(failure.message),
          mend: expect.stringContaining(mend),
        });
      }
    },
  );
});
