import type { AwsRequest } from './request.ts';
import type { refusals } from './sts.ts';

/** Something that goes wrong on the wire, on demand. */
export type AwsFault = {
  /** Which requests it hits. */
  readonly match: (request: AwsRequest) => boolean;
  /** How many of them. */
  readonly times: number;
} & (
  | {
      readonly kind: 'status';
      readonly status: number;
      /** The error's code; `InternalError` without one. */
      readonly code?: string;
      /** The whole body, in place of an error in the service's own protocol. */
      readonly body?: string;
    }
  /** The connection breaks before an answer. */
  | { readonly kind: 'reset' }
  /** The request is passed on after `delay` milliseconds. */
  | { readonly kind: 'slow'; readonly delay: number }
  /** The request is passed on when this settles. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  | { readonly kind: 'sts-error'; readonly code: keyof typeof refusals }
);

/** The faults that were asked for, and how often each has struck. */
export interface Faults {
  /** Adds one. */
  push(fault: AwsFault): void;
  /** The first that hits a request; it counts as having struck. */
  strike(request: AwsRequest): AwsFault | undefined;
  clear(): void;
}

/** Makes an empty list of faults. */
export function makeFaults(): Faults {
  let pending: { readonly fault: AwsFault; left: number }[] = [];
  return {
    push(fault) {
      pending.push({ fault, left: fault.times });
    },
    strike(request) {
      const hit = pending.find(({ fault, left }) => left > 0 && fault.match(request));
      if (hit !== undefined) hit.left -= 1;
      return hit?.fault;
    },
    clear() {
      pending = [];
    },
  };
}

/** Whether a request writes a Terraform state, rather than its lock. */
export function writesState({ service, method, path }: AwsRequest): boolean {
  return service === 's3' && method === 'PUT' && path.endsWith('.tfstate');
}
