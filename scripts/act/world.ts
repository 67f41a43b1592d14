import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { startAws, type LocalAws } from '../../__tests__/sandbox/aws/server.ts';
import type { Trust } from '../../__tests__/sandbox/aws/sts.ts';
import { startOidcIssuer, type OidcIssuer } from '../../__tests__/sandbox/oidc.ts';
import { terraformCliConfig } from '../../__tests__/sandbox/providers.ts';

const root = join(import.meta.dirname, '..', '..');

/** What the README's workflows take to be there. */
export const repository = { owner: 'acme', name: 'shop' } as const;
export const fullName = `${repository.owner}/${repository.name}`;
export const bucket = 'acme-terraform-state';
/** The stages, and for each the environment that its pull requests plan in. */
export const stages = ['dev', 'int', 'prod'] as const;
export const environments = stages.flatMap((stage) => [stage, `${stage}-plan`]);
/** The repository's two roles, and those of its environments. */
export const roles = {
  plan: roleArn('planwright-plan'),
  apply: roleArn('planwright-apply'),
  stagePlan: roleArn('planwright-stage-plan'),
  stageApply: roleArn('planwright-stage-apply'),
} as const;

/** An AWS account, an OIDC issuer that it trusts, and the action as it is published: all of it on this machine. */
export interface World {
  /** Where everything is kept. */
  readonly folder: string;
  /** The action's folder. */
  readonly action: string;
  readonly aws: LocalAws;
  readonly issuer: OidcIssuer;
  /** The variables of a machine on which Terraform finds this AWS and its providers. */
  readonly environment: Readonly<Record<string, string>>;
  /** Empties the account, but for the bucket. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a world. Whoever starts it stops it. */
export async function startWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-act-'));
  const issuer = await startOidcIssuer();
  const [action, cliConfig, aws] = await Promise.all([
    publishAction(join(folder, 'action')),
    terraformCliConfig(folder),
    startAws({
      issuer: issuer.url,
      roles: {
        [roles.plan]: { ...trust('pull_request'), access: 'plan' },
        [roles.apply]: trust('ref:refs/heads/main'),
        [roles.stagePlan]: {
          ...trust(...stages.map((stage) => `environment:${stage}-plan`)),
          access: 'plan',
        },
        [roles.stageApply]: trust(...stages.map((stage) => `environment:${stage}`)),
      },
    }),
  ]);
  // The workflow names the region.
  const { AWS_REGION: _, ...environment } = aws.environment('nobody');
  return {
    folder,
    action,
    aws,
    issuer,
    environment: {
      ...environment,
      TF_CLI_CONFIG_FILE: cliConfig,
      CHECKPOINT_DISABLE: '1',
    },
    reset: async () => {
      await aws.reset();
      await aws.s3.createBucket(bucket);
    },
    stop: async () => {
      await Promise.all([aws.close(), issuer.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Copies what users get of this repository: what the package has, and the reusable workflows. */
async function publishAction(folder: string): Promise<string> {
  const { files } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly files: readonly string[];
  };
  await mkdir(folder);
  for (const path of [...files.filter((each) => !each.startsWith('!')), join('.github', 'workflows')]) {
    await cp(join(root, path), join(folder, path), {
      recursive: true,
      filter: (source) => !source.split(sep).includes('.terraform'),
    });
  }
  return folder;
}

/** Lets a job in that is in one of these places. */
function trust(...places: readonly string[]): Trust {
  return { subjects: places.map((place) => `repo:${fullName}:${place}`), audience: 'sts.amazonaws.com' };
}

function roleArn(name: string): string {
  return `arn:aws:iam::123456789012:role/${name}`;
}
