import type { Inputs } from '../inputs/schema.ts';
import { stateKey, type StackIdentity } from './stack.ts';

/** Where the state is kept. */
export type Backend =
  /** The bucket that the inputs name, with Terraform's native locking. */
  | {
      readonly kind: 's3';
      readonly bucket: string;
      readonly key: string;
      readonly settings: readonly string[];
    }
  /** Whatever the root itself configures; `type` is undefined when it has no `backend` block: a file beside the root. */
  | { readonly kind: 'own'; readonly type: string | undefined; readonly settings: readonly string[] }
  /** The inputs configure a backend that the root has no block for: Terraform would ignore them, and lose the state. */
  | { readonly kind: 'unfit'; readonly found: string | undefined; readonly wanted: 's3' | 'any' };

/**
 * Decides where the state is kept, and the `-backend-config` settings that say so.
 * @param found - the type of the root's `backend` block, or `cloud`
 * @param repository - `owner/name`
 */
export function decideBackend(
  inputs: Inputs,
  found: string | undefined,
  identity: StackIdentity,
  repository: string,
): Backend {
  const bucket = inputs['state-bucket'];
  const further = inputs['backend-config'];
  if (bucket === undefined) {
    if (further.length > 0 && found === undefined) return { kind: 'unfit', found, wanted: 'any' };
    return { kind: 'own', type: found, settings: further };
  }
  if (found !== 's3') return { kind: 'unfit', found, wanted: 's3' };
  const key = inputs['state-key'] ?? stateKey(identity, repository);
  const kmsKey = inputs['state-kms-key-id'];
  return {
    kind: 's3',
    bucket,
    key,
    settings: [
      `bucket=${bucket}`,
      `key=${key}`,
      `region=${inputs['state-region'] ?? inputs['aws-region']}`,
      'use_lockfile=true',
      'encrypt=true',
      ...(kmsKey === undefined ? [] : [`kms_key_id=${kmsKey}`]),
      ...further,
    ],
  };
}

/** Whether the state would be lost with a machine that is thrown away. */
export function keepsStateOnTheRunner(backend: Backend): boolean {
  return backend.kind === 'own' && (backend.type === undefined || backend.type === 'local');
}
