import { join } from 'node:path';

/** What triggered a job. */
export interface JobEvent {
  /** `pull_request`, `push`, … */
  readonly name: string;
  readonly payload: unknown;
  /** `refs/heads/…`, `refs/pull/…/merge` */
  readonly ref: string;
  readonly sha: string;
  /** Of a pull request. */
  readonly headRef?: string;
  readonly baseRef?: string;
  readonly actor?: string;
}

/** What a job knows of its place. */
export interface JobPlace {
  readonly event: JobEvent;
  /** `owner/name` */
  readonly repository: string;
  /** `GITHUB_API_URL` */
  readonly apiUrl: string;
  /** `GITHUB_SERVER_URL` */
  readonly serverUrl: string;
  readonly workspace: string;
  /** The job's own folder. */
  readonly folder: string;
  /** Folder of the runner's tool cache. */
  readonly toolCache: string;
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly os: 'Linux' | 'macOS' | 'Windows';
  readonly hosted: boolean;
  readonly trackingId: string;
  /** How the job gets its identity token; only a job with `id-token: write` has it. */
  readonly oidc: { readonly requestUrl: string; readonly requestToken: string } | undefined;
}

/**
 * The variables that every step of a job has.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function jobEnvironment(job: JobPlace): Readonly<Record<string, string>> {
  const { event, repository, runId } = job;
  const [owner = '', name = ''] = repository.split('/');
  const workflow = `${repository}/.github/workflows/infrastructure.yml@${event.ref}`;
  const actor = event.actor ?? 'ada';
  return {
    CI: 'true',
    GITHUB_ACTION: '__planwright_planwright',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTION_REPOSITORY: 'planwright/planwright',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: actor,
    GITHUB_ACTOR_ID: '12',
    GITHUB_API_URL: job.apiUrl,
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(job.folder, '_temp', '_github_workflow', 'event.json'),
    GITHUB_GRAPHQL_URL: `${job.apiUrl}/graphql`,
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_JOB: 'terraform',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: idOf(event.payload, 'repository'),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: idOf(event.payload, 'repository', 'owner'),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(job.runAttempt),
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: String(job.runNumber),
    GITHUB_SERVER_URL: job.serverUrl,
    GITHUB_SHA: event.sha,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: 'infrastructure',
    GITHUB_WORKFLOW_REF: workflow,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: job.hosted ? 'github-hosted' : 'self-hosted',
    RUNNER_NAME: `sandbox of ${name}`,
    RUNNER_OS: job.os,
    RUNNER_TEMP: join(job.folder, '_temp'),
    RUNNER_TOOL_CACHE: job.toolCache,
    RUNNER_TRACKING_ID: job.trackingId,
    RUNNER_WORKSPACE: join(job.workspace, '..'),
    ...(job.oidc && {
      ACTIONS_ID_TOKEN_REQUEST_URL: job.oidc.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.oidc.requestToken,
    }),
  };
}

function idOf(payload: unknown, ...path: readonly string[]): string {
  const owner = path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    payload,
  );
  return String((owner as { readonly id?: number } | undefined)?.id ?? 0);
}
