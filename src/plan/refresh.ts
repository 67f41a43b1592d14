import type { PlanDocument } from './reading.ts';

/**
 * A plan with nothing but drift that Terraform would apply all the same was made by `-refresh-only`. Where outputs
 * follow the drift, it is told by the resources: any other plan names those too that stay as they are.
 * @param withOutputs - whether the plan changes any output
 */
export function isRefreshOnly(document: PlanDocument, withOutputs: boolean): boolean {
  const { applyable, changes, drift, managed } = document;
  return applyable && changes.length === 0 && drift.length > 0 && (!withOutputs || !managed);
}
