import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { startAws, type LocalAws } from './aws/server.ts';
import { startGitHub, type LocalGitHub } from './github/server.ts';
import { startOidcIssuer, type OidcIssuer } from './oidc.ts';
import { terraformCliConfig } from './providers.ts';
import { runAction, type JobEvent, type JobOptions, type JobResult } from './runner.ts';

/** What a stage is set up with. */
export interface StageOptions {
  /** Folder of the action's `action.yml`; this repository unless given. */
  readonly action?: string;
}

/** A job on a stage: what its workflow says, and what happens to it. */
export interface StageJob extends Partial<
  Pick<
    JobOptions,
    | 'apiUrl'
    | 'cancelWhen'
    | 'env'
    | 'folder'
    | 'hosted'
    | 'inputs'
    | 'killWhen'
    | 'os'
    | 'patience'
    | 'runAttempt'
    | 'secrets'
    | 'token'
    | 'toolCache'
    | 'workspace'
  >
> {
  readonly event: JobEvent;
  /** The job's `environment:`, which its identity then names. */
  readonly environment?: string;
  /** False for a job without `id-token: write`; a fork's never has it. */
  readonly idToken?: boolean;
}

/** A GitHub, an AWS account that trusts it, and a repository checked out on a runner: all of it on this machine. */
export interface Stage {
  readonly github: LocalGitHub;
  readonly aws: LocalAws;
  readonly issuer: OidcIssuer;
  /** The folder that the repository is checked out into. */
  readonly workspace: string;
  /** ARNs: of a role for pull requests, which reads, and of one for the default branch and environments, which writes. */
  readonly roles: { readonly plan: string; readonly apply: string };
  /** The bucket for states. */
  readonly bucket: string;
  /** Tokens of the repository: a job's own, and the one that a fork's job gets. */
  readonly tokens: { readonly job: string; readonly fork: string };
  /** The `with:` that jobs with AWS share. */
  inputs(role: 'plan' | 'apply'): Readonly<Record<string, string>>;
  /**
   * Copies a root module into the workspace.
   * @returns where it is
   */
  checkOut(source: string, directory: string): Promise<string>;
  run(job: StageJob): Promise<JobResult>;
  /** Empties the account, but for the bucket for states, and the workspace. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

const TOKENS = { job: 'ghs_tokenOfTheJob', fork: 'ghs_tokenOfAForksJob' };
const BUCKET = 'octo-terraform-state';
const AUDIENCE = 'sts.amazonaws.com';

/** Starts a stage. Whoever starts it stops it. */
export async function startStage({
  action = join(import.meta.dirname, '..', '..'),
}: StageOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-stage-'));
  const [issuer, github, cliConfig] = await Promise.all([
    startOidcIssuer(),
    startGitHub({
      tokens: {
        [TOKENS.job]: {
          login: 'github-actions[bot]',
          permissions: { contents: 'read', 'pull-requests': 'write' },
        },
        [TOKENS.fork]: {
          login: 'github-actions[bot]',
          permissions: { contents: 'read', 'pull-requests': 'read' },
        },
      },
    }),
    terraformCliConfig(folder),
  ]);
  const { owner, name, defaultBranch } = github.state.repository;
  const repository = `${owner}/${name}`;
  const workspace = join(folder, 'work', name, name);
  const roles = { plan: roleArn('planwright-plan'), apply: roleArn('planwright-apply') };
  const aws = await startAws({
    issuer: issuer.url,
    roles: {
      [roles.plan]: { subjects: [`repo:${repository}:pull_request`], audience: AUDIENCE, access: 'plan' },
      [roles.apply]: {
        subjects: [
          `repo:${repository}:ref:refs/heads/${defaultBranch}`,
          `repo:${repository}:environment:prod`,
        ],
        audience: AUDIENCE,
      },
    },
  });
  let jobs = 0;

  const reset = async (): Promise<void> => {
    await aws.reset();
    await aws.s3.createBucket(BUCKET);
    await rm(workspace, { recursive: true, force: true });
    await mkdir(workspace, { recursive: true });
  };
  await reset();

  return {
    github,
    aws,
    issuer,
    workspace,
    roles,
    bucket: BUCKET,
    tokens: TOKENS,
    inputs: (role) => ({ 'role-to-assume': roles[role], 'aws-region': aws.region, 'state-bucket': BUCKET }),
    checkOut: async (source, directory) => {
      const target = join(workspace, directory);
      // What Terraform leaves behind in a checked-out root is no part of it.
      await cp(source, target, {
        recursive: true,
        filter: (path) => !path.split(sep).includes('.terraform'),
      });
      return target;
    },
    run: ({ environment, idToken, ...job }) => {
      const fork = isFromFork(job.event);
      jobs += 1;
      return runAction({
        action,
        workspace,
        folder: join(folder, 'runner'),
        repository,
        apiUrl: github.url,
        token: fork ? TOKENS.fork : TOKENS.job,
        runId: 41 + jobs,
        runNumber: jobs,
        ...(idToken !== false && !fork && { oidc: issuer.job(claimsOf(job.event, repository, environment)) }),
        ...job,
        env: {
          ...aws.environment('nobody'),
          TF_CLI_CONFIG_FILE: cliConfig,
          CHECKPOINT_DISABLE: '1',
          ...job.env,
        },
      });
    },
    reset,
    stop: async () => {
      await Promise.all([github.close(), aws.close(), issuer.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims */
function claimsOf(event: JobEvent, repository: string, environment: string | undefined) {
  const [owner = ''] = repository.split('/');
  const place =
    environment !== undefined
      ? `environment:${environment}`
      : event.name === 'pull_request'
        ? 'pull_request'
        : `ref:${event.ref}`;
  return {
    sub: `repo:${repository}:${place}`,
    repository,
    repository_owner: owner,
    ref: event.ref,
    sha: event.sha,
    event_name: event.name,
  };
}

function roleArn(name: string): string {
  return `arn:aws:iam::123456789012:role/${name}`;
}

/** A fork's job gets a token that reads, and no identity. */
function isFromFork({ name, payload }: JobEvent): boolean {
  const { pull_request: pull } = payload as {
    readonly pull_request?: { readonly head: Side; readonly base: Side };
  };
  return name === 'pull_request' && pull?.head.repo?.full_name !== pull?.base.repo?.full_name;
}

/** An end of a pull request; the repository is gone when the fork is. */
interface Side {
  readonly repo: { readonly full_name: string } | null;
}
