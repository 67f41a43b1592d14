import type { ActionInvocationJson, DeferredInvocationJson } from './json.ts';
import type { Invocation } from './plan.ts';
import type { Veil } from './veil.ts';

/** The actions that the apply invokes, and then those that wait for a later plan. */
export function toInvocations(
  invoked: readonly ActionInvocationJson[],
  deferred: readonly DeferredInvocationJson[],
  veil: Veil,
): readonly Invocation[] {
  return [
    ...invoked.map((invocation) => toInvocation(invocation, undefined, veil)),
    ...deferred.map(({ reason, action_invocation: invocation }) =>
      toInvocation(invocation, reason ?? 'unknown', veil),
    ),
  ];
}

function toInvocation(
  json: ActionInvocationJson | undefined,
  deferred: string | undefined,
  veil: Veil,
): Invocation {
  const trigger = json?.lifecycle_action_trigger ?? undefined;
  return {
    address: veil.address(json?.address ?? ''),
    type: json?.type ?? '',
    trigger:
      trigger === undefined
        ? undefined
        : {
            resource: veil.address(trigger.triggering_resource_address ?? ''),
            event: snakeCase(trigger.action_trigger_event ?? ''),
          },
    deferred,
  };
}

/** `AfterCreate` is what Terraform's JSON says for what its language calls `after_create`. */
function snakeCase(words: string): string {
  return words.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}
