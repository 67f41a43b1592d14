import type { Diagnostic, LockInfo, PlanwrightError } from './errors.ts';
import type { Print } from './plan/fingerprint.ts';
import type { Json } from './plan/json.ts';
import { hideNamed } from './plan/named.ts';
import { placeOfOutput } from './plan/place.ts';
import type { Plan, Redact } from './plan/plan.ts';
import type { Progress } from './terraform/progress.ts';

/** The root module's outputs, without the sensitive ones. */
export type TerraformOutputs = Readonly<Record<string, unknown>>;

/** What the action leaves for later steps; paths below `RUNNER_TEMP`. */
export interface PlanFiles {
  /** Terraform's own saved plan: it holds secrets. */
  readonly planFile: string;
  /** The redacted plan as JSON; absent when nothing changes, and as long as it isn't written. */
  readonly planJson: string | undefined;
  readonly planText: string | undefined;
  /** The redacted plan as a page. */
  readonly planPage: string | undefined;
}

/** Why a plan could be applied. */
export type Consent =
  /** It is what was reviewed on a pull request; `part` when the rest of that had been applied before. */
  | {
      readonly kind: 'reviewed';
      readonly pullRequest: number;
      readonly part: boolean;
      /** Whether the record of the review was signed; before there is a state it can't be. */
      readonly signed: boolean;
    }
  /** It has the fingerprint that `approved-fingerprint` gives. */
  | { readonly kind: 'fingerprint' }
  /** `if-planned`: no plan of the commit was there to compare with, and why. */
  | { readonly kind: 'unreviewed'; readonly why: string }
  /** `off`, or a destroy that was confirmed. */
  | { readonly kind: 'unasked' };

/** How a run ended. */
export type Outcome =
  | { readonly kind: 'checked'; readonly warnings: readonly Diagnostic[] }
  | {
      readonly kind: 'unchanged';
      /** Of a plan of no changes: an apply that finds some differs from it. */
      readonly print?: Print | undefined;
      readonly warnings: readonly Diagnostic[];
      readonly outputs: TerraformOutputs;
      readonly files: PlanFiles;
    }
  | {
      readonly kind: 'planned';
      readonly plan: Plan;
      readonly print?: Print | undefined;
      readonly warnings: readonly Diagnostic[];
      readonly files: PlanFiles;
    }
  | {
      readonly kind: 'applied';
      readonly plan: Plan;
      readonly print?: Print | undefined;
      readonly consent: Consent;
      readonly warnings: readonly Diagnostic[];
      readonly outputs: TerraformOutputs;
      readonly files: PlanFiles;
    }
  | {
      readonly kind: 'destroyed';
      readonly plan: Plan;
      readonly print?: Print | undefined;
      readonly consent: Consent;
      readonly warnings: readonly Diagnostic[];
      readonly files: PlanFiles;
    }
  /** `lock` is whose it was; undefined where the backend doesn't tell. */
  | { readonly kind: 'unlocked'; readonly lockId: string; readonly lock: LockInfo | undefined }
  | { readonly kind: 'skipped'; readonly why: string }
  | Failed;

/** A run that failed; what had been planned or done by then comes with it. */
export interface Failed {
  readonly kind: 'failed';
  readonly error: PlanwrightError;
  readonly plan?: Plan | undefined;
  readonly print?: Print | undefined;
  readonly files?: PlanFiles | undefined;
  /** How far an apply or a destroy came. */
  readonly progress?: Progress | undefined;
}

/**
 * The outputs that may be shown and handed on. In them, too, secrets are taken out: Terraform forgets on some ways
 * that a value is sensitive, such as from the input of a `terraform_data` to its output. So is what its name calls
 * one.
 * @param reveal - the input: what is shown though its name speaks
 */
export function withoutSensitive(
  outputs: Readonly<Record<string, { readonly sensitive: boolean; readonly value: unknown }>>,
  redact: Redact,
  reveal: readonly string[],
): TerraformOutputs {
  return Object.fromEntries(
    Object.entries(outputs)
      .filter(([, { sensitive }]) => !sensitive)
      .map(([name, { value }]) => [
        name,
        redactValue(hideNamed(value as Json, placeOfOutput(name), reveal), redact),
      ]),
  );
}

function redactValue(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number')
    return redact(String(value)) === String(value) ? value : redact(String(value));
  if (Array.isArray(value)) return value.map((item) => redactValue(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [redact(key), redactValue(inner, redact)]),
  );
}
