import type { Inputs } from '../inputs/schema.ts';
import type { Job, RoleRequest } from '../ports.ts';

/** The role that the inputs ask for; undefined when the environment's own credentials are to be used. */
export function requestedRole(inputs: Inputs, job: Pick<Job, 'runId'>): RoleRequest | undefined {
  const roleArn = inputs['role-to-assume'];
  const region = inputs['aws-region'];
  if (roleArn === undefined || region === undefined) return undefined;
  return {
    roleArn,
    region,
    sessionName: inputs['role-session-name'] ?? `planwright-${job.runId}`,
    durationSeconds: inputs['role-duration-seconds'],
    audience: inputs.audience ?? audienceOf(region),
  };
}

/**
 * Which audience STS expects in a region's partition.
 * China: https://docs.amazonaws.cn/en_us/aws/latest/userguide/iam.html
 */
export function audienceOf(region: string): string {
  return partitionOf(region) === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}

/** The partition of a region: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  const isolated = /^(?:us|eu)-(iso[a-z]?)-/.exec(region)?.[1];
  return isolated === undefined ? 'aws' : isolated === 'iso' ? 'aws-iso' : `aws-iso-${isolated.slice(3)}`;
}
