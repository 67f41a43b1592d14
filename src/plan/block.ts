import type { ResourceChange } from './plan.ts';

/** A resource block of the configuration, all of whose instances have its address but for their keys. */
export interface ResourceBlock {
  /** `module.api.aws_lambda_function.this` */
  readonly address: string;
  /** The module that it is in: `module.api`; empty for the root. */
  readonly module: string;
  /** What its module calls it: `aws_lambda_function.this`, `data.aws_region.current` */
  readonly name: string;
}

/** The block that a resource instance is of. */
export function blockOf({ module: instance, mode, type, name: label }: ResourceChange): ResourceBlock {
  const module = withoutKeys(instance);
  const name = `${mode === 'data' ? 'data.' : ''}${type}.${label}`;
  return { address: module === '' ? name : `${module}.${name}`, module, name };
}

/** The module of a module's instance: `module.api` of `module.api["eu"]`. */
export function withoutKeys(instance: string): string {
  return instance.includes('[') ? instance.replace(KEY, '') : instance;
}

const KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g;
