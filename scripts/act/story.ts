import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Event } from '../../__tests__/sandbox/github/events.ts';
import { startGitHub, type LocalGitHub } from '../../__tests__/sandbox/github/server.ts';
import { identityOf } from './identity.ts';
import { createRepository, type Files, type Repository } from './repository.ts';
import { runAct, type ActResult } from './runner.ts';
import { readJobs, type JobFacts, type ShownWorkflow } from './workflows.ts';
import { environments, fullName, repository as names, type World } from './world.ts';

/** A repository with one workflow, on GitHub and on Ada's machine; things happen in it one after the other. */
export interface Story {
  readonly github: LocalGitHub;
  readonly repository: Repository;
  /**
   * Runs the workflow for an event.
   * @param variables - `vars`
   */
  run(event: Event, variables: Readonly<Record<string, string>>): Promise<ActResult>;
  /** What nobody may read anywhere: every token and every session's keys so far. */
  secrets(): readonly string[];
  stop(): Promise<void>;
}

/** The repository that the action is published in, at the version that the documentation names. */
const published = 'planwright/planwright@v1';

/**
 * Starts a story in an empty account.
 *
 * @param act - the program
 * @param files - what the repository begins with
 */
export async function startStory(
  world: World,
  act: string,
  workflow: ShownWorkflow,
  files: Files,
): Promise<Story> {
  await world.reset();
  const folder = await mkdtemp(join(world.folder, 'story-'));
  const jobs = readJobs(workflow.text);
  const called = await jobsCalledBy(jobs, world.action);
  const token = `ghs_tokenOf${workflow.name.replaceAll(/\W/g, '')}`;
  const github = await startGitHub({
    repository: names,
    tokens: { [token]: { login: 'github-actions[bot]', permissions: permissionsOf(jobs) } },
  });
  const { defaultBranch } = github.state.repository;
  const [repository, first] = await createRepository(join(folder, 'shop'), fullName, defaultBranch, files);
  github.state.pushTo(defaultBranch, first);
  const secrets = new Set([token]);
  let runs = 0;

  return {
    github,
    repository,
    run: async (event, variables) => {
      runs += 1;
      // A job without the permission has no identity.
      const identified = jobs.every(({ permissions }) => permissions['id-token'] === 'write');
      const identity = identityOf(world.issuer, fullName, event, [...jobs, ...called], environments);
      const result = await runAct({
        program: act,
        workflow: workflow.text,
        event,
        repository: repository.folder,
        home: join(folder, `run-${runs}`),
        published: { [published]: world.action },
        variables,
        token,
        apiUrl: github.url,
        environment: { ...world.environment, ...(identified && identity.variables) },
      });
      for (const secret of [...identity.tokens, ...result.masks]) secrets.add(secret);
      return result;
    },
    secrets: () => [...secrets, ...world.issuer.issued.map((each) => each.token)],
    stop: () => github.close(),
  };
}

/** The jobs of the reusable workflows of ours that these jobs call. */
async function jobsCalledBy(jobs: readonly JobFacts[], action: string): Promise<readonly JobFacts[]> {
  const [name = '', version = ''] = published.split('@');
  const paths = jobs.flatMap(({ calls }) =>
    calls?.startsWith(`${name}/`) && calls.endsWith(`@${version}`)
      ? [calls.slice(name.length + 1, -version.length - 1)]
      : [],
  );
  const texts = await Promise.all(paths.map((path) => readFile(join(action, path), 'utf8')));
  return texts.flatMap(readJobs);
}

/** What the jobs' token may do: what all of them ask for. */
function permissionsOf(jobs: readonly JobFacts[]): JobFacts['permissions'] {
  return Object.assign({}, ...jobs.map(({ permissions }) => permissions)) as JobFacts['permissions'];
}
